"""Nothing that stands in an address reaches the store as anything but a value."""

from __future__ import annotations

import base64
import json

import pytest

from focale.desk.directory.listing.keyset import read_mark
from focale.desk.directory.listing.language import FilterFault, read_filter
from focale.desk.directory.listing.lists import list_page, scope_of
from focale.desk.directory.listing.spoken import said_fault, spoken
from focale.desk.directory.models import Company, ListName
from tests.desk.directory.listing import worlds

PAYLOADS = (
    "' OR '1'='1", "1; DROP TABLE directory_company --", "\" OR \"\"=\"", "%' AND 1=1 --",
    "') UNION SELECT password FROM team_user --", "\\'; SELECT pg_sleep(5) --", "${7*7}", "{{7*7}}",
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "a\x00b", "../../etc/passwd",
    "company__owner__password", "workspace_id", "owner__email", "pk", "__class__", "own__x",
    "name) OR (1=1", "*", "\" OR said : *", "NEAR(a b)", "a\" *\" OR b", "(a:*) | b", "!a & <-> b",
    "😀", "\u202e", "0x31", "1e999", "NaN", "-1", "9" * 40, "'" * 50,
)  # fmt: skip
FIELDS = (
    "password", "workspace", "owner__password", "owner_id", "company__owner", "pk", "id", "own",
    "removed_at", "account:naf", "merged_into", "key", "folded", "came_with__by__password",
)  # fmt: skip


@pytest.fixture
def world(cast):
    rows = worlds.companies(cast.workspace, 30, [cast.owner])
    worlds.people(cast.workspace, rows, 20)
    worlds.scores(cast.workspace, rows)
    Company.objects.create(workspace=cast.other, key="x", name="Étrangère", folded="etrangere")
    return cast


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_that_is_not_offered_is_refused(world, signed_in, field):
    page = signed_in(world.sales).get("/w/mirelance/accounts/", {"f": f"{field}.is.x"})
    assert page.status_code == 422
    assert "n'existe pas" in page.content.decode().replace("&#x27;", "'")
    assert "data-row" not in page.content.decode()


def _asked(plain):
    """Every place of a filter where something strange may stand."""
    quoted = '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'
    texts = ("city.is", "city.not", "name.has", "sector.starts", "technologies.any", "own:x.is",
             "naf.in", "place.in", "tag.any", "owner.in", "import.in", "tier.in", "words.has",
             "headcount.ge", "created_on.ge", "entered.last", "points.le")  # fmt: skip
    yield from (f"{one}.{quoted}" for one in texts)
    yield from (f"own:{quoted}.{op}" for op in ("is.x", "has.x", "ge.3", "known"))
    yield from (plain, f"city.{plain}.x", f"and(or({plain}))", f"place.in.(44/{quoted})")


def test_a_payload_in_a_filter_finds_nothing_and_breaks_nothing(world):
    scope = scope_of(world.member(world.sales))
    other = Company.objects.of(world.other).get().pk
    for plain in PAYLOADS:
        for text in _asked(plain):
            try:
                found = read_filter(text)
                for sort in ("", plain):
                    page = list_page(ListName.ACCOUNTS, found, scope, sort, read_mark(plain))
                    assert other not in page.numbers
                    spoken(found, ListName.ACCOUNTS, scope)
            except FilterFault as fault:
                said_fault(fault)
    assert Company.objects.of(world.workspace).count() == 30


def test_a_payload_anywhere_in_an_address_is_never_run_nor_written_out(world, signed_in):
    client = signed_in(world.sales)
    for plain in PAYLOADS:
        everything = {
            "f": f"city.is.{plain}", "sort": plain, "after": plain, "view": plain, "col": plain,
            "did": plain, "gone": plain, "quick": "1", "q": plain, "tier": plain, "naf": plain,
            "place": plain, "open": plain, "do": plain, "built": "1", "c.r-0": plain,
            "o.r-0": plain, "v.r-0": plain, "j.r": plain, "apply": "1", "tree": plain,
        }  # fmt: skip
        for address in ("accounts/", "search/", "accounts/filter/", "accounts/columns/"):
            page = client.get(f"/w/mirelance/{address}", everything)
            text = page.content.decode()
            assert page.status_code in (200, 302, 422), (address, plain)
            assert "Étrangère" not in text
            assert "<script>alert" not in text
            assert "<img src=x" not in text


def _mark(*line: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(line).encode()).decode().rstrip("=")


@pytest.mark.parametrize(
    "mark",
    ["", "x", "!!", "e30", _mark(0, [1], "", 1, 1, 1), _mark(0, "a", "d", 1, 1, 1),
     _mark(0, "a\0", "", 1, 1, 1), _mark(0, 1.5, "", "1", 1, 1), _mark(0, True, "", 1, 1, 1),
     _mark(0, 1, "", 2**70, 1, 1), _mark(1, 2), "A" * 900],
)  # fmt: skip
def test_a_mark_that_we_did_not_write_is_none(mark):
    assert read_mark(mark) is None


@pytest.mark.parametrize(
    "mark", [_mark(0, [], "", 1, 1, 1), _mark(9, 1, "", 1, 1, 1), _mark(-1, None, "", 1, 1, 1),
             _mark(1, "x", "", 5, 1, 1)],
)  # fmt: skip
def test_a_mark_of_another_order_begins_anew(world, signed_in, mark):
    client = signed_in(world.sales)
    for sort in ("score", "headcount", "-headcount", "name", "entered", "changed"):
        given = client.get("/w/mirelance/accounts/", {"sort": sort, "after": mark})
        plain = client.get("/w/mirelance/accounts/", {"sort": sort})
        assert given.content.count(b"data-row") == plain.content.count(b"data-row") == 30
