"""Endpoints of AutoMod rules, within Discord's limits."""

from __future__ import annotations

from tests.simulators.discord.errors import bad_form, refused
from tests.simulators.discord.payloads import rule_json
from tests.simulators.discord.permissions import P
from tests.simulators.discord.rest import Call, Endpoint
from tests.simulators.discord.shapes import (
    Check,
    boolean,
    integer,
    listed,
    one_of,
    snowflake,
    table,
    text,
)
from tests.simulators.discord.snowflakes import new_id
from tests.simulators.discord.world import Guild, Json, Rule

KEYWORD, SPAM, PRESET, MENTIONS, PROFILE = 1, 3, 4, 5, 6
MOST_RULES = {KEYWORD: 6, SPAM: 1, PRESET: 1, MENTIONS: 1, PROFILE: 1}
BLOCK, ALERT, TIME_OUT, BLOCK_MEMBER = 1, 2, 3, 4
METADATA = table(
    {
        "keyword_filter": listed(text(60, 1), 1000),
        "regex_patterns": listed(text(260, 1), 10),
        "allow_list": listed(text(60, 1), 100),
        "presets": listed(one_of(1, 2, 3), 3),
        "mention_total_limit": integer(0, 50),
        "mention_raid_protection_enabled": boolean,
    }
)
ACTION = table(
    {
        "type": one_of(BLOCK, ALERT, TIME_OUT, BLOCK_MEMBER),
        "metadata": table(
            {
                "channel_id": snowflake,
                "duration_seconds": integer(1, 2_419_200),
                "custom_message": text(150),
            }
        ),
    },
    ["type"],
)
RULE: dict[str, Check] = {
    "name": text(100, 1),
    "event_type": one_of(1, 2),
    "trigger_type": one_of(*MOST_RULES),
    "trigger_metadata": METADATA,
    "actions": listed(ACTION, 5, 1),
    "enabled": boolean,
    "exempt_roles": listed(snowflake, 20),
    "exempt_channels": listed(snowflake, 50),
}
CHANGE = {name: check for name, check in RULE.items() if name != "trigger_type"}
EMPTY: Json = {
    "trigger_metadata": {},
    "enabled": False,
    "exempt_roles": [],
    "exempt_channels": [],
}


def guild_of(call: Call) -> Guild:
    guild = call.guild()
    call.sim.require_in_guild(guild, P.MANAGE_GUILD)
    return guild


def rule_of(call: Call) -> Rule:
    rule = guild_of(call).rules.get(call.number("rule_id"))
    if rule is None:
        raise refused(10066)
    return rule


def as_stored(body: Json) -> Json:
    """The rule with ids as strings, as Discord gives them back."""
    actions = []
    for action in body["actions"]:
        metadata = dict(action.get("metadata") or {})
        if "channel_id" in metadata:
            metadata["channel_id"] = str(metadata["channel_id"])
        actions.append({"type": action["type"], "metadata": metadata})
    lists = {name: [str(i) for i in body[name]] for name in ("exempt_roles", "exempt_channels")}
    return body | lists | {"actions": actions}


def check_rule(call: Call, guild: Guild, body: Json) -> None:
    kind, metadata = body["trigger_type"], body["trigger_metadata"]
    words = metadata.get("keyword_filter") or []
    if kind == KEYWORD and not words and not metadata.get("regex_patterns"):
        raise bad_form("trigger_metadata", "A keyword rule needs keywords or patterns.")
    for action in body["actions"]:
        extra = action.get("metadata") or {}
        if action["type"] == TIME_OUT:
            if kind not in (KEYWORD, MENTIONS) or "duration_seconds" not in extra:
                raise bad_form("actions", "Timeouts go with keywords and mention spam only.")
            call.sim.require_in_guild(guild, P.MODERATE_MEMBERS)
        if action["type"] == ALERT and int(extra.get("channel_id", 0)) not in guild.channels:
            raise bad_form("actions", "An alert needs a channel.")


def create(call: Call) -> Json:
    guild, sim = guild_of(call), call.sim
    body = as_stored(EMPTY | call.body)
    kind = body["trigger_type"]
    same = [rule for rule in guild.rules.values() if rule.body["trigger_type"] == kind]
    if len(same) >= MOST_RULES[kind]:
        message = "Maximum number of rules of this trigger type reached"
        raise bad_form("trigger_type", message, "AUTO_MODERATION_MAX_RULES_OF_TYPE_EXCEEDED")
    check_rule(call, guild, body)
    rule = Rule(new_id(), sim.world.bot.id, body)
    guild.rules[rule.id] = rule
    tell(call, guild, rule, "CREATE", 140)
    return rule_json(rule, guild)


def tell(call: Call, guild: Guild, rule: Rule, what: str, action: int) -> None:
    name = f"AUTO_MODERATION_RULE_{what}"
    body = rule_json(rule, guild)
    call.sim.events.tell(name, body, guild=guild, permission=P.MANAGE_GUILD)
    call.sim.audit(guild, action, rule.id, reason=call.reason)


def change(call: Call) -> Json:
    guild, rule = call.guild(), rule_of(call)
    body = as_stored(rule.body | call.body)
    check_rule(call, guild, body)
    rule.body = body
    tell(call, guild, rule, "UPDATE", 141)
    return rule_json(rule, guild)


def delete(call: Call) -> None:
    guild, rule = call.guild(), rule_of(call)
    del guild.rules[rule.id]
    tell(call, guild, rule, "DELETE", 142)


def read_all(call: Call) -> list[Json]:
    guild = guild_of(call)
    return [rule_json(rule, guild) for rule in guild.rules.values()]


_RULES = "/guilds/{guild_id}/auto-moderation/rules"
_required = ["name", "event_type", "trigger_type", "actions"]
ENDPOINTS = [
    Endpoint("GET", _RULES, read_all),
    Endpoint("POST", _RULES, create, table(RULE, _required)),
    Endpoint("GET", f"{_RULES}/{{rule_id}}", lambda c: rule_json(rule_of(c), c.guild())),
    Endpoint("PATCH", f"{_RULES}/{{rule_id}}", change, table(CHANGE)),
    Endpoint("DELETE", f"{_RULES}/{{rule_id}}", delete),
]
