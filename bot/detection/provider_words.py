"""Words for the people, bodies and papers of a training provider, as parts of patterns.

Everything here is RE2 syntax over folded text, without capturing groups.
"""

from __future__ import annotations

from bot.detection.grammar import phrase
from bot.detection.patterns import Pattern
from bot.detection.targets import STAFF_NOUN

__all__ = ["STAFF_NOUN", "any_of", "gap", "rule"]


#: What ``\\w+`` stands for in a rule: "tutor's", "e-learning" and "don't" are one word.
_WORD = r"[\w'’-]+"


def any_of(*alternatives: str) -> str:
    """One group that matches any of the alternatives."""
    return "(?:" + "|".join(alternatives) + ")"


def gap(most: int) -> str:
    """Up to so many words between two words, the nearest match first; no leading blank."""
    return rf"(?: [\w'&/%£-]+){{0,{most}}}?"


def rule(name: str, confidence: float, why: str, *alternatives: str) -> Pattern:
    """A pattern of phrases that begin at a word; a blank is any run of blanks and commas."""
    regex = any_of(*alternatives).replace(r"\w+", _WORD)
    return Pattern(name, phrase(rf"\b{regex}(?:\b|\W|$)"), confidence, why)


PROVIDER_NOUN = any_of(
    "college",
    "academy",
    "training provider",
    "provider",
    "training company",
    "training cent(?:re|er)",
    "learning cent(?:re|er)",
    "cent(?:re|er)",
    "company",
    "institute",
    "organisation",
    "organization",
    "outfit",
    "school",
    "uni(?:versity)?",
    "training place",
    "place",
    "firm",
)
COURSE_NOUN = any_of(
    "course",
    "apprenticeship",
    "programme",
    "program",
    "training",
    "qualification",
    "nvq",
    "diploma",
    "btec",
    "t ?level",
    "level (?:one|two|three|four|five|[1-7])",
    "bootcamp",
    "traineeship",
    "class(?:es)?",
    "lessons?",
    "sessions?",
    "lectures?",
    "workshops?",
    "module",
    "marking",
    "feedback",
    "teaching",
    "support",
    "admin team",
    "e-?portfolio",
    "tutor(?:ing)?s?",
)
AWARDING_BODY = any_of(
    "city (?:and|&|n) guilds",
    "c ?& ?g",
    "pearson",
    "edexcel",
    "btec",
    "ncfe",
    "aqa",
    "ocr",
    "eal",
    "vtct",
    "cache",
    "highfield",
    "ilm",
    "cmi",
    "nocn",
    "tquk",
    "ascentis",
    "wjec",
    "sqa",
    "cskills",
    "cips",
    "aat",
    "ofsted",
    "ofqual",
    "esfa",
    "citb",
    "awarding (?:body|bodies|org\\w*)",
    "exam(?:ining)? boards?",
    "epao",
    "end[- ]?point assessment (?:org\\w*|company|people)",
    "external (?:verifier|examiner|moderator|quality assurer)",
    "eqa",
    "the examiners?",
)
LEARNER_NOUN = any_of(
    "learners?",
    "students?",
    "apprentices?",
    "trainees?",
    "pupils?",
    "year \\d+s?",
    "first years?",
    "level \\d (?:girl|lad|boy)s?",
    "(?:girl|lad|boy|kid)s? (?:in|on|from) (?:the|our|my|his|her) (?:class|course|group|year)",
    "teenagers?",
    "underage\\w*",
)
ASSESSMENT_NOUN = any_of(
    "exams?",
    "tests?",
    "epas?",
    "end[- ]?point(?: assessments?)?",
    "assessments?",
    "assignments?",
    "courseworks?",
    "course works?",
    "portfolios?",
    "quiz(?:zes)?",
    "papers?",
    "mocks?",
    "e-?portfolio",
    "functional skills?",
    "multiple choice",
    "mcqs?",
    "onscreens?",
    "on-?screen",
    "synoptic",
    "resits?",
    "knowledge (?:test|check|exam)",
    "professional discussion",
    "units? ?\\d+",
    "level \\d \\w+ (?:test|exam)",
    "cscs",
    "theory",
    "log ?book",
    "essay",
    "dissertation",
    "case study",
    "workbook",
    "controlled assessment",
    "gateway",
    "btec",
    "nvq",
    "observation",
)
