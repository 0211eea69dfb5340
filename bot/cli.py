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
from bot.domain.errors import StewardError

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[ArgumentParser]

Run = Callable[[Namespace], int]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code; nothing that was foreseen shows a traceback."""
    console.use_utf8()
    signal.signal(signal.SIGTERM, _terminate)
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
    for add in (_check, _replay, _scan, _pack):
        add(commands)
    return top


def _check(commands: Commands) -> None:
    one = _command(commands, "check", "check:run", "look for errors in settings and packs")
    one.add_argument("--config", type=Path, metavar="F", help="settings (default: see README)")
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
    pack = commands.add_parser("pack", help="policy packs").add_subparsers(
        metavar="WHAT", required=True
    )
    every = _command(pack, "list", "packs:list_packs", "every pack, with its review date")
    every.add_argument("--into", type=Path, metavar="FOLDER", help="list the packs of this folder")
    show = _command(pack, "show", "packs:show_pack", "what a pack says")
    show.add_argument("id", metavar="ID", help="a shipped pack, or the folder of one")
    new = _command(pack, "new", "packs:new_pack", "a new pack to fill in")
    new.add_argument("id", metavar="ID", help="small letters, digits and hyphens")
    new.add_argument("--into", type=Path, metavar="FOLDER", help="where it goes (default: packs)")


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


def _terminate(signum: int, frame: FrameType | None) -> None:
    raise SystemExit(console.TERMINATED)
