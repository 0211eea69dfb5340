"""Personal data is found by its checks, and told whose it is; other numbers are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import iban as stdnum_iban
from stdnum import luhn as stdnum_luhn
from stdnum.gb import nhs as stdnum_nhs

from bot.detection.detectors.personal_data import build
from bot.detection.identifiers import (
    IBAN_LENGTHS,
    has_luhn_check,
    is_iban,
    is_national_insurance_number,
    is_nhs_number,
    personal_phone,
)
from bot.detection.normalise import normalise
from bot.domain.findings import Finding, ProviderTerms, ScanContext
from bot.domain.messages import Mention
from bot.domain.people import Directory, Person

DETECTOR = build()


def scan(text: str, context: ScanContext | None = None) -> tuple[Finding, ...]:
    return tuple(DETECTOR.find(normalise(text), context or ScanContext()))


FOUND = [
    ("07700 900123", "07700 900123"),
    ("call 020 7946 0958 tonight", "020 7946 0958"),
    ("+44 7700 900123", "+44 7700 900123"),
    ("(0)7700 900123 text me", "(0)7700 900123"),
    ("text me 7700 900 123", "7700 900 123"),
    ("０７７００ ９００１２３", "０７７００ ９００１２３"),
    ("it's kim.parry@gmail.com ok", "kim.parry@gmail.com"),
    ("kim dot parry at gmail dot com", "kim dot parry at gmail dot com"),
    ("she lives at 12 Mill Road", "12 Mill Road"),
    ("12 Mill Road, Cambridge CB1 2AB", "12 Mill Road, Cambridge CB1 2AB"),
    ("my postcode address is CB1 2AB", "CB1 2AB"),
    ("dob 12/03/1999", "12/03/1999"),
    ("Kim was born on 3rd May 2004", "3rd May 2004"),
    ("NI number AB 12 34 56 C", "AB 12 34 56 C"),
    ("my nino is QQ 12 34 56 C", "QQ 12 34 56 C"),
    ("my uln is 1000758408", "1000758408"),
    ("Sam's learner number is 99743269", "99743269"),
    ("nhs number 9434765919", "9434765919"),
    ("943 476 5919", "943 476 5919"),
    ("sort code 12-34-56 account 12345678", "12-34-56 account 12345678"),
    ("12-34-56 12345678", "12-34-56 12345678"),
    ("pay GB29 NWBK 6016 1331 9268 19 please", "GB29 NWBK 6016 1331 9268 19"),
    ("4111 1111 1111 1111", "4111 1111 1111 1111"),
    ("card 4111111111111111", "4111111111111111"),
]


@pytest.mark.parametrize(("text", "written"), FOUND)
def test_personal_data_is_found_where_it_stands(text: str, written: str) -> None:
    (finding,) = scan(text)
    (span,) = finding.spans
    assert text[span.start : span.end] == written


LEFT_ALONE = [
    "order number 07700900123",
    "meeting id 812 3456 7890",
    "call 999 or 111 or 101",
    "Samaritans are on 116 123",
    "Childline 0800 1111",
    "freephone 0800 123 4567",
    "ring 0345 123 4567 for the council",
    "ring the office on 01632 960001",
    "info@college.example",
    "the centre is at 12 Mill Road, CB1 2AB",
    "we meet at CB1 2AB",
    "exam on 21-11-2026",
    "my birthday is 3rd May",
    "QQ 12 34 56 C",
    "what is a uln? mine has 10 digits",
    "943 476 5918",
    "account 12345678",
    "ticket 1234567890123456",
    "4111 1111 1111 1112",
    "GB29 NWBK 6016 1331 9268 18",
    "192.168.100.200 and 10.0.0.1",
    "i5 4gb ram at 10 am",
    "ssh kim@server.example",
    "see https://example.org/07700900123",
    "unit 301 criteria 1.1 1.2 2.1 2.2 2.3 3.1",
    "2026-11-21 09:30:00",
]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_other_numbers_and_published_places_are_left_alone(text: str) -> None:
    assert scan(text) == ()


OWN = [
    "my number is 07700 900123",
    "call me on 07700 900123",
    "I'm on 07700 900123",
    "07700 900123 is my new number",
    "email me at kim.parry@gmail.com",
    "my address is 12 Mill Road, CB1 2AB",
    "I live at 12 Mill Road",
    "my NI number is AB123456C",
]
ANOTHERS = [
    "her number is 07700 900123",
    "Kim's number is 07700 900123",
    "my mum's number is 07700 900123",
    "07700 900123 that's her mobile",
    "he lives at 12 Mill Road",
    "call him on 07700 900123",
    "Kim was born on 3rd May 2004",
]


@pytest.mark.parametrize("text", OWN)
def test_the_posters_own_data_is_own(text: str) -> None:
    (finding,) = scan(text)
    assert (finding.own_data, finding.confidence >= 0.9) == (True, True)


@pytest.mark.parametrize("text", ANOTHERS)
def test_another_persons_data_is_not_own(text: str) -> None:
    (finding,) = scan(text)
    assert (finding.own_data, finding.confidence >= 0.9) == (False, True)


def test_a_bare_number_is_nobodys_and_less_sure() -> None:
    (finding,) = scan("07700 900123")
    assert not finding.own_data
    assert 0.5 < finding.confidence < 0.9


def test_own_and_anothers_data_in_one_message_are_two_findings() -> None:
    findings = scan("my number is 07700 900123, her email is kim.parry@gmail.com")
    assert {f.own_data for f in findings} == {True, False}


def test_the_person_named_beside_the_number_is_the_target() -> None:
    kim = Person(id="m7", names=("Kim Parry", "Kim"))
    context = ScanContext(directory=Directory((kim,)))
    (finding,) = scan("Kim's number is 07700 900123", context)
    assert finding.target == "m7"


def test_what_the_provider_published_is_no_personal_data() -> None:
    terms = ProviderTerms(published_contacts=("07700 900123", "tutor@provider.example"))
    context = ScanContext(terms=terms, mentions=(Mention("m1"),))
    assert scan("ring +44 7700 900123 or tutor@provider.example", context) == ()


def test_no_reason_given_repeats_the_data() -> None:
    (finding,) = scan("her number is 07700 900123")
    assert not any(character.isdigit() for character in finding.why)


@given(st.text(alphabet="0123456789", min_size=10, max_size=10))
def test_nhs_numbers_agree_with_stdnum(digits: str) -> None:
    assert is_nhs_number(digits) == stdnum_nhs.is_valid(digits)


@given(st.integers(min_value=0, max_value=999_999_999))
def test_of_ten_last_digits_the_same_ones_are_valid_as_for_stdnum(nine: int) -> None:
    numbers = [f"{nine:09}{last}" for last in range(10)]
    assert list(map(is_nhs_number, numbers)) == list(map(stdnum_nhs.is_valid, numbers))


@given(st.text(alphabet="0123456789", min_size=1, max_size=20))
def test_luhn_agrees_with_stdnum(digits: str) -> None:
    assert has_luhn_check(digits) == stdnum_luhn.is_valid(digits)


@given(
    st.sampled_from(["gb", "de", "fr", "ie", "nl"]),
    st.text(alphabet="0123456789", min_size=13, max_size=26),
)
def test_the_iban_check_agrees_with_stdnum_where_both_know_the_country(
    country: str, body: str
) -> None:
    check = stdnum_iban.calc_check_digits(f"{country}00{body}".upper())
    iban = f"{country}{check}{body}"
    mod_97_holds = len(iban) == IBAN_LENGTHS[country]
    assert is_iban(iban) == mod_97_holds


@pytest.mark.parametrize(
    "iban", ["GB29NWBK60161331926819", "DE89370400440532013000", "IE29AIBK93115212345678"]
)
def test_known_ibans_are_valid_here_and_for_stdnum(iban: str) -> None:
    assert is_iban(iban)
    assert stdnum_iban.is_valid(iban)


@pytest.mark.parametrize("number", ["DA123456C", "AO123456C", "GB123456C", "AB123456E", "AB12345C"])
def test_a_national_insurance_number_obeys_hmrcs_exclusions(number: str) -> None:
    assert not is_national_insurance_number(number)


@pytest.mark.parametrize(
    "written", ["0800 123 4567", "0345 123 4567", "0900 123 456", "12345", "+1"]
)
def test_service_numbers_and_fragments_are_nobodys_line(written: str) -> None:
    assert personal_phone(written) is None


@given(st.text())
def test_any_text_is_survived_with_spans_inside_it(text: str) -> None:
    for finding in scan(text):
        assert all(0 <= s.start < s.end <= len(text) for s in finding.spans)


@given(st.text(alphabet="0123456789 -+()@.abgbnhs", max_size=80))
def test_any_mess_of_digits_is_survived(text: str) -> None:
    for finding in scan(text):
        assert all(0 <= s.start < s.end <= len(text) for s in finding.spans)
