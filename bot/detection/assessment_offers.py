"""Phrases that share or offer assessment content."""

from __future__ import annotations

from bot.detection.assessment_requests import PAY, STRICT, WORK
from bot.detection.provider_words import gap, rule

SHARES = "Shares or offers assessment content."
OFFERS = (
    rule(
        "offers",
        0.85,
        SHARES,
        (
            rf"(?:i'?ve|ive|i|we'?ve|we|i'?ve (?:just )?) ?(?:have |got |can get |managed "
            rf"to get |found |just got |can sort |saved |took |screenshotted |'ve got |"
            rf"nabbed |copied |still have |still got |know )+(?:\w+ ){{0,4}}?(?:answers|"
            rf"mark ?scheme|answer (?:key|sheet)s?|questions|paper)(?: \w+){{0,2}}? (?:to|"
            rf"for|from|of|on|4|off){gap(5)} {STRICT}"
        ),
        (
            rf"(?:i'?ve|ive|i|we'?ve|we) ?(?:have|got|can get|found|took|saved|know)(?: "
            rf"\w+){{0,5}}? {STRICT} (?:answers|questions|mark ?scheme|papers?)(?: |$|"
            rf"[.!,])(?:\w+ ){{0,6}}?(?:if|dm|message|want|pm|inbox|who|£|anyone|sell\w*|"
            rf"here|any ?1|shout|hmu)?"
        ),
        (
            rf"(?:i|we) can (?:get|send|sort|sell|find|do) (?:you|u|ya|everyone|anyone|"
            rf"yous|people|ppl)?(?: \w+){{0,4}}? (?:{STRICT} (?:questions|answers|paper|"
            rf"mark ?scheme)|(?:questions|answers|mark ?scheme)(?: \w+){{0,4}} {STRICT})"
        ),
        (
            rf"(?:sell(?:ing)?|buy(?:ing)?|flog\w*|got|sale|swap)(?: \w+){{0,3}}? "
            rf"(?:finished|completed|done|passed|pre-?written|full|ready made) (?:\w+ "
            rf"){{0,5}}?(?:{STRICT}|portfolio|workbook)(?: \w+){{0,4}}? ?(?:£|quid|dm|for|"
            rf"cheap|$)"
        ),
        (
            rf"(?:sell(?:ing)?|buying|flogging)(?: \w+){{0,3}}? (?:finished|completed|done|"
            rf"passed|pre-?written) (?:\w+ ){{0,5}}?{STRICT}"
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
            rf"\w+){{0,4}}? (?:answers|mark ?scheme|exam papers?|test papers?|{STRICT} "
            rf"(?:questions|answers))"
        ),
        (
            rf"(?:who|any ?one|any ?1|anybody)(?: else)? (?:wants?|needs?|wanna|fancies|"
            rf"after)(?: \w+){{0,3}}? (?:answers|mark ?scheme|exam questions|questions "
            rf"(?:for|from|to)|cheat sheet)(?: \w+){{0,5}}? ?{STRICT}"
        ),
        (
            rf"(?:dm|message|pm|inbox|hit|text|add|snap|hmu)(?: me| up)*(?: \w+){{0,2}}? "
            rf"(?:for|4|if (?:you|u) (?:want|need))(?: \w+){{0,3}}? (?:answers|mark "
            rf"?scheme|exam paper|test paper|{STRICT} (?:questions|answers))"
        ),
        (
            rf"{PAY}(?: \w+){{0,4}}? (?:for|gets (?:you|u))(?: \w+){{0,3}}? (?:answers|"
            rf"mark ?scheme|exam paper|questions (?:and|n) answers)"
        ),
        (
            rf"(?:here'?s|here (?:are|is|u go|you go)|these are|this is|attached(?: is| "
            rf"are)?|below (?:is|are)|posting|sharing|leaking|leaked|uploaded|dropped|got "
            rf"hold of|managed to get)(?: \w+){{0,4}}? (?:answers|mark ?scheme|answer "
            rf"(?:key|sheet)|exam (?:paper|questions)|test (?:paper|questions)|questions "
            rf"(?:from|for|on|in|you|you'll|they|we|that))(?: \w+){{0,6}}? ?{STRICT}"
        ),
        (
            r"(?:leaked|stolen|actual|real|live)(?: \w+){0,2}? (?:exam|test|epa|"
            r"assessment)(?: \w+)? (?:paper|questions?|answers?)"
        ),
        (
            rf"answers (?:to|for|from)(?: \w+){{0,5}}? {STRICT}(?: \w+){{0,4}}? (?:are|r|"
            rf"below|here|attached|in (?:the|my) (?:drive|dm|doc|group|chat|link)|pinned|"
            rf"in comments|=|:)"
        ),
        (
            rf"(?:use|copy|take|have|borrow|reword|just use) (?:my|mine)(?: \w+){{0,4}}? "
            rf"?{WORK}?(?: \w+){{0,3}}? (?:change (?:the|ur|your|some|a|it)|swap (?:the|"
            rf"ur|your)|put (?:ur|your) name|just change|reword|and change|but change|if "
            rf"(?:u|you) (?:want|like|need)(?: \w+){{0,3}} (?:cop\w+|change))"
        ),
    ),
    rule(
        "tells",
        0.85,
        SHARES,
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
            rf"my|the real|am|pm) (?:\w+ ){{0,3}}?{STRICT}"
        ),
        (
            rf"{STRICT}[^.!?]{{0,70}} here'?s (?:exactly |basically |roughly |literally "
            rf")*what (?:they|it|was|came|you|u|we|i)"
        ),
        (
            rf"here'?s (?:exactly |basically |roughly |literally )*what (?:they|it|was|"
            rf"came|you|u|we|i)(?: \w+){{0,6}}? {STRICT}"
        ),
        (
            rf"(?:here'?s|this is|i'?ll tell (?:you|u)|remember(?:ed)?|wrote down|"
            rf"memori[sz]ed|list of)(?: \w+){{0,4}}? (?:came up|questions? (?:we|they|i|"
            rf"that|on|from|in)|was (?:on|in)|got asked|asked (?:me|us))(?: \w+){{0,5}}? "
            rf"{STRICT}"
        ),
        (
            r"(?:the|todays|today's|this morning'?s|yesterdays|yesterday's|my|our) (?:\w+ "
            r"){0,2}?(?:exam|test|epa|paper|assessment|onscreen|professional discussion|"
            r"am2)(?: \w+){0,3}? (?:had (?:a )?questions? (?:on|about)|asks? (?:you|u|"
            r"about)|asked (?:us|me|about|u|you)|questions (?:were|was|are)|first "
            r"question|last question|question \w+ (?:was|is))"
        ),
        r"(?:examiner|assessor|invigilator|interviewer) asked (?:me|us) (?:about|on|for)"
        r"(?: \w+){0,14} (?:epa|exam|test|professional discussion|am2)",
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
        SHARES,
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
)
