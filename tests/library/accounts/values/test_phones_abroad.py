"""A number from abroad is read as by phonenumbers, whose plans are asked in a faster way."""

import random

import phonenumbers
import pytest

from focale.accounts.values.phone import _plan_of_one_country, phone

DRAW = random.Random(3)
CODES = sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE)


def numbers_near(code):
    """The examples of a plan, these with some digits changed, added or lost, and any digits."""
    region = phonenumbers.region_codes_for_country_code(code)[0]
    kinds = phonenumbers.PhoneNumberType.values()
    examples = [phonenumbers.example_number_for_type(region, kind) for kind in kinds]
    known = [phonenumbers.national_significant_number(one) for one in examples if one]
    found = list(known)
    for number in known * 3:
        digits = list(number)
        digits[DRAW.randrange(len(digits))] = DRAW.choice("0123456789")
        found.append("".join(digits) + DRAW.choice(["", "", "7"]))
        found.append(number[:-1])
    found += ["".join(DRAW.choices("0123456789", k=DRAW.randrange(3, 13))) for _ in range(10)]
    return found


def by_the_library(text):
    try:
        number = phonenumbers.parse(text, "FR")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def test_most_calling_codes_have_a_plan_of_their_own():
    assert sum(_plan_of_one_country(code) is not None for code in CODES) > 150
    assert _plan_of_one_country(1) is None  # the United States, Canada and others
    assert _plan_of_one_country(44) is None


def test_every_plan_says_what_the_library_says():
    tried = valid = 0
    for code in CODES:
        for digits in numbers_near(code) if code != 33 else ():
            text = f"+{code} {digits[:3]} {digits[3:]}"
            said = by_the_library(text)
            assert phone(text).value == said, text
            tried, valid = tried + 1, valid + (said is not None)
    assert tried > 5_000
    assert 0.2 < valid / tried < 0.9


@pytest.mark.parametrize("written", [
    "+49 30 901820", "+49-30-901820", "+49 (0)30 901820", "+49 (30) 90.18.20", "0049 30 901820",
    "+49/30/901820", "Tél. : +49 30 901820", " +4930901820 ",
])  # fmt: skip
def test_signs_between_digits_do_not_matter(written):
    assert phone(written).value == "+4930901820"


@pytest.mark.parametrize("written", ["++49 30 901820x", "+49", "+", "(+)"])
def test_what_is_no_number_stays_none(written):
    assert phone(written).value is None
