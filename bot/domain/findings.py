"""What a detector saw in a message, and what it was told beside the text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.categories import Category, Characteristic
from bot.domain.messages import Attachment, Mention
from bot.domain.people import Audience, Directory


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of code points of the original text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One reason to look at a message.

    ``confidence`` is between 0 and 1; rules that matched exactly give at least 0.9.
    ``why`` is a sentence a moderator understands; it quotes no name and no number.
    ``target`` is the member id the words are aimed at, where it could be resolved.
    ``own_data`` marks personal data that is the poster's own (a signpost, never a strike).
    ``welfare_of_target`` marks words that urge the target to hurt themself: a safeguarding
    matter for the target beside the breach of the author.
    """

    category: Category
    confidence: float
    spans: tuple[Span, ...]
    detector: str
    why: str
    target: str | None = None
    characteristic: Characteristic | None = None
    own_data: bool = False
    welfare_of_target: bool = False


@dataclass(frozen=True, slots=True)
class ProviderTerms:
    """What a provider published or registered about itself.

    ``names``: how people call the provider; ``published_contacts``: phone numbers and e-mail
    addresses that are no personal data; ``own_domains``: link targets that are its own;
    ``confidential``: registered words that must not appear in chat.
    """

    names: tuple[str, ...] = ()
    published_contacts: tuple[str, ...] = ()
    own_domains: tuple[str, ...] = ()
    confidential: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScanContext:
    """What detection may know beside the text. All fields may be empty.

    ``reply_to_author`` is the member id of the author of the message replied to.
    ``learners_present`` says whether learners can read the place: a staff post there counts
    as addressed to learners. ``thresholds``: categories of which whoever asks wants to know from
    a lower confidence on than detectors speak up by themselves.
    """

    audience: Audience = Audience.LEARNER
    author: str | None = None
    reply_to_text: str | None = None
    reply_to_author: str | None = None
    mentions: tuple[Mention, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    directory: Directory = field(default_factory=Directory)
    terms: ProviderTerms = field(default_factory=ProviderTerms)
    learners_present: bool = True
    thresholds: Mapping[Category, float] = field(default_factory=dict)
