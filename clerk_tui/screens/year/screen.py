"""The year in figures: attendance, time, votes and actions of a body and year, in bars."""

from typing import ClassVar

from msgspec.structs import replace
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static

from clerk_tui.domain.errors import Refusal
from clerk_tui.keys import sign
from clerk_tui.keys.tables.year import KEYS
from clerk_tui.minutes.pictures.picture import Picture
from clerk_tui.office import Office
from clerk_tui.office.year_pictures import ChosenYear
from clerk_tui.screens.long_work import LongWork
from clerk_tui.screens.year.choice import ChoiceScreen
from clerk_tui.screens.year.year_data import (
    ALL_BODIES,
    ALL_YEARS,
    YearReading,
    bodies,
    read_meeting_times,
    read_year,
    years,
)
from clerk_tui.widgets.key_bar import FootKey, KeyBar, foot_keys
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.pictures.bar_list import BarList
from clerk_tui.widgets.pictures.click_line import ClickLine, ClickWord
from clerk_tui.widgets.progress_line import ProgressLine
from clerk_tui.widgets.text import plain

# The pictures in order, each with its name in the line of them, short enough for 60 columns.
PICTURES = {
    "attendance": "Attendance", "items": "Items", "meetings": "Meetings", "votes": "Votes",
    "owners": "Owners", "ages": "Ages",
}  # fmt: skip
READING = "Reading the meetings"


def _keys(*, opens_meetings: bool) -> list[FootKey]:
    """Return the keys at the foot; Enter where the bars are meetings, whose times it shows."""
    opening = (("Enter", "its times"),) if opens_meetings else ()
    return foot_keys(
        ("{year.body}", "body"), ("{year.year}", "year"), ("←→", "picture"), *opening,
        ("Esc", "back"), ("{app.help}", "help"),
    )  # fmt: skip


class YearScreen(Screen[None]):
    """Shows one picture at a time; private business is counted, and marked."""

    HELP = (
        "A year of a body in bars. Left and right go from picture to picture: attendance by "
        "member, where the time went by item, how long each meeting sat, how each member voted "
        "where names were taken, and the open actions by owner and by age.\n\n"
        "{year.body} chooses the body, {year.year} the municipal year. Up and down choose a row, "
        "which is told in words below. On a meeting, Enter shows where its time went.\n\n"
        "Private business is counted here, marked PRIVATE. The page for the public has none of "
        "it: clerk-tui attendance --year 2026/27 --out year.html"
    )
    CSS_PATH = "year.tcss"
    AUTO_FOCUS = "#bars"
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*key.bound, id=key.name) for key in KEYS]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-high")]  # noqa: RUF012 - Textual's own type

    def __init__(self, office: Office, meeting: str = "") -> None:
        """Show the newest year of the body of *meeting*, or of the body that met last."""
        super().__init__()
        self._office, self._meeting = office, meeting
        self._reading: YearReading | None = None
        self._shown_name = "attendance"
        self._one_meeting: Picture | None = None
        """Where the time of the meeting went that was opened, in place of the list of them."""

    def compose(self) -> ComposeResult:
        """Lay out what is chosen, the names of the pictures, the picture, the row in words."""
        yield ClickLine(id="chosen")
        yield ClickLine(id="tabs")
        yield Static(id="title")
        yield Static(id="legend")
        yield Static(id="caption")
        yield Static(id="heads")
        yield BarList(id="bars")
        yield Static(id="empty")
        yield Static(id="row")
        yield ProgressLine()
        yield MessageLine(id="message")
        yield KeyBar(_keys(opens_meetings=False), classes="keys")

    def on_mount(self) -> None:
        """Read the pictures."""
        self._work = LongWork(self, self.query_one(ProgressLine))
        self.app.theme_changed_signal.subscribe(self, lambda _: self._draw_legend())
        self._draw()
        self._read(None)

    def _read(self, chosen_year: ChosenYear | None) -> None:
        self._work.run(
            READING,
            lambda: read_year(self._office, chosen_year, self._meeting),
            self._show,
            self._refuse,
        )

    def _show(self, reading: YearReading) -> None:
        self._reading, self._one_meeting = reading, None
        self.query_one(MessageLine).say("")
        self._draw()

    def _refuse(self, refusal: Refusal) -> None:
        self.query_one(MessageLine).refuse(str(refusal))

    # What is drawn

    @property
    def _picture(self) -> Picture | None:
        if self._reading is None:
            return None
        if self._shown_name == "meetings" and self._one_meeting:
            return self._one_meeting
        if self._shown_name == "attendance":
            return self._reading.pictures.all_attendance
        picture: Picture = getattr(self._reading.pictures, self._shown_name)
        return picture

    def _draw(self) -> None:
        self._draw_choices()
        picture, bars = self._picture, self.query_one(BarList)
        opens = picture is not None and any(bar.meeting for bar in picture.bars)
        self.query_one(KeyBar).show(_keys(opens_meetings=opens))
        has_bars = picture is not None and bool(picture.bars)
        for name in ("#legend", "#bars", "#row"):
            self.query_one(name).display = has_bars
        self.query_one("#empty").display = not has_bars
        self._say("#title", picture.title if picture else "")
        self._say("#caption", picture.caption if picture else "")
        self._say("#empty", picture.empty if picture else "")
        if picture and has_bars:
            bars.show(picture)
            self._draw_legend()
            bars.focus()
        self.call_after_refresh(self._draw_heads)

    def _draw_legend(self) -> None:
        self.query_one("#legend", Static).update(self.query_one(BarList).legend())

    def _draw_heads(self) -> None:
        """Draw the heads over the figures, where there is room for figures in columns."""
        bars = self.query_one(BarList)
        self._say("#heads", bars.heads() if bars.display and bars.picture.bars else "")

    def on_resize(self) -> None:
        """Draw the heads to the new width."""
        self.call_after_refresh(self._draw_heads)

    def _say(self, selector: str, text: str) -> None:
        widget = self.query_one(selector, Static)
        widget.update(plain(text))
        if selector in ("#caption", "#heads"):
            widget.display = bool(text)

    def _draw_choices(self) -> None:
        chosen_year = self._reading.chosen if self._reading else ChosenYear()
        words = [
            ClickWord("year", Content(f"{sign('year.year')} {chosen_year.year or ALL_YEARS}")),
            ClickWord("body", plain(f"{sign('year.body')} {chosen_year.body or ALL_BODIES}")),
        ]
        self.query_one("#chosen", ClickLine).show(words)
        tabs = [
            ClickWord(name, Content.styled(f"▸ {word}", "bold reverse"))
            if name == self._shown_name
            else ClickWord(name, Content(f"{sign(f'year.{name}')} {word}"))
            for name, word in PICTURES.items()
        ]
        self.query_one("#tabs", ClickLine).show(tabs)

    @on(OptionList.OptionHighlighted)
    def _say_row(self) -> None:
        """Say the row that is chosen in words, whole."""
        bars = self.query_one(BarList)
        bar = bars.chosen
        self._say("#row", f"{bar.label}: {bars.picture.words(bar)}" if bar else "")

    # What is done

    @on(ClickLine.Clicked)
    def _do_clicked(self, event: ClickLine.Clicked) -> None:
        if event.action == "body":
            self.action_choose_body()
        elif event.action == "year":
            self.action_choose_year()
        else:
            self.action_show(event.action)

    def action_show(self, name: str) -> None:
        """Show the picture called *name*."""
        self._shown_name, self._one_meeting = name, None
        self.query_one(MessageLine).say("")
        self._draw()

    def action_turn(self, places: int) -> None:
        """Show the next picture, or the one before."""
        names = list(PICTURES)
        self.action_show(names[(names.index(self._shown_name) + places) % len(names)])

    def action_choose_body(self) -> None:
        """Choose the body from those that met."""
        if reading := self._reading:
            choice = ChoiceScreen("The body", bodies(reading.choices), reading.chosen.body)
            self.app.push_screen(choice, self._take_body)

    def action_choose_year(self) -> None:
        """Choose the municipal year from those in which the body met."""
        if reading := self._reading:
            year_choices = years(reading.choices, reading.chosen.body)
            choice = ChoiceScreen("The municipal year", year_choices, reading.chosen.year)
            self.app.push_screen(choice, self._take_year)

    def _take_body(self, body: str | None) -> None:
        if body is None or self._reading is None:
            return
        chosen_year = replace(self._reading.chosen, body=body)
        its_years = [year for year, _ in years(self._reading.choices, body)]
        if chosen_year.year not in its_years:
            chosen_year = replace(chosen_year, year=its_years[1])
        self._read(chosen_year)

    def _take_year(self, year: str | None) -> None:
        if year is not None and self._reading is not None:
            self._read(replace(self._reading.chosen, year=year))

    @on(OptionList.OptionSelected)
    def _open_meeting(self) -> None:
        """Show where the time of the meeting went that is chosen, in the list of meetings."""
        bar = self.query_one(BarList).chosen
        if bar and bar.meeting:
            self._work.run(
                "Reading the meeting",
                lambda: read_meeting_times(self._office, bar.meeting),
                self._show_meeting,
                self._refuse,
            )

    def _show_meeting(self, picture: Picture) -> None:
        self._one_meeting = picture
        self._draw()
        self.query_one(MessageLine).say("Esc goes back to the meetings.", "·")

    def action_leave(self) -> None:
        """Stop what is being read, or go back to the meetings, or leave."""
        if self._work.stop():
            self.query_one(MessageLine).say("Stopped. What is shown is what was read before.", "·")
        elif self._one_meeting is not None:
            self.action_show("meetings")
        else:
            self.dismiss(None)
