"""The two tracks of a case: what can follow on what."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.cases import (
    REQUEST_MOVES,
    REVERSED_STATES,
    REVIEW_MOVES,
    RUNNING,
    UPHELD_STATES,
    RequestMove,
    RequestState,
    ReviewMove,
    ReviewState,
    next_request,
    next_review,
)

Q, M = RequestState, RequestMove
V, W = ReviewState, ReviewMove

REQUEST = {
    Q.NONE: {M.ASK: Q.ASKED, M.REMOVE: Q.REMOVED},
    Q.ASKED: {
        M.ASK: Q.ASKED,
        M.REMIND: Q.REMINDED,
        M.REMOVE: Q.REMOVED,
        M.REFUSE: Q.REFUSED,
        M.WITHDRAW: Q.WITHDRAWN,
    },
    Q.REMINDED: {M.REMOVE: Q.REMOVED, M.REFUSE: Q.REFUSED, M.WITHDRAW: Q.WITHDRAWN},
    Q.REMOVED: {M.ASK: Q.ASKED},
    Q.REFUSED: {M.ASK: Q.ASKED, M.WITHDRAW: Q.WITHDRAWN},
    Q.WITHDRAWN: {M.ASK: Q.ASKED},
}
REVIEW = {
    V.OPEN: {
        W.CLAIM: V.CLAIMED,
        W.UPHOLD: V.UPHELD,
        W.DISMISS: V.DISMISSED,
        W.APPEAL: V.APPEALED,
    },
    V.CLAIMED: {
        W.UPHOLD: V.UPHELD,
        W.DISMISS: V.DISMISSED,
        W.APPEAL: V.APPEALED,
        W.REOPEN: V.OPEN,
    },
    V.UPHELD: {W.APPEAL: V.APPEALED, W.REOPEN: V.OPEN},
    V.DISMISSED: {W.REOPEN: V.OPEN},
    V.APPEALED: {W.LET_STAND: V.STANDS, W.OVERTURN: V.OVERTURNED},
    V.STANDS: {W.REOPEN: V.OPEN},
    V.OVERTURNED: {W.REOPEN: V.OPEN},
}

request_moves = st.lists(st.sampled_from(RequestMove), max_size=30)
review_moves = st.lists(st.sampled_from(ReviewMove), max_size=30)


@pytest.mark.parametrize(("state", "move"), list(product(RequestState, RequestMove)))
def test_the_request_moves_so_and_not_otherwise(state: RequestState, move: RequestMove) -> None:
    assert next_request(state, move) == REQUEST[state].get(move)


@pytest.mark.parametrize(("state", "move"), list(product(ReviewState, ReviewMove)))
def test_the_review_moves_so_and_not_otherwise(state: ReviewState, move: ReviewMove) -> None:
    assert next_review(state, move) == REVIEW[state].get(move)


def _walk_request(moves: list[RequestMove]) -> list[tuple[RequestState, RequestMove, RequestState]]:
    state, steps = RequestState.NONE, []
    for move in moves:
        after = next_request(state, move)
        if after is not None:
            steps.append((state, move, after))
            state = after
    return steps


def _walk_review(moves: list[ReviewMove]) -> list[tuple[ReviewState, ReviewMove, ReviewState]]:
    state, steps = ReviewState.OPEN, []
    for move in moves:
        after = next_review(state, move)
        if after is not None:
            steps.append((state, move, after))
            state = after
    return steps


@given(request_moves)
def test_nothing_leads_out_of_the_request_table(moves: list[RequestMove]) -> None:
    for state, move, after in _walk_request(moves):
        assert REQUEST_MOVES[state, move] is after
        assert any(before is after for before, _ in REQUEST_MOVES)


@given(review_moves)
def test_nothing_leads_out_of_the_review_table(moves: list[ReviewMove]) -> None:
    for state, move, after in _walk_review(moves):
        assert REVIEW_MOVES[state, move] is after
        assert any(before is after for before, _ in REVIEW_MOVES)


@given(request_moves)
def test_a_refusal_always_follows_on_a_request_that_ran(moves: list[RequestMove]) -> None:
    for state, _, after in _walk_request(moves):
        if after is RequestState.REFUSED:
            assert state in RUNNING


@given(request_moves)
def test_what_was_removed_is_refused_only_after_being_asked_again(
    moves: list[RequestMove],
) -> None:
    asked_since_removal = False
    for _, move, after in _walk_request(moves):
        asked_since_removal = asked_since_removal or move is RequestMove.ASK
        if after is RequestState.REFUSED:
            assert asked_since_removal
        if after is RequestState.REMOVED:
            asked_since_removal = False


@given(request_moves)
def test_a_member_is_reminded_once_a_request(moves: list[RequestMove]) -> None:
    reminded = 0
    for _, move, _ in _walk_request(moves):
        reminded = 0 if move is RequestMove.ASK else reminded + (move is RequestMove.REMIND)
        assert reminded <= 1


@given(review_moves)
def test_a_case_that_was_taken_back_counts_again_only_if_it_is_reopened(
    moves: list[ReviewMove],
) -> None:
    for state, move, after in _walk_review(moves):
        if state in REVERSED_STATES:
            assert move is ReviewMove.REOPEN
            assert after is ReviewState.OPEN


@given(review_moves)
def test_only_an_appeal_takes_back_what_was_upheld(moves: list[ReviewMove]) -> None:
    for state, _, after in _walk_review(moves):
        if state in UPHELD_STATES:
            assert after not in REVERSED_STATES


def test_no_state_is_upheld_and_taken_back_at_once() -> None:
    assert not set(UPHELD_STATES) & set(REVERSED_STATES)
