"""The guide to packs names everything that a pack may contain, and nothing that it may not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

import pytest
from pydantic import BaseModel

from bot.domain.categories import Category
from bot.domain.people import Audience
from bot.domain.steps import Desk
from bot.policy.examples import Examples
from bot.policy.ladder import SPOKEN
from bot.policy.model import Pack
from bot.policy.wording_rules import FACTS, NOTICES
from bot.resources import packs_dir

GUIDE = (packs_dir() / "README.md").read_text(encoding="utf-8")
CODE = " ".join(re.findall(r"`([^`]+)`", GUIDE))


def models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        for field in annotation.model_fields.values():
            yield from models_in(field.annotation)
    for part in get_args(annotation):
        yield from models_in(part)


FIELDS = sorted({f for top in (Pack, Examples) for m in models_in(top) for f in m.model_fields})


@pytest.mark.parametrize(
    "word", [*FIELDS, *Category, *Audience, *Desk, *SPOKEN, *NOTICES, *(f"{{{f}}}" for f in FACTS)]
)
def test_the_guide_names_it(word: str) -> None:
    assert re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", CODE + GUIDE)


def test_every_placeholder_in_the_guide_exists() -> None:
    named = set(re.findall(r"\{([a-z_]+)\}", GUIDE))
    assert named == FACTS.keys()
