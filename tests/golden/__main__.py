"""Make the golden screens anew, or print those that are named."""

import asyncio
import os
import sys

os.environ["TEXTUAL_ANIMATIONS"] = "none"

from tests.golden.files import file_of
from tests.golden.scenes import SCENES, draw


async def main(names: list[str]) -> None:
    """Write every golden screen, or print the ones in *names*."""
    for name in names or SCENES:
        drawn = await draw(SCENES[name])
        if names:
            sys.stdout.write(drawn)
        else:
            file_of(name).write_text(drawn, encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
