"""Criticism of provider, staff and course is found; other grumbles are not."""

from __future__ import annotations

import pytest

from bot.detection.detectors.public_complaint import build
from bot.detection.normalise import normalise
from bot.domain.categories import Category
from bot.domain.findings import ScanContext

DETECTOR = build()
NOTHING_KNOWN = ScanContext()

BREACHES = [
    "worst course I have ever been on",
    "my tutor never replies to emails, been three weeks",
    "this place is an absolute joke",
    "What a waste of money this apprenticeship is",
    "marking takes months here",
    "Still waiting for my certificate after 6 months",
    "our assessor hasn't turned up again",
    "the admin team are useless",
    "Staff here couldn't care less about us",
    "I wish I'd never signed up to this course",
    "nobody at this college knows what they're doing",
    "this provider is shambolic, third timetable this month",
    "the lessons are so badly organised it's unreal",
    "Don't bother with this academy, go somewhere else",
    "had four different assessors since January",
    "the teaching is poor and the feedback is worse",
    "my trainer is really rude to everyone",
    "we've learnt nothing on this course all year",
    "can't get hold of anyone at the college",
    "fed up with this course and the constant cancellations",
    "the college keeps cancelling our sessions",
    "I want my money back, this course is rubbish",
    "haven't heard from my tutor in weeks",
    "Mrs Platt doesn't explain anything",
    "the assessor isn't helpful at all",
    "tutors never mark anything on time",
    "The induction was a shambles",
    "college is a disgrace tbh",
]
NEAR_MISSES = [
    "the bus is late again",
    "this laptop is rubbish",
    "when will the tutor reply?",
    "ubuntu is rubbish on this machine",
    "My tutor is brilliant, never had better",
    "the course was not bad actually",
    "the printer never works",
    "that match was a shambles",
    "Can't wait to be done with this course",
    "is the course any good?",
    "canteen chips were awful today",
    "marking out the wall took me ages",
    "our assessor is really helpful",
    "the weather is a joke",
    "my wifi is useless tonight",
    "how do I make a complaint?",
    "The lesson is at 10 not 9",
    "I never reply to emails on a Sunday",
    "my flatmate is so lazy",
    "the test was hard but fair",
    "Waiting for my tutor outside room 4",
    "task manager is useless at showing this",
    "I feel useless at maths",
    "the college is closed monday",
    "thanks to the tutors for never giving up on us",
    "traffic was terrible, sorry I'm late to the lesson",
    "my plastering looks awful lol",
    "this song is a mess",
]


@pytest.mark.parametrize("text", BREACHES)
def test_a_breach_is_found(text: str) -> None:
    found = DETECTOR.find(normalise(text), NOTHING_KNOWN)
    assert [f.category for f in found] == [Category.PUBLIC_COMPLAINT]
    assert all(0.5 <= f.confidence < 1 and f.why for f in found)


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_a_near_miss_is_left_alone(text: str) -> None:
    assert not DETECTOR.find(normalise(text), NOTHING_KNOWN)


def test_a_complaint_has_no_target() -> None:
    found = DETECTOR.find(normalise("Mr Platt never replies to emails"), NOTHING_KNOWN)
    assert [f.target for f in found] == [None]
