"""A saved web page is read without the site around it."""

from datetime import date, time
from pathlib import Path

from tests.helpers.agendas import read_agenda_of

SAVED = """<!DOCTYPE html><html><head><title>Agenda</title><script>var x = "1. Theft";</script>
</head><body><nav><ul><li>Home</li><li>Your council</li></ul></nav><div class="mgContent">
<h2 class="mgSubTitleTxt">Dawley Licensing Board - Tuesday, 9th June, 2026 7.00 pm</h2>
<p>Venue: <a href="http://maps">Council Chamber, Dawley</a></p>
<table class="mgItemTable"><tr><th>No.</th><th>Item</th></tr>
<tr><td><p class="mgAiTitleTxt">1.</p></td><td><p>Apologies for absence</p>
 <div class="mgWordPara"><p>To receive apologies.</p></div></td></tr>
<tr><td>2.</td><td><p>Minutes</p><p>Additional documents:</p>
 <ul class="mgBulletList"><li><a href="x.pdf">Minutes of 5 May</a></li></ul></td></tr>
<tr><td></td><td><p>PART 2</p></td></tr>
<tr><td>3.</td><td><p>Exclusion of the press and public</p>
 <p>To resolve that the press and public be excluded under section 100A(4) of the Local Government
 Act 1972 on the grounds that exempt information in paragraph 3 would be disclosed.</p></td></tr>
<tr><td>4.</td><td><p>Taxi rank &amp; <b>lease</b></p></td></tr>
</table></div><footer>Cookies</footer></body></html>"""


def test_a_saved_committee_page_is_read_without_the_site_around_it(tmp_path: Path) -> None:
    agenda = read_agenda_of(tmp_path, "agenda.html", SAVED)
    assert (agenda.body, agenda.venue) == ("Dawley Licensing Board", "Council Chamber, Dawley")
    assert (agenda.date, agenda.start) == (date(2026, 6, 9), time(19, 0))
    assert [(i.number, i.title) for i in agenda.items] == [
        ("1.", "Apologies for absence"),
        ("2.", "Minutes"),
        ("3.", "Exclusion of the press and public"),
        ("4.", "Taxi rank & lease"),
    ]
    assert (agenda.items[3].private, agenda.items[3].exemption) == (True, "paragraph 3")
    assert agenda.items[0].note == "To receive apologies."
    assert not any("Theft" in line.text or "Cookies" in line.text for line in agenda.lines)
