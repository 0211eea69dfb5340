"""Internal and private matters told by staff are found; guidance on confidentiality is not."""

from __future__ import annotations

import pytest

from bot.detection.detectors.confidential import build
from bot.detection.normalise import normalise
from bot.domain.categories import Category
from bot.domain.findings import ProviderTerms, ScanContext
from bot.domain.people import Audience

DETECTOR = build()
STAFF = ScanContext(audience=Audience.STAFF)
REGISTERED = ScanContext(terms=ProviderTerms(confidential=("Project Heron", "tender-2026")))

BREACHES = [
    "don't tell the learners but the course closes in June",
    "internal only: new pay bands attached",
    "confidential: redundancies next month",
    "this isn't public yet but we lost the council contract",
    "Keep this quiet, Ofsted gave us a 3",
    "strictly confidential, staff meeting minutes attached",
    "we're making ten posts redundant",
    "Callum has ADHD and a social worker so go easy",
    "Priya is pregnant, that's why she's off",
    "not announced yet but the centre is closing",
    "off the record the college is going under",
    "please don't share this with students",
    "the salary spreadsheet is in the drive",
    "Jordan was on a child protection plan",
    "salaries list is attached for all staff",
    "you didn't hear it from me but Tom is being suspended",
    "not for circulation outside the team",
    "Aisha's been diagnosed with bipolar so watch her",
    "Draft Ofsted report says requires improvement",
    "between these four walls we're being taken over",
    "the server password is Hunter22",
    "Leah disclosed she has an eating disorder",
    "The merger hasn't been announced yet so keep it under wraps",
    "board minutes attached, not for sharing",
    "our cash flow is £2 million short",
    "Dean is on probation and wears a tag",
]
NEAR_MISSES = [
    "keep client information confidential at all times",
    "unit 4 covers confidentiality",
    "the survey is confidential",
    "is this confidential?",
    "internal walls are stud partition",
    "Wellbeing support is confidential and free",
    "don't tell me it's raining again",
    "we have a session on depression and anxiety next week",
    "dyslexia support drop-in is on Tuesday",
    "never share your password with anyone",
    "the policy says records must be kept private",
    "our helpline is confidential",
    "mental health first aid training is on Friday",
    "record your hours by friday",
    "the contract for the new lathe is signed",
    "pay day is the 28th",
    "closing the door keeps the heat in",
    "please share this with your learners",
    "the employer is closing early for christmas",
    "staff meeting at 4",
    "new pregnant worker risk assessment is in unit 5",
    "Don't let the grout dry",
    "Ofsted published the report, link on our website",
    "cancer research bake sale on Friday",
    "Thanks for telling the learners about the trip",
]


@pytest.mark.parametrize("text", BREACHES)
def test_a_breach_is_found(text: str) -> None:
    found = DETECTOR.find(normalise(text), STAFF)
    assert [f.category for f in found] == [Category.CONFIDENTIAL]
    assert all(0.5 <= f.confidence < 1 and f.why for f in found)


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_a_near_miss_is_left_alone(text: str) -> None:
    assert not DETECTOR.find(normalise(text), STAFF)


@pytest.mark.parametrize("text", ["any news on project heron", "TENDER-2026 is due"])
def test_registered_terms_are_found_whoever_writes(text: str) -> None:
    found = DETECTOR.find(normalise(text), REGISTERED)
    assert [f.confidence for f in found] == [0.9]


@pytest.mark.parametrize("text", ["project herons nest", "a heron by the lake", "tender 2026"])
def test_parts_of_registered_terms_are_left_alone(text: str) -> None:
    assert not DETECTOR.find(normalise(text), REGISTERED)


def test_phrases_of_learners_are_left_alone() -> None:
    assert not DETECTOR.find(normalise("keep this quiet lads"), ScanContext())
