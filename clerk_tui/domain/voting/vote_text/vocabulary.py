"""The words in which votes are typed, each with its meaning.

A phrase wins over the words it is made of: "not voting" is a side, "no votes" is a figure.
"""

from typing import Literal

from msgspec import Struct

from clerk_tui.domain.numbering.number_words import NUMBER_WORDS

Kind = Literal[
    "figure", "side", "outcome", "base", "method", "all", "most", "margin", "except", "not",
    "doubt", "settled", "casting", "tie", "but", "no", "to", "dash", "stop", "joining",
    "filler", "unknown",
]  # fmt: skip


class Token(Struct, frozen=True):
    """A word or a phrase of a vote."""

    kind: Kind
    value: str = ""
    """Its meaning: the side, the outcome, the method or the figure."""
    text: str = ""
    """The words as they were typed."""

    @property
    def number(self) -> int:
        """Return the number of a figure."""
        return int(self.value)


def _phrases_as(kind: Kind, value: str, phrases: str) -> dict[str, tuple[tuple[Kind, str], ...]]:
    """Return each of the *phrases*, separated by commas, as one token."""
    return {phrase.strip(): ((kind, value),) for phrase in phrases.split(",") if phrase.strip()}


_NO_SIDE = (
    ("abstained", "no abstentions,no abstention,no abstainers"),
    (
        "against",
        "no dissent,no dissenters,no dissentients,no objections,no objection,no objectors,"
        "no opposition,no opponents,no noes,without dissent,without opposition,without objection,"
        "no contrary votes,unopposed,nem con,nem dis,nem diss,nemine contradicente,nemine con,"
        "nemine dissentiente,no ones against,no one dissenting",
    ),
)
_TEMPLATES: dict[str, tuple[tuple[Kind, str], ...]] = {
    phrase: (("figure", "0"), ("side", side))
    for side, listed in _NO_SIDE
    for phrase in listed.split(",")
}

PHRASES: dict[str, tuple[tuple[Kind, str], ...]] = {
    **{word: (("figure", str(n)),) for word, n in NUMBER_WORDS.items()},
    **_phrases_as(
        "figure",
        "0",
        "none,nil,zero,nought,naught,nobody,no one,noone,no votes,no vote,no members,"
        "no member,no councillors,no councillor,no hands,not one,not a single vote,"
        "not a single member,not one member,not one vote,not a vote,not a hand,none of them,"
        "none of the members",
    ),
    **_TEMPLATES,
    **_phrases_as(
        "side",
        "for",
        "for,in favour,in favor,favour,favoured,aye,ayes,yes,yeas,yea,pro,supporting,"
        "in support,for it,in favour of it,in support of it",
    ),
    **_phrases_as(
        "side",
        "against",
        "against,ag,agst,agin,opposed,oppose,opposing,opposed to it,noes,nos,nay,nays,contra,"
        "dissenting,dissenting voice,dissenting voices,dissenting vote,dissenting votes,disagreed,"
        "disagreeing,dissented,dissenter,dissenters,dissentient,dissentients,objecting,objected,"
        "objector,objectors,against it",
    ),
    **_phrases_as(
        "side",
        "abstained",
        "abstained,abstain,abstains,abstaining,abstention,abstentions,abst,abs,abstainers,"
        "in abstention",
    ),
    **_phrases_as(
        "side",
        "not voting",
        "not voting,did not vote,not vote,no vote cast,non voting,nonvoting,declined to vote",
    ),
    **_phrases_as(
        "outcome",
        "carried",
        "carried,supported,agreed,approved,passed,adopted,accepted,won,upheld,endorsed,resolved,"
        "succeeded,ayes have it,the ayes have it,ayes had it,the ayes had it,went through",
    ),
    **_phrases_as(
        "outcome",
        "lost",
        "lost,failed,fails,fell,falls,fallen,defeated,rejected,refused,negatived,declined,"
        "dismissed,turned down,voted down,thrown out,overturned,noes have it,"
        "the noes have it,noes had it,the noes had it,failed to carry,failed to pass,"
        "fails to carry,fell through,failed to be carried,failed to be agreed,"
        "failed to gain a majority,failed to get a majority,failed to reach a majority",
    ),
    **_phrases_as("base", "carried", "carry,agree,approve,pass,adopt,accept,succeed,win"),
    **_phrases_as(
        "settled",
        "",
        "withdrawn,withdrew,deferred,adjourned,postponed,referred,lapsed,unseconded,"
        "not seconded,not put,seconder,second,seconded,not moved,left on the table,"
        "lie on the table,forward,over,count of,to defer,to adjourn,to withdraw,to refer,"
        "to differ,defer,stood over,held over",
    ),
    **_phrases_as("method", "voice", "voice,voices,a voice vote,voice vote,acclamation,acclaim"),
    **_phrases_as(
        "method", "show of hands", "show of hands,a show of hands,hands,raising of hands"
    ),
    **_phrases_as("method", "count", "count,a count"),
    **_phrases_as(
        "method", "secret ballot", "secret,secret ballot,a secret ballot,ballot,ballot paper"
    ),
    **_phrases_as(
        "method",
        "unanimous",
        "unanimous,unanimously,unanimity,unan,unanim,a unanimous vote,unanimous vote",
    ),
    **_phrases_as(
        "all",
        "",
        "all,everyone,everybody,every one,every member,every councillor,all members,"
        "all councillors,all present,all those present,all members present,all of them,"
        "every vote,all votes,all hands,everyone present,everybody present,all who voted,"
        "all the members,the whole committee,whole committee,the whole council,"
        "the whole panel,the whole board,whole council,whole panel,whole board,"
        "the whole room,whole room,the whole meeting",
    ),
    **_phrases_as(
        "most",
        "",
        "most,majority,a majority,most members,majority of members,a majority of members,"
        "the majority,the majority of members,majority vote,a majority vote,most of them,"
        "majority of those present,a majority of those present,most councillors,"
        "most of the members",
    ),
    **_phrases_as("margin", "", "majority of,a majority of,margin of,a margin of"),
    **_phrases_as(
        "except",
        "",
        "bar,except,excepting,except for,apart from,other than,save,save for,excluding,"
        "with the exception of,with the exceptions of",
    ),
    **_phrases_as("but", "", "but,though,although,however,yet"),
    **_phrases_as(
        "not", "", "not,never,cannot,neither,nor,nothing,hardly,scarcely,barely,no longer"
    ),
    **_phrases_as(
        "doubt",
        "",
        "only,merely,just,if,unless,whether,until,pending,perhaps,maybe,possibly,probably,"
        "apparently,nearly,almost,some,few,a few,several,many,fewer,less,more,enough,"
        "insufficient,half,third,thirds,two thirds,one third,quarter,quarters,three quarters,"
        "fraction,about,around,roughly,approximately,at least,at most,under,least,or,unclear,"
        "unsure,doubtful,disputed,recount,absent,recorded,roll call,poll,be,to be,"
        "disagreement",
    ),
    **_phrases_as(
        "casting",
        "",
        "casting vote,casting,casting votes,cv,second or casting vote,second and casting vote,"
        "second vote,chair's vote,chairman's vote,chairwoman's vote,chairperson's vote,"
        "mayor's vote,"
        "convener's vote,convenor's vote,provost's vote,president's vote,vote of the chair,"
        "vote of the chairman,vote of the mayor",
    ),
    **_phrases_as(
        "tie", "", "tied,tie,a tie,equal,equality,an equality,drawn,a draw,draw,level,dead heat"
    ),
    **_phrases_as("no", "", "no"),
    **_phrases_as("to", "", "to,v,vs,versus"),
    **_phrases_as("joining", "", "and,with,vote,votes,plus"),
    **_phrases_as(
        "filler",
        "",
        "by,of votes,a vote of,vote of,voted,voting,voter,voters,members,member,"
        "councillors,councillor,cllrs,"
        "were,was,is,are,had,has,have,did,the,a,an,on,it,this,that,hands up,those,who,"
        "present,them,they,members present,those present,those voting,of those present,"
        "of those voting,of the members,of members,motion,the motion,of the motion,amendment,"
        "the amendment,of the amendment,proposal,the proposal,of the proposal,recommendation,"
        "the recommendation,resolution,the resolution,of the recommendation,"
        "of the resolution,proposition,substantive,procedural,amended motion,the amended motion,"
        "substantive motion,the substantive motion,motion as amended,the motion as amended,"
        "declared,announced,"
        "announced to be,declared to be,being,been,put,"
        "put to the vote,on being put to the vote,on being put to the meeting,"
        "being put to the vote,to the vote,to the meeting,result,the result,therefore,duly,"
        "so,accordingly,thus,hence,then,clearly,clear,overwhelmingly,overwhelming,narrowly,"
        "narrow,large,small,strong,strongly,heavily,convincingly,comfortably,simple,"
        "substantial,vast,great,wholly,entirely,firmly,chairman,chair,chairman's,chair's,"
        "chairwoman,chairwoman's,chairperson,chairperson's,chairing,mayor,mayor's,presiding,"
        "person presiding,as amended,used,gave,given,exercised,cast,his,her,their,else,"
        "committee,panel,council,board,meeting,room,raised,taken,people,person,"
        "by the chairman,by the chair,of the chairman,of the chair,of the mayor,"
        "of the person presiding,for want of a majority,for lack of a majority,"
        "for want of majority,for lack of majority,for want of support,for lack of support,"
        "for lack of votes,for want of votes,on division,recorded as,general,full,support",
    ),
}
LONGEST = max(len(phrase.split()) for phrase in PHRASES)
