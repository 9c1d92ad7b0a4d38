"""Loading a library without a module that it can do without."""

import sys
from importlib import import_module
from typing import Any


def load_without(absent: str, library: str) -> None:
    """Load *library* as in a Python that lacks the module *absent*.

    Whatever asks for *absent* later has it. Nothing is changed where it is loaded already.
    """
    if absent in sys.modules:
        return
    not_there: Any = None  # which an import takes for a module that is not there
    sys.modules[absent] = not_there
    try:
        import_module(library)
    finally:
        del sys.modules[absent]
