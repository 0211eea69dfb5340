"""A pack whose parts do not agree, or that loosens a law, is told so at the right line."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from bot.domain.categories import Category
from bot.domain.findings import Finding, Span
from bot.domain.people import Audience
from bot.policy.check import EXAMPLE_CHECKS, PACK_CHECKS, check_pack
from bot.policy.clause_checks import OWN_DATA_ROUTE
from bot.policy.decide import assess, route_of
from bot.policy.loader import LoadedPack, load_pack
from bot.strict_yaml import shown
from tests.policy.packs import EXAMPLES_FILE, PACK_FILE, TODAY, edit, good_pack, line_of

P, E = PACK_FILE, EXAMPLES_FILE

BROKEN = [
    # clauses
    (P, "id: L-BULLYING", "id: L-THREAT # twice", "# twice", "a second clause is called L-THREAT"),
    (P, "clause: SAFEGUARDING", "clause: L-PRIVACY", "id: L-PRIVACY", "is also the clause of the"),
    (
        P,
        "[harassment]\n    audiences: [learner, staff]",
        "[harassment, threat]\n    audiences: [staff] # here",
        "# here",
        "overlapping audiences: L-THREAT has threat for staff too (take staff or threat out",
    ),
    (
        P,
        "[threat]\n    audiences: [learner, staff]",
        "[threat]\n    audiences: [learner, visitor] # here",
        "# here",
        "L-THREAT is for visitor, whom this pack does not bind",
    ),
    # the lane for disclosures
    (P, "[harassment]\n", "[disclosure]\n", "[disclosure]", "makes a disclosure a breach"),
    (
        P,
        "[threat, harassment]",
        "[threat, disclosure]",
        "[threat, disc",
        "a step waits for a discl",
    ),
    (
        P,
        "- categories: [threat]",
        "- categories: [disclosure]",
        "- categories: [disc",
        "another de",
    ),
    (
        P,
        "before_posting:",
        "shadow: {categories: [disclosure]}\nbefore_posting:",
        "shadow",
        "rehea",
    ),
    (P, "  deputy_after_minutes: 60", "  deputy_after_minutes: 240", "deputy_a", "told no earlier"),
    # complaints and signposts
    (P, "strike: false\n    signpost", "strike: true # x\n    signpost", "# x", "as a strike"),
    (
        P,
        "removal: none # a",
        "removal: demanded # a",
        "removal: demanded # a c",
        "asks for the removal",
    ),
    (
        P,
        "    signpost: complaints\n",
        "",
        "- id: L-COMPLAINT",
        "L-COMPLAINT shows a complainant no",
    ),
    (
        P,
        "signpost: complaints",
        "signpost: complain",
        "signpost: compl",
        "the route 'complain', whic",
    ),
    (
        P,
        "    removal: demanded # the",
        "    signpost: complaints # x\n    removal: demanded # the",
        "# x",
        "L-THREAT has a signpost, and a request or a strike as well",
    ),
    (P, "  privacy:\n", "  other:\n", "routes:\n  complaints", "the route 'privacy' is missing"),
    # who raises, what is owed, who is told
    (
        P,
        "    raised_by: reports #",
        "    raised_by: detectors #",
        "raised_by",
        "no detector raises",
    ),
    (
        P,
        "    raised_by: reports #",
        "    duties: [meeting]\n    raised_by: reports #",
        "duties",
        "no r",
    ),
    (
        P,
        "    raised_by: reports #",
        '    duties: ["refer:hr"]\n    raised_by: reports #',
        "duties:",
        "makes refer:hr a duty, but no step permits it (add a step refer:hr for learner)",
    ),
    (
        P,
        "  - { desk: moderators,",
        "  - { desk: director,",
        "contacts:\n  - {",
        "missing contact for modera",
    ),
    (
        P,
        "  - { desk: managers,",
        "  - { desk: director,",
        "contacts:\n  - {",
        "missing contact for manager",
    ),
    (
        P,
        "desk: safeguarding_lead,",
        "desk: director,",
        "contacts:\n  - {",
        "missing contact for safeguard",
    ),
    (
        P,
        "unmet_to: managers",
        "unmet_to: director",
        "contacts:\n  - {",
        "missing contact for director",
    ),
    (
        P,
        "days: 90, to: managers",
        "days: 90, to: director",
        "contacts:\n  - {",
        "contact for director",
    ),
    (
        P,
        "to: managers\n      cite",
        "to: director\n      cite",
        "contacts:\n  - {",
        "contact for director",
    ),
    (P, "  - { desk: managers,", "  - { desk: moderators, ", "desk: moderators,  why", "twice"),
    (P, "- categories: [threat]\n", "- categories: [sexual]\n", "[sexual]", "but no clause has it"),
    # times
    (
        P,
        "  reminder_hours: 36",
        "  reminder_hours: 72",
        "reminder_hours",
        "reminder (72 h) is not be",
    ),
    (P, 'end: "07:00"', 'end: "21:00"', "quiet_hours", "quiet hours end when they begin"),
    # steps
    (
        P,
        "- step: meeting",
        "- step: uphold",
        "- step: uphold",
        "'uphold' is not for a pack to permi",
    ),
    (P, "- step: meeting", "- step: lift", "- step: lift", "'lift' is not for a pack to permit"),
    (P, "- step: meeting", "- step: hand_on", "- step: hand_on", "is not for a pack to permit"),
    (
        P,
        "- step: warn\n    audiences: [learner]",
        "- step: warn\n    audiences: [visitor] # x",
        "# x",
        "warn is for visitor, whom this pack does not bind",
    ),
    (
        P,
        "- step: warn\n",
        "- step: warn\n    decider: moderator\n",
        "decider",
        "decided by a moderat",
    ),
    (
        P,
        "watching:\n",
        "watching:\n  monitoring_orders: { decider: moderator, cite: Section 2 }\n",
        "monitoring_orders",
        "monitoring would be ordered by a moderator",
    ),
    (
        P,
        "    removal: demanded # the",
        "    removal: invited # the",
        "refusal: true",
        "restrict can never be permitted for learner: no clause demands removal, so nobody can",
    ),
    (
        P,
        "{ upheld: true }\n    cite: Section 7",
        "{ excluded: true }\n    cite: Section 7",
        "exclud",
        "no e",
    ),
    (
        P,
        "{ categories: [threat, harassment] }",
        "{ categories: [threat, sexual] }",
        "[threat, sexual]",
        "refer:police can never be permitted for learner: no clause has sexual",
    ),
    (P, "    days: 14 # every limit on access has an end\n", "", "- step: restrict", "has no end"),
    (P, "days: 14", "days: 29", "days: 29", "restrict lasts 29 days, but at most 28"),
    (
        P,
        "- step: meeting\n",
        "- step: meeting\n    days: 3\n",
        "days: 3\n",
        "meeting limits nothing",
    ),
    (
        P,
        "- step: warn\n",
        "- step: exclude\n",
        "when: { upheld: true }\n    cite: Section 7",
        "an exclusion is recorded, so it cannot wait for a condition",
    ),
    (
        P,
        "- step: warn\n    audiences: [learner]\n    when: { upheld: true }",
        "- step: meeting\n    audiences: [learner] # x",
        "# x",
        "meeting for learner is permitted twice on one condition",
    ),
    # examples
    (
        E,
        '        - "I\'m going to kill you"\n',
        "",
        "    threat:",
        "L-THREAT (threat) has 2 breaks, and n",
    ),
    (
        E,
        "        - You are right and I was wrong\n",
        "",
        "    harassment:",
        "has 2 near misses, and n",
    ),
    (E, "      reports:", "      breaks:", "    disrepute:", "has no example of a report"),
    (E, "  L-PRIVACY:", "  L-PRIVATE:", "  L-PRIVATE:", "there is no clause L-PRIVATE"),
    (E, "  L-PRIVACY:", "  L-PRIVATE:", "clauses:", "L-PRIVACY (personal_data) has 0 breaks"),
    (E, "    personal_data:", "    sexual:", "    sexual:", "does not have the category sexual"),
    (
        E,
        "      - My stepdad hits me when he is drunk\n",
        "",
        "  disclosure:",
        "has 2 recognised disclosures",
    ),
    (
        E,
        "mentions: [p1]",
        "mentions: [p9]",
        "[p9]",
        "'p9' is not among the people (one of: p1, p2)",
    ),
    (
        E,
        "mentions: [p1]",
        "audience: visitor",
        "audience: visitor",
        "L-THREAT does not bind visitor",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "at", "told"), BROKEN)
def test_a_broken_pack_is_told_where_and_what(
    tmp_path: Path, file: str, old: str, new: str, at: str, told: str
) -> None:
    folder = good_pack(tmp_path)
    edit(folder / file, old, new)
    report = check_pack(load_pack(folder), TODAY)
    assert not report.ok
    where = f"{shown(folder)}/{file}:{line_of(folder / file, at)}: "
    said = [str(error) for error in report.errors]
    assert [one for one in said if one.startswith(where) and told in one], "\n".join(said)
    assert all(re.fullmatch(r".+:\d+: .+ \(.+\)", one, re.DOTALL) for one in said)


@pytest.mark.parametrize("check", [*PACK_CHECKS, *EXAMPLE_CHECKS])
def test_every_check_says_in_a_sentence_what_it_holds_to(check: object) -> None:
    assert (check.__doc__ or "").strip().endswith(".")


def test_errors_come_in_the_order_of_lines_with_the_pack_first(tmp_path: Path) -> None:
    folder = good_pack(tmp_path)
    edit(folder / E, "        - You are right and I was wrong\n", "")
    edit(folder / P, "days: 14", "days: 29")
    edit(folder / P, "id: L-BULLYING", "id: L-THREAT")
    where = [error.where.rpartition(":") for error in check_pack(load_pack(folder), TODAY).errors]
    files = [Path(name).name for name, _, _ in where]
    assert files == sorted(files, reverse=True)
    lines = [int(line) for name, _, line in where if name.endswith(P)]
    assert lines == sorted(lines)


@pytest.mark.parametrize(
    ("old", "new", "at", "told"),
    [
        (
            "review_due: 2027-11-21",
            "review_due: 2026-11-20",
            "review_due",
            "REVIEW OVERDUE: the pol",
        ),
        ("  review_due: 2027-11-21 #", "  #", "source:", "the policy names no review date"),
        (
            "effective: 2026-11-21",
            "effective: 2026-11-22",
            "effective",
            "the policy takes effect only on 20",
        ),
        (
            "binds: [learner, staff]",
            "binds: [learner, staff, visitor]",
            "binds:",
            "visitor is bound",
        ),
        (
            "routes:\n  complaints",
            "routes:\n  grievances: { text: Ask, cite: Section 1 }\n  complaints",
            "  grievances:",
            "no clause shows the route 'grievances'",
        ),
    ],
)
def test_what_a_provider_should_know_is_a_warning_and_stops_nothing(
    tmp_path: Path, old: str, new: str, at: str, told: str
) -> None:
    folder = good_pack(tmp_path)
    edit(folder / P, old, new)
    report = check_pack(load_pack(folder), TODAY)
    assert report.ok
    (said,) = map(str, report.warnings)
    assert said.startswith(f"{shown(folder)}/{P}:{line_of(folder / P, at)}: {told}")


def test_a_review_on_its_day_is_not_overdue(tmp_path: Path) -> None:
    loaded = load_pack(good_pack(tmp_path))
    assert check_pack(loaded, date(2027, 11, 21)).warnings == ()
    assert len(check_pack(loaded, date(2027, 11, 22)).warnings) == 1


def test_a_limit_that_follows_an_exclusion_ends_with_it(tmp_path: Path) -> None:
    folder = good_pack(tmp_path)
    edit(
        folder / P,
        "  - step: refer:hr\n",
        "  - { step: exclude, audiences: [learner], cite: S, text: T }\n"
        "  - { step: withdraw_access, audiences: [learner], when: { excluded: true },"
        " cite: S, text: T }\n  - step: refer:hr\n",
    )
    assert check_pack(load_pack(folder), TODAY).ok


def test_own_personal_data_leads_to_the_route_the_check_asks_for(tmp_path: Path) -> None:
    pack = load_pack(good_pack(tmp_path)).pack
    own = Finding(Category.PERSONAL_DATA, 0.95, (Span(0, 1),), "d", "A number.", own_data=True)
    found = assess(pack, Audience.LEARNER, [own])
    assert found is not None
    assert route_of(found) == OWN_DATA_ROUTE


def test_a_kept_version_is_checked_without_its_files(tmp_path: Path) -> None:
    loaded = load_pack(good_pack(tmp_path))
    assert check_pack(LoadedPack.from_text(loaded.to_text()), TODAY).ok
