"""Is a raw value read alike whatever kind of object holds it?"""

import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from focale.criterion.clock import LocalDays
from focale.criterion.values import WrongKind, day_reader, read_list, read_number

LAST = datetime.date(2026, 3, 29)
NEXT = datetime.date(2026, 3, 30)
NEW_YORK = ZoneInfo("America/New_York")
read_day = day_reader("Europe/Paris")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-03-29", LAST),
        (" 2026-03-29\u00a0", LAST),
        ("\ufeff2026-03-29", LAST),
        ("2026-03-29T23:59", LAST),
        ("2026-03-29t23:59:59.999999", LAST),
        ("2026-03-29 23:59:59", LAST),
        ("2026-03-29T21:59:59Z", LAST),
        ("2026-03-29T22:00:00z", NEXT),
        ("2026-03-29T23:59:59+02:00", LAST),
        ("2026-03-30T00:30+0300", LAST),
        ("2026-03-29T18:00-05", NEXT),
        ("2026-W13-7", None),
        ("20260329", None),
        ("2026-02-30", None),
        ("2026-03-29T24:00", None),
        ("2026-03-29T23:59:59,5", None),
        ("2026-03-29T23", None),
        ("2026-03-29Z", None),
        ("٢٠٢٦-03-29", None),
        ("hier", None),
        ("", None),
    ],
)
def test_a_day_is_an_iso_day_moment_or_instant(written: str, day: datetime.date | None) -> None:
    for _ in range(2):  # read again, it is the same
        assert read_day(written) == (day and day.toordinal())


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (LAST, LAST),
        (datetime.datetime(2026, 3, 29, 23, 59), LAST),  # noqa: DTZ001 local already
        (datetime.datetime(2026, 3, 29, 21, 59, 59, 999_999, datetime.UTC), LAST),
        (datetime.datetime(2026, 3, 29, 22, tzinfo=datetime.UTC), NEXT),
        (datetime.datetime(2026, 3, 29, 17, 59, tzinfo=NEW_YORK), LAST),
        (datetime.datetime(2026, 3, 29, 18, tzinfo=NEW_YORK), NEXT),
        (float("nan"), None),
        (None, None),
    ],
)
def test_an_instant_becomes_the_local_day(value: object, day: datetime.date | None) -> None:
    assert read_day(value) == (day and day.toordinal())


@pytest.mark.parametrize("value", [5, 1.5, True, b"2026-03-29", ["2026-03-29"]])
def test_a_day_cannot_be_read_from_other_kinds(value: object) -> None:
    with pytest.raises(WrongKind):
        read_day(value)


@pytest.mark.parametrize(
    ("utc", "zone", "day"),
    [
        ((2026, 3, 28, 23), "Europe/Paris", (2026, 3, 29)),  # winter: one hour ahead
        ((2026, 10, 24, 22), "Europe/Paris", (2026, 10, 25)),  # summer: two
        ((2026, 10, 25, 22), "Europe/Paris", (2026, 10, 25)),
        ((2026, 10, 25, 23), "Europe/Paris", (2026, 10, 26)),
        ((2026, 11, 1, 3), "America/New_York", (2026, 10, 31)),
        ((2026, 11, 2, 4), "America/New_York", (2026, 11, 1)),
        ((1969, 12, 31, 23), "Europe/Paris", (1970, 1, 1)),
        ((1900, 1, 1, 12), "UTC", (1900, 1, 1)),
        ((9999, 12, 31, 12), "UTC", (9999, 12, 31)),
    ],
)
def test_the_local_day_follows_the_changes_of_the_zone(
    utc: tuple[int, ...], zone: str, day: tuple[int, int, int]
) -> None:
    moment = datetime.datetime(*utc, tzinfo=datetime.UTC)
    assert LocalDays(zone).ordinal(moment) == datetime.date(*day).toordinal()


def test_the_first_and_the_last_moment_have_a_day() -> None:
    first = datetime.datetime.min.replace(tzinfo=ZoneInfo("Asia/Tokyo"))
    assert (read_day(first), read_day(datetime.datetime.max.replace(tzinfo=NEW_YORK))) == (
        0,
        datetime.date.max.toordinal() + 1,
    )


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (1, 1.0),
        (2**53 + 1, float(2**53)),
        (10**400, None),
        (1.5, 1.5),
        (float("nan"), None),
        (float("-inf"), None),
        (Decimal("2.5"), 2.5),
        (" 1e3 ", 1000.0),
        ("1 200", None),
        (None, None),
    ],
)
def test_a_number_is_finite_or_unknown(value: object, number: float | None) -> None:
    assert read_number(value) == number


@pytest.mark.parametrize("value", [True, [1], {}])
def test_a_number_cannot_be_read_from_other_kinds(value: object) -> None:
    with pytest.raises(WrongKind):
        read_number(value)


@pytest.mark.parametrize(
    ("value", "items"),
    [
        ([" HubSpot", "Café"], {"hubspot", "cafe"}),
        (("HubSpot", None, ""), {"hubspot"}),
        ([None, "", " "], set()),
        ([], set()),
        ([7, "7"], {"7"}),
        ({"HubSpot"}, {"hubspot"}),
        ("HubSpot; Sage|SAP", {"hubspot", "sage", "sap"}),
        ("HubSpot, Sage", {"hubspot", "sage"}),
        ("[]", set()),
        (" ", None),
        (None, None),
        (float("nan"), None),
    ],
)
def test_a_list_is_its_folded_items(value: object, items: set[str] | None) -> None:
    assert read_list(value) == items


@pytest.mark.parametrize("value", [5, [True], [1.5], [["HubSpot"]]])
def test_a_list_cannot_be_read_from_other_kinds(value: object) -> None:
    with pytest.raises(WrongKind):
        read_list(value)
