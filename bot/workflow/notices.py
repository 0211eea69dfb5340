"""Private messages to members and reporters, written from the pack's wording."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.cases import Case
from bot.policy.loader import LoadedPack
from bot.policy.model import Clause
from bot.store import evidence
from bot.workflow.ledger import Ledger, Notice
from bot.workflow.tenant import Tenant

_EXCERPT = 160
BY_MACHINE = "Steward, an automatic check; no person has looked yet"
BY_PERSON = "a person, one of the provider's team"


class Notices:
    """Writes notices about one case under the pack it was opened under."""

    def __init__(self, tenant: Tenant, case: Case, text: str | None) -> None:
        self._tenant = tenant
        self._case = case
        self._text = text
        self._loaded: LoadedPack = tenant.pack_of(case)

    def write(
        self,
        key: str,
        *,
        by_machine: bool = False,
        deadline: datetime | None = None,
        until: datetime | None = None,
        reason: str = "",
        route: str = "",
        place: str = "",
        starts_clock: bool = False,
    ) -> Notice:
        """The notice with this key; softer for a member the provider says is under 18.

        ``place``: the name of another place than the message's.
        """
        facts = self._facts() | {
            "seen_by": BY_MACHINE if by_machine else BY_PERSON,
            "deadline": self._local(deadline) or "no fixed time",
            "until": self._local(until) or "further notice",
            "reason": reason or "no reason was written down",
            "route": route,
        }
        if place:
            facts["place"] = place
        young = self._tenant.is_under_18(self._case.subject)
        return Notice(key, self._loaded.wording.render(key, facts, under_18=young), starts_clock)

    def _facts(self) -> dict[str, str]:
        pack, case = self._loaded.pack, self._case
        clause: Clause | None = pack.clause(case.clause) if case.clause else None
        place = case.place_name or case.place
        return {
            "provider": pack.provider,
            "policy": pack.title,
            "policy_version": pack.version,
            "clause": clause.id if clause else "-",
            "clause_text": clause.text if clause else "what a member reported",
            "cite": clause.cite if clause else pack.title,
            "seen": self._excerpt(),
            "asked": "to remove it or change it",
            "place": place,
            "when": self._local(case.opened_at) or "",
            "appeal": f"Tell us why, quoting case {case.label}, and somebody else will look at it.",
            "help": "\n".join(f"- {line}" for line in pack.safeguarding.help_routes),
            "review_by": "a manager who took no decision in the case",
        }

    def _excerpt(self) -> str:
        text = " ".join((self._text or "").split())
        if not text:
            return f"your message in {self._case.place_name or self._case.place}"
        return text if len(text) <= _EXCERPT else text[: _EXCERPT - 1] + "…"

    def _local(self, moment: datetime | None) -> str | None:
        if moment is None:
            return None
        local = moment.astimezone(ZoneInfo(self._tenant.calendar.zone))
        return f"{local:%A} {local.day} {local:%B %Y, %H:%M}"


def notices(ledger: Ledger, case: Case) -> Notices:
    """The writer of notices for a case, with the message as it was last seen."""
    seen = evidence.get(ledger.tx, case.provider, case.platform, case.message)
    return Notices(ledger.tenant, case, seen.text if seen else None)
