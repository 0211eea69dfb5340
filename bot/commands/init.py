"""``steward init``: asks what has to be known, and writes settings and a key."""

from __future__ import annotations

import json
import os
import re
import sys
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.commands.console import OK, say
from bot.domain.errors import BadInput, SettingsError
from bot.settings import KEY_FILE_VARIABLE, SettingsErrors, load_settings
from bot.store.keys import Keyring
from bot.tenants import pack_of

_DEFAULT = Path("config/steward.yaml")
_KEY = "steward.key"
_TEXT = """\
# Settings of Steward. config/steward.example.yaml in its sources shows every one of them.
# After a change: steward check
# Paths are seen from the folder of this file. No secret stands here: the key that encrypts the
# record lies in a file of its own. Keep a copy of it elsewhere, without it the record is lost.

store:
  file: steward.sqlite3
  key_file: steward.key

providers:
  - id: {id}
    name: {name}
    pack: {pack}              # steward pack show {pack} says what it allows
    confirmed: false          # true once an admin confirmed that the places are your own systems
    time_zone: {zone}
{quiet}
    # Whoever stands in no list of people counts as a learner. A CSV with the columns
    # id, names, handles, audience, cohort, age_band, learning_support:
    # people: people.csv

    roles:                    # by member id; several may share a role
      moderator: {moderator}
      manager: {manager}      # two are better: somebody else decides an appeal
      safeguarding_lead: {safeguarding_lead}
      deputy_lead: {deputy_lead}
      data_protection_officer: {data_protection_officer}
      admin: {admin}
"""


@dataclass(frozen=True, slots=True)
class _Question:
    """One thing to be known: its flag and field, what is asked, what is taken without an answer."""

    field: str
    asks: str
    default: str = ""
    several: bool = False


_QUESTIONS = (
    _Question("name", "What is the training provider called?"),
    _Question("id", "A short name for records (small letters, digits, hyphens)", "@name"),
    _Question("pack", "Whose policy holds? (steward pack list)", "stanfords"),
    _Question("zone", "In which time zone is it?", "Europe/London"),
    _Question("quiet", "When should nobody be reminded?", "21:00-07:30"),
    _Question("safeguarding_lead", "Who is the safeguarding lead? (member ids)", several=True),
    _Question("deputy_lead", "Who is the deputy?", "-", several=True),
    _Question("manager", "Who are the managers?", "-", several=True),
    _Question("moderator", "Who are the moderators?", "-", several=True),
    _Question("data_protection_officer", "Who is the data-protection officer?", "-", several=True),
    _Question("admin", "Who sets Steward up?", "-", several=True),
)
"""What is asked, in this order; ``-`` means nobody, ``@name`` is made from the name."""


def run(args: Namespace) -> int:
    """Ask, write both files whole or not at all, and say what comes next."""
    target: Path = args.config or _DEFAULT
    if target.exists() and not args.force:
        mend = "give --force to replace it, or another --config"
        raise SettingsError(str(target), "this exists already and is not overwritten", mend)
    answers = _answers(args, _ask if not args.yes else _take_default)
    made_key = _write(target, _settings_text(answers))
    say(
        f"Wrote {target}"
        + (f" and {target.parent / _KEY} (keep a copy of it elsewhere)." * made_key)
    )
    if not made_key:
        say(f"The key {target.parent / _KEY} was there already and is kept.")
    say(f"Next: steward check{_flag(target)} and steward doctor{_flag(target)}")
    return OK


def _answers(args: Namespace, ask: Callable[[_Question, str], str]) -> dict[str, str | list[str]]:
    """What is known from flags, answers and defaults, by field."""
    known: dict[str, str | list[str]] = {}
    for question in _QUESTIONS:
        given = getattr(args, question.field)
        default = question.default
        if default == "@name":
            default = _short_name(str(known["name"]))
        if given is None:
            given = ask(question, default).strip() or default
        if not given:
            flag = f"--{question.field.replace('_', '-')}"
            raise BadInput("init", f"no answer to: {question.asks}", f"answer it, or give {flag}")
        known[question.field] = _several(given) if question.several else str(given)
    return known


def _ask(question: _Question, default: str) -> str:
    """Ask on the terminal, or read the next line of the standard input; none left: the default."""
    shown = f" [{default}]" if default else ""
    print_to = sys.stderr
    print_to.write(f"{question.asks}{shown} ")
    print_to.flush()
    return sys.stdin.readline()


def _take_default(question: _Question, default: str) -> str:
    return default


def _several(given: str | list[str]) -> list[str]:
    """Ids as flags give them, or as one answer split at commas; ``-`` is nobody."""
    words = given if isinstance(given, list) else given.split(",")
    return [word.strip() for word in words if word.strip() not in ("", "-")]


def _short_name(name: str) -> str:
    """``Northgate Training Ltd`` becomes ``northgate-training-ltd``."""
    found = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:40].strip("-")
    return found if found[:1].isalpha() else f"p-{found}".strip("-")


def _settings_text(answers: dict[str, str | list[str]]) -> str:
    """The settings file. A JSON text or list is YAML too, whatever stands in it."""
    written = {field: json.dumps(value, ensure_ascii=False) for field, value in answers.items()}
    start, _, end = str(answers["quiet"]).partition("-")
    hours = (
        f"    quiet_hours: {{ start: {json.dumps(start.strip())}, end: {json.dumps(end.strip())} }}"
    )
    quiet = "" if not start.strip() else hours
    return _TEXT.format(**written | {"quiet": quiet})


def _write(target: Path, text: str) -> bool:
    """Write settings and key, each whole or not at all; whether a new key was drawn."""
    key = target.parent / _KEY
    partial = target.with_name(f".{target.name}.{os.getpid()}.partial")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(text, encoding="utf-8")
        _check(partial)
        made = not key.exists()
        if made:
            Keyring.create(key)
        partial.replace(target)
    except OSError as error:
        what = f"the settings cannot be written: {error.strerror}"
        raise SettingsError(str(target), what, "name another file with --config") from error
    finally:
        partial.unlink(missing_ok=True)
    return made


def _check(partial: Path) -> None:
    """Read the settings back: answers that cannot be used are told by what is wrong with them."""
    try:
        settings = load_settings(partial, {KEY_FILE_VARIABLE: ""})
        pack_of(settings, settings.provider(None))
    except SettingsErrors as error:
        told = "; ".join(f"{one.what} ({one.mend})" for one in error.errors)
        raise BadInput(
            "init", f"an answer cannot be used: {told}", "nothing was written"
        ) from error


def _flag(target: Path) -> str:
    return "" if target == _DEFAULT else f" --config {target}"
