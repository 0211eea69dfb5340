"""A provider at work: its pack, people, calendar and terms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.cases import Case
from bot.domain.categories import Category
from bot.domain.findings import ProviderTerms, ScanContext
from bot.domain.messages import Message, Place
from bot.domain.people import AgeBand, Directory, Person
from bot.policy.calendar import Calendar
from bot.policy.loader import LoadedPack
from bot.policy.model import Basis


@dataclass(frozen=True, slots=True)
class Tenant:
    """One provider. ``earlier`` holds packs by digest under which older cases were opened.

    ``leads`` and ``deputies`` are the member ids of the safeguarding lead(s) and deputies, so that
    nobody is shown a disclosure about themself; ``deputy_groups`` names the platforms on which a
    group of the platform's own (a Discord role) stands for deputies. ``staff_only`` lists places
    (by id or name) that no learner can read, ``own_places`` places the provider runs beside those
    a message names as such. ``confirmed`` says that an admin confirmed what the pack asks for.
    """

    id: str
    current: LoadedPack
    earlier: Mapping[str, LoadedPack] = field(default_factory=dict)
    calendar: Calendar = field(default_factory=Calendar)
    directory: Directory = field(default_factory=Directory)
    terms: ProviderTerms = field(default_factory=ProviderTerms)
    leads: frozenset[str] = frozenset()
    deputies: frozenset[str] = frozenset()
    deputy_groups: frozenset[str] = frozenset()
    staff_only: frozenset[str] = frozenset()
    own_places: frozenset[str] = frozenset()
    confirmed: bool = True

    def pack_of(self, case: Case) -> LoadedPack:
        """The pack the case was opened under; the current one only if that one is not known."""
        if case.pack_digest == self.current.digest:
            return self.current
        return self.earlier.get(case.pack_digest, self.current)

    def person(self, member: str) -> Person | None:
        """What the directory says about a member."""
        return next(
            (p for p in self.directory.people if member == p.id or member in p.handles), None
        )

    def is_under_18(self, member: str) -> bool:
        """Whether the provider told us the member is under 18."""
        person = self.person(member)
        return person is not None and person.age_band is AgeBand.UNDER_18

    def watches_by_itself(self, place: Place) -> bool:
        """Whether the pack lets messages in this place be looked at without report or order."""
        watching = self.current.pack.watching
        if watching.basis is not Basis.PROACTIVE:
            return False
        if watching.needs_confirmation and not self.confirmed:
            return False
        return place.provider_run or watching.places == "all_connected"

    def is_staff_only(self, place: Place) -> bool:
        """Whether no learner can read the place."""
        return bool(self.staff_only & {place.id, place.name, place.parent or place.id})

    def context(self, message: Message) -> ScanContext:
        """What detection may know about a message beside its text."""
        return ScanContext(
            audience=message.author.bound_as,
            author=message.author.id,
            reply_to_text=message.reply_to_text,
            reply_to_author=message.reply_to_author,
            mentions=message.mentions,
            attachments=message.attachments,
            directory=self.directory,
            terms=self.terms,
            learners_present=not self.is_staff_only(message.place),
            thresholds=self._thresholds(),
        )

    def _thresholds(self) -> Mapping[Category, float]:
        """The lowered thresholds of every pack under which a message may be judged: the lowest."""
        lowest: dict[Category, float] = {}
        for loaded in (self.current, *self.earlier.values()):
            for category, least in loaded.pack.thresholds.lowered().items():
                lowest[category] = min(least, lowest.get(category, least))
        return lowest
