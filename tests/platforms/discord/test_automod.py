"""Discord's own filter: kept in step, others' rules untouched, what it stops is taken in."""

from __future__ import annotations

import asyncio
import json
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.detection.filter_terms import filter_terms
from bot.detection.lexicon import load_lexicons
from bot.domain.cases import Lane, Standing
from bot.domain.categories import Category
from bot.domain.people import Audience
from bot.platforms.discord.automod import (
    LONGEST_WORD,
    MESSAGE,
    MOST_ALLOWED,
    MOST_RULES,
    MOST_WORDS,
    PREFIX,
    wanted_rules,
)
from bot.platforms.discord.servers import Server
from bot.resources import lexicons_dir, packs_dir
from bot.workflow.tenant import Tenant
from tests.platforms.discord.college import (
    DESPAIR,
    College,
    Running,
    button,
    college,
    shown,
    steward,
)
from tests.platforms.discord.test_commands_everyone import run, said
from tests.simulators.discord.errors import BlockedByAutoMod
from tests.simulators.discord.permissions import MODERATOR, P
from tests.simulators.discord.snowflakes import new_id
from tests.simulators.discord.world import Rule
from tests.workflow.support import changed, shipped

RUDE = "you cockwomble"
RULES = "/guilds/{guild_id}/auto-moderation/rules"


@pytest.mark.parametrize("gravity", [2, 3])
def test_the_terms_keep_discords_limits_and_have_one_meaning(gravity: int) -> None:
    found = filter_terms(load_lexicons(lexicons_dir()), tuple(Category), gravity)
    assert found and len(found) <= MOST_RULES
    for one in found:
        assert 0 < len(one.words) <= MOST_WORDS and len(one.honest) <= MOST_ALLOWED
        assert all(0 < len(word) <= LONGEST_WORD for word in (*one.words, *one.honest))
    words = {word for one in found for word in one.words}
    assert "cockwomble" in words
    assert not {"faggot", "queer", "coon", "spade"} & words
    assert len(MESSAGE) <= 150 and "/policy" in MESSAGE


async def test_rules_are_made_once_and_named_for_steward(tmp_path: Path) -> None:
    async with _with_automod(tmp_path) as place:
        async with steward(place) as bot:
            await _until_rules(place, lambda names: len(names) >= 3)
            assert all(name.startswith(PREFIX) for name in _names(place))
            for rule in place.guild.rules.values():
                assert rule.body["enabled"] is True
                (action,) = rule.body["actions"]
                assert action == {"type": 1, "metadata": {"custom_message": MESSAGE}}
                assert str(place.moderators.id) in rule.body["exempt_channels"]
            assert bot.discord.automod_problems == ()
        made = len(place.sim.requests_to(f"POST {RULES}"))
        async with steward(place):
            await place.sim.until(lambda: len(place.sim.requests_to(f"GET {RULES}")) >= 2)
            await asyncio.sleep(0.2)
        assert len(place.sim.requests_to(f"POST {RULES}")) == made
        assert not place.sim.requests_to(f"PATCH {RULES}/{{rule_id}}")


async def test_rules_of_others_are_never_touched(tmp_path: Path) -> None:
    async with _with_automod(tmp_path) as place:
        theirs = [_theirs(place, f"{PREFIX}mine {n}") for n in range(4)]
        before = [dict(rule.body) for rule in theirs]
        async with steward(place) as bot:
            await _until_rules(place, lambda names: len(names) == MOST_RULES)
            await _until_problems(bot)
            (problem,) = bot.discord.automod_problems
            assert "others take up the room" in problem
        assert [place.guild.rules[rule.id].body for rule in theirs] == before


async def test_a_rule_that_somebody_bent_is_put_right_and_one_switched_off_stays_off(
    tmp_path: Path,
) -> None:
    async with _with_automod(tmp_path) as place:
        async with steward(place):
            await _until_rules(place, lambda names: len(names) >= 3)
        bent, off, *_ = place.guild.rules.values()
        words = list(bent.body["trigger_metadata"]["keyword_filter"])
        bent.body["trigger_metadata"]["keyword_filter"] = ["hello"]
        off.body["enabled"] = False
        async with steward(place) as bot:
            await place.sim.until(lambda: bent.body["trigger_metadata"]["keyword_filter"] == words)
            await _until_problems(bot)
            assert "switched off" in bot.discord.automod_problems[0]
            assert off.body["enabled"] is False
            keeper = place.guild.member("Ada", [place.guild.role("keeper", int(P.MANAGE_GUILD))])
            told = await run(place, keeper, "doctor", {})
            assert "switched off the AutoMod rule" in said(told)


async def test_without_the_setting_steward_takes_its_own_rules_away(tmp_path: Path) -> None:
    async with _with_automod(tmp_path) as place:
        theirs = _theirs(place, "House words")
        async with steward(place):
            await _until_rules(place, lambda names: len(names) >= 3)
        place.more["automod"] = False
        async with steward(place):
            await _until_rules(place, lambda names: names == [theirs.body["name"]])


@pytest.mark.parametrize("pack", ["care", "learning-institute"])
async def test_a_policy_that_lets_nobody_watch_gets_no_filter(tmp_path: Path, pack: str) -> None:
    async with _with_automod(tmp_path, pack) as place:
        place.more_settings = {"confirmed": False}
        async with steward(place) as bot:
            await _until_problems(bot)
            assert "does not let Steward watch" in bot.discord.automod_problems[0]
            assert place.guild.rules == {}


async def test_a_missing_permission_is_said_plainly_and_everything_else_works(
    tmp_path: Path,
) -> None:
    async with _with_automod(tmp_path) as place:
        permissions = int(MODERATOR & ~P.MANAGE_GUILD)
        await place.sim.set_permissions(place.guild, place.guild.bot_role, permissions)
        async with steward(place) as bot:
            await _until_problems(bot)
            assert "Manage Server" in bot.discord.automod_problems[0]
            await place.sim.post(place.general, place["Kim"], RUDE)
            await place.card()


async def test_another_policy_in_force_changes_the_rules(tmp_path: Path) -> None:
    folder = tmp_path / "stanfords"
    shutil.copytree(packs_dir() / "stanfords", folder)
    async with _with_automod(tmp_path, str(folder)) as place, steward(place) as bot:
        await _until_rules(place, lambda names: f"{PREFIX}discrimination" in names)
        text = (folder / "pack.yaml").read_text()
        changed = text.replace("basis: proactive", "basis: on_report")
        assert changed != text
        (folder / "pack.yaml").write_text(changed)
        reports = await bot.app.reload()
        assert reports["college"].ok, reports["college"].errors
        await _until_rules(place, lambda names: names == [])


async def test_what_is_held_back_is_put_before_moderators_and_explained(tmp_path: Path) -> None:
    async with _with_automod(tmp_path) as place, steward(place) as bot:
        await _until_rules(place, lambda names: len(names) >= 3)
        for _ in range(2):
            await _blocked(place, RUDE)
        card, letter = await place.card(), await place.letter("Kim")
        assert "cockwomble" in shown(card) and "It never appeared" in shown(card)
        assert "kept it from appearing" in letter.content
        assert not any("ask_removal" in name or "remove" in name for name in _pressed(card))
        assert button(letter, "wrong") and button(letter, "talk")
        await asyncio.sleep(0.3)
        (case,) = await bot.cases()
        assert (case.standing, case.lane, case.author) == (
            Standing.ABSENT,
            Lane.REVIEW,
            str(place["Kim"].id),
        )
        assert (len(place.cards()), len(place.sim.dms(place["Kim"]))) == (1, 1)
        await place.choose(letter, "wrong", "Kim", "I quoted somebody")
        await bot.until(lambda known: known[0].review == "appealed")


async def test_a_disclosure_that_a_filter_stopped_reaches_the_lead_alone(tmp_path: Path) -> None:
    async with _with_automod(tmp_path) as place, steward(place) as bot:
        await _until_rules(place, lambda names: len(names) >= 3)
        await _blocked(place, f"{DESPAIR}, the cockwombles are right")
        assert "end it all" in shown(await place.card(place.lead_desk))
        await place.letter("Kim")
        await asyncio.sleep(0.3)
        assert place.cards(place.moderators) == place.cards(place.managers) == []
        (case,) = await bot.cases()
        assert (case.lane, case.strike) == (Lane.SAFEGUARDING, False)


@pytest.mark.parametrize(
    ("text", "count"), [("what a frobnicator", 0), (f"frobnicator {DESPAIR}", 1)]
)
async def test_of_what_somebody_elses_rule_stops_only_a_finding_is_kept(
    tmp_path: Path, text: str, count: int
) -> None:
    async with _with_automod(tmp_path) as place:
        _theirs(place, "House words", "frobnicator")
        async with steward(place) as bot:
            await _until_rules(place, lambda names: len(names) >= 3)
            await _blocked(place, text)
            await asyncio.sleep(0.5)
            assert len(await bot.cases()) == count


async def test_without_the_setting_nothing_is_asked_for_and_nothing_is_heard(
    tmp_path: Path,
) -> None:
    async with college(tmp_path) as place:
        _theirs(place, "House words", "cockwomble")
        async with steward(place) as bot:
            await _blocked(place, RUDE)
            await asyncio.sleep(0.3)
            assert await bot.cases() == ()
            assert not bot.discord._wire.client.intents.auto_moderation_execution


@asynccontextmanager
async def _with_automod(folder: Path, pack: str = "stanfords") -> AsyncIterator[College]:
    async with college(folder, pack) as place:
        place.more["automod"] = True
        yield place


async def _blocked(place: College, text: str) -> None:
    with pytest.raises(BlockedByAutoMod):
        await place.sim.post(place.general, place["Kim"], text)


async def _until_problems(bot: Running) -> None:
    async with asyncio.timeout(5):
        while not bot.discord.automod_problems:  # noqa: ASYNC110 - no event to await
            await asyncio.sleep(0.02)


async def _until_rules(place: College, holds: Callable[[list[str]], bool]) -> None:
    await place.sim.until(lambda: holds(_names(place)), 10)
    await asyncio.sleep(0.1)


def _names(place: College) -> list[str]:
    return sorted(rule.body["name"] for rule in place.guild.rules.values())


def _pressed(message: Any) -> list[str]:
    return [one["custom_id"] for row in message.components for one in row["components"]]


def _theirs(place: College, name: str, word: str = "frobnicate") -> Rule:
    """A rule that somebody else made, whatever they called it."""
    body = {
        "name": name,
        "event_type": 1,
        "trigger_type": 1,
        "trigger_metadata": {"keyword_filter": [word], "regex_patterns": [], "allow_list": []},
        "actions": [{"type": 1, "metadata": {}}],
        "enabled": True,
        "exempt_roles": [],
        "exempt_channels": [],
    }
    rule = Rule(new_id(), place["Mara"].id, body)
    place.guild.rules[rule.id] = rule
    return rule


@pytest.mark.parametrize(
    ("shadow", "names"),
    [({"pack": True}, []), ({"categories": ["discrimination"]}, ["extremism", "offensive"])],
)
def test_what_is_only_rehearsed_stops_nothing(shadow: dict[str, Any], names: list[str]) -> None:
    loaded = changed("stanfords", shadow={"pack": False, "categories": [], **shadow})
    found = {rule.category.value for rule in wanted_rules(SERVER, Tenant("college", loaded))}
    assert found >= set(names) and "discrimination" not in found
    assert bool(found) == bool(names)


def _binding(*audiences: Audience) -> Tenant:
    """A provider whose policy binds these audiences and nobody else."""
    clauses = json.loads(shipped("stanfords").text)["pack"]["clauses"]
    for clause in clauses:
        clause["audiences"] = [one.value for one in audiences]
    return Tenant("college", changed("stanfords", clauses=clauses))


def test_an_audience_that_no_clause_binds_is_exempt() -> None:
    rules = wanted_rules(SERVER, _binding(Audience.LEARNER, Audience.STAFF))
    assert rules and {rule.exempt_roles for rule in rules} == {(33,)}


def test_a_policy_that_binds_no_learner_stops_nobody() -> None:
    assert wanted_rules(SERVER, _binding(Audience.STAFF)) == ()
    assert wanted_rules(SERVER, Tenant("college", shipped("care"))) == ()


SERVER = Server(
    provider="college",
    guilds=(1,),
    audiences={31: Audience.STAFF, 32: Audience.LEARNER, 33: Audience.VISITOR},
    automod_from=3,
)
