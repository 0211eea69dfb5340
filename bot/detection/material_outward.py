"""Phrases that pass course material to people outside the course."""

from __future__ import annotations

from bot.detection.provider_words import any_of, rule

_WHY = "Passes course material to people outside the course."
_MATERIAL = any_of(
    "recordings?",
    "slides?(?: deck)?",
    "workbooks?",
    "hand ?outs?",
    "power ?points?",
    "(?:course|learning|lesson|session|training|teaching) (?:materials?|notes|packs?|booklets?"
    "|books?|slides|videos?)",
    "booklets?",
    "scheme of work",
    "lesson plans?",
    "webinar",
    "session",
    "lesson",
    "tutorial",
    "whole unit",
    "units?",
    "(?:tutor|teacher|trainer|assessor)'?s? (?:video|notes|slides)",
    "practical demos?",
)
_OUTSIDERS = any_of(
    "whoever",
    "any ?(?:one|body) (?:can|who wants|else|outside|at all|not)",
    "for any ?(?:one|body)",
    "with any ?(?:one|body)",
    "everyone outside",
    r"(?:your |ur |her |his )?(?:friends|mates|people|cousins?|learners|others)(?: \w+)? "
    r"(?:outside|at other|not on|at another|elsewhere)",
    "to (?:your |ur )?(?:friends|mates)",
    "people not on (?:the|this|our) course",
    r"outside (?:the|this|our|of) ?\w+",
    "other (?:colleges?|providers?|centres?)",
    "another (?:college|provider|centre)",
    "public (?:folder|link|drive|dropbox|channel|page)",
    "publicly",
    "youtube",
    "tik ?tok",
    "reddit",
    "studocu",
    "instagram",
    "facebook",
    "(?:if|who) (?:they|u|you) pay",
    "quid",
    r"£ ?\d+",
    "for sale",
)
OUTWARD = (
    rule(
        "outward",
        0.65,
        _WHY,
        (
            rf"(?:here'?s|here is|heres|put(?:ting)?|upload(?:ed|ing)?|shar(?:e|ed|ing)|post(?:ed"
            rf"|ing)?|send(?:ing)?|sent|"
            rf"sell(?:ing)?|sold|pass(?:ed|ing)?|giv(?:e|ing)|copied|leak(?:ed|ing)?|film(?:ed"
            rf"|ing)?|stuck|all|forward(?:ed|"
            rf"ing)?|burned|dropped|i'?ll) (?:\w+ ){{0,6}}?{_MATERIAL}(?: [\w'.:/-]+){{0,10}}? "
            rf"{_OUTSIDERS}"
        ),
        (
            rf"{_MATERIAL} (?:of |from |for )?(?:\w+'?s? ){{0,4}}?(?:attached|here|below|link"
            rf"(?:ed)?|session|lesson|class|"
            rf"webinar)?(?: \w+){{0,3}}? ?(?:pass|share|send|give|forward)(?: it| them| this)?"
            rf"(?: on| round| around)? (?:to|"
            rf"with) (?:whoever|any ?(?:one|body)|everyone|your friends|ur mates|your mates"
            rf"|friends|mates)"
        ),
        (
            r"share (?:this|the|that) (?:\w+ )?(?:pdf|file|pack|workbook|link)(?: \w+){0,3} (?:at"
            r"|with) (?:\w+ ){0,4}?(?:other|"
            r"another) (?:colleges?|providers?|centres?)"
        ),
        rf"leaked (?:the |next week'?s |our )?{_MATERIAL}",
        rf"sell(?:ing)? (?:\w+ ){{0,3}}?{_MATERIAL}",
    ),
    rule(
        "recorded_unknown",
        0.72,
        "Recorded somebody or a session without their knowledge.",
        (
            r"(?:record(?:ed|ing)|filmed|filming|taped) (?:\w+ ){0,4}?(?:without (?:him|her|them"
            r"|\w+) knowing|secretly|on "
            r"the (?:sly|quiet)|and (?:he|she|they) (?:doesn'?t|dont|don'?t|didn'?t) know)"
        ),
    ),
)
