"""Blocks of a kind that follow one another, joined into one."""

from msgspec.structs import replace

from clerk_tui.minutes.compose.document import Actions, Block, Bullets


def join_blocks(blocks: list[Block], following_blocks: list[Block]) -> list[Block]:
    """Return all the blocks, with bullets and actions that follow one another in one block."""
    for block in following_blocks:
        last_block = blocks[-1] if blocks else None
        if isinstance(block, Bullets) and isinstance(last_block, Bullets):
            blocks = [*blocks[:-1], Bullets((*last_block.points, *block.points))]
        elif (
            isinstance(block, Actions)
            and isinstance(last_block, Actions)
            and block.heading in ("", last_block.heading)
            and block.cells == last_block.cells
        ):
            blocks = [
                *blocks[:-1],
                replace(last_block, actions=(*last_block.actions, *block.actions)),
            ]
        else:
            blocks = [*blocks, block]
    return blocks
