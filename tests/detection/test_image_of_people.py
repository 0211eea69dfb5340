"""Pictures of people are found; pictures of work are not."""

from __future__ import annotations

import pytest

from bot.detection.detectors.image_of_people import build
from bot.detection.normalise import normalise
from bot.domain.categories import Category
from bot.domain.findings import ScanContext
from bot.domain.messages import Attachment
from bot.domain.people import Audience, Directory, Person

DETECTOR = build()
NOTHING_KNOWN = ScanContext()
PICTURE = ScanContext(attachments=(Attachment("IMG_2041.jpg", "image/jpeg"),))

BREACHES = [
    "filmed him secretly while he was asleep in class",
    "took a pic of miss when she wasn't looking, its on my story",
    "got a video of Callum falling off the scaffold lol dm me",
    "posted a video of the tutor on tiktok",
    "I recorded her crying in the canteen",
    "made a meme of our assessor",
    "put Sanjay on my story sleeping",
    "snapped sir eating his lunch from behind",
    "sharing vids of the girls in the workshop on snap",
    "been filming residents in the lounge without them knowing",
    "Someone send that pic of Jess on the group, I took photos of her dancing",
    "photographed the clients in the salon without asking",
    "uploaded photos of everyone in class to facebook",
    "got footage of two lads fighting in the corridor",
    "secretly recorded Mr Platt teaching",
    "turned miss into a sticker",
    "live streamed the class while he was shouting",
    "we took pictures of the kids at nursery and put them on insta",
    "i filmed the old lady in the home having a meltdown",
    "leaked pics of Chloe to the group",
    "screenshotted her face when she was eating on teams",
    "sneaked a photo of the receptionist when she was asleep",
    "got a clip of Mo slipping over on snap",
    "took a video of a service user while she was dancing",
    "posted a selfie of the whole class on my story",
]
NEAR_MISSES = [
    "pics of my brickwork",
    "took a photo of the whiteboard",
    "here's a selfie of me in my new PPE",
    "Can someone take a photo of my work please",
    "film starts at 8",
    "I watched a video of a plasterer on youtube",
    "is it ok to film residents?",
    "don't take photos of residents without consent",
    "photo of my van",
    "record your hours in the log",
    "got his permission to film him for evidence",
    "the college photographer is in tomorrow",
    "picture this, bricks everywhere",
    "snap on tools are expensive",
    "great video on wiring",
    "we need a photo for the ID card",
    "sent a pic of the boiler to my boss",
    "Video of me doing the haircut for my portfolio",
    "no photos in the care home please",
    "clip the wires properly",
    "I took a photo of the rota",
    "screenshots of the error",
    "my phone camera is broken",
    "upload photos of your evidence",
    "they filmed a scene from corrie near us",
]


@pytest.mark.parametrize("text", BREACHES)
def test_a_breach_is_found(text: str) -> None:
    found = DETECTOR.find(normalise(text), NOTHING_KNOWN)
    assert [f.category for f in found] == [Category.IMAGE_OF_PEOPLE]
    assert all(0.5 <= f.confidence < 1 and f.why for f in found)


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_a_near_miss_is_left_alone(text: str) -> None:
    assert not DETECTOR.find(normalise(text), NOTHING_KNOWN)


@pytest.mark.parametrize(
    "text", ["look at this photo of Miss", "class photo", "state of him", "the lads asleep"]
)
def test_a_picture_with_words_about_people_is_found(text: str) -> None:
    assert DETECTOR.find(normalise(text), PICTURE)
    assert not DETECTOR.find(normalise(text), NOTHING_KNOWN)


@pytest.mark.parametrize("text", ["pic of my wall", "photo of me in my PPE", "my finished cake"])
def test_a_picture_of_work_or_oneself_is_left_alone(text: str) -> None:
    assert not DETECTOR.find(normalise(text), PICTURE)


def test_the_pictured_member_is_the_target() -> None:
    people = Directory((Person("l9", ("Dunya Karim",), (), Audience.LEARNER),))
    context = ScanContext(directory=people)
    found = DETECTOR.find(normalise("put Dunya on my story sleeping"), context)
    assert [f.target for f in found] == ["l9"]
