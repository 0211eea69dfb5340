"""The check of a pack: everything that must hold beyond the form of its files.

Errors stop a pack; warnings are said aloud and stop nothing. A pack past its review date still
holds: the policy is the provider's, and what it says goes on being so until they change it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from bot.detection.pipeline import Pipeline
from bot.domain.errors import PackError
from bot.field_faults import Fault
from bot.policy import clause_checks, example_checks, step_checks
from bot.policy.examples import Examples
from bot.policy.loader import LoadedPack
from bot.policy.model import Pack
from bot.policy.problems import Remark, in_file
from bot.strict_yaml import Document

PACK_CHECKS: tuple[Callable[[Pack], Iterator[Fault]], ...] = (
    clause_checks.every_clause_has_an_id_of_its_own,
    clause_checks.a_category_breaks_one_clause_for_one_audience,
    clause_checks.clauses_bind_only_whom_the_policy_binds,
    clause_checks.a_disclosure_is_no_breach,
    clause_checks.a_public_complaint_is_only_shown_the_way,
    clause_checks.a_signpost_stands_instead_of_request_and_strike,
    clause_checks.signposts_name_a_route,
    clause_checks.own_personal_data_has_a_route,
    clause_checks.what_only_people_raise_waits_for_a_report,
    clause_checks.duties_are_referrals_the_pack_permits,
    clause_checks.every_desk_that_is_used_is_staffed,
    clause_checks.every_desk_stands_once_among_the_contacts,
    clause_checks.escalations_speak_of_the_packs_own_clauses,
    clause_checks.the_reminder_comes_before_the_deadline,
    clause_checks.the_deputy_is_told_before_the_emergency_contacts,
    clause_checks.quiet_hours_have_a_length,
    step_checks.steps_are_what_a_policy_can_provide_for,
    step_checks.steps_are_for_whom_the_policy_binds,
    step_checks.steps_are_decided_by_managers,
    step_checks.no_step_waits_for_what_can_never_happen,
    step_checks.limits_on_access_come_to_an_end,
    step_checks.only_limits_have_a_duration,
    step_checks.the_default_duration_fits_the_longest,
    step_checks.an_exclusion_waits_for_nothing,
    step_checks.no_step_stands_twice,
)
EXAMPLE_CHECKS: tuple[Callable[[Pack, Examples], Iterator[Fault]], ...] = (
    example_checks.clauses_have_examples,
    example_checks.examples_belong_to_clauses,
    example_checks.examples_speak_to_whom_their_clause_binds,
    example_checks.examples_name_listed_people,
)
WARNINGS: tuple[Callable[[Pack], Iterator[Fault]], ...] = (
    clause_checks.every_route_is_shown_to_somebody,
    clause_checks.everybody_bound_has_a_clause,
)


@dataclass(frozen=True, slots=True)
class Report:
    """What a check brought to light, by file and line. ``ok``: the pack can be used."""

    errors: tuple[PackError, ...] = ()
    warnings: tuple[Remark, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether no error was found; warnings do not matter."""
        return not self.errors


def check_pack(loaded: LoadedPack, today: date, pipeline: Pipeline | None = None) -> Report:
    """Check a pack that was read; with a pipeline, run its examples too.

    Pure: ``today`` decides about review dates. Examples are checked only for a pack that was
    read from its folder: a kept version has none.
    """
    pack, examples = loaded.pack, loaded.examples
    faults = [fault for check in PACK_CHECKS for fault in check(pack)]
    errors = _in(loaded.pack_file, pack, faults)
    if loaded.examples_file is not None:
        faults = [fault for check in EXAMPLE_CHECKS for fault in check(pack, examples)]
        if pipeline is not None:
            faults += example_checks.examples_behave(pack, examples, pipeline)
        errors += _in(loaded.examples_file, pack, faults)
    notes = [*review_date(pack, today), *(note for check in WARNINGS for note in check(pack))]
    told = _in(loaded.pack_file, pack, notes)
    return Report(tuple(errors), tuple(Remark(one.where, one.what, one.mend) for one in told))


def review_date(pack: Pack, today: date) -> Iterator[Fault]:
    """What is to be said about the policy's dates: loudly where its review is overdue."""
    due, effective = pack.source.review_due, pack.source.effective
    if due is None:
        mend = "ask the provider, and add  review_due:"
        yield Fault(("source",), "the policy names no review date", mend)
    elif due < today:
        what = f"REVIEW OVERDUE: the policy was due for review on {due.isoformat()}"
        mend = "ask the provider for the reviewed policy, and bring the pack up to date"
        yield Fault(("source", "review_due"), what, mend)
    if effective is not None and effective > today:
        what = f"the policy takes effect only on {effective.isoformat()}"
        yield Fault(("source", "effective"), what, "use it from that day on")


def _in(document: Document | None, pack: Pack, faults: list[Fault]) -> list[PackError]:
    """The faults with file and line, in the order of lines; without a file, by the pack's id."""
    if document is None:
        return [PackError(f"pack {pack.id}", fault.what, fault.mend) for fault in faults]
    ordered = sorted(faults, key=lambda fault: document.line_of(fault.at))
    return [in_file(fault, document) for fault in ordered]
