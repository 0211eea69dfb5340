"""Accusing a person of this place of wrongdoing is found; telling, asking and denying are not."""

from __future__ import annotations

import pytest

from bot.detection.detectors.allegation import build
from bot.detection.normalise import normalise
from bot.domain.categories import Category
from bot.domain.findings import ScanContext
from bot.domain.people import Audience, Directory, Person

DETECTOR = build()
NOBODY_KNOWN = ScanContext()

BREACHES = [
    "Mr Hollins has been nicking copper off site and everyone knows it",
    "kev from level 2 robbed my impact driver last week",
    "Our assessor signs people off for units she never watched",
    "the tutor is sleeping with one of the apprentices",
    "Leanne fiddles her timesheets every single week",
    "@Darren stole cash out of the till at placement",
    "Miss Okoro comes in stinking of vodka most mornings",
    "the manager at the home hits residents when the families have gone",
    "Gaz is dealing weed in the car park at break",
    "Priya paid someone to write her whole portfolio",
    "that new lad is a thief watch your tools",
    "Mrs Tanner is racist to the ESOL group",
    "Callum cheated in the functional skills exam, phone on his lap",
    "our trainer takes backhanders, slip him fifty quid and you pass",
    "I know for a fact Mr Doyle forged the signatures on the register",
    "chantelle slept with the assessor to get her level 3",
    "Dr Mensah is a fraud, he's got a fake degree",
    "the boss at my salon pockets all our tips",
    "Jordan got sacked for stealing from the last place",
    "Sir only passes girls he fancies",
    "Everyone knows Ms Petrova faked her observations",
    "Declan is a pervert he films girls in the changing rooms",
    "we all saw Mr Lacey drunk in the workshop again",
    "the caretaker has been selling coke to first years",
    "Tommo copied my sister's assignment word for word",
    "Our supervisor made up the fire checks, never did one",
    "My gaffer claims funding for lads who never turned up",
    "It was Bex who stole the petty cash",
    "the teacher gives higher marks to his favourites",
    "Nadia bought her certificate off some bloke online",
    "Sandra bullies the younger apprentices all day",
]
NEAR_MISSES = [
    "someone stole my bike from outside college",
    "he absolutely stole the show at the presentation",
    "I was accused of cheating in my exam and I'm gutted",
    "did anyone see who nicked the extension lead?",
    "How do I report a tutor for faking attendance?",
    "mr hollins is brilliant, best tutor I've had",
    "cheat day tomorrow, whole pizza for me",
    "in the case study the manager stole money from the client",
    "my van got robbed last night, tools all gone",
    "Kev didn't steal anything so leave him alone",
    "has anyone been on the fraud awareness training?",
    "we were robbed of a goal in the second half",
    "do carers get drug tested at the start?",
    "Please sign the register before you leave",
    "I nicked my finger on the tin snips",
    "Leah took loads of photos of the finished wall",
    "Our tutor marked me present even though the bus was late, legend",
    "can you claim mileage for placement?",
    "Stop saying Ahmed is a thief, it isn't true",
    "I copied the notes off the board",
    "the minister was sacked for lying on the news",
    "what counts as plagiarism in level 2?",
    "I'm drunk with tiredness after that shift",
    "Miss gave me a high grade, buzzing",
    "Dave took ages with the paperwork today",
    "She's smashing it on the crack repair job",
    "My nan got scammed by a text about a parcel",
    "did Kev really fake his timesheet?",
    "who pays for the CSCS test, us or the employer",
    "The seagull nicked my chips",
    "Sam killed it in the assessment today",
]


@pytest.mark.parametrize("text", BREACHES)
def test_a_breach_is_found(text: str) -> None:
    found = DETECTOR.find(normalise(text), NOBODY_KNOWN)
    assert [f.category for f in found] == [Category.ALLEGATION]
    assert all(0.5 <= f.confidence < 1 and f.why for f in found)


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_a_near_miss_is_left_alone(text: str) -> None:
    assert not DETECTOR.find(normalise(text), NOBODY_KNOWN)


def test_the_accused_is_the_target_where_the_directory_knows_them() -> None:
    people = Directory((Person("s1", ("Kim Parry",), (), Audience.STAFF),))
    found = DETECTOR.find(normalise("kim parry forged my register"), ScanContext(directory=people))
    assert [f.target for f in found] == ["s1"]


def test_a_shared_first_name_accuses_without_a_target() -> None:
    people = Directory((Person("l1", ("Sam Reid",)), Person("l2", ("Sam Okoye",))))
    found = DETECTOR.find(normalise("Sam stole my drill"), ScanContext(directory=people))
    assert [f.target for f in found] == [None]


def test_the_reason_names_nobody() -> None:
    found = DETECTOR.find(normalise("Mr Hollins stole the petty cash"), NOBODY_KNOWN)
    assert found and "hollins" not in found[0].why.casefold()


def test_a_rule_of_meaning_never_asks_for_removal_at_once() -> None:
    found = DETECTOR.find(normalise("Mr Hollins stole the petty cash"), NOBODY_KNOWN)
    assert found[0].confidence < 0.9
