"""What somebody will get, said by those who mean to bring it: blows, visits, ruined things."""

from __future__ import annotations

from bot.detection.grammar import GOING_TO, HE_IS, NAME, THIRD, YOU, YOU_ARE, YOUR, any_of
from bot.detection.phrasebook import Aim, Phrase

_GETS = "Says what violence will befall somebody"
_NEEDS = "Calls for violence against a person"
_VISIT = "Threatens to come for somebody"
_RUIN = "Threatens somebody's home or property"

_WHO = rf"(?P<who>{YOU}|{THIRD}|{NAME})"
_BODY = any_of(
    "head face teeth jaw nose legs? arms? neck knees kneecaps throat ribs skull chops gob mouth"
    " fingers hands back nut bollocks balls"
)
_TOOL = any_of(
    "bat hammer spade shovel brick bottle pole spanner wrench crowbar knife blade boot fist chair"
    " plank scaffold_(?:pole|bar|tube) pipe iron stick machete axe belt"
)
_PROPERTY = any_of("house home car van windows? tyres? door flat gaff yard motor bike")
_SAFETY = (
    r"\b(?:guard|helmet|hard hat|ppe|mind|careful|duck|scaffold(?:ing)? (?:is|isn't)|loose"
    r"|ladder|harness|physio|dentist|doctor|massage|shave|trim|fifa|fortnite|game|match|pads?"
    r"|fitted|fitting|replac\w+|repair\w*|clean\w*|paint\w*|insur\w+|mot|delivered|serviced"
    r"|pressure|valet\w*|wash\w*|surgery|hospital appointment|film|episode|character)\b"
)
_MEETING = (
    r"\b(?:minibus|bus|lift|taxi|coffee|lunch|pizza|cake|car share|pick (?:you|u) up|class"
    r"|lesson|session|exam|assessor|reception|presents?|with (?:a |the )?(?:drinks?|food|kids"
    r"|dog|keys|flowers|beers?|snacks)|christmas|party|bbq|dinner|tea\b|brew|help you|to help)\b"
)

RECKONINGS = (
    Phrase(
        "gets_a_tool",
        rf"\b(?:{YOU_ARE}|{HE_IS}|(?P<who>{NAME})(?:'s| is|s)?)(?: all| both)?"
        rf" (?:(?:{GOING_TO} )?(?:get|gets|getting|having|catching)|asking for|due|owed)"
        rf" (?:\w+ ){{0,2}}?(?:{_TOOL}|petrol|acid|bullet|one|fireworks?)"
        rf" (?:(?:round|in|across|over|to|through|up) (?:the|{YOUR}|his|her|their) (?:\w+ )?"
        rf"(?:{_BODY}|letter ?box|window|door|arse))\b",
        0.88,
        _GETS,
        _SAFETY,
        Aim.NAMED,
    ),
    Phrase(
        "someone_should",
        r"\b(?:someone|somebody|some ?1|we|they|he|she|u|you lot|who ?(?:ever|'s gonna)?|lets"
        r"|let's) ?(?:all )?(?:needs? to|should|shud|ought to|wants to|has to|gotta|must|could"
        rf"|gonna|need)? (?:take (?:a|the|my) {_TOOL} to|(?:jump|batter|bang out|stab|shank|deck"
        r"|lamp|chin|punch|slap|smack|jump on|do over|rough up|fill in|kick in|knock out"
        r"|beat up|shoot|run over|set fire to|glass|brick|egg and|drown))"
        rf" (?P<who>him|her|them|that (?:\w+ )?(?:lad|girl|bloke|woman|man|kid|tutor|assessor"
        rf"|prick|bitch|one|boss|manager|boy|foreman)s?|{YOU}|{NAME})\b"
        rf"(?: {_BODY}| (?:after|outside|at|tonight|tomorrow|who|in the|on the|when|before|for"
        r"|again|next|one day|proper|he|she|innit|tbh|lol|and)\b|$|[.!,?])",
        0.8,
        _NEEDS,
        rf"{_SAFETY}|\b(?:shouldn'?t|should not|never|if you|didn'?t|don'?t|report|reported|song"
        r"|at (?:fifa|pool|darts|chess|table tennis|football)|in the (?:quiz|final|league|game"
        r"|exam)|jump (?:in|on)|run over (?:the|it|what))\b",
        Aim.NAMED,
    ),
    Phrase(
        "wants_doing",
        rf"\b(?:(?:he|she|they|that (?:\w+ )?\w+|(?P<who>{NAME})) (?:wants|needs|need|deserves"
        rf"|deserve|could do with)|(?:his|her|their|{YOUR}|{NAME}'s) (?:\w+ )?(?:{_BODY}"
        rf"|{_PROPERTY}) (?:wants?|needs?)|wants? (?:his|her|their) (?:\w+ )?(?:{_BODY}"
        rf"|{_PROPERTY})) (?:slashing|stabbing|shooting|smashing(?: in| up)?|kicking in|torching"
        r"|bricking|battering|hanging|knocking out|breaking|burning(?: down| out)?|shanking"
        r"|caving in|keying|putting (?:through|in the ground|down)|knee ?capping|slapping"
        r"|punching|filling in|sorting out (?:with|outside)|taking out)\b",
        0.8,
        _NEEDS,
        rf"{_SAFETY}|\b(?:picture|frame|coat|curtains?|dough|dog|cat|wall|radiator|shelf|dough"
        r"|needs? (?:hanging|breaking|knocking|putting)(?: \w+)? (?:on|up|through to|into)"
        r"|through to|bread|onion|tree|hedge|boiler|rubbish|wood)\b",
    ),
    Phrase(
        "going_through",
        rf"\b(?:{YOU_ARE}|{HE_IS}|{NAME}'s)(?: all| both)? (?:{GOING_TO} (?:go|end up|be)|going"
        rf"|getting (?:put|thrown|chucked|launched|dragged|pushed|kicked)|flying)"
        r" (?:through|out of|off|down|under|in) (?:that|the|this|a) (?:\w+ )?(?:windows?|stairs"
        r"|roof|scaffold(?:ing)?|balcony|canal|river|skip|bridge|mixer|wheels? of|tracks|bus)\b",
        0.72,
        _GETS,
        rf"{_SAFETY}|{_MEETING}|\b(?:through the (?:roof|window display)|prices?|on the bus"
        r"|out (?:of|in) the bus|down the (?:river|canal) (?:for|on)|swim\w*|kayak\w*|fishing"
        r"|walk\w*|climb\w*|today|unit|work(?:ing)?|up)\b",
    ),
    Phrase(
        "house_put_through",
        rf"\b(?:(?:his|her|their|{YOUR}|{NAME}'s) (?:\w+ )?(?:{_PROPERTY}|mum'?s) (?:is|are|'s"
        rf"|will be|gonna be|gunna be) ?(?:{GOING_TO} )?(?:be |get |getting )*(?:put through"
        r"|smashed|torched|burnt?|bricked|slashed|keyed|fire ?bombed|petrol ?bombed|trashed"
        r"|shot up|in flames|up in smoke|going up|on fire)(?: tonight| down| out| up)?"
        r"|petrol (?:through|in) (?:the|your|ur|his|her) (?:letter ?box|door))\b",
        0.82,
        _RUIN,
        rf"{_SAFETY}|\b(?:got|was|were|been|has been|had|sorry|last night|yesterday|help)\b",
    ),
    Phrase(
        "burn_with",
        r"\b(?:burn|torch|bomb|blow|set fire to|petrol bomb)(?: up)? (?:the|that|this|your|ur|his"
        r"|her)(?: \w+){0,2}? (?:down|up|alight)? ?(?:with|while|when) (?:him|her|them|you|u|ya"
        r"|everyone|everybody|all of|your)(?: \w+)? ?(?:in(?:side)?|asleep|sleep)\b",
        0.94,
        _RUIN,
    ),
    Phrase(
        "waiting_outside",
        r"\b(?:i'?ll|ill|im|i'?m|we'?ll|we'?re|were|we will|me and (?:\w+ ){1,2}(?:will|are)"
        r"|my (?:brothers?|cousins?|boys|lads|dad)(?:'ll| will| are| is)?)(?: be)? (?:waiting"
        r"|stood|outside|sat)(?: \w+){0,2}? (?:outside|at the gates?|in the car ?park|by the bus"
        r"|round the back|by (?:your|ur) (?:car|van))(?: \w+){0,2}? (?:for|with) (?:you|u|ya|him"
        r"|her|them|yous|the (?:boys|lads)|my (?:brothers?|cousins?|boys|lads|dad))\b",
        0.72,
        _VISIT,
        _MEETING,
    ),
    Phrase(
        "bring_mates",
        r"\b(?:bring|get|fetch) (?:your|ur|ya) (?:mates|boys|brothers?|dad|crew|lads|cousins?)"
        r"(?: \w+){0,3}? (?:need (?:em|them|it|'em)|won'?t (?:help|save)|too|as well|if you want"
        r"|don'?t care|dont care|idc|i'?ll (?:do|batter|have)|ill (?:do|batter|have))\b",
        0.66,
        _VISIT,
        _MEETING + r"|\b(?:more the merrier|welcome|free|tickets?|fiver|5 ?a ?side)\b",
    ),
    Phrase(
        "coming_round",
        r"\b(?:if|unless|when)(?: [\w']+){2,12}? (?:i'?m|im|we'?re|i'?ll be|ill be|i am|we are"
        rf"|{GOING_TO}) (?:coming|comin|cumin|come) (?:round|down|over|up|for)"
        r"(?: (?:there|yours|your \w+|ur \w+))? ?(?:with (?:my|me|the|some|a few) (?:\w+ )?"
        rf"(?:brothers?|boys|lads|cousins?|dad|mates|uncles?|{_TOOL})|to (?:get|collect) (?:it"
        r"|them) (?:myself|my way|off)|mob handed|tooled)\b",
        0.8,
        _VISIT,
        _MEETING,
    ),
    Phrase(
        "what_happens_to",
        r"\b(?:and|n|&|or|then|just|watch|you'?ll|u'?ll|youll|ull) (?:see|find out|watch|know)"
        rf" what(?:'ll| will|s gonna| is gonna)? happens? to (?:{YOUR}|his|her|their|{YOU}|him"
        rf"|her|people who|lads who|grasses|snitches)(?: (?:\w+ )?(?:{_BODY}|{_PROPERTY}"
        r"|family|kids|mum|mates?))?\b",
        0.76,
        _GETS,
        r"\b(?:mixture|cells?|metal|weld|dough|sample|cake|file|grade|pay|funding|place|data|hair"
        r"|account|order|parcel|the (?:character|guy))\b",
    ),
    Phrase(
        "shut_it_for_you",
        r"\b(?:shut|keep|watch|close|zip|wash) (?:it|(?:your|ur|ya|my name out (?:of )?(?:your"
        r"|ur|ya)) (?:\w+ )?(?:mouth|gob|trap|face|hole|tongue))(?: shut)? (?:or|before|unless)"
        r"(?: else)?(?: (?:i|we|someone|somebody|i'?ll|ill|we'?ll|imma|i'?m gonna|will|'ll"
        r"|gonna))* ?(?:shut|close|fill|break|smash|wire|sew|do|will|make|knock|lose|tape|'?ll)\b",
        0.8,
        _GETS,
        r"\b(?:customers?|client|teacher|tutor|librar\w+|we get (?:told|caught|in trouble))\b",
    ),
    Phrase(
        "never_again",
        rf"\b(?:make sure|see to it|guarantee|promise)(?: that)? {_WHO}(?:'ll| will|ll)? never"
        r" (?:\w+ )?(?:walk|work|breathe|wake|see|speak|talk|eat|use|have kids|smile|stand"
        r"|step)(?:s|ing)?\b(?: \w+){0,3}? (?:again|with (?:those|them|your|ur)|straight"
        r"|properly|another|food)",
        0.78,
        _GETS,
        r"\b(?:in (?:this|our) (?:trade|industry|town) again|mistake|forget|late)\b",
        Aim.NAMED,
    ),
    Phrase(
        "hope_it_fails",
        r"\b(?:hope|pray|bet|wish)(?: that)? (?:your|ur|ya|his|her|their|your \w+'?s?) (?:brakes?"
        r"|parachute|harness|ladder|airbags?|life support|heart|plane|scaffold|tyres?) (?:fails?"
        r"|snaps?|go|goes|gives? (?:out|way)|bursts?|slips?|stops?|crash(?:es)?|collapses?|cut"
        r"|is cut|are cut|blows?)\b",
        0.8,
        _NEEDS,
        r"\b(?:don'?t|never|does ?n'?t|doesnt|dont|won'?t|wont)\b",
    ),
    Phrase(
        "know_your_way",
        r"\b(?:i|we) know (?:(?:what|which) (?:bus|stop|train|car|route|street|house|school)"
        r"(?: \w+)? (?:you|u|ya|he|she|your (?:kids?|mum|sister|brother|missus))(?: \w+){0,3}"
        r"|(?:when|what time) (?:you|u|he|she) (?:leave|walk|get|finish|go)(?: \w+){0,3}"
        r" (?:alone|home|on your own))",
        0.62,
        _VISIT,
        _MEETING + r"|\b(?:lift|share|same|too|get off before|late|delayed|cancelled|do (?:we|i)"
        r"|don'?t|dont|how do)\b",
    ),
)
