"""Blocks of a kind that follow one another, joined into one."""

from msgspec.structs import replace

from clerk_tui.minutes.compose.document import Actions, Block, Bullets


def join_blocks(blocks: list[Block], following_blocks: list[Block]) -> list[Block]:
    """Return all the blocks, with bullets and actions that follow one another in one block."""
    for block in following_blocks:
        last = blocks[-1] if blocks else None
        if isinstance(block, Bullets) and isinstance(last, Bullets):
            blocks = [*blocks[:-1], Bullets((*last.points, *block.points))]
        elif (
            isinstance(block, Actions)
            and isinstance(last, Actions)
            and block.heading in ("", last.heading)
            and block.cells == last.cells
        ):
            blocks = [*blocks[:-1], replace(last, actions=(*last.actions, *block.actions))]
        else:
            blocks = [*blocks, block]
    return blocks
