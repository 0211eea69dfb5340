"""``steward scan``: what detection sees in each message of a stream."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from threading import Thread
from typing import Any, BinaryIO

from bot.commands.console import OK, PARTLY, say_json, warn
from bot.commands.reading_along import warn_if_off
from bot.detection import learned
from bot.detection.pipeline import Pipeline
from bot.detection.protocol import Reading
from bot.detection.registry import default_pipeline
from bot.domain.categories import Category, by_precedence
from bot.domain.findings import Finding, ScanContext
from bot.domain.people import Audience
from bot.platforms.practice.roster import Roster

THRESHOLD = 0.5
"""The least confidence that makes a label: the default of a policy pack."""

LONGEST_LINE = 8 * 1024 * 1024
"""Bytes of one line; what is longer is no chat message."""

_Record = dict[str, Any]  # JSON from outside, or for outside


class _Unusable(Exception):
    """A line that cannot be scanned, and why."""


class Scanner:
    """Scans line by line. ``faults`` counts the lines that could not be used."""

    def __init__(self, pipeline: Pipeline | None = None, *, scores: bool = False) -> None:
        self._pipeline = pipeline or default_pipeline(self._detector_failed)
        self._scores = scores
        self._roster = Roster()
        self._line = 0
        self.faults = 0

    def scan(self, number: int, line: bytes) -> _Record:
        """The output line for an input line; one that cannot be used says so in ``error``."""
        self._line = number
        record: _Record = {}
        try:
            record = _parse(line)
            context = self._context(record)
            reading = self._read(_text(record, "text") or "", context)
        except _Unusable as why:
            self._fault(str(why))
            return self._answer(_ident(record), Reading()) | {"error": str(why)}
        return self._answer(_ident(record), reading)

    def _read(self, text: str, context: ScanContext) -> Reading:
        """What is found; every category is weighed only where somebody wants to see it."""
        if self._scores:
            return self._pipeline.read(text, context)
        return Reading(self._pipeline.scan(text, context))

    def _context(self, record: _Record) -> ScanContext:
        if _ident(record) is None:
            raise _Unusable('"id" is missing or neither text nor a whole number')
        text = _text(record, "text")
        if text is None:
            raise _Unusable('"text" is missing')
        return ScanContext(
            audience=_audience(record),
            reply_to_text=_text(record, "reply_to_text"),
            mentions=self._roster.mentions(text),
        )

    def _answer(self, ident: str | int | None, reading: Reading) -> _Record:
        findings = reading.findings
        best: dict[Category, float] = {}
        for finding in findings:
            best[finding.category] = max(best.get(finding.category, 0.0), finding.confidence)
        labels = by_precedence(found for found, sure in best.items() if sure >= THRESHOLD)
        answer: _Record = {
            "id": ident,
            "score": max(best.values(), default=0.0),
            "labels": [label.value for label in labels],
            "findings": [_shown(finding) for finding in findings],
        }
        if self._scores:
            answer["scores"] = {
                one.value: max(best.get(one, 0.0), reading.scores.get(one, 0.0)) for one in Category
            }
        return answer

    def _fault(self, why: str) -> None:
        self.faults += 1
        warn(f"standard input:{self._line}: {why}")

    def _detector_failed(self, name: str, fault: Exception) -> None:
        self._fault(f"detector {name} failed ({type(fault).__name__}); the others were asked")


def run(args: Namespace) -> int:
    """Scan the standard input; 1 if a line could not be used.

    A line is answered as soon as its verdict is known, one by one: a message's verdict never
    depends on what is scanned beside it.
    """
    Thread(target=learned.shipped, name="load the model").start()  # while the rules are built
    scanner = Scanner(scores=args.scores)
    warn_if_off()
    for number, line in _lines(sys.stdin.buffer):
        say_json(scanner.scan(number, line))
    return PARTLY if scanner.faults else OK


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines with their numbers, without empty ones; of an overlong one only its beginning."""
    number = 0
    while line := stream.readline(LONGEST_LINE + 1):
        number += 1
        rest = line
        while len(rest) > LONGEST_LINE and not rest.endswith(b"\n"):
            rest = stream.readline(LONGEST_LINE + 1)
        if line.strip():
            yield number, line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line


def _parse(line: bytes) -> _Record:
    if len(line) > LONGEST_LINE:
        raise _Unusable("the line is longer than 8 MB")
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise _Unusable("the line is not UTF-8") from None
    except (ValueError, RecursionError):
        raise _Unusable("the line is no complete JSON object") from None
    if not isinstance(record, dict):
        raise _Unusable("the line is JSON, but no object")
    return record


def _ident(record: _Record) -> str | int | None:
    ident = record.get("id")
    return ident if isinstance(ident, str | int) and not isinstance(ident, bool) else None


def _text(record: _Record, key: str) -> str | None:
    """A text without halves of surrogate pairs; None where it is absent or null."""
    value = record.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise _Unusable(f'"{key}" is no text')
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _audience(record: _Record) -> Audience:
    value = record.get("audience")
    try:
        return Audience.LEARNER if value is None else Audience(value)
    except ValueError:
        raise _Unusable(f'"audience" must be one of: {", ".join(Audience)}') from None


def _shown(finding: Finding) -> _Record:
    return {
        "category": finding.category.value,
        "confidence": finding.confidence,
        "spans": [[span.start, span.end] for span in finding.spans],
        "detector": finding.detector,
        "why": finding.why,
    }
