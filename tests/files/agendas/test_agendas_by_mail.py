"""An agenda pasted from an e-mail: when it was sent is not when the body meets."""

from datetime import date, time

import pytest

from clerk_tui.files.agendas.read import read_agenda
from tests.helpers.agendas import list_not_understood

QUOTED = """\
> From: Clerk <clerk@upperthorpe.example>
> To: All councillors
> Date: 1 April 2027
> Subject: Agenda - Upper Thorpe Parish Council - 8 April 2027
>
> Dear Councillors,
>
> You are summoned to the meeting of Upper Thorpe Parish Council on Thursday 8 April 2027 at 7pm in
> the Schoolroom.
>
> Agenda
>
> 1) Apologies
> 2) Clerk's salary - CONFIDENTIAL
> 3) Close
>
> Kind regards,
> Tom Birkett
> Clerk
"""
FORWARDED = """\
From: Tom Birkett
Sent: 01 April 2027 10:12
To: Councillors
Subject: Agenda

Agenda for Upper Thorpe Parish Council, Thursday 8 April at 7pm, the Schoolroom

1. Apologies
2. Clerk's salary - CONFIDENTIAL
3. Close
"""


@pytest.mark.parametrize("mail", [QUOTED, FORWARDED])
def test_the_meeting_is_not_on_the_day_of_the_mail(mail: str) -> None:
    agenda = read_agenda(mail)
    assert agenda.body == "Upper Thorpe Parish Council"
    assert (agenda.date, agenda.start) == (date(2027, 4, 8), time(19, 0))
    assert agenda.venue == "the Schoolroom"
    assert [item.private for item in agenda.items] == [False, True, False]
    assert list_not_understood(agenda) == []


def test_an_empty_line_of_a_quoted_mail_parts_as_any_other() -> None:
    agenda = read_agenda(QUOTED)
    assert agenda.items[-1].note == ""
    assert [(officer.name, officer.role) for officer in agenda.officers] == [
        ("Tom Birkett", "Clerk")
    ]


def test_a_date_below_the_mail_is_the_meetings() -> None:
    mail = "From: Jo\nSubject: Agenda\n\n"
    text = "Roads Board\nDate: 8 April 2027\nTime: 7pm\n1. Minutes\n2. Close"
    assert read_agenda(mail + text).date == date(2027, 4, 8)
