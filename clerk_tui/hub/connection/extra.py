"""Whether what a hub needs is installed, said before anything of it is loaded."""

import importlib.util
import sys

from clerk_tui.domain.errors import Refusal

PSYCOPG = "psycopg[binary]>=3.2,<4"  # as under [project.optional-dependencies]


def check_hub_extra() -> None:
    """Raise Refusal, with how to install it, if psycopg is not installed."""
    if importlib.util.find_spec("psycopg") is None:
        python = f'"{sys.executable}"' if " " in sys.executable else sys.executable
        raise Refusal(
            "What an office's shared minute book needs is not installed.",
            f'Install it with: {python} -m pip install "{PSYCOPG}"',
        )
