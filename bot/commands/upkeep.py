"""Keeping the record in order: retention, audit, migration, backup, keys."""

from __future__ import annotations

import asyncio
import os
from argparse import Namespace
from datetime import timedelta

from bot.app import opened
from bot.commands.console import OK, PARTLY, now, say, warn
from bot.commands.desk import settings_of, store_of
from bot.domain.errors import BadInput, KeyProblem
from bot.settings import RetentionSettings, Settings
from bot.store import audit, backup, migrate
from bot.store.audit import Anchor, AuditReport
from bot.store.keys import Keyring
from bot.store.rotation import abandon, rotate_key_file
from bot.workflow.retention import RetentionPeriods, RetentionReport
from bot.workflow.retention import run as run_retention


def retention(args: Namespace) -> int:
    """Erase what has served its purpose, or (without ``--really``) list it."""
    settings = settings_of(args)
    chosen = [settings.provider(args.provider)] if args.provider else settings.providers
    for provider in chosen:
        report = asyncio.run(
            _retain(settings, provider.id, periods(provider.retention), not args.really)
        )
        _tell_retention(provider.id, report)
    if not args.really:
        say("Nothing was changed. To do it: the same command with --really")
    return OK


def periods(days: RetentionSettings) -> RetentionPeriods:
    """The periods that the settings give in days."""
    return RetentionPeriods(
        dismissed=timedelta(days=days.dismissed_days),
        closed=timedelta(days=days.closed_days),
        access_log=timedelta(days=days.access_log_days),
        repeats=timedelta(days=days.repeats_days),
    )


def verify_audit(args: Namespace) -> int:
    """Go through the audit chain; 1 if a row does not fit."""
    settings = settings_of(args)
    anchor = _anchor(args.anchor) if args.anchor else None

    async def work() -> tuple[AuditReport, Anchor | None]:
        async with store_of(settings, read_only=True) as store:
            return await store.read(lambda tx: (audit.verify(tx, anchor), audit.head(tx)))

    report, head = asyncio.run(work())
    if report.unverifiable:
        say(f"{report.unverifiable} rows were written under a key that is lost: nobody can tell")
    if not report.ok:
        warn(f"the audit log was altered: row {report.first_bad}: {report.why}")
        return PARTLY
    say(f"The audit log holds: {report.rows} rows, none altered, none taken out between others.")
    if head:
        say(f"Its end, to be kept on another machine: {head.seq}:{head.mac}")
        say("Later:  steward audit verify --anchor <that>  shows if newer rows were cut off.")
    return OK


def migrate_store(args: Namespace) -> int:
    """Bring the store to this Steward's schema; it is made where there is none."""
    settings = settings_of(args)
    before = migrate.check_known(settings.store_file)

    async def work() -> None:
        async with opened(settings, os.environ, create=True):
            pass

    asyncio.run(work())
    what = "was made" if before is None else f"had schema {before}"
    say(f"{settings.store_file} {what}, and now has schema {migrate.head()}.")
    return OK


def back_up(args: Namespace) -> int:
    """Write a consistent copy of the store; it may be in use meanwhile."""
    settings = settings_of(args)

    async def work() -> None:
        async with store_of(settings, read_only=True) as store:
            await backup.backup(store, args.file)

    asyncio.run(work())
    say(f"Wrote {args.file}. It is encrypted: keep a copy of the key, but not beside it.")
    return OK


def restore(args: Namespace) -> int:
    """Put a copy in the store's place; what it still had to send is held back."""
    settings = settings_of(args)
    done = backup.restore(args.file, settings.store_file, now(), overwrite=args.overwrite)
    say(f"{settings.store_file} is the copy {args.file} now.")
    if done.kept:
        say(f"What was there before lies in {done.kept}; delete it once all is well.")
    if done.held:
        say(f"{done.held} messages that the copy still had to send are held: steward outbox list")
    say("Whoever was erased after the copy was made is back: run retention, repeat the erasures.")
    return OK


def rotate_keys(args: Namespace) -> int:
    """Draw a new key and seal everything with it."""
    settings = settings_of(args)
    if Keyring.from_environ(os.environ) is not None:
        raise KeyProblem("the keys come from the environment; rotation needs them in a key file")

    async def work() -> int:
        async with store_of(settings) as store:
            return await rotate_key_file(store, settings.key_file)

    rows = asyncio.run(work())
    say(f"{rows} texts are sealed with a new key, which lies in {settings.key_file}.")
    say("Backups made before need the old key file: keep it with them.")
    return OK


def abandon_key(args: Namespace) -> int:
    """Make a store whose key is lost usable again; what was sealed with that key is gone."""
    settings = settings_of(args)
    if not args.really:
        say("Every text in the record would be lost for good; numbers, dates and decisions stay.")
        say("First try every copy of the key. Nothing was changed. To do it: --really")
        return OK
    if Keyring.from_environ(os.environ) is not None:
        raise KeyProblem("the keys come from the environment; take them away to draw a new one")
    fresh = not settings.key_file.exists()
    keyring = Keyring.create(settings.key_file) if fresh else Keyring.load(settings.key_file)
    lost = abandon(settings.store_file, keyring)
    say(f"{lost.texts} texts are gone; {lost.audit_rows} rows of the audit log cannot be verified.")
    say(f"The store works with the key in {settings.key_file}. Keep a copy of it apart.")
    return OK


async def _retain(
    settings: Settings, provider: str, kept: RetentionPeriods, dry_run: bool
) -> RetentionReport:
    async with store_of(settings) as store:
        return await run_retention(store, provider, kept, now(), dry_run)


def _tell_retention(provider: str, report: RetentionReport) -> None:
    say(f"{provider}: {'would erase' if report.dry_run else 'erased'} {len(report.erased)} cases")
    for title, lines in (
        ("", report.erased),
        ("past their time, but kept:", report.held),
        ("the safeguarding lead decides:", report.waiting),
    ):
        if title and lines:
            say(f"  {title}")
        for line in lines:
            say(f"  {line.case}  {line.why}".rstrip())
    say(
        f"  and {report.access_log} rows of the access log, {report.notices} notices without a"
        f" case, {report.stray_evidence} stray texts"
    )


def _anchor(text: str) -> Anchor:
    seq, _, mac = text.partition(":")
    if not seq.isdecimal() or not mac:
        raise BadInput("--anchor", f"{text!r} is no anchor", "give it as audit verify printed it")
    return Anchor(int(seq), mac)
