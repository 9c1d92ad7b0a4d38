"""The keys of the roll call."""

from textual.binding import Binding

KEYS = (
    Binding("p,P", "mark('present')", "Present"),
    Binding("a,A", "mark('apologies')", "Apologies"),
    Binding("x,X", "mark('absent')", "Absent"),
    Binding("l,L", "mark('late')", "Late"),
    Binding("s,S", "substitute", "Substitute"),
    Binding("r,R", "remote", "Remote"),
    Binding("e,E", "rename", "Name"),
    Binding("space", "here_or_not", "Here or not"),
    Binding("asterisk", "all_present", "All present"),
    Binding("c,C", "chair", "In the chair"),
    Binding("slash", "find", "Find a name"),
    Binding("n,N", "add", "Add a person"),
    Binding("number_sign", "public", "Public"),
    Binding("u,U", "undo", "Undo"),
    Binding("down", "move('down')", show=False),
    Binding("up", "move('up')", show=False),
    Binding("enter", "finish", "Done"),
    Binding("escape", "leave", "Back"),
)
# The roll hands its keys over in order instead of leaving them to the bindings.
ACTIONS = {key: binding.action for binding in KEYS for key in binding.key.split(",")}
# Those that ask for words: refused, they leave the clerk typing.
BOX_ACTIONS = frozenset({"substitute", "rename", "add", "public"})
