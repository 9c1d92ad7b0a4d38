"""Commands: how the minutes are set on paper."""
