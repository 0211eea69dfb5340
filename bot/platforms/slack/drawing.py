"""Cards, notices and boxes as Block Kit, within Slack's limits; pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from bot.domain.cases import Case, Lane, ReviewState
from bot.domain.steps import Desk
from bot.platforms.slack.markup import cut, marked, one_line, plain, quoted, with_links
from bot.platforms.slack.translate import is_ts, parts_of_id
from bot.workflow.cards import Card
from bot.workflow.chat.controls import (
    BOX,
    REASON_LONGEST,
    Button,
    Control,
    Tone,
    card_buttons,
    notice_rows,
)
from bot.workflow.chat.pages import Line, Page, Part
from bot.workflow.member_record import record_lines

Block = dict[str, Any]  # JSON as Slack wants it
Blocks = list[Block]

SECTION, HEADER, _FIELD = 3000, 150, 2000
_QUOTATION = 2400
_ALL = 12_000
"""Slack refuses blocks that together hold more than about 13,000 characters."""

_A_BLOCK = 25
_LABEL = 75
_CHAIN = 9
_TITLE, _BUTTON = 24, 24

_STYLES = {Tone.FIRST: "primary", Tone.GOOD: "primary", Tone.GRAVE: "danger"}

BLURRED = "The words may hurt. They are shown below the buttons, on purpose."


def card_blocks(card: Card, desk: Desk, url: str, means: Sequence[str] = ()) -> Blocks:
    """What a card shows: clause, reason, the words with what was seen in bold, record, state.

    ``url`` is the workspace's address; ``means`` says what cannot be done on Slack.
    """
    case = card.case
    if case.lane is Lane.SAFEGUARDING and desk is not Desk.SAFEGUARDING_LEAD:
        return _sealed(case)
    blocks = [header(card.title)]
    body = [*_fields(card, url), *_means(means)]
    said = _words(card)
    blocks += [said, *body] if not card.blurred else body
    blocks += button_blocks(_buttons(card, desk))
    if card.blurred:
        blocks += [context(BLURRED), divider(), said]
    return fitted(blocks)


def card_fallback(card: Card) -> str:
    """What a notification of a card says: nothing of the message."""
    return plain(card.title)


def notice_blocks(text: str, cases: Iterable[tuple[str, int, str]]) -> Blocks:
    """A notice, in sections that Slack takes, with its buttons below."""
    blocks = [section(part) for part in pieces(with_links(text), SECTION)]
    for row in notice_rows(cases):
        blocks += button_blocks(row)
    return blocks


def page_blocks(page: Page) -> Blocks:
    """A page to read: its body, then what stands beside it."""
    blocks = [header(page.title)]
    for part in (*page.body, *page.beside):
        if part.lines:
            head = f"*{plain(part.title)}*\n" if part.title else ""
            blocks += [section(piece) for piece in pieces(head + _lines(part), SECTION)]
    return fitted(blocks)


def box(
    control: Control, title: str, label: str, metadata: str, *, most: int = REASON_LONGEST
) -> Block:
    """The modal that asks for a text before something is done. ``metadata`` comes back with it."""
    field = {
        "type": "plain_text_input",
        "action_id": BOX,
        "multiline": True,
        "max_length": most,
    }
    return modal(
        control.written.id,
        title,
        [{"type": "input", "block_id": BOX, "label": words_of(label), "element": field}],
        metadata,
    )


def modal(callback: str, title: str, blocks: Blocks, metadata: str, submit: str = "Send") -> Block:
    """A modal."""
    return {
        "type": "modal",
        "callback_id": callback,
        "title": words_of(one_line(title, _TITLE)),
        "submit": words_of(one_line(submit, _BUTTON)),
        "close": words_of("Cancel"),
        "private_metadata": metadata,
        "blocks": blocks,
    }


def button_blocks(buttons: Sequence[Button]) -> Blocks:
    """Buttons in as many rows as Slack needs."""
    rows = [buttons[at : at + _A_BLOCK] for at in range(0, len(buttons), _A_BLOCK)]
    return [{"type": "actions", "elements": [_button(one) for one in row]} for row in rows]


def section(text: str) -> Block:
    """Words that were made safe for Slack already."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": text or " ", "verbatim": True}}


def header(text: str) -> Block:
    """A title."""
    return {"type": "header", "text": words_of(one_line(text, HEADER) or "-")}


def context(text: str) -> Block:
    """Small words."""
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": text, "verbatim": True}]}


def divider() -> Block:
    """A line."""
    return {"type": "divider"}


def words_of(text: str) -> Block:
    """A text in which Slack renders nothing."""
    return {"type": "plain_text", "text": text, "emoji": False}


def pieces(text: str, most: int) -> list[str]:
    """An escaped text in pieces, broken between lines where it can be."""
    found: list[str] = []
    while len(text) > most:
        end = text.rfind("\n", 1, most)
        piece = text[:end] if end > 0 else cut(text, most)[:-1] or text[:most]
        found.append(piece)
        text = text[len(piece) :].lstrip("\n")
    return [*found, text]


def fitted(blocks: Blocks) -> Blocks:
    """The blocks with sections cut so that all together fit."""
    room = _ALL
    for block in blocks:
        text = block.get("text")
        if block["type"] == "section" and isinstance(text, dict):
            text["text"] = cut(text["text"], max(room, 20))
            room -= len(text["text"])
    return blocks[:50]


def link_to(case: Case, url: str, message: str | None = None) -> str | None:
    """Where the message stands, or another of its place; None without a message on Slack."""
    found = parts_of_id(message or case.message)
    if found is None:
        return None
    channel, ts = found
    link = f"{url.rstrip('/')}/archives/{channel}/p{ts.replace('.', '')}"
    thread = case.place.partition(":")[2]
    return f"{link}?thread_ts={thread}&cid={channel}" if is_ts(thread) else link


def _sealed(case: Case) -> Blocks:
    """A disclosure that concerns the lead where there is no deputy: that it is there, no more."""
    said = (
        "It concerns the safeguarding lead, and no deputy is named. "
        "Please name one, or turn to your local safeguarding partners."
    )
    return [header(f"{case.label}: a safeguarding matter"), section(plain(said))]


def _buttons(card: Card, desk: Desk) -> tuple[Button, ...]:
    case = card.case
    appealed = case.review is ReviewState.APPEALED and desk in (Desk.MANAGERS, Desk.DIRECTOR)
    return card_buttons(case.provider, case.number, card.offers, is_appealed=appealed)


def _button(button: Button) -> Block:
    drawn: Block = {
        "type": "button",
        "action_id": button.control.id,
        "text": words_of(one_line(button.label, _LABEL)),
    }
    style = _STYLES.get(button.tone)
    return drawn | {"style": style} if style else drawn


def _words(card: Card) -> Block:
    if card.text is None:
        return section("_The words are not kept, or not for this desk._")
    if not card.text.strip():
        return section("_A message without words._")
    return section(quoted(marked(card.text, card.spans, _QUOTATION)))


def _fields(card: Card, url: str) -> Iterable[Block]:
    case = card.case
    yield _named("Who and where", _who(card, url))
    if card.clause is not None:
        yield _named("Clause", f"*{plain(card.clause.cite)}* {plain(card.clause.text)}")
    yield _named("Why", plain(case.why) or "-")
    if chain := _chain(card, url):
        yield _named("To be read together", chain)
    if case.author_is_member and case.lane is Lane.REVIEW:
        yield _named("Record", "\n".join(map(plain, record_lines(card.record))))
    yield _named("Now", "\n".join(_state(card)) or "-")


def _chain(card: Card, url: str) -> str:
    """Links to the messages that belong together, the latest of many."""
    links = [link_to(card.case, url, message) for message in card.chain[-_CHAIN:]]
    return ", ".join(f"<{link}|message {at}>" for at, link in enumerate(links, 1) if link)


def _named(name: str, text: str) -> Block:
    return section(f"*{name}*\n{cut(text, _FIELD)}")


def _means(means: Sequence[str]) -> Blocks:
    return [context("\n".join(map(plain, means)))] if means else []


def _who(card: Card, url: str) -> str:
    case = card.case
    who = f"{person(card.account(case.author))}, {case.audience.value}"
    if not case.author_is_member:
        who = "a bot or integration"
    channel = case.place.partition(":")[0]
    link = link_to(case, url)
    where = f"<#{channel}>" if _is_id(channel) else plain(case.place_name)
    return f"{who}, in {where}" + (f" (<{link}|the message>)" if link else "")


def _state(card: Card) -> Iterable[str]:
    """The state with people as Slack shows them. A name in a card notifies nobody who reads it."""
    people = {card.case.claimed_by, card.case.decided_by} - {None}
    for line in card.state:
        shown = plain(line)
        for one in people:
            if one is not None and _is_id(card.account(one)):
                shown = shown.replace(plain(one), person(card.account(one)))
        yield shown


def person(account: str) -> str:
    """Somebody as Slack shows them."""
    return f"<@{account}>" if _is_id(account) else plain(account)


def _lines(part: Part) -> str:
    start = "• " if part.is_list else ""
    return "\n".join(start + _line(one) for one in part.lines)


def _line(line: str | Line) -> str:
    if isinstance(line, str):
        return with_links(line)
    named = f"{with_links(line.text)} ({person(line.person)})" if line.text else person(line.person)
    return named + with_links(line.more)


def _is_id(text: str) -> bool:
    return 4 < len(text) < 32 and text.isascii() and text.isalnum() and text[0] in "UWCGD"
