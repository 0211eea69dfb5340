"""An example becomes a text and what detection may know beside it."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from bot.domain.categories import Category
from bot.domain.messages import Attachment, Mention
from bot.domain.people import Audience, Person
from bot.policy.examples import Example, Examples

EXAMPLES = Examples.model_validate(
    {
        "people": [
            {"id": "p1", "names": ["Kim Parry", "Kim"], "handles": ["kimp"], "audience": "staff"},
            {"id": "p2", "names": ["Sam Reed"]},
        ],
        "terms": {"names": ["Bramley"], "own_domains": ["bramley.example"]},
        "clauses": {
            "L-A": {
                "harassment": {
                    "breaks": ["short", {"text": "long", "audience": "staff"}],
                    "near_misses": [],
                },
                "disrepute": {"reports": ["told"]},
            }
        },
    }
)


def test_a_plain_text_stands_for_an_example_with_that_text() -> None:
    given = EXAMPLES.clauses["L-A"]
    assert given[Category.HARASSMENT].breaks == (
        Example(text="short"),
        Example(text="long", audience=Audience.STAFF),
    )
    assert given[Category.DISREPUTE].reports == (Example(text="told"),)


def test_an_example_without_an_audience_takes_that_of_its_clause() -> None:
    short, long = EXAMPLES.clauses["L-A"][Category.HARASSMENT].breaks
    assert EXAMPLES.to_scan(short, Audience.VISITOR)[1].audience is Audience.VISITOR
    assert EXAMPLES.to_scan(long, Audience.VISITOR)[1].audience is Audience.STAFF


def test_everything_an_example_says_reaches_detection() -> None:
    example = Example(
        text="look at this",
        author="p2",
        reply_to_text="hello",
        reply_to_author="p1",
        attachments=("exam.mp4",),
        learners_present=False,
    )
    text, context = EXAMPLES.to_scan(example, Audience.LEARNER)
    assert text == "look at this"
    assert (context.author, context.reply_to_text, context.reply_to_author) == ("p2", "hello", "p1")
    assert context.attachments == (Attachment("exam.mp4"),)
    assert not context.learners_present
    assert context.terms.names == ("Bramley",)
    assert context.terms.own_domains == ("bramley.example",)
    kim = Person("p1", ("Kim Parry", "Kim"), ("kimp",), Audience.STAFF)
    assert context.directory.people == (kim, Person("p2", ("Sam Reed",)))


@pytest.mark.parametrize(
    ("text", "who", "mention"),
    [
        ("hey @kimp, stop", "p1", Mention("p1", "kimp", 4, 9)),
        ("hey @Kim Parry, stop", "p1", Mention("p1", "Kim Parry", 4, 14)),
        ("hey you, stop", "p1", Mention("p1", "kimp")),
        ("@Sam Reed stop", "p2", Mention("p2", "Sam Reed", 0, 9)),
    ],
)
def test_a_mention_stands_where_the_text_has_it(text: str, who: str, mention: Mention) -> None:
    example = Example(text=text, mentions=(who,))
    assert EXAMPLES.to_scan(example, Audience.LEARNER)[1].mentions == (mention,)


def test_a_field_nobody_knows_is_refused() -> None:
    with pytest.raises(ValidationError):
        Examples.model_validate({"clauses": {"L-A": {"threat": {"brakes": ["x"]}}}})
