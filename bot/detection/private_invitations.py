"""Phrases with which staff draw a learner aside: other channels, presents, secrets, romance."""

from __future__ import annotations

from bot.detection.private_contact import NETWORK, PERSONAL, STAFF_INVITES
from bot.detection.provider_words import rule

PRIVATE_INVITATIONS = (
    rule(
        "elsewhere",
        0.76,
        STAFF_INVITES,
        rf"{NETWORK} me(?: \w+)? (?:instead|later|after|tonight|any ?time|if|when)",
        (
            rf"(?:carry on|continue|keep|take|move|have|finish) (?:this|that|our|the) (?:\w+ )?"
            rf"(?:chat|conversation|talk|one)?(?: \w+)? "
            rf"?(?:privately|in private|off here|off (?:teams|slack)|elsewhere|on (?:{NETWORK}"
            rf"|my (?:own )?phone))"
        ),
        (
            rf"(?:i'?ll|ill|i will|i can|let me) (?:message|text|ring|call|dm|contact|whatsapp"
            rf"|email)(?: you| u| ya)?(?: \w+)? (?:from|on|off|via) "
            rf"my (?:{PERSONAL} )+(?:phone|number|account|mobile|e-?mail)"
        ),
        (
            rf"(?:message|text|dm|reach|catch|contact|get|drop)(?: \w+){{0,4}}? (?:on|via|over"
            rf"|through) (?:{NETWORK}|my (?:{PERSONAL} )+\w+) "
            rf"(?:rather than|instead of|not) (?:the |this |here|teams|slack|work)"
        ),
        (
            r"(?:my )?(?:gamer ?tag|psn|xbox|steam|discord|snap|insta)(?: \w+)? (?:is|:|=) ?\S+|"
            r"(?:play|game|gaming) (?:\w+ ){0,2}?(?:online|"
            r"together) (?:later|tonight|after|with me|sometime)"
        ),
        r"(?:send|show) me (?:a |your )?(?:selfies?|pics?|photos?) of (?:you|your|ur)",
    ),
    rule(
        "favours",
        0.76,
        "Staff single out a learner with presents, secrets or romance.",
        (
            r"(?:bought|got|get|made|ordered)(?: for)? (?:you|u|ya) (?:a |some |this |something )"
            r"(?:\w+ )?(?:present|gift|something|necklace|"
            r"bracelet|perfume|treat|flowers|surprise)(?: \w+){0,6} ?(?:don'?t|between|secret"
            r"|special|just for|mention|tell|x)"
        ),
        (
            r"(?:don'?t|dont|do not|no need to) (?:mention|tell|say|show)(?: \w+){0,4} (?:others?"
            r"|anyone|class|group|parents|mum|boss|manager|"
            r"college|people)(?:$|[ .,!])"
        ),
        r"(?:are|r) (?:you|u) (?:single|seeing any ?one|taken|free tonight|alone)\b",
        (
            r"(?:pop|come|swing|drop|nip) (?:round|over|by)(?: \w+){0,2}? for (?:a )?(?:beer"
            r"|drink|wine|pint|film|movie|bite|tea|dinner|chat and)"
        ),
        r"(?:can'?t|cant|couldn'?t) stop thinking about (?:you|u)|think about (?:you|u) (?:a lot"
        r"|all the time|at night|constantly)",
        r"(?:you'?re|ur|you are) (?:so |really |very )*(?:special to me|my favourite|mature for "
        r"your age|not like the others)",
    ),
)
