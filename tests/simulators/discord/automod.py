"""AutoMod at work: which rule a member's words break, and what the rule then does."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import re2

from tests.simulators.discord import permissions
from tests.simulators.discord.permissions import P
from tests.simulators.discord.routes_automod import ALERT, BLOCK, KEYWORD, MENTIONS, TIME_OUT
from tests.simulators.discord.snowflakes import new_id, now
from tests.simulators.discord.world import Channel, Json, Member, Message, Rule

if TYPE_CHECKING:
    from tests.simulators.discord.core import Core


def keyword_pattern(keyword: str) -> str:
    """A keyword stands alone as a word unless a ``*`` opens its start or end."""
    core = re2.escape(keyword.strip("*"))
    start = "" if keyword.startswith("*") else r"(?:^|[^\pL\pN_])"
    end = "" if keyword.endswith("*") else r"(?:[^\pL\pN_]|$)"
    return f"(?i){start}({core}){end}"


def matched(rule: Rule, text: str, mentions: int) -> tuple[str, str] | None:
    """The keyword and the piece of text that break the rule, or None."""
    metadata = rule.body["trigger_metadata"]
    if rule.body["trigger_type"] == MENTIONS:
        return ("", "") if mentions > metadata.get("mention_total_limit", 20) else None
    if rule.body["trigger_type"] != KEYWORD:
        return None
    for allowed in metadata.get("allow_list") or []:
        text = re2.sub(keyword_pattern(allowed), " ", text)
    for keyword in metadata.get("keyword_filter") or []:
        found = re2.search(keyword_pattern(keyword), text)
        if found:
            return keyword, found[1]
    for pattern in metadata.get("regex_patterns") or []:
        found = re2.search(pattern, text)
        if found:
            return pattern, found[0]
    return None


def is_exempt(rule: Rule, member: Member, channel: Channel) -> bool:
    """Managers of the guild are always exempt."""
    roles = {str(i) for i in member.role_ids} & set(rule.body["exempt_roles"])
    home = channel.parent if channel.is_thread and channel.parent else channel
    is_manager = permissions.in_guild(member) & P.MANAGE_GUILD
    return bool(roles or is_manager or str(home.id) in rule.body["exempt_channels"])


def run(sim: Core, member: Member, message: Message) -> bool:
    """Runs every enabled rule over a message; True if one blocks it."""
    is_blocked = False
    for rule in list(member.guild.rules.values()):
        is_on = rule.body["enabled"] and rule.body["event_type"] == 1
        if not is_on or is_exempt(rule, member, message.channel):
            continue
        found = matched(rule, message.content, len(message.mentions))
        if found is None:
            continue
        blocks = any(action["type"] == BLOCK for action in rule.body["actions"])
        for action in rule.body["actions"]:
            execute(sim, rule, action, member, message, found, is_blocked=blocks)
        is_blocked |= blocks
    return is_blocked


def execute(
    sim: Core,
    rule: Rule,
    action: Json,
    member: Member,
    message: Message,
    found: tuple[str, str],
    *,
    is_blocked: bool,
) -> None:
    """One action and its AUTO_MODERATION_ACTION_EXECUTION."""
    guild = member.guild
    body: Json = {
        "guild_id": str(guild.id),
        "action": action,
        "rule_id": str(rule.id),
        "rule_trigger_type": rule.body["trigger_type"],
        "user_id": str(member.id),
        "channel_id": str(message.channel.id),
        "content": message.content,
        "matched_keyword": found[0] or None,
        "matched_content": found[1] or None,
    }
    if not is_blocked:
        body["message_id"] = str(message.id)
    if action["type"] == ALERT:
        body["alert_system_message_id"] = str(alert(sim, action, member, message).id)
    if action["type"] == TIME_OUT:
        seconds = action["metadata"]["duration_seconds"]
        sim.time_out(member, now() + timedelta(seconds=seconds))
    sim.audit(guild, {BLOCK: 143, ALERT: 144}.get(action["type"], 145), member.id, by=member.id)
    name = "AUTO_MODERATION_ACTION_EXECUTION"
    sim.events.tell(name, body, guild=guild, permission=P.MANAGE_GUILD)
    sim.stir()


def alert(sim: Core, action: Json, member: Member, message: Message) -> Message:
    """The system message (type 24) in the alert channel."""
    channel = sim.world.channels[int(action["metadata"]["channel_id"])]
    embed = {"type": "auto_moderation_message", "description": message.content, "fields": []}
    return sim.add_message(Message(new_id(), channel, member.user, kind=24, embeds=[embed]))
