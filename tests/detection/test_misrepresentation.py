"""Claims to be or speak for the provider are found; asking and denying are not."""

from __future__ import annotations

import pytest

from bot.detection.detectors.misrepresentation import build
from bot.detection.normalise import normalise
from bot.domain.categories import Category
from bot.domain.findings import ProviderTerms, ScanContext
from bot.domain.people import Audience

DETECTOR = build()
LEARNER = ScanContext()

BREACHES = [
    "this is the official college whatsapp group, join now",
    "on behalf of the college I can confirm the course is cancelled",
    "i'm the admin of the official page",
    "made an instagram account in the college's name lol",
    "Official apprentices discord, run by us lads, join",
    "I'm your new tutor, send me your logins",
    "this is the exams office, reply with your candidate number",
    "pretending to be the assessor to wind people up",
    "stuck the college logo on my flyers for the gig",
    "speaking for the academy, all refunds are off",
    "Official statement from the provider: classes are moved",
    "we at the college would like to apologise",
    "join the official bricklaying course group chat, not the other one",
    "I can officially confirm nobody has to pay fees",
    "as the representative of the college I'm telling you it's shut",
    "made a fake facebook page for the college",
    "used the college letterhead for my reference",
    "hi I'm from Ofsted, which tutors are bad",
    "posing as Mr Hurst on snap lol",
    "the college has authorised me to collect deposits",
    "set up a tiktok pretending to be the college",
    "message from the finance team, pay here",
    "this page is now the official one for the centre, the group is official",
    "writing as the college to all new starters",
    "sent a fake email from the tutor to get out of class",
]
NEAR_MISSES = [
    "unofficial study group for level 3, nothing to do with college",
    "Is this the official group?",
    "check the official website for dates",
    "made a group chat for our class so we can moan about maths",
    "this isn't an official page by the way",
    "my tutor said the college set up an official discord",
    "can I use the college logo on my CV?",
    "I'm the new lad starting Monday",
    "thanks on behalf of me and the lads",
    "read the official guidance on ladders",
    "speaking of the college, is it open friday",
    "join our study group, just learners",
    "the official docs say use apt",
    "who is the admin of this server",
    "I can confirm the bus is late",
    "I am a teacher's son so I know",
    "where is the exams office",
    "contact student services if you need help",
    "what does on behalf of mean on the form",
    "don't pretend to be staff online, it's against the rules",
    "the logo on the door fell off",
    "I'm a team leader at work",
    "Who set up this chat?",
    "set up a new account on onefile",
    "wrote to the college about my bursary",
]


@pytest.mark.parametrize("text", BREACHES)
def test_a_breach_is_found(text: str) -> None:
    found = DETECTOR.find(normalise(text), LEARNER)
    assert [f.category for f in found] == [Category.MISREPRESENTATION]
    assert all(0.5 <= f.confidence < 1 and f.why for f in found)


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_a_near_miss_is_left_alone(text: str) -> None:
    assert not DETECTOR.find(normalise(text), LEARNER)


def test_an_invitation_makes_it_surer() -> None:
    plain = DETECTOR.find(normalise("join the official college group"), LEARNER)
    linked = DETECTOR.find(
        normalise("join the official college group https://discord.gg/abc123"), LEARNER
    )
    assert linked[0].confidence > plain[0].confidence


def test_staff_who_speak_for_the_provider_are_flagged_but_never_asked_at_once() -> None:
    staff = ScanContext(audience=Audience.STAFF)
    text = normalise("on behalf of the college I can confirm the course is cancelled")
    (finding,) = DETECTOR.find(text, staff)
    assert 0.5 <= finding.confidence < 0.75


@pytest.mark.parametrize(
    "text",
    [
        "On behalf of Norwood Skills I can confirm the fees are waived",
        "i made an official norwood skills tiktok page, follow it",
        "This is Norwood Skills's official view of the walkout",
        "join the official server for Norwood Skills",
    ],
)
def test_the_provider_is_known_by_the_names_it_registered(text: str) -> None:
    context = ScanContext(terms=ProviderTerms(names=("Norwood Skills",)))
    assert DETECTOR.find(normalise(text), context)


@pytest.mark.parametrize(
    "text",
    [
        "on behalf of my brother thanks for the cards",
        "on behalf of Callum sorry he's late",
        "the official Excel guide is online",
        "we speak for the deaf learner when the interpreter is away",
    ],
)
def test_a_person_or_a_program_is_no_provider(text: str) -> None:
    assert not DETECTOR.find(normalise(text), ScanContext())
