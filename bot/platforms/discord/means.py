"""What Discord can do, where the server gave Steward the permissions that ``doctor`` asks for."""

from __future__ import annotations

from bot.workflow.chat.capabilities import Capabilities, Capability, Means

DELETE = "messages are deleted as people decided, where the policy has a clause for it"
RESTRICT = "the member can read the channel and write nothing in it, by an overwrite of their own"
BLOCK = "the member does not see the channel, by an overwrite of their own, also after a rejoin"
WITHDRAW = "a role that the provider set up, else a timeout, renewed every 28 days while it lasts"
PRIVATE = "private messages, else a private thread, where the provider set a channel up for it"

CAPABILITIES = Capabilities(
    "discord",
    (
        Capability(Means.DELETE, True, DELETE),
        Capability(Means.RESTRICT, True, RESTRICT),
        Capability(Means.BLOCK, True, BLOCK),
        Capability(Means.WITHDRAW, True, WITHDRAW),
        Capability(Means.PRIVATE, True, PRIVATE),
    ),
)
