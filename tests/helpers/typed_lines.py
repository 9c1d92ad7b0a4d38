"""What a clerk may type at the table, with {} wherever words of the clerk's own go."""

from clerk_tui.commands.all_commands import ALL

# What they are for is to say something in public of what is private.
MEANT_FOR_THE_PUBLIC = {"publictitle", "publicsummary"}
REALISTIC = (
    "{}",
    "- {}",
    "# {}",
    "/q kinver {}",
    "/q {}",
    "/a kinver {}",
    "/s {}",
    "/m kinver marden That {}",
    "/amend marden kinver That {}",
    "/v all in favour {} carried",
    "/r That {}",
    "/r (1) That {} (2) That {}",
    "/rec {}: That {}",
    "/x {} by {}: {}",
    "/dec kinver 1 personal {}",
    "/urgent {}: {}",
    "/new {}",
    "/table {} | b",
    "/row {} | b",
    "/margin {}",
    "/say {}",
    "/sorry marden {}",
    "/absent marden {}",
    "/sub marden: {}",
    "/who {}, {}",
    "/remark kinver {}",
    "/person kinver: role {}; organisation {}",
    "/officer {}, {}; remark {}",
    "/count 3 {}",
    "/out kinver {}/{}",
    "/number {}1",
    "/count {}",
    "/attach {}\n{}",
    "/close now {}",
    "/nextmeeting 23 June 2027 {}",
    "/defer {}",
    "/heading {} | {}",
)
EVERY_COMMAND = tuple(
    f"/{c.name} {{}}" for c in ALL if c.act is not None and c.name not in MEANT_FOR_THE_PUBLIC
)
COMING_AND_GOING = (
    "/public", "/private 3", "/private 3 moved kinver marden 3 0", "/confidential an order",
    "/undo", "/redo", "/next", "/goto 1", "/goto 3", "/part 1", "/part 2", "/remove", "/up",
    "/markprivate so", "/moveitem 2 1", "/correct public 11.00", "/correct private 10.40",
)  # fmt: skip
