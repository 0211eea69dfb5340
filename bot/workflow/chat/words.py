"""What Steward says in chat beside the notices, whose words come from the policy packs."""

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
NOT_HERE = "This case does not belong to this {space}. Nothing was changed."
UNKNOWN_CASE = "This case is not on record any more. Nothing was changed."
SEEN_ALREADY = "That was taken in already."
FAILED = "That could not be done just now. Please try again in a minute."

STILL_THERE = "I can still see the message. Please delete it, or change it, and press again: {link}"
NEVER_THERE = "Nothing appeared, so there is nothing to remove."
THANKS_REMOVED = "Thank you. It is gone, and that is noted in your favour."
THANKS_APPEAL = "Thank you. Somebody who took no decision in the case will look again and answer."

WHY_TITLE = "Why?"
WHY_LABEL = "The reason, for the record"
APPEAL_TITLE = "I think this is wrong"
APPEAL_LABEL = "What should we know?"

OVERTURN = "Appeal: overturn"
LET_STAND = "Appeal: let it stand"

TALK = (
    "The safeguarding lead, or their deputy, is told that you want to talk, and will get in touch "
    "with you. The moderators are not told.\n\n"
    "You can also talk to one of these, about this or anything else:\n{routes}"
)
"""Said also to somebody who pressed before on the same day: it is as true then."""

BETWEEN_NOTICES = "\n\n— — —\n\n"

NOT_CONNECTED = "this provider is not connected to {platform}"
NO_CHANNEL = "no channel is set up for the {desk}"
CHANNEL_GONE = "the channel of the {desk} is not there, or I cannot see it"
WHOLE_DESK_CONCERNED = "everybody at this desk is concerned by the case themselves"
CLOSED = "the member takes no private messages"
ONE_BY_ONE = "members are written to one by one"

THANKS_REPORT = "Thank you. The moderators look at it; nobody is told that you reported it."
NOT_SEEN = "I cannot find this message, or you cannot see it."
NOT_TAKEN = "This message cannot be reported."
NOTHING_KEPT = "Only you see this. Your words were not kept."
NO_CASES = "No cases here."
NO_RECORD = "There is no case about this member that you may see."
NO_APPEALS = "No appeal waits."
ORDERED = "Ordered and recorded: this place is watched until {until:%d %b %Y, %H:%M} UTC."


def spoken(desk: Desk) -> str:
    """A desk in words."""
    return desk.value.replace("_", " ")
