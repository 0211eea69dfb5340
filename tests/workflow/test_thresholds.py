"""A pack says how sure is sure enough; the learned detector keeps to it in both directions."""

from __future__ import annotations

import pytest

from bot.detection import learned
from bot.detection.detectors.learned import LearnedDetector
from bot.detection.pipeline import Pipeline
from bot.domain.categories import Category
from bot.policy.decide import assess
from bot.policy.loader import LoadedPack
from bot.workflow.tenant import Tenant
from tests.detection.learned.tiny import write_model
from tests.workflow.support import PROVIDER, changed, message, shipped

WEAK, PLAIN = "boo", "grr"  # to the tiny model, 0.41 and 0.79 likely a threat
SAID = {WEAK: {Category.THREAT: 2.5}, PLAIN: {Category.THREAT: 7.0}}


@pytest.fixture(name="pipeline", scope="module")
def _pipeline(tmp_path_factory: pytest.TempPathFactory) -> Pipeline:
    model = learned.load(write_model(tmp_path_factory.mktemp("model"), SAID))
    return Pipeline([LearnedDetector(lambda: model)])


def pack(**thresholds: object) -> LoadedPack:
    return changed("stanfords", thresholds=thresholds)


@pytest.mark.parametrize(
    ("thresholds", "text", "opens_a_case"),
    [
        ({"default": 0.5}, PLAIN, True),
        ({"default": 0.5}, WEAK, False),
        ({"by_category": {"threat": 0.9}}, PLAIN, False),
        ({"by_category": {"threat": 0.75}}, PLAIN, True),
        ({"by_category": {"threat": 0.4}}, WEAK, True),
        ({"by_category": {"threat": 0.45}}, WEAK, False),
        ({"default": 0.4}, WEAK, True),
        ({"default": 0.4, "by_category": {"threat": 0.5}}, WEAK, False),
        ({"default": 0.9, "by_category": {"threat": 0.4}}, WEAK, True),
        ({"by_category": {"harassment": 0.3}}, WEAK, False),
        ({"default": 0.0}, "hello", False),
    ],
)
def test_a_packs_threshold_decides_whether_a_weak_reading_opens_a_case(
    pipeline: Pipeline, thresholds: dict[str, object], text: str, opens_a_case: bool
) -> None:
    tenant, said = Tenant(PROVIDER, pack(**thresholds)), message("m1", text)
    found = assess(
        tenant.current.pack, said.author.bound_as, pipeline.scan(text, tenant.context(said))
    )
    assert (found is not None) is opens_a_case
    assert found is None or found.category is Category.THREAT


def test_a_message_is_weighed_for_every_pack_its_case_may_have_been_opened_under() -> None:
    early, late = pack(default=0.4), pack(by_category={"threat": 0.3})
    tenant = Tenant(PROVIDER, shipped("stanfords"), earlier={"a": early, "b": late})
    lowered = tenant.context(message("m1", "hello")).thresholds
    assert lowered == dict.fromkeys(Category, 0.4) | {Category.THREAT: 0.3}


def test_a_pack_that_lowers_nothing_asks_for_nothing_more() -> None:
    tenant = Tenant(PROVIDER, pack(by_category={"threat": 0.9}))
    assert tenant.context(message("m1", "hello")).thresholds == {}
