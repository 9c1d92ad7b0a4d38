"""Commands: decisions, what belongs to them, and items disposed of without one."""
