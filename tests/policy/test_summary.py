"""The summary of a pack says in words what the pack permits and where we read something into it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.domain.categories import Category
from bot.policy.loader import load_pack
from bot.policy.model import Condition
from bot.policy.summary import condition_in_words, summarise
from tests.policy.packs import PACK_FILE, TODAY, edit, good_pack


def said_of(folder: Path, today: date = TODAY) -> str:
    """The summary without its line breaks."""
    return " ".join(summarise(load_pack(folder), today).split())


@pytest.mark.parametrize(
    "words",
    [
        "Learner policy on social media (test-pack, version 1, ",
        "Binds: learners, staff",
        "review due 2027-11-21",
        "messages are looked at as they come, in places that the provider runs [Section 2]",
        "L-THREAT [Section 3, first bullet point] for learners, staff",
        "threat; raised by detectors and people; removal is demanded; counts as a strike",
        "public_complaint; raised by detectors and people; shows the route complaints; no strike",
        "disrepute; raised by people only; nothing is asked; no strike",
        "restricting access to a forum (restrict) [Section 8]",
        "once the member refused a removal that was demanded and the place is run by the provider; "
        "a manager decides; 14 days by default; at most 28 days",
        "a meeting with management (meeting) [Section 7]",
        "Not provided for ---------------- - Limiting the access of staff.",
        "at once to managers: threat [Section 3]",
        "3 strikes within 90 days to managers",
        "reminder after 36 h, deadline after 72 h",
        "quiet hours 21:00 to 07:00",
        "to the deputy after 60 minutes, to the emergency contacts after 240",
        "help shown to the poster: In danger now: call 999.",
        "- safeguarding lead: They alone see disclosures.",
        "- watching: The policy does not say who looks at messages.",
        "- L-BULLYING: The policy does not ask for removal.",
    ],
)
def test_the_summary_says(tmp_path: Path, words: str) -> None:
    assert words in said_of(good_pack(tmp_path))


def test_an_overdue_review_is_said_loudly(tmp_path: Path) -> None:
    folder = good_pack(tmp_path)
    assert "!!" not in said_of(folder)
    assert "!! REVIEW OVERDUE: the policy was due for review on 2027-11-21" in said_of(
        folder, date(2027, 11, 22)
    )


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("basis: proactive", "basis: on_report", "nothing is looked at unless somebody reports it"),
        (
            "watching:\n",
            "watching:\n  monitoring_orders: { longest_days: 14, cite: Section 9 }\n",
            "a manager may order watching for up to 14 days, with a reason [Section 9]",
        ),
        (
            "watching:\n",
            "watching:\n  needs_confirmation: It is ours.\n",
            "confirms first: It is ours.",
        ),
        (
            "requests:\n",
            "shadow: { pack: true }\nrequests:\n",
            "REHEARSAL ONLY (shadow): the whole",
        ),
        (
            "  unmet_to:",
            "  on_report: { cite: Section 1 }\n  unmet_to:",
            "every report to managers",
        ),
    ],
)
def test_what_a_pack_adds_is_said_too(tmp_path: Path, old: str, new: str, words: str) -> None:
    folder = good_pack(tmp_path)
    edit(folder / PACK_FILE, old, new)
    assert words in said_of(folder)


def test_no_line_is_too_long_to_read(tmp_path: Path) -> None:
    folder = good_pack(tmp_path)
    assert max(map(len, summarise(load_pack(folder), TODAY).splitlines())) <= 96


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (Condition(), "at any time"),
        (Condition(upheld=True), "once the case is upheld"),
        (
            Condition(refusal=True, continuation=True),
            "once the member refused a removal that was demanded and "
            "the breach continues after the refusal",
        ),
        (Condition(strikes=3), "once there are at least 3 strikes"),
        (Condition(excluded=True), "once an exclusion is recorded"),
        (
            Condition(categories=(Category.THREAT, Category.SEXUAL)),
            "once the case is about threat or sexual",
        ),
    ],
)
def test_a_condition_reads_as_the_end_of_a_sentence(when: Condition, words: str) -> None:
    assert condition_in_words(when) == words
