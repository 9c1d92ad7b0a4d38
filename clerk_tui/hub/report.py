"""What a sync did, and what is to be told of it."""

from datetime import datetime

from msgspec import Struct, field

from clerk_tui.domain.text import counted


class SyncReport(Struct):
    """The account of what a sync did, or would do."""

    at: datetime
    sent: list[str] = field(default_factory=list)
    """The meetings of which something was sent, each in words."""
    received: list[str] = field(default_factory=list)
    """The meetings of which something came."""
    waiting: list[str] = field(default_factory=list)
    """Why a meeting was not shared, a sentence each."""
    apart: list[str] = field(default_factory=list)
    """The meetings that two officers minuted apart, a sentence each."""
    news: list[str] = field(default_factory=list)
    """What else the officer is to be told, a sentence each."""
    clock: str = ""
    """That the clock of this machine is wrong, if it is."""
    public: int = 0
    """How many public meetings of others came."""
    withdrawn: int = 0
    """How many of them were withdrawn here."""
    shared: int = 0
    """How many meetings here the hub has whole."""
    dry_run: bool = False

    @property
    def not_shared(self) -> int:
        """Return how many meetings here the hub has not whole."""
        return len(self.waiting) + len(self.apart)


def report_lines(report: SyncReport) -> list[str]:
    """Return *report* in words, a line each."""
    verb_sent = "Would be sent" if report.dry_run else "Sent"
    verb_come = "Would come" if report.dry_run else "Came"
    lines = [f"{verb_sent}: {words}" for words in report.sent]
    lines += [f"{verb_come}: {words}" for words in report.received]
    if report.public:
        lines.append(f"{verb_come}: {counted(report.public, 'public meeting')} of other bodies")
    if report.withdrawn:
        lines.append(
            f"Withdrawn here, as public no longer: {counted(report.withdrawn, 'meeting')} of others"
        )
    lines += [report.clock] if report.clock else []
    lines += [*report.news, *report.apart, *report.waiting]
    if report.not_shared:
        lines.append(
            f"{counted(report.shared, 'meeting')} shared, {report.not_shared} not. "
            "Everything is safe on this machine."
        )
    else:
        verb = "is" if report.shared == 1 else "are"
        lines.append(f"{counted(report.shared, 'meeting')} here {verb} shared.")
    return lines


def status_word(report: SyncReport) -> str:
    """Return the few words that Home shows."""
    if report.not_shared:
        return f"{counted(report.not_shared, 'meeting')} not shared"
    return f"shared {report.at:%H.%M}"
