"""Phrases that complain of poor teaching, neglect and delay."""

from __future__ import annotations

from bot.detection.provider_words import STAFF_NOUN, any_of, rule

WHY = "Complains in public about {}; the complaints procedure is the better route."
BE = (
    "(?:is|are|was|were|'s|'re|s|has been|have been|been|r|being|looks?|seems?|"
    "feels?|gets?|getting)"
)
COURSE = any_of(
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
STAFF = any_of(
    f"{STAFF_NOUN}s?",
    "staff",
    "teachers?",
    "management",
    "reception",
    "admin",
    "head office",
    "whoever (?:runs|organises|marks|plans) \\w+",
)
TITLED = r"(?:mr|mrs|miss|ms|dr) [a-z][a-z'-]+"
WHOSE = "(?:this|the|our|my|these|that|your|ur|their|all the|half the|most of the|whole)"
ABOUT = any_of(
    (
        rf"{WHOSE} (?:\w+ ){{0,2}}?(?:{COURSE}|{STAFF})(?: (?:here|there|at \w+|"
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
    TITLED,
)
VERY = (
    "(?:so |such |a |an |the |just |an absolute |absolute |absolutely |total |"
    "totally |complete |completely |utter |utterly |proper |really |very |well |"
    "actually |honestly |literally |always |fucking |bloody |beyond |pretty |"
    "quite |kinda |a bit |bit |massive |big |an utter |pure |actual |full |dead |"
    "too |bare |mad |like |more |never |not |no |even |of |worse than )*"
)
BAD = any_of(
    "jokes?",
    "joke shop",
    "shambles",
    "shambolic",
    "waste of (?:\\w+ ){0,5}?(?:time|money|space|life|energy|petrol|fees?|effort)",
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
    "bad\\b",
    "never (?:\\w+ )?(?:available|around|there|in|contactable|free)",
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
NEVER = (
    "(?:never|does not|do not|did not|will not|has not|have not|don'?t|doesn'?t|"
    "didn'?t|won'?t|can'?t|hardly ever|hardly|hasn'?t|haven'?t|refuses? to|still "
    "hasn'?t|still haven'?t|barely|cant be bothered to|can'?t be (?:arsed|"
    "bothered) to|couldn'?t be (?:arsed|bothered) to|forgets? to|keeps? "
    "(?:forgetting|failing) to|takes (?:\\w+ ){1,3}?to)"
)
DUTIES = any_of(
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
MARKING = any_of(
    "marking",
    "feedback",
    "marks?",
    "results?",
    "certificates?",
    "certs?",
    "work (?:marked|back)",
    "(?:portfolio|work|units?|assignments?|evidence)"
    " (?:to (?:be|get) )?(?:marked|signed off|graded)",
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
LONG = (
    "(?:months?|weeks|forever|ages|years?|fortnight|half (?:a|the) year|yonks|"
    "donkeys|since (?:january|february|march|april|may|june|july|august|"
    "september|october|november|december|easter|christmas|last (?:year|month|"
    "term|summer)|before))"
)
OF_SERVICE = (
    rule(
        "poor",
        0.7,
        WHY.format("the provider, its staff or a course"),
        rf"{ABOUT} {BE}(?:n'?t)? {VERY}{BAD}\b",
    ),
    rule(
        "neglect",
        0.7,
        WHY.format("help that does not come"),
        (
            rf"{ABOUT} (?:\w+ )?{NEVER} (?:ever |even |actually |really |bother to |"
            rf"bother |seem to |be bothered to |want to |properly |hardly |been |have |had "
            rf"|come )*{DUTIES}"
        ),
        (
            rf"{ABOUT} (?:just |always |constantly |keeps? |kept |has |have |been "
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
            rf"\w+){{0,2}}? (?:{DUTIES}|gives?|has|knows?)"
        ),
        (
            rf"(?:can'?t|cannot|never|impossible to) (?:ever )?(?:get|reach|contact|get "
            rf"hold of|find|speak to) (?:hold of |an answer from |a reply from |any "
            rf"(?:help|support|sense|answers?) (?:from|out of) )?(?:anyone at|anybody at|"
            rf"{WHOSE} (?:\w+ )?{STAFF})"
        ),
        (
            rf"(?:haven'?t|havent|not|never|ain'?t) (?:even )?(?:seen|heard (?:a thing |"
            rf"anything |a word |back )?from|had (?:a |any |one )?(?:visit|reply|review|"
            rf"feedback|contact|support|help|session)(?: from)?|met|had any \w+ from)(?: "
            rf"\w+){{0,4}}?(?: {STAFF})?(?: \w+){{0,3}}? (?:in|for|since|all|yet)(?: "
            rf"\w+){{0,2}}? (?:{LONG}|year|term|summer|i started|we started|starting|"
            rf"enrol\w+)"
        ),
    ),
    rule(
        "delay",
        0.65,
        WHY.format("marking or answers that come late"),
        (
            rf"(?:the )?{MARKING}(?: (?:here|of|is|for|at|on|in|always|has|my|our|this|"
            rf"year|units?|\d+|back|from|work|place|literally|just|still|date|process|"
            rf"stuff|anything|any|college|course))* (?:takes?|taking|took|been|is taking|"
            rf"has taken)(?: \w+){{0,4}}? {LONG}"
        ),
        (
            rf"wait(?:ed|ing)(?: \w+){{0,6}}? (?:for|on)(?: \w+){{0,4}}? {MARKING}(?: "
            rf"\w+){{0,6}}? {LONG}"
        ),
        (
            rf"wait(?:ed|ing)(?: \w+){{0,5}}? {LONG}(?: \w+){{0,3}}? (?:for|on|to get)(?: "
            rf"\w+){{0,5}}? {MARKING}"
        ),
        (
            rf"{LONG}(?: \w+){{0,3}}? and (?:still )?(?:no|nothing|not|haven'?t|nobody|no "
            rf"?one|zero)(?: \w+){{0,5}}? {MARKING}"
        ),
    ),
)
