"""Party politics of staff are found; teaching about politics is not."""

from __future__ import annotations

import pytest

from bot.detection.detectors.political import build
from bot.detection.normalise import normalise
from bot.domain.categories import Category
from bot.domain.findings import ScanContext
from bot.domain.people import Audience

DETECTOR = build()
STAFF = ScanContext(audience=Audience.STAFF)

BREACHES = [
    "vote Labour on Thursday everyone",
    "the Tories have ruined further education",
    "Reform are right about immigration",
    "Starmer is a liar",
    "get the Tories out",
    "I'm voting Green and so should you",
    "This government is a disgrace",
    "Farage is the only one who cares about working people",
    "don't vote for the Conservatives, they hate apprentices",
    "Labour couldn't run a bath",
    "lib dems are useless",
    "Brexit was a disaster for construction",
    "Badenoch talks sense on this",
    "thanks to the Tories we have no funding",
    "the SNP are a shambles",
    "Support Labour, they stand up for workers",
    "Fourteen years of Tory government wrecked this sector",
    "Starmer out",
    "Sunak didn't care about colleges",
    "reform uk will fix this country",
    "I hate the Tories",
    "the greens are clowns",
    "vote reform",
    "Labour have betrayed pensioners",
    "Stop the boats, simple",
]
NEAR_MISSES = [
    "labour costs are up 5 percent",
    "a conservative estimate is 40 bricks",
    "Vote for your class rep by Friday",
    "don't forget to register to vote",
    "the polling station is using our hall",
    "green belt land is covered in unit 3",
    "British values week: compare the main parties' manifestos",
    "explain how Labour and the Conservatives differ for task 2",
    "who won the election in the case study?",
    "party at the end of term",
    "The government has published new funding rules",
    "mock election in the canteen today",
    "skilled labour is hard to find",
    "reform of the NVQ starts in May",
    "boris bikes are outside the centre",
    "May's timetable is up",
    "trump card is having your CSCS",
    "materials and labour need separate lines on the quote",
    "paint it green",
    "the prime minister visited a college in Leeds",
    "democracy quiz at 2pm",
    "which party does the clerk of works represent?",
    "Please don't use this chat to campaign",
    "christmas party tickets on sale",
    "the secretary has your forms",
]


@pytest.mark.parametrize("text", BREACHES)
def test_a_breach_is_found(text: str) -> None:
    found = DETECTOR.find(normalise(text), STAFF)
    assert [f.category for f in found] == [Category.POLITICAL]
    assert all(0.5 <= f.confidence < 1 and f.why for f in found)


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_a_near_miss_is_left_alone(text: str) -> None:
    assert not DETECTOR.find(normalise(text), STAFF)


@pytest.mark.parametrize("text", BREACHES)
def test_learners_may_say_what_they_like(text: str) -> None:
    assert not DETECTOR.find(normalise(text), ScanContext())
