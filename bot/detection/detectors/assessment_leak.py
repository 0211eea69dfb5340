"""Assessment questions, answers, marking and feedback that are shared, asked for or bought."""

from __future__ import annotations

from collections.abc import Iterator

from bot.detection.evidence import Evidence, one_finding
from bot.detection.framing import Frame
from bot.detection.normalise import Normalised, normalise
from bot.detection.patterns import Hit, Pattern, PatternSet
from bot.detection.protocol import Detector
from bot.detection.provider_words import any_of, gap, rule
from bot.detection.standing import standing
from bot.detection.subject import sentence_around
from bot.detection.triggers import TriggeredPatterns
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext, Span
from bot.domain.messages import Attachment

_ASKS = "Asks for assessment content or for somebody else's assessed work."
_SHARES = "Shares or offers assessment content."
_HIRES = "Offers or asks for assessed work to be done by somebody else."
_STRICT = any_of(
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
)
_WORK = any_of(
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
_PAPER = any_of(
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
_SEND = (
    "(?:send|give|gimme|share|dm|post|forward|fwd|e-?mail|show|whatsapp|airdrop|"
    "slide|pass|drop|lend|chuck|ping|sling|hand|bung|message|text|inbox|pm|"
    "upload|bang)"
)
_ANYONE = (
    "(?:any ?(?:one|body|1)|some ?(?:one|body|1)|who|who'?s|does any ?one|has "
    "any ?one|do any of (?:you|u)|any of (?:you|u|yous)|you|u|ya|yous|you lot|"
    "can i|could i)"
)
_YOURS = (
    "(?:ur|your|yr|yours|urs|someone'?s|some ?one else'?s|anyone'?s|his|her|"
    "their|a mate'?s|last year'?s|\\w+'s)"
)
_PAY = (
    "(?:pay(?:ing)?|£ ?\\d+|\\d+(?: ?(?:quid|pounds?|gbp))?|a tenner|twenty quid|"
    "fifty quid|cash|money|bitcoin|paypal)"
)
_RULES = TriggeredPatterns(
    ("assessment",),
    [
        rule(
            "asks_for_answers",
            0.8,
            _ASKS,
            (
                rf"{_ANYONE}(?: (?:\w+|'ve))?(?: \w+){{0,3}}? (?:got|have|hav|has|send|share|"
                rf"know|find|found|give|saved?|post|drop|seen|done|screenshot\w*|pass|"
                rf"sell(?:ing)?|remember|tell|dm)(?: \w+){{0,4}}? {_PAPER}(?: \w+){{0,2}}? "
                rf"(?:to|for|from|of|on|off|in|4){gap(5)} {_STRICT}"
            ),
            (
                rf"{_ANYONE}(?: \w+){{0,3}}? (?:got|have|hav|has|send|share|find|found|give|"
                rf"post|drop|sell(?:ing)?|dm|get)(?: \w+){{0,3}}? {_STRICT} {_PAPER}"
            ),
            (
                rf"(?:need|want|looking for|after|desperate for|where can i (?:get|find|buy)|"
                rf"can i get|could i get|lf){gap(4)} (?:answers|mark ?scheme|answer (?:key|"
                rf"sheet)|exam (?:paper|questions)|test questions|questions){gap(2)} (?:to|for|"
                rf"from|of|on|4){gap(4)} {_STRICT}"
            ),
            (
                rf"{_SEND} (?:me |us |over |round |it |through )*(?:\w+ ){{0,3}}?(?:the |all "
                rf"(?:the )?|ur |your |some )?(?:answers|mark ?scheme|answer (?:key|sheet)|"
                rf"exam (?:paper|questions)|test questions)(?: \w+){{0,3}}? (?:to|for|from|of|"
                rf"on|4){gap(4)} {_STRICT}"
            ),
            (
                rf"what (?:did|have|is|are|were|was|r) (?:u|you|yous|everyone|ppl|people|the|"
                rf"ur|your)(?: \w+){{0,3}}? (?:put|answers?|get|write|say|choose|pick)(?: "
                rf"\w+){{0,3}}? (?:for|to|on|in) (?:q|question|no|number|task)? ?\.?\d+(?: "
                rf"\w+){{0,6}}? {_STRICT}"
            ),
            (
                rf"{_STRICT}(?: yet| already| today)?[?.!,] ?(?:what|wot|wat)(?:'?s| r| are| "
                rf"were| was) (?:the )?(?:questions?|answers?|on it|in it)"
            ),
            (
                r"what (?:did|have) (?:u|you|yous|everyone|ppl|people) (?:all )?(?:put|write|"
                r"answer|choose)(?: \w+){0,3}? (?:for|to|on|in) (?:q|question|no|number|task) "
                r"?\.?\d+"
            ),
            (
                rf"{_STRICT} (?:answers|mark ?scheme|answer (?:key|sheet)) (?:pls|plz|please|"
                rf"anyone|any1|anybody|asap|needed|wanted|dm)"
            ),
            (
                rf"(?:any ?(?:one|body|1)|who'?s|who) (?:\w+ ){{0,2}}?(?:already )?(?:done|sat|"
                rf"did|finished|taken|had)(?: \w+){{0,4}}? {_STRICT}(?: \w+){{0,6}}? (?:what "
                rf"(?:came|comes|questions|was on|were|is on|they ask\w*)|(?:send|give|tell|"
                rf"share)(?: \w+){{0,2}} (?:answers|questions|what))"
            ),
        ),
        rule(
            "asks_for_work",
            0.8,
            _ASKS,
            (
                rf"{_SEND} (?:me |us |over |round |it |through )*{_YOURS} (?:\w+ "
                rf"){{0,4}}?{_WORK}(?: \w+){{0,5}}? (?:cop(?:y|ied)|reword|change|borrow|use "
                rf"it|rephrase|tweak|paraphrase|base mine|put my name|crib|look at (?:how|"
                rf"what)|see (?:how|what) (?:u|you)|rip|swap|word it)"
            ),
            (
                rf"{_SEND} (?:me |us |over |a |some )*(?:(?:pics?|photos?|pictures?|"
                rf"screenshots?|screen ?shots?|cop(?:y|ies)|scans?|bits) of )?{_YOURS} "
                rf"(?:finished |completed |done |old |passed |marked |whole |full |distinction "
                rf")+(?:\w+ ){{0,2}}?{_WORK}"
            ),
            (
                rf"(?:can|could|let|lemme|mind if|ok if|gonna|alright if|may) (?:i |me |us |we "
                rf")?(?:just )?(?:cop(?:y|ying)|nick|crib|borrow|have|see|get|rip|steal|use|"
                rf"plagiari[sz]e) (?:off )?{_YOURS} (?:\w+ ){{0,3}}?{_WORK}(?: \w+){{0,3}}?(?: "
                rf"|$|[.!?])"
            ),
            rf"cop(?:y|ied|ying) (?:off |from )?{_YOURS} (?:\w+ ){{0,3}}?{_STRICT}",
            (
                rf"(?:who|any ?one|any ?1|anybody|someone)(?:'s)?(?: \w+){{0,3}}? (?:finished|"
                rf"done|completed|passed|got)(?: \w+){{0,4}}? {_WORK}(?: \w+){{0,5}}? "
                rf"(?:cop(?:y|ied)|borrow|send|reword|share|steal|nick|crib)"
            ),
            (
                rf"(?:need|want)(?: \w+){{0,3}}? {_WORK} (?:\w+ ){{0,3}}?(?:to copy|to rip|i "
                rf"can copy)"
            ),
        ),
        rule(
            "hires",
            0.85,
            _HIRES,
            (
                rf"(?:i'?ll|ill|i will|will|can|could|willing to|happy to|gonna|i'?d|prepared "
                rf"to|want to|wanna|would)? ?(?:pay|paying|bung|give|offer(?:ing)?)(?: "
                rf"\w+){{0,5}}?(?: (?:£ ?\d+|\d+ quid))?(?: \w+){{0,3}}? (?:to|for|if|2|who) "
                rf"(?:\w+ ){{0,4}}?(?:do(?:es|ing)?|writ(?:es?|ing)|sit(?:s|ting)?|"
                rf"complet(?:es?|ing)|finish(?:es|ing)?|tak(?:es?|ing)|mak(?:es?|ing)) (?:all "
                rf")?(?:my|mine|our|the|his|her|this|me)(?: \w+){{0,4}}? ?{_STRICT}"
            ),
            (
                rf"(?:do|write|sit|complete|finish|take|doing|writing|sitting|taking|"
                rf"completing) (?:my|ur|your|the|his|her|this|people'?s|anyones?|any|all|"
                rf"peoples|yr|other people'?s|learners'?)(?: \w+){{0,3}}? {_STRICT}(?: "
                rf"\w+){{0,4}}? (?:for (?:£|\d|a (?:fee|price|tenner|score|pint|few quid|bit "
                rf"of cash)|cash|money|me|you|u|him|her|them|people|cheap)|{_PAY})"
            ),
            (
                rf"{_PAY}(?: \w+){{0,4}}? (?:to|for|if) (?:\w+ ){{0,4}}?(?:do|write|sit|"
                rf"complete|doing|writing|sitting|does|writes) (?:my|ur|your|the|our)(?: "
                rf"\w+){{0,3}}? {_STRICT}"
            ),
            (
                rf"(?:need|want|looking for|know|any ?one know|is there|after|find) (?:some "
                rf"?one|some ?body|any ?one|a person|a writer|a website|an? essay writer|a "
                rf"mate) (?:\w+ ){{0,4}}?(?:do|write|sit|complete|take|does|writes)(?:ing)? "
                rf"(?:my|our|the|ur|your|it|this)(?: \w+){{0,3}}? ?{_STRICT}"
            ),
            (
                r"(?:essay|assignment|portfolio|coursework|dissertation) (?:writing service|"
                r"writer|mill|for sale|help £|done for)"
            ),
            (
                rf"(?:who|any ?one|any ?1)(?: \w+){{0,3}}? (?:want(?:s)? to|wanna|fancy|"
                rf"willing to|up for|fancies)(?: \w+){{0,2}}? (?:do|doing|write|writing|sit|"
                rf"sitting)(?: \w+){{0,2}}? (?:my|this|our)(?: \w+){{0,3}}? {_STRICT}"
            ),
            (
                rf"(?:log ?in|logging in|pretend(?:ing)? to be|sign in)(?: \w+){{0,2}}? (?:as|"
                rf"to|on|into)? ?(?:me|my account)(?: \w+){{0,4}}? (?:do|sit|take) (?:\w+ "
                rf"){{0,3}}?{_STRICT}"
            ),
        ),
        rule(
            "offers",
            0.85,
            _SHARES,
            (
                rf"(?:i'?ve|ive|i|we'?ve|we|i'?ve (?:just )?) ?(?:have |got |can get |managed "
                rf"to get |found |just got |can sort |saved |took |screenshotted |'ve got |"
                rf"nabbed |copied |still have |still got |know )+(?:\w+ ){{0,4}}?(?:answers|"
                rf"mark ?scheme|answer (?:key|sheet)s?|questions|paper)(?: \w+){{0,2}}? (?:to|"
                rf"for|from|of|on|4|off){gap(5)} {_STRICT}"
            ),
            (
                rf"(?:i'?ve|ive|i|we'?ve|we) ?(?:have|got|can get|found|took|saved|know)(?: "
                rf"\w+){{0,5}}? {_STRICT} (?:answers|questions|mark ?scheme|papers?)(?: |$|"
                rf"[.!,])(?:\w+ ){{0,6}}?(?:if|dm|message|want|pm|inbox|who|£|anyone|sell\w*|"
                rf"here|any ?1|shout|hmu)?"
            ),
            (
                rf"(?:i|we) can (?:get|send|sort|sell|find|do) (?:you|u|ya|everyone|anyone|"
                rf"yous|people|ppl)?(?: \w+){{0,4}}? (?:{_STRICT} (?:questions|answers|paper|"
                rf"mark ?scheme)|(?:questions|answers|mark ?scheme)(?: \w+){{0,4}} {_STRICT})"
            ),
            (
                rf"(?:sell(?:ing)?|buy(?:ing)?|flog\w*|got|sale|swap)(?: \w+){{0,3}}? "
                rf"(?:finished|completed|done|passed|pre-?written|full|ready made) (?:\w+ "
                rf"){{0,5}}?(?:{_STRICT}|portfolio|workbook)(?: \w+){{0,4}}? ?(?:£|quid|dm|for|"
                rf"cheap|$)"
            ),
            (
                rf"(?:sell(?:ing)?|buying|flogging)(?: \w+){{0,3}}? (?:finished|completed|done|"
                rf"passed|pre-?written) (?:\w+ ){{0,5}}?{_STRICT}"
            ),
            (
                r"(?:sharing|shared?|leak\w*|post(?:ing|ed)|sent|passing|uploaded|"
                r"screenshotted) (?:\w+ ){0,3}?(?:mark ?scheme|answer (?:key|sheet)|exam "
                r"(?:paper|questions))"
            ),
            (
                r"got (?:hold of )?(?:the |all the |all |some )+(?:\w+ ){0,3}?(?:questions|"
                r"answers|paper|mark ?scheme)(?: \w+){0,6}? (?:off|from|who) (?:a |my |some |"
                r"someone |last )"
            ),
            (
                rf"(?:sell(?:ing)?|flogging|for sale|trade|trading|swap(?:ping)?|offering)(?: "
                rf"\w+){{0,4}}? (?:answers|mark ?scheme|exam papers?|test papers?|{_STRICT} "
                rf"(?:questions|answers))"
            ),
            (
                rf"(?:who|any ?one|any ?1|anybody)(?: else)? (?:wants?|needs?|wanna|fancies|"
                rf"after)(?: \w+){{0,3}}? (?:answers|mark ?scheme|exam questions|questions "
                rf"(?:for|from|to)|cheat sheet)(?: \w+){{0,5}}? ?{_STRICT}"
            ),
            (
                rf"(?:dm|message|pm|inbox|hit|text|add|snap|hmu)(?: me| up)*(?: \w+){{0,2}}? "
                rf"(?:for|4|if (?:you|u) (?:want|need))(?: \w+){{0,3}}? (?:answers|mark "
                rf"?scheme|exam paper|test paper|{_STRICT} (?:questions|answers))"
            ),
            (
                rf"{_PAY}(?: \w+){{0,4}}? (?:for|gets (?:you|u))(?: \w+){{0,3}}? (?:answers|"
                rf"mark ?scheme|exam paper|questions (?:and|n) answers)"
            ),
            (
                rf"(?:here'?s|here (?:are|is|u go|you go)|these are|this is|attached(?: is| "
                rf"are)?|below (?:is|are)|posting|sharing|leaking|leaked|uploaded|dropped|got "
                rf"hold of|managed to get)(?: \w+){{0,4}}? (?:answers|mark ?scheme|answer "
                rf"(?:key|sheet)|exam (?:paper|questions)|test (?:paper|questions)|questions "
                rf"(?:from|for|on|in|you|you'll|they|we|that))(?: \w+){{0,6}}? ?{_STRICT}"
            ),
            (
                r"(?:leaked|stolen|actual|real|live)(?: \w+){0,2}? (?:exam|test|epa|"
                r"assessment)(?: \w+)? (?:paper|questions?|answers?)"
            ),
            (
                rf"answers (?:to|for|from)(?: \w+){{0,5}}? {_STRICT}(?: \w+){{0,4}}? (?:are|r|"
                rf"below|here|attached|in (?:the|my) (?:drive|dm|doc|group|chat|link)|pinned|"
                rf"in comments|=|:)"
            ),
            (
                rf"(?:use|copy|take|have|borrow|reword|just use) (?:my|mine)(?: \w+){{0,4}}? "
                rf"?{_WORK}?(?: \w+){{0,3}}? (?:change (?:the|ur|your|some|a|it)|swap (?:the|"
                rf"ur|your)|put (?:ur|your) name|just change|reword|and change|but change|if "
                rf"(?:u|you) (?:want|like|need)(?: \w+){{0,3}} (?:cop\w+|change))"
            ),
        ),
        rule(
            "tells",
            0.85,
            _SHARES,
            (
                r"(?:q|question|no|number|qu)s? ?\.?\d{1,2}(?: \w+)?(?: ?[=:-] ?| (?:is|was|r|"
                r"the answer is|answer is|its|it's) (?:defo |definitely |def |probably |just |"
                r"answer )?)(?:[a-e]\b|true\b|false\b|option [a-e])"
            ),
            (
                r"(?:it'?s|its|answer'?s?(?: is)?|put|pick|tick|choose|click|select) "
                r"(?:option |answer |the )?[a-e] (?:for|on|to|in) (?:q|question|number|no|"
                r"qu)? ?\.?\d+"
            ),
            (
                r"\d{1,2}[ .:)=-]{0,2}[a-e][ ,;/]+\d{1,2}[ .:)=-]{0,2}[a-e][ ,;/]+\d{1,2}[ "
                r".:)=-]{0,2}[a-e]\b"
            ),
            (
                r"(?:answers?|ans)(?: \w+){0,6}? (?:are|r|is|go|were|=|:)(?: \w+){0,2}? "
                r"[a-e][ ,/-]+[a-e][ ,/-]+[a-e]\b"
            ),
            (
                rf"(?:what|this is what|heres what|stuff that|topics that|questions that|"
                rf"things that|that) (?:came|comes|will come|is coming|are coming) up (?:in|"
                rf"on) (?:\w+ ){{0,3}}?(?:morning'?s|today'?s|yesterday'?s|this|monday'?s|our|"
                rf"my|the real|am|pm) (?:\w+ ){{0,3}}?{_STRICT}"
            ),
            (
                rf"{_STRICT}[^.!?]{{0,70}} here'?s (?:exactly |basically |roughly |literally "
                rf")*what (?:they|it|was|came|you|u|we|i)"
            ),
            (
                rf"here'?s (?:exactly |basically |roughly |literally )*what (?:they|it|was|"
                rf"came|you|u|we|i)(?: \w+){{0,6}}? {_STRICT}"
            ),
            (
                rf"(?:here'?s|this is|i'?ll tell (?:you|u)|remember(?:ed)?|wrote down|"
                rf"memori[sz]ed|list of)(?: \w+){{0,4}}? (?:came up|questions? (?:we|they|i|"
                rf"that|on|from|in)|was (?:on|in)|got asked|asked (?:me|us))(?: \w+){{0,5}}? "
                rf"{_STRICT}"
            ),
            (
                r"(?:the|todays|today's|this morning'?s|yesterdays|yesterday's|my|our) (?:\w+ "
                r"){0,2}?(?:exam|test|epa|paper|assessment|onscreen|professional discussion|"
                r"am2)(?: \w+){0,3}? (?:had (?:a )?questions? (?:on|about)|asks? (?:you|u|"
                r"about)|asked (?:us|me|about|u|you)|questions (?:were|was|are)|first "
                r"question|last question|question \w+ (?:was|is))"
            ),
            (
                r"(?:they|it|examiner|assessor|epa \w+) (?:will |do |only )?(?:ask(?:s|ed)?|"
                r"asked me|asks you)(?: \w+){0,8}? (?:in|on|at) (?:the|my|our|today'?s) "
                r"(?:\w+ )?(?:epa|exam|end[- ]?point|professional discussion|onscreen|real "
                r"(?:exam|test)|actual (?:exam|test))"
            ),
        ),
        rule(
            "pictures",
            0.8,
            _SHARES,
            (
                r"(?:screen ?shot(?:s|ted|ting)?|screen ?grabs?|screen ?record\w*|photo(?:s|"
                r"ed|graphed)?|pics?|pictures?|snapped|snaps?|scan(?:s|ned)?|vid(?:eo)?s?|"
                r"took a pic)(?: \w+){0,4}? (?:of|from)? ?(?:the|my|this|our|every|all|"
                r"today'?s|whole|his|her|\w+'s)(?: \w+){0,4}? (?:exam|test|assessment|epa|"
                r"question paper|paper|mark ?scheme|on-?screen(?: test)?|exam questions?|test "
                r"questions?|answers|answer sheet|quiz|mock|multiple choice|questions)\b"
            ),
            (
                r"(?:exam|test|assessment|epa|on-?screen|quiz) (?:\w+ )?(?:screenshots?|"
                r"screen ?grabs|photos|pics)"
            ),
            (
                r"(?:put|pasted?|stuck|run|ran|chuck(?:ed)?|feed|fed|type(?:d)?|"
                r"upload(?:ed)?) (?:\w+ ){0,4}?(?:exam|test|assessment|epa|quiz) (?:\w+ "
                r")?(?:questions?|papers?)(?: \w+){0,2}? (?:into|in|through|to|on) (?:chat "
                r"?gpt|ai|copilot|gemini|google|claude)"
            ),
        ),
        rule(
            "asks_content",
            0.75,
            _ASKS,
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
        rule(
            "results",
            0.7,
            "Shares marking or an assessor's feedback.",
            (
                r"(?:here'?s|here is|here are|look at|check|sharing|posting|screenshot(?:s)? "
                r"of|this is|attached|forwarding|read)(?: \w+){0,3}? (?:my |the |ur |our |his "
                r"|her |\w+'s |everyone'?s |all the |class )+(?:\w+ ){0,2}?(?:feedback|mark "
                r"sheet|marking sheet|marking|tracker|grades|marks|results sheet|assessor "
                r"report|feedback sheet|iqa report)\b(?: \w+){0,8}?"
            ),
            (
                r"(?:the |my )?(?:assessor|tutor|examiner|marker)'?s? (?:feedback|comments|"
                r"marking) (?:on|for|said|says|was|were|:|is)(?: \w+){0,4}? (?:unit|"
                r"assignment|portfolio|task|epa|observation)(?: \w+)?(?: ?\d+)?(?: was| is| "
                r"says| said)? ?[:\"“]"
            ),
        ),
    ],
)
_PERMITTED = PatternSet(
    [
        rule(
            "permitted",
            0.0,
            "",
            (
                "(?:past|old|sample|specimen|practice|practise|example|published|public) "
                "(?:\\w+ )?(?:exams?|papers?|questions?|tests?|assessments?|quiz(?:zes)?|"
                "answers)"
            ),
            (
                "(?:worksheet|revision (?:guide|book|questions|sheet|cards|quiz)|kahoot|"
                "quizlet|quizizz|pub quiz|quiz ?night|crossword|sudoku|ice ?breaker|warm ?up|"
                "bbc bitesize|wordle|driving theory|trivia)"
            ),
            (
                "(?:covid|pregnancy|blood|eye|hearing|pat|unit|regression|integration|speed|"
                "mic|lateral flow|litmus|drug|mot|smoke|burn|stress|ping|load|memory|"
                "memtest) tests?"
            ),
            (
                "(?:tutor|assessor|teacher|trainer|lecturer|college|miss|sir|kim|he|she|"
                "they)(?: has| have)? (?:just )?(?:put|posted|uploaded|gave|shared|gone "
                "through|went through|going through|will go through|goes through|released|"
                "published)"
            ),
            (
                "on (?:the )?(?:vle|moodle|website|smart ?assessor|onefile|course page|"
                "blackboard|canvas|google classroom|official site|awarding body)"
            ),
            (
                "test (?:drive|run|environment|page|account|server|message|match|post|bench|"
                "rig|meter|lamp|data|file|install)"
            ),
            (
                "answer(?:s|ed)? (?:file|the phone|my (?:e-?mail|call|text|question)s?|to my "
                "(?:e-?mail|call|text|question)s?)"
            ),
            (
                "(?:explain|understand|help (?:me )?with|go over|go through|stuck on|"
                "struggling with|confused (?:by|about)|what does) (?:\\w+ ){0,5}?(?:question|"
                "task|q|unit|criteria|assignment)"
            ),
            (
                "(?:not|isn'?t|aren'?t|never|no) (?:\\w+ ){0,2}?(?:allowed|supposed|meant) "
                "to (?:share|send|post|copy)"
            ),
            (
                "(?:when|what time|where|how long|what day|which room|what date) (?:\\w+ "
                "){0,2}?(?:is|are|does|do|will|was)(?: \\w+){0,4} (?:exam|test|epa|"
                "assessment|deadline|results?)"
            ),
        ),
    ]
)
_MIGHT_EXCUSE = frozenset(
    {"asks_for_answers", "asks_content", "tells", "pictures", "results", "offers"}
)
_FILE_NAMES = PatternSet(
    [
        Pattern(
            "paper",
            (
                r"(?:mark[ _-]?scheme|answer[ _-]?(?:key|sheet|book)|(?:exam|test|epa|"
                r"assessment|quiz|unit[ _-]?\d+|assignment)[ _-]?(?:paper|questions?|answers?|"
                r"qs)|(?:answers?|questions?)[ _-]+(?:unit|exam|test|epa|quiz|assessment)|"
                r"exam[ _-]?leak)"
            ),
            0.7,
            "The name of an attached file speaks of assessment content.",
        )
    ]
)
_OWN_FILES = ("past", "sample", "specimen", "practice", "practise", "revision", "mock")
_EXCUSED = frozenset({Frame.QUOTED, Frame.NEGATED, Frame.COUNTERED, Frame.STUDY, Frame.QUESTION})


class AssessmentLeakDetector:
    """Finds trade in assessment content, in words and in the names of attached files."""

    name = "assessment_leak"
    categories = frozenset({Category.ASSESSMENT_LEAK})

    def find(self, text: Normalised, context: ScanContext) -> tuple[Finding, ...]:
        """At most one finding."""
        if not context.attachments and not _RULES.concerns(text):
            return ()
        evidence = (*_in_words(text), *_in_files(context.attachments, len(text.original)))
        return one_finding(Category.ASSESSMENT_LEAK, self.name, evidence)


def _in_words(text: Normalised) -> Iterator[Evidence]:
    for view in text.views:
        for hit in _RULES.hits(view):
            if not _is_excused(hit):
                yield Evidence(hit.span, hit.pattern.confidence, hit.pattern.why)


def _is_excused(hit: Hit) -> bool:
    first, last = sentence_around(hit.view.text, hit.start, hit.end)
    if hit.pattern.name in _MIGHT_EXCUSE and any(
        first <= found.start <= last for found in _PERMITTED.hits(hit.view)
    ):
        return True
    frame = standing(hit.view, hit.start, hit.end)
    return frame in _EXCUSED and (hit.pattern.name, frame) != ("tells", Frame.COUNTERED)


def _in_files(attachments: tuple[Attachment, ...], length: int) -> Iterator[Evidence]:
    for attachment in attachments:
        name = normalise(attachment.name).folded
        if any(word in name.text for word in _OWN_FILES):
            continue
        for hit in _FILE_NAMES.hits(name):
            yield Evidence(Span(0, length), hit.pattern.confidence, hit.pattern.why)


def build() -> Detector:
    """The detector with its shipped rules."""
    return AssessmentLeakDetector()
