"""What Slack can do, without a plan that lets apps govern a workspace."""

from __future__ import annotations

from bot.workflow.chat.capabilities import Capabilities, Capability, Means

RESTRICT = (
    "Slack lets nobody be kept from writing in one channel: where the policy permits it, a manager "
    "can block instead"
)
BLOCK = (
    "the member is removed from the channel, and again whenever they come back while it lasts; not "
    "from the general channel"
)
WITHDRAW = (
    "Slack lets only an administrator switch an account off: please do it by hand, in the "
    "workspace's settings"
)
DELETE_BY_ADMIN = "messages are deleted in the name of the administrator who gave a token for it"
DELETE_BY_HAND = (
    "On Slack Steward deletes nobody's message: the author is asked, and the card links to the "
    "message for a person who may"
)
PRIVATE = "private messages, else shown to the member alone where they posted"


def means_of(*, has_admin: bool) -> Capabilities:
    """What can be done in a workspace. ``has_admin``: an administrator gave a token of theirs."""
    return Capabilities(
        "slack",
        (
            Capability(Means.DELETE, has_admin, DELETE_BY_ADMIN if has_admin else DELETE_BY_HAND),
            Capability(Means.RESTRICT, False, RESTRICT),
            Capability(Means.BLOCK, True, BLOCK),
            Capability(Means.WITHDRAW, False, WITHDRAW),
            Capability(Means.PRIVATE, True, PRIVATE),
        ),
    )
