"""Checks of numbers that name a person or an account: small, exact, and without a look-up."""

from __future__ import annotations

import phonenumbers

_NO_FIRST = frozenset("dfiquv")
_NO_SECOND = frozenset("dfiquvo")
_NEVER_ALLOCATED = frozenset({"bg", "gb", "kn", "nk", "nt", "tn", "zz"})
#: Characters of an IBAN by country (SWIFT's registry).
IBAN_LENGTHS = {
    "ad": 24, "ae": 23, "al": 28, "at": 20, "az": 28, "ba": 20, "be": 16, "bg": 22, "bh": 22,
    "br": 29, "by": 28, "ch": 21, "cr": 22, "cy": 28, "cz": 24, "de": 22, "dk": 18, "do": 28,
    "ee": 20, "eg": 29, "es": 24, "fi": 18, "fo": 18, "fr": 27, "gb": 22, "ge": 22, "gi": 23,
    "gl": 18, "gr": 27, "gt": 28, "hr": 21, "hu": 28, "ie": 22, "il": 23, "iq": 23, "is": 26,
    "it": 27, "jo": 30, "kw": 30, "kz": 20, "lb": 28, "li": 21, "lt": 20, "lu": 20, "lv": 21,
    "mc": 27, "md": 24, "me": 22, "mk": 19, "mt": 31, "mu": 30, "nl": 18, "no": 15, "pk": 24,
    "pl": 28, "ps": 29, "pt": 25, "qa": 29, "ro": 24, "rs": 22, "sa": 24, "se": 24, "si": 19,
    "sk": 24, "sm": 27, "tn": 24, "tr": 26, "ua": 29, "vg": 24, "xk": 20,
}  # fmt: skip
#: First digits of UK numbers that belong to a person or a household: geographic and mobile.
_PERSONAL_UK = ("1", "2", "7")


def digits_of(text: str) -> str:
    """The ASCII digits of a text, in order."""
    return "".join(c for c in text if "0" <= c <= "9")


def is_national_insurance_number(compact: str) -> bool:
    """Two letters, six digits, a suffix A to D; HMRC's excluded prefixes (NIM39110) refused."""
    if len(compact) != 9 or not compact.isascii():
        return False
    prefix, number, suffix = compact[:2].lower(), compact[2:8], compact[8].lower()
    if not prefix.isalpha() or not number.isdigit() or suffix not in "abcd":
        return False
    if prefix[0] in _NO_FIRST or prefix[1] in _NO_SECOND:
        return False
    return prefix not in _NEVER_ALLOCATED


def is_nhs_number(digits: str) -> bool:
    """Ten digits whose last is the modulus 11 check of the others."""
    if len(digits) != 10 or digits_of(digits) != digits:
        return False
    total = sum(int(d) * weight for d, weight in zip(digits[:9], range(10, 1, -1), strict=True))
    return (11 - total % 11) % 11 == int(digits[9])


def is_iban(compact: str) -> bool:
    """The country's length and the modulus 97 check (ISO 13616)."""
    lower = compact.lower()
    if not (lower.isascii() and lower.isalnum()) or IBAN_LENGTHS.get(lower[:2]) != len(lower):
        return False
    if not lower[2:4].isdigit():
        return False
    rearranged = lower[4:] + lower[:4]
    return int("".join(str(int(c, 36)) for c in rearranged)) % 97 == 1


def has_luhn_check(digits: str) -> bool:
    """Whether the last digit is the Luhn check of the others (ISO/IEC 7812)."""
    if not digits or digits_of(digits) != digits:
        return False
    total = 0
    for place, digit in enumerate(map(int, reversed(digits))):
        doubled = digit * 2 if place % 2 else digit
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0


def is_card_number(digits: str) -> bool:
    """Thirteen to nineteen digits of a payment card: a known first digit and the Luhn check."""
    return 13 <= len(digits) <= 19 and digits[0] in "3456" and has_luhn_check(digits)


def personal_phone(written: str) -> str | None:
    """The number in E.164 if it can be somebody's own line; None for services and nonsense.

    "Possible" is enough: Ofcom's numbers for drama are never assigned, yet must be found.
    UK freephone, service and premium numbers (03, 05, 08, 09) belong to organisations.
    """
    try:
        number = phonenumbers.parse(written, "GB")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    national = str(number.national_number)
    if number.country_code == 44 and not (
        national.startswith(_PERSONAL_UK) and len(national) in (9, 10)
    ):
        return None
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
