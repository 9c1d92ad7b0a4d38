"""Screens that are only read: help, findings, speaking times, steps."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import zip_longest
from textwrap import wrap
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from clerk_tui.commands.all_commands import SUBJECTS
from clerk_tui.desk.steps import ListedStep
from clerk_tui.domain.checks import Finding, summary
from clerk_tui.domain.dates.times import print_time
from clerk_tui.keys import actions_of, in_present_keys, keys_of, signs_of, with_signs
from clerk_tui.keys.tables.reading import KEYS
from clerk_tui.widgets.text import plain

WIDEST = 120  # cells of the box, as the style sheet has it
LEFT_COLUMN = 34  # cells of the commands in the help, the same under every subject


class ReadingScreen(ModalScreen[None]):
    """Shows paragraphs to read; any of the usual keys closes it."""

    DEFAULT_CSS = """
    ReadingScreen { align: center middle; }
    ReadingScreen VerticalScroll {
        width: 90%; max-width: 120; height: auto; max-height: 90%;
        border: double $primary; border-subtitle-color: $text; padding: 1 2;
    }
    ReadingScreen .large { text-style: bold; padding: 1 2; }
    ReadingScreen Static { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(*key.bound, id=key.name, priority=True) for key in KEYS),
        Binding("f1", "dismiss_reading", show=False, id="app.help", priority=True),
        Binding("f9", "dismiss_reading", show=False, id="meeting.read-back", priority=True),
    ]

    def __init__(self, paragraphs: Iterable[str] = (), title: str = "") -> None:
        """Show *paragraphs*, under a *title* in large if there is one."""
        super().__init__()
        self._paragraphs, self._title = paragraphs, title

    def compose(self) -> ComposeResult:
        """Lay out the title, then a paragraph for each."""
        with VerticalScroll():
            if self._title:
                yield Static(plain(self._title), classes="large")
            for paragraph in self._paragraphs:
                yield Static(plain(paragraph))

    def on_mount(self) -> None:
        """Say how it is closed."""
        self.query_one(VerticalScroll).border_subtitle = plain("Esc closes")

    def on_click(self, event: events.Click) -> None:
        """Close the screen on a click beside the text."""
        if not self.query_one(VerticalScroll).region.contains_point(event.screen_offset):
            self.dismiss()

    def action_dismiss_reading(self) -> None:
        """Close the screen."""
        self.dismiss()


def two_columns(pairs: Sequence[tuple[str, str]], width: int, left_width: int = 0) -> str:
    """Return *pairs* as lines of two columns, at most *width* cells wide; long texts are wrapped.

    The left column is *left_width* cells wide, else what its longest text needs and half the
    width at most.
    """
    left_width = left_width or min(max(len(text) for text, _ in pairs), max(12, (width - 2) // 2))
    right = max(12, width - left_width - 2)
    lines: list[str] = []
    for pair in pairs:
        columns = (wrap(pair[0], left_width, subsequent_indent="  "), wrap(pair[1], right))
        lines += [
            f"{left_line:<{left_width}}  {right_line}".rstrip()
            for left_line, right_line in zip_longest(*columns, fillvalue="")
        ]
    return "\n".join(lines)


class HelpScreen(ReadingScreen):
    """Shows what can be typed at the table."""

    def compose(self) -> ComposeResult:
        """Lay out each command with its example and what it does."""
        with VerticalScroll():
            yield Static(
                plain(
                    with_signs(
                        "Type, and Enter files the paragraph. “- ” begins a point, “# ” a heading, "
                        "{meeting.new-line} a new line. @ and letters, then Tab, completes a name; "
                        "; and a short code, then Tab, writes standing wording (/codes lists it). "
                        "Enter on an empty pad does what the line above it says. {app.jump} puts "
                        "letters on panels, items, entries and people: a letter goes there. "
                        "Everything is saved as you type. Escape closes this.\n"
                    )
                )
            )
            yield Static(id="help-commands")

    def on_resize(self) -> None:
        """Wrap the commands to the width."""
        self._show_commands()

    def _show_commands(self) -> None:
        # The margin takes a tenth of the width, border and padding six cells, the scroll bar two.
        width = min(int(self.app.size.width * 0.9), WIDEST) - 8
        help_paragraphs: list[Content] = []
        left_width = min(width // 2, LEFT_COLUMN)
        keys = [(signs_of(keys_of(key.name)), key.words)
                for table in ("meeting", "app") for key in actions_of(table)]  # fmt: skip
        commands_by_subject = [
            (subject, [(f"{c.example}  {in_present_keys(c.key)}".rstrip(), in_present_keys(c.help))
                       for c in commands])
            for subject, commands in SUBJECTS
        ]  # fmt: skip
        for subject, rows in [("Keys", keys), *commands_by_subject]:
            help_paragraphs += [
                plain(subject, "bold underline"),
                plain(two_columns(rows, width, left_width)),
                plain(""),
            ]
        self.query_one("#help-commands", Static).update(Content("\n").join(help_paragraphs))


def codes_screen(code_lines: str) -> ReadingScreen:
    """Return a screen of the short codes of the body's standing wording, a line each."""
    how = "Type ; and a code, then Tab. Slots in braces are filled.\n"
    return ReadingScreen([how, code_lines])


class FindingsScreen(ReadingScreen):
    """Shows what the checks find, worst first."""

    def __init__(
        self,
        findings: Sequence[Finding],
        number_by_item: Mapping[str, str],
        choose: Callable[[Finding], None],
    ) -> None:
        """Show *findings*.

        Args:
            findings: What was found.
            number_by_item: The minute numbers, by the ident of the item.
            choose: Called with the finding that was clicked, once the screen is closed.
        """
        super().__init__()
        self._findings, self._numbers, self._choose = findings, number_by_item, choose

    def on_click(self, event: events.Click) -> None:
        """Close the screen and take up the finding that was clicked."""
        super().on_click(event)
        place = event.widget.name if event.widget is not None else None
        if place:
            finding = self._findings[int(place)]
            self.dismiss()
            self._choose(finding)

    def compose(self) -> ComposeResult:
        """Lay out a paragraph for each: how bad, where, what, and what to do."""
        with VerticalScroll():
            yield Static(plain(summary(list(self._findings))), classes="large")
            for place, finding in enumerate(self._findings):
                number = self._numbers.get(finding.item, "")
                head = f"{finding.severity.upper()} {number}".strip()
                words = plain(f"{head}  {finding.message}\n  → {in_present_keys(finding.remedy)}\n")
                yield Static(words, name=str(place))


def speaking_times_screen(speaking_times: Sequence[tuple[str, str, int]]) -> ReadingScreen:
    """Return a screen of who spoke, how long in all in minutes and seconds, and how often."""
    width = max(len(name) for name, _, _ in speaking_times)
    lines = [
        f"{name:<{width}}  {duration:>6}  {'once' if count == 1 else f'{count} times'}"
        for name, duration, count in speaking_times
    ]
    return ReadingScreen(lines, "Speaking times")


def steps_screen(steps: Sequence[ListedStep]) -> ReadingScreen:
    """Return a screen of the last steps, newest first, each with the number /undo takes for it."""
    lines = ["The last steps, newest first. /undo 2 takes back the first two.\n"]
    for number, step in enumerate(steps, 1):
        lines.append(f"{number:>2}  {print_time(step.step.at.time()):>8}  {step.words}")
    return ReadingScreen(lines)
