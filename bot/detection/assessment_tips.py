"""Phrases that pass on, or fish for, what an assessment holds, in freer wording."""

from __future__ import annotations

from bot.detection.assessment_requests import PAPER, STRICT, WORK, YOURS
from bot.detection.provider_words import any_of, rule

_LEAKS = "Passes on assessment questions, answers or marking."
_ASKS = "Asks for assessment questions, answers or somebody else's work."
_SAT = any_of("done", "sat", "did", "had", "took", "taken", "finished", "been in for", "passed")
_EXAM = any_of(
    "exams?",
    "tests?",
    "epa",
    "end[- ]?point\\w*(?: assessments?)?",
    "assessments?",
    "papers?",
    "quiz",
    "multiple choice",
    "mcq",
    "on-?screen",
    "functional skills \\w+",
    "am2s?",
    "professional discussion",
    "interview questions",
    "mock",
    "knowledge test",
    "cscs(?: test)?",
)
TIPS = (
    rule(
        "holds",
        0.78,
        _LEAKS,
        (
            rf"(?:questions?|scenarios?|topics?)(?: \w+){{0,3}}? (?:on|in|at|for) "
            rf"(?:tomorrow'?s|tmrw'?s?|today'?s|the|ur|your|this|next week'?s) (?:\w+ "
            rf"){{0,2}}?{_EXAM}"
            rf"(?: \w+)? (?:will be|are|is|were|was|r|:)(?: \w+){{0,2}}? ?(?:on|about|:|a|an|the"
            rf"|what|"
            rf"how|why)"
        ),
        (
            rf"(?:the |our |tomorrow'?s |tmrw'?s )?{_EXAM} (?:scenario|case study|role ?play"
            rf"|practical|"
            rf"question|discussion) (?:is|will be|was|are) (?:a|an|the|about|on)\b(?: \w+){{1,12}}"
        ),
        (
            r"(?:questions?|q) ?\.?\d+ (?:is|was|will be|asks?) (?:about|on|the one (?:about|on))"
            r"(?: "
            r"\w+){1,6}"
        ),
        (
            rf"(?:sneak peek|sneak peak|sneaky look|early look|look|peek) (?:at|of) (?:the "
            rf"|tomorrow'?s |"
            rf"our )(?:\w+ )?(?:{_EXAM}|mark ?scheme|questions)"
        ),
        (
            r"(?:learn|memori[sz]e|copy|revise|write down|screenshot|note down) (?:these|them"
            r"|this) "
            r"(?:answers?|questions?|down)|copy (?:them|these|it) (?:all )?down"
        ),
        (
            r"(?:assessor|tutor|teacher|examiner|invigilator|iqa|trainer|lecturer|miss|sir)(?: "
            r"\w+){0,2}? "
            r"(?:gave|sent|slipped|told|showed|read out)(?: \w+){0,2}? (?:the |all the |all )?"
            r"(?:answers|"
            r"exam questions|test questions|mark ?scheme)"
        ),
        (
            rf"(?:so |ok |right )?(?:the |interview |exam |epa |test )*questions (?:at|in|on"
            rf"|for) (?:the |my "
            rf"|our )?{_EXAM} (?:are|were|r)\b"
        ),
    ),
    rule(
        "got_paper",
        0.82,
        _LEAKS,
        (
            r"(?:got|have|has|ive|i'?ve|there'?s|theres|found|theirs) (?:\w+ ){0,4}?(?:mark "
            r"?scheme|"
            r"answers?|answer (?:key|sheet)|question paper|exam papers?|leaked \w+(?: \w+){0,3}? "
            r"papers?|"
            r"test papers?|answer book)(?: \w+){0,6}? (?:if (?:any ?(?:one|body|1)|u|you|ppl"
            r"|people)|dm|"
            r"pm|inbox|need|wants?|x|who wants|message me)"
        ),
        r"leaked (?:\w+ ){0,5}?(?:papers?|questions?|answers|exams?|tests?|mark ?schemes?)",
        (
            rf"(?:here'?s|heres|here is|take|have|use) (?:my|our|his|her|jakes?|the) (?:whole "
            rf"|full |"
            rf"finished |old |entire |completed )*(?:{WORK}|{STRICT})(?: \w+){{0,3}}? (?:just )?"
            rf"(?:swap|"
            rf"change|put|reword|copy|edit|add)(?: \w+)? (?:ur|your|the|it|bits|yours)"
        ),
        (
            rf"(?:sent|gave|given|lent|passed|forward\w*|send|giving)(?: \w+)? (?:his|her|their"
            rf"|my|me (?:his|"
            rf"her|their)) (?:\w+ )?(?:{WORK})(?: \w+){{0,8}}? (?:copy|reword|rip|change the words)"
        ),
        (
            r"(?:here'?s|heres|this is|attached|sharing) (?:the|my|all the) (?:\w+ )?feedback(?: "
            r"\w+){0,9}?"
            r" (?:use it|copy|for yours|same (?:comments|points)|base yours|with the (?:grade"
            r"|marks))"
        ),
    ),
    rule(
        "fishes",
        0.76,
        _ASKS,
        (
            rf"(?:what'?s|whats|wots|wats|what is|what was|wot is|wot was|anything) (?:\w+ )?"
            rf"(?:on|in|coming "
            rf"up (?:on|in)) (?:the |tomorrow'?s |tmrw'?s |ur |your |our |this )(?:\w+ "
            rf"){{0,2}}?{_EXAM}\b"
        ),
        (
            rf"(?:any ?(?:one|body|1)|who'?s|who|some ?one)(?: \w+){{0,3}}? {_SAT}(?: \w+){{0,6}}? "
            rf"{_EXAM}(?: \w+){{0,4}}?[?.!,]* (?:what|wot|wat|which) (?:did|do|does|was|were|came"
            rf"|comes|is)"
            rf"(?: \w+){{0,2}}? ?(?:they|it|ask|on|in|up|like|questions?)"
        ),
        (
            rf"(?:any ?(?:one|body|1)|who'?s|does any ?one|has any ?one)(?: \w+){{0,2}}? (?:got "
            rf"|have |has )?"
            rf"(?:last (?:weeks?|week'?s|years?|year'?s|months?|groups?)|yesterday'?s|yesterdays"
            rf"|this "
            rf"mornings?|the other groups?) (?:\w+ )?{_EXAM}"
        ),
        (
            r"(?:need|want|looking for|paying|pay)(?: \w+){0,2}? (?:u|you|ya|someone|some ?1"
            r"|somebody|"
            r"any ?one|a mate) (?:who (?:can|has|passed) )?(?:to )?(?:sit|do|take|write) (?:mine"
            r"|my|it for "
            r"me|this for me)(?: \w+){0,5}"
        ),
        (
            rf"(?:need|want|send|gimme|give|drop|got|pls|after)(?: \w+){{0,2}}? (?:the )?{PAPER} "
            rf"(?:2|to|for|4|"
            rf"from|of|on)(?: \w+){{0,3}}? {_EXAM}"
        ),
        (
            rf"(?:does|has|have|is there|can|could) (?:any ?(?:one|body|1)|some ?one)(?: "
            rf"\w+){{0,3}}? (?:the "
            rf"|a |an |your |their )*(?:completed?|finished|filled in|done|full) (?:\w+ ){{0,3}}?"
            rf"(?:workbooks?|"
            rf"portfolios?|log ?books?|{WORK})"
        ),
        rf"(?:pass|send|slide|give|show) (?:me |us )?{YOURS} answers (?:\w+ ){{0,5}}?(?:quick|b4"
        rf"|before|now|x)",
    ),
)
