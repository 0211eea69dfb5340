"""Belittling somebody before others: nicknames, ridicule of mind and looks, calls to shun."""

from __future__ import annotations

from bot.detection.grammar import HE_IS, NAME, YOU, YOU_ARE, YOUR, any_of
from bot.detection.phrasebook import Aim, Phrase

_MOCKS = "Mocks a person for their mind, body, family or means"
_SHUNS = "Calls on others to shut somebody out or ridicule them"
_TAUNT = "Taunts or puts down a person"

_NAMES = any_of(
    "clown idiot moron joke embarrassment disgrace loser liability grass snitch rat snake creep"
    " weirdo freak mug muppet tool waste_of_(?:space|oxygen|time|skin) fool coward parasite leech"
    " cow pig dog cretin halfwit imbecile imposter nobody laughing_stock dinosaur spanner numpty"
    " melt bellend tramp scruff slob simpleton dimwit failure shambles"
)
_BAD = any_of(
    "incompetent useless pathetic stupid thick dim dense ugly fat smelly hopeless clueless lazy"
    " gormless spineless vile disgusting brainless miserable sad worthless desperate creepy"
    " embarrassing unbearable insufferable talentless slow weird minging rank dumb"
)
_KIND = (
    r"\b(?:i'?m|im|me|my|don'?t|do not|stop|isn'?t|not|never|nobody should|no ?one should|love|lol"
    r" love|brilliant|legend|welcome|sorry|film|show|character|game|fifa|song|dog|cat|puppy|horse"
    r"|printer|laptop|van|weld|joint|wifi|kidding|birthday|surprise|cake|well done|proud)\b"
)

BELITTLING = (
    Phrase(
        "is_a_disgrace",
        rf"\b(?P<who>{NAME}(?: [a-z]+)?) (?:is|was|'s|has always been|will always be) (?:just "
        rf"|such |really "
        rf"|an? |the |absolute |complete |total |utter |proper |right |massive |fucking |bloody "
        rf"|most "
        rf"|biggest |so |too |well |old |and |{_BAD} )*(?:{_BAD} (?:and|,|{_NAMES})|{_NAMES}\b"
        rf"|too (?:old"
        r"|thick|dim|slow|stupid|fat|ugly|dumb) (?:for|to)\b)",
        0.78,
        _TAUNT,
        rf"{_KIND}|\b(?:a joke about|a (?:\w+ )?tool (?:with|for|to|that|which|in|you)|windows"
        rf"|linux|mac|it (?:wants|takes|uses|needs)|joke shop|dog (?:walker|groom\w*)|rat (?:trap"
        rf"|catcher)|this is"
        r"|that is|it is|what is|who is|there is|one is|which is|course is|college is|place is)\b",
        Aim.NAMED,
    ),
    Phrase(
        "excuse_for",
        r"\b(?:(?:what|such) an? )?(?:pathetic|poor|sad|sorry|miserable|pitiful|shit|crap|lousy"
        r"|piss"
        r" poor|feeble) (?:little )?excuse (?:for|of) an? (?:\w+ )?(?:man|woman|human|person|tutor"
        r"|assessor|teacher|boss|manager|lad|girl|carer|mother|father|apprentice|builder"
        r"|hairdresser"
        r"|being|chef|nurse|mum|dad|mate|friend|learner|student)\b",
        0.85,
        _TAUNT,
        r"\b(?:film|song|game|burger|pizza|i am|i'?m|im an?)\b",
    ),
    Phrase(
        "brains_of",
        r"\b(?:(?:more|bigger|better) (?:brains?|sense|intelligence|personality|charm|life|looks)"
        r" (?:cells? )?(?:in|on) an? (?:\w+ ?){1,4}? than|(?:iq|brains?|personality|charisma|depth"
        r"|sense|face|looks) (?:of|like) an? (?:\w+ ){0,2}?(?:brick|plank|bucket|potato|slug|spoon"
        r"|bin|wet \w+|dead \w+|fish|sponge|bag|goldfish|tea ?bag|mop|shoe|doorknob|amoeba|hammer)"
        r"|(?:not|isn'?t|ain'?t|aint) (?:exactly )?the (?:sharpest|brightest)(?: \w+)? (?:tool"
        r"|knife"
        r"|bulb|spoon|crayon|pencil|card)|(?:a|one|two|few) (?:\w+ )?(?:short of|sandwich|brick)"
        r" (?:a|an|short) ?(?:\w+)?|lights (?:are )?on (?:but )?(?:no ?one|nobody))\b",
        0.74,
        _MOCKS,
        _KIND,
    ),
    Phrase(
        "ashamed_family",
        rf"\b(?:{YOUR} (?:own )?(?:mother|mum|mam|mom|dad|father|parents|family|kids|nan|missus)"
        r"|his (?:own )?(?:mum|mother|parents|family)|her (?:own )?(?:mum|mother|parents|family))"
        r" (?:must|has to|have to|should|is|are|will|would|gotta|probably|'?d)(?: \w+)? ?(?:be "
        r"|feel )?"
        rf"(?:so |well |really )?(?:ashamed|embarrassed|disgusted|disappointed|mortified)(?: "
        rf"(?:of|by)"
        rf" (?:{YOU}|him|her|that))?\b",
        0.76,
        _MOCKS,
        r"\b(?:i'?m|im|don'?t|never|not|proud|so you shouldn'?t)\b",
    ),
    Phrase(
        "nickname",
        r"\b(?:(?:let'?s|lets|we should|everyone|everybody|lads|girls|start|just|can we|from now on"
        r"|gonna|going to|keep)(?: (?:all|everyone|start|just|now|we|are))* (?:start )?(?:calling"
        r"|call"
        r"|name|naming|nickname) (?P<who>him|her|them|{N})(?: \w+){0,4}\b[^\n]{0,40}?\b(?:hates? "
        r"it|from"
        r" now on|until|till|cry|cries|cos (?:he|she)|because (?:he|she)|lol|haha|wind (?:him"
        r"|her) up))".replace("{N}", NAME),
        0.66,
        _SHUNS,
        _KIND + r"|\b(?:taxi|ambulance|back|later|in sick|reception|an electrician|the office)\b",
        Aim.NAMED,
    ),
    Phrase(
        "shun",
        r"\b(?:(?:don'?t|dont|no ?one|nobody|stop|never|do not)(?: \w+){0,2}? (?:sit(?:ting)? "
        r"(?:with|next"
        r" to|near)|talk(?:ing)? to|speak(?:ing)? to|work(?:ing)? with|pair(?:ing)? (?:up )?with"
        r"|invit(?:e"
        r"|ing)|repl(?:y|ying) to|trust(?:ing)?|help(?:ing)?|let)(?: in)? (?P<who>him|her"
        r"|{N})\b[^\n]{0,25}?"
        r"\b(?:(?:he|she|hes|shes|he'?s|she'?s)(?: is)? (?:a |an |such a |so |proper |well "
        r")?{BAD}|until"
        r" (?:he|she) (?:leaves|quits|cries|gets the message)|stinks|smells|ignore (?:him|her))"
        r"|(?:ignore|blank|freeze out|block|avoid|exclude) (?P<who2>him|her|{N}) (?:\w+ )?"
        r"(?:until|till)"
        r" (?:he|she|they)(?:'?s)? (?:gets? the (?:message|hint)|leaves?|quits?|goes|cries"
        r"|gone))\b".replace("{N}", NAME).replace("{BAD}", rf"(?:{_NAMES}|{_BAD})"),
        0.76,
        _SHUNS,
        r"\b(?:virus|scam|bot|spam|fraud|covid|contagious|poorly|ill|concentrat\w*|exam|driving"
        r"|dogs?|guide dog|machine)\b",
    ),
    Phrase(
        "smells_like",
        rf"\b(?P<who>{NAME}|he|she|{YOU}) (?:smells?|stinks?|reeks?|smelt|hums?|honks?|mings?"
        rf"|looks?|look)"
        r" (?:\w+ )?(?:like|of) (?:a |an |the )?(?:\w+ )?(?:bins?|sewer|skip|tramp|death|piss|wee"
        r"|shit|sick"
        r"|b\.?o|body odour|toilet|drain|corpse|fish|feet|cheese|rat|nappy|armpit|old \w+|sweat)\b",
        0.74,
        _MOCKS,
        _KIND + r"|\b(?:kitchen|fridge|room|canteen|toilets?|resident|patient|drains?|van|bag|fish"
        r" (?:market|counter)|lunch|soup|perfume)\b",
        Aim.NAMED,
    ),
    Phrase(
        "keep_sending",
        r"\b(?:keep|everyone|let'?s|lets|all|just)(?: \w+)? (?:send(?:ing)?|post(?:ing)?|spam"
        r"(?:ming)?"
        r"|tag(?:ging)?|repl(?:y|ying)|shar(?:e|ing)|forward(?:ing)?) (?:\w+ ){0,2}?(?:her|him"
        r"|them|that"
        r" (?:\w+ )?(?:pic|photo|meme|video|clip)|(?:the|that) (?:\w+ )?(?:pic|photo|meme|video"
        r"|sticker"
        r"|clip|gif)s?)(?: \w+){0,5}? (?:every time|whenever|when|until|till|each time) (?:he|she"
        r"|they)"
        r"(?: \w+)? (?:posts?|talks?|speaks?|comes?|cries|leaves?|logs?|breaks|messages?|types?)\b",
        0.76,
        _SHUNS,
        r"\b(?:updates?|reminders?|orders?|links?|helps?|congrats|birthday|support)\b",
    ),
    Phrase(
        "only_got",
        rf"\b(?:{HE_IS}|he|she|{YOU}|{YOU_ARE}|(?P<who>{NAME})) only (?:got|gets|passed|has|have"
        rf"|had|here|on)"
        r"(?: \w+){0,4}? (?:because|cos|coz|cause|bc)(?: \w+){0,5}? (?:desperate|felt sorry|pity"
        r"|no ?one else"
        r"|nobody else|shag\w*|slept|licks?|sucks?|daddy|mummy|(?:his|her|your|ur) (?:dad|mum"
        r"|uncle)"
        r"|short ?staffed|flirt\w*)\b",
        0.7,
        _TAUNT,
        r"\b(?:i|me|my)\b",
        Aim.NAMED,
    ),
    Phrase(
        "put_out",
        r"\b(?:someone|somebody|can someone|somebody please|please|just) (?:put|take|send|chuck"
        r"|stick)"
        r" (?:him|her|that (?:man|woman|lad|girl|bloke)|@?\w+) (?:out to (?:grass|pasture)|out of"
        r" (?:his|her|our) misery|in a (?:home|cage|bin|skip|zoo)|back in (?:its|his|her) cage"
        r"|down)\b",
        0.78,
        _TAUNT,
        r"\b(?:dog|cat|horse|phone|laptop|baby|for (?:a )?(?:drink|shift|nap)|put (?:it|that"
        r"|me))\b",
    ),
)
