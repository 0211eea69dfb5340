"""Whether a pack shows by example what each clause catches and what it leaves alone.

``enough_examples`` and the checks beside it look at the examples as they are written;
``examples_behave`` runs them through the detectors. Faults stand at lines of ``examples.yaml``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.detection.pipeline import Pipeline
from bot.domain.categories import Category
from bot.domain.people import Audience
from bot.field_faults import Fault
from bot.policy.clause_checks import PEOPLE_ONLY
from bot.policy.examples import Example, Examples, ExampleSet
from bot.policy.model import Clause, Pack
from bot.strict_yaml import At

LEAST_EXAMPLES = 3
"""Breaks, and near misses, that a clause shows for each of its categories."""

_NONE = ExampleSet()


def clauses_have_examples(pack: Pack, examples: Examples) -> Iterator[Fault]:
    """A clause nobody gave examples for has never been tried."""
    for clause in pack.clauses:
        given = examples.clauses.get(clause.id, {})
        for category in clause.categories:
            at = ("clauses", clause.id, category.value)
            yield from _enough(clause, category, given.get(category, _NONE), at)
    lane = examples.safeguarding.disclosure
    at_lane: At = ("safeguarding", "disclosure")
    yield from _at_least(lane.breaks, "recognised disclosures (breaks)", "safeguarding", at_lane)
    yield from _at_least(lane.near_misses, "near misses", "safeguarding", at_lane)


def _enough(clause: Clause, category: Category, given: ExampleSet, at: At) -> Iterator[Fault]:
    name = f"{clause.id} ({category})"
    if clause.raised_by == "reports" or category in PEOPLE_ONLY:
        if not given.reports:
            what = f"{name} has no example of a report"
            yield Fault(at, what, "add  reports:  with the text of a message somebody reports")
        return
    yield from _at_least(given.breaks, "breaks", name, at)
    yield from _at_least(given.near_misses, "near misses", name, at)


def _at_least(given: Sequence[Example], called: str, name: str, at: At) -> Iterator[Fault]:
    if len(given) < LEAST_EXAMPLES:
        what = f"{name} has {len(given)} {called}, and needs {LEAST_EXAMPLES}"
        yield Fault(at, what, "add messages as they might be posted")


def examples_belong_to_clauses(pack: Pack, examples: Examples) -> Iterator[Fault]:
    """An example under a clause or category that the pack does not have is a slip."""
    ids = ", ".join(clause.id for clause in pack.clauses)
    for clause_id, by_category in examples.clauses.items():
        clause = pack.clause(clause_id)
        if clause is None:
            yield Fault(("clauses", clause_id), f"there is no clause {clause_id}", f"one of: {ids}")
            continue
        for category in by_category:
            if category not in clause.categories:
                mend = f"one of: {', '.join(clause.categories)}"
                at = ("clauses", clause_id, category.value)
                yield Fault(at, f"{clause_id} does not have the category {category}", mend)


def examples_speak_to_whom_their_clause_binds(pack: Pack, examples: Examples) -> Iterator[Fault]:
    """A break posted by somebody whom the clause does not bind would break nothing."""
    for clause in pack.clauses:
        for category, given in examples.clauses.get(clause.id, {}).items():
            for index, example in enumerate(given.breaks):
                audience = example.audience
                if audience is not None and audience not in clause.audiences:
                    at = ("clauses", clause.id, category.value, "breaks", index)
                    mend = f"one of: {', '.join(clause.audiences)}"
                    yield Fault(at, f"{clause.id} does not bind {audience}", mend)


def examples_name_listed_people(pack: Pack, examples: Examples) -> Iterator[Fault]:
    """Ids in examples come from ``people``; a misspelt one would quietly change the meaning."""
    ids = {one.id for one in examples.people}
    listed = ", ".join(sorted(ids)) or "nobody is listed"
    for at, example in _all(pack, examples):
        for who in (example.author, example.reply_to_author, *example.mentions):
            if who is not None and who not in ids:
                yield Fault(at, f"{who!r} is not among the people", f"one of: {listed}")


def examples_behave(pack: Pack, examples: Examples, pipeline: Pipeline) -> Iterator[Fault]:
    """Each break is found in its category, each near miss is not, at the pack's thresholds."""
    served = {category for detector in pipeline.detectors for category in detector.categories}
    for clause in pack.clauses:
        if clause.raised_by == "reports":
            continue
        for category, given in examples.clauses.get(clause.id, {}).items():
            at = ("clauses", clause.id, category.value)
            if category not in served and category not in PEOPLE_ONLY:
                what = f"no detector recognises {category}"
                yield Fault(at, what, f"write  raised_by: reports  in clause {clause.id}")
                continue
            run = _Run(pack, examples, pipeline, category, clause.audiences[0])
            yield from run.faults(at, given.breaks, given.near_misses)
    lane = examples.safeguarding.disclosure
    run = _Run(pack, examples, pipeline, Category.DISCLOSURE, pack.binds[0])
    yield from run.faults(("safeguarding", "disclosure"), lane.breaks, lane.near_misses)


class _Run:
    """The examples of one category, asked of the detectors."""

    def __init__(
        self,
        pack: Pack,
        examples: Examples,
        pipeline: Pipeline,
        category: Category,
        audience: Audience,
    ) -> None:
        self._examples, self._pipeline = examples, pipeline
        self._category, self._audience = category, audience
        self._least = pack.thresholds.of(category)
        self._lowered = pack.thresholds.lowered()

    def faults(
        self, at: At, breaks: Sequence[Example], near_misses: Sequence[Example]
    ) -> Iterator[Fault]:
        """Breaks that were not found and near misses that were."""
        for index, example in enumerate(breaks):
            if not self._found_by(example):
                what = f"not found as {self._category}: {_short(example.text)}"
                mend = "choose a plainer message, or lower the threshold"
                yield Fault((*at, "breaks", index), what, mend)
        for index, example in enumerate(near_misses):
            found_by = self._found_by(example)
            if found_by:
                what = f"found as {self._category} by {found_by}: {_short(example.text)}"
                mend = "it is no near miss, or the threshold is too low"
                yield Fault((*at, "near_misses", index), what, mend)

    def _found_by(self, example: Example) -> str:
        """The first detector that finds the category over the threshold; empty: none does."""
        text, context = self._examples.to_scan(example, self._audience)
        for finding in self._pipeline.scan(text, replace(context, thresholds=self._lowered)):
            if finding.category is self._category and finding.confidence >= self._least:
                return finding.detector
        return ""


def _all(pack: Pack, examples: Examples) -> Iterator[tuple[At, Example]]:
    """Every example with its place in the file."""
    lane = examples.safeguarding.disclosure
    for clause_id, by_category in examples.clauses.items():
        for category, given in by_category.items():
            for kind in ("breaks", "near_misses", "reports"):
                for index, example in enumerate(getattr(given, kind)):
                    yield ("clauses", clause_id, category.value, kind, index), example
    for kind in ("breaks", "near_misses"):
        for index, example in enumerate(getattr(lane, kind)):
            yield ("safeguarding", "disclosure", kind, index), example


def _short(text: str) -> str:
    return repr(text if len(text) <= 50 else text[:47] + "...")
