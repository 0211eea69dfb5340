"""Course material on its way out is found; official and own material is not."""

from __future__ import annotations

import pytest

from bot.detection.detectors.material_share import build
from bot.detection.normalise import normalise
from bot.domain.categories import Category
from bot.domain.findings import ScanContext
from bot.domain.messages import Attachment
from bot.domain.people import Audience

DETECTOR = build()
LEARNER = ScanContext()
STAFF = ScanContext(audience=Audience.STAFF)

BREACHES = [
    "I recorded today's session, here you go",
    "here's the whole slide deck from the course",
    "uploaded all the lecture slides to google drive",
    "screenshots of his slides in case you missed it",
    "ive put the lesson recording on youtube",
    "secretly filmed the whole lesson lol",
    "sharing the tutor's workbook with my mate, got the full course pack",
    "selling the course notes for a tenner",
    "downloaded all the modules off the vle, whole lot",
    "we recorded miss's workshop on my phone",
    "Posted the handouts on facebook for anyone",
    "screen recorded the teams call with the assessor",
    "dumping the unit slides in dropbox",
    "here's the recording of the webinar",
    "who wants last year's workbook, here's all the course materials for anyone",
    "got screenshots of the zoom session",
    "put all our lesson powerpoints on studocu",
    "I've filmed his demo and stuck it on tiktok",
    "just videoed the lecture for my mate at another college",
    "heres the full lesson plan and scheme of work, enjoy",
    "flogging the learner pack, 15 quid",
    "audio of yesterday's tutorial attached",
    "ripped every e-learning module off moodle",
    "my mate recorded the induction on the quiet",
    "leaked the tutor's slides to the group on whatsapp",
    "sent the session recording to my cousin on whatsapp, it's the zoom recording",
]
NEAR_MISSES = [
    "are we allowed to record the session?",
    "The slides are on Moodle now",
    "my own slides for the presentation are done",
    "Did anyone take notes in the lesson?",
    "miss uploaded the powerpoint this morning",
    "here's a pic of my brickwork",
    "is there a recording of the session anywhere?",
    "I filmed my own plastering for evidence",
    "screenshot of the error attached",
    "our tutor recorded the webinar for us",
    "what slide are we on",
    "i recorded a song at the weekend",
    "can't find the workbook",
    "the class starts at 9",
    "sharing a lift to college tomorrow",
    "load the kernel module and reboot",
    "I posted the parcel to the college",
    "don't record the lesson without asking",
    "human resources sent the form",
    "please put your slides in the college drive",
    "My notes from today: wear gloves, check the isolator",
    "recorded delivery is the best for certificates",
    "the handout says room 4",
    "here's the timetable",
    "Who has a spare workbook I can buy new?",
    "the assessor shared the handouts by email",
]


@pytest.mark.parametrize("text", BREACHES)
def test_a_breach_is_found(text: str) -> None:
    found = DETECTOR.find(normalise(text), LEARNER)
    assert [f.category for f in found] == [Category.MATERIAL_SHARE]
    assert all(0.5 <= f.confidence < 1 and f.why for f in found)


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_a_near_miss_is_left_alone(text: str) -> None:
    assert not DETECTOR.find(normalise(text), LEARNER)


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("GMT20261102_Recording.mp4", "video/mp4"),
        ("zoom session 4.m4a", "audio/mp4"),
        ("lecture slides week 3.pptx", ""),
        ("tutor_handout.pdf", "application/pdf"),
    ],
)
def test_file_names_that_speak_of_sessions_are_found(name: str, media_type: str) -> None:
    context = ScanContext(attachments=(Attachment(name, media_type),))
    assert DETECTOR.find(normalise("here"), context)


@pytest.mark.parametrize("name", ["my presentation slides.pptx", "brick wall.mp4", "cv.pdf"])
def test_own_files_are_left_alone(name: str) -> None:
    context = ScanContext(attachments=(Attachment(name),))
    assert not DETECTOR.find(normalise("here"), context)


def test_a_file_share_beside_words_for_material_is_found() -> None:
    text = normalise("all the course notes https://drive.google.com/drive/folders/abc")
    assert DETECTOR.find(text, LEARNER)


def test_staff_share_what_is_theirs_to_share() -> None:
    assert not DETECTOR.find(normalise("I recorded today's session, here you go"), STAFF)
