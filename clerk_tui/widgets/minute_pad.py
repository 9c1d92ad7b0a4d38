"""The minute pad: where the clerk types. It never loses what was typed, nor its order.

Keys are taken here, in the pad's own queue, and not by bindings of the screen: a binding
with priority overtakes letters that are still waiting to be put in, and one without comes
after letters typed later. A clerk who types fast would have half a paragraph filed.
"""

from collections.abc import Callable
from dataclasses import dataclass

from textual import events
from textual.binding import Binding
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from clerk_tui.widgets.recall_pad import RecallingPad
from clerk_tui.widgets.text_pad import TextPad

NOWHERE = -1  # where the cursor was kept, while a change of the text is not kept yet
# Keys that file what is in the pad, and what is done after.
FILING = {"enter": "", "f2": "/next", "f6": "/noted", "f7": "/agreed", "ctrl+t": "/break"}
OWN_CHARACTERS = ("/", " ")  # which may begin a command, or end a name
# The library's editing keys (Ctrl+U, Ctrl+Z …), which as bindings would come too late as well.
EDITING = {
    key.strip(): binding.action
    for binding in (*TextArea.BINDINGS, *TextPad.BINDINGS)
    if isinstance(binding, Binding)
    for key in binding.key.split(",")
}


class MinutePad(RecallingPad):
    """A text area that files on Enter and completes on Tab.

    `completer` is asked what Tab would make of the text before the cursor: how many
    characters it would drop, and what it would add; `whole_name` is asked the same of a space.
    `begins` says which command a key begins in the pad (nothing: none), with any words to be
    edited. `keep` is handed a text, the cursor (in characters from the start) and which text it
    is ("pad", or "recalled") at every change, before it is drawn; text on its way to be filed
    is kept with it until the screen says that it has landed.
    """

    @dataclass
    class Filed(Message):
        """The text was taken out of the pad to be filed, and then `also` is to be done.

        `brought` is what Up had put there, of which the clerk made it. `filled` is how often the
        pad had been filled by then: see `fill`.
        """

        text: str
        also: str = ""
        brought: str = ""
        filled: int = 0

    @dataclass
    class LetGo(Message):
        """Escape was pressed, and what stood in the pad is put away."""

    @dataclass
    class Typed(Message):
        """The text changed. Of several that wait, the newest alone is heeded."""

        text: str

        def can_replace(self, message: Message) -> bool:
            """Whether this says what another that still waits would say of an older text."""
            return isinstance(message, MinutePad.Typed)

    _kept_at = 0  # where the cursor was when the text was last handed over
    _kept = ("", NOWHERE)  # what was handed over then, with what was on its way

    def __init__(
        self,
        completer: Callable[[str], tuple[int, str] | None],
        begins: Callable[[str], str],
        keep: Callable[[str, int, str], None],
        whole_name: Callable[[str], tuple[int, str] | None],
        *,
        id: str,  # noqa: A002 - Textual's word
    ) -> None:
        """A pad that completes with *completer*."""
        super().__init__(keep, id=id)
        self._completer = completer
        self._begins = begins
        self._whole_name = whole_name
        self._on_its_way: list[str] = []
        self._back = ""  # what was given back, and stands before whatever was typed since
        self.filled = 0

    def edit(self, edit: Edit) -> EditResult:
        """As the library's; what the text has become is kept before it is drawn."""
        self._kept_at = NOWHERE
        result = super().edit(edit)
        if self._kept_at == NOWHERE:  # else the cursor went on with it, as it does
            self._keep_all()
        return result

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Keep whatever else made of the text too, and say that it changed."""
        event.stop()
        self._keep_all()
        self.post_message(self.Typed(self.text))

    def watch_selection(self) -> None:
        """Keep where the cursor went, and what undo and redo made of the text, before it is drawn.

        The library's message of it comes when it may have been drawn already.
        """
        if self.cursor_offset != self._kept_at:
            self._keep_all()

    def _keep_all(self) -> None:
        """Hand over everything that is in no record yet."""
        before = "".join(f"{text}\n" for text in self._on_its_way)
        self._kept_at = self.cursor_offset
        now = (before + self.text, len(before) + self._kept_at)
        if now != self._kept:
            self._kept = now
            self._keep(*now, "pad")

    def landed(self) -> None:
        """What was taken out first is in the record: it need not be kept any longer."""
        if self._on_its_way:
            self._on_its_way.pop(0)
        self.forget_old_undo()
        self._keep_all()

    async def _on_key(self, event: events.Key) -> None:
        """Take the pad's own keys in the order in which they were typed."""
        if (self._offered or self._brought) and not self.text:
            self._offered = self._brought = ""
        if _letter(event):
            await self._take_what_waits(event)
            return  # the library puts it in
        if event.character == "/" and self._offered and self.text == self._offered:
            self._clear_offer()
        acts: dict[str, Callable[[], object]] = {
            "tab": self.complete,
            "space": self.space,
            "ctrl+j": lambda: self.insert("\n"),
            "escape": self.let_go,
        }
        if event.key in FILING:
            act: Callable[[], object] = lambda: self.file(FILING[event.key])  # noqa: E731
        elif start := self._begins(event.key):
            act = lambda: self.begin(start)  # noqa: E731
        elif event.key in acts:
            act = acts[event.key]
        elif event.key in ("up", "down") and self._recall(1 if event.key == "up" else -1):
            act = bool
        elif event.key == "ctrl+u" and self._offered:
            act = self._clear_offer
        elif event.key in EDITING:
            event.stop()
            event.prevent_default()
            await self.run_action(EDITING[event.key])
            return
        else:
            return
        event.stop()
        event.prevent_default()
        act()

    async def _take_what_waits(self, event: events.Key) -> None:
        """Let *event* put in the letters typed right after it as well, where they wait already.

        Who types faster than the screen is drawn then waits for one change of the text, not ten.
        """
        letters = _letter(event)
        while (waiting := self._peek_message()) and (letter := _letter(waiting)):
            letters += letter
            await self._get_message()
            self._message_queue.task_done()
        event.character = letters

    def give_back(self, text: str, *, wanting: bool = False, command: str = "") -> None:
        """Take back text that could not be filed; *command* is what it was taken for, if not that.

        A command goes on the list that Up brings back, so that what is typed next is not
        taken for more of it; one that only is *wanting* more words stays, to get them at its
        end. A paragraph stays in the pad, before anything typed since.
        """
        if text in self._on_its_way:
            self._on_its_way.remove(text)
        text, since = command or text, self.text
        if text.startswith("/") and (since or not wanting):
            self.remember(text)
            self._keep_all()
            return
        if wanting:
            self.set_text(f"{text.rstrip()} ")
            return
        before, since = self._given_back()
        self._back = "\n".join(part for part in (before, text) if part)
        self.set_text("\n".join(part for part in (self._back, since) if part))

    def _given_back(self) -> tuple[str, str]:
        """What was given back and stands in the pad as it was, and what was typed since."""
        if not self._back or not self.text.startswith(self._back):
            return "", self.text
        return self._back, self.text[len(self._back) :].lstrip("\n")

    def put_away_given_back(self) -> None:
        """Put away what was given back; Up brings it, and what was typed since stays."""
        back, since = self._given_back()
        if back:
            self._back = ""
            self.remember(back)
            self.set_text(since)

    def fill(self, text: str) -> None:
        """Put *text* in to be gone on with: what was typed since it was asked for goes after it."""
        self.filled += 1
        self.set_text(f"{text}{self.text}")

    def let_go(self) -> None:
        """Put away what stands here, at once: what is typed after Escape is no part of it."""
        self.put_away()
        self.post_message(self.LetGo())

    def file(self, also: str = "") -> None:
        """Take the text out at once, so that what is typed next is not taken for part of it."""
        text, left = self.text, ""
        if also and text.startswith("/"):
            text, left = "", text  # a command half typed stays in the pad
        if text:
            self._on_its_way.append(text)
        brought, self._brought = self._brought, ""
        self.post_message(self.Filed(text, also, brought if text else "", self.filled))
        if text:
            self._back = ""
            self.set_text(left)

    def begin(self, start: str) -> None:
        """Begin a command; words already typed become its words.

        What *start* holds after a line end are words to be edited: the cursor stays before them.
        """
        text = self.text
        if text.startswith("/"):
            text = text.partition(" ")[2]
        command, _, words = start.partition("\n")
        if text:
            self.set_text(f"{command}{text}")
        else:
            self.offer(f"{command}{words}", len(command) if words else None)

    def space(self) -> None:
        """A space; after "@" and the whole of somebody's initials or surname, their name first."""
        found = self._whole_name(self.before_cursor)
        if found is None:
            self.insert(" ")
            return
        drop, add = found
        row, column = self.cursor_location
        self.replace(add, (row, column - drop), (row, column))

    def complete(self) -> None:
        """Complete the command or the name before the cursor."""
        found = self._completer(self.before_cursor)
        if found is None:
            return
        drop, add = found
        row, column = self.cursor_location
        self.replace(add, (row, column - drop), (row, column))


def _letter(event: Message) -> str:
    """The character of a key that only puts it in; nothing for other keys and messages."""
    if not isinstance(event, events.Key) or not event.is_printable:
        return ""
    letter = event.character or ""
    return "" if letter in OWN_CHARACTERS else letter
