"""What Steward says on Discord beside the notices, whose words come from the policy packs."""

from __future__ import annotations

from bot.domain.steps import Desk

REMOVED = "I have removed it"
SEES_IT_DIFFERENTLY = "I think this is wrong"
WANTS_TO_TALK = "I need to talk to someone"

HELLO = (
    "Hello. I am Steward, the moderation bot. I cannot answer messages here, and nobody reads "
    "them.\n"
    "If I wrote to you about a post of yours, use the buttons below that message. If you want to "
    "talk to a person, please turn to a member of staff.\n"
    "If you or somebody else is in danger, call 999."
)
"""The answer to a private message."""

NOT_FOR_YOU = "This is for the people of this desk. Nothing was changed."
NOT_YOUR_CASE = "This message is about somebody else's post. Nothing was changed."
NOT_HERE = "This case does not belong to this server. Nothing was changed."
UNKNOWN_CASE = "This case is not on record any more. Nothing was changed."
SEEN_ALREADY = "That was taken in already."
FAILED = "That could not be done just now. Please try again in a minute."

STILL_THERE = "I can still see the message. Please delete it, or change it, and press again: {link}"
THANKS_REMOVED = "Thank you. It is gone, and that is noted in your favour."
THANKS_APPEAL = "Thank you. Somebody who took no decision in the case will look again and answer."

WHY_TITLE = "Why?"
WHY_LABEL = "The reason, for the record"
APPEAL_TITLE = "I think this is wrong"
APPEAL_LABEL = "What should we know?"

OVERTURN = "Appeal: overturn"
LET_STAND = "Appeal: let it stand"

TALK = "You can talk to one of these, about this or anything else:\n{routes}"

PRIVATE_THREAD = "A private word"
BETWEEN_NOTICES = "\n\n— — —\n\n"

NO_CHANNEL = "no channel is set up for the {desk}"
CHANNEL_GONE = "the channel of the {desk} is not there, or I cannot see it"
WHOLE_DESK_CONCERNED = "everybody at this desk is concerned by the case themselves"
CLOSED = "the member takes no private messages"
NOT_ON_DISCORD = "{member} is no Discord account"
LEFT = "the member has left the server"
OUT_OF_REACH = (
    "Discord lets nobody limit the owner of a server, an administrator, or somebody whose role "
    "stands above Steward's: please do it by hand"
)
PLACE_GONE = "the place is not there any more"
REASON = "Steward, case decisions"
"""What the server's own audit log says of an act."""


def spoken(desk: Desk) -> str:
    """A desk in words."""
    return desk.value.replace("_", " ")
