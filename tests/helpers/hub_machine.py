"""Two clerks at one hub who do anything in any order: what always holds is looked at each time."""

import itertools
import shutil
import tempfile
from contextlib import ExitStack, suppress
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from clerk_tui.domain.errors import Refusal
from clerk_tui.hub.apart import keep_theirs
from clerk_tui.hub.connection.connect import connect
from clerk_tui.hub.remote import Hub
from clerk_tui.storage.transfer.pack import pack_meeting
from tests.helpers.hub_clerks import WHARF, OfficerAtDesk, an_officer
from tests.helpers.hub_faults import record_at, record_here, through
from tests.helpers.hub_proxy import HubProxy
from tests.helpers.hubs import PASSWORD, TestHub
from tests.helpers.postgres import Cluster

CLERKS = st.sampled_from((0, 1))
Record = list[tuple[str, str]]


class TwoClerks(RuleBasedStateMachine):
    """Two clerks of one body, one meeting, one hub, and a network that loses answers."""

    cluster: Cluster
    passwords: Path

    def __init__(self) -> None:
        """Make a hub and two clerks, and share the meeting."""
        super().__init__()
        self._stack = ExitStack()
        folder = Path(tempfile.mkdtemp(prefix="clerk-two-"))
        self._stack.callback(shutil.rmtree, folder, ignore_errors=True)
        self.hub = TestHub(self.cluster, self.passwords)
        self._stack.callback(self.hub.remove)
        self.proxy = HubProxy(self.cluster)
        self._stack.callback(self.proxy.close)
        self.clerks: list[OfficerAtDesk] = [
            self._stack.enter_context(an_officer(folder, self.hub, name, WHARF))
            for name in ("Brook", "Kinver")
        ]
        self._numbers = itertools.count(1)
        self._seen_at_hub: Record = []
        self._seen_here: list[Record] = [[], []]
        self._ident = ""

    def teardown(self) -> None:
        """Remove everything."""
        self._stack.close()

    @initialize()
    def share_a_meeting(self) -> None:
        """Have both clerks begin with the same record."""
        self._ident = self.clerks[0].prepare()
        self.clerks[0].sync()
        self.clerks[1].sync()

    @rule(clerk=CLERKS, private=st.booleans())
    def write(self, clerk: int, private: bool) -> None:
        """File a paragraph, away from the network."""
        text = f"Paragraph {next(self._numbers)} of {clerk}."
        self.clerks[clerk].write(self._ident, text, private=private)

    @rule(clerk=CLERKS)
    def undo(self, clerk: int) -> None:
        """Take back the last step, if it may be."""
        desk = self.clerks[clerk].office.sit_down(self._ident)
        if any(desk.meeting.entries()):  # the agenda stays
            with suppress(Refusal):
                desk.steps.undo_steps(1)

    @rule(clerk=CLERKS)
    def publish(self, clerk: int) -> None:
        """Close the meeting and publish its draft, if that may be."""
        with suppress(Refusal):
            self.clerks[clerk].publish(self._ident)

    @rule(clerk=CLERKS)
    def sync(self, clerk: int) -> None:
        """Share: what is not apart is afterwards the same here and there."""
        officer = self.clerks[clerk]
        report = officer.sync()
        assert report.waiting == []
        own = [row for row in report.apart if "only here" in row]
        same = record_here(officer, self._ident) == record_at(self.hub, self._ident)
        assert same != bool(own)
        before = record_at(self.hub, self._ident)
        assert officer.sync(everything=True).sent == []
        assert record_at(self.hub, self._ident) == before

    @rule(clerk=CLERKS, place=st.integers(1, 6000))
    def lose_an_answer(self, clerk: int, place: int) -> None:
        """Share, and lose the hub's answer after some bytes."""
        officer = self.clerks[clerk]
        self.proxy.cut_after = place
        with through(officer, self.proxy), suppress(Refusal):
            officer.sync()

    @rule(clerk=CLERKS)
    def take_over(self, clerk: int) -> None:
        """Take the lease, whoever has it."""
        with Hub(connect(self.clerks[clerk].url, lambda: PASSWORD)) as hub:
            hub.take(self._ident)
            head = hub.head(self._ident)
            assert head is not None
            assert head.holder == hub.login

    @rule(clerk=CLERKS)
    def keep_the_offices(self, clerk: int) -> None:
        """Go on with the hub's record, if the two are apart; one's own is a copy then."""
        officer = self.clerks[clerk]
        own = record_here(officer, self._ident)
        with Hub(connect(officer.url, lambda: PASSWORD)) as hub:
            try:
                copy = keep_theirs(officer.office, hub, self._ident)
            except Refusal:
                assert record_here(officer, self._ident) == own
                return
        assert record_here(officer, self._ident) == record_at(self.hub, self._ident)
        copied = [payload for payload, _ in record_here(officer, copy)][1:]
        assert copied == [payload for payload, _ in own][1:]
        self._seen_here[clerk] = []

    @invariant()
    def every_chain_is_whole_and_only_grows(self) -> None:
        """See that no record lost anything, and that the hub's is one that a clerk made."""
        if not self._ident:
            return
        there = record_at(self.hub, self._ident)
        assert there[: len(self._seen_at_hub)] == self._seen_at_hub
        self._seen_at_hub = there
        records = []
        for n, officer in enumerate(self.clerks):
            pack_meeting(officer.office.record.db, self._ident)
            here = record_here(officer, self._ident)
            records.append(here)
            assert here[: len(self._seen_here[n])] == self._seen_here[n]
            self._seen_here[n] = here
        assert any(record[: len(there)] == there for record in records) or self._is_kept(there)

    def _is_kept(self, there: Record) -> bool:
        """Return True if some clerk's record begins as the hub's does, up to a later step there."""
        return any(record == there[: len(record)] for record in self._seen_here)
