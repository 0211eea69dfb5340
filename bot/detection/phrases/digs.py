"""Small digs at a person: each too slight for a case, and telling when they come again and again.

A dig says little by itself; ``bot.detection.conversation`` counts them.
"""

from __future__ import annotations

from bot.detection.grammar import HE_IS, NAME, YOU, YOU_ARE, YOUR
from bot.detection.phrasebook import Aim, Phrase

SLIGHT = 0.3
"""A dig that is often friendly."""

PLAIN = 0.42
"""A dig that seldom is."""

_WHY = "Makes a small dig at a person"
_MARKED = r"@[a-z][\w.'-]*"
_SOMEBODY_IS = rf"(?:{YOU_ARE}|{HE_IS}|{_MARKED}(?:'s| is))"
_DEGREE = (
    r"(?: (?:a|an|the|so|such|just|really|too|always|still|proper|actual|absolute|total|well|kinda"
    r"|bit|little|literally|being|that|as|very|pretty|like|gonna be))*"
)
_MILD = (
    r"(?:weird|cringe|cringey|clown|joke|embarrassing|embarrassment|slow|boring|annoying|soft|wet"
    r"|baby|needy|desperate|sad|creepy|creep|strange|odd|nosy|bossy|try ?hard|suck ?up|pet|nobody"
    r"|no ?one|child|childish|tragic|clueless|hopeless|useless|thick|dense|special|pain|state"
    r"|muppet|melt|weirdo|loser|geek|nerd|freak|lost cause|dead weight|deadweight|waste of time)"
)
_KIND = (
    r"\b(?:not|never|isn'?t|aren'?t|wasn'?t|sorry|thanks|thank you|ta|cheers|love|proud|brilliant"
    r"|well done|welcome|happy birthday|bless|congrats|good (?:luck|job|work)|hope|hugs?)\b"
)
_OWN = r"\b(?:i|i'?ve|i'?m|im|me|my|we|our|wages?|pay|bus|train|post|delivery|wifi|printer)\b"
_THEM = rf"(?:you|u|ya|him|her|{_MARKED})"
_WHO = rf"(?P<who>{NAME})"

DIGS = (
    Phrase(
        "called_something_mild",
        rf"\b{_SOMEBODY_IS}{_DEGREE} {_MILD}\b|\b(?:what a|such a|absolute|proper|total) {_MILD}"
        r" ?(?:$|[.!,;🤡🙄😂🤣])",
        PLAIN,
        _WHY,
        _KIND,
        Aim.SOMEBODY,
    ),
    Phrase(
        "called_something_mild_by_name",
        rf"\b{_WHO}(?:'s| is){_DEGREE} {_MILD}\b",
        PLAIN,
        _WHY,
        _KIND,
        Aim.NAMED,
    ),
    Phrase(
        "told_to_be_silent",
        r"\b(?:nobody|no ?one) (?:asked|cares|is listening|was talking to)\b"
        r"|\bgive it a rest\b|\bpipe down\b|\bbore off\b|\bjog on\b|\bzip it\b|\bwho asked\?*$"
        r"|\bstop talking\b|\bshush\b|\bcope (?:harder|more)\b|\b(?:go )?cry (?:about it|more)\b"
        r"|\bmute (?:him|her|yourself|urself)\b|\bsit (?:back )?down (?:mate|love|pal|kid)\b",
        PLAIN,
        _WHY,
        _KIND,
        Aim.SOMEBODY,
    ),
    Phrase(
        "belittled",
        rf"\btoo (?:hard|difficult|complicated|clever|advanced) for {_THEM}\b"
        r"|\bskill issue\b|\buse (?:your|ur) (?:brain|head|eyes)\b|\bbrain ?cells?\b"
        rf"|\beven {_THEM} (?:can|could|should|might)\b|\b(?:draw|spell) (?:it|that) out for\b"
        rf"|\b{_THEM} (?:can'?t|cannot|couldn'?t) even\b|\bneed(?:s)? a map\b"
        rf"|\b(?:did|does|do) {_THEM} (?:even )?(?:try|have a brain|own a (?:mirror|shower))\b"
        rf"|\b(?:sort|get) {YOUR} life\b|\bget a life\b|\bgrow up\b"
        r"|\bhold (?:his|her|your) hand\b|\btry (?:thinking|reading|washing|a shower|soap)\b"
        r"|\bhere (?:he|she) (?:goes|is) again\b|\bnot you again\b|\boh look who\b"
        r"|\blook who (?:finally|it is|turned up)\b",
        PLAIN,
        _WHY,
        _KIND,
        Aim.SOMEBODY,
    ),
    Phrase(
        "the_same_old_story",
        r"\b(?:wrong|late|last|lost|messed up|forgot|broke it|failed|crying|moaning|whining)"
        rf" again\b|\b(?:typical|classic) (?:you|u|him|her|{_MARKED})\b"
        r"|\bas (?:usual|always|ever)\b|\b(?:what a )?surprise surprise\b"
        r"|\bwhat a (?:shock|surprise)\b|\bwhy am i not surprised\b|\bhow predictable\b"
        rf"|\b(?:trust|leave it to) {_THEM} to\b|\bfinally (?:bothered|woke|managed)\b",
        SLIGHT,
        _WHY,
        rf"{_KIND}|{_OWN}",
        Aim.SOMEBODY,
    ),
    Phrase(
        "typical_by_name",
        rf"\b(?:typical|classic|trust) {_WHO}\b",
        SLIGHT,
        _WHY,
        _KIND,
        Aim.NAMED,
    ),
    Phrase(
        "left_out",
        rf"\b(?:don'?t|dont|never) (?:invite|inviting|add|tell|let|want) {_THEM}\b"
        rf"|\b(?:nobody|no ?one|none of us) (?:wants|invited|likes|missed|needs|wanted) {_THEM}\b"
        rf"|\b(?:better|quieter|nicer|easier) without {_THEM}\b"
        rf"|\banyone but {_THEM}\b|\bno (?:mates|friends)\b|\bbilly no mates\b"
        rf"|\bwho(?:'s| is)? (?:even )?(?:let|invited) {_THEM}\b"
        rf"|\b{YOU} (?:weren'?t|wasn'?t) invited\b",
        PLAIN,
        _WHY,
        r"\b(?:sorry|thanks|miss you|missed you|without you (?:all|lot|guys)|know|see you)\b",
        Aim.SOMEBODY,
    ),
    Phrase(
        "left_out_by_name",
        r"\b(?:(?:don'?t|dont) (?:invite|add|let|want)|(?:nobody|no ?one|none of us) (?:wants"
        r"|invited|likes|missed|needs|wanted)|(?:better|quieter|nicer) without|anyone but"
        rf"|who (?:let|invited)) {_WHO}\b",
        PLAIN,
        _WHY,
        r"\b(?:sorry|thanks|miss you|missed you)\b",
        Aim.NAMED,
    ),
    Phrase(
        "looks_and_smell",
        r"\b(?:your|ur|his|her) (?:hair|face|teeth|clothes|trainers|shoes|voice|accent|laugh|spots"
        r"|nose|weight|smell|breath)\b(?: \w+){0,3} (?:omg|eww?|minging|state|tragic|smells?"
        r"|stinks?|weird|ridiculous|awful|rank)"
        rf"|\bsmells? (?:like|of) {_THEM}\b|\bwhat(?:'s| is) that smell\b|\beww+\b",
        PLAIN,
        _WHY,
        _KIND,
        Aim.SOMEBODY,
    ),
    Phrase("a_face_that_jeers", r"🤡|🤮|🙄|🥱|🖕|🐷|🐍|🤓", SLIGHT, _WHY, _KIND, Aim.SOMEBODY),
)
