"""The command line: arguments and exit codes. What a command does stands in ``bot/commands``.

Exit codes: 0 done; 1 partly not done; 2 not done, or the input cannot be used; 130 interrupted.
"""

from __future__ import annotations

import argparse
import signal
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from bot import __version__
from bot.commands import console
from bot.domain.cases import Lane, ReviewState
from bot.domain.errors import StewardError
from bot.domain.people import Role

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[ArgumentParser]

Run = Callable[[Namespace], int]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code; nothing that was foreseen shows a traceback."""
    console.use_utf8()
    signal.signal(signal.SIGTERM, _terminate)
    signal.signal(signal.SIGINT, _interrupt)
    arguments = parser().parse_args(argv)
    try:
        status = _loaded(arguments.runs)(arguments)
        sys.stdout.flush()
        return status
    except StewardError as error:
        console.warn(error)
        return console.UNUSABLE
    except BrokenPipeError:
        console.close_quietly()
        return console.OK
    except KeyboardInterrupt:
        console.warn("interrupted")
        return console.INTERRUPTED


def parser() -> ArgumentParser:
    """Every command with its arguments."""
    top = ArgumentParser(
        prog="steward",
        description="A moderation bot for training providers, bound by the provider's own policy.",
    )
    top.add_argument("--version", action="version", version=f"steward {__version__}")
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    for add in _GROUPS:
        add(commands)
    return top


def _demo(commands: Commands) -> None:
    one = _command(commands, "demo", "demo:run", "play a bundled week; no tokens are needed")
    one.add_argument("--pack", metavar="ID", default="stanfords", help="default: stanfords")
    one.add_argument(
        "--into", type=Path, metavar="FOLDER", default=Path("demo"), help="default: demo"
    )
    one.add_argument("--fast", action="store_true", help="without pauses")


def _check(commands: Commands) -> None:
    one = _command(commands, "check", "check:run", "look for errors in settings and packs")
    one.add_argument(
        "--config",
        type=Path,
        metavar="F",
        help="default: config/steward.yaml, else demo/steward.yaml",
    )
    one.add_argument(
        "--pack", type=Path, action="append", metavar="FOLDER", help="check this pack only"
    )
    one.add_argument("--today", type=_day, metavar="DATE", help="judge review dates by this day")


def _replay(commands: Commands) -> None:
    one = _command(commands, "replay", "replay:run", "run past chat through a policy, rehearsing")
    one.add_argument("file", metavar="FILE", help="a transcript or an export; - is standard input")
    one.add_argument(
        "--pack",
        metavar="ID",
        action="append",
        required=True,
        help="a shipped pack or the folder of one; give it twice to compare two",
    )
    one.add_argument("--json", action="store_true", help="one JSON line for each action")
    one.add_argument("--report", type=Path, metavar="OUT.html", help="write a report to read")
    one.add_argument("--people", type=Path, metavar="F", help="a CSV of people and audiences")
    one.add_argument("--places", type=Path, metavar="F", help="a CSV of places and who reads them")


def _scan(commands: Commands) -> None:
    one = _command(commands, "scan", "scan:run", "what is seen in messages: JSON Lines in and out")
    one.add_argument("--scores", action="store_true", help="add the confidence of every category")


def _pack(commands: Commands) -> None:
    pack = _group(commands, "pack", "policy packs")
    every = _command(pack, "list", "packs:list_packs", "every pack, with its review date")
    every.add_argument("--into", type=Path, metavar="FOLDER", help="list the packs of this folder")
    show = _command(pack, "show", "packs:show_pack", "what a pack says")
    show.add_argument("id", metavar="ID", help="a shipped pack, or the folder of one")
    new = _command(pack, "new", "packs:new_pack", "a new pack to fill in")
    new.add_argument("id", metavar="ID", help="small letters, digits and hyphens")
    new.add_argument("--into", type=Path, metavar="FOLDER", help="where it goes (default: packs)")


def _init(commands: Commands) -> None:
    one = _command(commands, "init", "init:run", "ask, then write settings and a key")
    one.add_argument("--config", type=Path, metavar="F", help="default: config/steward.yaml")
    one.add_argument("--yes", action="store_true", help="ask nothing: flags and defaults only")
    one.add_argument("--force", action="store_true", help="replace settings that are there")
    one.add_argument("--name", help="how the training provider is called")
    one.add_argument("--id", help="its short name in records")
    one.add_argument("--pack", metavar="ID", help="its policy pack")
    one.add_argument("--zone", help="its time zone, such as Europe/London")
    one.add_argument("--quiet", metavar="HH:MM-HH:MM", help="when nobody is reminded")
    for role in Role:
        flag = f"--{role.value.replace('_', '-')}"
        one.add_argument(flag, action="append", metavar="MEMBER", help="may be repeated")


def _run(commands: Commands) -> None:
    _with_settings(_command(commands, "run", "run:run", "connect to the platforms and work"))


def _case(commands: Commands) -> None:
    case = _group(commands, "case", "what is under review")
    every = _command(case, "list", "cases:list_cases", "cases, newest first")
    every.add_argument("--state", choices=list(ReviewState), help="only cases in this state")
    every.add_argument("--lane", choices=list(Lane), help="only cases of this lane")
    every.add_argument("--limit", type=int, default=50, metavar="N", help="at most (default: 50)")
    show = _command(case, "show", "cases:show_case", "one case with its history")
    show.add_argument("number", metavar="N", help="its number: 12 or C-00012")
    for one in (every, show):
        _with_settings(one, provider=True, actor=True)


def _member(commands: Commands) -> None:
    member = _group(commands, "member", "what is held on somebody")
    show = _command(member, "show", "members:show_member", "cases, strikes and limits")
    export = _command(member, "export", "members:export_member", "a copy of everything held")
    export.add_argument("--out", type=Path, required=True, metavar="F", help="a new JSON file")
    erase = _command(member, "erase", "members:erase_member", "erase, or list what would go")
    erase.add_argument("--really", action="store_true", help="do it; without this: only list")
    link = _command(member, "link", "linking:link_member", "accounts that are one person")
    link.add_argument(
        "--account",
        action="append",
        required=True,
        metavar="PLATFORM:ID",
        help="discord:ID or slack:ID; may be repeated",
    )
    for one in (show, export, erase, link):
        one.add_argument("id", metavar="ID", help="the member's id")
        _with_settings(one, provider=True, actor=one is not erase)


def _upkeep(commands: Commands) -> None:
    retention = _group(commands, "retention", "how long what is kept")
    due = _command(retention, "run", "upkeep:retention", "erase what has served its purpose")
    due.add_argument("--really", action="store_true", help="do it; without this: only list")
    _with_settings(due, provider=True)
    log = _group(commands, "audit", "the log of decisions")
    verify = _command(log, "verify", "upkeep:verify_audit", "whether it was altered")
    verify.add_argument("--anchor", metavar="ROW:MAC", help="an end that was printed earlier")
    _with_settings(verify)
    _with_settings(_command(commands, "migrate", "upkeep:migrate_store", "update the database"))
    save = _command(commands, "backup", "upkeep:back_up", "copy the database while it is in use")
    put_back = _command(commands, "restore", "upkeep:restore", "put such a copy in its place")
    put_back.add_argument("--overwrite", action="store_true", help="though there is a database")
    for one in (save, put_back):
        one.add_argument("file", type=Path, metavar="FILE")
        _with_settings(one)
    keys = _group(commands, "keys", "the keys that encrypt the record")
    _with_settings(_command(keys, "rotate", "upkeep:rotate_keys", "seal with a new key"))
    lost = _command(keys, "abandon", "upkeep:abandon_key", "go on without a lost key")
    lost.add_argument("--really", action="store_true", help="give up every sealed text")
    _with_settings(lost)


def _detectors(commands: Commands) -> None:
    detectors = _group(commands, "detectors", "what people made of what was flagged")
    counts = _command(
        detectors, "report", "detectors:report", "how often people agreed, and with which detector"
    )
    counts.add_argument("--json", action="store_true", help="as one JSON object")
    counts.add_argument("--plot", type=Path, metavar="OUT.svg", help="draw it as well")
    _with_settings(counts, provider=True)
    rows = _command(
        detectors, "export", "retraining:export", "decided messages without names, to learn from"
    )
    rows.add_argument("--out", type=Path, required=True, metavar="F", help="a new JSONL file")
    rows.add_argument("--since", type=_day, metavar="DATE", help="only cases opened since then")
    rows.add_argument("--consent", action="store_true", help="say that the provider consents")
    _with_settings(rows, provider=True, actor=True)


def _outbox(commands: Commands) -> None:
    box = _group(commands, "outbox", "what a restored copy still had to send")
    _with_settings(_command(box, "list", "outbox:list_held", "what is held"))
    release = _command(box, "release", "outbox:release_held", "let it go out after all")
    release.add_argument("id", nargs="*", metavar="ID", help="only these; default: all")
    _with_settings(release)


def _doctor(commands: Commands) -> None:
    one = _command(commands, "doctor", "doctor:run", "whether everything needed is there")
    one.add_argument("--invite", action="store_true", help="how to invite Steward to Discord")
    _with_settings(one)


def _bench(commands: Commands) -> None:
    one = _command(commands, "bench", "bench:run", "measure detection beside other packages")
    one.add_argument(
        "--rows",
        type=int,
        default=1_000,
        metavar="N",
        help="labelled messages to measure on; 0: every one (default: 1000)",
    )


_GROUPS = (
    *(_demo, _init, _run, _check, _pack, _scan, _replay, _bench),
    *(_case, _member, _detectors, _upkeep, _outbox, _doctor),
)


def _group(commands: Commands, name: str, says: str) -> Commands:
    """A noun with commands below it."""
    return commands.add_parser(name, help=says).add_subparsers(metavar="WHAT", required=True)


def _with_settings(one: ArgumentParser, *, provider: bool = False, actor: bool = False) -> None:
    """The arguments of a command that works on the record."""
    one.add_argument(
        "--config",
        type=Path,
        metavar="F",
        help="default: config/steward.yaml, else demo/steward.yaml",
    )
    if provider:
        one.add_argument("--provider", metavar="ID", help="needed where there are several")
    if actor:
        one.add_argument("--as", dest="role", choices=list(Role), help="the role you act in")
        one.add_argument("--who", metavar="NAME", help="your member id; readings are logged")


def _command(commands: Commands, name: str, runs: str, says: str) -> ArgumentParser:
    """Register a command; ``runs`` names module and function in ``bot.commands``."""
    one = commands.add_parser(name, help=says, description=says[0].upper() + says[1:] + ".")
    one.set_defaults(runs=runs)
    return one


def _loaded(runs: str) -> Run:
    """The function behind a command; its module is loaded only now, so that start-up is quick."""
    module, _, function = runs.partition(":")
    run: Run = getattr(import_module(f"bot.commands.{module}"), function)
    return run


def _day(text: str) -> date:
    """A date on the command line."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date such as 2026-11-02") from None


def _interrupt(signum: int, frame: FrameType | None) -> None:
    """Interrupt wherever we are: asyncio's own handler would wait for a blocked read to end."""
    raise KeyboardInterrupt


def _terminate(signum: int, frame: FrameType | None) -> None:
    """End as by an exception, so that what is open is closed and temporary files go."""
    raise SystemExit(console.TERMINATED)
