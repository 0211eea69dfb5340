"""Calls to fight, means of attack and praise of attackers, for a cause."""

from __future__ import annotations

from bot.detection.phrasebook import Phrase

_RECRUIT = "May recruit for, or point to, a terrorist or extremist group"
_CALL = "May call for violence in the name of a cause"
_PRAISE = "May praise terrorist violence or those who committed it"
_MEANS = "May share or seek means of an attack"
_LEARNING = (
    r"\b(?:prevent|training|module|lesson|essay|history|exam|documentary|news|article|book|film"
    r"|victims?|memorial|report(?:ed|ing)?"
    r"|worried|game|minecraft|call of duty|fortnite|warhammer|bath bombs?|safeguarding|unit \d"
    r"|bible|sermon|re\b|quiz|police|trial"
    r"|condemn\w*|disgusting|evil|terrible|clan|guild|quest|museum)\b"
)
_CAUSE = (
    r"(?:caliphate|khilafah?|jihad(?:is?)?|mujahid(?:een|in)?|isis|islamic state|al ?-?qaed?a"
    r"|white race|race war|national action|the klan"
    r"|our (?:race|blood|people)|the (?:movement|resistance|brotherhood)|allah|the reich)"
)

CALLS_TO_ARMS = (
    Phrase(
        "needs_fighters",
        rf"\b(?:{_CAUSE} (?:\w+ )?(?:needs?|wants?|is calling|calls|is recruiting|is looking for)"
        rf"(?: \w+)? (?:fighters?|soldiers?|men|you|brothers?|sisters?"
        rf"|warriors?|martyrs?|recruits?)|(?:join|come to|get involved with|sign up (?:to|with"
        rf"|for)) (?:us |the |our )*(?:\w+ )?(?:{_CAUSE})"
        rf"(?: \w+){{0,4}}|(?:send|donate|give|raising|raise|sending)(?: \w+)? (?:money|funds"
        rf"|cash|bitcoin|crypto|donations?) (?:for|to) (?:the )?{_CAUSE})\b",
        0.86,
        _RECRUIT,
        _LEARNING,
        serious=True,
    ),
    Phrase(
        "bomb_making",
        r"\b(?:(?:download|pdf|manual|guide|recipe|instructions?|how to|learn|tutorial|video"
        r"|steps)(?: \w+){0,5}? (?:(?:make|build|making|building)(?: \w+)?"
        r" (?:pipe bombs?|nail bombs?|bombs?|explosives?|ied|ieds|ghost gun|3d printed gun|ricin"
        r"|napalm|detonators?)|(?:bomb|explosives?|ied) making)"
        r"|(?:bomb|explosives?|ied)[ -]making (?:manual|guide|pdf|instructions?|recipe|video))\b",
        0.9,
        _MEANS,
        _LEARNING + r"|\b(?:bath|photo|seed|glitter|jager|chocolate|cocoa|lush)\b",
        serious=True,
    ),
    Phrase(
        "martyrs",
        r"\b(?:(?:martyrs?|brothers?|lions?|soldiers?|heroes?)(?: \w+){0,2}? (?:who|that) "
        r"(?:attacked|bombed|hit|struck|stabbed|killed|blew up|shot)"
        r"|(?:bombing|attacking|stabbing|shooting|blowing up)(?: \w+){0,4}? (?:was|is|were) "
        r"(?:right|justified|deserved|brave|heroic|beautiful|the right thing)"
        r"|terrorists?\W{0,3}(?: ?no)?\W{0,3}(?:they'?re|they are|more like|theyre) (?:\w+ )?"
        r"(?:freedom fighters|heroes|soldiers|martyrs|brothers)"
        r"|(?:bomber|attacker|shooter|hijackers?|killer)s? (?:was|were|is|are) (?:a |an |the )?"
        r"(?:true |real )?(?:lions?|heroes?|hero|martyrs?|saints?|soldiers?|legends?)"
        r"(?: of (?:allah|god|islam|the))?)\b",
        0.86,
        _PRAISE,
        _LEARNING,
        serious=True,
    ),
    Phrase(
        "only_way",
        r"\b(?:bomb|blow up|burn(?: down)?|attack|shoot up|storm|fire ?bomb)(?: (?:the|a|every"
        r"|all|that|their|these|those|some))? (?:\w+ )?(?:mosques?|synagogues?"
        r"|church(?:es)?|temples?|parliament|embass(?:y|ies)|migrant (?:hotels?|cent(?:re|er)s?)"
        r"|asylum hotels?|hotels? full|government buildings?|gurdwaras?)"
        r"(?: \w+){0,3}? ?(?:only way|out|down|up|now|tonight|lads|and|before|is|it'?s|with|$)",
        0.86,
        _CALL,
        _LEARNING + r"|\b(?:someone|somebody|they) (?:tried|attacked|burned|did)|fire drill\b",
        serious=True,
    ),
    Phrase(
        "duty_to_fight",
        r"\b(?:(?:our|your|every (?:\w+ )?(?:man|muslim|patriot|brother)'?s?|my) (?:holy |sacred "
        r")?duty (?:is )?to (?:\w+ )?(?:fight|kill|slay|attack|destroy|resist by force)"
        r"|(?:every|all|the) (?:infidels?|kuffars?|kafirs?|unbelievers|traitors?|invaders?|race "
        r"traitors?)(?: \w+){0,2}? (?:will|must|should|shall|deserve to|gonna)"
        r" (?:\w+ )?(?:burn|die|bleed|hang|suffer|be (?:killed|slaughtered|beheaded))"
        r"|(?:fight|kill|slay|behead) (?:the |all |every )*(?:unbelievers?|infidels?|kuffars?"
        r"|kafirs?|traitors|invaders|zog)(?: \w+){0,4})\b",
        0.88,
        _CALL,
        _LEARNING,
        serious=True,
    ),
)
