"""From logits to confidences: thresholds that are quiet on ordinary chat, and a gate."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.detection.detectors.learned import LOWEST, THRESHOLD
from bot.detection.training.calibrating import (
    FLAG,
    GATE,
    SURE,
    Budget,
    Floats,
    Knots,
    gate_knots,
    knots_of,
    stacked,
)
from bot.detection.training.rows import HEADS

LOOSE = Budget(flagged=0.01, urgent=0.03, asked=0.1)
BUDGETS = st.builds(
    Budget,
    flagged=st.floats(0.0, 0.05),
    urgent=st.floats(0.0, 0.05),
    asked=st.floats(0.01, 0.3),
    odds=st.floats(0.3, 0.9),
    urgent_odds=st.floats(0.1, 0.3),
)
SEEDS = st.integers(0, 1_000)


def noise(seed: int, rows: int = 1_000, centre: float = -4.0) -> Floats:
    drawn = np.random.default_rng(seed)
    return drawn.normal(centre, 1.5, (rows, len(HEADS))).astype(np.float32)


def tuning(seed: int, rows: int = 200) -> tuple[Floats, Floats]:
    """Logits and labels of rows of which a third is each head's; one label in ten is unknown."""
    drawn = np.random.default_rng(seed)
    labels = (drawn.random((rows, len(HEADS))) < 0.33).astype(np.float32)
    logits = drawn.normal(labels * 5.0 - 3.0, 1.5).astype(np.float32)
    labels[drawn.random(labels.shape) < 0.1] = np.nan
    return logits, labels


def at(knots: Knots, sure: float) -> float:
    """The logit at which a calibration is so sure."""
    return next(logit for logit, confidence in knots if confidence == sure)


def sure_at(knots: Knots, logit: float) -> float:
    """What a calibration says of a logit: straight lines between the points, level outside."""
    logits, sures = zip(*knots, strict=True)
    return float(np.interp(logit, logits, sures))


@given(SEEDS, BUDGETS)
@settings(max_examples=25, deadline=None)
def test_every_calibration_rises_strictly_and_has_both_thresholds(
    seed: int, budget: Budget
) -> None:
    knots = knots_of(*tuning(seed), noise(seed), budget)
    assert set(knots) == set(HEADS)
    for points in knots.values():
        assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(points))
        assert (points[0][1], points[-1][1]) == (GATE, 0.99)
        assert at(points, SURE) - at(points, FLAG) >= 0.999


@given(SEEDS, BUDGETS)
@settings(max_examples=25, deadline=None)
def test_ordinary_chat_is_as_quiet_as_the_budget_says(seed: int, budget: Budget) -> None:
    chat = noise(seed)
    knots = knots_of(*tuning(seed), chat, budget)
    for column, head in enumerate(HEADS):
        share = budget.urgent if head in ("disclosure", "threat") else budget.flagged
        flagged = (chat[:, column] >= at(knots[head], FLAG) + 1e-4).sum()  # knots are rounded
        assert flagged <= share * len(chat)


def test_no_line_of_ordinary_chat_is_sure() -> None:
    chat = noise(3)
    knots = knots_of(*tuning(3), chat, LOOSE)
    for column, head in enumerate(HEADS):
        assert chat[:, column].max() < at(knots[head], SURE) + 1e-4


def test_where_chat_is_quiet_the_odds_decide_and_missing_costs_most_where_it_is_urgent() -> None:
    quiet = np.full((1_000, len(HEADS)), -30.0, dtype=np.float32)
    flags = {head: at(points, FLAG) for head, points in knots_of(*tuning(5), quiet).items()}
    urgent = {flags.pop("disclosure"), flags.pop("threat")}
    others = set(flags.values())
    assert len(urgent) == len(others) == 1
    assert urgent.pop() < others.pop()


def test_half_of_the_tuning_rows_at_the_threshold_are_what_they_are_flagged_as() -> None:
    logits, labels = tuning(11, rows=4_000)
    quiet = np.full((1_000, len(HEADS)), -30.0, dtype=np.float32)
    flag = at(knots_of(logits, labels, quiet)["harassment"], FLAG)
    near = (np.abs(logits - flag) < 0.3) & ~np.isnan(labels)
    assert labels[near].mean() == pytest.approx(0.5, abs=0.08)


def test_loud_chat_raises_the_threshold_of_the_loud_head_alone() -> None:
    logits, labels = tuning(7)
    chat = noise(7, centre=-9.0)
    quiet = knots_of(logits, labels, chat)
    chat[:5, HEADS.index("offensive")] = 12.0
    loud = knots_of(logits, labels, chat)
    assert at(loud["offensive"], FLAG) >= 12.0 > at(quiet["offensive"], FLAG)
    assert {head for head in HEADS if loud[head] != quiet[head]} == {"offensive"}


def test_what_is_unknown_moves_no_threshold() -> None:
    logits, labels = tuning(9)
    chat = noise(9)
    known = knots_of(logits, labels, chat)
    more = np.concatenate([logits, noise(1, rows=50, centre=9.0)])
    unknown = np.concatenate([labels, np.full((50, len(HEADS)), np.nan, dtype=np.float32)])
    assert knots_of(more, unknown, chat) == known


@given(SEEDS, st.floats(0.0, 0.5))
@settings(max_examples=25, deadline=None)
def test_the_gate_sends_on_at_most_its_share_of_ordinary_chat(seed: int, asked: float) -> None:
    chat = noise(seed)
    knots = gate_knots(chat, Budget(asked=asked))
    opens = np.array([at(knots[head], GATE) for head in HEADS])
    sent_on = float((chat >= opens).any(axis=1).mean())
    assert sent_on <= asked
    assert sent_on >= asked - 0.03  # it is no stricter than it has to be


def test_a_cleared_message_is_under_the_threshold_in_every_head() -> None:
    for points in gate_knots(noise(2)).values():
        assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(points))
        assert points[-1][1] < FLAG
        assert sure_at(points, at(points, GATE) - 0.01) < GATE


def test_what_the_gate_clears_could_be_no_finding_however_low_a_packs_threshold() -> None:
    assert LOWEST > GATE and THRESHOLD == FLAG


def test_labels_stand_in_the_order_of_the_heads_and_what_is_unknown_is_no_number() -> None:
    table = stacked([{HEADS[0]: 1.0, HEADS[2]: 0.0}, {}])
    assert table.shape == (2, len(HEADS))
    assert (table[0, 0], table[0, 2]) == (1.0, 0.0)
    assert np.isnan(table).sum() == 2 * len(HEADS) - 2
