"""What a message amounts to under a pack, and what the machine may do about it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.cases import Lane
from bot.domain.categories import Category, by_precedence
from bot.domain.findings import Finding, Span
from bot.domain.people import Audience
from bot.domain.steps import ActionKind, Choice, Desk, EscalationWhy
from bot.policy.decide import (
    Circumstances,
    Proposal,
    assess,
    assess_report,
    endangered,
    open_duties,
    propose,
)
from bot.policy.loader import find_pack
from bot.policy.model import Pack, Removal

PACKS = {
    name: find_pack(name).pack
    for name in ("stanfords", "expanse", "learning-institute", "qtsd", "care")
}
STANFORDS, QTSD = PACKS["stanfords"], PACKS["qtsd"]
LEARNER, STAFF = Audience.LEARNER, Audience.STAFF
CALM = Circumstances(strikes=1, new_strike=True, complaints=1)
ASKING = (ActionKind.REMOVAL_REQUEST, ActionKind.SIGNPOST)


def found(
    category: Category,
    confidence: float = 0.95,
    *,
    target: str | None = None,
    own_data: bool = False,
    welfare_of_target: bool = False,
) -> Finding:
    """A finding about the first word."""
    return Finding(
        category=category,
        confidence=confidence,
        spans=(Span(0, 4),),
        detector="test",
        why=f"It says {category}.",
        target=target,
        own_data=own_data,
        welfare_of_target=welfare_of_target,
    )


findings = st.lists(
    st.builds(
        found,
        st.sampled_from(Category),
        st.floats(0, 1),
        own_data=st.booleans(),
        welfare_of_target=st.booleans(),
        target=st.sampled_from((None, "u1", "u2")),
    ),
    max_size=6,
)
packs = st.sampled_from(list(PACKS.values()))
audiences = st.sampled_from(Audience)
circumstances = st.builds(
    Circumstances,
    author_is_member=st.booleans(),
    strikes=st.integers(0, 6),
    new_strike=st.booleans(),
    complaints=st.integers(0, 4),
    notices_in_hour=st.integers(0, 40),
    reported=st.booleans(),
)


@given(packs, audiences, findings)
def test_the_primary_category_is_the_gravest_that_has_a_clause(
    pack: Pack, audience: Audience, found: list[Finding]
) -> None:
    assessment = assess(pack, audience, found)
    strong = [
        f
        for f in found
        if f.confidence >= pack.thresholds.by_category.get(f.category, pack.thresholds.default)
    ]
    if any(f.category is Category.DISCLOSURE for f in strong):
        assert assessment is not None
        assert assessment.category is Category.DISCLOSURE
        return
    clauses = {f.category: pack.clause_for(f.category, audience) for f in strong}
    bound = {c for c, clause in clauses.items() if clause and clause.raised_by == "detectors"}
    if not bound:
        assert assessment is None
        return
    of_others = {f.category for f in strong if f.category in bound and not f.own_data}
    assert assessment is not None
    assert assessment.category is by_precedence(of_others or bound)[0]
    assert assessment.clause is clauses[assessment.category]
    assert set(assessment.also) == bound - {assessment.category}


@given(packs, audiences, findings)
def test_a_disclosure_always_wins_and_counts_for_nothing(
    pack: Pack, audience: Audience, others: list[Finding]
) -> None:
    assessment = assess(pack, audience, [*others, found(Category.DISCLOSURE, 1.0)])
    assert assessment is not None
    assert assessment.lane is Lane.SAFEGUARDING
    assert assessment.clause is None
    assert not assessment.counts_as_strike


@given(packs, audiences, findings, circumstances)
def test_a_disclosure_goes_to_the_lead_and_helps_the_poster_and_nothing_else(
    pack: Pack, audience: Audience, others: list[Finding], facts: Circumstances
) -> None:
    assessment = assess(pack, audience, [*others, found(Category.DISCLOSURE, 1.0)])
    assert assessment is not None
    proposals = propose(pack, assessment, facts)
    assert {p.to for p in proposals} <= {Desk.SAFEGUARDING_LEAD, None}
    assert {p.action for p in proposals} <= {ActionKind.DISCLOSURE, ActionKind.SUPPORT}


@given(packs, audiences, findings, circumstances)
def test_the_machine_only_flags_asks_points_and_brings_further(
    pack: Pack, audience: Audience, found: list[Finding], facts: Circumstances
) -> None:
    assessment = assess(pack, audience, found)
    proposals = propose(pack, assessment, facts) if assessment else ()
    allowed = {ActionKind.FLAG, ActionKind.ESCALATE, ActionKind.DISCLOSURE, ActionKind.SUPPORT}
    assert {p.action for p in proposals} <= allowed | set(ASKING)


@given(packs, audiences, findings, circumstances)
def test_nobody_is_asked_who_is_a_bot_nor_past_the_cap(
    pack: Pack, audience: Audience, found: list[Finding], facts: Circumstances
) -> None:
    assessment = assess(pack, audience, found)
    proposals = propose(pack, assessment, facts) if assessment else ()
    if not facts.author_is_member or facts.notices_in_hour >= 20:
        assert not any(p.action in ASKING for p in proposals)


@given(packs, audiences, findings, circumstances)
def test_own_details_are_only_a_signpost(
    pack: Pack, audience: Audience, others: list[Finding], facts: Circumstances
) -> None:
    own = [replace(f, category=Category.PERSONAL_DATA, own_data=True) for f in others]
    assessment = assess(pack, audience, own)
    if assessment is not None:
        assert assessment.own_data
        assert not assessment.counts_as_strike
        proposals = propose(pack, assessment, facts)
        assert not any(p.action is ActionKind.REMOVAL_REQUEST for p in proposals)


@given(packs, audiences, st.floats(0, 1), circumstances)
def test_a_complaint_is_never_asked_about_nor_counted_where_the_pack_shows_the_route(
    pack: Pack, audience: Audience, confidence: float, facts: Circumstances
) -> None:
    assessment = assess(pack, audience, [found(Category.PUBLIC_COMPLAINT, confidence)])
    if assessment is not None:
        assert not assessment.counts_as_strike
        proposals = propose(pack, assessment, facts)
        assert not any(p.action is ActionKind.REMOVAL_REQUEST for p in proposals)


@given(packs, audiences, findings, circumstances)
def test_extremism_never_reaches_the_moderators(
    pack: Pack, audience: Audience, found: list[Finding], facts: Circumstances
) -> None:
    assessment = assess(pack, audience, found)
    if assessment is not None and assessment.lane is Lane.GUARDED:
        desks = {p.to for p in propose(pack, assessment, facts)}
        assert Desk.MODERATORS not in desks
        assert {Desk.SAFEGUARDING_LEAD, Desk.MANAGERS} <= desks


@given(packs, audiences, findings, circumstances)
def test_each_desk_is_told_once_that_a_case_goes_further(
    pack: Pack, audience: Audience, found: list[Finding], facts: Circumstances
) -> None:
    assessment = assess(pack, audience, found)
    proposals = propose(pack, assessment, facts) if assessment else ()
    further = [p.to for p in proposals if p.action is ActionKind.ESCALATE]
    assert len(further) == len(set(further))


def _said(proposals: tuple[Proposal, ...]) -> list[str]:
    return [f"{p.action}:{p.step or '-'}:{p.to or 'poster'}" for p in proposals]


FLAG = "flag:-:moderators"


@pytest.mark.parametrize(
    ("category", "confidence", "facts", "said"),
    [
        pytest.param(
            Category.THREAT,
            0.95,
            CALM,
            [FLAG, "removal_request:demand:poster"],
            id="sure: flagged and asked",
        ),
        pytest.param(Category.THREAT, 0.6, CALM, [FLAG], id="unsure: flagged only"),
        pytest.param(
            Category.THREAT,
            0.95,
            replace(CALM, author_is_member=False),
            [FLAG],
            id="a bot: flagged only",
        ),
        pytest.param(
            Category.THREAT,
            0.95,
            replace(CALM, notices_in_hour=20),
            [FLAG],
            id="past the cap: flagged only",
        ),
        pytest.param(
            Category.THREAT,
            0.95,
            replace(CALM, strikes=3),
            [FLAG, "removal_request:demand:poster", "escalate:repetition:managers"],
            id="third strike",
        ),
        pytest.param(
            Category.THREAT,
            0.95,
            replace(CALM, strikes=3, new_strike=False),
            [FLAG, "removal_request:demand:poster"],
            id="one more copy of a strike already counted",
        ),
        pytest.param(
            Category.PUBLIC_COMPLAINT,
            0.95,
            CALM,
            [FLAG, "signpost:complaints:poster"],
            id="complaint: the route",
        ),
        pytest.param(
            Category.PUBLIC_COMPLAINT,
            0.95,
            replace(CALM, new_strike=False, complaints=2),
            [FLAG, "signpost:complaints:poster", "escalate:information:managers"],
            id="a further complaint: for information",
        ),
        pytest.param(
            Category.ASSESSMENT_LEAK,
            0.95,
            CALM,
            ["flag:refer:awarding_body:moderators", "removal_request:demand:poster"],
            id="a duty is named on the card",
        ),
        pytest.param(
            Category.EXTREMISM,
            0.95,
            CALM,
            ["flag:-:safeguarding_lead", "escalate:at_once:managers"],
            id="extremism",
        ),
        pytest.param(
            Category.DISCLOSURE,
            0.95,
            CALM,
            ["disclosure:-:safeguarding_lead", "support:-:poster"],
            id="disclosure",
        ),
    ],
)
def test_what_follows_from_a_learners_message(
    category: Category, confidence: float, facts: Circumstances, said: list[str]
) -> None:
    assessment = assess(STANFORDS, LEARNER, [found(category, confidence)])
    assert assessment is not None
    assert _said(propose(STANFORDS, assessment, facts)) == said


def test_past_the_cap_the_flag_says_that_nobody_was_asked() -> None:
    assessment = assess(STANFORDS, LEARNER, [found(Category.THREAT)])
    assert assessment is not None
    flag = propose(STANFORDS, assessment, replace(CALM, notices_in_hour=20))[0]
    assert flag.why.endswith("is reached: nobody was asked.")


def test_a_director_hears_of_grave_conduct_at_once_where_the_policy_says_so() -> None:
    assessment = assess(QTSD, LEARNER, [found(Category.THREAT)])
    assert assessment is not None
    further = [p for p in propose(QTSD, assessment, CALM) if p.action is ActionKind.ESCALATE]
    assert [(p.to, p.step) for p in further] == [(Desk.DIRECTOR, EscalationWhy.AT_ONCE)]


def test_a_report_goes_further_where_the_policy_says_so() -> None:
    assessment = assess_report(PACKS["care"], STAFF, Category.HARASSMENT)
    proposals = propose(PACKS["care"], assessment, Circumstances(reported=True))
    assert _said(proposals) == [FLAG, "escalate:report:managers"]


def test_a_report_without_a_clause_is_flagged_and_says_so() -> None:
    assessment = assess_report(PACKS["care"], LEARNER, Category.HARASSMENT)
    assert assessment.clause is None
    flag = propose(PACKS["care"], assessment, Circumstances(reported=True))[0]
    assert "The policy has no clause on it for this person." in flag.why


def test_a_report_asks_nobody_by_machine() -> None:
    assessment = assess_report(STANFORDS, LEARNER, Category.THREAT)
    assert _said(propose(STANFORDS, assessment, CALM)) == [FLAG]


def test_what_only_people_raise_is_not_raised_by_a_detector() -> None:
    assert assess(STANFORDS, LEARNER, [found(Category.DISREPUTE, 1.0)]) is None
    assert assess_report(STANFORDS, LEARNER, Category.DISREPUTE).clause_id == "L-REPUTATION"


def test_being_told_to_hurt_oneself_is_a_concern_for_the_target() -> None:
    urged = found(Category.HARASSMENT, target="u2", welfare_of_target=True)
    concern = endangered(STANFORDS, LEARNER, [urged])
    assert concern is not None
    assert (concern.lane, concern.target) == (Lane.SAFEGUARDING, "u2")
    breach = assess(STANFORDS, LEARNER, [urged])
    assert breach is not None
    assert breach.lane is Lane.REVIEW


def test_an_unsure_urging_is_no_concern() -> None:
    urged = found(Category.HARASSMENT, 0.2, target="u2", welfare_of_target=True)
    assert endangered(STANFORDS, LEARNER, [urged]) is None


@pytest.mark.parametrize(
    ("recorded", "owed"), [((), ("refer:awarding_body",)), (("refer:awarding_body",), ())]
)
def test_a_duty_is_owed_until_it_is_recorded(
    recorded: tuple[str, ...], owed: tuple[str, ...]
) -> None:
    clause = STANFORDS.clause_for(Category.ASSESSMENT_LEAK, LEARNER)
    assert clause is not None
    assert clause.duties == (Choice.REFER_AWARDING_BODY,)
    assert open_duties(clause, recorded) == owed


@pytest.mark.parametrize(
    ("audience", "removal"), [(LEARNER, Removal.DEMANDED), (STAFF, Removal.INVITED)]
)
def test_learner_and_staff_are_judged_by_their_own_clauses(
    audience: Audience, removal: Removal
) -> None:
    assessment = assess(STANFORDS, audience, [found(Category.THREAT)])
    assert assessment is not None
    assert assessment.clause is not None
    assert audience in assessment.clause.audiences
    assert assessment.clause.removal is removal
