"""Golden screens: what the app draws, as text that can be read in review.

`python -m tests.golden` makes them anew; `python -m tests.golden NAME` prints one.
"""

PINNED_TEXTUAL = "8.2.8"  # another version may space or colour things otherwise
