"""Damaging statements of fact about provider or awarding body are found, opinions are not."""

from __future__ import annotations

import pytest

from bot.detection.detectors.defamation import build
from bot.detection.normalise import normalise
from bot.domain.categories import Category
from bot.domain.findings import ProviderTerms, ScanContext

DETECTOR = build()
NOTHING_KNOWN = ScanContext()

BREACHES = [
    "this college is a scam, don't give them a penny",
    "The training provider fakes its attendance figures for Ofsted",
    "City & Guilds sell certificates to anyone who pays",
    "our academy launders money through the apprenticeship levy",
    "everyone knows this provider claims funding for learners who don't exist",
    "Pearson are corrupt, they rig the results",
    "the awarding body takes bribes from the big colleges",
    "their qualifications are fake and this company knows it",
    "This whole place is a fraud",
    "that training company forges certificates, my cousin got one",
    "NCFE fiddled the grades last summer",
    "the college is under investigation for fraud",
    "my provider isn't even accredited, it's all made up",
    "this academy employs convicted criminals as assessors",
    "The college covered up a death in the workshop",
    "this provider passes everyone even if they can't lay a brick",
    "our college stole my bursary money",
    "the centre lied to Ofsted about pass rates",
    "This course is a con, they have ghost learners on the books",
    "the exam board leaks papers and sells answers",
    "this company is nothing but crooks",
    "that college sells our personal data to recruiters",
    "VTCT are bent, the examiner gets paid off",
    "the provider defrauds the government, simple as that",
    "this institute is a diploma mill",
    "Our college bribed the inspector to get a good grade",
]
NEAR_MISSES = [
    "this email is a scam don't click it",
    "the college is really good for bricklaying",
    "is this provider legit?",
    "Rubbish course if you ask me",
    "we did a module on money laundering at college today",
    "my cousin got conned by a fake landlord",
    "the training on fraud was interesting",
    "don't fall for the fake DPD texts going round college",
    "Pearson results are out at 8",
    "The college isn't a scam, ignore him",
    "Has anyone heard if City and Guilds accept photos as evidence?",
    "our academy has new laptops",
    "this company pays above minimum wage which is nice",
    "fake tan all over the salon towels again",
    "the provider changed our timetable",
    "is the course accredited by NCFE?",
    "I wish the college would fix the printer",
    "someone said the college is a fraud which is nonsense",
    "do we get a certificate from the awarding body",
    "In the scenario the company launders money through a nail bar",
    "my bank says it's a scam call",
    "the firm gave me a proper contract",
    "Ofsted are in next week so look sharp",
    "there's a scam going about with bursary texts, the college warned us",
    "The place we went for lunch was a rip off",
    "this course is hard but worth it",
]


@pytest.mark.parametrize("text", BREACHES)
def test_a_breach_is_found(text: str) -> None:
    found = DETECTOR.find(normalise(text), NOTHING_KNOWN)
    assert [f.category for f in found] == [Category.DEFAMATION]
    assert all(0.5 <= f.confidence < 1 and f.why for f in found)


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_a_near_miss_is_left_alone(text: str) -> None:
    assert not DETECTOR.find(normalise(text), NOTHING_KNOWN)


def test_the_provider_is_known_by_its_own_names() -> None:
    context = ScanContext(terms=ProviderTerms(names=("Larkfield Skills",)))
    text = normalise("Larkfield Skills is a scam")
    assert DETECTOR.find(text, context)
    assert not DETECTOR.find(text, NOTHING_KNOWN)


def test_the_reason_never_decides_truth() -> None:
    found = DETECTOR.find(normalise("this college is a scam"), NOTHING_KNOWN)
    assert found[0].why.startswith("May be defamatory")
