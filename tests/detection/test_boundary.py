"""Private contact across the line between staff and learners is found, in both directions."""

from __future__ import annotations

import pytest

from bot.detection.detectors.boundary import build
from bot.detection.normalise import normalise
from bot.domain.categories import Category
from bot.domain.findings import ScanContext
from bot.domain.people import Audience, Directory, Person

DETECTOR = build()
LEARNER = ScanContext()
STAFF = ScanContext(audience=Audience.STAFF)
FROM_STAFF = [
    "add me on snap its easier",
    "message me privately on whatsapp 07700 900123",
    "dm me if you're struggling",
    "Here's my personal number in case you need anything",
    "come round to mine and we'll go over it",
    "let's keep this between us",
    "my insta is @brickietutor give it a follow",
    "Just text me on my own mobile, I'm up late",
    "I've accepted your friend requests on facebook",
    "fancy a drink after class, just us",
    "don't tell anyone I told you this but I like chatting to you",
    "I can give you a lift home",
    "follow me on tiktok guys",
    "send me a selfie",
    "what's your number, I'll ring you tonight",
    "You look gorgeous today",
    "whatsapp me whenever, day or night",
    "meet me in the pub after, just the two of us",
    "Message me on Instagram instead of here",
    "my snapchat is mrj_91",
    "this is our little secret",
    "let's take this to dms",
    "call me on 07700900456 tonight",
    "I sent you a friend request",
    "drop me a message on fb",
]
PROPER_FROM_STAFF = [
    "email me at my college address",
    "book a tutorial slot for thursday",
    "message me on Teams",
    "ring the office on 01632 960001",
    "add me to the Teams meeting please",
    "The group trip is on friday, meet at reception",
    "please don't add me on facebook",
    "my work mobile is on the course page",
    "post your evidence by friday",
    "I'll drop the handouts off at reception",
    "see me after the lesson about your unit",
    "don't message tutors on personal accounts",
    "Text the college number if you're off sick",
    "Follow the college page on linkedin",
    "coffee morning for the whole group on tuesday",
    "call in at student services",
    "keep your logins to yourself",
    "lovely work everyone",
    "what's your candidate number",
    "let me know by email",
    "our office hours are 9 to 4",
    "send me your assignment by Friday",
    "the discord server for the course is in the handbook",
    "ask me in the session",
    "between us and the other group we have 20 kits",
]
TO_STAFF = [
    "miss can I add you on insta",
    "sir what's your number",
    "@tutor wanna go for a drink",
    "Miss do you have snapchat?",
    "sir accept my friend request",
    "miss u single?",
    "hi miss gis ur number x",
    "Mr Hartley can we add you on facebook",
    "sir come pub with us friday",
    "can i text you at the weekend miss",
    "i followed you on insta miss",
    "Miss Ali give us your whatsapp",
    "@assessor_jo what's your personal email",
    "sir add me on snap",
    "what's ur insta sir",
    "sir can we follow you on tiktok",
    "have you got insta miss",
    "miss wanna come club with us saturday",
    "Mr Hartley fancy a pint after",
    "found your facebook miss, accept my request",
    "@tutor can I have your number",
    "miss ur number pls, send me your number",
    "sir whats your snap",
    "could I whatsapp you sir",
    "miss let me take you for dinner",
]
PROPER_FROM_LEARNERS = [
    "add me on snap lads",
    "what's your number mate",
    "can I get your whatsapp for the group project",
    "anyone wanna go for a drink",
    "miss can I get an extension",
    "sir what's the room number",
    "miss what's your work email",
    "Sir can you message me on Teams",
    "i miss my mates from insta",
    "dm me if you need a lift",
    "lets go pub after class",
    "Miss can you come and look at my wall",
    "what's your candidate number",
    "followed you on insta bro",
    "are you single haha",
    "can someone send me the tutor's work email",
    "sir when is the review",
    "@tutor can you check my portfolio",
    "Miss what page are we on",
    "text me when you're outside",
    "who's on snap",
    "miss the bus is late, im coming",
    "the tutor said add the group page on facebook",
    "what's the office number",
    "sir I sent my work by email",
]


@pytest.mark.parametrize("text", FROM_STAFF)
def test_staff_inviting_private_contact_is_found(text: str) -> None:
    assert [f.category for f in DETECTOR.find(normalise(text), STAFF)] == [Category.BOUNDARY]


@pytest.mark.parametrize("text", PROPER_FROM_STAFF)
def test_official_routes_are_left_alone(text: str) -> None:
    assert not DETECTOR.find(normalise(text), STAFF)


@pytest.mark.parametrize("text", TO_STAFF)
def test_learners_asking_staff_for_private_contact_is_found(text: str) -> None:
    assert [f.category for f in DETECTOR.find(normalise(text), LEARNER)] == [Category.BOUNDARY]


@pytest.mark.parametrize("text", PROPER_FROM_LEARNERS)
def test_learners_among_themselves_are_left_alone(text: str) -> None:
    assert not DETECTOR.find(normalise(text), LEARNER)


@pytest.mark.parametrize("text", FROM_STAFF)
def test_staff_among_themselves_are_left_alone(text: str) -> None:
    context = ScanContext(audience=Audience.STAFF, learners_present=False)
    assert not DETECTOR.find(normalise(text), context)


def test_a_reply_to_staff_is_addressed_to_staff() -> None:
    people = Directory((Person("s1", ("Kim Parry",), (), Audience.STAFF),))
    text = normalise("can i add you on snap")
    to_staff = ScanContext(author="l1", reply_to_author="s1", directory=people)
    to_learner = ScanContext(author="l1", reply_to_author="l2", directory=people)
    assert [f.target for f in DETECTOR.find(text, to_staff)] == ["s1"]
    assert not DETECTOR.find(text, to_learner)
