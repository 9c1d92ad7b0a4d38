"""The list of items and entries in the review, which goes with the minutes and they with it."""

from collections.abc import Mapping

from clerk_tui.keys import small_sign, with_signs
from clerk_tui.screens.review.host import ReviewHost
from clerk_tui.widgets.lists.outline import Outline

_HELP = (
    "Up, Down: to it. {review.edit} edits it, {review.move-up} {review.move-down} move it, "
    "{review.privacy}: private or public."
)


class OutlineBeside:
    """Keeps the list and the minutes at the same row."""

    def __init__(self, host: ReviewHost) -> None:
        """List the minutes that *host* shows."""
        self._host = host

    @property
    def _outline(self) -> Outline:
        return self._host.outline

    def list_rows(self) -> None:
        """List the minutes as they now are."""
        minutes = self._host.minutes
        self._outline.list_rows(minutes.rows, minutes.chosen_index)

    def follow_minutes(self) -> None:
        """Go to the row that the clerk took in hand in the minutes."""
        self._outline.follow(self._host.minutes.chosen_index)

    def lead_minutes(self) -> None:
        """Take the row in hand whose line was chosen, if the clerk is in the list."""
        if self._outline.has_focus and self._outline.place != self._host.minutes.chosen_index:
            self._host.minutes.choose(self._outline.place)

    def flag(self, severities: Mapping[str, str]) -> None:
        """Flag what the checks have found something about, by the idents."""
        self._outline.flag(severities)

    def toggle(self) -> None:
        """Go to the list, or back to the minutes."""
        if self.close():
            return
        self._host.set_outlining(is_outlining=True)
        way_back = f"Enter or {small_sign('review.outline')}: to the minutes."
        self._host.message_line.say(f"{with_signs(_HELP, as_small=True)} {way_back}", "")

    def close(self) -> bool:
        """Go back from the list to the minutes; return False if it is not open."""
        is_open = self._outline.has_focus
        if is_open:
            self._host.set_outlining(is_outlining=False)
            self._host.message_line.say("", "")  # what the list's keys do is no longer so
        return is_open
