"""Kinds of saying things that no set phrase covers, each with near misses beside it."""

from __future__ import annotations

import pytest

from bot.detection.registry import RULES, pipeline_of
from bot.domain.categories import Category
from bot.domain.findings import ScanContext
from bot.domain.messages import Attachment
from bot.domain.people import Audience

_PIPELINE = pipeline_of(RULES)
_STAFF = ScanContext(audience=Audience.STAFF)
_PICTURE = ScanContext(attachments=(Attachment("IMG_1.jpg", "image/jpeg"),))


def _found(text: str, context: ScanContext) -> set[Category]:
    return {f.category for f in _PIPELINE.scan(text, context) if f.confidence >= 0.5}


@pytest.mark.parametrize(
    ("category", "text", "context"),
    [
        (Category.THREAT, "hes gettin a shovel round the head next shift", ScanContext()),
        (Category.THREAT, "someone needs to take a hammer to that lads knees", ScanContext()),
        (Category.THREAT, "ill be waitin outside for u with my brothers", ScanContext()),
        (Category.THREAT, "ill slap the lot of yous", ScanContext()),
        (Category.DISCLOSURE, "a resident told me the night nurse slaps her", ScanContext()),
        (Category.DISCLOSURE, "they told me not to write it in the accident book", ScanContext()),
        (Category.DISCLOSURE, "they made us fake the registers", ScanContext()),
        (Category.DISCLOSURE, "the carers fake the meds charts", ScanContext()),
        (Category.HARASSMENT, "what a pathetic excuse for a tutor he is", ScanContext()),
        (Category.HARASSMENT, "Craig is a gormless embarrassment", ScanContext()),
        (Category.DISCRIMINATION, "never hire travellers, they're all thieves", ScanContext()),
        (Category.DISCRIMINATION, "migrants can't be taught", ScanContext()),
        (Category.DEFAMATION, "Nora Pike is a fraud with no qualifications", ScanContext()),
        (Category.ALLEGATION, "Nora Pike is a fraud with no qualifications", ScanContext()),
        (Category.ALLEGATION, "Mr Rudd takes money to pass people", ScanContext()),
        (Category.ASSESSMENT_LEAK, "whats on the exam, tell us", ScanContext()),
        (Category.BOUNDARY, "whatsapp me instead", _STAFF),
        (Category.MATERIAL_SHARE, "Here's the lesson recording, send it to whoever", _STAFF),
        (Category.IMAGE_OF_PEOPLE, "photo of callum asleep in class", _PICTURE),
        (
            Category.COPYRIGHT,
            "pasted the whole article from the paywalled site below",
            ScanContext(),
        ),
        (Category.SEXUAL, "who wants to swap nudes", ScanContext()),
        (Category.OFFENSIVE, "what a bunch of dickheads", ScanContext()),
    ],
)
def test_the_kind_is_found(category: Category, text: str, context: ScanContext) -> None:
    assert category in _found(text, context)


@pytest.mark.parametrize(
    ("category", "text", "context"),
    [
        (Category.THREAT, "he's getting a new helmet for the site", ScanContext()),
        (Category.THREAT, "I'll be waiting outside with the minibus", ScanContext()),
        (Category.THREAT, "I want to die", ScanContext()),
        (Category.DISCLOSURE, "the provider fakes timesheets", ScanContext()),
        (Category.DISCLOSURE, "they forge the certificates", ScanContext()),
        (Category.DISCLOSURE, "this module is going to kill me", ScanContext()),
        (Category.HARASSMENT, "Craig is a tool for mapping networks", ScanContext()),
        (Category.DISCRIMINATION, "no black pens left in our group", ScanContext()),
        (Category.DISCRIMINATION, "tick the box below the form", ScanContext()),
        (Category.DEFAMATION, "Nora Pike runs the fraud awareness module", ScanContext()),
        (Category.ALLEGATION, "Mr Rudd takes photos to display", ScanContext()),
        (Category.ASSESSMENT_LEAK, "what time is the exam", ScanContext()),
        (Category.BOUNDARY, "we can talk in private in the tutorial room", _STAFF),
        (Category.MATERIAL_SHARE, "Here's the lesson recording for today's group", _STAFF),
        (Category.IMAGE_OF_PEOPLE, "photo of the finished wall", _PICTURE),
        (Category.COPYRIGHT, "please give me the torrent link for the image", ScanContext()),
        (Category.SEXUAL, "the nude lipstick suits her", ScanContext()),
        (Category.DISCRIMINATION, "Spaz_Dynamic, that worked", ScanContext()),
    ],
)
def test_its_near_miss_is_not(category: Category, text: str, context: ScanContext) -> None:
    assert category not in _found(text, context)
