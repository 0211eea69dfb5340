"""What Steward may do in a server as it stands: each thing that is missing, and how to mend it.

Pure: it reads what Discord told, from the gateway or by REST, and asks for nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import discord

from bot.domain.people import Audience, Role
from bot.domain.steps import Desk
from bot.platforms.discord.access import NO_ACCESS, READ_ONLY
from bot.platforms.discord.servers import Server
from bot.platforms.discord.translate import place_of
from bot.policy.model import Pack
from bot.store.orders import Order
from bot.workflow.admin.checkup import Check, bad, good, mind
from bot.workflow.admin.findings import limits_places, removes_content, some, withdraws_access
from bot.workflow.admin.layout import Layout
from bot.workflow.admin.places import watch_of
from bot.workflow.admin.slots import SLOTS, Slot, Takes
from bot.workflow.chat.seats import ROLES_AT
from bot.workflow.tenant import Tenant

_READ = ("view_channel", "read_message_history")
_AT_A_DESK = (*_READ, "send_messages", "embed_links")
_IN_PRIVATE = ("view_channel", "create_private_threads", "send_messages_in_threads")

_SPOKEN = {
    "view_channel": "View Channel",
    "manage_roles": "Manage Roles (in a channel: Manage Permissions)",
    "moderate_members": "Time Out Members",
}
_OUTSIDE = (Audience.LEARNER, Audience.VISITOR, Audience.CONTRACTOR)
"""Audiences that have no business at a desk."""

_ADMINISTRATORS = (
    "server administrators read every channel, this one too, and Discord lets nobody prevent it"
)
_MOST = 10
"""Findings of one kind that are told one by one."""

_OVERWRITTEN = READ_ONLY | NO_ACCESS

Talk = discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.ForumChannel


@dataclass(frozen=True, slots=True)
class Ground:
    """A server as it stands, and Steward as a member of it."""

    guild: discord.Guild
    me: discord.Member
    channels: Sequence[discord.abc.GuildChannel]

    @property
    def talks(self) -> Sequence[Talk]:
        """The channels in which people talk, also those for Steward's own desks."""
        return [one for one in self.channels if isinstance(one, Talk)]

    def channel(self, wanted: int) -> discord.abc.GuildChannel | None:
        """A channel by its id."""
        return next((one for one in self.channels if one.id == wanted), None)


def ground_of(guild: discord.Guild) -> Ground:
    """The server as the gateway keeps it."""
    return Ground(guild, guild.me, guild.channels)


def slot_checks(ground: Ground, server: Server, slot: Slot, chosen: Iterable[str]) -> list[Check]:
    """What is to be said of what was chosen for a slot."""
    found: list[Check] = []
    for one in chosen:
        if slot.takes is Takes.GROUPS:
            found += _group(ground, slot, int(one))
        elif slot.is_desk:
            found += desk_checks(ground, server, Desk(slot.item), int(one))
        else:
            found += fallback_checks(ground, int(one))
    return found


def desk_checks(ground: Ground, server: Server, desk: Desk, channel: int) -> Iterator[Check]:
    """Whether Steward can work in a desk's channel, and who else can read it."""
    what = f"desk of the {desk.value.replace('_', ' ')}"
    found = ground.channel(channel)
    if found is None:
        yield bad(what, "the channel is not there any more", "choose another with /setup")
        return
    name = f"{what}, #{found.name}"
    lacks = tuple(_lacking(found, ground.me, _AT_A_DESK))
    if lacks:
        yield bad(name, f"Steward lacks {_listed(lacks)}", "give its role these in that channel")
    strangers = list(readers(ground, server, desk, found))
    for who in strangers:
        mend = f"take View Channel from {who} in that channel"
        yield bad(name, f"{who} can read it", mend)
    if not (lacks or strangers):
        yield good(name, "Steward can work there, and no learner can read it")
    if desk is Desk.SAFEGUARDING_LEAD:
        yield from _beside_the_lead(ground, server, found, name)


def readers(
    ground: Ground, server: Server, desk: Desk, channel: discord.abc.GuildChannel
) -> Iterator[str]:
    """Groups that could read what is put into a desk's channel, and must not."""
    if channel.permissions_for(ground.guild.default_role).view_channel:
        yield "@everyone"
        return
    seated = set(server.role_ids(ROLES_AT[desk]))
    outside = {one for one, who in server.audiences.items() if who in _OUTSIDE} - seated
    if desk is Desk.SAFEGUARDING_LEAD:
        outside |= set(server.role_ids((Role.MODERATOR,))) - seated
    for role in (ground.guild.get_role(one) for one in sorted(outside)):
        if role is not None and channel.permissions_for(role).view_channel:
            yield f"the role {role.name}"


def _beside_the_lead(
    ground: Ground, server: Server, channel: discord.abc.GuildChannel, name: str
) -> Iterator[Check]:
    """Roles that can read disclosures beside lead and deputy."""
    seated = set(server.role_ids(ROLES_AT[Desk.SAFEGUARDING_LEAD]))
    mine = {role.id for role in ground.me.roles}
    others = [
        role
        for role in ground.guild.roles
        if not role.is_default()
        and role.id not in seated | mine
        and channel.permissions_for(role).view_channel
    ]
    told = set(readers(ground, server, Desk.SAFEGUARDING_LEAD, channel))
    admins = [role.name for role in others if role.permissions.administrator]
    beside = [
        role.name
        for role in others
        if role.name not in admins and f"the role {role.name}" not in told
    ]
    if admins:
        yield mind(name, f"{_ADMINISTRATORS} ({', '.join(admins[:3])})")
    if beside and "@everyone" not in told:
        found = f"it can also be read by: {', '.join(beside[:3])}"
        yield mind(name, found, "let only lead and deputy see it")


def fallback_checks(ground: Ground, channel: int) -> Iterator[Check]:
    """Whether a private thread can be opened there, and found by its member."""
    what = "place for closed messages"
    found = ground.channel(channel)
    if found is None:
        yield bad(what, "the channel is not there any more", "choose another with /setup")
        return
    name = f"{what}, #{found.name}"
    lacks = tuple(_lacking(found, ground.me, _IN_PRIVATE))
    if lacks:
        yield bad(name, f"Steward lacks {_listed(lacks)}", "give its role these in that channel")
    if not found.permissions_for(ground.guild.default_role).view_channel:
        told = "not everybody can see the channel: who cannot, cannot be written to there"
        yield mind(name, told, "let every member see it; the threads in it stay private")
    elif not lacks:
        yield good(name, "private threads can be opened there")


def _group(ground: Ground, slot: Slot, group: int) -> Iterator[Check]:
    """Whether a role is there and can serve as what it was chosen for."""
    what = slot.called
    role = ground.guild.get_role(group)
    if role is None:
        yield bad(what, "a role is not there any more", "choose another with /setup")
        return
    is_above = role >= ground.me.top_role
    if slot.id == "withdrawn":
        if role.managed or is_above:
            mend = "move Steward's role above it, or choose one that no integration keeps"
            yield bad(f"{what}, {role.name}", "Steward cannot give this role", mend)
        else:
            yield good(f"{what}, {role.name}", "Steward can give and take it")
    elif is_above and slot.id.startswith("audience-"):
        told = "it stands above Steward's role: nobody who has it can be timed out"
        yield mind(f"{what}, {role.name}", told, "move Steward's role above it")


def seat_ground_checks(ground: Ground, server: Server, layout: Layout) -> Iterator[Check]:
    """Every channel and role that is set up, as far as it belongs to this server."""
    for slot_id, chosen in layout.items():
        slot = SLOTS[slot_id]
        here = [one for one in chosen if _is_here(ground, server, slot, int(one))]
        yield from slot_checks(ground, server, slot, here)


def _is_here(ground: Ground, server: Server, slot: Slot, one: int) -> bool:
    """Whether it is this server's; with a single server what is missing is missing here."""
    if len(server.guilds) == 1:
        return True
    known = ground.channel(one) if slot.takes is Takes.PLACE else ground.guild.get_role(one)
    return known is not None


def power_checks(ground: Ground, server: Server, pack: Pack) -> Iterator[Check]:
    """Permissions in the whole server, as far as the policy's steps need them."""
    mine = ground.me.guild_permissions
    needed = {
        "view_audit_log": (True, "it cannot tell whose deletion a deletion was"),
        "moderate_members": (withdraws_access(pack), "it cannot withdraw access by a timeout"),
        "manage_roles": (limits_places(pack), "it cannot restrict anybody in one channel"),
        "manage_guild": (server.automod_from is not None, "it cannot keep its AutoMod rules"),
        "manage_messages": (removes_content(pack), "it cannot remove a message a manager decided"),
    }
    lacking = [name for name, (wanted, _) in needed.items() if wanted and not getattr(mine, name)]
    for name in lacking:
        told = f"Steward lacks {spoken(name)}: {needed[name][1]}"
        yield mind(ground.guild.name, told, "give its role this in the server's settings")
    denied = tuple(name for name, is_set in _OVERWRITTEN if is_set and not getattr(mine, name))
    if limits_places(pack) and denied and not mine.administrator:
        told = f"Steward lacks {_listed(denied)}, so it cannot take these from a member"
        yield mind(ground.guild.name, told, "give its role these in the server's settings")
    if not lacking:
        yield good(ground.guild.name, "Steward has what the policy's steps need")
    if mine.administrator:
        told = "Steward is an administrator, which it does not need"
        yield mind(ground.guild.name, told, "give it the permissions of steward doctor --invite")


def place_checks(
    ground: Ground, server: Server, tenant: Tenant, orders: Iterable[Order], now: datetime
) -> Iterator[Check]:
    """Whether Steward can read every place that it is to watch, and act there."""
    held = tuple(orders)
    watched = [
        one
        for one in ground.talks
        if not server.is_desk(one.id)
        and watch_of(tenant, place_of(one, server), held, now).is_watched
    ]
    faults = [(one, unreadable(ground, one)) for one in watched]
    what = f"{ground.guild.name}, places"
    mend = "give its role these there, or mark the place with /places"
    unread = [bad(f"#{one.name}", f"to be watched, but {why}", mend) for one, why in faults if why]
    yield from some(unread, _MOST, what)
    if limits_places(tenant.current.pack):
        read = [one for one, why in faults if not why]
        yield from some(_unlimited(ground, read), _MOST, what)
    readable = len(watched) - len(unread)
    yield good(what, f"{readable} of {len(watched)} that are to be watched can be read")


def _unlimited(ground: Ground, watched: Iterable[discord.abc.GuildChannel]) -> Iterator[Check]:
    for one in watched:
        if not one.permissions_for(ground.me).manage_roles:
            told = "nobody can be restricted there: Steward lacks Manage Permissions"
            yield mind(f"#{one.name}", told, "give its role this in that channel")


def unreadable(ground: Ground, channel: discord.abc.GuildChannel) -> str:
    """Why Steward cannot read there; empty where it can."""
    lacks = tuple(_lacking(channel, ground.me, _READ))
    return f"Steward lacks {_listed(lacks)}" if lacks else ""


def intent_checks(flags: discord.ApplicationFlags) -> Iterator[Check]:
    """Whether the privileged intents are switched on."""
    switched = {
        "Server Members": flags.gateway_guild_members or flags.gateway_guild_members_limited,
        "Message Content": flags.gateway_message_content or flags.gateway_message_content_limited,
    }
    lacking = [name for name, is_on in switched.items() if not is_on]
    for name in lacking:
        mend = "switch it on in the developer portal, page Bot"
        yield bad("intents", f"{name} is switched off", mend)
    if not lacking:
        yield good("intents", f"{' and '.join(switched)} are switched on")


def command_check(registered: Iterable[str], planted: Iterable[str]) -> Check:
    """Whether Discord knows the commands that this Steward has."""
    known, wanted = set(registered), set(planted)
    if lacking := sorted(wanted - known):
        told = f"Discord does not know: {', '.join(lacking)}"
        return mind("commands", told, "they are told at the next start of steward run")
    if stray := sorted(known - wanted):
        told = f"Discord still offers: {', '.join(stray)}"
        return mind("commands", told, "they go at the next start of steward run")
    return good("commands", f"Discord knows all {len(wanted)}")


def spoken(permission: str) -> str:
    """A permission as Discord's own settings call it."""
    return _SPOKEN.get(permission, permission.replace("_", " ").title())


def _lacking(
    channel: discord.abc.GuildChannel, me: discord.Member, needed: Iterable[str]
) -> Iterator[str]:
    mine = channel.permissions_for(me)
    return (name for name in needed if not getattr(mine, name))


def _listed(permissions: Iterable[str]) -> str:
    return ", ".join(spoken(one) for one in permissions)
