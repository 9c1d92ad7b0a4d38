"""The review, in which the minutes are read through, corrected and published."""
