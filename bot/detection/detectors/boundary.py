"""Private contact across the line between staff and learners, in either direction."""

from __future__ import annotations

from collections.abc import Iterator

from bot.detection.evidence import Evidence, one_finding
from bot.detection.framing import Frame
from bot.detection.normalise import Normalised
from bot.detection.patterns import Hit, PatternSet
from bot.detection.private_contact import FROM_STAFF, NETWORK, PERSONAL
from bot.detection.private_invitations import PRIVATE_INVITATIONS
from bot.detection.protocol import Detector
from bot.detection.provider_words import STAFF_NOUN, rule
from bot.detection.standing import standing
from bot.detection.subject import sentence_around
from bot.detection.targets import Target, TargetKind, targets
from bot.detection.triggers import TriggeredPatterns
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext
from bot.domain.people import Audience

_FROM_STAFF = TriggeredPatterns(
    ("network",),
    [*FROM_STAFF, *PRIVATE_INVITATIONS],
)
_LEARNER_ASKS = "Asks a member of staff for private contact."
_TO_STAFF = TriggeredPatterns(
    ("network",),
    [
        rule(
            "asks_contact",
            0.75,
            _LEARNER_ASKS,
            (
                rf"(?:can|could|may|cn|let|is it ok if|ok if|mind if|do you mind if|am i "
                rf"allowed to|should|shall|want me to|would it be ok (?:if|to)) (?:i|we|me|"
                rf"us)?(?: \w+)? ?(?:add|follow|friend|dm|snap|whatsapp|facetime|text|have|get|"
                rf"message|request|grab|ring|call|take) (?:you|u|ya|ur|your|you'?re|yr)(?: "
                rf"\w+){{0,3}}? ?(?:on |via |over )?(?:\w+ )?(?:{NETWORK}|(?:{PERSONAL} "
                rf")?(?:number|num|mobile|phone number|digits|mob|handle|@|personal e-?mail)|"
                rf"privately|at home|at the weekend|tonight|friend)"
            ),
            (
                r"(?:can|could|may|shall|should|is it ok if|ok if|mind if) (?:i|we) (?:just "
                r")?(?:whatsapp|snap|facetime|snapchat|insta|dm|text|phone) (?:you|u|ya)"
            ),
            (
                rf"(?:what'?s|whats|wots|wat'?s|what is|what are|wuu|give (?:me|us)|gimme|giz|"
                rf"gis|send (?:me|us)|drop|pass|wheres|tell (?:me|us)|lemme (?:get|have)|can i "
                rf"(?:get|have)|need|swap|want|got) (?:me |us )?(?:your|ur|yr|you'?re)(?: "
                rf"\w+)? (?:{PERSONAL} )*(?:number|num|mobile|phone number|phone|digits|mob|"
                rf"handle|@|{NETWORK}|personal e-?mail|home address|address)"
            ),
            (
                rf"(?:do|have|are|r|d'?) ?(?:you|u|ya) (?:have |got |on |use |a |an )+(?:\w+ "
                rf")?{NETWORK}"
            ),
            rf"(?:you|u) (?:got|on|have) (?:a |an )?{NETWORK}",
            (
                r"(?:accept|decline|ignore)\w* (?:my|our|me) (?:friend|follow|add|\w+)? "
                r"?(?:request|req|add)s?"
            ),
            (
                rf"(?:i|i'?ve|ive|just|we) ?(?:have |just |all |'ve )*(?:added|followed|"
                rf"friended|requested|found|dm'?d|messaged|snapped|sent) (?:you|u|ya|your|"
                rf"ur)(?: \w+){{0,4}}? ?(?:on |a |to |your |via )+(?:\w+ )?(?:{NETWORK}|"
                rf"friend request|follow request|request|personal \w+)"
            ),
            (
                rf"(?:add|follow|snap|text|whatsapp|facetime|dm|friend) (?:me|us)(?: \w+)? "
                rf"(?:back|on|@|at|later|tonight)(?: \w+)? ?(?:{NETWORK}|@\w+|0\d{{6,}})?"
            ),
            rf"my (?:{NETWORK}|number|num|mobile)(?: is|'s|:) ",
            (
                r"(?:found|looked up|stalk\w+) (?:your|ur) (?:\w+ )?(?:insta\w*|facebook|fb|"
                r"tiktok|profile|address|house)"
            ),
        ),
        rule(
            "asks_meeting",
            0.7,
            "Asks a member of staff to meet privately.",
            (
                r"(?:wanna|want to|fancy|d'?you (?:want|fancy)|do you (?:want|fancy)|would "
                r"you|u want|up for|shall we|we should|let'?s|lets|come|coming|can i (?:take|"
                r"buy) you|let me (?:take|buy) you|you coming|are you coming) (?:\w+ "
                r"){0,3}?(?:drinks?|pints?|dinner|date|meal|coffee|hang ?out|go out|pub|"
                r"club(?:bing)?|town|out (?:with (?:us|me)|tonight|clubbing|on)|party|mine|"
                r"netflix|bevvy|night out)(?: |$|[.!?,])"
            ),
            (
                r"(?:are you|r u|you|u) (?:\w+ )?(?:single|married|seeing anyone|taken|"
                r"dating)(?: |$|[?!.,])"
            ),
            r"(?:come|pop) (?:round|over) (?:to )?(?:mine|ours|my)",
            r"where (?:do you|d'?you|u|do u) live",
            (
                r"(?:you'?re|ur|you are|u r|u are) (?:\w+ ){0,2}?(?:fit|gorgeous|hot|sexy|"
                r"peng|buff|stunning)"
            ),
        ),
    ],
)
_OFFICIAL = PatternSet(
    [
        rule(
            "official",
            0.0,
            "",
            (
                "(?:on|via|through|by|using|to) (?:\\w+ ){0,2}?(?:teams|slack|moodle|vle|"
                "onefile|smart ?assessor|outlook|the portal|(?:my |the |your )?(?:college|"
                "work|provider|office|academy|centre|official|school) (?:e-?mail|address|"
                "mobile|number|phone|line|account))"
            ),
            (
                "(?:my|your|ur|the|his|her) (?:\\w+ )?(?:college|work|office|school|desk|"
                "direct|academy|company|centre|learner|uln|student|candidate|enrolment|"
                "employer'?s?|reference|registration|staff) (?:e-?mail|address|mobile|number|"
                "phone|line|ext\\w*|no)"
            ),
            "(?:book|booking) (?:a |in )?(?:\\w+ )?(?:slot|tutorial|review|appointment)",
            "office hours",
            "(?:room|page|unit|question|task|version|order|house|candidate) (?:number|no)",
            (
                "(?:college|work|course|class|group|academy|provider) (?:page|account|"
                "insta\\w*|facebook|linkedin|discord|server|group|channel|trip|whatsapp|meal|"
                "night out)"
            ),
            "(?:christmas|end of (?:year|term|course)) (?:do|party|meal)",
            "(?:whole|entire) (?:class|group)",
            "coffee morning",
            "(?:dm|message|add|pm|contact) me (?:here|in here|on here|on this)",
            "meeting number",
            "between us and",
            r"in (?:the|a|my) (?:\w+ )?(?:tutorial|meeting|interview|training|class) ?rooms?",
            "in (?:the |my )?office",
            "door (?:is )?(?:open|ajar)",
        ),
    ]
)
_VOCATIVE = PatternSet(
    [
        rule(
            "staff",
            0.0,
            "",
            (
                rf"(?:hi |hey |hello |yo |oi |hiya |morning |afternoon |evening |please |"
                rf"thanks |ok |and |so |but |cheers |aw )*(?:miss|sir|{STAFF_NOUN})(?:[!?.,]|$|"
                rf" (?:can|could|what|whats|what's|do|you|u|is|are|r|did|i|i've|ive|wanna|"
                rf"fancy|would|pls|please|give|x|lol|accept|add|follow|where|come|let|got|wuu|"
                rf"want|up|have|gimme|gis|may|just|any|how|ur|your))"
            ),
            r"(?:,|[?!]|^) ?@\w*(?:tutor|teacher|assessor|trainer|staff)\w*",
            (
                r"(?:insta|snap|number|whatsapp|drink|add you|facebook|request|pint|coffee|"
                r"pub|single|u|you|mobile|date|out) (?:miss|sir)\b"
            ),
        )
    ]
)
_WORKS_HERE = frozenset({Audience.STAFF, Audience.CONTRACTOR})
_TITLES = ("mr", "mrs", "miss", "ms", "dr")
_NOT_MEANT = frozenset({Frame.NEGATED, Frame.COUNTERED, Frame.STUDY, Frame.QUOTED})


class BoundaryDetector:
    """Finds private contact between staff and learners; learners among themselves are free."""

    name = "boundary"
    categories = frozenset({Category.BOUNDARY})

    def find(self, text: Normalised, context: ScanContext) -> tuple[Finding, ...]:
        """At most one finding; staff only where learners can read the place."""
        if context.audience in _WORKS_HERE:
            found = _from_staff(text) if context.learners_present else iter(())
        else:
            found = _to_staff(text, context) if _TO_STAFF.concerns(text) else iter(())
        return one_finding(Category.BOUNDARY, self.name, found)


def _from_staff(text: Normalised) -> Iterator[Evidence]:
    for view in text.views:
        for hit in _FROM_STAFF.hits(view):
            if not _is_official(hit) and not _is_excused(hit):
                yield Evidence(hit.span, hit.pattern.confidence, hit.pattern.why)


def _to_staff(text: Normalised, context: ScanContext) -> Iterator[Evidence]:
    for view in text.views:
        for hit in _TO_STAFF.hits(view):
            addressed, member = _staff_addressed(text, context)
            if addressed and not _is_official(hit) and not _is_excused(hit):
                yield Evidence(hit.span, hit.pattern.confidence, hit.pattern.why, member)


def _staff_addressed(text: Normalised, context: ScanContext) -> tuple[bool, str | None]:
    """Whether the message speaks to a member of staff, and to whom where that is known."""
    for target in targets(text, context):
        if target.audience in _WORKS_HERE and target.kind is not TargetKind.ROLE:
            return True, target.member
        if target.kind is TargetKind.MENTION and target.span is not None:
            written = text.original[target.span.start : target.span.end].casefold()
            if any(word in written for word in ("tutor", "teacher", "assessor", "staff", "coach")):
                return True, target.member
        if target.kind is TargetKind.NAME and target.audience is None and _is_titled(text, target):
            return True, target.member
    return any(True for _ in _VOCATIVE.hits(text.folded)), None


def _is_titled(text: Normalised, target: Target) -> bool:
    span = target.span
    return span is not None and text.original[span.start :].casefold().startswith(_TITLES)


def _is_official(hit: Hit) -> bool:
    first, last = sentence_around(hit.view.text, hit.start, hit.end)
    return _OFFICIAL.begins_within(hit.view, first, last)


def _is_excused(hit: Hit) -> bool:
    frame = standing(hit.view, hit.start, hit.end)
    return frame in _NOT_MEANT


def build() -> Detector:
    """The detector with its shipped rules."""
    return BoundaryDetector()
