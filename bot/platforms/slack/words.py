"""What Steward says on Slack and nowhere else."""

from __future__ import annotations

NOT_ON_SLACK = "{member} is no Slack account"
SHOWN_ONLY = (
    "the member takes no private messages; it was shown to them alone where they posted, which "
    "Slack does not keep: whether they saw it is not known"
)
PLACE_GONE = "the channel is not there any more, or I am not in it"
STILL_BLOCKED = (
    "A manager decided that you have no access to this channel {until}. So you were taken out of "
    "it again. Only people decide such things; to ask that it be looked at again, answer the "
    "message about the decision, or turn to a member of staff."
)
LISTENING = "Steward hears you. What you pressed could not be answered in time: please try again."

NOT_SET_UP = "Steward is not set up for this workspace."
TOO_LATE = "Slack waited too long for me. Please try again, or type everything at once."
NO_LINK = (
    "That is no link to a message of this workspace. Open the message's menu, choose “Copy link”, "
    "and paste it here."
)
COPY_ELSEWHERE = (
    "Slack would keep a copy that is sent here, so none is. The operator makes it on the machine "
    "itself: steward member export {member} --out FILE"
)
