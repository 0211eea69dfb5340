"""Trade in assessment content is found; talk about assessments is not."""

from __future__ import annotations

import pytest

from bot.detection.detectors.assessment_leak import build
from bot.detection.normalise import normalise
from bot.domain.categories import Category
from bot.domain.findings import ScanContext
from bot.domain.messages import Attachment

DETECTOR = build()
NOTHING_KNOWN = ScanContext()

BREACHES = [
    "anyone got the answers to the unit 4 test",
    "send me ur assignment so i can copy it x",
    "Q7 is B",
    "here's what came up in this morning's exam",
    "I'll pay for someone to do my assignment",
    "got screenshots of the whole onscreen test if anyone wants",
    "who's done the EPA, what did they ask you in the professional discussion",
    "just use my coursework and change the name",
    "selling answers for level 2 functional skills, dm me",
    "Can somebody sit the maths exam for me, 40 quid",
    "what did you put for question 12",
    "1a 2c 3d 4b 5a thank me later",
    "I've got the mark scheme for the synoptic paper",
    "need someone to write my dissertation asap",
    "Does any1 have the answer sheet for the health and safety assessment?",
    "can i copy your portfolio pls mate",
    "took a pic of the exam paper under the desk",
    "dm me for the answers to the knowledge test",
    "it's C for number 9",
    "The exam had a question on ohm's law and one on safe isolation, you lot are on this afternoon",
    "put the exam questions into chatgpt and it does it for you",
    "lend me your finished unit 3 so I can reword it",
    "what questions came up in the resit",
    "£30 for the EPA questions and answers",
    "I can do your coursework for a tenner",
    "anybody know the answers for the food hygiene test",
    "Here are the questions you'll get in the end point assessment, don't tell the examiner",
    "who wants the answers for the CSCS test",
    "what did they ask you in the exam, im in after lunch",
    "here's my assessor's feedback and marks, look at the mark sheet",
    "somebody screenshot the quiz and send it to me",
]
NEAR_MISSES = [
    "whats the deadline for unit 4",
    "can someone explain question 3 of the practice worksheet",
    "Anyone want to revise together before the exam?",
    "what topics should I revise for the test",
    "where do I find the marking criteria",
    "past papers are on the City & Guilds website",
    "I passed my EPA!!",
    "has anyone got answers to my email about the trip",
    "the tutor put the mock exam answers on the VLE",
    "when is the assessment",
    "how long is the professional discussion",
    "can someone help me understand task 2",
    "is it multiple choice",
    "i need to resit maths in june",
    "my assignment is late, who do I tell",
    "Can I use a calculator in the functional skills exam?",
    "what time is the test tomorrow",
    "I finished my assignment finally",
    "we have a pub quiz friday, anyone got the answers lol",
    "the answer file is corrupt on the server",
    "are we allowed to share answers?",
    "could you check my spelling in my own essay please",
    "how do you set out the portfolio",
    "don't share answers from the exam please",
    "the test page printed fine",
    "revision cards for unit 2 on quizlet if it helps",
    "question for the group, who's driving tomorrow",
    "room number is B12",
]


@pytest.mark.parametrize("text", BREACHES)
def test_a_breach_is_found(text: str) -> None:
    found = DETECTOR.find(normalise(text), NOTHING_KNOWN)
    assert [f.category for f in found] == [Category.ASSESSMENT_LEAK]
    assert all(0.5 <= f.confidence < 1 and f.why for f in found)


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_a_near_miss_is_left_alone(text: str) -> None:
    assert not DETECTOR.find(normalise(text), NOTHING_KNOWN)


@pytest.mark.parametrize("name", ["unit4_answers.pdf", "Mark Scheme L2.docx", "exam paper.jpg"])
def test_file_names_that_speak_of_assessment_content_are_found(name: str) -> None:
    context = ScanContext(attachments=(Attachment(name),))
    assert DETECTOR.find(normalise("here"), context)


@pytest.mark.parametrize("name", ["brickwork.jpg", "sample exam paper.pdf", "rota.xlsx"])
def test_other_file_names_are_left_alone(name: str) -> None:
    context = ScanContext(attachments=(Attachment(name),))
    assert not DETECTOR.find(normalise("here"), context)
