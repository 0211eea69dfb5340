"""Phrases that complain of how learners are treated, of money and of broken promises."""

from __future__ import annotations

from bot.detection.complaints_of_service import BAD, COURSE, LONG, STAFF, VERY, WHOSE, WHY
from bot.detection.provider_words import rule

OF_TREATMENT = (
    rule(
        "not_worth_it",
        0.68,
        WHY.format("the provider or a course"),
        (
            r"(?:don'?t|dont|do not|never|wouldn'?t|would not|wouldnt|cant|can'?t|cannot)(?: "
            r"\w+)? (?:recommend|sign up|enrol|"
            r"join|bother|waste (?:your|ur|my|any) (?:time|money)|train)(?: (?:with|it|this|up"
            r"|at|on))*? (?:here|them|to any ?one|your time|ur money|this (?:place|course|college"
            r"|provider|company))\b"
            r"(?: \w+){0,5}"
        ),
        (
            r"(?:is|are|was|were|'s|its|it's|theyre|they're|they are) (?:absolute |total |utter "
            r"|complete |so |just |all |"
            r"a |really )*(?:rubbish|useless|a joke|shocking|terrible|awful|a shambles|shit|crap"
            r"|a waste of \w+)[,.! ]+(?:dont|"
            r"don'?t|never|do not|avoid)(?: \w+){0,3} (?:money|time|here|bother|them|sign|join"
            r"|enrol\w*)"
        ),
        (
            rf"(?:absolutely |really |so |just |such a |what a )*(?:terrible|awful|shocking"
            rf"|appalling|dreadful|poor|worst|horrible) "
            rf"(?:\w+ )?(?:{COURSE}|management|experience|communication|organisation|service"
            rf"|attitude)\b(?:[,.!]| from| by| at| "
            rf"here| (?:would|will) not| nobody| no ?one| and|$)"
        ),
        rf"{WHOSE} (?:\w+ ){{0,3}}?(?:is|are|'s|was) {VERY}(?:badly|poorly) (?:run|organi[sz]ed"
        rf"|taught|managed|planned)",
        (
            r"(?:want|need|deserve|demand|get)(?: \w+)? (?:my|our) money back(?: \w+){0,8}? ?"
            r"(?:advertised|promised|paid for|"
            r"course|joke|signed up|told)"
        ),
        rf"(?:support|help|teaching|feedback|communication)(?: \w+){{0,5}}? (?:is|are|was) "
        rf"{VERY}{BAD}",
    ),
    rule(
        "treatment",
        0.68,
        WHY.format("how learners are treated"),
        (
            r"(?:we|learners|apprentices|students|i'?m|i am|they|us)(?: \w+){0,3}? (?:treated"
            r"|spoken to|talked to|left|taught|"
            r"treat (?:us|me|learners|apprentices))(?: \w+)? (?:like|as) (?:\w+ )?(?:rubbish|dirt"
            r"|shit|crap|children|kids|idiots|"
            r"numbers|cash cows|slaves|second class|we don'?t)"
        ),
        (
            rf"(?:{STAFF}|tutor|assessor|teacher)(?:'s| is| are|s)? (?:always|never|constantly"
            rf"|forever|usually|every time) (?:so |on "
            rf"(?:his|her|their) )?(?:\w+ )?(?:late|unprepared|off|on (?:his|her|their) phone"
            rf"|phone|rude|absent|missing|moody|"
            rf"unavailable|ready)(?:\W|$)"
        ),
        (
            rf"(?:pay|paid|paying)(?: \w+){{0,8}}? (?:{STAFF}|tutors?|assessors?|course|lessons?"
            rf"|nothing)(?: \w+)? (?:who|that|which|"
            rf"and|to) (?:\w+ ){{0,3}}?(?:sits?|never|doesn'?t|dont|don'?t|can'?t|cant|do nothing"
            rf"|on (?:his|her|their) phone|read)"
        ),
        (
            r"(?:paid|cost)(?: \w+){0,6}? and (?:\w+ ){0,3}?(?:had|got|still|nothing|no|never)"
            r"(?: \w+){0,4}? (?:tutors?|"
            r"assessors?|lessons?|certificates?|nothing|help|support)"
        ),
        (
            r"(?:nobody|no ?one|not one person) (?:\w+ )?(?:has |have )?(?:told|tells|answers"
            r"|answered|explained|knows?|speaks?|replies|"
            r"cares|marks|helps|listens)(?: \w+){0,9}"
            r"(?:gateway|epa|contractors|learners|apprentices|course|portfolio|timetable"
            r"|disorgani[sz]ed|going on|here)"
        ),
        (
            r"(?:they|tutor|assessor|lessons?|sessions?|class)(?:'ve| have| has| is|'s)? (?:been "
            r")?cancel\w*(?: \w+){0,2}?[ !.,]+"
            r"(?:again|third|second|fourth|3rd|2nd|4th|every|for the)(?: \w+){0,4}"
        ),
        (
            r"(?:lessons?|sessions?|class(?:es)?|lectures?)(?: \w+)? (?:is|are|'s|was) (?:so "
            r"|just |really |too )*(?:boring|dull|"
            r"pointless|a waste)"
        ),
        (
            rf"(?:workshop|building|classroom|equipment|machines?|kit|toilets)(?: \w+){{0,4}}? "
            rf"(?:falling apart|broken|filthy|ancient|"
            rf"disgusting|out of date)(?: \w+){{0,3}}? (?:and|they|nobody|no ?one|for {LONG})"
        ),
        (
            rf"(?:disappointed|unhappy|let down|disgusted|appalled|fuming|gutted) (?:in|with|by"
            rf"|at|about)(?: \w+){{0,4}}? "
            rf"(?:{COURSE}|provider|staff|management|tutor|assessor|college|way)"
        ),
        rf"(?:head office|management|reception|admin|{STAFF}) (?:is|are|'s) {VERY}(?:waste of \w+"
        rf"|useless|clueless|a joke|no help)",
    ),
)
