"""What members and reporters are told: texts with named places to fill in, and nothing else.

A text may use ``{name}`` for the facts listed in ``FACTS`` and has no other syntax: no formats, no
attributes, no conditions. A fact's value is put in once and never read as a text again, so nothing
that a member wrote can fill a place. Platforms escape; this module does not.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.domain.errors import BadInput, PackError
from bot.field_faults import Fault
from bot.policy.problems import PackErrors, as_pack_errors, in_file
from bot.policy.wording_rules import FACTS, NOTICES, Needs
from bot.resources import config_dir
from bot.strict_yaml import At, Document, Plain, YamlErrors, load, parse

LOCALE = "en-GB"
LONGEST_NOTICE = 1800
"""Characters of a rendered notice: Discord takes 2,000, and buttons and emphasis need some."""

_PLACE = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Template:
    """One text, and a softer one for members under 18 where there is one."""

    text: str
    under_18: str | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """The texts of a pack by notice: its own where it gives some, Steward's otherwise."""

    templates: Mapping[str, Template]

    def render(self, key: str, facts: Mapping[str, str], under_18: bool = False) -> str:
        """The notice ``key`` with its facts filled in.

        Raises ``BadInput`` if there is no such notice or a fact that its text uses is missing.
        """
        template = self.templates.get(key)
        if template is None:
            raise BadInput(f"wording {key}", "there is no such notice", _meant(key, NOTICES))
        text = (template.under_18 if under_18 else None) or template.text
        missing = sorted(used_in(text) - facts.keys())
        if missing:
            raise BadInput(f"wording {key}", f"no value for {{{missing[0]}}}", "give this fact")
        return _PLACE.sub(lambda match: facts[match[1]], text)

    def override(self, own: Mapping[str, Template]) -> Wording:
        """These texts with some replaced. A notice is replaced whole, its softer text with it."""
        return Wording({**self.templates, **own})

    def to_plain(self) -> dict[str, dict[str, str]]:
        """As a wording file has it."""
        return {key: _plain(self.templates[key]) for key in sorted(self.templates)}


def used_in(text: str) -> frozenset[str]:
    """The facts that a text uses."""
    return frozenset(_PLACE.findall(text))


def default_wording() -> Wording:
    """The texts that ship with Steward. Raises ``PackErrors``."""
    path = config_dir() / "wording" / f"{LOCALE}.yaml"
    templates = read_templates(path)
    absent = sorted(NOTICES.keys() - templates.keys())
    if absent:
        raise PackErrors([PackError(str(path), f"the notice {absent[0]} is missing", "write it")])
    return Wording(templates)


def read_templates(path: Path) -> dict[str, Template]:
    """The texts of a wording file, checked. Raises ``PackErrors`` with all that is wrong."""
    try:
        document = load(path, may_be_empty=True)
    except YamlErrors as error:
        raise PackErrors(as_pack_errors(error.errors)) from error
    return _checked(document)


def parse_templates(text: str, path: Path) -> dict[str, Template]:
    """The same from text, as if it stood in ``path``."""
    try:
        document = parse(text, path, may_be_empty=True)
    except YamlErrors as error:
        raise PackErrors(as_pack_errors(error.errors)) from error
    return _checked(document)


def templates_from_plain(data: Mapping[str, Mapping[str, str]]) -> dict[str, Template]:
    """Texts that passed their check once (a stored pack version)."""
    return {key: Template(one["text"], one.get("under_18")) for key, one in data.items()}


def _checked(document: Document) -> dict[str, Template]:
    faults = [fault for key, one in document.data.items() for fault in _faults(key, one)]
    if faults:
        raise PackErrors(in_file(fault, document) for fault in faults)
    return {key: _template(one) for key, one in document.data.items()}


def _template(one: Plain) -> Template:
    texts = one if isinstance(one, dict) else {}
    soft = texts.get("under_18")
    return Template(str(texts["text"]).strip(), str(soft).strip() if soft else None)


def _faults(key: str, one: Plain) -> Iterator[Fault]:
    """What is wrong with one notice of a wording file."""
    if key not in NOTICES:
        yield Fault((key,), f"there is no notice called {key!r}", _meant(key, NOTICES))
        return
    if not isinstance(one, dict) or "text" not in one:
        yield Fault((key,), f"{key} has no text", "write  text: |  and the text, indented, below")
        return
    for name, text in one.items():
        if name not in ("text", "under_18"):
            yield Fault((key, name), f"unknown field {name!r}", "use text and under_18")
        elif not isinstance(text, str) or not text.strip():
            yield Fault((key, name), f"{name} must be a text", "write it, or delete the line")
        else:
            yield from _faults_of_text((key, name), text, NOTICES[key])


def _faults_of_text(at: At, text: str, needs: Needs) -> Iterator[Fault]:
    used = used_in(text)
    for name in sorted(used - FACTS.keys()):
        yield Fault(at, f"unknown placeholder {{{name}}}", _meant(name, FACTS))
    if "{" in (rest := _PLACE.sub("", text)) or "}" in rest:
        yield Fault(at, "a curly bracket stands alone", "write placeholders as {name}")
    for what in needs.missing(used):
        yield Fault(at, f"this notice must say {what}", "the law for notices: no pack may drop it")
    for name in sorted(used & needs.never):
        yield Fault(at, f"this notice must not use {{{name}}}", needs.why_never)
    if _length(text) > LONGEST_NOTICE:
        what = f"filled in, the text is longer than {LONGEST_NOTICE} characters"
        yield Fault(at, what, "shorten it: platforms refuse longer notices")


def _length(text: str) -> int:
    """How long the text becomes with typical facts."""
    return len(_PLACE.sub(lambda match: FACTS.get(match[1], ""), text))


def _plain(template: Template) -> dict[str, str]:
    soft = {} if template.under_18 is None else {"under_18": template.under_18}
    return {"text": template.text, **soft}


def _meant(word: str, known: Mapping[str, object]) -> str:
    close = difflib.get_close_matches(word, list(known), n=1)
    return f"did you mean {close[0]}?" if close else f"one of: {', '.join(known)}"
