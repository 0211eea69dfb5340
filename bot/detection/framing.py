"""Whether words are meant or only mentioned: quoted, denied, opposed, asked about, studied.

Softeners ("lol", "jk", "no offence but") are no frame: they excuse nothing.
"""

from __future__ import annotations

from enum import StrEnum

import re2

from bot.detection.grammar import phrase
from bot.detection.normalise import View

_BEFORE = 160
_AFTER = 90


class Frame(StrEnum):
    """How a passage stands in its message. ``NONE``: the author means it."""

    NONE = "none"
    QUOTED = "quoted"
    NEGATED = "negated"
    COUNTERED = "countered"
    QUESTION = "question"
    STUDY = "study"
    SELF = "self"


#: Every frame in which words are mentioned and not meant.
MENTIONED = frozenset({Frame.QUOTED, Frame.COUNTERED, Frame.QUESTION, Frame.STUDY})
#: Frames that excuse a hostile word about a person or group.
NOT_MEANT = MENTIONED | {Frame.NEGATED}

_OTHERS = (
    r"(?:he|she|they|someone|somebody|some \w+|people|everyone|everybody|one of \w+|who|which|that"
    r"|(?:my|our|the|this|a|another|his|her) (?:\w+ ){1,2}|@?\w+)"
)
_SAYING = (
    r"(?:said|says|saying|sed|told (?:me|us|him|her|them|\w+)|tells (?:me|us)|telling (?:me|us|\w+)"
    r"|called|calls|calling|shouted|shouting|shouts|yelled|texted|messaged|wrote|typed|posted|goes"
    r"|screamed|was like|were like|is like|threatened to|threatens to|commented|replied|put|sent)"
)
_CLAUSE_END = re2.compile(r"[.;!?\n]|\b(?:but|or|and|then)\b")
_REPORTED = re2.compile(
    phrase(
        rf"\b(?:{_OTHERS}) (?:just |always |keeps? |even |then |actually |literally |has |have "
        rf"|had |is |was )?{_SAYING} ?(?:(?:me|us|him|her|them|it|that|how|to|people|someone"
        rf"|the|her|a|an|\w+|like|:|-) ?){{0,4}}[\"'“:,]?\s*$"
    )
)
_OWN_REPORT = re2.compile(
    phrase(rf"\b(?:i|we|as i|like i)(?:'ve| have)? (?:just |already |even )?{_SAYING}\b")
)
_NEGATION = re2.compile(
    phrase(
        r"\b(?:never|not|no ?one|nobody|none of us|don'?t|doesn'?t|didn'?t|isn'?t|ain'?t|aren'?t"
        r"|wasn'?t|won'?t|wouldn'?t|can'?t|cannot|couldn'?t|shouldn'?t|without|nor|hardly)"
        r"(?: \w[\w']*){0,5}\s*$"
    )
)
_FALSE_NEGATION = re2.compile(
    phrase(
        r"\b(?:not (?:gonna|going to|guna) lie|not being (?:funny|rude|mean|racist|sexist|horrible)"
        r"|not even (?:joking|lying|sorry)|not (?:joking|lying|kidding|sorry|racist|sexist|messing"
        r"|having (?:it|this)|scared)|don'?t (?:care|know|worry|test|make|think|push|start|mess"
        r"|tempt|come|even|you|get|forget)|can'?t (?:wait|stand|believe|even|be)"
        r"|no offen[cs]e|won'?t (?:stop|be told|lie)|never (?:mind|liked|forget)|not my)\b"
    )
)
_COUNTER_BEFORE = re2.compile(
    phrase(
        r"(?:\b(?:stop|quit|don'?t|do not|never|please don'?t|shouldn'?t|should not|can'?t|cannot"
        r"|not|no need to|why would (?:you|anyone|u)|instead of|without|no more|less of the"
        r"|enough of the|no excuse for|no place for|shame on|disgusting to|out of order to|wrong to"
        r"|hate (?:when|it when|people (?:who|that))|sick of (?:people|hearing|being)|fed up of"
        r"|reported|reporting|reports?|ashamed of|condemn|against|challenge|challenging|tackle)"
        r" (?:\w+ ){0,3}?(?:say(?:ing)?|said|call(?:ing|ed|s)?|post(?:ing)?|think(?:ing)?"
        r"|tell(?:ing)?"
        r"|told|joke|joking|shout(?:ing)?|use|using|write|writing|let|listen|believe|hear(?:ing)?"
        r"|message|pretend(?:ing)?|the idea|this|that)"
        r"|\b(?:anyone|people|whoever|those|lads|men|folk|idiots|the ones?|anybody|somebody)"
        r" (?:who|that|going|still) (?:\w+ )?(?:say(?:s|ing)?|thinks?|call(?:s|ing)?|claims?"
        r"|believes?|tells?|telling|thinking|posts?|jokes?|shouts?|round saying)"
        r"|\b(?:calling|saying|telling|shouting|thinking|posting|claiming|joking)(?: (?:that|to))?"
        r"|\b(?:stereotype|myth|idea|attitude|assumption|prejudice|nonsense|rubbish|notion)s?"
        r" (?:that|about|like|of)|\b(?:we|i) (?:don'?t|do not|won'?t) (?:tolerate|accept|allow))"
        r"(?: [\w']+){0,6}\s*[\"'“:]?\s*$"
    )
)
_COUNTER_AFTER = re2.compile(
    phrase(
        r"^[\w\s\"'”,@-]{0,50}?(?:\b(?:is|isn'?t|is not|are|aren'?t|was|wasn'?t|are not|'s)"
        r" (?:never |just |so |really |totally |actually |plain |not |a |an |nothing but )*"
        r"(?:ok|okay|on|cool|funny|acceptable|fair|right|alright|allowed|true|wrong|racist|sexist"
        r"|homophobic|transphobic|ableist|ageist|out of order|disgusting|unacceptable|offensive"
        r"|myth|stereotype|lie|hateful|bullying|discrimination|harassment|outdated|nonsense"
        r"|rubbish|vile|awful|bang out of order|ignorant|hate ?speech|hate crime|banter|bigotry"
        r"|against the (?:law|policy|rules))\b|\b(?:says? no ?one|said no ?one) ever"
        r"|\bneeds? to stop\b|\bhas to stop\b)"
    )
)
_QUESTION = re2.compile(
    phrase(
        r"\b(?:what (?:does|do|is|'?s|would|happens|counts|if|should)|whats|is it (?:ok|okay"
        r"|allowed"
        r"|bad|wrong|a breach|bullying|harassment|discrimination|misconduct|abuse|racist|sexist"
        r"|banter|against|illegal|legal|true|rude|offensive|normal)"
        r"|would (?:it|that|this) (?:be|count)|(?:does|do|would) (?:it|that|this|saying|calling"
        r"|they"
        r"|you) (?:count|mean|break|get|breach)|is (?:saying|calling|that|this|telling)"
        r"|(?:are|is) (?:we|it|he|she|anyone|you|people) (?:allowed|even allowed)|can (?:you|we"
        r"|i|u)"
        r" (?:get (?:kicked|banned|in trouble|suspended|sacked)|say|be (?:banned|suspended|kicked))"
        r"|how (?:do|should|can|would) (?:i|we|you|u) (?:report|respond|deal|react|answer|reply"
        r"|handle"
        r"|challenge|support|say|help)|do you (?:report|say)|what'?s the (?:difference|meaning"
        r"|policy)"
        r"|(?:anyone|anybody) know what|meaning of|definition of|difference between"
        r"|wondering (?:if|what))"
        r"\b[^.!?\n]*$"
    )
)
_STUDY = re2.compile(
    phrase(
        r"\b(?:(?:in|from|for|about|on|of|watching|reading|read|watched|saw|doing|discussing"
        r"|discussed"
        r"|covered|covers|analyse|analysing|writing|wrote|studying|learning about|learnt about)"
        r" (?:the|a|an|our|my|that|this|today'?s|yesterday'?s)? ?(?:\w+ ){0,2}?(?:scenarios?"
        r"|case stud(?:y|ies)|role ?plays?|films?|movies?|books?|novels?|plays?|poems?|songs?"
        r"|lyrics?"
        r"|essays?|coursework|modules?|textbook|worksheet|handouts?|slides?|powerpoint|webinar"
        r"|e-?learning|documentar(?:y|ies)|podcast|episode|drama|soap|netflix|history|training"
        r"|(?:law|equality|diversity|safeguarding|prevent|media|english|drama|sociology|psychology)"
        r" (?:act|unit|module|lesson|course|session|training|duty|exam|week|class))"
        r"|(?:the|a|our|this|that|my) (?:\w+ )?(?:scenario|case study|role ?play|film|movie|song"
        r"|lyrics?|character|villain|documentary|novel|poem|textbook|slide|worksheet|handout|quiz"
        r"|webinar|example|script|quote|extract|source|play|essay|training|module|chapter|article)"
        r" (?:\w+ ){0,3}?(?:says?|said|where|about|goes|asks?|covers?|when|called|is|was|has"
        r"|had|with"
        r"|shows?|uses|describes|mentions)|(?:unit|module|chapter|question|task|week|lesson"
        r"|slide|page"
        r"|section|criteria|q|part|scenario|case study|activity|scene|act|source|extract|example)"
        r" ?\d+[a-z]?(?:\.\d)?(?: \w+){0,2}? ?(?:is|covers?|on|about|says?|asks?|where|:|-|=)"
        r"|case study|role ?play(?:ing)?|(?:song )?lyrics?|in the (?:scenario|film|movie|book"
        r"|play|song)"
        r"|(?:safeguarding|prevent|equality|first aid|mental health|suicide prevention|diversity)"
        r" (?:training|course|module|unit|assignment|essay|example|workshop|session|awareness"
        r"|lesson"
        r"|questions?|quiz|policy|handbook|week|day)|service user (?:says?|said|tells?|told"
        r"|shouts?|is)"
        r"|(?:quote|line|extract|verse) from|signs of\b|risk factors|equality act|prevent (?:duty"
        r"|strategy)"
        r"|act (?:2|two|1|one|3|three)|macbeth|shakespeare|an inspector calls"
        r"|protected characteristics?"
        r"|(?:for|in) (?:my|our|the|this) (?:assignment|essay|presentation|coursework|unit"
        r"|dissertation))"
    )
)
_SELF = re2.compile(
    phrase(
        r"\b(?:i'?m|i am|im|i feel|i felt|i look|i'?m just|makes me feel|i was|i'?ve been"
        r"|we'?re|we are"
        r"|as an?|i always|call(?:ed|s|ing)? (?:me|myself))"
        r"(?: (?:a|an|so|such|just|really|being|bit|the|too|proper|well|dead|such an?|pretty|like"
        r"|feeling|actually|literally|openly|proud|very|fucking|bloody|absolute|total|proudly"
        r"|out|and"
        r"|lol|always|often|a bit)){0,4}\s*$"
    )
)
_QUOTES = {'"': '"', "“": "”", "«": "»", "`": "`", "‘": "’"}


def frame_of(view: View, start: int, end: int) -> Frame:
    """The frame in which ``view.text[start:end]`` stands. Pure; looks 160 characters around."""
    text = view.text
    before = text[max(0, start - _BEFORE) : start]
    after = text[end : end + _AFTER]
    if _is_block_quote(text, start):
        return Frame.QUOTED
    if _COUNTER_AFTER.search(after) and not after.lstrip().startswith("\n"):
        return Frame.COUNTERED
    clause = _last_clause(before)
    if _COUNTER_BEFORE.search(clause):
        return Frame.COUNTERED
    if _is_in_quotes(text, start, end) or _is_reported(clause):
        return Frame.QUOTED
    if _QUESTION.search(_last_sentence(before)):
        return Frame.QUESTION
    if _STUDY.search(before) or _STUDY.search(after):
        return Frame.STUDY
    if _NEGATION.search(clause) and not _FALSE_NEGATION.search(clause):
        return Frame.NEGATED
    return Frame.SELF if _SELF.search(clause) else Frame.NONE


def _last_clause(before: str) -> str:
    """What stands before a passage in its own clause: a frame reaches no further."""
    cut = 0
    for match in _CLAUSE_END.finditer(before):
        cut = match.end()
    return before[cut:]


def _last_sentence(before: str) -> str:
    return before[max(before.rfind(mark) for mark in ".!?\n") + 1 :]


def _is_block_quote(text: str, start: int) -> bool:
    line = text.rfind("\n", 0, start) + 1
    return text[line : line + 3].lstrip().startswith(">")


def _is_reported(clause: str) -> bool:
    """Somebody other than the author is said to have said it."""
    return bool(_REPORTED.search(clause)) and not _OWN_REPORT.search(clause)


def _is_in_quotes(text: str, start: int, end: int) -> bool:
    """Inside quotation marks that do not simply wrap the whole message."""
    for opening, closing in _QUOTES.items():
        left = text.rfind(opening, 0, start + 1)
        if left < 0:
            continue
        if opening == closing and text.count(opening, 0, left + 1) % 2 == 0:
            continue
        right = text.find(closing, max(end - 1, left + 1))
        if right >= 0 and len((text[:left] + text[right + 1 :]).split()) >= 2:
            return not _OWN_REPORT.search(text[max(0, left - 40) : left])
    return False
