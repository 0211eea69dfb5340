"""Whom a message points at is found by name, mention, handle, role, second person or reply."""

from __future__ import annotations

import pytest

from bot.detection.directory_index import index_of
from bot.detection.normalise import normalise
from bot.detection.targets import TargetKind, resolve_target, targets
from bot.domain.findings import ScanContext
from bot.domain.messages import Mention
from bot.domain.people import Audience, Directory, Person

PEOPLE = Directory(
    (
        Person("s1", ("Kim Parry", "Ms Parry"), ("kparry_staff",), Audience.STAFF),
        Person("s2", ("Zoë Okafor",), (), Audience.STAFF),
        Person("l1", ("Sam Whitlock",), ("sammo99",), Audience.LEARNER),
        Person("l2", ("Sam Adeyemi",), (), Audience.LEARNER),
        Person("l3", ("Will Tanner",), (), Audience.LEARNER),
    )
)
KNOWN = ScanContext(directory=PEOPLE)
UNKNOWN = ScanContext()


@pytest.mark.parametrize(
    ("text", "kind", "member"),
    [
        ("ask kim parry about it", TargetKind.NAME, "s1"),
        ("KIM is late again", TargetKind.NAME, "s1"),
        ("zoe okafor marked it", TargetKind.NAME, "s2"),
        ("Zoë marked it", TargetKind.NAME, "s2"),
        ("mrs okafor marked it", TargetKind.NAME, "s2"),
        ("sam whitlock has my drill", TargetKind.NAME, "l1"),
        ("sam has my drill", TargetKind.NAME, None),
        ("Will has my drill", TargetKind.NAME, "l3"),
        ("yo @sammo99 bring it back", TargetKind.MENTION, "l1"),
        ("sammo99 has my drill", TargetKind.HANDLE, "l1"),
        ("@Kim any news", TargetKind.MENTION, "s1"),
    ],
)
def test_people_of_the_directory_are_found(text: str, kind: TargetKind, member: str) -> None:
    target = resolve_target(normalise(text), KNOWN)
    assert target is not None
    assert (target.kind, target.member) == (kind, member)


@pytest.mark.parametrize(
    "text",
    [
        "it will work tomorrow",
        "skimming the wall",
        "same thing here, samples are in the van",
        "mail kimberly.at.home",
        "",
    ],
)
def test_words_that_only_contain_or_look_like_a_name_are_nobody(text: str) -> None:
    assert resolve_target(normalise(text), KNOWN) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("@Dunya you free?", TargetKind.MENTION),
        ("Mr Hollis is away", TargetKind.NAME),
        ("mrs begum said so", TargetKind.NAME),
        ("Miss Kaur said so", TargetKind.NAME),
        ("the new tutor is away", TargetKind.ROLE),
        ("my assessor rang", TargetKind.ROLE),
        ("staff here are lovely", TargetKind.ROLE),
        ("u are late", TargetKind.YOU),
        ("where's your file", TargetKind.YOU),
    ],
)
def test_people_are_pointed_at_without_a_directory(text: str, kind: TargetKind) -> None:
    target = resolve_target(normalise(text), UNKNOWN)
    assert target is not None
    assert target.kind is kind
    assert target.member is None


@pytest.mark.parametrize(
    "text",
    [
        "if you save it first it works",
        "thank you",
        "you can get the bus from there",
        "mail me at kim@example.org",
        "@everyone session moved to 10",
        "i miss the old workshop",
        "miss you all",
        "open it in ms word",
        "8am start",
    ],
)
def test_general_words_point_at_nobody(text: str) -> None:
    assert resolve_target(normalise(text), UNKNOWN) is None


def test_the_nearest_named_person_is_meant() -> None:
    text = "Kim was kind but Zoë Okafor shouted"
    start = text.index("shouted")
    target = resolve_target(normalise(text), KNOWN, start, len(text))
    assert target is not None and target.member == "s2"


def test_a_reply_points_at_its_author_when_the_text_names_nobody() -> None:
    context = ScanContext(author="l1", reply_to_author="l2")
    target = resolve_target(normalise("what a mess"), context)
    assert target is not None
    assert (target.kind, target.member) == (TargetKind.REPLY, "l2")


def test_you_in_a_reply_is_the_author_replied_to() -> None:
    context = ScanContext(author="l1", reply_to_author="l2")
    target = resolve_target(normalise("you made this mess"), context)
    assert target is not None
    assert (target.kind, target.member) == (TargetKind.YOU, "l2")


def test_a_reply_to_oneself_points_at_nobody() -> None:
    context = ScanContext(author="l1", reply_to_author="l1")
    assert resolve_target(normalise("what a mess"), context) is None


def test_a_platform_mention_carries_its_member() -> None:
    context = ScanContext(mentions=(Mention("u7", "Dunya", 0, 6),), directory=PEOPLE)
    found = targets(normalise("@Dunya look"), context)
    assert [(t.kind, t.member) for t in found] == [(TargetKind.MENTION, "u7")]


def test_a_role_is_staff() -> None:
    target = resolve_target(normalise("our trainer is off"), UNKNOWN)
    assert target is not None and target.audience is Audience.STAFF


def test_the_span_covers_the_name_as_written() -> None:
    text = "so ZOË OKAFOR said"
    target = resolve_target(normalise(text), KNOWN)
    assert target is not None and target.span is not None
    assert text[target.span.start : target.span.end] == "ZOË OKAFOR"


def test_the_author_is_not_their_own_target() -> None:
    context = ScanContext(author="s1", directory=PEOPLE)
    assert resolve_target(normalise("Kim here, morning all"), context) is None


def test_equal_directories_share_one_index() -> None:
    twin = Directory(tuple(PEOPLE.people))
    assert index_of(PEOPLE) is index_of(twin)
