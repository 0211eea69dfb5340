"""Party-political opinion by staff, who act for the provider. Learners may say what they like."""

from __future__ import annotations

from collections.abc import Iterator

from bot.detection.evidence import Evidence, one_finding
from bot.detection.normalise import Normalised
from bot.detection.patterns import Hit, PatternSet
from bot.detection.protocol import Detector
from bot.detection.provider_words import any_of, rule
from bot.detection.standing import NOT_STATED, is_asked, standing
from bot.detection.subject import sentence_around
from bot.detection.triggers import TriggeredPatterns
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext
from bot.domain.people import Audience

_WHY = "A member of staff gives a party-political opinion."
_PARTY = any_of(
    "(?:the )?labour(?: party| government| lot| mps?)?",
    "(?:the )?tor(?:y|ies)(?: party| government| mps?)?",
    "(?:the )?conservatives(?: party)?",
    "(?:the )?conservative (?:party|government|mps?)",
    "reform(?: uk| party)?",
    "(?:the )?lib(?:eral)? dem(?:ocrat)?s?",
    "(?:the )?greens",
    "(?:the )?green party",
    "(?:the )?snp",
    "ukip",
    "plaid(?: cymru)?",
    "(?:the )?dup",
    "sinn fein",
    "(?:the )?brexit party",
    "(?:the )?bnp",
    (
        "(?:the )?(?:labour|tory|conservative|reform|green) (?:party|candidates?|"
        "councillors?|mps?|government)"
    ),
    "(?:the )?workers party",
    "momentum",
)
_POLITICIAN = any_of(
    "(?:keir )?starmer",
    "(?:nigel )?farage",
    "(?:rishi )?sunak",
    "(?:kemi )?badenoch",
    "(?:jeremy )?corbyn",
    "boris(?: johnson)?",
    "(?:liz )?truss",
    "(?:rachel )?reeves",
    "(?:angela )?rayner",
    "(?:ed )?davey",
    "(?:zack )?polanski",
    "(?:nicola )?sturgeon",
    "(?:theresa )?may'?s government",
    "(?:david )?cameron",
    "tony blair",
    "thatcher",
    (
        "(?:the |this )(?:prime minister|pm|chancellor|home secretary|education "
        "secretary|government)"
    ),
    "this government",
    "trump",
    "(?:lee )?anderson",
    "(?:john )?swinney",
    "(?:suella )?braverman",
    "gove",
    "rees[- ]mogg",
)
_WHO = any_of(_PARTY, _POLITICIAN)
_OPINION = any_of(
    "ruin(?:ed|ing|s)?",
    "wreck(?:ed|ing|s)?",
    "destroy(?:ed|ing|s)?",
    "useless",
    "liars?",
    "l(?:ies|ied|ying)",
    "corrupt",
    "disgrac\\w+",
    "clueless",
    "scum",
    "jokes?",
    "hopeless",
    "rubbish",
    "shambles",
    "crooks?",
    "evil",
    "pathetic",
    "finished",
    "incompetent",
    "racists?",
    "fascists?",
    "traitors?",
    "cowards?",
    "idiots?",
    "clowns?",
    "mess",
    "failed",
    "failing",
    "betray(?:ed|al|ing|s)?",
    "sold us out",
    "hate",
    "hates",
    "heartless",
    "crashed",
    "trashed",
    "broke(?:n)?",
    "to blame",
    "fault",
    "robb(?:ed|ing)",
    "lost the plot",
    "screwed",
    "bankrupt\\w*",
    "crap",
    "shit",
    "awful",
    "terrible",
    "worst",
    "cruel",
    "out of touch",
    "killing",
    "gutted",
    "don'?t care",
    "doesn'?t care",
    "couldn'?t care",
    "couldn'?t run",
    "can'?t be trusted",
    "never trust",
    "right about",
    "are right",
    "is right",
    "(?:the )?best",
    "(?:the )?only (?:party|ones?|hope|choice|way|person|man)",
    "will fix",
    "will sort",
    "should win",
    "deserves? (?:to win|your vote|our vote|my vote)",
    "(?:has|have|got|gets) (?:my|our) vote",
    "needs? to go",
    "must go",
    "should (?:go|resign)",
    "great for",
    "stand(?:s)? up for",
    "speaks? (?:for|sense)",
    "talks? sense",
    "telling it like it is",
    "cares? about",
    "save",
    "brilliant",
    "spot on",
    "the answer",
    "get(?:s)? my",
    "legend",
    "on our side",
    "the way forward",
    "will look after",
    "looks? after",
    "for prime minister",
    "as prime minister",
    "for pm",
    "speak(?:s|ing) the truth",
    "proper leader",
    "nonsense",
)
_RULES = TriggeredPatterns(
    ("party",),
    [
        rule(
            "opinion",
            0.75,
            _WHY,
            rf"{_WHO}(?: [\w'’%-]+){{0,6}}? {_OPINION}",
            (
                rf"(?:useless|lying|corrupt|pathetic|bloody|clueless|typical|brilliant|fucking|"
                rf"evil|damn|flipping|useless lying|blame|thank god for|thanks to|rid of|sick "
                rf"of|fed up (?:of|with)|shame on|well done|proud of|disgusted (?:by|with)|"
                rf"can'?t stand|hate|love|trust|lying|incompetent|14 years of|fourteen years "
                rf"of|years of) (?:\w+ )?{_WHO}"
            ),
        ),
        rule(
            "vote",
            0.8,
            _WHY,
            (
                rf"(?:vote|votes|voted|voting|votin|voter|campaign(?:ing)?|canvass(?:ing)?|"
                rf"leaflet(?:ing|s)?|support(?:ing)?|back(?:ing)?|join(?:ed|ing)?|donat(?:e|"
                rf"ing) to)(?: \w+)? (?:for |against |to |out )?(?:{_WHO}|labour|reform|tory|"
                rf"conservative|green|lib dem|independent|leave|remain)(?: |$|[.!,;])"
            ),
            rf"(?:get|kick|vote|boot|throw|chuck|want)(?: \w+)? {_WHO} out",
            (
                rf"(?:need|want|get|put|bring|got|keep) {_WHO} (?:back |out of )?(?:in|into|"
                rf"of)? ?(?:power|government|office|charge|number 10|downing street)"
            ),
            rf"{_WHO} out\b",
            rf"don'?t (?:\w+ )?(?:vote|trust|believe|let)(?: for)? {_WHO}",
            (
                rf"(?:is|was|been|being|anything but) (?:a )?(?:vote|wasted vote|disaster) "
                rf"(?:for )?{_WHO}"
            ),
        ),
        rule(
            "issue",
            0.6,
            _WHY,
            (
                "brexit (?:was|is|has been|has|ruined|will)(?: \\w+){0,3}? (?:mistake|"
                "disaster|con|lie|best|right|betray\\w*|ruin\\w*|great|wrong|fail\\w*|"
                "success|good|stupid)"
            ),
            (
                "(?:stop the boats|send them (?:all )?back|make (?:britain|america) great "
                "again|maga|tax the rich|abolish the monarchy|scrap the monarchy|take back "
                "control|(?:eat|soak) the rich|free palestine|rejoin the eu)"
            ),
            (
                "(?:general |local |council |by-?)?election(?: \\w+){0,6}? (?:make sure|"
                "please|remember to|do the right thing and|hope you all) (?:\\w+ "
                "){0,3}?(?:vote|get rid|boot|kick)(?: \\w+){0,3}? (?:out|them|for change|"
                "tactically)"
            ),
        ),
    ],
)
_NEUTRAL = PatternSet(
    [
        rule(
            "neutral",
            0.0,
            "",
            (
                "labour (?:costs?|rates?|hours?|only|charges?|market|intensive|shortage|ward|"
                "pains?|and materials|saving|turnover|exchange|law|day)"
            ),
            (
                "(?:in|induced|into|the|manual|skilled|cheap|forced|child|slave|unskilled|"
                "stages of|materials and|plus) labour"
            ),
            "conservative (?:estimate|approach|treatment|figure)",
            "(?:green|reform) (?:paint|wire|belt|card|light|energy|skills|school)",
            "(?:register|registered|registering) to vote",
            "polling (?:station|day|card)",
            "class rep",
            (
                "(?:british values|democracy|politics|citizenship|parliament) (?:week|unit|"
                "lesson|session|module|task|workbook|worksheet|quiz|display|coursework)"
            ),
            (
                "(?:compare|explain|describe|discuss|research|look at|list|outline|"
                "summari[sz]e) (?:\\w+ ){0,6}?(?:manifesto|part(?:y|ies)|polic(?:y|ies)|"
                "labour|conservative|tor)"
            ),
            "trump(?:s|ed|ing)? (?:card|the|that|it)",
            "boris bikes?",
            "manifestos",
            "both (?:sides|parties)",
            "mock election",
            "year'?s? government funding",
            "department",
        ),
    ]
)


class PoliticalDetector:
    """Finds party politics in what staff write; silent for every other audience."""

    name = "political"
    categories = frozenset({Category.POLITICAL})

    def find(self, text: Normalised, context: ScanContext) -> tuple[Finding, ...]:
        """At most one finding, for staff only."""
        if context.audience is not Audience.STAFF:
            return ()
        if not _RULES.concerns(text):
            return ()
        return one_finding(Category.POLITICAL, self.name, _evidence(text))


def _evidence(text: Normalised) -> Iterator[Evidence]:
    for view in text.views:
        for hit in _RULES.hits(view):
            if not _is_excused(hit):
                yield Evidence(hit.span, hit.pattern.confidence, hit.pattern.why)


def _is_excused(hit: Hit) -> bool:
    first, last = sentence_around(hit.view.text, hit.start, hit.end)
    if _NEUTRAL.begins_within(hit.view, first, last):
        return True
    if is_asked(hit.view, hit.start, hit.end):
        return True
    frame = standing(hit.view, hit.start, hit.end)
    return frame in NOT_STATED and hit.pattern.name != "vote"


def build() -> Detector:
    """The detector with its shipped rules."""
    return PoliticalDetector()
