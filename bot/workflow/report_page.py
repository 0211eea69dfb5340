"""The page a manager reads after a replay: one HTML file that needs nothing beside itself."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from html import escape
from pathlib import Path

from bot.domain.errors import BadInput
from bot.domain.steps import ActionKind
from bot.workflow.replay_report import MINUTES, RunSummary, Sample
from bot.workflow.report_charts import Bars, lying_bars, standing_bars

_MOST_ROWS = 40
_MOST_WEEKS = 52
_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1,h2,h3{line-height:1.2}h2{margin-top:2.5rem;border-top:2px solid #1d4f73;padding-top:1rem}
table{border-collapse:collapse;margin:1rem 0;width:100%}caption{text-align:left;font-weight:600}
th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #bbb;vertical-align:top}
td.n,th.n{text-align:right}svg{max-width:100%;height:auto}svg rect{fill:#1d4f73}
svg text{font:13px system-ui,sans-serif;fill:#1b1b1b}mark{background:#ffe28a;color:inherit}
blockquote{margin:.3rem 0;padding-left:.8rem;border-left:3px solid #bbb}
@media print{body{margin:0;max-width:none}h2,table,svg{break-inside:avoid}h2{break-before:page}}
"""


def write_report(out: Path, runs: Sequence[RunSummary]) -> None:
    """Write the page to ``out``, whole or not at all. Raises ``BadInput`` where it cannot be."""
    page = report_page(runs).encode("utf-8", "replace")
    try:
        handle, name = tempfile.mkstemp(dir=out.parent, prefix=".report-", suffix=".html")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(page)
            os.replace(name, out)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as fault:
        what = f"the report cannot be written: {fault.strerror}"
        raise BadInput(str(out), what, "give a file in a folder you may write to") from fault


def report_page(runs: Sequence[RunSummary]) -> str:
    """The page as text: a comparison where there are several runs, then a section for each."""
    sections = "".join(_section(run, number) for number, run in enumerate(runs, 1))
    compared = _comparison(runs) if len(runs) > 1 else ""
    return (
        '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        "<title>Steward: replay report</title>"
        f"<style>{_STYLE}</style></head><body><main><h1>What the policy would have asked for</h1>"
        "<p>A rehearsal on past messages. Nobody was written to and nothing was changed. A machine "
        "flags; only people decide. Authors appear under numbers and names after an @ are blanked, "
        "but a text may name people otherwise: keep this page among those who may read the chat. "
        "Disclosures are counted and their words are shown nowhere; personal data and extremist "
        "posts are counted without their words too.</p>"
        f"{compared}{sections}</main></body></html>\n"
    )


def _section(run: RunSummary, number: int) -> str:
    return "".join(
        (
            f'<section aria-labelledby="run{number}"><h2 id="run{number}">{_name(run)}</h2>',
            _overview(run),
            "<h3>Flags per clause</h3>",
            lying_bars("Flags per clause", _top(run.clauses.items())),
            "<h3>Flags per week</h3>",
            standing_bars("Flags per week (week beginning)", _weeks(run)),
            _places(run),
            _cost(run),
            _refusals(run),
            _samples(run),
            "</section>",
        )
    )


def _overview(run: RunSummary) -> str:
    rows = [
        ("Period", f"{_day(run.first)} to {_day(run.last)}"),
        ("Messages read", run.messages),
        ("Messages the policy lets be watched", run.watched),
        ("Lines or messages that could not be used", run.skipped),
        *((label, run.actions[kind]) for label, kind in _FIGURES),
        ("Requests unmet or refused", run.unmet),
        ("Appeals won", run.overturned),
    ]
    return _table("In figures", ("", "Number"), rows)


_FIGURES = (
    ("Flags", ActionKind.FLAG),
    ("Disclosures (to the safeguarding lead only)", ActionKind.DISCLOSURE),
    ("Removal requests", ActionKind.REMOVAL_REQUEST),
    ("Reminders", ActionKind.REMINDER),
    ("Signposts to the right route", ActionKind.SIGNPOST),
    ("Escalations", ActionKind.ESCALATE),
    ("Steps refused because policy or law does not allow them", ActionKind.REFUSED),
    ("Appeals", ActionKind.APPEAL_OPENED),
)


def _places(run: RunSummary) -> str:
    busiest = sorted(run.places.items(), key=lambda item: (-item[1][ActionKind.FLAG], item[0]))
    rows = [(place, *(counts[kind] for kind in _PLACE_COLUMNS)) for place, counts in busiest]
    heads = ("Place", *(_words(kind) for kind in _PLACE_COLUMNS))
    return "<h3>Places</h3>" + _table("What happened where", heads, rows[:_MOST_ROWS])


_PLACE_COLUMNS = (
    ActionKind.FLAG,
    ActionKind.REMOVAL_REQUEST,
    ActionKind.SIGNPOST,
    ActionKind.ESCALATE,
)


def minutes(run: RunSummary) -> int:
    """Minutes of people's time the run would have cost, by the estimates in ``MINUTES``."""
    return sum(run.actions[kind] * each for kind, each in MINUTES.items())


def _cost(run: RunSummary) -> str:
    rows: list[tuple[object, ...]] = [
        (_words(kind), run.actions[kind], each, run.actions[kind] * each)
        for kind, each in MINUTES.items()
        if run.actions[kind]
    ]
    rows.append(("Together", sum(run.actions[kind] for kind in MINUTES), "", minutes(run)))
    heads = ("Step", "Times", "Minutes each", "Minutes")
    return (
        "<h3>People's time</h3><p>The minutes for one step are Steward's own estimate of reading, "
        "thinking and writing it down, not a measurement: put your own in their place.</p>"
        + _table("What the steps would have cost", heads, rows)
    )


def _refusals(run: RunSummary) -> str:
    if not run.refusals:
        return ""
    rows = run.refusals.most_common(_MOST_ROWS)
    return "<h3>Steps that were refused</h3>" + _table("Why", ("Reason", "Times"), rows)


def _samples(run: RunSummary) -> str:
    if not run.samples:
        return "<h3>Samples</h3><p>There is nothing to show.</p>"
    numbers: dict[str, int] = {}
    parts = [
        f"<h4>{escape(clause)}</h4>" + "".join(_sample(sample, numbers) for sample in samples)
        for clause, samples in sorted(run.samples.items())
    ]
    return "<h3>Samples</h3><p>Chosen by lot, at most five a clause.</p>" + "".join(parts)


def _sample(sample: Sample, numbers: dict[str, int]) -> str:
    member = numbers.setdefault(sample.member, len(numbers) + 1)
    return (
        f"<figure><blockquote>{_marked(sample)}</blockquote><figcaption>Member {member}, "
        f"{escape(sample.place)}, {escape(sample.at[:10])}. {escape(sample.why)}</figcaption>"
        "</figure>"
    )


def _marked(sample: Sample) -> str:
    pieces, last = [], 0
    for mark in sample.marks:
        start = max(mark.start, last)
        if start < mark.end:
            pieces.append(escape(sample.excerpt[last:start]))
            pieces.append(f"<mark>{escape(sample.excerpt[start : mark.end])}</mark>")
            last = mark.end
    pieces.append(escape(sample.excerpt[last:]))
    return "".join(pieces)


def _comparison(runs: Sequence[RunSummary]) -> str:
    kinds = [kind for kind in ActionKind if any(run.actions[kind] for run in runs)]
    categories = sorted({category for run in runs for category in run.categories})
    rows: list[tuple[object, ...]] = [
        ("Messages watched", *(run.watched for run in runs)),
        *((_words(kind), *(run.actions[kind] for run in runs)) for kind in kinds),
        *((f"Flags: {_words(c)}", *(run.categories[c] for run in runs)) for c in categories),
        ("Minutes of people's time", *(minutes(run) for run in runs)),
        ("Messages flagged here and under no other pack", *_only_here(runs)),
    ]
    heads = ("", *(f"{run.title} ({run.pack})" for run in runs))
    return "<h2>The packs side by side</h2>" + _table("Differences", heads, rows)


def _only_here(runs: Sequence[RunSummary]) -> Iterator[int]:
    for run in runs:
        others = frozenset[int]().union(*(other.flagged for other in runs if other is not run))
        yield len(run.flagged - others)


def _table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    body = "".join(_row(row) for row in rows)
    return (
        f"<table><caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table>"
    )


def _row(row: Sequence[object]) -> str:
    first, *rest = row
    cells = "".join(f'<td class="n">{escape(str(cell))}</td>' for cell in rest)
    return f'<tr><th scope="row">{escape(str(first))}</th>{cells}</tr>'


def _top(counts: Iterable[tuple[str, int]]) -> Bars:
    return sorted(counts, key=lambda item: (-item[1], item[0]))[:_MOST_ROWS]


def _weeks(run: RunSummary) -> Bars:
    """The last 52 weeks in which something was flagged."""
    return [(f"{day:%d %b}", run.weeks[day]) for day in sorted(run.weeks)[-_MOST_WEEKS:]]


def _name(run: RunSummary) -> str:
    return escape(f"{run.title}, version {run.version} ({run.pack})")


def _words(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _day(moment: datetime | None) -> str:
    return f"{moment:%d %B %Y}" if moment else "–"
