"""``steward replay``: past chat through a policy, in virtual time, touching nothing."""

from __future__ import annotations

import asyncio
import os
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from bot.app import rehearsal
from bot.commands.console import OK, say, say_json, today, warn
from bot.commands.progress import Progress
from bot.commands.reading_along import warn_if_off
from bot.commands.replay_summary import Summary, compared
from bot.detection.pipeline import Pipeline
from bot.detection.registry import default_pipeline
from bot.domain.errors import BadInput
from bot.domain.events import Edited, Event, Posted, Reported
from bot.domain.findings import Span
from bot.domain.messages import Message
from bot.domain.steps import ActionKind
from bot.platforms.practice.people_files import read_people, read_places
from bot.platforms.practice.reading import Skipped
from bot.platforms.practice.roster import Roster
from bot.platforms.practice.sources import STDIN, Source, open_source
from bot.policy.check import check_pack
from bot.policy.loader import LoadedPack
from bot.policy.problems import PackErrors
from bot.tenants import calendar_of, pack_named
from bot.workflow.ledger import Emission
from bot.workflow.replay import Tally
from bot.workflow.replay_report import ReportBuilder, RunSummary
from bot.workflow.report_page import write_report
from bot.workflow.tenant import Tenant

_MOST_REMARKS = 20


def run(args: Namespace) -> int:
    """Replay under one pack, or under two to compare them; 0 though steps were refused."""
    _check_arguments(args)
    packs = [_usable(pack_named(name)) for name in args.pack]
    warn_if_off()
    pipeline = default_pipeline(_detector_failed)
    runs = [_Run(args, loaded, pipeline) for loaded in packs]
    summaries = [one.play() for one in runs]
    if not args.json:
        for summary in summaries:
            say(summary.text())
        if len(summaries) > 1:
            say(compared(summaries))
    if args.report:
        write_report(args.report, [one.report_summary for one in runs])
        warn(f"report written to {args.report}")
    return OK


class _Run:
    """One replay under one pack."""

    def __init__(self, args: Namespace, loaded: LoadedPack, pipeline: Pipeline) -> None:
        self._args = args
        self._loaded = loaded
        self._pipeline = pipeline
        self._roster = Roster(
            read_people(args.people) if args.people else (),
            read_places(args.places) if args.places else {},
        )
        self._tenant = Tenant(
            loaded.pack.id,
            loaded,
            calendar=calendar_of(loaded.pack),
            directory=self._roster.directory,
            staff_only=self._roster.staff_only,
        )
        self._summary = Summary(loaded.pack)
        pack = loaded.pack
        self._report = ReportBuilder(pack.id, pack.title, pack.version)
        self._tally = Tally()
        self._remarks = 0

    def play(self) -> Summary:
        """Play everything and tell what was odd; the summary of what came of it."""
        with open_source(self._args.file, self._roster) as source, Progress(source) as progress:
            self._tally = asyncio.run(self._play(source, progress))
            self._summary.finish(source.kind, self._tally)
            self._tell_what_was_odd(source, self._tally)
        return self._summary

    @property
    def report_summary(self) -> RunSummary:
        """What the report needs of this run."""
        tally = self._tally
        return self._report.finish(
            messages=tally.messages,
            watched=tally.watched,
            skipped=self._remarks,
            first=tally.first,
            last=tally.last,
        )

    async def _play(self, source: Source, progress: Progress) -> Tally:
        async with rehearsal(self._tenant, self._hear, self._pipeline) as replay:
            return await replay.play(progress.over(self._usable_events(source)))

    def _usable_events(self, source: Source) -> Iterator[Event]:
        for found in source.events():
            if isinstance(found, Skipped):
                self._remark(found)
            else:
                yield found

    def _hear(self, emission: Emission, event: Event | None) -> None:
        if self._args.json:
            say_json(emission.as_line())
        else:
            self._summary.hear(emission)
        if self._args.report:
            self._report_on(emission, event)

    def _report_on(self, emission: Emission, event: Event | None) -> None:
        """Give the report the words that were flagged too; they are found by looking again."""
        message: Message | None = None
        spans: tuple[Span, ...] = ()
        if emission.action is ActionKind.FLAG and isinstance(event, Posted | Edited | Reported):
            message = event.message
            found = self._pipeline.scan(message.text, self._tenant.context(message))
            spans = tuple(s for f in found if f.category == emission.category for s in f.spans)
        self._report.add(emission.as_line(), message, spans)

    def _remark(self, found: Skipped) -> None:
        self._remarks += 1
        if self._remarks <= _MOST_REMARKS:
            verdict = "" if found.kept else "skipped: "
            mend = f" ({found.mend})" if found.mend else ""
            warn(f"{found.where}: {verdict}{found.what}{mend}")

    def _tell_what_was_odd(self, source: Source, tally: Tally) -> None:
        more = self._remarks - _MOST_REMARKS
        if more > 0:
            warn(f"... and {more:,} more remarks of this kind")
        for what, times in sorted(source.passed_over.items()):
            warn(f"passed over: {what} ({times:,})")
        unknown = len(tally.unknown_audience)
        if unknown:
            said = f"{unknown:,} author{'s' if unknown > 1 else ''} of unknown audience"
            warn(f"{said} treated as learners (name their audience with --people)")
        if tally.messages and not tally.watched:
            warn(f"the pack {self._loaded.pack.id} lets none of these places be watched by itself")


def _check_arguments(args: Namespace) -> None:
    if len(args.pack) > 2:
        raise BadInput("--pack", "more than two packs were given", "compare two at a time")
    if len(args.pack) == 2 and args.json:
        mend = "leave out --json or one --pack"
        raise BadInput("--json", "its lines do not say which of two packs they belong to", mend)
    if len(args.pack) == 2 and args.file == STDIN:
        mend = "write it to a file first"
        raise BadInput("-", "standard input cannot be read twice, once for each pack", mend)
    if args.report:
        _check_report(args.report)


def _check_report(out: Path) -> None:
    """Find out before a long run, not after it, that its report has nowhere to go."""
    if not out.parent.is_dir() or not os.access(out.parent, os.W_OK):
        raise BadInput(str(out), "the report cannot be written there", "name a folder you may use")
    if out.is_dir():
        raise BadInput(str(out), "this is a folder", "name a file such as report.html")


def _usable(loaded: LoadedPack) -> LoadedPack:
    """The pack, if it passes its check; its warnings are said aloud."""
    report = check_pack(loaded, today())
    if report.errors:
        raise PackErrors(report.errors)
    for warning in report.warnings:
        warn(warning)
    return loaded


def _detector_failed(name: str, fault: Exception) -> None:
    warn(f"detector {name} failed on a message ({type(fault).__name__}); the others were asked")
