"""Words for wrongs told of a person in freer wording: absent checks, favours, false claims."""

from __future__ import annotations

from bot.detection.provider_words import ASSESSMENT_NOUN, LEARNER_NOUN, rule
from bot.detection.wrongs_of_gain import MATES, WHY

BREACHES_OF_TRADE = (
    rule(
        "cash_for_passes",
        0.8,
        WHY.format("bribery or favouritism"),
        (
            r"(?:tak(?:es?|ing)|took|accepts?|want(?:s|ed)|ask(?:s|ed)? for|charg(?:es|ed)"
            r"|pockets?) "
            r"(?:\w+ ){0,2}?(?:cash|money|bribes?|quid|£ ?\d+|payments?|backhanders?)(?: "
            r"\w+){0,5}? "
            r"(?:to|for) (?:pass|passing|sign|signing|mark|grade|certify|let|give|fix|change|look)"
        ),
        (
            rf"(?:gave|gives?|handed|giving) (?:the |that |a |his |her )(?:\w+ )?(?:job|place"
            rf"|apprenticeship|"
            rf"pass|contract|promotion|post|spot)s? to (?:\w+ ){{0,2}}?{MATES}"
        ),
        r"(?:pure|proper|total|such a) (?:fix|stitch ?up|set ?up)\b",
    ),
    rule(
        "false_record",
        0.76,
        WHY.format("fraud or false records"),
        (
            r"l(?:ied|ies|ying) (?:\w+ ){0,2}?(?:on|in|about|to get)(?: \w+){0,3}? (?:application"
            r"|cv|form|"
            r"interview|qualifications?|dbs|experience|job|course|references?|degree|age)"
        ),
        r"never (?:even )?(?:taught|worked|qualified|trained|passed|assessed) (?:before|in (?:his"
        r"|her) life|a day)",
        (
            r"(?:hasn'?t|hasnt|has not|never|didn'?t|not)(?: \w+)? (?:visited|been|assessed"
            r"|observed|seen|"
            r"met|come)(?: \w+){0,6}? but (?:\w+ )?(?:says?|signs?|signed|claims?|claimed|writes?"
            r"|wrote|"
            r"records?|logged|puts?|bills?) ?(?:\w+){0,3}?"
        ),
        r"(?:fiddl(?:es?|ed|ing)|dip(?:s|ped|ping)? into|skim(?:s|med|ming)?|helps? (?:him"
        r"|her)self to) "
        r"(?:\w+ ){0,2}?(?:petty cash|till|books|expenses|kitty|tips|float|accounts?)",
        r"forged? (?:his|her|their) (?:\w+ )?(?:degree|certificates?|qualifications?|signature"
        r"|references?)",
        r"(?:broke|breaks|broken|breaking|got) into (?:the |our |that )(?:\w+ )?(?:store|tool|van"
        r"|lockers?|"
        r"office|cabin|container|shed|safe)\w*",
    ),
    rule(
        "sat_by_others",
        0.76,
        WHY.format("cheating"),
        (
            rf"(?:got|gets|had|paid|pays|let)(?: \w+){{0,2}}? (?:someone|some ?1|somebody|mates?"
            rf"|brother|"
            rf"sister|mrs|dad|mum|else)(?: else)? to (?:sit|do|take|write|complete)(?: "
            rf"\w+){{0,3}}? "
            rf"{ASSESSMENT_NOUN}"
        ),
        (
            r"let(?:s|ting)? (?:\w+ ){0,3}?(?:mates|friends|people|learners|some|them|students"
            r"|lads|girls)"
            r"(?: \w+)? (?:use|have|look|cheat|copy|google)(?: \w+){0,2}? (?:phones?|notes"
            r"|answers?|google|books?)"
        ),
    ),
    rule(
        "on_duty",
        0.74,
        WHY.format("drink or drugs"),
        (
            r"(?:was|is|were|turned up|came in|been|'s|always) (?:\w+ )?(?:high as a kite|off "
            r"(?:his|her) (?:face|"
            r"head|tits|trolley)|pissed as a \w+|three sheets|stoned|steaming|drunk as)"
        ),
        (
            r"(?:drives?|driving|drove|runs?|operates?|uses?) (?:the |a |our |his )?(?:\w+ )?"
            r"(?:minibus|van|"
            r"forklift|bus|car|digger|telehandler|lorry|machine)s? (?:without|with no|w/?o) (?:a "
            r"|any |proper )?"
            r"(?:licen[cs]e|insurance|ticket|training|mot)"
        ),
    ),
    rule(
        "misuse_of_trust",
        0.78,
        WHY.format("abuse or sexual misconduct"),
        (
            rf"(?:sleep(?:s|ing)?|slept|shagg?(?:s|ed|ing)|carrying on|having (?:it off|an "
            rf"affair)) with "
            rf"(?:one|some|a few|half|a couple|two) of (?:the |his |her |our )(?:\w+ )?(?:girls?"
            rf"|lads?|"
            rf"{LEARNER_NOUN}|staff|boys)"
        ),
        (
            rf"bull(?:y|ies|ied|ying) (?:\w+ ){{0,3}}?(?:starters|juniors?|newbies|newcomers"
            rf"|trainees?|"
            rf"{LEARNER_NOUN}|carers|assistants?)"
        ),
    ),
)
