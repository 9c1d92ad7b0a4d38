"""The editions of the built-in defaults for printing minutes.

The defaults apply where neither the house style nor the clerk decides. A meeting keeps the edition
of the day it was prepared, so that minutes which were issued, approved or signed always print as
they did. Each change of the defaults is named here.
"""

EDITION = 4
"""The edition of meetings prepared now; records that name none have edition 0."""

RESULTS_WHERE_TAKEN = 1
"""From this edition on the result of a motion prints where the vote was taken."""

WORDS_ONCE = 2
"""From this edition on the words of a motion that was carried, and of an exclusion, print once, and
a sentence that begins with a slot has a capital."""

ACTIONS_IN_TABLES = 2
"""From this edition on actions print in a table with their owners, unless the house says how."""

SHORTER_AGAIN = 2
"""From this edition on somebody who is named again at once is named by title and surname, where the
house says nothing else; who came as a substitute is told with the apologies."""

TOLD_IN_FULL = 3
"""From this edition on the title says MINUTES and whose they are, a vote says what was voted on,
and what follows private business stands apart from it. The sentences and the layout of before are
in `templates/editions.toml`."""

FIGURES_BESIDE_NAMES = 4
"""From this edition on figures beside the name of a motion say only what it is: "the substantive
motion was declared CARRIED (4 in favour of the motion, 1 against)"."""

STOPS_OF_WORDS = 4
"""From this edition on the words of a motion keep the stop of an abbreviation: “… until 10.30
p.m.”"""
