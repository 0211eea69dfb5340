"""What a card says and offers."""

from __future__ import annotations

from pathlib import Path

from bot.domain.people import Role
from bot.domain.steps import Choice
from bot.store import cases
from bot.store.tx import Tx
from bot.workflow.cards import LABELS, Card, card_of
from bot.workflow.ledger import Ledger
from tests.journeys.story import DESPAIR, MANAGER, MODERATOR, THREAT, Story, at, story


async def card(told: Story, number: int, role: Role, hours: float) -> Card:
    """The card as somebody in this role sees it."""
    tenant = told.tenants["college"]

    def make(tx: Tx) -> Card:
        case = cases.by_number(tx, tenant.id, number)
        assert case is not None
        return card_of(Ledger(tx, tenant, at(hours)), case, role)

    return await told.store.read(make)


def choices(card: Card) -> set[Choice]:
    """What it offers."""
    return {offer.choice for offer in card.offers}


async def test_a_card_shows_clause_text_and_the_words_that_were_seen(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords") as told:
        await told.post("m1", "kim", THREAT)
        shown = await card(told, 1, Role.MODERATOR, 1)
        assert shown.clause is not None and shown.clause.id == "L-THREAT"
        assert shown.text == THREAT
        ((start, end),) = shown.spans
        assert "stab" in THREAT[start:end]
        assert shown.blurred
        assert shown.record.strikes == 1


async def test_a_moderator_is_offered_no_managers_step(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords") as told:
        await told.post("m1", "kim", THREAT)
        shown = await card(told, 1, Role.MODERATOR, 1)
        assert choices(shown) == {
            Choice.CLAIM,
            Choice.NOTE,
            Choice.UPHOLD,
            Choice.DISMISS,
            Choice.ESCALATE,
        }


async def test_a_manager_is_offered_restriction_only_once_the_pack_permits_it(
    tmp_path: Path,
) -> None:
    async with story(tmp_path, "stanfords") as told:
        await told.post("m1", "kim", THREAT)
        before = choices(await card(told, 1, Role.MANAGER, 1))
        assert Choice.MEETING in before and Choice.RESTRICT not in before
        await told.wait_until(73)
        after = choices(await card(told, 1, Role.MANAGER, 74))
        assert {Choice.RESTRICT, Choice.BLOCK, Choice.WARN} <= after
        await told.decide("m1", MANAGER, "restrict", 75)
        assert Choice.LIFT in choices(await card(told, 1, Role.MANAGER, 76))


async def test_everything_that_is_offered_is_then_done(tmp_path: Path) -> None:
    async with story(tmp_path, "learning-institute") as told:
        for number, choice in enumerate(Choice, start=1):
            message = f"m{number}"
            await told.post(message, f"u{number}", THREAT, number)
            await told.decide(message, MODERATOR, "uphold", number + 0.1)
            offers = choices(await card(told, number, Role.MANAGER, number + 0.2))
            emitted = await told.decide(message, MANAGER, choice.value, number + 0.2)
            refused = any(e.action == "refused" for e in emitted)
            assert refused is (choice not in offers), choice


async def test_a_card_changes_its_version_with_everything_that_happens(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords") as told:
        await told.post("m1", "kim", THREAT)
        first = await card(told, 1, Role.MODERATOR, 1)
        await told.delete("m1", 2)
        second = await card(told, 1, Role.MODERATOR, 3)
        assert second.version > first.version
        assert "The author removed the message." in second.state


async def test_nobody_but_the_lead_reads_a_disclosure_or_is_offered_anything_on_it(
    tmp_path: Path,
) -> None:
    async with story(tmp_path, "stanfords") as told:
        await told.post("m1", "kim", DESPAIR)
        for role in Role:
            shown = await card(told, 1, role, 1)
            leads = role in (Role.SAFEGUARDING_LEAD, Role.DEPUTY_LEAD)
            assert (bool(shown.offers), shown.text is not None) == (leads, leads), role


def test_every_choice_has_words_for_its_button() -> None:
    assert set(LABELS) == set(Choice)
    assert all(len(label) <= 75 for label in LABELS.values())


POLISH = "nie wiem gdzie jest moja legitymacja, czy już ktoś ma"
UNREAD = "Not read by the learned detector: the text seems to be in Polish."


async def test_a_text_in_a_language_nobody_but_people_reads_says_so(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords") as told:
        assert await told.post("m1", "kim", POLISH) == []
        await told.report("m1", "sam", 1)
        assert (await card(told, 1, Role.MODERATOR, 2)).state[-1] == UNREAD


async def test_it_says_so_of_the_text_as_it_reads_now(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords") as told:
        await told.post("m1", "kim", THREAT)
        assert UNREAD not in (await card(told, 1, Role.MODERATOR, 1)).state
        await told.edit("m1", f"{POLISH}. Kill yourself.", 2)
        assert UNREAD in (await card(told, 1, Role.MODERATOR, 3)).state


async def test_whoever_may_not_read_a_text_is_not_told_its_language(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords") as told:
        await told.post("m1", "kim", POLISH)
        await told.report("m1", "sam", 1, category="disclosure")
        assert UNREAD not in (await card(told, 1, Role.MODERATOR, 2)).state
        assert UNREAD in (await card(told, 1, Role.SAFEGUARDING_LEAD, 2)).state
