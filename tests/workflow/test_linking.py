"""Accounts on two platforms that are one person: one record, one ladder, no role for nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.detection.pipeline import Pipeline
from bot.domain.cases import Case
from bot.domain.errors import Refused
from bot.domain.events import Decided, Posted
from bot.domain.messages import Author, Message, Place
from bot.domain.people import Actor, Audience, Directory, Person, Role
from bot.domain.steps import ActionKind
from bot.store import Keyring, Store, cases, members, outbox, wiring
from bot.store.wiring import Kind
from bot.workflow import linking
from bot.workflow.door import Door
from bot.workflow.linking import Account
from bot.workflow.tenant import Tenant
from tests.workflow.support import PROVIDER, START, SpeltOut, shipped

KIM_THERE, KIM_HERE = Account("discord", "111111"), Account("slack", "U0KIM")
BO_HERE = Account("slack", "U0BO00")
WHO = Tenant(PROVIDER, shipped("stanfords"))


@asynccontextmanager
async def at_work(folder: Path, tenant: Tenant = WHO) -> AsyncIterator[tuple[Store, Door]]:
    """A store with a door to it."""
    store = await Store.open(folder / "s.sqlite3", Keyring.ephemeral(), durable=False)
    try:
        yield store, Door(store, Pipeline([SpeltOut()]), {tenant.id: tenant}, threaded=False)
    finally:
        await store.close()


def said(account: Account, number: int, text: str = "[harassment]") -> Posted:
    """A post that breaks the policy."""
    place = Place(f"p-{account.platform}", "general", space="s")
    at = START + timedelta(hours=number)
    author = Author(account.id, audience=Audience.LEARNER)
    return Posted(Message(account.platform, f"m{number}", place, author, text, at))


async def link(store: Store, tenant: Tenant = WHO) -> str:
    """Kim asks for a code on Discord and types it on Slack."""
    code = await store.write(lambda tx: linking.new_code(tx, PROVIDER, KIM_THERE, START))
    return await store.write(lambda tx: linking.use_code(tx, tenant, KIM_HERE, code, START))


async def all_cases(store: Store) -> tuple[Case, ...]:
    """Every case."""
    return await store.read(lambda tx: cases.search(tx, PROVIDER, limit=50))


async def test_three_strikes_on_two_platforms_are_three_strikes(tmp_path: Path) -> None:
    async with at_work(tmp_path) as (store, door):
        await door.receive(PROVIDER, said(KIM_THERE, 1))
        await door.receive(PROVIDER, said(KIM_HERE, 2))
        await link(store)
        led_to = await door.receive(PROVIDER, said(KIM_HERE, 3, "[harassment] again"))
        assert any(one.action is ActionKind.ESCALATE for one in led_to)
        assert {case.author for case in await all_cases(store)} == {KIM_THERE.id}


async def test_without_a_link_they_are_two_members(tmp_path: Path) -> None:
    async with at_work(tmp_path) as (_, door):
        for number, account in enumerate((KIM_THERE, KIM_HERE, KIM_HERE), 1):
            led_to = await door.receive(PROVIDER, said(account, number, f"[harassment] {number}"))
        assert not any(one.action is ActionKind.ESCALATE for one in led_to)


async def test_a_code_works_once_for_ten_minutes_and_on_the_other_platform(
    tmp_path: Path,
) -> None:
    async with at_work(tmp_path) as (store, _):
        code = await store.write(lambda tx: linking.new_code(tx, PROVIDER, KIM_THERE, START))
        late = START + linking.LASTS + timedelta(seconds=1)
        other = replace(KIM_THERE, id="222222")
        for account, moment, why in (
            (KIM_HERE, late, linking.NO_SUCH_CODE),
            (other, START, linking.SAME_PLATFORM),
        ):
            with pytest.raises(Refused, match=why[:20]):
                await store.write(
                    partial(linking.use_code, tenant=WHO, account=account, typed=code, now=moment)
                )
        typed = code.lower().replace("-", " ")
        await store.write(lambda tx: linking.use_code(tx, WHO, KIM_HERE, typed, START))
        with pytest.raises(Refused, match=linking.NO_SUCH_CODE[:20]):
            await store.write(lambda tx: linking.use_code(tx, WHO, BO_HERE, code, START))


async def test_nothing_of_a_code_stands_in_the_store(tmp_path: Path) -> None:
    async with at_work(tmp_path) as (store, _):
        code = await store.write(lambda tx: linking.new_code(tx, PROVIDER, KIM_THERE, START))
        (entry,) = await store.read(lambda tx: wiring.list_all(tx, PROVIDER, "discord", Kind.CODE))
        assert code not in f"{entry}" and code.replace("-", "") not in f"{entry}"


async def test_an_earlier_code_of_the_same_account_works_no_more(tmp_path: Path) -> None:
    async with at_work(tmp_path) as (store, _):
        first = await store.write(lambda tx: linking.new_code(tx, PROVIDER, KIM_THERE, START))
        await store.write(lambda tx: linking.new_code(tx, PROVIDER, KIM_THERE, START))
        with pytest.raises(Refused):
            await store.write(lambda tx: linking.use_code(tx, WHO, KIM_HERE, first, START))


async def test_whoever_made_the_code_is_told_of_the_link_on_their_platform(
    tmp_path: Path,
) -> None:
    async with at_work(tmp_path) as (store, _):
        member = await link(store)
        (row,) = await store.read(lambda tx: outbox.to(tx, PROVIDER, f"member:{member}"))
        assert (row.platform, row.payload["key"]) == ("discord", "linked")


async def test_a_second_account_on_a_platform_is_refused(tmp_path: Path) -> None:
    async with at_work(tmp_path) as (store, _):
        await link(store)
        code = await store.write(lambda tx: linking.new_code(tx, PROVIDER, KIM_THERE, START))
        with pytest.raises(Refused, match="another account"):
            await store.write(lambda tx: linking.use_code(tx, WHO, BO_HERE, code, START))


async def test_the_name_in_the_list_of_people_is_kept(tmp_path: Path) -> None:
    kim = Person("kim", ("Kim Lee",), handles=(KIM_HERE.id,))
    tenant = replace(WHO, directory=Directory((kim,)))
    async with at_work(tmp_path, tenant) as (store, door):
        await door.receive(PROVIDER, said(KIM_THERE, 1))
        assert await link(store, tenant) == "kim"
        assert (await all_cases(store))[0].author == "kim"
        found = await store.read(lambda tx: members.account(tx, PROVIDER, "discord", "kim"))
        assert found == KIM_THERE.id


async def test_nobody_decides_their_own_case_by_another_account(tmp_path: Path) -> None:
    async with at_work(tmp_path) as (store, door):
        await link(store)
        await door.receive(PROVIDER, said(KIM_THERE, 1))
        again = said(KIM_HERE, 2, "[harassment] once more")
        await door.receive(PROVIDER, again)
        case = next(one for one in await all_cases(store) if one.platform == "slack")
        as_moderator = Actor(KIM_HERE.id, Role.MODERATOR)
        own = Decided("slack", "m2", as_moderator, "dismiss", "mine", START, case=case.id)
        (refused,) = await door.receive(PROVIDER, own)
        assert refused.action is ActionKind.REFUSED


async def test_a_link_that_a_member_made_is_vouched_for_by_nobody(tmp_path: Path) -> None:
    async with at_work(tmp_path) as (store, _):
        await link(store)
        assert not await store.read(lambda tx: linking.is_vouched(tx, PROVIDER, KIM_HERE))
        await store.write(lambda tx: linking.vouch(tx, WHO, "sam", (BO_HERE,), START, "ada"))
        assert await store.read(lambda tx: linking.is_vouched(tx, PROVIDER, BO_HERE))
