"""Trade in unlicensed copies is found; lawful copies are not."""

from __future__ import annotations

import pytest

from bot.detection.detectors.copyright import build
from bot.detection.normalise import normalise
from bot.domain.categories import Category
from bot.domain.findings import ScanContext

DETECTOR = build()
NOTHING_KNOWN = ScanContext()

BREACHES = [
    "free pdf of the textbook on libgen",
    "got a cracked version of autocad if anyone wants",
    "torrent the regs book, don't pay 90 quid",
    "I scanned the whole textbook, link here",
    "anyone got a pirated copy of photoshop",
    "use z-library for all the course books",
    "pirate bay has the full 18th edition book",
    "kmspico to activate office, works fine",
    "here's a pdf of the on-site guide so you don't have to buy it",
    "who has a free pdf copy of the care textbook",
    "ive got a serial key for sage you can all use, product key for sage free",
    "dodgy copy of solidworks for anyone skint",
    "just download it off sci-hub",
    "don't buy the book there's a free pdf going round",
    "photocopied the whole hairdressing textbook for a fiver each",
    "cracked photoshop link in my bio",
    "sharing my netflix login with the class",
    "hacked version of revit here",
    "Get the revision guide off Anna's Archive",
    "ripped the ebook for everyone",
    "need a licence key for windows 11 free",
    "torrented autocad last night no bother",
    "selling scanned copies of the textbook",
    "Bootleg pdf of the level 3 manual",
    "copied their logo designs off the site and sold them as mine, easy",
]
NEAR_MISSES = [
    "the library has a copy of the textbook",
    "is it illegal to download textbooks?",
    "Blender is open source and free",
    "download the ubuntu iso by torrent",
    "i cracked my phone screen",
    "student licence for autocad is free",
    "buy the book second hand",
    "where can I buy the textbook",
    "don't download cracked software, it's full of malware",
    "free pdf from the HSE website",
    "my book is at home",
    "Can I borrow your book for an hour",
    "the pdf won't open",
    "autodesk give students a free version",
    "copyright unit is next week",
    "cracking session today lads",
    "got the book from the library",
    "Photoshop trial runs out tomorrow",
    "use ssh-keygen to make a key",
    "licence renewal is due for the van",
    "I printed off the form",
    "piracy is theft",
    "crack in the wall needs filling",
    "textbook costs too much",
    "the office licence expired on my laptop",
]


@pytest.mark.parametrize("text", BREACHES)
def test_a_breach_is_found(text: str) -> None:
    found = DETECTOR.find(normalise(text), NOTHING_KNOWN)
    assert [f.category for f in found] == [Category.COPYRIGHT]
    assert all(0.5 <= f.confidence < 1 and f.why for f in found)


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_a_near_miss_is_left_alone(text: str) -> None:
    assert not DETECTOR.find(normalise(text), NOTHING_KNOWN)
