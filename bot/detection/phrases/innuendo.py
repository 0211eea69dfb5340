"""Sexual talk that names no act: offers of bodies and beds, boasts, hints by emoji."""

from __future__ import annotations

from bot.detection.grammar import NAME, YOU, YOUR
from bot.detection.phrasebook import Phrase

_OFFER = "Sexual advance towards somebody"
_IMAGES = "Offers or asks for sexual pictures"
_REMARK = "Sexual remark about a person or their body"
_BOAST = "Explicit sexual talk"
_HONEST = (
    r"\b(?:lipstick|nail(?:s| polish)|shade|tights|palette|foundation|life drawing|bed bath|hoist"
    r"|policy|report(?:ed|ing)?"
    r"|training|sent me|asked me|someone|horse|film|hospital|catheter|resident|patient|client"
    r"|beach|mole|dermatolog\w*)\b"
)

INNUENDO = (
    Phrase(
        "nudes",
        r"\b(?:(?:see|send|want|wants|swap(?:ping|s)?|trad(?:e|ing)|shar(?:e|ing)|get|got|post"
        r"(?:ing)?|have|show|drop|sell(?:ing)?|rate|pics?"
        r" of)(?: \w+){0,3}? (?:nudes?|n00ds|noods|dick pics?|tit pics?|naked (?:pics?|photos?"
        r"|selfies?)|bum pics?|underwear pics?)"
        r"|(?:my|ur|your|her|his) (?:nudes|dick pics?|naked pics?))\b",
        0.86,
        _IMAGES,
        _HONEST + r"|\b(?:don'?t|never|do not|revenge|illegal|threat\w*|leak(?:ed|ing)? my|without "
        r"consent)\b",
    ),
    Phrase(
        "naked_in_bed",
        rf"\b(?:want|need|like|love|imagine|picture|dream of|thinking (?:of|about)) (?:{YOU}|her"
        rf"|him|{NAME}) (?:\w+ )?(?:naked|nude|undressed"
        r"|in my bed|in bed|on my bed|under me|on top|without (?:any )?clothes|bent over|on "
        r"(?:your|her|his) knees)\b",
        0.84,
        _OFFER,
        _HONEST,
    ),
    Phrase(
        "quick_one",
        r"\b(?:fancy|want|wanna|up for|let'?s have|how about|need|could do with) (?:a )?(?:quick "
        r"one|quickie|bit of fun|good time|shag|bunk ?up|bit of how)"
        r"(?: \w+){0,3}? (?:in the (?:store|cupboard|toilets?|van|stock|back|loos?|shower"
        r"|changing|office)|upstairs|round the back|behind|tonight"
        r"|later|😉|😏|;\))|\b(?:make it|be) worth (?:your|ur) while\b[^\n]{0,20}(?:😉|😏|;\)"
        r"|x+$|in "
        r"the (?:store|cupboard|back))",
        0.74,
        _OFFER,
        _HONEST + r"|\b(?:pint|drink|coffee|brew|beer|fag|vape|game|fifa|pool)\b",
    ),
    Phrase(
        "goer",
        r"\b(?:she|he|u|you|bet|her|his)(?:'s|'?re| is| are| must be)?(?: \w+){0,3}? (?:right "
        r"|proper |real |dirty |total )?(?:goer|minx|good in (?:the "
        r"sack|bed)|up for it|filthy in bed|easy lay|good shag|dirty in bed|freak in the "
        r"(?:sheets|bed))\b|\b(?:her|his|ur|your|those) (?:legs|thighs|lips"
        r"|mouth|arse|bum|tits) (?:are|is|were|was|look|looks) (?:made|built|meant|perfect) "
        r"(?:for|to) "
        r"(?:spread\w*|open\w*|suck\w*|spank\w*|grab\w*|kiss\w*|wrap\w*|slap\w*|me|my)\b",
        0.8,
        _REMARK,
        _HONEST + r"|\b(?:up for it\?|a pint|pub|football|training|quiz|concert|churchgoer)\b",
    ),
    Phrase(
        "boasts",
        r"\b(?:(?:been|spent)(?: \w+){0,4}? (?:shagging|fucking|banging|boning"
        r"|humping|screwing|at it like rabbits)"
        rf"|(?:shagg?(?:ed|ing)|banged|boned|humped|bonked) (?:{YOUR} |my |her |his |a |some "
        rf"|this |that |the )?(?:\w+ )?(?:bird|girl|lad|mum|sister|ex|missus|bloke"
        r"|all (?:night|weekend)|last night|weekend))\b",
        0.84,
        _BOAST,
        _HONEST + r"|\b(?:head (?:against|on)|shagging (?:about|around) with the|door|hammer|music"
        r"|banging (?:tune|on|out))\b",
    ),
    Phrase(
        "emoji_hint",
        r"(?:🍆|🍑)[\s]*(?:💦|🍑|😏|👅|🍆|🥵|😈)|(?:💦|👅)[\s]*(?:🍆|🍑)",
        0.76,
        _OFFER,
        r"\b(?:curry|recipe|moussaka|veg\w*|allotment|garden\w*|fruit|salad|crumble|smoothie)\b",
    ),
)
