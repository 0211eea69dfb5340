"""The examples a pack carries: messages that break each clause, near misses, reports.

They stand in ``examples.yaml`` beside the pack and run in its check, so that a clause which no
detector serves, or which catches harmless words, is seen before a member does.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from bot.domain.categories import Category
from bot.domain.findings import ProviderTerms, ScanContext
from bot.domain.messages import Attachment, Mention
from bot.domain.people import Audience, Directory, Person
from bot.policy.model import ClauseId, Line, PackPart, YesNo

MessageText = Annotated[str, StringConstraints(max_length=4000)]


def _with_fields(value: object) -> object:
    """A plain text stands for an example with that text."""
    return {"text": value} if isinstance(value, str) else value


class Example(PackPart):
    """A message as it might be posted; ``audience`` None: the first that its clause binds.

    ``author``, ``reply_to_author`` and ``mentions`` are ids from ``people``; ``attachments`` are
    file names. ``learners_present`` False: only staff can read the place.
    """

    text: MessageText
    audience: Audience | None = None
    author: Line | None = None
    reply_to_text: MessageText | None = None
    reply_to_author: Line | None = None
    attachments: tuple[Line, ...] = ()
    mentions: tuple[Line, ...] = ()
    learners_present: YesNo = True


Shown = Annotated[Example, BeforeValidator(_with_fields)]


class ExampleSet(PackPart):
    """What breaks a clause in one category, what nearly does and must not, what people report."""

    breaks: tuple[Shown, ...] = ()
    near_misses: tuple[Shown, ...] = ()
    reports: tuple[Shown, ...] = ()


class DisclosureExamples(PackPart):
    """What is recognised as a disclosure (``breaks``: nothing is broken), and what is none."""

    breaks: tuple[Shown, ...] = ()
    near_misses: tuple[Shown, ...] = ()


class SafeguardingExamples(PackPart):
    """Examples for the safeguarding lane."""

    disclosure: DisclosureExamples = DisclosureExamples()


class ExamplePerson(PackPart):
    """One line of the fictional directory that the examples speak about."""

    id: Line
    names: tuple[Line, ...] = ()
    handles: tuple[Line, ...] = ()
    audience: Audience = Audience.LEARNER


class ExampleTerms(PackPart):
    """What the fictional provider published or registered."""

    names: tuple[Line, ...] = ()
    published_contacts: tuple[Line, ...] = ()
    own_domains: tuple[Line, ...] = ()
    confidential: tuple[Line, ...] = ()


class Examples(PackPart):
    """A whole ``examples.yaml``."""

    people: tuple[ExamplePerson, ...] = ()
    terms: ExampleTerms = ExampleTerms()
    clauses: dict[ClauseId, dict[Category, ExampleSet]] = Field(default_factory=dict)
    safeguarding: SafeguardingExamples = SafeguardingExamples()

    def directory(self) -> Directory:
        """The fictional people as detection takes them."""
        return Directory(tuple(_person(one) for one in self.people))

    def provider_terms(self) -> ProviderTerms:
        """The fictional provider's terms as detection takes them."""
        return ProviderTerms(**self.terms.model_dump())

    def to_scan(self, example: Example, audience: Audience) -> tuple[str, ScanContext]:
        """Text and context of an example; ``audience`` holds where it names none itself."""
        people = {one.id: one for one in self.people}
        context = ScanContext(
            audience=example.audience or audience,
            author=example.author,
            reply_to_text=example.reply_to_text,
            reply_to_author=example.reply_to_author,
            mentions=tuple(_mention(example.text, who, people) for who in example.mentions),
            attachments=tuple(Attachment(name) for name in example.attachments),
            directory=self.directory(),
            terms=self.provider_terms(),
            learners_present=example.learners_present,
        )
        return example.text, context


def _person(one: ExamplePerson) -> Person:
    return Person(one.id, one.names, one.handles, one.audience)


def _mention(text: str, who: str, people: Mapping[str, ExamplePerson]) -> Mention:
    """A mention of ``who``: at ``@handle`` or ``@Name`` in the text, else beside the text."""
    person = people.get(who)
    called = (*person.handles, *person.names) if person else (who,)
    for name in called:
        start = text.find(f"@{name}")
        if start >= 0:
            return Mention(who, name, start, start + len(name) + 1)
    return Mention(who, called[0] if called else who)
