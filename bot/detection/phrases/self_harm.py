"""Overdoses, self-harm and dangerous eating."""

from __future__ import annotations

from bot.detection.grammar import MY_PERSON
from bot.detection.phrasebook import Phrase
from bot.detection.phrases.suicide import MAY_BE_SUICIDAL, SELF, STUDIED

_OVERDOSE = "May have taken an overdose or be about to"
_SELF_HARM = "May be hurting themself"
_EATING = "May be in danger through not eating or purging"
_ACCIDENT = (
    r"\b(?:by accident|accident\w*|shav\w+|stanley|slic\w+|plasters?|first ?aid(?:er)?|finger"
    r"|thumb|a slice|some cake|a key|hair"
    r"|fringe|peeling|chopping|paper ?cut|chisel|grinder|tile|tiles|timber|wood|glass|gloves"
    r"|tin|can lid|onion|knuckles|a cheque|out of)\b"
)

SELF_HARM = (
    Phrase(
        "plan",
        r"\b(?:i(?:'ve|ve| have)?|ive) (?:got|have|made|worked out|decided|sorted|written|wrote"
        r"|picked|chosen)? ?(?:a plan|how i'?ll do it|how i'?m going to do it|a date"
        r"|when i'?ll do it|my note|notes? (?:to|for) (?:my (?:mum|dad|family|kids|mates)"
        r"|everyone))(?: and| to| for)? ?(?:i'?m|im|i will|i'?ll|end|do it|going|gonna|kill"
        r"|tonight|die|go|it'?s)[^\n]{0,25}?(?:do it|end|through with it|tonight|kill|die|over"
        r"|going|soon|it all)"
        r"|\b(?:standing|stood|sat|sitting|am|i'?m|im|walking|looking|been"
        r"|going) (?:\w+ ){0,2}(?:on|at|to|over|by) (?:the|a|this) (?:edge of the |top of the "
        r"|side of the )?(?:bridge|ledge|train tracks?|railway|motorway bridge|multi ?storey"
        r"|cliff|viaduct|overpass|platform edge)\b(?:[^\n]{0,40}(?:jump|end|over|can'?t|sorry"
        r"|bye|done|die|easy|thinking|crying|alone))"
        r"|\b(?:thinking|thought|think|thoughts|urge|tempted|keep thinking|want|wanna"
        r"|wanted)(?: about| of| to| bout)* (?:jump(?:ing)?|driving (?:my \w+ "
        r"|the \w+ )?(?:into|off)|drive (?:my \w+ |the \w+ |it )?(?:into|off)"
        r"|walk(?:ing)? (?:out )?(?:in front|into (?:the )?(?:road|traffic|sea|river))"
        r"|step(?:ping)? (?:out )?in front|crash(?:ing)? (?:my|the|on purpose)"
        r"|hang(?:ing)? (?:my ?self|from)|overdos\w+|slit\w*)\b"
        r"|\bunder (?:a|the) (?:train|bus|lorry)\b[^\n]{0,30}(?:sorry|over|easy|go|better|done)"
        r"|\b(?:painless|painlessly|quick|quickest|easiest|best) ways? (?:to|of) (?:die"
        r"|kill (?:my|your)self|end (?:it|my)|dying|overdose)|\b(?:throw|chuck"
        r"|fling) my ?self (?:off|under|in front|down|into)|\bi'?m (?:going to"
        r"|gonna) do it (?:tonight|this time|now|for real)$",
        0.84,
        MAY_BE_SUICIDAL,
        r"\b(?:ship|jumping (?:ship|in|on (?:the )?(?:call|trampoline)|to|straight|through"
        r"|out of a plane|jacks?|for joy)|bungee|sky ?div\w*|parachute|trampoline|diving"
        r"|platform (?:shoes|is|game)|course|plastering|queue|bandwagon|lead|leads|start"
        r"|hot tub|pool|career|overdose on|(?:caffeine|sugar|chocolate|coffee)|a plan (?:for"
        r"|to) (?:the|my|get|pass|finish|revise|tackle)|revision|sea swim|call|ladder|scaffold"
        r"|safely)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "overdose",
        r"\b(?:took|taken|taking|take|swallow(?:ed|ing)?|had|have|necked|downed|popped|eaten"
        r"|ate|necking|drank|saved|saving|saving up|save up|stash(?:ed|ing)|got|hoard(?:ed|ing)"
        r"|counting(?: out)?)(?: \w+){0,3} (?:too many|too much|all|loads|load|whole|bunch"
        r"|overdose|\d\d+|ten|fifteen|twenty|thirty|forty|fifty|box|boxes|packet|packets|pack"
        r"|bottle|enough|strip|strips|handful|pile|up my|up the)(?: of| my| the| his| her"
        r"| their| mum'?s| nan'?s| dad'?s| sleeping| pain|\s)*(?: \w+){0,2} (?:tablets?|pills?"
        r"|paracetamols?|meds|medication|painkillers?|antidepressants?|sleepers|ibuprofen"
        r"|co ?codamol|insulin|sertraline|propranolol|diazepam|xanax|aspirin|tramadol|codeine"
        r"|capsules)\b"
        r"|\b(?:i|ive|i'?ve|he|she|they|he'?s|she'?s|mate|friend|sister|brother)(?: just| have"
        r"| has| nearly| might)? (?:taken an? (?:overdose|od)|took an? (?:overdose|od)"
        r"|overdosed|o ?d'?d|od'?ed)(?:$|[.!]| (?:on (?:tablets|pills|paracetamol|meds|purpose"
        r"|my)|again|last|and|yesterday|at|tonight|in))|\bsaving (?:up )?(?:my|the"
        r"|all my) (?:tablets|pills|meds|medication)\b",
        0.9,
        _OVERDOSE,
        r"\b(?:service user|residents?|clients?|patients?|mar chart|caffeine|chocolate|coffee"
        r"|cake|sugar|case study|overdose (?:of|on) (?:caffeine|sugar|chocolate|biscuits"
        r"|cheese)|chemist|pharmacy|prescription|hayfever|delivery|order(?:ed)?|stock|blister"
        r"|cupboard|trolley|dog|cat|vet|first aid(?:er)? kit|vitamin\w*|reset my)\b",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "self_harm",
        r"\b(?:(?:i'?ve|ive|i|i'?m|im|been|started|starting|start|back to|gone back to|keep"
        r"|kept|keeps|want to|wanna|urge to|urges to|tempted to|she'?s|he'?s|they'?re|she|he"
        r"|they|need to|is|are|was|again|always|stop|having|like|feel like|how to|to|sister"
        rf"|friend|{MY_PERSON})(?: been| started| gone| back| to| just| still| really| is"
        rf"| doing| having| urges)* (?:self ?-?harm(?:ed|ing|s)?|cutting (?:again|{SELF}"
        r"|my (?:arms?|legs?|wrists?|thighs?|skin)|(?:her|his|their) (?:arms?|legs?|wrists?"
        rf"|thighs?))|cut(?:s)? {SELF}|cut my (?:arms?|wrists?|legs?|thighs?)|cutting$"
        rf"|hurting {SELF}|hurt {SELF}(?: again| on purpose|$|[.!]| to (?:feel|cope|punish"
        rf"|stop|make|get through))|burning {SELF}|burn {SELF}(?: on purpose| with| again)"
        rf"|punching {SELF}|hitting {SELF}|scratching {SELF}|harm(?:ing|ed)? {SELF}"
        rf"|bang(?:ing)? my head (?:on|off|against)|hurts {SELF}|cuts? on (?:her|his|my"
        r"|their) (?:arms?|wrists?|legs?|thighs?)))\b"
        r"|\b(?:relaps(?:ed|ing)|clean for \d+ (?:days|weeks|months))[^\n]{0,25}(?:cut|harm"
        r"|sh\b|blade)|\b(?:hide|hiding|cover(?:ing)? up|covering) (?:my|her|his|the) (?:scars"
        r"|cuts|arms)\b|\b(?:fresh|new|more) (?:cuts|scars) on\b",
        0.86,
        _SELF_HARM,
        rf"{_ACCIDENT}|\b(?:policy|training|awareness|the signs|forum|unit|cutting (?:corners"
        r"|costs|again (?:tomorrow|today|next|later)|list|room|board|mat|edge)"
        r"|cut my (?:arms? off|legs? off)|gym|lifting|banging my head (?:on|off|against) (?:a"
        r"|the) (?:brick )?wall (?:with|over|trying|at)|kitchen|hedge|grass|lawn|tattoo"
        r"|kick ?box\w*|how to help|support(?:ing)? (?:someone|people))\b"
        r"|\bhurt my ?self (?:at|in|on|lifting|when|playing|doing|falling|laughing|trying)",
        excused_by=STUDIED,
        serious=True,
    ),
    Phrase(
        "eating",
        r"\b(?:mak(?:e|es|ing)|made) (?:my|her|him) ?self (?:sick|throw up|puke|vomit)(?:$"
        r"|[.!,]| (?:after|again|every|to|when|in|because|cos|so|since|pls|tbh|lol|x|and|most"
        r"|on purpose|twice|all|at)\b)|\b(?:throwing|throw"
        r"|chucking) (?:it )?(?:all )?up (?:after|every time i|what i|my food|on purpose)"
        r"|\b(?:(?:i|she|he|been|keep|keeps|started|start|stop|always|and|with) purg(?:e|es|ed"
        r"|ing)|bing(?:e|ing|eing) (?:and|then) (?:purg\w+|mak\w+|throw\w+)|starv(?:e|es"
        r"|ing) (?:my|her|him) ?self|(?:i|she|he|they|ive|i'?ve|hasn'?t|haven'?t|not"
        r"|aint)(?: \w+)? eaten (?:\w+ )?(?:in|for|since) (?:\w+ )?(?:days|\d+ days|a week"
        r"|a few days|weeks|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:stopped|stop|barely"
        r"|hardly|not|aint|isn'?t|quit|afraid of|scared of|scared to"
        r"|terrified of)(?: been)? eat(?:ing)?(?: (?:properly|much|at all|anything|again"
        r"|any ?more|cos|because|to lose|so i)|$)|laxatives|anorexi[ac]|bulimi[ac]"
        r"|eating disorder|(?:living on|surviving on|only (?:having|eating"
        r"|drinking)) (?:just )?(?:water|black coffee|gum|energy drinks|\d+ ?(?:cal|kcal"
        r"|calories))|skip(?:ping)? (?:all )?(?:my )?meals|hate (?:my body|how i look"
        r"|looking at myself|what i see in the mirror)|terrified of (?:food|gaining"
        r"|putting on weight))\b",
        0.66,
        _EATING,
        r"\b(?:packages?|drivers?|apt|ppa|installed|config|cache|pipes?|lines?|radiators?|argon"
        r"|vegan|gluten|intermittent fasting|lent|ramadan|training|unit|assignment|module"
        r"|before surgery|operation|nil by mouth|residents?|patients?|clients?|service users?"
        r"|toddlers?|kids|babies|the dog|the cat|cake|chocolate|too many|with (?:worry|nerves"
        r"|excitement)|dominos|nandos|motorway|mcdonalds|meat|at my desk|in (?:the"
        r"|this) (?:room|class|workshop|lab)|purge (?:the|old|data|valve|night)|films?|system"
        r"|gas|welding|argon|in here)\b|\bpurg\w+ (?:the|line|gas|valve|data|files|cache|pipe"
        r"|tank|packages?|config|it)\b",
        excused_by=STUDIED,
        serious=True,
    ),
)
