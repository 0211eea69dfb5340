"""The lean stage clears what is harmless; the transformer decides the rest."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from bot.detection.learned.cascade import MOST_ASKED, Cascade, Stage, confidence
from bot.detection.learned.manifest import Curve, Manifest
from bot.detection.learned.transformer import Logits
from bot.domain.categories import Category
from tests.detection.learned.tiny import HEADS

CURVE = ((-2.0, 0.1), (0.0, 0.5), (1.0, 0.75), (2.0, 0.75))


@pytest.mark.parametrize(
    ("logit", "sure"),
    [(-9, 0.1), (-2, 0.1), (-1, 0.3), (0, 0.5), (0.5, 0.625), (1.5, 0.75), (99, 0.75)],
)
def test_between_its_points_a_calibration_is_straight_and_outside_level(
    logit: float, sure: float
) -> None:
    assert confidence(CURVE, logit) == pytest.approx(sure)


class ScriptedLean:
    """A lean stage of one head that reads its logit off the text: the first number."""

    def logits(self, text: str) -> Logits:
        return np.array([float(text.split()[0])], dtype=np.float32)


class Scripted:
    """A transformer of one head that reads its logit off the text: the second number."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def logits(self, texts: Sequence[str]) -> Logits:
        self.asked.append(list(texts))
        return np.array([[float(text.split()[1])] for text in texts], dtype=np.float32)


def staged(curve: Curve = CURVE) -> tuple[Cascade, Scripted]:
    manifest = Manifest("1", (Category.THREAT,), 64, 0.3, {}, (curve,), (curve,))
    transformer = Scripted()
    return Cascade(manifest, ScriptedLean(), transformer), transformer


def test_what_the_lean_stage_clears_is_not_shown_to_the_transformer() -> None:
    model, transformer = staged()
    verdict = model.read(["-1.1 9"])
    assert (verdict.stage, verdict.is_cleared, transformer.asked) == (Stage.LEAN, True, [])
    assert verdict.confidences == pytest.approx((0.28,))


def test_what_reaches_the_gate_is_decided_by_the_transformer_alone() -> None:
    model, _ = staged()
    verdict = model.read(["-1.0 -2"])
    assert verdict.stage is Stage.TRANSFORMER
    assert verdict.confidences == pytest.approx((0.1,))


def test_a_gate_that_no_confidence_reaches_stays_shut() -> None:
    model, _ = staged(((0.0, 0.1), (1.0, 0.2)))
    assert model.read(["99 99"]).is_cleared


def test_of_a_long_message_only_the_windows_that_were_not_cleared_are_asked() -> None:
    model, transformer = staged()
    verdict = model.read(["-2 9", "1 0", "-2 9", "2 1"])
    assert transformer.asked == [["1 0", "2 1"]]
    assert verdict.confidences == pytest.approx((0.75,))
    assert verdict.window_of(0) == 3


def test_of_many_windows_the_worst_are_asked_in_the_order_of_the_text() -> None:
    model, transformer = staged()
    model.read([f"{n} 0" for n in (5, 9, 1, 2, 3, 4, 6, 7, 8, 10)])
    assert transformer.asked == [[f"{n} 0" for n in (5, 9, 3, 4, 6, 7, 8, 10)]]
    assert len(transformer.asked[0]) == MOST_ASKED


def test_each_stage_can_be_asked_alone() -> None:
    model, _ = staged()
    assert model.read_in_full(["-9 1"]).confidences == pytest.approx((0.75,))
    assert model.read_leanly(["0 9"]).confidences == pytest.approx((0.5,))


def test_the_real_stages_agree_on_words_that_they_know(model: Cascade) -> None:
    verdict = model.read(["grr you"])
    assert verdict.stage is Stage.TRANSFORMER
    assert verdict.confidences[HEADS.index(Category.THREAT)] > 0.75
    assert model.read(["good morning"]).stage is Stage.LEAN
    assert model.read(["hmm"]).stage is Stage.TRANSFORMER


def test_a_texts_verdict_does_not_depend_on_padding_beside_it(model: Cascade) -> None:
    alone = model.transformer.logits(["grr"])
    beside = model.transformer.logits(["grr", "calm calm calm calm"])
    assert alone[0].tolist() == pytest.approx(beside[0].tolist())
