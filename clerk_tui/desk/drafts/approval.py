"""At the desk: the minutes of an earlier meeting approved, or corrected after they were signed."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from msgspec.structs import replace

from clerk_tui.desk.drafts.other_meetings import find_meeting
from clerk_tui.desk.movers import check_movers
from clerk_tui.desk.part import DeskPart
from clerk_tui.domain.agenda.next_agenda import is_for_minutes
from clerk_tui.domain.dates.dates import day_before, find_date, short_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import OtherMinutesChanged
from clerk_tui.domain.model.lifecycle import OtherMinutesChange
from clerk_tui.domain.model.matters import Motion, Resolution
from clerk_tui.domain.model.meeting import Item
from clerk_tui.domain.replay.replay import replay
from clerk_tui.domain.text import clean


class EarlierMinutes(DeskPart):
    """Resolutions of this meeting about the minutes of another.

    The resolution is minuted here and recorded there in one transaction.
    """

    def minutes_waiting(self) -> date | None:
        """Return the day of the body's last meeting before this one, if its minutes wait.

        A meeting that was prepared and never held has no minutes.
        """
        meeting = self.meeting
        for ident, day in reversed(self._recorder.record.meetings_of(meeting.body.name)):
            if day < meeting.details.date:
                earlier_meeting = replay(self._recorder.record.events(ident))
                if earlier_meeting.taken:
                    return day if earlier_meeting.afterwards.approval is None else None
        return None

    def day_to_approve(self, item: Item | None) -> date | None:
        """Return the day whose minutes *item* is to approve: the agenda's, else the one waiting.

        The agenda may say it in the title or in what stands below it, and leave out the year.
        """
        meeting_day = self.meeting.details.date
        noted = item.note if item and is_for_minutes(item.title) else ""
        for text in (item.title if item else "", noted):
            day = find_date(text) or day_before(text, meeting_day)
            if day is not None and day < meeting_day:
                return day
        return self.minutes_waiting()

    def approve_minutes(
        self,
        day: date,
        clause: str,
        lead: str = "RESOLVED",
        amendments: Sequence[str] = (),
        motion: Motion | None = None,
        other_days: Sequence[date] = (),
    ) -> bool:
        """Minute that the minutes of *day* were approved, subject to *amendments* if any.

        Where it was *motion*, that motion is minuted as carried; by the same decision those of the
        *other_days* were approved too.
        Returns whether they are in this database, and so confirmed; else it is minuted here
        alone. Raises Refusal where they were approved before.
        """
        texts = tuple(clean(amendment) for amendment in amendments if clean(amendment))
        if motion is not None:
            why = check_movers(self.meeting, motion.mover, motion.seconder, motion.override)
            motion = replace(motion, text=clean(clause), outcome="carried", override=why)
        matter = motion or Resolution((clean(clause),), lead)
        return self._minute_and_link(day, matter, "approval", texts, other_days=other_days)

    def correct_minutes(
        self, day: date, clause: str, text: str, lead: str = "RESOLVED", minute: str = ""
    ) -> None:
        """Minute that the signed minutes of *day* be corrected.

        Raises Refusal where they are not in this database, or not signed.
        """
        if find_meeting(self._recorder.record, self.meeting, day) is None:
            raise Refusal(
                f"The minutes of {short_date(day)} are not in this database.",
                "Minute it as a resolution: /r That the minutes of … be corrected",
            )
        matter = Resolution((clean(clause),), lead)
        self._minute_and_link(day, matter, "correction", (clean(text),), minute)

    def _minute_and_link(
        self,
        day: date,
        matter: Motion | Resolution,
        change_kind: Literal["approval", "correction"],
        text: tuple[str, ...],
        minute: str = "",
        other_days: Sequence[date] = (),
    ) -> bool:
        meeting = self.meeting
        days = (day, *other_days)
        if any(minuted_day >= meeting.details.date for minuted_day in days):
            raise Refusal(
                "Minutes are approved and corrected at a later meeting.",
                "Give the date of an earlier one.",
            )
        written = self._entry(matter)
        linked = [find_meeting(self._recorder.record, meeting, minuted_day) for minuted_day in days]
        changes_made = [
            OtherMinutesChanged(
                OtherMinutesChange(
                    other.ident,
                    meeting.ident,
                    meeting.details.date,
                    written.entry.ident,
                    change_kind,
                    text,
                    minute,
                )
            )
            for other in linked
            if other is not None
        ]
        self._do(written, *changes_made)
        return all(linked)
