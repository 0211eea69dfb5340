"""The pictures in the documents show what Steward says: labels and sentences are its own."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from bot.domain.steps import Choice
from bot.workflow.admin import set_up
from bot.workflow.admin.slots import SECTIONS
from bot.workflow.cards import LABELS
from bot.workflow.chat import words

DOCS = Path(__file__).resolve().parents[3] / "docs"
PICTURES = DOCS / "pictures"
FIRST = SECTIONS[0]
SHOWN = {
    "flag-card.svg": (
        *(LABELS[choice] for choice in (Choice.CLAIM, Choice.NOTE, Choice.UPHOLD)),
        *(LABELS[choice] for choice in (Choice.DISMISS, Choice.ASK_REMOVAL, Choice.ESCALATE)),
        *("Who and where", "Clause", "Why", "Record", "Now"),
    ),
    "learner-message.svg": (words.REMOVED, words.SEES_IT_DIFFERENTLY, words.WANTS_TO_TALK),
    "setup.svg": (
        f"Setting up Steward, 1 of {len(SECTIONS)}: {FIRST.title}",
        set_up.ORDER,
        set_up.HINT,
        FIRST.text,
        *(f"{number}. {slot.label}: {slot.purpose};" for number, slot in enumerate(FIRST.slots, 1)),
        set_up.SAVED.format(what=FIRST.slots[0].called),
    ),
}


def words_of(picture: str) -> str:
    """Everything written in a picture, in order, on one line."""
    root = ElementTree.parse(PICTURES / picture).getroot()
    texts = [one for one in root.iter() if one.tag.endswith("}text")]
    return " ".join(" ".join("".join(one.itertext()).split()) for one in texts)


@pytest.mark.parametrize("picture", SHOWN)
def test_a_picture_says_what_steward_says(picture: str) -> None:
    written = words_of(picture)
    assert [said for said in SHOWN[picture] if said not in written] == []


def test_every_picture_is_shown_in_a_document_and_described() -> None:
    named = set(re.findall(r"pictures/([\w-]+\.svg)", (DOCS / "operating.md").read_text()))
    assert named == {one.name for one in PICTURES.iterdir()} == set(SHOWN)
    for name in named:
        tags = {one.tag.rpartition("}")[2] for one in ElementTree.parse(PICTURES / name).iter()}
        assert {"title", "desc"} <= tags
