"""The names of buttons."""

from __future__ import annotations

import pytest

from bot.workflow.chat.controls import Control, has_answers, notice_rows


@pytest.mark.parametrize(
    ("name", "control"),
    [
        ("steward:college:12:claim", Control("college", 12, "claim")),
        ("steward:a-b:1:refer:police", Control("a-b", 1, "refer:police")),
        ("steward-why:college:12:uphold", Control("college", 12, "uphold", True)),
        ("steward:college:x:claim", None),
        ("steward:college:٣:claim", None),
        ("steward:college:1:", None),
        ("steward::1:claim", None),
        ("other:college:1:claim", None),
        ("", None),
    ],
)
def test_a_name_says_provider_case_and_choice_or_is_not_ours(
    name: str, control: Control | None
) -> None:
    assert Control.read(name) == control
    if control is not None:
        assert control.id == name


@pytest.mark.parametrize(
    ("key", "has"),
    [("removal_request", True), ("restrict", True), ("support", True), ("lift", False)],
)
def test_a_notice_has_buttons_where_there_is_something_to_answer(key: str, has: bool) -> None:
    assert has_answers(key) is has


@pytest.mark.parametrize(
    ("notices", "names"),
    [
        ([(1, "removal_request")], [["gone", "wrong", "talk"]]),
        ([(1, "removal_request"), (1, "upheld")], [["gone", "wrong", "talk"]]),
        ([(1, "upheld"), (1, "removal_request")], [["wrong", "talk", "gone"]]),
        ([(1, "upheld"), (2, "upheld")], [["wrong", "talk"], ["wrong", "talk"]]),
        ([(1, "lift")], [[]]),
    ],
)
def test_notices_in_one_message_have_each_button_of_a_case_once(
    notices: list[tuple[int, str]], names: list[list[str]]
) -> None:
    rows = notice_rows(("college", number, key) for number, key in notices)
    assert [[one.control.what for one in row] for row in rows] == names
    assert all(("(C-" in one.label) == (len(rows) > 1) for row in rows for one in row)
