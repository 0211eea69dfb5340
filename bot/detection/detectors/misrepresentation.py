"""Posing as the provider or its staff, speaking for it, or an unofficial group called official."""

from __future__ import annotations

from collections.abc import Iterator

from bot.detection.bodies import is_a_body
from bot.detection.evidence import Evidence, one_finding
from bot.detection.links import LinkKind, links
from bot.detection.normalise import Normalised
from bot.detection.patterns import Hit, PatternSet
from bot.detection.protocol import Detector
from bot.detection.provider_words import PROVIDER_NOUN, STAFF_NOUN, any_of, rule
from bot.detection.standing import NOT_STATED, is_asked, standing
from bot.detection.subject import sentence_around
from bot.detection.triggers import TriggeredPatterns
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext
from bot.domain.people import Audience

_GROUP = any_of(
    "groups?",
    "group chats?",
    "gc",
    "chat",
    "pages?",
    "servers?",
    "discord",
    "whatsapp",
    "insta(?:gram)?",
    "accounts?",
    "tik ?tok",
    "facebook",
    "fb",
    "snap(?:chat)?",
    "channel",
    "telegram",
    "forum",
    "twitter",
    "community",
    "website",
    "profile",
    "subreddit",
)
_BODY = any_of(
    PROVIDER_NOUN,
    "staff",
    "tutors",
    "management",
    "(?:all|the) (?:the )?(?:tutors|assessors|staff|team)",
    "apprenticeship team",
    "exams office",
    "course team",
    "principal",
    "admissions",
    "safeguarding team",
    "awarding body",
)
_OFFICE = any_of(
    "exams? (?:office|team)",
    "it (?:support|helpdesk|department)",
    "admissions",
    "student (?:services|finance|support)",
    "safeguarding team",
    "principal'?s office",
    "management",
    "enrolment team",
    "bursary team",
    "finance (?:team|office|department)",
    "payroll",
    "head office",
    "admin team",
    "hr",
)
_CLAIMS = TriggeredPatterns(
    ("claim body", "claim staff", "claim network"),
    [
        rule(
            "official",
            0.7,
            "Calls a group, page or account official.",
            rf"official (?:\w+ ){{0,5}}?{_GROUP}(?: |$|[.!,:)-])",
            (
                rf"(?:{_GROUP}) (?:is|are|its|it'?s) (?:now |the |an |our |fully |totally |"
                rf"100% |actually )*official(?: |$|[.!,])"
            ),
            (
                rf"(?:set up|made|created|started|run|running|opened|launched|got|built|"
                rf"joined) (?:\w+ ){{0,5}}?(?:{PROVIDER_NOUN}'?s?|course|apprentice\w*) (?:\w+ "
                rf"){{0,3}}?{_GROUP}(?: \w+){{0,8}}? (?:official|their name|its name|the "
                rf"(?:college |provider )?logo)"
            ),
            (
                rf"(?:follow|like|add|join) (?:\w+ ){{0,2}}?(?:new |real )?(?:{PROVIDER_NOUN}) "
                rf"(?:\w+ ){{0,2}}?{_GROUP} (?:i|we|that i|that we|which i) (?:made|set up|"
                rf"created|run|started)"
            ),
        ),
        rule(
            "speaks_for",
            0.7,
            "Speaks in the provider's name.",
            (
                rf"on behalf of (?:the |my |our |this |all (?:of )?(?:the )?|everyone at "
                rf"(?:the )?)*(?:\w+ ){{0,3}}?{_BODY}"
            ),
            (
                rf"(?:speaking|talking|writing|posting|messaging|confirming|contacting you|"
                rf"emailing) (?:\w+ ){{0,2}}?(?:for|as|from) (?:the |this |our )*(?:\w+ "
                rf"){{0,2}}?(?:{_BODY}|a representative|the voice)(?: |$|[.!,:])"
            ),
            (
                rf"as (?:a |an |the |your )*(?:official |elected |authori[sz]ed |chosen "
                rf")*(?:representative|spokes\w+|voice|ambassador) (?:of|for) (?:the |this |"
                rf"our |your )*(?:\w+ ){{0,3}}?{_BODY}"
            ),
            (
                r"i (?:can |am able to |hereby )*(?:officially |formally )+(?:confirm|"
                r"announce|state|say|declare)(?: \w+){0,6}"
            ),
            (
                rf"(?:officially|official) (?:statement|announcement|message|notice|word|"
                rf"communication|update|response|line) (?:from|of|by|on behalf of) (?:the |"
                rf"your |our )*(?:\w+ ){{0,3}}?{_BODY}"
            ),
            (
                rf"(?:this is|message from|notice from|statement from|announcement from|update "
                rf"from) (?:the |your |our )*(?:\w+ ){{0,2}}?{_OFFICE}(?: |$|[.!,:])"
            ),
            (
                rf"(?:message|notice|statement|announcement|update|news|word) from (?:the |"
                rf"your |our )*(?:\w+ )?{_BODY}(?: management| team| office)?(?:[:!.]| -|$)"
            ),
            rf"(?:i|we) speak for (?:\w+ ){{0,3}}?{_BODY}",
            rf"we at (?:the )?(?:\w+ ){{0,2}}?{PROVIDER_NOUN}",
            (
                rf"(?:the|this) {PROVIDER_NOUN} (?:has|have) (?:authori[sz]ed|asked|appointed|"
                rf"told|hired) me to"
            ),
        ),
        rule(
            "poses_in_office",
            0.76,
            "Poses as somebody with a role at the provider.",
            (
                r"(?:i'?m|im|i am|this is|we are|we'?re) (?:the |ur |your )+(?:official |new "
                r"|real )?(?:\w+ )?(?:admissions|"
                r"support team|support desk|safeguarding team|head of centre|centre head|head "
                r"teacher|principal|ceo|exams "
                r"officer|enrolment team|finance team)(?: (?:manager|officer|team|speaking|here"
                r"|lead))?(?:\W|$)"
            ),
            (
                rf"as (?:a |an |the )(?:director|principal|manager|trustee|governor|owner|head) "
                rf"(?:of|at) (?:this|the) "
                rf"(?:{PROVIDER_NOUN})(?: \w+)? i (?:can|hereby|promise|confirm|will|guarantee)"
            ),
            (
                rf"(?:wrote|rang|emailed|spoke|phoned|signed|replied|posted|commented|complained)"
                rf"(?: \w+){{0,4}}? as (?:a |an |"
                rf"the )(?:\w+ )?(?:{PROVIDER_NOUN}|provider|staff|principal|director|manager"
                rf"|official) ?(?:representative|"
                rf"spokes\w+|member|rep)?(?:\W|$)"
            ),
            (
                rf"(?:told|telling|said|saying|rang|phoned|emailed)(?: \w+){{0,6}}? (?:i was|i'?m"
                rf"|im) (?:\w+ ){{0,3}}?from "
                rf"(?:the|this|our) (?:{PROVIDER_NOUN})"
            ),
        ),
        rule(
            "poses",
            0.65,
            "Poses as somebody with a role at the provider.",
            (
                rf"(?:^|i'?m|i am|this is|im|its|it's) (?:the |ur |your |you'?re |a |an "
                rf")*(?:new |official |real |actual |acting |head )+(?:\w+ "
                rf"){{0,2}}?{STAFF_NOUN}(?: |$|[.!,:])"
            ),
            (
                r"(?:i'?m|im|i am) (?:the |an |a |one of the )*(?:admin|owner|moderator|mod|"
                r"manager|head) (?:of|for|on) (?:the |our |this )*(?:official|college|"
                r"provider|academy|course'?s)(?: \w+){0,3}"
            ),
            (
                rf"(?:i'?m|im|i am) (?:a|an|the|ur|your|one of the) (?:\w+ )?{STAFF_NOUN} "
                rf"(?:here|at (?:the|this)|so|and (?:i )?need|from the)"
            ),
            (
                rf"(?:told|telling|said|saying|rang|phoned|emailed)(?: \w+){{0,5}}? (?:i was|"
                rf"i'?m|im|we were|we'?re|as if i was|like i was) (?:\w+ )?(?:from|with|at) "
                rf"the (?:\w+ )?{_BODY}"
            ),
            (
                rf"(?:pretend(?:s|ed|ing)?|pos(?:e|ed|es|ing)|acting|acted|impersonat\w+|"
                rf"claim(?:s|ed|ing)?)(?: \w+)? (?:to be|as|like|i'?m|that i'?m|i was|2 be)? "
                rf"?(?:the |my |our |a |an |from |from the |one of the |her |his )*(?:\w+ "
                rf")?(?:{STAFF_NOUN}|{_OFFICE}|college|provider|ofsted|awarding body|mr \w+|"
                rf"mrs \w+|miss \w+|ms \w+)(?: |$|[.!,:])"
            ),
            (
                rf"(?:using|used|use|put|stuck|add(?:ed|ing)?|nicked|copied|stick|slap(?:ped)?|"
                rf"with|photoshopped|edited)(?: \w+){{0,3}}? (?:{PROVIDER_NOUN}|tutor|staff|"
                rf"ofsted|provider)(?:'?s?)? (?:logo|letterhead|letter ?head|branding|crest|"
                rf"badge|e-?mail signature)(?: \w+){{0,3}}? (?:on|for|to|as|in|so|at|onto)"
            ),
            (
                rf"(?:made|created|set up|making|make|wrote|typed|knocked up|edited|sent)(?: "
                rf"\w+){{0,3}}? (?:fake |parody |spoof )+(?:\w+ ){{0,3}}?(?:account|page|"
                rf"profile|letter|e-?mail|insta\w*|reference|certificate|message)(?: "
                rf"\w+){{0,5}}? (?:{STAFF_NOUN}|{PROVIDER_NOUN}|mr \w+|mrs \w+|miss \w+|ms \w+)"
            ),
            (
                rf"(?:made|created|set up|making|opened|run)(?: \w+){{0,3}}? (?:account|page|"
                rf"profile|insta\w*|tik ?tok|group)(?: \w+){{0,4}}? (?:in|under|using|as|"
                rf"pretending|with)(?: \w+){{0,3}}? (?:{PROVIDER_NOUN}|{STAFF_NOUN}|mr|mrs|"
                rf"miss|ms)(?:'s|s)?(?: \w+)? ?(?:name|logo|photo|pic)?"
            ),
            (
                rf"(?:i'?m|im|i am|this is) (?:\w+ )?from (?:the )?(?:ofsted|awarding body|"
                rf"city (?:and|&) guilds|pearson|ncfe|{_OFFICE})(?: |$|[.!,:])"
            ),
        ),
    ],
)
_DENIED = PatternSet(
    [
        rule(
            "denied",
            0.0,
            "",
            "(?:un|non[- ]?)official",
            r"(?:not|isn'?t|no|never|aren'?t|nothing|n't|without) (?:\w+ ){0,4}?official",
            (
                "official (?:website|docs?|documentation|guidance|guide|site|past papers?|"
                r"channels?|ppa|repos?\w*|ubuntu|support|routes?|complaints?|irc|wiki|page "
                "(?:says|for)|forum says|account is locked|accounts only|email)"
            ),
            (
                "(?:college|provider|tutors?|staff|miss|sir|academy|they|assessor|"
                "centre)(?:'s|s|'ve| have| has)? (?:just |now )?(?:set up|made|created|"
                r"started|announced|shared|posted|got|have|has) (?:\w+ ){0,3}?official"
            ),
            (
                "(?:in|use|stick to|post it in|check|see|look at|read|via|through|on) (?:the "
                r")?(?:\w+ )?official"
            ),
        ),
    ]
)
_SPEAK_FOR_IT = frozenset({Audience.STAFF})
_INVITES = frozenset({LinkKind.INVITE, LinkKind.GROUP_PAGE})
_WITH_LINK = 0.1
_AT_MOST_OF_STAFF = 0.6  # whether they have leave, only a person knows
_ORG = r"(?P<{}>[a-z][\w&'-]+(?: [a-z][\w&'-]+)?)"
_BY_NAME = TriggeredPatterns(
    ("claim",),
    [
        rule(
            "speaks_for_name",
            0.75,
            "Speaks in the provider's name.",
            rf"(?:speaking |posting |writing )?on behalf of (?:the |all (?:of )?|everyone at "
            rf"|every one at )*{_ORG.format('a')}",
            (
                rf"(?:this is|here is|here'?s) (?:the )?{_ORG.format('b')}'s official "
                rf"(?:statement|view|position|line|"
                rf"response|announcement)"
            ),
            (
                rf"(?:this is |here is |the )*official (?:view|position|line|statement|word"
                rf"|response|announcement) (?:of|"
                rf"from|by) (?:the )?{_ORG.format('c')}"
            ),
            rf"(?:i|we) speak for (?:the )?(?:whole |entire )?{_ORG.format('d')}",
        ),
        rule(
            "official_of_name",
            0.75,
            "Calls a group, page or account official.",
            rf"official (?:new )?{_ORG.format('e')} (?:\w+ ){{0,2}}?{_GROUP}(?: |$|[.!,:)-])",
            rf"official (?:group|page|account|channel|server|one) (?:for|of) (?:the "
            rf")?{_ORG.format('f')}",
        ),
    ],
)


class MisrepresentationDetector:
    """Finds claims to be, or to speak for, the provider by people who do not."""

    name = "misrepresentation"
    categories = frozenset({Category.MISREPRESENTATION})

    def find(self, text: Normalised, context: ScanContext) -> tuple[Finding, ...]:
        """At most one finding; a flag at most for staff, who may have leave to speak for it."""
        if not _CLAIMS.concerns(text) and not _BY_NAME.concerns(text):
            return ()
        return one_finding(Category.MISREPRESENTATION, self.name, _evidence(text, context))


def _evidence(text: Normalised, context: ScanContext) -> Iterator[Evidence]:
    invites = any(link.kind in _INVITES for link in links(text.original))
    for view in text.views:
        for hit in _CLAIMS.hits(view):
            if _is_excused(hit):
                continue
            yield Evidence(hit.span, _sureness(hit, context, invites=invites), hit.pattern.why)
        for hit in _BY_NAME.hits(view):
            if _names_a_body(text, context, hit) and not _is_excused(hit):
                yield Evidence(hit.span, _sureness(hit, context, invites=invites), hit.pattern.why)


def _names_a_body(text: Normalised, context: ScanContext, hit: Hit) -> bool:
    name = next((group for group in hit.groups.values() if group), "")
    at = hit.view.text.find(name, hit.start, hit.end)
    return bool(name) and is_a_body(text, context, hit.view, at, at + len(name))


def _sureness(hit: Hit, context: ScanContext, *, invites: bool) -> float:
    sure = hit.pattern.confidence + (_WITH_LINK if invites else 0.0)
    return round(min(sure, _AT_MOST_OF_STAFF) if context.audience in _SPEAK_FOR_IT else sure, 2)


def _is_excused(hit: Hit) -> bool:
    first, last = sentence_around(hit.view.text, hit.start, hit.end)
    if _DENIED.begins_within(hit.view, first, last):
        return True
    if is_asked(hit.view, hit.start, hit.end):
        return True
    return standing(hit.view, hit.start, hit.end) in NOT_STATED


def build() -> Detector:
    """The detector with its shipped rules."""
    return MisrepresentationDetector()
