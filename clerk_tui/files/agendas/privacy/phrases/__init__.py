"""The words by which agendas close business to the public and open it again: the only list of them.

Every nation has its own: "in committee" (Ireland, Northern Ireland, Scotland), "in camera" (Canada,
Australia), "executive session" (United States), "public excluded" (New Zealand), "reserved
business" (universities), "pink papers" (councils that print private reports on pink). All are
matched against text folded by `shared.fold`.
"""
