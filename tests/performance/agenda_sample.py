"""An invented agenda, as text and as a web page."""

AGENDA = """Ostermere Harbours Committee
Wednesday 24 March 2027 at 10.30 a.m. in the Lantern Hall

Members: Councillors P. Rooke (Chairman), Ada Quill and B Okafor

AGENDA

Part 1 - Public items
1. Apologies for absence\t\t3
   To receive apologies
2. Minutes of 24 February
   1. Buoys and their colours
   2. 27/0123/FUL The Quay - crane
3. **Dredging**
   RECOMMENDED: That the channel be dredged.
Part 2 - Private items
4. Lease of the slipway (paragraph 3)
5. Date of next meeting: 21 April 2027
"""
PAGE = (
    b"<html><head><title>Agenda</title></head><body><h1>Harbours Committee</h1><ol><li>Apologies"
    b"</li><li><b>Buoys</b><p>Page 3</p></li></ol><table><tr><th>Item</th><th>Title</th></tr>"
    b"<tr><td>3</td><td>Cranes &amp; lights</td></tr></table></body></html>"
)
