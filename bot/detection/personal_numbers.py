"""Numbers of the state and of banks, and dates of birth. Found in folded text."""

from __future__ import annotations

from collections.abc import Iterator

import re2

from bot.detection.identifiers import (
    IBAN_LENGTHS,
    digits_of,
    is_card_number,
    is_iban,
    is_national_insurance_number,
    is_nhs_number,
)
from bot.detection.personal_contacts import Datum
from bot.domain.findings import ScanContext

_NEAR = 60  # characters between a sort code and the account number it goes with

# --- date of birth ---------------------------------------------------------------------------
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"(?:19[2-9]\d|20[01]\d)"  # a learner is at least a few years old: no date of this decade
_BORN = re2.compile(
    r"\b(?P<word>dob|d\.o\.b\.?|date of birth|born(?: on)?|birth ?day"
    r"|birth ?date)\b[^.!?\n\d]{0,25}?"
    rf"(?P<date>\b\d{{1,2}}[/. -]\d{{1,2}}[/. -](?:{_YEAR}|\d\d)\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH},? {_YEAR}\b|\b{_MONTH} \d{{1,2}}(?:st|nd|rd"
    rf"|th)?,? {_YEAR}\b)"
)


def births(text: str, context: ScanContext) -> Iterator[Datum]:
    for match in _BORN.finditer(text):
        yield Datum("a date of birth", match.end() - len(match["date"]), match.end(), 0.92)


# --- numbers of the state and of banks -------------------------------------------------------
_NINO = re2.compile(r"\b[a-z]{2} ?\d\d ?\d\d ?\d\d ?[a-d]\b")
_TEN_DIGITS = re2.compile(r"\b\d{3}[ -]?\d{3}[ -]?\d{4}\b")
_NHS = re2.compile(r"\bnhs\b")
_SORT_CODE = re2.compile(r"\b\d\d[- ]\d\d[- ]\d\d\b|\b\d{6}\b")
_ACCOUNT = re2.compile(r"\b\d{8}\b")
_BANK = re2.compile(
    r"\b(?:sort ?code|s/c|account|acc(?:t|ount)?|a/c|bank|monzo|starling|barclays|hsbc)\b"
)
_IBAN = re2.compile(r"\b[a-z]{2}\d\d(?: ?[a-z0-9]){11,32}")
_CARD = re2.compile(r"\b\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{1,7}\b|\b\d{13,19}\b|\b\d{4} \d{6} \d{5}\b")
_CARD_WORD = re2.compile(r"\b(?:card|visa|mastercard|amex|debit|credit|cvv|cvc|expiry|exp)\b")


_NINO_WORD = re2.compile(r"\b(?:ni|nino|n\.i|national insurance)\b")
_LEARNER_NUMBER = re2.compile(
    r"\b(?:uln|unique learner number|(?:learner|candidate|student) (?:number|no|num|id))\b"
    r"[^.!?\n\d]{0,12}(?P<number>\d{6,10})\b"
)


def learner_numbers(text: str, context: ScanContext) -> Iterator[Datum]:
    """A number that names a learner, called by its name; digits alone are any number."""
    for match in _LEARNER_NUMBER.finditer(text):
        start = match.end() - len(match["number"])
        yield Datum("a learner number", start, match.end(), 0.92)


def national_insurance(text: str, context: ScanContext) -> Iterator[Datum]:
    """By HMRC's rules; one that is called so counts whatever its prefix (specimens have QQ)."""
    for match in _NINO.finditer(text):
        named = _NINO_WORD.search(text[max(0, match.start() - 40) : match.start()])
        if named or is_national_insurance_number(match[0].replace(" ", "")):
            yield Datum("a National Insurance number", match.start(), match.end(), 0.95)


def nhs_numbers(text: str, context: ScanContext) -> Iterator[Datum]:
    for match in _TEN_DIGITS.finditer(text):
        named = _NHS.search(text[max(0, match.start() - 40) : match.end() + 20])
        grouped = match[0][3] in " -" and match[0][7] in " -"
        if is_nhs_number(digits_of(match[0])) and (named or grouped):
            yield Datum("an NHS number", match.start(), match.end(), 0.95 if named else 0.8)


def bank_accounts(text: str, context: ScanContext) -> Iterator[Datum]:
    """A sort code with an eight-digit account number near it; alone, either is any number."""
    accounts = [match.span() for match in _ACCOUNT.finditer(text)]
    if not accounts:
        return
    named = _BANK.search(text)
    for match in _SORT_CODE.finditer(text):
        for start, end in accounts:
            gap = max(start - match.end(), match.start() - end)
            if 0 <= gap <= (_NEAR if named else 3) and (named or not match[0].isdigit()):
                first, last = min(start, match.start()), max(end, match.end())
                yield Datum("bank details", first, last, 0.95 if named else 0.85)
                return


def ibans(text: str, context: ScanContext) -> Iterator[Datum]:
    for match in _IBAN.finditer(text):
        wanted, seen = IBAN_LENGTHS.get(match[0][:2], 0), 0
        for offset, char in enumerate(match[0]):
            seen += char != " "
            if seen == wanted:
                if is_iban(match[0][: offset + 1].replace(" ", "")):
                    end = match.start() + offset + 1
                    yield Datum("bank details", match.start(), end, 0.97)
                break


def cards(text: str, context: ScanContext) -> Iterator[Datum]:
    for match in _CARD.finditer(text):
        grouped = not match[0].isdigit()
        named = _CARD_WORD.search(text[max(0, match.start() - 50) : match.end() + 20])
        if is_card_number(digits_of(match[0])) and (grouped or named):
            yield Datum("a payment card number", match.start(), match.end(), 0.95)
