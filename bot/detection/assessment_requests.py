"""Phrases that ask for assessment content or for assessed work to be done."""

from __future__ import annotations

from bot.detection.provider_words import any_of, gap, rule

ASKS = "Asks for assessment content or for somebody else's assessed work."
HIRES = "Offers or asks for assessed work to be done by somebody else."
STRICT = any_of(
    "exams?",
    "tests?",
    "epas?",
    "end[- ]?point(?: assessments?)?",
    "assessments?",
    "assignments?",
    "course ?works?",
    "portfolios?",
    "mocks?",
    "functional skills?(?: \\w+)?",
    "multiple choice",
    "mcqs?",
    "on-?screens?",
    "synoptic(?: \\w+)?",
    "resits?",
    "knowledge (?:test|check|exam)",
    "professional discussion",
    "units? ?(?:\\d+|one|two|three|four|five|six)",
    "cscs(?: \\w+)?",
    "theory(?: test| exam)?",
    "essay",
    "dissertation",
    "controlled assessment",
    "gateway",
    "btec",
    "nvq",
    "tasks? ?\\d+",
    "am2s?",
    (
        "(?:maths|english|science|biology|level \\d|l\\d|electrical|plumbing|aat|"
        "regs|18th edition|food hygiene|first aid|health and safety|safeguarding|"
        "ict)(?: \\w+)? (?:exam|test|paper|assessment|quiz|one)"
    ),
    "quiz(?:zes)?",
    "workbooks?",
    "knowledge questions",
    "written task",
    "log ?books?",
    "reflective (?:accounts?|logs?|statements?)",
)
WORK = any_of(
    "assignments?",
    "course ?work",
    "portfolios?",
    "essays?",
    "dissertation",
    "units? ?(?:\\d+|one|two|three|four|five)",
    "tasks? ?\\d+",
    "reflective (?:account|log)s?",
    "case study",
    "workbooks?",
    "homework",
    "write ?up",
    "reports?",
    "evidence",
    "project",
    "written task",
    "answers",
    "work",
    "one",
    "level \\d \\w+",
    "log ?books?",
    "uni work",
    "college work",
    "functional skills",
    "paper",
)
PAPER = any_of(
    "answers?",
    "ans",
    "answer (?:sheet|key|paper|book)s?",
    "mark ?schemes?",
    "marking (?:scheme|guide|grid)s?",
    "questions? (?:paper|sheet|bank)",
    "exam questions?",
    "test questions?",
    "questions?",
    "q's",
    "qs",
    "papers?",
    "cheat sheets?",
    "model answers?",
    "solutions?",
    "screenshots?",
)
SEND = (
    "(?:send|give|gimme|share|dm|post|forward|fwd|e-?mail|show|whatsapp|airdrop|"
    "slide|pass|drop|lend|chuck|ping|sling|hand|bung|message|text|inbox|pm|"
    "upload|bang)"
)
ANYONE = (
    "(?:any ?(?:one|body|1)|some ?(?:one|body|1)|who|who'?s|does any ?one|has "
    "any ?one|do any of (?:you|u)|any of (?:you|u|yous)|you|u|ya|yous|you lot|"
    "can i|could i)"
)
YOURS = (
    "(?:ur|your|yr|yours|urs|someone'?s|some ?one else'?s|anyone'?s|his|her|"
    "their|a mate'?s|last year'?s|\\w+'s)"
)
PAY = (
    "(?:pay(?:ing)?|£ ?\\d+|\\d+(?: ?(?:quid|pounds?|gbp))?|a tenner|twenty quid|"
    "fifty quid|cash|money|bitcoin|paypal)"
)
REQUESTS = (
    rule(
        "asks_for_answers",
        0.8,
        ASKS,
        (
            rf"{ANYONE}(?: (?:\w+|'ve))?(?: \w+){{0,3}}? (?:got|have|hav|has|send|share|"
            rf"know|find|found|give|saved?|post|drop|seen|done|screenshot\w*|pass|"
            rf"sell(?:ing)?|remember|tell|dm)(?: \w+){{0,4}}? {PAPER}(?: \w+){{0,2}}? "
            rf"(?:to|for|from|of|on|off|in|4){gap(5)} {STRICT}"
        ),
        (
            rf"{ANYONE}(?: \w+){{0,3}}? (?:got|have|hav|has|send|share|find|found|give|"
            rf"post|drop|sell(?:ing)?|dm|get)(?: \w+){{0,3}}? {STRICT} {PAPER}"
        ),
        (
            rf"(?:need|want|looking for|after|desperate for|where can i (?:get|find|buy)|"
            rf"can i get|could i get|lf){gap(4)} (?:answers|mark ?scheme|answer (?:key|"
            rf"sheet)|exam (?:paper|questions)|test questions|questions){gap(2)} (?:to|for|"
            rf"from|of|on|4){gap(4)} {STRICT}"
        ),
        (
            rf"{SEND} (?:me |us |over |round |it |through )*(?:\w+ ){{0,3}}?(?:the |all "
            rf"(?:the )?|ur |your |some )?(?:answers|mark ?scheme|answer (?:key|sheet)|"
            rf"exam (?:paper|questions)|test questions)(?: \w+){{0,3}}? (?:to|for|from|of|"
            rf"on|4){gap(4)} {STRICT}"
        ),
        (
            rf"what (?:did|have|is|are|were|was|r) (?:u|you|yous|everyone|ppl|people|the|"
            rf"ur|your)(?: \w+){{0,3}}? (?:put|answers?|get|write|say|choose|pick)(?: "
            rf"\w+){{0,3}}? (?:for|to|on|in) (?:q|question|no|number|task)? ?\.?\d+(?: "
            rf"\w+){{0,6}}? {STRICT}"
        ),
        (
            rf"{STRICT}(?: yet| already| today)?[?.!,] ?(?:what|wot|wat)(?:'?s| r| are| "
            rf"were| was) (?:the )?(?:questions?|answers?|on it|in it)"
        ),
        (
            r"what (?:did|have) (?:u|you|yous|everyone|ppl|people) (?:all )?(?:put|write|"
            r"answer|choose)(?: \w+){0,3}? (?:for|to|on|in) (?:q|question|no|number|task) "
            r"?\.?\d+"
        ),
        (
            rf"{STRICT} (?:answers|mark ?scheme|answer (?:key|sheet)) (?:pls|plz|please|"
            rf"anyone|any1|anybody|asap|needed|wanted|dm)"
        ),
        (
            rf"(?:any ?(?:one|body|1)|who'?s|who) (?:\w+ ){{0,2}}?(?:already )?(?:done|sat|"
            rf"did|finished|taken|had)(?: \w+){{0,4}}? {STRICT}(?: \w+){{0,6}}? (?:what "
            rf"(?:came|comes|questions|was on|were|is on|they ask\w*)|(?:send|give|tell|"
            rf"share)(?: \w+){{0,2}} (?:answers|questions|what))"
        ),
    ),
    rule(
        "asks_for_work",
        0.8,
        ASKS,
        (
            rf"{SEND} (?:me |us |over |round |it |through )*{YOURS} (?:\w+ "
            rf"){{0,4}}?{WORK}(?: \w+){{0,5}}? (?:cop(?:y|ied)|reword|change|borrow|use "
            rf"it|rephrase|tweak|paraphrase|base mine|put my name|crib|look at (?:how|"
            rf"what)|see (?:how|what) (?:u|you)|rip|swap|word it)"
        ),
        (
            rf"{SEND} (?:me |us |over |a |some )*(?:(?:pics?|photos?|pictures?|"
            rf"screenshots?|screen ?shots?|cop(?:y|ies)|scans?|bits) of )?{YOURS} "
            rf"(?:finished |completed |done |old |passed |marked |whole |full |distinction "
            rf")+(?:\w+ ){{0,2}}?{WORK}"
        ),
        (
            rf"(?:can|could|let|lemme|mind if|ok if|gonna|alright if|may) (?:i |me |us |we "
            rf")?(?:just )?(?:cop(?:y|ying)|nick|crib|borrow|have|see|get|rip|steal|use|"
            rf"plagiari[sz]e) (?:off )?{YOURS} (?:\w+ ){{0,3}}?{WORK}(?: \w+){{0,3}}?(?: "
            rf"|$|[.!?])"
        ),
        rf"cop(?:y|ied|ying) (?:off |from )?{YOURS} (?:\w+ ){{0,3}}?{STRICT}",
        (
            rf"(?:who|any ?one|any ?1|anybody|someone)(?:'s)?(?: \w+){{0,3}}? (?:finished|"
            rf"done|completed|passed|got)(?: \w+){{0,4}}? {WORK}(?: \w+){{0,5}}? "
            rf"(?:cop(?:y|ied)|borrow|send|reword|share|steal|nick|crib)"
        ),
        r"(?:borrow|have|send|see|nick|use|get) (?:me |us )?(?:it|yours|urs|that)"
        r" (?:(?:to|and|so i can|so we can) (?:just )?(?:copy|reword|rip|crib))",
        (
            rf"(?:need|want)(?: \w+){{0,3}}? {WORK} (?:\w+ ){{0,3}}?(?:to copy|to rip|i "
            rf"can copy)"
        ),
    ),
    rule(
        "hires",
        0.85,
        HIRES,
        (
            rf"(?:i'?ll|ill|i will|will|can|could|willing to|happy to|gonna|i'?d|prepared "
            rf"to|want to|wanna|would)? ?(?:pay|paying|bung|give|offer(?:ing)?)(?: "
            rf"\w+){{0,5}}?(?: (?:£ ?\d+|\d+ quid))?(?: \w+){{0,3}}? (?:to|for|if|2|who) "
            rf"(?:\w+ ){{0,4}}?(?:do(?:es|ing)?|writ(?:es?|ing)|sit(?:s|ting)?|"
            rf"complet(?:es?|ing)|finish(?:es|ing)?|tak(?:es?|ing)|mak(?:es?|ing)) (?:all "
            rf")?(?:my|mine|our|the|his|her|this|me)(?: \w+){{0,4}}? ?{STRICT}"
        ),
        (
            rf"(?:do|write|sit|complete|finish|take|doing|writing|sitting|taking|"
            rf"completing) (?:my|ur|your|the|his|her|this|people'?s|anyones?|any|all|"
            rf"peoples|yr|other people'?s|learners'?)(?: \w+){{0,3}}? {STRICT}(?: "
            rf"\w+){{0,4}}? (?:for (?:£|\d|a (?:fee|price|tenner|score|pint|few quid|bit "
            rf"of cash)|cash|money|me|you|u|him|her|them|people|cheap)|{PAY})"
        ),
        (
            rf"{PAY}(?: \w+){{0,4}}? (?:to|for|if) (?:\w+ ){{0,4}}?(?:do|write|sit|"
            rf"complete|doing|writing|sitting|does|writes) (?:my|ur|your|the|our)(?: "
            rf"\w+){{0,3}}? {STRICT}"
        ),
        (
            rf"(?:need|want|looking for|know|any ?one know|is there|after|find) (?:some "
            rf"?one|some ?body|any ?one|a person|a writer|a website|an? essay writer|a "
            rf"mate) (?:\w+ ){{0,4}}?(?:do|write|sit|complete|take|does|writes)(?:ing)? "
            rf"(?:my|our|the|ur|your|it|this)(?: \w+){{0,3}}? ?{STRICT}"
        ),
        (
            r"(?:essay|assignment|portfolio|coursework|dissertation) (?:writing service|"
            r"writer|mill|for sale|help £|done for)"
        ),
        (
            rf"(?:who|any ?one|any ?1)(?: \w+){{0,3}}? (?:want(?:s)? to|wanna|fancy|"
            rf"willing to|up for|fancies)(?: \w+){{0,2}}? (?:do|doing|write|writing|sit|"
            rf"sitting)(?: \w+){{0,2}}? (?:my|this|our)(?: \w+){{0,3}}? {STRICT}"
        ),
        (
            rf"(?:log ?in|logging in|pretend(?:ing)? to be|sign in)(?: \w+){{0,2}}? (?:as|"
            rf"to|on|into)? ?(?:me|my account)(?: \w+){{0,4}}? (?:do|sit|take) (?:\w+ "
            rf"){{0,3}}?{STRICT}"
        ),
    ),
    rule(
        "asks_content",
        0.75,
        ASKS,
        (
            r"(?:what|wot|whats|which|wat) (?:\w+ ){0,3}?(?:came up|comes up|gets asked|"
            r"was on|were on|is on|was in|did (?:they|u|you) (?:ask|get asked|get)|do "
            r"they ask|questions (?:did|do|are|were|came|they)|they ask)(?: \w+){0,6}? "
            r"(?:in|on|at|for)?(?: \w+){0,4}? ?(?:exam|test|epa|end[- ]?point\w*|"
            r"on-?screen|paper|professional discussion|am2s?|assessment|resit|mock|quiz)"
        ),
        (
            r"(?:what|wot) (?:are|r|were|was|is) (?:the |ur |your |all the )*(?:actual |"
            r"exact |real )?(?:questions?|answers?)(?: \w+){0,3}? (?:on|in|for|from|"
            r"to)(?: \w+){0,5}? (?:exam|test|epa|end[- ]?point\w*|on-?screen|paper|"
            r"professional discussion|am2s?|assessment|quiz|unit \d+|assignment|task \d+)"
        ),
        (
            r"tell (?:me|us) (?:what|the|wot)(?: \w+){0,4}? (?:questions?|came up|on "
            r"(?:the|it)|answers?)(?: \w+){0,5}? (?:exam|test|epa|paper|assessment|quiz|"
            r"on-?screen)"
        ),
    ),
)
