"""Which facts a notice may use, and what it must and must not say, whatever pack writes it.

Source: the law that every notice says what was seen, by a machine or a person, under which clause,
what is asked, by when, and how a person looks again; and that a disclosure is never held against
anybody. A pack changes the words, never these rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

FACTS: dict[str, str] = {
    "provider": "Bramley Training",
    "policy": "Learner policy on social media",
    "policy_version": "4",
    "clause": "L-HARASSMENT",
    "clause_text": "Do not post words that bully, abuse or humiliate another person, "
    "whether or not you use their name.",
    "cite": "section 4, second bullet point",
    "seen": "honestly who even invited you to this group, nobody here can stand you and "
    "everybody laughed about what you wore to the practical, so do us a favour and go…",
    "seen_by": "an automatic check; no person has looked yet",
    "asked": "to remove it or change it",
    "deadline": "Thursday 5 November 2026, 09:00",
    "place": "level-2-evening-group",
    "when": "Monday 2 November 2026, 09:00",
    "reason": "The message made fun of another learner, and two people asked for it to stop.",
    "until": "Monday 16 November 2026, 09:00",
    "route": "Send your complaint to the complaints team. The Complaints Procedure says how, and "
    "who answers it.",
    "appeal": "Tell us why, quoting case C-00042, and somebody else will look at it.",
    "help": "- In danger now: call 999.\n- Samaritans, day and night, free: 116 123.\n"
    "- Childline, if you are under 19, free: 0800 1111.\n"
    "- Our safeguarding lead: ask for them at reception.",
    "review_by": "a manager who took no decision in the case",
}
"""Every fact that a text may use, with a typical value (a notice's length is measured with them).

``clause``: its id; ``clause_text`` and ``cite``: what it asks and where it stands. ``seen``: the
beginning of the message. ``seen_by``: a machine or a person. ``asked``: "to" do what. ``deadline``,
``when``, ``until``: local time in words ("no fixed time", "further notice" where there is none).
``place``: where the message stands. ``reason``: why a person decided so. ``review_by``: who looks
again. ``route``, ``appeal``: sentences that stand alone; ``help``: a list, a line each.
"""

_ABOUT_THE_POSTER = frozenset({"seen", "asked", "deadline", "reason", "until", "route"})


@dataclass(frozen=True, slots=True)
class Needs:
    """What a notice must use, whether it must name the clause, and what it must never use."""

    must: tuple[str, ...] = ()
    clause: bool = False
    never: frozenset[str] = field(default_factory=frozenset)
    why_never: str = ""

    def missing(self, used: frozenset[str]) -> Iterator[str]:
        """What the text does not say and must, in words."""
        if self.clause and "clause" not in used and not {"clause_text", "cite"} <= used:
            yield "the clause: {clause}, or {clause_text} and {cite}"
        for name in self.must:
            if name not in used:
                yield f"{_MEANING[name]}: {{{name}}}"


_MEANING = {
    "seen": "what was seen",
    "seen_by": "whether a machine or a person saw it",
    "asked": "what is asked",
    "deadline": "by when",
    "appeal": "how a person looks again",
    "reason": "why it was decided so",
    "until": "how long it lasts",
    "route": "the right route",
    "help": "where to find help",
    "review_by": "who looks again",
}

_REQUEST = Needs(("seen", "seen_by", "asked", "deadline", "appeal"), clause=True)
_SIGNPOST = Needs(("seen", "seen_by", "route", "appeal"))
_DECISION = Needs(("reason", "appeal"), clause=True)
_LIMIT = Needs(("reason", "until", "appeal"), clause=True)
_FREE = Needs()
_TO_A_REPORTER = Needs(
    never=_ABOUT_THE_POSTER,
    why_never="what is said to or decided about the poster is not the reporter's to know",
)
_SUPPORT = Needs(
    ("help",),
    never=frozenset(FACTS) - {"provider", "help", "review_by"},
    why_never="a disclosure breaks no clause, asks nothing and is not quoted",
)

NOTICES: dict[str, Needs] = {
    "removal_request": _REQUEST,
    "invitation": _REQUEST,
    "reminder": _REQUEST,
    "signpost": Needs(_SIGNPOST.must, clause=True),
    "signpost_complaint": _SIGNPOST,
    "signpost_own_data": _SIGNPOST,
    "held_back": Needs(("seen", "seen_by", "appeal"), clause=True),
    "support": _SUPPORT,
    "closed_removed": _FREE,
    "closed_edited": _FREE,
    "closed_dismissed": _FREE,
    "request_ended": _FREE,
    "upheld": _DECISION,
    "meeting": _DECISION,
    "written_warning": _DECISION,
    "restrict": _LIMIT,
    "block": _LIMIT,
    "withdraw_access": _LIMIT,
    "exclude": _DECISION,
    "remove_content": _DECISION,
    "lift": _FREE,
    "no_strike": _FREE,
    "appeal_received": Needs(("review_by",)),
    "appeal_stands": Needs(("reason",)),
    "appeal_overturned": _FREE,
    "reporter_received": _TO_A_REPORTER,
    "reporter_upheld": _TO_A_REPORTER,
    "reporter_not_upheld": _TO_A_REPORTER,
    "reporter_removed": _TO_A_REPORTER,
    "reporter_passed_on": _TO_A_REPORTER,
}
"""Every notice a member or reporter can get, and its rules."""
