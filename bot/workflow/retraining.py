"""Decided messages for training detectors anew: with consent, without people, without disclosures.

Source: UK GDPR Art. 5(1)(b) and (c), Recital 26: what leaves is no more than the purpose needs, and
names nobody as far as rules can tell.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.detection.conversation import CONVERSATION
from bot.domain.cases import REVERSED_STATES, UPHELD_STATES, Case, Lane
from bot.domain.categories import Category
from bot.domain.people import Actor, AgeBand, Directory
from bot.store import audit, cases, evidence, known_names, members
from bot.store.tx import Tx
from bot.workflow.pseudonyms import Pseudonyms

EXPORTED = "retraining_export"
"""The word for it in the audit log and in the log of who read what."""

_DECIDED = (*UPHELD_STATES, *REVERSED_STATES)
_PAGE = 500
_FEWEST_WORDS = 2

_UNDECIDED = "nobody decided the case yet"
_BOT = "posted by a bot or integration"
_UNDER_18 = "posted by a member under 18"
_SEVERAL = "only several messages together say it"
_PERSONAL = "personal data is what it is about"
_UNKEPT = "the words are not kept, or not for this purpose"
_NAMING = "it may still name somebody"
_EMPTY = "nothing is left without the names"
_TWICE = "the same words as another row"


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows, in an order that tells nothing, and how many were left out for what reason."""

    rows: tuple[str, ...]
    left_out: Mapping[str, int]


def export(
    tx: Tx, provider: str, directory: Directory, actor: Actor, now: datetime, since: datetime | None
) -> Rows:
    """JSON lines of decided cases of the review lane opened at or after ``since``.

    ``text``; ``labels`` (empty where the flag was dismissed); ``kind``: breach or near_miss;
    ``audience``; ``detectors``. Every reading is logged under ``actor``, and the export as a whole
    goes into the audit log. Cases of other lanes are not even counted.
    """
    people = [*known_names.of_provider(tx, provider)]
    people += [name for one in directory.people for name in (one.id, *one.names, *one.handles)]
    pseudonyms, found, left = Pseudonyms(people), dict[str, str](), Counter[str]()
    young = {one.id for one in directory.people if one.age_band is AgeBand.UNDER_18}
    for case in _cases(tx, provider, since):
        why = _why_not(tx, case, young)
        text, why = (None, why) if why else _words(tx, case, pseudonyms, actor, now)
        if text is None or text in found:
            left[why or _TWICE] += 1
        else:
            found[text] = _row(case, text)
    rows = tuple(found[text] for text in sorted(found, key=_shuffled))
    digest = hashlib.sha256("\n".join(rows).encode()).hexdigest()
    audit.append(tx, provider, now, actor.id, EXPORTED, "-", f"{len(rows)} rows, sha256 {digest}")
    return Rows(rows, dict(left.most_common()))


def _cases(tx: Tx, provider: str, since: datetime | None) -> Iterable[Case]:
    offset = 0
    while page := cases.search(tx, provider, [Lane.REVIEW], limit=_PAGE, offset=offset):
        offset += _PAGE
        yield from (case for case in page if since is None or case.opened_at >= since)


def _why_not(tx: Tx, case: Case, young: set[str]) -> str:
    """Why a case gives no row, before its words are looked at; empty where it may."""
    known = members.get(tx, case.provider, case.author)
    if case.review not in _DECIDED:
        return _UNDECIDED
    if not case.author_is_member:
        return _BOT
    if case.author in young or (known is not None and known.age_band is AgeBand.UNDER_18):
        return _UNDER_18
    if case.detectors == (CONVERSATION,):
        return _SEVERAL
    if Category.PERSONAL_DATA in (case.category, *case.also):
        return _PERSONAL
    return _UNKEPT if _is_a_disclosure_too(tx, case) else ""


def _is_a_disclosure_too(tx: Tx, case: Case) -> bool:
    """Whether any message of the case is with the safeguarding lead as well."""
    return any(
        beside.lane is not Lane.REVIEW
        for platform, message in cases.messages_of(tx, case)
        for beside in cases.of_message(tx, case.provider, platform, message)
    )


def _words(
    tx: Tx, case: Case, pseudonyms: Pseudonyms, actor: Actor, now: datetime
) -> tuple[str | None, str]:
    """The words that were judged, without people; or why there are none."""
    seen = evidence.read_evidence(
        tx,
        case.provider,
        case.platform,
        case.message,
        actor=actor,
        purpose=EXPORTED,
        at=now,
        case_id=case.id,
    )
    judged = [one.text for one in seen if one.digest == case.text_digest and one.text.strip()]
    if not judged:
        return None, _UNKEPT
    text = " ".join(pseudonyms.clean(judged[-1]).split())
    if pseudonyms.still_names(text):
        return None, _NAMING
    said = [word for word in text.split() if not word.startswith("[")]
    return (text, "") if len(said) >= _FEWEST_WORDS else (None, _EMPTY)


def _row(case: Case, text: str) -> str:
    upheld = case.review in UPHELD_STATES
    row: dict[str, Any] = {  # Any: JSON
        "text": text,
        "labels": [one.value for one in (case.category, *case.also)] if upheld else [],
        "kind": "breach" if upheld else "near_miss",
        "audience": case.audience.value,
        "detectors": list(case.detectors),
    }
    return json.dumps(row, ensure_ascii=False)


def _shuffled(text: str) -> str:
    """An order that says nothing about when a message was posted or by whom."""
    return hashlib.sha256(text.encode()).hexdigest()
