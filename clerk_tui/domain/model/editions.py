"""The editions of how minutes print where neither the house nor the clerk says how.

A meeting keeps the edition of the day it was prepared, so that minutes which were issued, approved
or signed print for ever as they did. What prints otherwise from an edition on is named here.
"""

EDITION = 1
"""The edition of meetings prepared now; 0 is that of records which name none."""

RESULTS_WHERE_TAKEN = 1
"""From this edition on the result of a motion prints where the vote was taken."""
