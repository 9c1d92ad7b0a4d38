"""Make the golden screens anew, or print those that are named."""

import asyncio
import os
import sys

os.environ["TEXTUAL_ANIMATIONS"] = "none"

from tests.golden.files import file_of
from tests.golden.scenes import SCENES, draw
from tests.golden.walking import drawn_walk
from tests.golden.walks import WALKS


async def main(names: list[str]) -> None:
    """Write every golden screen, or print the ones in *names*."""
    for name, scene in SCENES.items():
        if not names or name in names:
            _take(name, await draw(scene), prints=bool(names))
    for walk in WALKS:
        if not names or set(names) & set(walk.names):
            for name, drawn in (await drawn_walk(walk)).screens.items():
                if not names or name in names:
                    _take(name, drawn, prints=bool(names))


def _take(name: str, drawn: str, *, prints: bool) -> None:
    if prints:
        sys.stdout.write(drawn)
    else:
        file_of(name).write_text(drawn, encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
