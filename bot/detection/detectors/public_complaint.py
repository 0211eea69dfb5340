"""Complaints about provider, staff or course made in public: a signpost, never a strike."""

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
from bot.detection.triggers import TriggeredPatterns
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext

_WHY = "Complains in public about {}; the complaints procedure is the better route."
_BE = (
    "(?:is|are|was|were|'s|'re|s|has been|have been|been|r|being|looks?|seems?|"
    "feels?|gets?|getting)"
)
_COURSE = any_of(
    "course",
    "apprenticeship",
    "training (?:programme|provider|company|cent(?:re|er)|days?)",
    "provider",
    "college",
    "academy",
    "nvq",
    "diploma",
    "btec",
    "t ?level",
    "bootcamp",
    "traineeship",
    "qualification",
    "lessons?",
    "lectures?",
    "marking",
    "feedback",
    "teaching",
    "admin team",
    "induction",
    "e-?portfolio",
    "training",
    "tutoring",
    "tuition",
    "level [1-7]",
    "functional skills",
    "timetabl(?:e|ing)",
    "enrolment",
    "assessments?",
    "office team",
    "support",
    "service",
    "communication",
    ("way (?:this|the|our|my) \\w+ is (?:run|taught|managed|organi[sz]ed|set up|delivered)"),
    "student support",
    "learner support",
)
_STAFF = any_of(
    f"{STAFF_NOUN}s?",
    "staff",
    "teachers?",
    "management",
    "reception",
    "admin",
    "head office",
    "whoever (?:runs|organises|marks|plans) \\w+",
)
_TITLED = r"(?:mr|mrs|miss|ms|dr) [a-z][a-z'-]+"
_WHOSE = "(?:this|the|our|my|these|that|your|ur|their|all the|half the|most of the|whole)"
_ABOUT = any_of(
    (
        rf"{_WHOSE} (?:\w+ ){{0,2}}?(?:{_COURSE}|{_STAFF})(?: (?:here|there|at \w+|"
        rf"i'?m on|we'?re on|we have|i'?ve got|team|side|people|staff|of mine|itself|"
        rf"quality)){{0,2}}"
    ),
    (
        r"(?:staff|tutors|teachers|assessors|management|marking|teaching|everything|"
        r"communication|organisation|support|admin)(?: here| at (?:this|the) (?:place|"
        r"college|\w+)| on this course)?"
    ),
    r"(?:college|academy)",
    (
        r"this (?:whole |entire |bloody |fucking |damn )*(?:place|college|course|"
        r"academy|outfit|provider|company)"
    ),
    _TITLED,
)
_VERY = (
    "(?:so |such |a |an |the |just |an absolute |absolute |absolutely |total |"
    "totally |complete |completely |utter |utterly |proper |really |very |well |"
    "actually |honestly |literally |always |fucking |bloody |beyond |pretty |"
    "quite |kinda |a bit |bit |massive |big |an utter |pure |actual |full |dead |"
    "too |bare |mad |like |more |never |not |no |even |of |worse than )*"
)
_BAD = any_of(
    "jokes?",
    "joke shop",
    "shambles",
    "shambolic",
    "waste of (?:\\w+ ){0,3}?(?:time|money|space|life|energy|petrol|fees?|effort)",
    "useless",
    "rubbish",
    "crap",
    "shite?",
    "terrible",
    "awful",
    "disorgani[sz]ed",
    "disgrac\\w+",
    "pathetic",
    "appalling",
    "pointless",
    "incompetent",
    "unprofessional",
    "poor(?:ly)?",
    "badly (?:run|organised|taught|planned)",
    "clueless",
    "laz(?:y|iest)",
    "rude",
    "disappoint\\w+",
    "shocking(?:ly)?",
    "dire",
    "disaster",
    "circus",
    "pants",
    "wank",
    "unhelpful",
    "let ?down",
    "fit for purpose",
    "ripoff",
    "rip[- ]off",
    "dreadful",
    "atrocious",
    "hopeless",
    "horrendous",
    "horrible",
    "abysmal",
    "worst",
    "trash",
    "dogshit",
    "bullshit",
    "bollocks",
    "unorgani[sz]ed",
    "chaotic",
    "chaos",
    "mess",
    "farce",
    "garbage",
    "worth (?:it|the (?:money|fees?|time))",
    "good enough",
    "acceptable",
    "up to (?:scratch|standard)",
    "patroni[sz]ing",
    "dismissive",
    "unfair",
    "slow",
    "late(?: again| every (?:week|time|day))",
    "overpriced",
    "outdated",
    "boring",
    "non ?existent",
    "nonexistent",
    "arsed",
    "bothered",
    "interested in helping",
    "organised",
    "professional",
    "helpful",
    "unacceptable",
    "ridiculous",
    "taking the (?:piss|mick|biscuit)",
    "a nightmare",
    "nightmare",
    "sick of",
)
_NEGATED_GOOD = any_of(
    "worth",
    "good enough",
    "acceptable",
    "up to",
    "fit for",
    "organised",
    "professional",
    "helpful",
    "arsed",
    "bothered",
    "interested",
)
_NEVER = (
    "(?:never|does not|do not|did not|will not|has not|have not|don'?t|doesn'?t|"
    "didn'?t|won'?t|can'?t|hardly ever|hardly|hasn'?t|haven'?t|refuses? to|still "
    "hasn'?t|still haven'?t|barely|cant be bothered to|can'?t be (?:arsed|"
    "bothered) to|couldn'?t be (?:arsed|bothered) to|forgets? to|keeps? "
    "(?:forgetting|failing) to|takes (?:\\w+ ){1,3}?to)"
)
_DUTIES = any_of(
    "repl(?:y|ies|ied|ying)",
    "answer(?:s|ed|ing)?",
    "respond(?:s|ed|ing)?",
    "turn(?:s|ed)? up",
    "show(?:s|ed|n)? up",
    "mark(?:s|ed|ing)?",
    "e-?mail(?:s|ed)?(?: (?:me|us))?(?: back)?",
    "get(?:s|ting)? back to",
    "got back to",
    "help(?:s|ed|ing)?",
    "cares?",
    "listen(?:s|ed)?",
    "explain(?:s|ed)?",
    "teach(?:es)?",
    "taught",
    (
        "give (?:me |us |any |a )+(?:feedback|support|help|shit|toss|damn|monkeys?|"
        "fuck|straight answer)"
    ),
    "gives? a (?:shit|toss|damn|fuck|monkeys?)",
    "know(?:s)? (?:what|how|anything|the|their|a thing)",
    "(?:has|have|got) a clue",
    "visit(?:s|ed)?",
    "do(?:es|ne)? (?:their|his|her) job",
    "contact(?:s|ed)?",
    "ring(?:s)? back",
    "call(?:s|ed)? back",
    "support(?:s|ed)?",
    "bother(?:s|ed)?",
    "prepare(?:s|d)?",
    "plan(?:s|ned)? (?:the |any |her |his )?(?:lessons?|sessions?)",
    "check(?:s|ed)? (?:\\w+ )?(?:work|portfolio)",
    "read(?:s)? (?:our|my|your) (?:work|e-?mails|messages)",
    "turns? (?:up )?on time",
    "been (?:to|out to) see",
)
_MARKING = any_of(
    "marking",
    "feedback",
    "marks?",
    "results?",
    "certificates?",
    "certs?",
    "work (?:marked|back)",
    "portfolio (?:marked|back|checked)",
    "assignments? (?:marked|back)",
    "units? (?:marked|signed off|back)",
    "review",
    "assessor",
    "tutor",
    "refund",
    "login",
    "reply",
    "observation",
    "epa(?: date)?",
    "gateway",
    "cscs card",
    "observation",
    "bursary",
    "someone to (?:mark|call|visit|come)",
)
_LONG = (
    "(?:months?|weeks|forever|ages|years?|fortnight|half (?:a|the) year|yonks|"
    "donkeys|since (?:january|february|march|april|may|june|july|august|"
    "september|october|november|december|easter|christmas|last (?:year|month|"
    "term|summer)|before))"
)
_COMPLAINTS = TriggeredPatterns(
    ("body", "staff", "course"),
    [
        rule(
            "poor",
            0.7,
            _WHY.format("the provider, its staff or a course"),
            rf"{_ABOUT} {_BE}(?:n'?t)? {_VERY}{_BAD}\b",
        ),
        rule(
            "neglect",
            0.7,
            _WHY.format("help that does not come"),
            (
                rf"{_ABOUT} (?:\w+ )?{_NEVER} (?:ever |even |actually |really |bother to |"
                rf"bother |seem to |be bothered to |want to |properly |hardly |been |have |had "
                rf"|come )*{_DUTIES}"
            ),
            (
                rf"{_ABOUT} (?:just |always |constantly |keeps? |kept |has |have |been "
                rf")*(?:ignor(?:es?|ed|ing)|cancel(?:s|led|ling)?|ghost(?:s|ed|ing)|fobb?(?:s|"
                rf"ed|ing) (?:\w+ )?off|messing (?:us|me) (?:about|around)|mess(?:es|ed)? "
                rf"(?:us|me) (?:about|around)|shouts? at|talks? down to|makes? (?:us|me|you) "
                rf"feel (?:stupid|thick|small|like)|los(?:es|t|ing) (?:my|our|all|half)|"
                rf"let(?:s|ting)? (?:us|me|everyone) down|mug(?:s|ged|ging)? (?:us|me) off|"
                rf"couldn'?t care less|(?:has|have|hasn'?t got|haven'?t got|have no|has no|got "
                rf"no|no) (?:no |a )?(?:clue|idea))"
            ),
            (
                rf"(?:no ?one|nobody|none of (?:the|them)|not one)(?: \w+){{0,5}}? (?:at "
                rf"(?:this|the) (?:place|college|provider|academy|office|company|cent(?:re|"
                rf"er))|here|in (?:the )?(?:office|management|admin)|there|on this course)(?: "
                rf"\w+){{0,2}}? (?:{_DUTIES}|gives?|has|knows?)"
            ),
            (
                rf"(?:can'?t|cannot|never|impossible to) (?:ever )?(?:get|reach|contact|get "
                rf"hold of|find|speak to) (?:hold of |an answer from |a reply from |any "
                rf"(?:help|support|sense|answers?) (?:from|out of) )?(?:anyone at|anybody at|"
                rf"{_WHOSE} (?:\w+ )?{_STAFF})"
            ),
            (
                rf"(?:haven'?t|havent|not|never|ain'?t) (?:even )?(?:seen|heard (?:a thing |"
                rf"anything |a word |back )?from|had (?:a |any |one )?(?:visit|reply|review|"
                rf"feedback|contact|support|help|session)(?: from)?|met|had any \w+ from)(?: "
                rf"\w+){{0,4}}?(?: {_STAFF})?(?: \w+){{0,3}}? (?:in|for|since|all|yet)(?: "
                rf"\w+){{0,2}}? (?:{_LONG}|year|term|summer|i started|we started|starting|"
                rf"enrol\w+)"
            ),
        ),
        rule(
            "delay",
            0.65,
            _WHY.format("marking or answers that come late"),
            (
                rf"(?:the )?{_MARKING}(?: (?:here|of|is|for|at|on|in|always|has|my|our|this|"
                rf"year|units?|\d+|back|from|work|place|literally|just|still|date|process|"
                rf"stuff|anything|any|college|course))* (?:takes?|taking|took|been|is taking|"
                rf"has taken)(?: \w+){{0,4}}? {_LONG}"
            ),
            (
                rf"wait(?:ed|ing)(?: \w+){{0,6}}? (?:for|on)(?: \w+){{0,4}}? {_MARKING}(?: "
                rf"\w+){{0,6}}? {_LONG}"
            ),
            (
                rf"wait(?:ed|ing)(?: \w+){{0,5}}? {_LONG}(?: \w+){{0,3}}? (?:for|on|to get)(?: "
                rf"\w+){{0,5}}? {_MARKING}"
            ),
            (
                rf"{_LONG}(?: \w+){{0,3}}? and (?:still )?(?:no|nothing|not|haven'?t|nobody|no "
                rf"?one|zero)(?: \w+){{0,5}}? {_MARKING}"
            ),
        ),
        rule(
            "badly",
            0.65,
            _WHY.format("the provider, its staff or a course"),
            (
                r"(?:terrible|awful|shocking|disgusting|poor|appalling|dreadful|crap|shit|"
                r"shite|rubbish|useless|pathetic|atrocious|abysmal|disgraceful|hopeless|lousy|"
                r"crappy|dire|incompetent|clueless|rude) (?:\w+ )?(?:teaching|service|tutors?|"
                r"course|college|support|organisation|communication|training|provider|"
                r"lessons?|assessors?|marking|feedback|management|teachers?|staff|lecturers?|"
                r"apprenticeship|academy)"
            ),
            (
                rf"{_ABOUT} (?:\w+ )?tak(?:es|ing|e) (?:the|us for) (?:piss|mick|biscuit|"
                rf"mickey|mugs?|fools)"
            ),
            (
                r"(?:another|yet another|third|second|fourth|every|all) (?:\w+ )?(?:lessons?|"
                r"sessions?|visits?|reviews?|class(?:es)?|lectures?|observations?) (?:has "
                r"been |have been |got |was |is |gets |just |been )*(?:cancel\w*|moved|"
                r"postponed)"
            ),
            (
                r"(?:lessons?|sessions?|visits?|reviews?|class|lecture)(?: \w+){0,3}? "
                r"cancelled (?:\w+ ){0,3}?(?:again|no notice|last minute|without|same day)"
            ),
            (
                rf"(?:e-?mailed|messaged|rung|rang|called|texted|chased|contacted|phoned|"
                rf"asked)(?: \w+){{0,3}}? (?:{_STAFF}|college|provider|office|academy)(?: "
                rf"\w+){{0,6}}? (?:and|but|still|got|had|with|heard)(?: \w+){{0,2}}? (?:no|"
                rf"nothing|never|ignored|not|nobody|zero|bugger all)"
            ),
            (
                r"(?:nobody|no ?one|not one person)(?: \w+)? (?:ever |even |has |have |"
                r"bothered to |bothers to )*(?:answers?|answered|marked|looked at|checked|"
                r"replied|replies|got back|gets back|turned up|turns up|helps?|helped|tells|"
                r"told|bothers|bothered|picks up)(?: \w+){0,8}? (?:work|college|provider|"
                r"phone|tutor|course|academy|portfolio|e-?mails?|learners|apprentices)"
            ),
        ),
        rule(
            "worst",
            0.7,
            _WHY.format("the provider, its staff or a course"),
            (
                rf"(?:worst|crappest|shittest|shittiest|dodgiest|laziest|most (?:\w+ "
                rf")?(?:pointless|boring|disorgani[sz]ed|useless|unprofessional|unorgani[sz]ed|"
                rf"incompetent|frustrating|unhelpful)) (?:\w+ ){{0,2}}?(?:{_COURSE}|{_STAFF}|"
                rf"place|company|experience|decision|money)(?: (?:ever|i|going|in|by|out|i'?ve|"
                rf"we|possible|on earth|of|around|to|team|provider))"
            ),
            (
                rf"(?:zero|no|0|1|one) (?:stars?|out of (?:10|5|ten|five)) (?:\w+ "
                rf"){{0,6}}?(?:{_COURSE}|place|{_STAFF})"
            ),
            (
                rf"(?:shambles|joke|disgrace|waste of (?:\w+ )?(?:time|money)|shit ?show|rip[- "
                rf"]off|farce|circus) (?:of )?(?:a )?(?:\w+ )?(?:{_COURSE}|place|company|"
                rf"outfit)"
            ),
        ),
        rule(
            "regret",
            0.65,
            _WHY.format("the provider or a course"),
            (
                rf"(?:wish|wished) i(?:'?d| had)? (?:never|not|hadn'?t) (?:\w+ )?(?:signed|"
                rf"enrol\w+|joined|started|picked|chosen|come|paid|bothered)(?: "
                rf"\w+){{0,4}}?(?: (?:{_COURSE}|place|here|them|this|up))"
            ),
            (
                rf"(?:regret|regretting) (?:ever )?(?:signing|joining|enrol\w+|starting|"
                rf"choosing|paying|picking|coming)(?: \w+){{0,4}}? (?:{_COURSE}|place|here|"
                rf"them|this)"
            ),
            (
                rf"(?:avoid|stay away from|steer clear of|don'?t (?:bother|waste|join|sign up|"
                rf"enrol|go|come|pay|use)|do not (?:join|enrol|sign up|use|go|bother))(?: "
                rf"\w+){{0,6}}? (?:(?:this|here at this|the|these|our) (?:{_COURSE}|place|"
                rf"company|lot|people|academy)|(?:with|to|at) (?:this|these) (?:{_COURSE}|"
                rf"place|lot|people|academy|company))"
            ),
            (
                rf"(?:want|demand|give (?:me|us)|need|deserve|asking for|owed|owe (?:me|us)) "
                rf"(?:\w+ ){{0,2}}?(?:(?:my|our) money back|a (?:full )?refund)(?: "
                rf"\w+){{0,8}}? (?:{_COURSE}|place|tutor|college)"
            ),
            (
                rf"(?:{_COURSE}|college|place)(?: \w+){{0,8}}? (?:want|demand|deserve|owe)(?: "
                rf"\w+){{0,3}} (?:money back|refund)"
            ),
            (
                rf"(?:fed up|sick(?: and tired)?|tired|had enough|so done|pissed off|annoyed|"
                rf"fuming|disgusted) (?:of|with|at)(?: \w+){{0,3}}? {_WHOSE} (?:\w+ "
                rf"){{0,2}}?(?:{_COURSE}|{_STAFF}|place)"
            ),
            (
                rf"waste of (?:\w+ ){{0,3}}?(?:time|money|fees?|space)(?: \w+){{0,3}}? (?:this|"
                rf"the|these|that) (?:\w+ )?(?:{_COURSE}|place)"
            ),
            (
                rf"(?:learn(?:t|ed|ing)?|taught (?:us|me)?) (?:absolutely |literally |"
                rf"basically |next to |fuck |sod )*(?:nothing|jack|naff all|bugger all|all|not "
                rf"a thing|sweet fa)(?: \w+){{0,4}}? (?:on|from|at|in|here|since|all)(?: "
                rf"\w+){{0,3}}? ?(?:{_COURSE}|place|here|year|term|{_STAFF})"
            ),
            (
                r"(?:pay(?:ing)?|paid|cost me|spent)(?: \w+){0,6}? (?:for|on) (?:this|these) "
                r"(?:shambles|joke|rubbish|crap|shit|mess|circus|nonsense)"
            ),
            (
                rf"(?:on|had|onto) (?:our|my) (?:third|fourth|fifth|3rd|4th|5th|sixth|6th) "
                rf"(?:different )?{_STAFF} (?:already|this|in|now|since)"
            ),
            (
                rf"had (?:three|four|five|six|3|4|5|6)(?: different| new)? {_STAFF}(?: "
                rf"\w+){{0,3}}? (?:in|this|since|already)"
            ),
        ),
    ],
)
_MACHINES = any_of(
    "ubuntu",
    "linux",
    "windows",
    "kernel",
    "driver",
    "wifi",
    "wi-fi",
    "printer",
    "laptop",
    "bus(?:es)?",
    "trains?",
    "traffic",
    "weather",
    "parking",
    "canteen",
    "vending",
    "phone",
    "tv",
    "match",
    "game",
    "gym",
    "app",
    "network manager",
    "task manager",
    "package manager",
    "window manager",
    "file manager",
    "boot ?loader",
    "device manager",
    "password manager",
    "display manager",
    "update manager",
    "download manager",
    "desktop",
    "server",
)
_ELSEWHERE = PatternSet([rule("elsewhere", 0.0, "", rf"(?:the |this |my )?{_MACHINES}\b")])
_HAS_NEGATION = PatternSet(
    [
        rule(
            "negation",
            0.0,
            "",
            (
                "(?:badly|poorly|not|never|isn'?t|aren'?t|wasn'?t|weren'?t|no|cba|can'?t|"
                "hardly|anything but)"
            ),
        )
    ]
)
_GOOD = PatternSet([rule("good", 0.0, "", rf"{_NEGATED_GOOD}(?:\b|$)")])
_EXCUSED = frozenset({Frame.QUOTED, Frame.COUNTERED, Frame.QUESTION, Frame.STUDY})


class PublicComplaintDetector:
    """Finds criticism of provider, staff or course that belongs in the complaints procedure."""

    name = "public_complaint"
    categories = frozenset({Category.PUBLIC_COMPLAINT})

    def find(self, text: Normalised, context: ScanContext) -> tuple[Finding, ...]:
        """At most one finding. Naming staff in a complaint makes it no worse: no target."""
        if not _COMPLAINTS.concerns(text):
            return ()
        return one_finding(Category.PUBLIC_COMPLAINT, self.name, _evidence(text))


def _evidence(text: Normalised) -> Iterator[Evidence]:
    view = text.folded
    for hit in _COMPLAINTS.hits(view):
        if not _is_excused(hit):
            yield Evidence(hit.span, hit.pattern.confidence, hit.pattern.why)


def _is_excused(hit: Hit) -> bool:
    text = hit.view.text
    first, last = sentence_around(text, hit.start, hit.end)
    if text[last : last + 1] == "?" and hit.pattern.name != "regret":
        return True
    if any(first <= found.start < last for found in _ELSEWHERE.hits(hit.view)):
        return True
    if hit.pattern.name == "poor" and _is_praise(hit):
        return True
    return standing(hit.view, hit.start, hit.end) in _EXCUSED


def _is_praise(hit: Hit) -> bool:
    """Whether the words only look bad: "not bad" and "is helpful" are no complaint."""
    good = any(hit.start <= h.start < hit.end for h in _GOOD.hits(hit.view))
    negated = any(hit.start <= h.start < hit.end for h in _HAS_NEGATION.hits(hit.view))
    return good != negated


def build() -> Detector:
    """The detector with its shipped rules."""
    return PublicComplaintDetector()
