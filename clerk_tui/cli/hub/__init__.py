"""The shell's commands on the office's shared minute book."""
