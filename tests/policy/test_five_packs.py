"""The five packs say what their policies say: who is bound, what follows, who is told."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from bot.detection.registry import default_pipeline
from bot.domain.categories import Category
from bot.domain.findings import Finding, Span
from bot.domain.people import Audience, Role
from bot.domain.steps import REFERRALS, Choice, Desk
from bot.policy.check import Report, check_pack
from bot.policy.decide import assess, route_of
from bot.policy.ladder import SPOKEN, Denied, Facts, choices_open, permitted
from bot.policy.loader import LoadedPack, find_pack
from bot.policy.model import Basis, Pack, Removal
from bot.policy.summary import summarise

TODAY = date(2026, 11, 21)
PACKS = ("stanfords", "expanse", "learning-institute", "qtsd", "care")
L, S, C, V = Audience.LEARNER, Audience.STAFF, Audience.CONTRACTOR, Audience.VISITOR

FRESH = Facts(frozenset({Category.HARASSMENT}))
UPHELD = Facts(frozenset({Category.HARASSMENT}), upheld=True)
REFUSED = Facts(frozenset({Category.HARASSMENT}), refused=True)
CONTINUED = Facts(frozenset({Category.HARASSMENT}), refused=True, continues=True)
ELSEWHERE = Facts(
    frozenset({Category.HARASSMENT}), refused=True, continues=True, provider_run=False
)
EXCLUDED = Facts(frozenset({Category.HARASSMENT}), excluded=True)
LEAKED = Facts(frozenset({Category.ASSESSMENT_LEAK}))
EVERYTHING = Facts(
    frozenset(Category), refused=True, continues=True, upheld=True, strikes=100, excluded=True
)


@cache
def loaded(pack_id: str) -> LoadedPack:
    return find_pack(pack_id)


def pack_of(pack_id: str) -> Pack:
    return loaded(pack_id).pack


@cache
def report_on(pack_id: str) -> Report:
    return check_pack(loaded(pack_id), TODAY, default_pipeline())


@pytest.mark.parametrize("pack_id", PACKS)
def test_a_shipped_pack_passes_its_check_and_its_examples_behave(pack_id: str) -> None:
    assert [str(error) for error in report_on(pack_id).errors] == []


@pytest.mark.parametrize(
    ("pack_id", "due"),
    [
        ("stanfords", date(2026, 10, 31)),
        ("expanse", date(2024, 10, 20)),
        ("learning-institute", date(2023, 5, 31)),
        ("qtsd", date(2020, 6, 30)),
        ("care", date(2024, 7, 31)),
    ],
)
def test_a_review_date_that_has_passed_is_said_loudly(pack_id: str, due: date) -> None:
    assert pack_of(pack_id).source.review_due == due
    assert [w.what for w in report_on(pack_id).warnings] == [
        f"REVIEW OVERDUE: the policy was due for review on {due.isoformat()}"
    ]


def test_a_pack_before_its_review_date_is_not_warned_about() -> None:
    assert check_pack(loaded("stanfords"), date(2026, 10, 31)).warnings == ()


@pytest.mark.parametrize(
    ("pack_id", "binds"),
    [
        ("stanfords", {L, S, C, V}),
        ("expanse", {S, L}),
        ("learning-institute", {S, L, C}),
        ("qtsd", {S, L, C, V}),
        ("care", {S}),
    ],
)
def test_a_pack_binds_whom_its_policy_binds(pack_id: str, binds: set[Audience]) -> None:
    assert set(pack_of(pack_id).binds) == binds


@pytest.mark.parametrize("pack_id", PACKS)
def test_only_care_waits_for_a_report_or_an_order(pack_id: str) -> None:
    watching = pack_of(pack_id).watching
    reactive = pack_id == "care"
    assert watching.basis is (Basis.ON_REPORT if reactive else Basis.PROACTIVE)
    assert (watching.monitoring_orders is not None) is reactive
    assert watching.places == "provider_run"
    assert watching.reading


def test_only_the_institute_needs_its_space_confirmed() -> None:
    assert [p for p in PACKS if pack_of(p).watching.needs_confirmation] == ["learning-institute"]


def test_a_monitoring_order_is_a_managers_and_ends() -> None:
    orders = pack_of("care").watching.monitoring_orders
    assert orders is not None and orders.reading
    assert (orders.decider, orders.longest_days) == (Role.MANAGER, 31)


OPEN_TO_A_MANAGER = {
    ("stanfords", L): {
        Choice.MEETING, Choice.WARN, Choice.RESTRICT, Choice.BLOCK, Choice.REFER_HOST,
        Choice.REFER_LEGAL, Choice.REFER_POLICE, Choice.REFER_AWARDING_BODY,
    },
    ("stanfords", S): {Choice.REFER_HR, Choice.REFER_AWARDING_BODY, Choice.REFER_AGENCY},
    ("stanfords", C): {Choice.REFER_HR, Choice.REFER_AWARDING_BODY, Choice.REFER_AGENCY},
    ("stanfords", V): {Choice.REFER_HR, Choice.REFER_AWARDING_BODY, Choice.REFER_AGENCY},
    ("expanse", S): {Choice.REFER_HR},
    ("expanse", L): {Choice.EXCLUDE, Choice.WITHDRAW_ACCESS},
    ("learning-institute", S): {
        Choice.RESTRICT, Choice.BLOCK, Choice.WITHDRAW_ACCESS, Choice.REFER_HR,
        Choice.REFER_POLICE, Choice.REFER_AGENCY,
    },
    ("qtsd", L): {Choice.REFER_HR, Choice.REFER_POLICE, Choice.REFER_AGENCY},
    ("qtsd", S): {Choice.REFER_HR, Choice.REFER_POLICE, Choice.REFER_AGENCY},
    ("care", S): {Choice.REFER_HR},
    ("care", L): set(),
}  # fmt: skip


@pytest.mark.parametrize(("pack_id", "audience"), OPEN_TO_A_MANAGER)
def test_a_pack_permits_these_steps_and_no_other(pack_id: str, audience: Audience) -> None:
    expected = OPEN_TO_A_MANAGER[pack_id, audience]
    assert set(choices_open(pack_of(pack_id), audience, EVERYTHING)) == expected
    for choice in SPOKEN:
        answer = permitted(pack_of(pack_id), choice, audience, EVERYTHING)
        assert isinstance(answer, Denied) is (choice not in expected)


@pytest.mark.parametrize(
    ("pack_id", "choice", "audience", "facts", "allowed"),
    [
        ("stanfords", Choice.MEETING, L, FRESH, True),
        ("stanfords", Choice.REFER_HOST, L, FRESH, True),
        ("stanfords", Choice.WARN, L, REFUSED, False),
        ("stanfords", Choice.WARN, L, CONTINUED, True),
        ("stanfords", Choice.RESTRICT, L, UPHELD, False),
        ("stanfords", Choice.RESTRICT, L, CONTINUED, True),
        ("stanfords", Choice.RESTRICT, L, ELSEWHERE, False),
        ("stanfords", Choice.BLOCK, L, CONTINUED, True),
        ("stanfords", Choice.RESTRICT, S, CONTINUED, False),
        ("stanfords", Choice.REFER_LEGAL, L, FRESH, False),
        ("stanfords", Choice.REFER_LEGAL, L, CONTINUED, True),
        ("stanfords", Choice.REFER_POLICE, L, FRESH, False),
        ("stanfords", Choice.REFER_POLICE, L, CONTINUED, True),
        ("stanfords", Choice.REFER_AWARDING_BODY, L, FRESH, False),
        ("stanfords", Choice.REFER_AWARDING_BODY, L, LEAKED, True),
        ("stanfords", Choice.REFER_AWARDING_BODY, S, LEAKED, True),
        ("stanfords", Choice.REFER_HR, S, FRESH, True),
        ("stanfords", Choice.REFER_HR, L, CONTINUED, False),
        ("expanse", Choice.RESTRICT, L, CONTINUED, False),
        ("expanse", Choice.EXCLUDE, L, FRESH, True),
        ("expanse", Choice.EXCLUDE, S, FRESH, False),
        ("expanse", Choice.WITHDRAW_ACCESS, L, UPHELD, False),
        ("expanse", Choice.WITHDRAW_ACCESS, L, EXCLUDED, True),
        ("expanse", Choice.WITHDRAW_ACCESS, S, EXCLUDED, False),
        ("expanse", Choice.REFER_HR, S, FRESH, True),
        ("learning-institute", Choice.RESTRICT, L, FRESH, False),
        ("learning-institute", Choice.RESTRICT, L, UPHELD, True),
        ("learning-institute", Choice.BLOCK, C, UPHELD, True),
        ("learning-institute", Choice.WITHDRAW_ACCESS, S, UPHELD, True),
        ("learning-institute", Choice.WITHDRAW_ACCESS, S, CONTINUED, False),
        ("learning-institute", Choice.REFER_HR, L, FRESH, False),
        ("learning-institute", Choice.REFER_HR, L, UPHELD, True),
        ("learning-institute", Choice.REFER_POLICE, C, FRESH, True),
        ("qtsd", Choice.RESTRICT, L, EVERYTHING, False),
        ("qtsd", Choice.REFER_AGENCY, V, FRESH, True),
        ("care", Choice.RESTRICT, S, EVERYTHING, False),
        ("care", Choice.REFER_HR, S, FRESH, True),
        ("care", Choice.REFER_POLICE, S, EVERYTHING, False),
    ],
)
def test_a_step_is_permitted_for_whom_and_when_its_policy_says(
    pack_id: str, choice: Choice, audience: Audience, facts: Facts, allowed: bool
) -> None:
    answer = permitted(pack_of(pack_id), choice, audience, facts)
    assert isinstance(answer, Denied) is not allowed


@pytest.mark.parametrize("pack_id", PACKS)
def test_every_step_is_a_managers_and_no_policy_provides_for_removing_content(
    pack_id: str,
) -> None:
    steps = pack_of(pack_id).steps
    assert {step.decider for step in steps} == {Role.MANAGER}
    assert Choice.REMOVE_CONTENT not in {step.step for step in steps}


@pytest.mark.parametrize("pack_id", PACKS)
def test_what_people_might_expect_and_the_policy_lacks_is_said(pack_id: str) -> None:
    said = " ".join(pack_of(pack_id).not_provided).lower()
    words = "before a case" if pack_id == "learning-institute" else "restricting"
    assert words in said


@pytest.mark.parametrize(
    ("pack_id", "category", "audience", "clause"),
    [
        ("stanfords", Category.THREAT, L, "L-THREAT"),
        ("stanfords", Category.THREAT, V, "S-COMMENTS"),
        ("stanfords", Category.DISCRIMINATION, L, "L-RACISM"),
        ("stanfords", Category.DISCRIMINATION, S, "S-EQUALITY"),
        ("stanfords", Category.BOUNDARY, C, "S-BOUNDARY"),
        ("stanfords", Category.BOUNDARY, L, None),
        ("stanfords", Category.IMAGE_OF_PEOPLE, L, None),
        ("stanfords", Category.POLITICAL, S, None),
        ("expanse", Category.POLITICAL, S, "C-POLITICS"),
        ("expanse", Category.POLITICAL, L, None),
        ("expanse", Category.HARASSMENT, L, "C-BULLYING"),
        ("expanse", Category.BOUNDARY, S, "C-FRIENDS"),
        ("expanse", Category.BOUNDARY, L, "C-FRIENDS"),
        ("expanse", Category.HARASSMENT, C, None),
        ("expanse", Category.PUBLIC_COMPLAINT, L, "C-COMPLAINT"),
        ("learning-institute", Category.IMAGE_OF_PEOPLE, L, "P-IMAGES"),
        ("learning-institute", Category.BOUNDARY, C, "P-FRIENDS"),
        ("learning-institute", Category.BOUNDARY, L, None),
        ("learning-institute", Category.PUBLIC_COMPLAINT, L, "P-CRITICISM"),
        ("qtsd", Category.HARASSMENT, V, "M-BULLYING"),
        ("qtsd", Category.PERSONAL_DATA, L, "M-CONFIDENTIAL"),
        ("qtsd", Category.PUBLIC_COMPLAINT, S, "M-WORK"),
        ("qtsd", Category.PUBLIC_COMPLAINT, L, "M-COMPLAINT"),
        ("qtsd", Category.BOUNDARY, L, None),
        ("care", Category.HARASSMENT, S, "G-ABUSE"),
        ("care", Category.HARASSMENT, L, None),
        ("care", Category.PUBLIC_COMPLAINT, S, "G-GRIEVANCE"),
    ],
)
def test_each_audience_is_judged_by_its_own_clause(
    pack_id: str, category: Category, audience: Audience, clause: str | None
) -> None:
    found = pack_of(pack_id).clause_for(category, audience)
    assert (found.id if found else None) == clause


@pytest.mark.parametrize("pack_id", PACKS)
def test_removal_is_demanded_of_stanfords_learners_only(pack_id: str) -> None:
    demanding = [c for c in pack_of(pack_id).clauses if c.removal is Removal.DEMANDED]
    assert bool(demanding) is (pack_id == "stanfords")
    assert all(c.audiences == (L,) for c in demanding)


@pytest.mark.parametrize("pack_id", PACKS)
def test_extremism_breaks_a_clause_for_everybody_and_nothing_is_asked(pack_id: str) -> None:
    pack = pack_of(pack_id)
    clauses = [pack.clause_for(Category.EXTREMISM, audience) for audience in pack.binds]
    assert all(c is not None and c.removal is Removal.NONE and c.reading for c in clauses)


@pytest.mark.parametrize(
    ("pack_id", "audience"),
    [("stanfords", L), ("learning-institute", L), ("qtsd", S), ("care", S)],
)
def test_a_complaint_is_shown_the_way_and_is_no_strike(pack_id: str, audience: Audience) -> None:
    finding = Finding(Category.PUBLIC_COMPLAINT, 0.95, (Span(0, 1),), "test", "A complaint.")
    found = assess(pack_of(pack_id), audience, [finding])
    assert found is not None and route_of(found) == "complaints"
    assert not found.counts_as_strike


@pytest.mark.parametrize("pack_id", PACKS)
@pytest.mark.parametrize("own", [True, False])
def test_own_details_are_advised_upon_and_those_of_others_count(pack_id: str, own: bool) -> None:
    finding = Finding(
        Category.PERSONAL_DATA, 0.95, (Span(0, 1),), "test", "A number.", own_data=own
    )
    found = assess(pack_of(pack_id), S, [finding])
    assert found is not None
    assert route_of(found) == ("privacy" if own else None)
    assert found.counts_as_strike is not own


def test_the_awarding_body_is_a_duty_under_stanfords_alone() -> None:
    duties = {c.id: c.duties for p in PACKS for c in pack_of(p).clauses if c.duties}
    assert set(duties) == {"L-ASSESSMENT", "L-DEFAMATION", "S-ASSESSMENT"}
    assert set(duties.values()) == {(Choice.REFER_AWARDING_BODY,)}


def test_grave_conduct_goes_to_a_qtsd_director_at_once() -> None:
    (rule,) = pack_of("qtsd").escalation.at_once
    assert rule.to is Desk.DIRECTOR
    assert set(rule.categories) == {
        Category.THREAT, Category.HARASSMENT, Category.DISCRIMINATION,
        Category.OFFENSIVE, Category.SEXUAL,
    }  # fmt: skip
    assert [p for p in PACKS if pack_of(p).escalation.at_once] == ["qtsd"]


def test_a_report_goes_beyond_the_moderators_where_the_policy_says_so() -> None:
    reports = {p: pack_of(p).escalation.on_report for p in PACKS}
    desks = {pack_id: rule.to for pack_id, rule in reports.items() if rule}
    assert desks == {"qtsd": Desk.DIRECTOR, "care": Desk.MANAGERS}


@pytest.mark.parametrize("pack_id", PACKS)
def test_the_defaults_for_repetition_and_requests_hold(pack_id: str) -> None:
    pack = pack_of(pack_id)
    repetition, requests = pack.escalation.repetition, pack.requests
    assert (repetition.strikes, repetition.within_days, repetition.to) == (3, 90, Desk.MANAGERS)
    assert (requests.deadline_hours, requests.reminder_hours) == (72, 36)
    assert pack.quiet_hours is None
    assert not pack.shadow.pack and not pack.shadow.categories


@pytest.mark.parametrize("pack_id", PACKS)
def test_somebody_sits_at_every_desk_and_help_is_at_hand(pack_id: str) -> None:
    pack = pack_of(pack_id)
    for desk in (Desk.MODERATORS, Desk.MANAGERS, Desk.SAFEGUARDING_LEAD):
        assert pack.has_desk(desk)
    assert pack.has_desk(Desk.DIRECTOR) is (pack_id == "qtsd")
    help_routes = " ".join(pack.safeguarding.help_routes)
    for number in ("999", "116 123", "85258", "0800 1111", "0808 2000 247"):
        assert number in help_routes
    assert "0808 800 5000" in " ".join(pack.safeguarding.emergency_contacts)
    assert len(pack.before_posting) >= 4


@pytest.mark.parametrize(
    ("pack_id", "odd"),
    [
        ("expanse", "version marks disagree"),
        ("learning-institute", "Data Protection Act 1998"),
        ("learning-institute", "Malicious Communications Act"),
        ("qtsd", "guidance of its own for students"),
        ("qtsd", "Investigatory Powers Act 2000"),
        ("care", "Two review dates"),
    ],
)
def test_what_is_odd_about_a_document_is_recorded(pack_id: str, odd: str) -> None:
    assert odd in " ".join(pack_of(pack_id).source.notes)


@pytest.mark.parametrize("pack_id", PACKS)
def test_a_summary_shows_the_readings_and_the_review(pack_id: str) -> None:
    text = " ".join(summarise(loaded(pack_id), TODAY).split())
    reading = pack_of(pack_id).watching.reading
    assert "overdue" in text.lower()
    assert reading is not None and reading[:40] in text


def test_every_referral_is_provided_for_somewhere() -> None:
    provided = {step.step for p in PACKS for step in pack_of(p).steps}
    assert set(REFERRALS) <= provided
