"""At the desk: motions moved, amended, restated, seconded and disposed of."""

from typing import Unpack

from msgspec.structs import replace

from clerk_tui.desk.attendance.chair import Chairing
from clerk_tui.desk.entry_options import (
    EntryOptions,
    MotionOptions,
    entry_options,
    matter_fields,
)
from clerk_tui.desk.movers import AT_THE_END, MOVED, OWN_MOTION, check_movers
from clerk_tui.desk.part import DeskPart
from clerk_tui.desk.recorder import Recorder
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import Event, PublicExcluded, VoteTaken
from clerk_tui.domain.model.business import motion_of
from clerk_tui.domain.model.debate import Debate, Step, debate_of
from clerk_tui.domain.model.matters import Motion, Outcome
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.text import clean, one_line
from clerk_tui.domain.voting.elections import already_elected_note

ELECTED_ONCE = "Take that back with /undo, or dispose of this one: /settle not put"
_COMMANDS = {"amendment": "/amend", "procedural": "/proc"}  # others than that of a motion
_STEPS: dict[Outcome, Step] = {
    "withdrawn": "withdraw",
    "not seconded": "fall",
    "not put": "set aside",
    "carried": "put",
    "lost": "put",
}


class Motions(DeskPart):
    """Motions and their debate. `domain.model.debate` decides which step a motion may take."""

    def __init__(self, recorder: Recorder, chairing: Chairing) -> None:
        """Give the office by *chairing* where a vote elects somebody."""
        super().__init__(recorder)
        self._chairing = chairing

    def move(
        self, text: str, mover: str = "", seconder: str = "", **options: Unpack[MotionOptions]
    ) -> str:
        """Minute a motion, and return the ident of its entry.

        Raises Refusal where one cannot be moved now, or where mover or seconder is no member or
        is not there; `override` is then the reason, kept with it, for recording it all the same.
        """
        command = _COMMANDS.get(options.get("kind", ""), "/m")
        override = check_movers(
            self.meeting,
            mover,
            seconder,
            options.pop("override", ""),
            MOVED.format(command=command),
        )
        if not options.get("printed_elsewhere"):
            self._debate_joined(options).check_new(options.get("kind", "original"))
        fields = matter_fields(options)
        matter = Motion(clean(text), mover, seconder, override=override, **fields)
        written = self._entry(matter, **entry_options(options))
        self._do(written)
        return written.entry.ident

    def _debate_joined(self, options: EntryOptions) -> Debate:
        """Return the debate of the item under which an entry with these *options* will stand."""
        after = options.get("after", "")
        item = self.meeting.entry(after).item if after else options.get("item", "")
        return debate_of(self._item(item).entries)

    def amend(
        self, text: str, mover: str = "", seconder: str = "", **options: Unpack[MotionOptions]
    ) -> str:
        """Minute an amendment to the motion before the meeting; one at a time."""
        debate = self.meeting.debate
        main = debate.main_motion or debate.procedural
        if main is None:
            raise Refusal("There is no motion to amend.", "Minute the motion first with /m.")
        if not (self.meeting.body.amendments == "against the motion" and debate.amendment):
            debate.check("amend", main)
        options["kind"], options["amends"] = "amendment", main.ident
        return self.move(text, mover, seconder, **options)

    def procedural(
        self, text: str, mover: str = "", seconder: str = "", **options: Unpack[MotionOptions]
    ) -> str:
        """Minute a procedural motion: it interrupts what is before the meeting."""
        options["kind"] = "procedural"
        return self.move(text, mover, seconder, **options)

    def restate(self, text: str, **options: Unpack[MotionOptions]) -> str:
        """Minute the substantive motion that a carried amendment made; the main vote is on it.

        *text* is the whole motion as amended. Raises Refusal where no amendment was carried, or
        where the words are those from before it.
        """
        main = self.meeting.debate.check_substantive()
        self._refuse_public_in_private(main)
        before, words = main.matter, clean(text)
        if not words or (isinstance(before, Motion) and words == before.text):
            raise Refusal(
                "Those are the words from before the amendment.",
                "Change them as the amendment does, then Enter.",
            )
        options["kind"], options["amends"] = "substantive", main.ident
        if isinstance(before, Motion):  # the same motion keeps the majority that it needs
            options.setdefault("needs", before.needs)
            options.setdefault("share", before.share)
        return self.move(words, **options)

    def second(self, seconder: str, override: str = "") -> Meeting:
        """Name who seconded the motion or amendment before the meeting.

        Raises Refusal where it was seconded already, or not by a member (`override` as in `move`).
        """
        entry = self.motion_entry("")
        self._refuse_public_in_private(entry)
        matter = entry.matter
        if not isinstance(matter, Motion) or matter.seconder:
            raise Refusal("It was seconded already.", "Take the vote with /v.")
        if seconder == matter.mover:
            raise Refusal(*OWN_MOTION)
        reason = check_movers(self.meeting, "", seconder, override, AT_THE_END) or matter.override
        seconded = replace(matter, seconder=seconder, override=reason)
        return self._do(self._with_matter(entry, seconded))

    def require_majority(self, needs: int = 0, share: str = "") -> Meeting:
        """Set what carries the motion before the meeting: votes, a share of them, or more for.

        Raises Refusal where there is no motion that is still to be decided.
        """
        entry = self.motion_entry("")
        self._refuse_public_in_private(entry)
        motion = replace(motion_of(entry), needs=needs, share=share)
        return self._do(self._with_matter(entry, motion))

    def call(self, name: str) -> str:
        """Give the motion before the meeting, else the last one, a name of its own; "" for none.

        Returns the name as it is kept, with its article if it has one.
        """
        entry = self.meeting.open_motion() or self._last_motion()
        if entry is None or not isinstance(entry.matter, Motion):
            raise Refusal("There is no motion to name.", "Minute it first with /m.")
        self._refuse_public_in_private(entry)
        motion_name = one_line(name).strip(" .")
        self._do(self._with_matter(entry, replace(entry.matter, name=motion_name)))
        return motion_name

    def lead_into(self, text: str) -> None:
        """Put words before the motion before the meeting, else the last one, in its paragraph."""
        entry = self.meeting.open_motion() or self._last_motion()
        if entry is None or not isinstance(entry.matter, Motion):
            raise Refusal("There is no motion to lead into.", "Minute it first with /m.")
        self._refuse_public_in_private(entry)
        self._do(self._with_matter(entry, replace(entry.matter, lead_in=clean(text))))

    def _last_motion(self) -> Entry | None:
        motions = debate_of(self._item().entries).motions
        return motions[-1] if motions else None

    def settle(
        self, outcome: Outcome, motion: str = "", wording: str = "", manner: str = ""
    ) -> Meeting:
        """Dispose of a motion without a vote: withdrawn, not seconded, not put, carried.

        *manner* is how, in the words that print after the outcome: "by the mover".
        """
        entry = self.motion_entry(motion)
        self.debate_with(entry).check(_STEPS.get(outcome, "put"), entry)
        self._refuse_public_in_private(entry)
        self.check_elected(entry, outcome)
        vote_event = VoteTaken(entry.ident, outcome, None, wording)
        how = one_line(manner)
        events = [self._with_matter(entry, replace(motion_of(entry), manner=how))] if how else []
        return self._do(*events, vote_event, *self.consequence_events(entry, outcome))

    def check_elected(self, entry: Entry, outcome: Outcome) -> None:
        """Refuse a second election to one office under one item."""
        words = entry.matter.text if isinstance(entry.matter, Motion) else ""
        other_entries = [e for e in self.meeting.item(entry.item).entries if e.ident != entry.ident]
        if outcome == "carried" and (why := already_elected_note(other_entries, words)):
            raise Refusal(why, ELECTED_ONCE)

    def consequence_events(self, entry: Entry, outcome: Outcome) -> list[Event]:
        """Return what follows from the *outcome*: the public leave, or somebody is elected."""
        elected = self._chairing.election_events(entry, outcome)
        return [*self._exclusion_events(entry, outcome), *elected]

    def _exclusion_events(self, entry: Entry, outcome: Outcome) -> list[Event]:
        """Return the exclusion of the public where the motion for it was carried."""
        ground = entry.matter.excludes if isinstance(entry.matter, Motion) else ""
        if not ground or outcome != "carried" or self.meeting.public_excluded:
            return []
        return [PublicExcluded(ground, self.time_of_day())]

    def debate_with(self, entry: Entry) -> Debate:
        """Return the debate that *entry* is part of."""
        return debate_of(self.meeting.item(entry.item).entries)

    def motion_entry(self, ident: str = "") -> Entry:
        """Return the motion called *ident*, else the one before the meeting. Raises Refusal."""
        entry = self.meeting.entry(ident) if ident else self.meeting.open_motion()
        if entry is None or not isinstance(entry.matter, Motion):
            raise Refusal(
                "There is no motion before the meeting.",
                "Minute the motion first with /m, then the vote.",
            )
        return entry
