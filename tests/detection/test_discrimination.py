"""Hostility to a protected group is found and named; speaking of a group is not hostility."""

from __future__ import annotations

import pytest

from bot.detection.detectors.discrimination import build
from bot.detection.normalise import normalise
from bot.domain.categories import Characteristic
from bot.domain.findings import Finding, ScanContext

_DETECTOR = build()
_C = Characteristic

HOSTILE = (
    ("go back to your own country", _C.RACE),
    ("why don't you fuck off back to where you came from", _C.RACE),
    ("immigrants are taking over this town", _C.RACE),
    ("these people come over here taking our jobs", _C.RACE),
    ("Polish lads are all thieves", _C.RACE),
    ("speak english or get out, you're in england", _C.RACE),
    ("he only got the apprenticeship because he's black", _C.RACE),
    ("they all look the same to me", _C.RACE),
    ("send them all back", _C.RACE),
    ("place is overrun with foreigners", _C.RACE),
    ("travellers are all criminals", _C.RACE),
    ("I'm not working with a load of romanians", _C.RACE),
    ("all muslims are terrorists", _C.RELIGION),
    ("has he got a bomb under that turban", _C.RELIGION),
    ("jews control the banks", _C.RELIGION),
    ("ban islam from this country", _C.RELIGION),
    ("take that rag off your head when you're in here", _C.RELIGION),
    ("I don't trust muslims", _C.RELIGION),
    ("women can't do plumbing", _C.SEX),
    ("get back in the kitchen love", _C.SEX),
    ("girls shouldn't be on a building site", _C.SEX),
    ("this is a man's job sweetheart", _C.SEX),
    ("women are too emotional to be managers", _C.SEX),
    ("male nurses are all perverts", _C.SEX),
    ("must be your time of the month again", _C.SEX),
    ("she only passed because of her tits", _C.SEX),
    ("I don't want to work with gays", _C.SEXUAL_ORIENTATION),
    ("being gay isn't natural", _C.SEXUAL_ORIENTATION),
    ("it's not natural two blokes kissing", _C.SEXUAL_ORIENTATION),
    ("gays are disgusting", _C.SEXUAL_ORIENTATION),
    ("lesbians shouldn't be allowed kids", _C.SEXUAL_ORIENTATION),
    ("that haircut is so gay", _C.SEXUAL_ORIENTATION),
    ("just a man in a dress", _C.GENDER_REASSIGNMENT),
    ("trans people are mentally ill", _C.GENDER_REASSIGNMENT),
    ("there are only two genders", _C.GENDER_REASSIGNMENT),
    ("is that a bloke or a woman lol", _C.GENDER_REASSIGNMENT),
    ("i'm not sharing a changing room with a trans woman", _C.GENDER_REASSIGNMENT),
    ("disabled people shouldn't be on site", _C.DISABILITY),
    ("dyslexia is just an excuse for being thick", _C.DISABILITY),
    ("autistic people are a liability", _C.DISABILITY),
    ("are you special needs or something", _C.DISABILITY),
    ("she's faking her adhd to get extra time", _C.DISABILITY),
    ("you're too old to learn this grandad", _C.AGE),
    ("old people are useless with computers", _C.AGE),
    ("why would they train pensioners, waste of money", _C.AGE),
    ("pregnant women are a liability", _C.PREGNANCY),
    ("never hire women who might go on maternity", _C.PREGNANCY),
)

NEAR_MISSES = (
    "I'm gay and proud",
    "as a muslim I pray five times a day",
    "what is the prayer room for?",
    "is there a women's toilet on site?",
    "the Equality Act covers nine protected characteristics",
    "my brother is autistic and loves trains",
    "we need more women in construction",
    "women can do plumbing just as well as men",
    "black lives matter",
    "I'm from Poland, moved here in 2015",
    "going back to my country for christmas to see family",
    "disabled people should be able to get in, where's the ramp?",
    "trans rights are human rights",
    "saying women can't weld is sexist",
    "people who think all muslims are terrorists need to get a grip",
    "it's not ok to say gays are disgusting",
    "someone told me to go back to my own country",
    "is it discrimination if they say I'm too old?",
    "never too old to learn",
    "I'm too old to learn all this tech lol",
    "the old boiler needs replacing",
    "use the female connector on that end",
    "the white spirit is under the sink",
    "can I wear my hijab under the hard hat?",
    "Polish the brass then buff it",
    "black pepper and white wine sauce",
    "my wife is pregnant so I need friday off",
    "there are two lesbians in my favourite show",
    "Ramadan starts on Monday, be considerate about lunch",
    "in unit 2 the character says immigrants are lazy, discuss",
    "the girls are on site early tomorrow",
    "wheelchair users can use the side entrance",
    "old people deserve better care",
    "he has dyslexia and gets extra time",
    "men's mental health group meets Thursday",
    "Chinese new year party at mine",
    "stop saying travellers are thieves, it's wrong",
    "the lads are useless at making tea",
    "I can't do heavy lifting while pregnant, says my midwife",
    "are there many young people on this course?",
    "We had a talk by a jewish survivor, very moving",
    "gay couples can foster too",
    "I don't speak english very well sorry",
    "turkish barber does a good fade",
    "the irish lads bought everyone a pint",
    "no women applied this year which is a shame",
)


def _find(text: str) -> list[Finding]:
    return list(_DETECTOR.find(normalise(text), ScanContext()))


@pytest.mark.parametrize(("text", "characteristic"), HOSTILE)
def test_hostility_is_found_with_its_characteristic(
    text: str, characteristic: Characteristic
) -> None:
    assert characteristic in {f.characteristic for f in _find(text)}


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_speaking_of_a_group_is_no_hostility(text: str) -> None:
    assert _find(text) == []


def test_every_characteristic_of_the_act_has_a_phrase() -> None:
    assert {c for _, c in HOSTILE} | {_C.MARRIAGE} == set(Characteristic)
    (found,) = _find("married women shouldn't be promoted")
    assert found.characteristic is _C.MARRIAGE
