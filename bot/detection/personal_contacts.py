"""Ways to reach a person: telephone, e-mail, home address. Found in folded text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import re2

from bot.detection.identifiers import digits_of, personal_phone
from bot.domain.findings import ScanContext


@dataclass(frozen=True, slots=True)
class Datum:
    """One piece of data in the folded text, and how sure we are that it is one."""

    kind: str
    start: int
    end: int
    confidence: float


# --- telephone -------------------------------------------------------------------------------
_PHONE = re2.compile(
    r"(?:(?:\+|\b00)44[\s.-]?(?:\(0\)|0)?|\+\d|\b00\d|\(0|\b0)[\s.-]?\d?(?:[\s().-]{0,2}\d){7,13}\b"
)
_BARE_MOBILE = re2.compile(r"\b7\d{3}[\s.-]?\d{3}[\s.-]?\d{3}\b")
_CALLING = re2.compile(
    r"\b(?:text|call|ring|phone|mobile|mob|whatsapp|number|num|digits|cell|bell|tel|contact)\b"
)
_OTHER_NUMBER = re2.compile(
    r"\b(?:order|ticket|ref|reference|meeting|id|invoice|tracking|case|serial|part|job|po|uln"
    r"|learner"
    r"|candidate|registration|passcode|model|isbn|sku|code|version|error|pin|batch|bug|port|build"
    r"|helpline|freephone|hotline|samaritans|childline|crimestoppers)"
    r"(?: (?:no|number|id|code|is|on|ref))*[\s.:#-]*$"
)
_ORGANISATION = re2.compile(
    r"\b(?:office|reception|shop|helpline|line|desk|college|company|council|surgery|supplier|branch"
    r"|hotline|customer|services?|switchboard|centre|center|hotel|pub|restaurant|garage|pharmacy"
    r"|hospital|police|department|dept|team|support|samaritans|childline|shout|mind|nspcc"
    r"|head office)\b"
)


def phones(text: str, context: ScanContext) -> Iterator[Datum]:
    published = {digits_of(p)[-9:] for p in context.terms.published_contacts if "@" not in p}
    for match in _PHONE.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()]
        number = personal_phone(match[0])
        if number is None or number[-9:] in published or _OTHER_NUMBER.search(before):
            continue
        if text[match.start() - 1 : match.start()] in tuple("/=_#") or _is_longer(
            text, match.end()
        ):
            continue
        if number.startswith(("+441", "+442")) and _ORGANISATION.search(before):
            continue
        yield Datum("a telephone number", match.start(), match.end(), 0.95)
    for match in _BARE_MOBILE.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()]
        alone = before[-1:] not in tuple("0123456789+.-/")
        if not alone or not _CALLING.search(before) or _OTHER_NUMBER.search(before):
            continue
        if digits_of(match[0])[-9:] not in published:
            yield Datum("a telephone number", match.start(), match.end(), 0.85)


def _is_longer(text: str, end: int) -> bool:
    """Whether digits go on after a match: then it is some other number."""
    return text[end : end + 1].isalnum() or (
        text[end : end + 1] in (".", "-", "/") and text[end + 1 : end + 2].isdigit()
    )


# --- e-mail ----------------------------------------------------------------------------------
_EMAIL = re2.compile(r"[a-z0-9][a-z0-9._%+-]*@(?:[a-z0-9-]+\.)+[a-z]{2,12}\b")
_SPELT_EMAIL = re2.compile(
    r"\b[a-z0-9][a-z0-9_-]*(?: ?\b(?:\.|dot)\b ?[a-z0-9_-]+)* ?(?:\(at\)|\[at\]|\bat\b) ?"
    r"(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|live|aol|protonmail|btinternet|sky)"
    r" ?(?:\.|\(dot\)|\[dot\]|dot) ?(?:com|co ?(?:\.|dot) ?uk|net|me|org)\b"
)
_OFFICES = frozenset(
    "info admin enquiries enquiry support hello office help helpdesk noreply no-reply donotreply "
    "sales "
    "contact reception complaints hr recruitment jobs accounts bookings learners learnersupport "
    "press "
    "safeguarding dpo privacy git root user username webmaster postmaster abuse team mail "
    "example name "
    "firstname.lastname your.name yourname someone somebody customerservice "
    "customerservices".split()
)
_LOGGING_IN = re2.compile(r"\b(?:ssh|scp|sftp|rsync|mosh|git clone)\b[^,;]*$")
_FILE_ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".pdf", ".zip", ".js", ".css", ".svg", ".local")


def emails(text: str, context: ScanContext) -> Iterator[Datum]:
    published = {p.casefold() for p in context.terms.published_contacts}
    for match in _EMAIL.finditer(text):
        local = match[0].partition("@")[0]
        if match[0] in published or local in _OFFICES or match[0].endswith(_FILE_ENDINGS):
            continue
        if _LOGGING_IN.search(text[max(0, match.start() - 25) : match.start()]):
            continue
        yield Datum("an e-mail address", match.start(), match.end(), 0.95)
    for match in _SPELT_EMAIL.finditer(text):
        yield Datum("an e-mail address", match.start(), match.end(), 0.9)


# --- home address ----------------------------------------------------------------------------
POSTCODE = r"\b[a-pr-uwyz][a-z]?\d[a-z\d]? ?\d[abd-hjlnp-uw-z]{2}\b"
STREET = (
    r"\b(?:(?:flat|apartment|apt|unit) \d+[a-z]?,? )?\d{1,4}[a-z]?,? (?:[a-z'.-]+ ){1,3}?"
    r"(?:street|st|road|rd|avenue|ave|lane|ln|close|drive|dr|crescent|cres|terrace|way|court|grove"
    r"|gardens|gdns|place|park|hill|row|square|mews|walk|rise|view|green|heol|ffordd|stryd"
    r"|bungalows?"
    r"|cottages|estate)\b"
)
_POSTCODE = re2.compile(POSTCODE)
_STREET = re2.compile(STREET)
_RESIDENCE = re2.compile(
    r"\b(?:home address|address(?: is|:|'s)?|(?:i|he|she|they|\w+) lives? (?:at|on|in)|living at"
    r"|live at|stays? at|staying at|moved (?:in )?to|(?:my|his|her|their|\w+'s) (?:house|flat"
    r"|place|home|gaff|yard)"
    r"(?: is)?(?: at| on)?|come round to|round mine|pop round|post it to|deliver(?:ed)? to"
    r"|send it to)\b"
)
_VENUE = re2.compile(
    r"\b(?:centre|center|venue|college|site|office|exam|workshop|branch|industrial|business park"
    r"|hotel"
    r"|pub|cafe|shop|depot|parking|interview|session|test|suite|training|campus|library|hall"
    r"|meeting"
    r"|conference|hospital|surgery|event|induction|station|restaurant|warehouse|ltd|limited"
    r"|web ?site)\b"
)
_NEAR = 60


def addresses(text: str, context: ScanContext) -> Iterator[Datum]:
    """A street and number with a postcode, or either where somebody is said to live."""
    streets = [match.span() for match in _STREET.finditer(text)]
    codes = [match.span() for match in _POSTCODE.finditer(text)]
    for start, end in streets:
        code = next((c for c in codes if 0 <= c[0] - end <= _NEAR), None)
        stop = code[1] if code else end
        if _is_home(text, start, stop):
            yield Datum("a home address", start, stop, 0.92)
        elif code and not _is_venue(text, start, stop):
            yield Datum("a postal address", start, stop, 0.85)
    for start, end in codes:
        beside_a_street = any(s <= start and start - e <= _NEAR for s, e in streets)
        if not beside_a_street and _is_home(text, start, end):
            yield Datum("a home postcode", start, end, 0.9)


def _is_home(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 50) : start]
    return bool(_RESIDENCE.search(before)) and not _is_venue(text, start, end)


def _is_venue(text: str, start: int, end: int) -> bool:
    return bool(_VENUE.search(text[max(0, start - 60) : end + 30]))
