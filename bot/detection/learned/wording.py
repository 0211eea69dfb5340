"""What moderators are told about a finding of the learned detector, a sentence a category."""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain.categories import Category

_READ = "A learned detector read this as what may be {}; the marked words weighed most."

_C = Category
_AS: Mapping[Category, str] = {
    _C.DISCLOSURE: "somebody in need of help or protection",
    _C.THREAT: "a threat of harm",
    _C.EXTREMISM: "support for violent extremism",
    _C.DISCRIMINATION: "hatred or contempt for people because of who they are",
    _C.ASSESSMENT_LEAK: "a leak of an assessment, or a request for one",
    _C.HARASSMENT: "bullying or humiliation of somebody",
    _C.SEXUAL: "sexual remarks or advances",
    _C.BOUNDARY: "private contact across the line between staff and learners",
    _C.PERSONAL_DATA: "personal details that are not for this place",
    _C.OFFENSIVE: "abusive or offensive words",
    _C.ALLEGATION: "an accusation of wrongdoing made in public",
    _C.DEFAMATION: "a damaging claim about somebody, stated as fact",
    _C.PUBLIC_COMPLAINT: "a complaint that belongs in the complaints procedure",
    _C.MATERIAL_SHARE: "course material passed on",
    _C.CONFIDENTIAL: "internal or confidential information",
    _C.COPYRIGHT: "work of others shared without leave",
    _C.IMAGE_OF_PEOPLE: "pictures of people shared without their leave",
    _C.MISREPRESENTATION: "somebody posing as the provider or speaking for it",
    _C.POLITICAL: "party-political opinion",
}

WHY: Mapping[Category, str] = {category: _READ.format(what) for category, what in _AS.items()}
"""The sentence of each category that the learned detector may find."""

SECONDED = "A learned detector reads the message in the same way."
"""Added to the reason of a rule that found the same."""
