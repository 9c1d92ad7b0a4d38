"""At the desk: press and public excluded and readmitted; what is private marked so afterwards."""

from datetime import time

from clerk_tui.desk.movers import AT_THE_END, check_movers
from clerk_tui.desk.part import DeskPart
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import Event, ItemAmended, PrivacyMarked, PublicExcluded
from clerk_tui.domain.events import PublicReadmitted as Readmitted
from clerk_tui.domain.model.dependents import depending_on
from clerk_tui.domain.model.matters import Action, Happening, Motion, Note, Resolution
from clerk_tui.domain.model.meeting import Meeting, with_fields
from clerk_tui.domain.text import clean, one_line


class PrivateBusiness(DeskPart):
    """Exclusion, by resolution or for confidential information; readmission; marks put right."""

    def exclude_public(
        self,
        ground: str,
        at: time | None = None,
        *,
        timed: bool = True,
        clause: str = "",
        lead: str = "RESOLVED",
    ) -> Meeting:
        """Exclude the press and public: from now on every entry is private.

        Args:
            ground: The law, the paragraph and the reason.
            at: The time at which they left; None: now.
            timed: False where no time was minuted.
            clause: The resolution, minuted in public in the same step, a clause to a line; "" where
                it stands in the minutes already.
            lead: The word before the clause.
        """
        self._refuse_unless_in_public(ground)
        moment = at or (self.time_of_day() if timed else None)
        excluded = PublicExcluded(one_line(ground), moment)
        if not clause:
            return self._do(excluded)
        clauses = tuple(line for line in clean(clause).split("\n") if line.strip())
        resolved = self._entry(Resolution(clauses, lead), private=False)
        return self._do(resolved, excluded)

    def move_exclusion(
        self, ground: str, clause: str, mover: str, seconder: str = "", override: str = ""
    ) -> str:
        """Minute the motion to exclude them; they leave when it is carried. Returns its entry.

        `override` is the reason for recording it though mover or seconder could not move it.
        """
        self._refuse_unless_in_public(ground)
        reason = check_movers(self.meeting, mover, seconder, override, AT_THE_END)
        self.meeting.debate.check_new("procedural")
        motion = Motion(
            *(clean(clause), mover, seconder, "procedural"),
            excludes=one_line(ground),
            override=reason,
        )
        written = self._entry(motion, private=False)
        self._do(written)
        return written.entry.ident

    def exclude_for_confidential(self, ground: str, text: str, at: time | None = None) -> Meeting:
        """Exclude the public for confidential information, without a resolution.

        Local Government Act 1972 s100A(2) and (3): furnished by a government department on
        terms that forbid its disclosure, or its disclosure is forbidden by an enactment or by a
        court. The item in hand is private business from then on. *text* is the sentence that
        minutes it, *at* the time at which they left (now).
        """
        self._refuse_unless_in_public(ground)
        item, at = self._item(), at or self.time_of_day()
        events: list[Event] = [self._entry(Happening("confidential", clean(text)), private=False)]
        if not item.private:
            marked = with_fields(item, private=True, exempt=item.exempt or one_line(ground))
            events.append(ItemAmended(marked))
        return self._do(*events, PublicExcluded(one_line(ground), at, confidential=True))

    def _refuse_unless_in_public(self, ground: str) -> None:
        if self.meeting.public_excluded:
            raise Refusal(
                "The press and public are excluded already.", "Bring them back with /public."
            )
        if not one_line(ground):
            raise Refusal(
                "An exclusion needs its ground.",
                "Type the law and paragraph after /private, as in /private 3.",
            )

    def readmit_public(self, at: time | None = None, *, timed: bool = True) -> Meeting:
        """Bring the press and public back, now or *at* a time; not *timed*: none was minuted."""
        if not self.meeting.public_excluded:
            raise Refusal("The meeting is in public already.")
        return self._do(Readmitted(at or (self.time_of_day() if timed else None)))

    def mark_private(self, ident: str, reason: str = "") -> Meeting:
        """Mark an entry private that was minuted in public, with what depends on it.

        Without an exclusion at this meeting it needs the *reason* why the information is exempt
        or confidential (Local Government Act 1972 s100A).
        """
        entry = self.meeting.entry(ident)
        if entry.private or isinstance(entry.matter, Note):
            raise Refusal("That entry is in no public copy as it is.")
        if not one_line(reason) and not self.meeting.exclusions:
            raise Refusal(
                "The public were never excluded: why is that entry private?",
                "Give the law or the reason, as in: /markprivate Schedule 12A, paragraph 1",
                wanting=True,
            )
        return self._mark(ident, one_line(reason), private=True)

    def mark_public(self, ident: str, reason: str) -> Meeting:
        """Mark an entry public that was minuted in private, with what depends on it.

        It needs an explicit *reason*, kept in the record; while the public are excluded it is
        refused. Whether it names anything that stays private is for whoever asks to see to.
        """
        entry = self.meeting.entry(ident)
        if not entry.private or isinstance(entry.matter, Note):
            raise Refusal("That entry is not private.")
        self._refuse_in_private("That entry would stand")
        entry_beside = entry.matter.beside if isinstance(entry.matter, Action) else ""
        if entry_beside and any(
            e.ident == entry_beside and e.private for e in self.meeting.entries()
        ):
            raise Refusal(
                "That action stands beside a private entry, and its words are those of that.",
                "Make that entry public in /review: the action becomes so with it.",
            )
        if not one_line(reason):
            raise Refusal(
                "This publishes what was said in private: why?",
                "Give the reason, as in: /markpublic agreed by the monitoring officer",
                wanting=True,
            )
        return self._mark(ident, one_line(reason), private=False)

    def _mark(self, ident: str, reason: str, *, private: bool) -> Meeting:
        entries_to_mark = [e for e in depending_on(self.meeting, ident) if e.private is not private]
        return self._do(PrivacyMarked(tuple(e.ident for e in entries_to_mark), private, reason))
