"""Private contact across the line between staff and learners, in either direction."""

from __future__ import annotations

from collections.abc import Iterator

from bot.detection.evidence import Evidence, one_finding
from bot.detection.framing import Frame
from bot.detection.normalise import Normalised
from bot.detection.patterns import Hit, PatternSet
from bot.detection.protocol import Detector
from bot.detection.provider_words import STAFF_NOUN, any_of, rule
from bot.detection.standing import standing
from bot.detection.subject import sentence_around
from bot.detection.targets import Target, TargetKind, targets
from bot.detection.triggers import TriggeredPatterns
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext
from bot.domain.people import Audience

_NETWORK = any_of(
    "snap(?:chat)?",
    "sc",
    "insta(?:gram)?",
    "ig",
    "facebook",
    "fb",
    "tik ?tok",
    "whats ?app",
    "whatsap",
    "wapp",
    "twitter",
    "telegram",
    "signal",
    "messenger",
    "be ?real",
    "discord",
    "bumble",
    "tinder",
    "hinge",
    "grindr",
    "onlyfans",
    "steam",
    "xbox",
    "psn",
    "playstation",
    "linkedin",
    "threads",
    "kik",
    "facetime",
    "imessage",
    "socials",
    "strava",
)
_PERSONAL = any_of("personal", "own", "private", "home", "mobile", "cell", "non[- ]work", "other")
_CONTACT = any_of(
    "(?:phone |mobile )?number",
    "num",
    "nummer",
    "mobile",
    "mob",
    "digits",
    "e-?mail(?: address)?",
    "addy",
    _NETWORK,
    "handle",
    "username",
    "user name",
    "@",
)
_TO_ME = any_of(
    "dm",
    "pm",
    "direct message",
    "inbox",
    "snap",
    "whatsapp",
    "facetime",
    "text",
    "txt",
    "ring",
    "call",
    "phone",
    "message",
    "msg",
    "hit",
    "drop",
    "email",
    "e-mail",
    "video call",
    "slide into my",
)
_STAFF_INVITES = "Staff invite learners to private contact."
_FROM_STAFF = TriggeredPatterns(
    ("network",),
    [
        rule(
            "network",
            0.8,
            _STAFF_INVITES,
            (
                rf"(?:add|follow|find|friend|request|catch|get|hmu|hit|look|reach|contact|chat "
                rf"to|speak to|talk to|message|msg|dm|text|call|ring|drop|send|ping|connect "
                rf"with) (?:me|us)?(?: up| a (?:message|line|text|dm|friend request|"
                rf"request))?(?: \w+){{0,3}}? (?:on|via|over|through) (?:\w+ "
                rf"){{0,2}}?{_NETWORK}"
            ),
            rf"(?:i'?m|im|i am) on {_NETWORK}(?: \w+){{0,3}}? (?:if|as|under|add|@)",
            rf"my (?:{_PERSONAL} )?{_NETWORK}(?: \w+)? ?(?:is|:|@|name|account|=|handle|'?s)",
            rf"my (?:{_PERSONAL} )+{_CONTACT}",
            (
                rf"(?:here'?s|here is|take|this is|have|you can have|save|got|giving you|give "
                rf"you|gave \w+) my (?:\w+ )?{_CONTACT}"
            ),
            (
                r"(?:text|ring|call|whatsapp|message|msg|txt|phone) me(?: \w+){0,3} (?:on|"
                r"at)? ?(?:0|\+44)[\d ]{8,}"
            ),
            (
                r"my (?:\w+ )?(?:number|mobile|mob|num|phone|cell)(?: number)?(?:'s| is|:)? "
                r"?(?:0|\+44)[\d ]{8,}"
            ),
            (
                r"(?:accept(?:ed|ing)?|send(?:ing)?|sent|add(?:ed)?) (?:\w+ ){0,3}?(?:friend|"
                r"follow|connection)s? requests?"
            ),
            (
                rf"(?:add(?:ed|ing)?|follow(?:ed|ing)?|friend(?:ed|ing)?) (?:you|u|some of you|"
                rf"all of you|my learners|the learners|you all|you lot)(?: \w+){{0,3}}? "
                rf"(?:back |on )+(?:\w+ )?{_NETWORK}"
            ),
            (
                rf"(?:what'?s|whats|give me|send me|gimme|drop me|can i (?:have|get|take)) "
                rf"(?:your|ur|you'?re)(?: \w+)? (?:{_PERSONAL} )?{_CONTACT}"
            ),
            rf"(?:add|follow|find|check) my (?:\w+ )?{_NETWORK}",
            r"(?:add|follow) me\b(?: \w+){0,4}? @",
        ),
        rule(
            "private_words",
            0.7,
            _STAFF_INVITES,
            (
                rf"{_TO_ME} me (?:\w+ ){{0,2}}?(?:privately|private|directly|any ?time|out of "
                rf"hours|after hours|tonight|late|later tonight|at night|at home|outside (?:of "
                rf")?(?:work|college|hours|lessons?)|whenever|day or night|at (?:the "
                rf")?weekends?|on my (?:\w+ )?(?:mobile|phone|number)|instead of (?:here|teams|"
                rf"slack))"
            ),
            r"(?:dm|pm|direct message) me",
            r"(?:my|me) (?:dm|pm|inbox)s?(?:'s| is| are)? (?:always )?open",
            r"slide into my dms?",
            r"(?:send|drop|shoot) me a (?:dm|pm|private message|direct message)",
            (
                r"(?:let'?s|we can|we could|can we|could|shall we|we should) (?:\w+ )?(?:take "
                r"(?:this|it)|chat|talk|speak|move (?:this|it)|carry (?:this|it) on) (?:\w+ "
                r"){0,2}?(?:to |in |via )?(?:dms?|private(?:ly)?|whatsapp|off (?:here|"
                r"platform|teams|slack)|somewhere (?:more )?private)"
            ),
        ),
        rule(
            "meeting",
            0.75,
            "Staff suggest meeting learners privately.",
            (
                r"(?:come|pop|swing|drop|nip) (?:\w+ ){0,2}?(?:to|round|over|by) (?:\w+ "
                r")?(?:mine|my (?:house|place|flat|gaff|home))"
            ),
            (
                r"(?:come|pop) (?:round|over)(?: to (?:mine|my))?(?: \w+){0,3} (?:evening|"
                r"tonight|weekend|later|saturday|sunday|for (?:a )?(?:drink|tea|dinner|wine))"
            ),
            (
                r"(?:fancy|want|wanna|up for|let me (?:buy|take|get) you|i'?ll (?:buy|take|"
                r"get) you|can i (?:buy|take|get) you|join me for|go for|grab|how about|"
                r"coming for|come for) (?:\w+ ){0,3}?(?:drink|pint|dinner|wine|date|meal|"
                r"cocktail|coffee|lunch)s?(?: \w+){0,5}? (?:just (?:us|me|you|the two)|the "
                r"two of us|with me|after (?:class|work|college|the session|lesson|hours)|on "
                r"me|some ?time|tonight|this weekend|one night|one evening|alone|saturday|"
                r"friday|you and me|on (?:saturday|friday|sunday))"
            ),
            (
                r"(?:crash|stay|sleep|sleep over|stop) (?:over )?(?:at|round) (?:mine|my "
                r"(?:house|place|flat))"
            ),
            (
                r"(?:meet|see|catch) (?:me|up|you)(?: \w+){0,4}? (?:alone|just (?:us|me and "
                r"you|the two of us)|privately|in private|outside (?:of )?(?:college|work|"
                r"class)|at (?:my|mine|the pub|the bar)|after dark|in (?:the pub|my car|town "
                r"tonight))"
            ),
            r"(?:give|gave|giving) (?:you|u) a (?:lift|ride) home",
            (
                r"(?:pick|drop) (?:you|u) (?:up|off|home)(?: \w+){0,4}? (?:tonight|at home|"
                r"from yours|myself|outside yours|after)"
            ),
            r"(?:my|our) little secret",
            r"between (?:you and me|us two|the two of us|ourselves|me and you)",
            r"(?:just |keep (?:this|it) |this stays |stays |strictly )+between us",
            (
                r"(?:don'?t|do not|no need to|please don'?t|best not to|dont) (?:tell|mention "
                r"(?:it |this )?to|let on to) (?:anyone|anybody|your (?:parents|mum|dad|other "
                r"tutor|employer)|the (?:college|office|manager|others|other (?:learners|"
                r"staff|tutors))|no ?one|management)(?: \w+){0,4}? (?:i|we|about us|i'?m|that "
                r"i|this|but|what i)"
            ),
            (
                r"(?:you|u)(?:'re| are|r)? (?:\w+ )?(?:gorgeous|fit|sexy|hot|stunning|so "
                r"mature|special to me|my favourite)(?: |$|[.!,;])"
            ),
            (
                r"send (?:me |us )?(?:a |some |your )*(?:selfies?|pics? of (?:you|yourself)|"
                r"photos? of (?:you|yourself))"
            ),
        ),
    ],
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
                rf"\w+){{0,3}}? ?(?:on |via |over )?(?:\w+ )?(?:{_NETWORK}|(?:{_PERSONAL} "
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
                rf"\w+)? (?:{_PERSONAL} )*(?:number|num|mobile|phone number|phone|digits|mob|"
                rf"handle|@|{_NETWORK}|personal e-?mail|home address|address)"
            ),
            (
                rf"(?:do|have|are|r|d'?) ?(?:you|u|ya) (?:have |got |on |use |a |an )+(?:\w+ "
                rf")?{_NETWORK}"
            ),
            rf"(?:you|u) (?:got|on|have) (?:a |an )?{_NETWORK}",
            (
                r"(?:accept|decline|ignore)\w* (?:my|our|me) (?:friend|follow|add|\w+)? "
                r"?(?:request|req|add)s?"
            ),
            (
                rf"(?:i|i'?ve|ive|just|we) ?(?:have |just |all |'ve )*(?:added|followed|"
                rf"friended|requested|found|dm'?d|messaged|snapped|sent) (?:you|u|ya|your|"
                rf"ur)(?: \w+){{0,4}}? ?(?:on |a |to |your |via )+(?:\w+ )?(?:{_NETWORK}|"
                rf"friend request|follow request|request|personal \w+)"
            ),
            (
                rf"(?:add|follow|snap|text|whatsapp|facetime|dm|friend) (?:me|us)(?: \w+)? "
                rf"(?:back|on|@|at|later|tonight)(?: \w+)? ?(?:{_NETWORK}|@\w+|0\d{{6,}})?"
            ),
            rf"my (?:{_NETWORK}|number|num|mobile)(?: is|'s|:) ",
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
    return any(first <= found.start <= last for found in _OFFICIAL.hits(hit.view))


def _is_excused(hit: Hit) -> bool:
    frame = standing(hit.view, hit.start, hit.end)
    return frame in _NOT_MEANT


def build() -> Detector:
    """The detector with its shipped rules."""
    return BoundaryDetector()
