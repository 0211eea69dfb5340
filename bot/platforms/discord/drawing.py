"""A card as a Discord embed, within Discord's limits; pure."""

from __future__ import annotations

from collections.abc import Iterable

import discord

from bot.domain.cases import Case, Lane, ReviewState
from bot.domain.steps import Desk
from bot.platforms.discord.controls import offers_view
from bot.platforms.discord.quoting import cut, marked, one_line, plain
from bot.workflow.cards import Card
from bot.workflow.member_record import record_lines

_QUOTATION = 2500
_FIELD = 1024
_CHAIN = 9
_ALL = 5900
"""Discord refuses an embed of more than 6000 characters in all."""

_COLOURS = {
    Lane.REVIEW: discord.Colour.orange(),
    Lane.GUARDED: discord.Colour.dark_red(),
    Lane.SAFEGUARDING: discord.Colour.purple(),
}


def embed_of(card: Card, desk: Desk) -> discord.Embed:
    """What a card shows: clause, reason, the words with what was seen in bold, record, state."""
    case = card.case
    if case.lane is Lane.SAFEGUARDING and desk is not Desk.SAFEGUARDING_LEAD:
        return _sealed(case)
    closed = case.closed_at is not None
    embed = discord.Embed(
        title=one_line(card.title, 250),
        url=link_to(case),
        description=_words(card),
        colour=discord.Colour.light_grey() if closed else _COLOURS[case.lane],
    )
    for name, value in _fields(card):
        room = min(_FIELD, _ALL - len(embed) - len(name))
        if room > 20:
            embed.add_field(name=name, value=cut(value, room), inline=False)
    return embed


def _sealed(case: Case) -> discord.Embed:
    """A disclosure that concerns the lead where there is no deputy: that it is there, no more."""
    return discord.Embed(
        title=f"{case.label}: a safeguarding matter",
        description="It concerns the safeguarding lead, and no deputy is named. "
        "Please name one, or turn to your local safeguarding partners.",
        colour=_COLOURS[case.lane],
    )


def view_of(card: Card, desk: Desk) -> discord.ui.View | None:
    """The buttons of a card at a desk."""
    case = card.case
    appealed = case.review is ReviewState.APPEALED and desk in (Desk.MANAGERS, Desk.DIRECTOR)
    return offers_view(case.provider, case.number, card.offers, is_appealed=appealed)


def link_to(case: Case, message: str | None = None) -> str | None:
    """Where the message stands, or another of its place; None without a place on Discord."""
    wanted = message or case.message
    if not (case.space.isdecimal() and case.place.isdecimal() and wanted.isdecimal()):
        return None
    return f"https://discord.com/channels/{case.space}/{case.place}/{wanted}"


def _chain(card: Card) -> str:
    """Links to the messages that belong together, the latest of many."""
    links = [(message, link_to(card.case, message)) for message in card.chain[-_CHAIN:]]
    said = [f"[message {number}]({link})" for number, (_, link) in enumerate(links, 1) if link]
    return ", ".join(said)


def _words(card: Card) -> str:
    if card.text is None:
        return "*The words are not kept, or not for this desk.*"
    if not card.text.strip():
        return "*A message without words.*"
    return marked(card.text, card.spans, _QUOTATION, blurred=card.blurred)


def _fields(card: Card) -> Iterable[tuple[str, str]]:
    case = card.case
    yield "Who and where", _who(card)
    if card.clause is not None:
        yield "Clause", f"**{plain(card.clause.cite)}** {plain(card.clause.text)}"
    yield "Why", plain(case.why) or "-"
    if chain := _chain(card):
        yield "To be read together", chain
    if case.author_is_member and case.lane is Lane.REVIEW:
        yield "Record", "\n".join(record_lines(card.record))
    yield "Now", "\n".join(_state(card)) or "-"


def _who(card: Card) -> str:
    case = card.case
    who = _person(card.account(case.author)) if case.author_is_member else "a bot or integration"
    place = f"<#{case.place}>" if case.place.isdecimal() else plain(case.place_name)
    age = f", {case.audience.value}" if case.author_is_member else ""
    return f"{who}{age}, in {place}"


def _state(card: Card) -> Iterable[str]:
    """The state with people as Discord shows them; an embed never notifies anybody."""
    people = {card.case.claimed_by, card.case.decided_by} - {None}
    for line in card.state:
        shown = plain(line)
        for person in people:
            if person is not None and card.account(person).isdecimal():
                shown = shown.replace(plain(person), _person(card.account(person)))
        yield shown


def _person(account: str) -> str:
    return f"<@{account}>" if account.isdecimal() else plain(account)
