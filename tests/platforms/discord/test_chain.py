"""A case of several messages links each of them on its card."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bot.domain.people import Role
from bot.domain.steps import Desk
from bot.platforms.discord.drawing import embed_of
from bot.workflow.cards import Card, card_of
from bot.workflow.ledger import Ledger
from tests.workflow.support import at, posted, world


async def card(folder: Path, *chain: str) -> Card:
    """The card of a case on Discord with such a chain."""
    async with world(folder) as practice:
        await practice.play(posted("m1", "[harassment] go home"))
        case = await practice.case("m1")
        drawn = await practice.read(
            lambda tx: card_of(Ledger(tx, practice.tenant, at(1)), case, Role.MODERATOR)
        )
    return replace(drawn, case=replace(case, space="1", place="2", message="9"), chain=chain)


async def test_the_card_links_every_message_of_the_chain(tmp_path: Path) -> None:
    embed = embed_of(await card(tmp_path, "7", "8", "9"), Desk.MODERATORS)
    (links,) = [field.value for field in embed.fields if field.name == "To be read together"]
    assert links == ", ".join(
        f"[message {number}](https://discord.com/channels/1/2/{message})"
        for number, message in ((1, "7"), (2, "8"), (3, "9"))
    )


async def test_a_long_chain_shows_its_latest_within_a_field(tmp_path: Path) -> None:
    chain = [str(10**18 + number) for number in range(200)]
    embed = embed_of(await card(tmp_path, *chain), Desk.MODERATORS)
    (links,) = [field.value for field in embed.fields if field.name == "To be read together"]
    assert links is not None and len(links) <= 1024
    assert chain[-1] in links and chain[0] not in links


async def test_a_case_of_one_message_has_no_chain(tmp_path: Path) -> None:
    embed = embed_of(await card(tmp_path), Desk.MODERATORS)
    assert "To be read together" not in [field.name for field in embed.fields]
