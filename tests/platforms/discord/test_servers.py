"""Who sits where, and what set-up in chat lays over the settings."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.people import Audience, Role
from bot.domain.steps import Desk
from bot.platforms.discord.servers import Server, Servers
from bot.store import wiring
from bot.store.engine import Store
from bot.store.keys import Keyring
from bot.store.tx import Tx
from bot.store.wiring import Kind

NOW = datetime(2026, 11, 2, tzinfo=UTC)
SERVER = Server(
    provider="college",
    guilds=(1,),
    desks={Desk.MODERATORS: 11, Desk.MANAGERS: 12},
    roles={21: frozenset({Role.MODERATOR}), 22: frozenset({Role.MANAGER, Role.ADMIN})},
    audiences={31: Audience.STAFF, 32: Audience.LEARNER},
    people={Role.SAFEGUARDING_LEAD: frozenset({"7"})},
)


@pytest.mark.parametrize(
    ("member", "held", "roles"),
    [
        ("5", [], set()),
        ("5", [21, 99], {Role.MODERATOR}),
        ("5", [21, 22], {Role.MODERATOR, Role.MANAGER, Role.ADMIN}),
        ("7", [21], {Role.MODERATOR, Role.SAFEGUARDING_LEAD}),
    ],
)
def test_roles_come_by_discord_role_and_by_name(
    member: str, held: list[int], roles: set[Role]
) -> None:
    assert SERVER.roles_of(member, held) == roles


@pytest.mark.parametrize(
    ("held", "audience"),
    [([], None), ([99], None), ([32], Audience.LEARNER), ([31, 32], Audience.STAFF)],
)
def test_of_two_audiences_staff_binds_first(held: list[int], audience: Audience | None) -> None:
    assert SERVER.audience_of(held) is audience


def test_a_director_without_a_channel_reads_the_managers() -> None:
    assert SERVER.channel_of(Desk.DIRECTOR) == 12
    assert SERVER.channel_of(Desk.SAFEGUARDING_LEAD) is None
    assert SERVER.is_desk(None, 11) and not SERVER.is_desk(99, None)


async def test_what_was_set_up_in_chat_overrides_the_settings(tmp_path: Path) -> None:
    store = await Store.open(tmp_path / "s.sqlite3", Keyring.ephemeral(), durable=False)

    def work(tx: Tx) -> None:
        for kind, item, value in (
            (Kind.DESK, "moderators", "41"),
            (Kind.SEAT, "role:moderator", "23"),
            (Kind.SEAT, "audience:visitor", "33,34"),
            (Kind.SEAT, "withdrawn", "61"),
            (Kind.FALLBACK, "channel", "51"),
        ):
            wiring.set(tx, "college", "discord", kind, item, value, NOW)

    servers = Servers([SERVER])
    try:
        await store.write(work)
        await store.read(servers.rewire)
    finally:
        await store.close()
    found = servers.of_guild(1)
    assert found is not None and servers.of_guild(2) is None
    assert found.channel_of(Desk.MODERATORS) == 41 and found.channel_of(Desk.MANAGERS) == 12
    assert found.roles_of("5", [21]) == set()
    assert found.roles_of("5", [23, 22]) == {Role.MODERATOR, Role.MANAGER, Role.ADMIN}
    assert [found.audience_of([one]) for one in (31, 34)] == [Audience.STAFF, Audience.VISITOR]
    assert (found.fallback, found.withdrawn_role) == (51, 61)


async def test_what_was_set_up_in_chat_and_taken_back_leaves_the_settings(tmp_path: Path) -> None:
    store = await Store.open(tmp_path / "s.sqlite3", Keyring.ephemeral(), durable=False)
    servers, entry = Servers([SERVER]), ("college", "discord", Kind.DESK, "moderators")
    try:
        await store.write(lambda tx: wiring.set(tx, *entry, "41", NOW))
        await store.read(servers.rewire)
        await store.write(lambda tx: wiring.unset(tx, *entry))
        await store.read(servers.rewire)
    finally:
        await store.close()
    assert servers.of_provider("college") == SERVER
