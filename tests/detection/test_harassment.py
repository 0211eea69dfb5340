"""Bullying of a person is found; self-mockery, criticism of work and kindness are not bullying."""

from __future__ import annotations

import pytest

from bot.detection.detectors.harassment import build
from bot.detection.normalise import normalise
from bot.domain.findings import Finding, ScanContext
from bot.domain.messages import Mention
from bot.domain.people import Directory, Person

_DETECTOR = build()

BULLYING = (
    "nobody likes you, just leave",
    "no one wants you on this course mate",
    "you're so thick it's unreal",
    "ur actually pathetic",
    "You are the most useless apprentice on site",
    "everyone ignore Kasia from now on",
    "Priya stinks, someone buy her some deodorant",
    "why is Tom even here",
    "let's all vote who's the ugliest in class",
    "kill yourself",
    "kys",
    "go neck yourself",
    "do us all a favour and disappear",
    "shut up nobody asked you",
    "u smell like a wet dog have a wash",
    "look at Beth crying again what a baby",
    "Liam can't even spell lol what a thicko",
    "you have no friends and its obvious why",
    "nobody cares about you or your sob story",
    "i'll leak your nudes if you dont shut up",
    "everyone hates you and you know it",
    "don't sit with Aisha she's a freak",
    "you'll never amount to anything",
    "Jordan is a waste of space",
    "your accent is a joke, learn english properly mate",
    "fat cow",
    "bet your mum can't afford proper shoes",
    "worst apprentice i've ever met and the ugliest",
    "hope you die in a ditch",
    "the world would be better off without you",
    "just drop out already you loser, you are nothing",
    "did you hear Ryan is secretly gay",
    "made a group chat to take the mick out of Chloe who wants in",
    "you should quit, no one thinks you can do it",
    "You make everyone sick",
    "she's such a slag everyone knows it",
    "who ate all the pies haha look at you",
    "with a face like yours i'd stay home",
    "stop pretending you have mates",
    "you look like a tramp in that coat",
    "go home nobody wants you here",
    "Callum you absolute moron, do you ever shut up",
    "drink bleach",
    "i'll tell everyone about your abortion",
    "ur a waste of oxygen",
    "lads block him, dont reply to him ever again",
)

NEAR_MISSES = (
    "I'm so thick, took me an hour to find the car park",
    "that weld is rubbish, grind it out and go again",
    "this laptop is useless",
    "you're not stupid, this unit is just hard",
    "don't let anyone call you useless",
    "I feel like such an idiot for missing the deadline",
    "the wifi here is pathetic",
    "he called me a loser and I want to report it",
    "calling people ugly is not ok",
    "you legend, thanks so much",
    "nobody told me the session moved",
    "everyone ignore the last email, wrong date",
    "why is the door even locked at this time",
    "the drain stinks, someone ring maintenance",
    "that paint smells awful, open a window",
    "no one likes Mondays",
    "everyone likes you, don't worry",
    "shut the door on your way out please",
    "kill your engine before you refuel",
    "is it bullying to say someone is thick?",
    "in the case study the manager calls the carer useless",
    "you were brilliant today",
    "my handwriting is a joke",
    "this formula is stupid",
    "don't be so hard on yourself",
    "who's the best in class at sketching?",
    "let's all vote for the christmas do venue",
    "you're on fire today, smashing it",
    "can you block out the time in the calendar",
    "Please report the faulty socket to the site manager",
    "he is thick skinned, he'll cope with the feedback",
    "roll the dough until it is thick and smooth",
    "you can't even tell it was repaired, great work",
    "nobody would notice that scratch",
    "someone said I'm worthless and it hurt",
    "he told me to kill myself",
    "if you feel like you want to hurt yourself ring Samaritans on 116 123",
    "your cut is a bit uneven on the left, take it shorter",
    "your report is weak on evidence, add two more sources",
    "I look like a drowned rat after that walk",
    "we all love working with you",
    "Sam is away today",
    "Zofia is really good at fades",
    "you're dead right",
    "you're late, we started at nine",
    "are you ok? you seemed quiet",
)


def _find(text: str, context: ScanContext | None = None) -> list[Finding]:
    return list(_DETECTOR.find(normalise(text), context or ScanContext()))


@pytest.mark.parametrize("text", BULLYING)
def test_bullying_is_found(text: str) -> None:
    assert _find(text) != []


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_what_bullies_nobody_is_left_alone(text: str) -> None:
    assert _find(text) == []


@pytest.mark.parametrize(
    "text", ["kill yourself", "KYS", "just neck yourself mate", "hang yourself lol"]
)
def test_urging_self_harm_is_certain_and_a_matter_of_the_targets_welfare(text: str) -> None:
    (found,) = _find(text)
    assert found.welfare_of_target
    assert found.confidence == 0.95


def test_a_plain_insult_only_ever_flags() -> None:
    assert max(f.confidence for f in _find("you're so thick haha")) < 0.9


def test_the_target_is_the_member_mentioned() -> None:
    mention = Mention(id="m7", name="Kim", start=0, end=4)
    (found,) = _find("@Kim nobody likes you", ScanContext(mentions=(mention,)))
    assert found.target == "m7"


def test_a_lower_case_name_counts_where_the_directory_has_it() -> None:
    known = ScanContext(directory=Directory((Person(id="p1", names=("Zebedee Quill",)),)))
    assert _find("everyone ignore zebedee", known) != []
    assert _find("everyone ignore zebedee") == []
