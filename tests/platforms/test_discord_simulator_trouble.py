"""The Discord simulator in use: buttons, commands, AutoMod, storms, and its own strictness."""

from __future__ import annotations

import asyncio
import sys
from typing import Any

import aiohttp
import discord
import pytest
from discord import app_commands

from tests.command_line import ROOT
from tests.simulators.discord.campus import Campus, campus
from tests.simulators.discord.errors import BlockedByAutoMod, PersonRefused
from tests.simulators.discord.permissions import P
from tests.simulators.discord.simulator import DiscordSimulator
from tests.simulators.discord.world import Message

SEND = "POST /channels/{channel_id}/messages"


class Card(discord.ui.View):
    """Buttons that answer in each of the ways a card does."""

    def __init__(self) -> None:
        super().__init__(timeout=None)

    @discord.ui.button(label="Close", custom_id="close")
    async def close(self, press: discord.Interaction, _: discord.ui.Button[Card]) -> None:
        await press.response.edit_message(content="closed", view=None)

    @discord.ui.button(label="Think", custom_id="think")
    async def think(self, press: discord.Interaction, _: discord.ui.Button[Card]) -> None:
        await press.response.defer(ephemeral=True, thinking=True)
        await press.followup.send("thought", ephemeral=True)

    @discord.ui.button(label="Why", custom_id="why")
    async def why(self, press: discord.Interaction, _: discord.ui.Button[Card]) -> None:
        await press.response.send_modal(Reason())

    @discord.ui.button(label="Sleep", custom_id="sleep")
    async def sleep(self, press: discord.Interaction, _: discord.ui.Button[Card]) -> None:
        await asyncio.sleep(0.3)
        try:
            await press.response.send_message("too late")
        except discord.NotFound as refusal:
            assert press.message
            await press.message.edit(content=f"refused with {refusal.code}")


class Reason(discord.ui.Modal, title="Reason"):
    """A modal with one line of text."""

    why: discord.ui.TextInput[Reason] = discord.ui.TextInput(label="Why", custom_id="why")

    async def on_submit(self, press: discord.Interaction) -> None:
        await press.response.send_message(f"because {self.why.value}", ephemeral=True)


async def show_card(here: Campus) -> Message:
    await here.room.send("a flag", view=Card())
    return here.sim.channel_messages(here.general)[-1]


async def test_a_button_changes_its_message() -> None:
    async with campus() as here:
        card = await show_card(here)
        press = await here.sim.press(card, "close", here.kim)
        assert (press.answer_type, card.content, card.components) == (7, "closed", [])
        with pytest.raises(PersonRefused):
            await here.sim.press(card, "close", here.kim)


async def test_a_deferred_answer_is_filled_in_for_one_person_only() -> None:
    async with campus() as here:
        press = await here.sim.press(await show_card(here), "think", here.kim)
        await here.sim.until(lambda: press.followups)
        assert (press.answer_type, press.text, press.is_ephemeral) == (5, "thought", True)
        assert len(here.sim.channel_messages(here.general)) == 1


async def test_a_modal_is_shown_and_submitted() -> None:
    async with campus() as here:
        press = await here.sim.press(await show_card(here), "why", here.kim)
        assert (press.answer_type, press.data["title"]) == (9, "Reason")
        with pytest.raises(PersonRefused):
            await here.sim.submit_modal(press, {"why": ""})
        answer = await here.sim.submit_modal(press, {"why": "it was rude"})
        assert (answer.text, answer.is_ephemeral) == ("because it was rude", True)


async def test_an_answer_after_the_clock_is_refused_with_10062() -> None:
    async with campus(interaction_seconds=0.1) as here:
        card = await show_card(here)
        press = await here.sim.press(card, "sleep", here.kim)
        assert press.is_late
        await here.sim.until(lambda: card.content == "refused with 10062")


def add_commands(tree: app_commands.CommandTree) -> None:
    group = app_commands.Group(
        name="case", description="Cases", default_permissions=discord.Permissions(kick_members=True)
    )

    @group.command(name="show", description="One case")
    async def show(press: discord.Interaction, who: discord.Member, page: str = "1") -> None:
        await press.response.send_message(f"{who.display_name}, page {page}", ephemeral=True)

    @show.autocomplete("page")
    async def pages(_: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=f"page {typed}", value=typed)]

    @tree.context_menu(name="Report")
    async def report(press: discord.Interaction, message: discord.Message) -> None:
        await press.response.send_message(f"reported: {message.content}", ephemeral=True)

    tree.add_command(group)


async def test_commands_are_registered_and_run() -> None:
    async with campus() as here:
        sim, where = here.sim, here.general
        add_commands(here.tree)
        await here.tree.sync()
        head = here.guild.member("Head", [here.guild.role("Head", P.KICK_MEMBERS)])
        answer = await sim.slash(
            head, "case", {"show": {"who": here.kim, "page": "2"}}, channel=where
        )
        assert (answer.text, answer.is_ephemeral) == ("Kim, page 2", True)
        typed = {"show": {"who": here.kim, "page": "4"}}
        offered = await sim.autocomplete(head, "case", typed, "page", channel=where)
        assert [choice["value"] for choice in offered.choices] == ["4"]
        message = await sim.post(where, here.kim, "rude")
        assert (await sim.context_menu(head, "Report", message)).text == "reported: rude"
        with pytest.raises(PersonRefused):
            await sim.slash(here.kim, "case", {"show": {"who": here.kim}}, channel=where)
        with pytest.raises(PersonRefused):
            await sim.slash(head, "case", {"show": {}}, channel=where)


async def test_a_full_bucket_answers_429_and_the_client_waits() -> None:
    async with campus(limits={SEND: (2, 0.2)}) as here:
        for number in range(5):
            await here.room.send(str(number))
        texts = [message.content for message in here.sim.channel_messages(here.general)]
        assert texts == list("01234")


@pytest.mark.parametrize("is_global", [False, True])
async def test_a_429_is_obeyed_and_then_the_request_goes_through(is_global: bool) -> None:
    async with campus() as here:
        here.sim.faults.http(429, SEND, times=2, retry_after=0.05, is_global=is_global)
        await here.room.send("hello")
        assert [request.status for request in here.sim.requests_to(SEND)] == [429, 429, 200]
        assert here.sim.invalid_requests == 2


async def test_a_server_error_is_retried_and_a_nonce_keeps_it_from_doubling() -> None:
    async with campus() as here:
        here.sim.faults.http(502, SEND, is_done_first=True)
        await here.room.send("once", nonce="k1")
        assert [request.status for request in here.sim.requests_to(SEND)] == [502, 200]
        assert len(here.sim.channel_messages(here.general)) == 1


async def test_automod_blocks_tells_and_alerts() -> None:
    async with campus() as here:
        staff = here.guild.text_channel("staff")
        await here.room.guild.create_automod_rule(
            name="Words",
            event_type=discord.AutoModRuleEventType.message_send,
            trigger=discord.AutoModTrigger(keyword_filter=["bad*"], regex_patterns=["wor+se"]),
            actions=[
                discord.AutoModRuleAction(custom_message="No."),
                discord.AutoModRuleAction(channel_id=staff.id),
            ],
            enabled=True,
        )
        for text in ("badly said", "worrrse"):
            with pytest.raises(BlockedByAutoMod):
                await here.sim.post(here.general, here.kim, text)
        await here.sim.post(here.general, here.kim, "not abad")
        actions = await here.hears("automod_action", 4)
        assert [action.matched_keyword for action in actions] == ["bad*"] * 2 + ["wor+se"] * 2
        heard = [m.content for m in await here.hears("message", 3) if m.channel.id != staff.id]
        assert heard == ["not abad"]
        assert len(here.sim.channel_messages(staff)) == 2


async def test_there_are_six_keyword_rules_and_no_more() -> None:
    async with campus() as here:
        rule: dict[str, Any] = {
            "event_type": discord.AutoModRuleEventType.message_send,
            "trigger": discord.AutoModTrigger(keyword_filter=["bad"]),
            "actions": [discord.AutoModRuleAction(custom_message="No.")],
        }
        for number in range(6):
            await here.room.guild.create_automod_rule(name=str(number), **rule)
        with pytest.raises(discord.HTTPException) as refusal:
            await here.room.guild.create_automod_rule(name="seventh", **rule)
        assert refusal.value.code == 50035
        first, *_ = await here.room.guild.fetch_automod_rules()
        await first.delete()
        assert len(here.guild.rules) == 5


async def ask(sim: DiscordSimulator, method: str, path: str, **what: Any) -> int:
    headers = {"Authorization": f"Bot {sim.token}", "User-Agent": "DiscordBot (test, 1)"}
    async with aiohttp.ClientSession(headers=headers) as session:
        url = f"{sim.http_address}/api/v10{path}"
        async with session.request(method, url, **what) as response:
            assert response.headers["Content-Type"] == "application/json"
            return response.status


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/channels/1", 404, 10003),
        ("GET", "/guilds/1", 404, 10004),
        ("GET", "/guilds/{guild}/members/1", 404, 10007),
        ("DELETE", "/channels/{channel}/messages/1", 404, 10008),
        ("DELETE", "/channels/{channel}/permissions/1", 404, 10009),
        ("PUT", "/guilds/{guild}/members/{kim}/roles/1", 404, 10011),
        ("GET", "/users/1", 404, 10013),
        ("DELETE", "/guilds/{guild}/bans/{kim}", 404, 10026),
        ("GET", "/webhooks/{bot}/no-token/messages/@original", 404, 10015),
        ("PUT", "/guilds/{guild}/members/{kim}/roles/{guild}", 403, 50013),
    ],
)
async def test_what_is_not_there_has_a_code_of_its_own(
    method: str, path: str, status: int, code: int
) -> None:
    async with DiscordSimulator() as sim:
        guild = sim.guild("College")
        kim, channel = guild.member("Kim"), guild.text_channel("general")
        ids = {"guild": guild.id, "channel": channel.id, "kim": kim.id, "bot": sim.bot.id}
        assert await ask(sim, method, path.format(**ids)) == status
        assert [request.code for request in sim.refusals] == [code]


async def test_only_its_own_words_can_be_edited() -> None:
    async with campus() as here:
        message = await here.sim.post(here.general, here.kim, "hello")
        with pytest.raises(discord.Forbidden) as refusal:
            await here.room.get_partial_message(message.id).edit(content="changed")
        assert (refusal.value.code, message.content) == (50005, "hello")


async def test_an_answer_that_is_cut_off_leaves_the_sender_in_doubt() -> None:
    async with campus() as here:
        here.sim.faults.http(0, SEND, is_done_first=True)
        with pytest.raises(aiohttp.ClientError):
            await here.room.send("hello")
        assert len(here.sim.channel_messages(here.general)) == 1


async def test_an_interaction_is_answered_once() -> None:
    async with campus() as here:
        press = await here.sim.press(await show_card(here), "close", here.kim)
        path = f"/interactions/{press.id}/{press.token}/callback"
        assert await ask(here.sim, "POST", path, json={"type": 6}) == 400
        assert here.sim.refusals[-1].code == 40060


@pytest.mark.parametrize(
    ("method", "path", "what", "status"),
    [
        ("GET", "/guilds/1/no-such-thing", {}, 404),
        ("PUT", "/users/@me", {}, 405),
        ("GET", "/users/@me?loud=1", {}, 400),
        ("POST", "/users/@me/channels", {"json": {"recipient_id": 1, "loud": True}}, 400),
        ("DELETE", "/channels/1/messages/1", {"json": {}}, 400),
    ],
)
async def test_what_discord_does_not_know_is_a_violation(
    method: str, path: str, what: dict[str, Any], status: int
) -> None:
    sim = DiscordSimulator()
    with pytest.raises(AssertionError, match="Discord does not know"):
        async with sim:
            assert await ask(sim, method, path, **what) == status
    assert len(sim.violations) == 1


@pytest.mark.parametrize(
    "components",
    [
        [[{"custom_id": "a"}, {"custom_id": "a"}]],
        [[{"custom_id": "a"}]] * 6,
        [[{"custom_id": str(n)} for n in range(6)]],
        [[{"custom_id": "x" * 101}]],
        [[{"custom_id": "a", "label": "x" * 81}]],
        [[{"custom_id": "a", "label": ""}]],
    ],
)
async def test_components_beyond_discords_rules_are_refused(
    components: list[list[dict[str, Any]]],
) -> None:
    rows = [
        {"type": 1, "components": [{"type": 2, "style": 1, "label": "a", **part} for part in row]}
        for row in components
    ]
    async with DiscordSimulator() as sim:
        channel = sim.guild("College").text_channel("general")
        path = f"/channels/{channel.id}/messages"
        assert await ask(sim, "POST", path, json={"content": "a", "components": rows}) == 400
        assert [request.code for request in sim.refusals] == [50035]


async def test_it_can_be_run_by_hand() -> None:
    talk = asyncio.subprocess.PIPE
    by_hand = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.simulators.discord", "60"),
        stdin=talk,
        stdout=talk,
        cwd=ROOT,
    )
    assert by_hand.stdin is not None and by_hand.stdout is not None
    said = [(await by_hand.stdout.readline()).decode().split() for _ in range(5)]
    told = {line[0]: line[1] for line in said}
    head = {"Authorization": f"Bot {told['Token']}", "User-Agent": "DiscordBot (by hand)"}
    channels = f"{told['REST']}/guilds/{told['Guild']}/channels"
    async with aiohttp.ClientSession(headers=head) as session, session.get(channels) as answer:
        names = {one["name"] for one in await answer.json()}
    assert {"general", "help", "moderators"} <= names
    by_hand.stdin.write(b"say Kim hello\nsay Nobody x\nstate\nquit\n")
    shown = (await by_hand.communicate())[0].decode()
    assert await by_hand.wait() == 0
    assert "refused: nobody is called" in shown and "#general Kim: hello" in shown


def test_a_misspelt_route_is_no_fault_that_never_happens() -> None:
    with pytest.raises(ValueError, match="no endpoint"):
        DiscordSimulator().faults.http(500, "POST /channels/{channel}/messages")
