"""Who stands before a verb: the accused of "… has been nicking tools"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import re2

from bot.detection.given_names import GIVEN_NAMES
from bot.detection.normalise import Normalised, View
from bot.detection.provider_words import AWARDING_BODY, PROVIDER_NOUN, STAFF_NOUN
from bot.detection.targets import Target, TargetKind, targets
from bot.domain.findings import ScanContext, Span


class SubjectKind(StrEnum):
    """How the one before the verb is written."""

    NAMED = "named"
    ROLE = "role"
    PROVIDER = "provider"
    PRONOUN = "pronoun"
    YOU = "you"
    SELF = "self"
    NOBODY = "nobody"
    WORD = "word"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Subject:
    """The subject of a verb; ``target`` where it is a person the directory or a mark tells.

    ``leads`` says that the word opens its sentence, as a name does.
    """

    kind: SubjectKind
    word: str = ""
    target: Target | None = None
    leads: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    start: int
    end: int


_FILLER_WORDS = """
a also always am an and are ain't aint apparently been being bin basically actually clearly
constantly could defo definitely did does do even ever everyday every day week basically for
fully gets get getting got had has have having is isnt it's its just keep keeps kept legit
literally like lowkey might must obviously obvs of often only openly or out probs probably
really reckon regularly secretly so still straight that the to tried tries trying totally twice
up use used usually was well were when who whos who's will would clear yeah yes again 100% bare
caught seen spotted about allegedly already be been both cos coz done evidently fr honestly lol
lmao proper quite regular repeatedly seriously since then there this time tbh tho though too now
somehow went going go goes off once never one ones whole been's supposedly just's also
"""
_FILLERS = frozenset(_FILLER_WORDS.split())
_GREETINGS = frozenset(["hi", "guys", "mate", "lads", "ok", "hey", "bro", "omg", "cos", "fyi"])
_SELF = frozenset("i im i'm ive i've we we've weve me us we're id i'd myself ourselves".split(" "))
_YOU = frozenset("you u ur you're youre you've youve ya yous you'll yh'all".split(" "))
_PRONOUNS = frozenset(
    ("he she hes he's shes she's he'd she'd him her they they're theyre they've theyve them").split(
        " "
    )
)
_NOBODY_WORDS = """
someone somebody anyone anybody whoever nobody noone everyone everybody people some any none
something anything nothing what which thing things that's thats thieves burglars hackers lads
students learners apprentices guys folk others most many kids scammers criminals men women
companies employers politicians government mp prime minister celebs players teams neither police
"""
_NOBODY = frozenset(_NOBODY_WORDS.split())
_PREPOSITIONS = frozenset(["from", "in", "on", "at", "off", "with"])
_DEFINITE = frozenset(["the", "that", "this", "our", "my", "his", "her", "their", "ur", "your"])
_TITLES = frozenset(["mr", "mrs", "miss", "ms", "mx", "dr", "prof", "sir"])
_PERSON_NOUNS_WORDS = """
lad girl bloke guy woman man kid boy lady geezer fella chap dude colleague apprentice learner
student trainee classmate housemate carer nurse chef cleaner driver plumber sparky joiner
foreman stylist barber receptionist temp agency employer
"""
_PERSON_NOUNS = frozenset(_PERSON_NOUNS_WORDS.split())
_NOT_NAMES_WORDS = """
monday tuesday wednesday thursday friday saturday sunday january february march april june july
august september october november december teams zoom discord slack google windows ubuntu linux
because but if while after before what how why where it he she they ok okay omg wtf fyi update
not no than as by per via into onto over under and/or until unless although whether about people
work college school class site home today tomorrow yesterday morning time money stuff way thing
shes hes cant wont dont film movie show game book news story episode series song tv netflix
virus malware app script program programme process server system site website kernel software
computer machine laptop phone cat dog fox seagull magpie keeper ref striker goalie
"""
_NOT_NAMES = frozenset(_NOT_NAMES_WORDS.split())
_ROLE = re2.compile(rf"{STAFF_NOUN}s?|staff")
_PROVIDER = re2.compile(rf"{PROVIDER_NOUN}|{AWARDING_BODY}")
_MARKS = ",.!?:;()'\"@"
_BREAKS = ".!?;\n|"
_MOST_TOKENS = 14
_LONGEST_SENTENCE = 300  # characters on either side of a passage
_SHORTEST_NAME = 3
_NO_NAME_ENDINGS = ("ing", "ed", "ly", "tion", "ness", "ment")


def names_somebody(text: Normalised, view: View) -> bool:
    """Whether the message holds a common first name, or a capital that makes a word a name."""
    return _holds_a_name(text.original, view.text)


@lru_cache(maxsize=8)
def _holds_a_name(original: str, folded: str) -> bool:
    if any(word.strip(_MARKS).removesuffix("'s") in GIVEN_NAMES for word in folded.split()):
        return True
    words = original.split()
    if original.isupper():
        return False
    return any(_looks_like_a_name(words[i], words[i - 1]) for i in range(1, len(words)))


def _looks_like_a_name(word: str, before: str) -> bool:
    bare = word.strip(_MARKS).removesuffix("'s")
    if before[-1] in _BREAKS or len(bare) < _SHORTEST_NAME or not bare.isalpha():
        return False
    lower = bare.casefold()
    known = lower in _NOT_NAMES or lower in _FILLERS or lower in _NOBODY or lower in _SELF
    return bare.istitle() and not known and _PROVIDER.fullmatch(lower) is None


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentence a passage stands in: to the next break on both sides."""
    first, least = start, max(0, start - _LONGEST_SENTENCE)
    while first > least and not _breaks_before(text, first):
        first -= 1
    last, most = end, min(len(text), end + _LONGEST_SENTENCE)
    while last < most and text[last] not in _BREAKS:
        last += 1
    return first, last


def _breaks_before(text: str, at: int) -> bool:
    if text[at - 1] not in _BREAKS:
        return False
    return text[at - 1] != "." or text[max(0, at - 4) : at - 1].split(" ")[-1] not in _TITLES


def subject_before(text: Normalised, context: ScanContext, view: View, at: int) -> Subject:
    """Who the verb at ``view.text[at]`` speaks of, looking back within its sentence."""
    first, _ = sentence_around(view.text, at, at)
    tokens = _tokens(view.text, first, at)[-_MOST_TOKENS:]
    index = _last_meaningful(tokens)
    if index is None:
        return Subject(SubjectKind.NONE)
    return _decide(text, context, view, tokens, index)


def _tokens(text: str, first: int, last: int) -> list[_Token]:
    found: list[_Token] = []
    at = first
    for raw in text[first:last].split():
        at = text.index(raw, at)
        word = raw.strip(",:()\"*_~-'[]<>…") or raw
        if word:
            start = text.index(word, at)
            found.append(_Token(word, start, start + len(word)))
        at += len(raw)
    return found


def _last_meaningful(tokens: list[_Token]) -> int | None:
    index = len(tokens) - 1
    while index >= 0:
        if tokens[index].word in _FILLERS:
            index -= 1
        elif (back := _place_phrase(tokens, index)) is not None:
            index = back
        else:
            return index
    return None


def _place_phrase(tokens: list[_Token], index: int) -> int | None:
    """Where to go on when a noun ends "from site", "in our class" and the like."""
    if index >= 2 and tokens[index - 1].word in _PREPOSITIONS:
        return index - 2
    if index >= 3 and tokens[index - 1].word in _DEFINITE | {"level", "year"}:
        return index - 3 if tokens[index - 2].word in _PREPOSITIONS else None
    return None


def _decide(
    text: Normalised, context: ScanContext, view: View, tokens: list[_Token], index: int
) -> Subject:
    token = tokens[index]
    word = token.word.removesuffix("'s")
    before = tokens[index - 1].word if index else ""
    for words, kind in (
        (_SELF, SubjectKind.SELF),
        (_YOU, SubjectKind.YOU),
        (_PRONOUNS, SubjectKind.PRONOUN),
        (_NOBODY, SubjectKind.NOBODY),
    ):
        if token.word in words or word in words:
            return Subject(kind, word)
    known = _known_at(text, context, view.span(token.start, token.end))
    if known is not None and known.kind is not TargetKind.ROLE:
        return Subject(SubjectKind.NAMED, word, known)
    endings = [
        " ".join(t.word for t in tokens[index - n : index + 1]) for n in range(min(index, 2) + 1)
    ]
    if any(_ROLE.fullmatch(ending) for ending in (word, *endings)):
        return Subject(SubjectKind.ROLE, word, known)
    if any(_PROVIDER.fullmatch(ending) for ending in (word, *endings)):
        return Subject(SubjectKind.PROVIDER, word)
    if word in _PERSON_NOUNS:
        definite = any(t.word in _DEFINITE for t in tokens[max(0, index - 3) : index])
        return Subject(SubjectKind.ROLE if definite else SubjectKind.NOBODY, word)
    if before in _TITLES and word.isalpha():
        return Subject(SubjectKind.NAMED, word)
    leads = all(t.word in _FILLERS | _GREETINGS for t in tokens[:index])
    return Subject(_kind_of_word(text, view, token, word, before), word, leads=leads)


def _kind_of_word(
    text: Normalised, view: View, token: _Token, word: str, before: str
) -> SubjectKind:
    if len(word) < _SHORTEST_NAME or not word.isalpha() or word in _NOT_NAMES:
        return SubjectKind.NONE
    if word in GIVEN_NAMES:
        return SubjectKind.NAMED
    if text.original[view.span(token.start, token.end).start].isupper():
        return SubjectKind.NAMED
    if before in _DEFINITE or word.endswith(_NO_NAME_ENDINGS):
        return SubjectKind.NONE
    return SubjectKind.WORD


def _known_at(text: Normalised, context: ScanContext, span: Span) -> Target | None:
    for target in targets(text, context):
        where = target.span
        if where is not None and where.start <= span.start and span.end <= where.end + 1:
            return target
    return None
