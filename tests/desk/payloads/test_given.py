"""What an address or a form brings: no SQL, no other host, no field that was not asked for."""

from __future__ import annotations

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import resolve

from focale.desk.directory.models import Company, Import
from focale.desk.settings import SURROUNDINGS
from focale.desk.team.models import Membership, User
from focale.desk.warm.folders import folder_of
from tests.cast import PASSWORD
from tests.desk.payloads.conftest import BASE
from tests.desk.walk.pages import body_of
from tests.desk.walk.world import filled, secret_texts
from tests.desk.walk.writes import over_the_wall, rows_of

NAMES = (
    "q", "filter", "f", "sort", "order", "after", "before", "view", "columns", "page", "kind",
    "day", "as_of", "at", "field", "n", "act", "person", "about", "since", "until", "part", "more",
)  # fmt: skip
INJECTED = {
    "quote": "' OR 1=1 --",
    "statement": "'; DROP TABLE directory_company; --",
    "union": "') UNION SELECT email, password FROM team_user --",
    "lookup": "owner__password__startswith",
    "sort by a secret": "-owner__password",
    "another table": "workspace__members__user__password",
    "star": "* OR name:*",
    "nul": "a\0b",
    "half a pair": "\udc80\ud800".encode("utf-16", "surrogatepass").decode("utf-16", "replace"),
    "number": "9" * 40,
    "below zero": "-1",
    "other digits": "٣٤٥",
    "exponent": "1e9999",
    "nan": "NaN",
    "deep": "(" * 400 + ")" * 400,
    "many": " or ".join(["name:a"] * 80),
    "long": "é" * 700,
    "json": '{"$ne": null}',
    "list": "[[[[[]]]]]",
    "like": "%_%\\",
    "regex": "(a+)+$",
    "mark of a page": "eyJhIjogMX0=",
    "day": "0000-00-00",
    "last day": "9999-12-31",
}  # fmt: skip


def _pages(seen) -> list[str]:
    """One address of each route that shows a page."""
    found: dict[str, str] = {}
    for address, status in seen.pages.items():
        path = address.split("?")[0]
        if status == 200 and seen.bodies[address].lstrip().startswith(b"<"):
            found.setdefault(resolve(path).url_name or path, path)
    return list(found.values())


def test_no_filter_order_or_mark_leaves_the_workspace_or_breaks(plain, cast):
    _, client, seen = plain
    filled(cast.other, cast.stranger, 9_000_001, secret_texts("Qw9consecret"))
    password = cast.owner.password.encode()
    found, pages = [], _pages(seen)
    assert len(pages) >= 10
    for which, given in INJECTED.items():  # no longer than a server takes in an address
        for path in pages:
            answer = client.get(path, dict.fromkeys(NAMES, given))
            body = body_of(answer)
            if answer.status_code >= 500 or b"qw9consecret" in body.lower() or password in body:
                found.append(f"{which}: {path}: {answer.status_code}")
    for path in sorted({address.split("?")[0] for address in seen.pages}):  # files as well
        answer = client.get(path, dict.fromkeys(NAMES, INJECTED["quote"]))
        body_of(answer)
        if answer.status_code >= 500:
            found.append(f"{path}: {answer.status_code}")
    assert "\n".join(found) == ""
    assert Company.objects.of(cast.workspace).exists()


@pytest.mark.parametrize("which", ["nul", "deep", "number"])
def test_no_form_breaks_by_what_it_is_given(plain, cast, which):
    _, client, seen = plain
    given, found = INJECTED[which], []
    for form in seen.forms:
        if "leave" in form.action or "/settings/team/" in form.action:
            continue
        told = dict.fromkeys(form.fields, given) | {
            name: SimpleUploadedFile("x.csv", given.encode()[:2_000]) for name in form.files
        }
        method = client.post if form.method == "POST" else client.get
        answer = method(form.action, told)
        body_of(answer)
        if answer.status_code >= 500:
            found.append(f"{form.method} {form.action} {sorted(form.fields)}")
    assert "\n".join(found) == ""


def test_fields_that_a_form_does_not_have_are_not_read(plain, cast, signed_in):
    space, _, seen = plain
    filled(cast.other, cast.stranger, 9_000_001, secret_texts("x"))
    theirs, before = rows_of(cast.other), _rights()
    more = {
        "workspace": str(cast.other.pk), "workspace_id": str(cast.other.pk), "is_superuser": "1",
        "is_staff": "1", "is_active": "1", "sign_in_round": "9", "role": "owner", "user": "1",
        "user_id": cast.sales.pk, "by": cast.sales.pk, "by_id": cast.sales.pk, "id": 9_000_001,
        "pk": 9_000_001, "came_with": 9_000_001, "merged_into": 9_000_001, "head": 9_000_001,
        "company": 9_000_001, "contact": 9_000_001, "tag": 9_000_001, "slug": "concurrent",
        "is_human": "1", "password": "pwned", "email_proven_at": "2026-01-01", "state": "done",
    }  # fmt: skip
    client = signed_in(cast.sales)
    for form in seen.forms:
        if "leave" in form.action:
            continue
        if form.method == "POST":
            client.post(form.action, {**form.data(), **more})
    for address in ("/me/", "/spaces/", "/language/"):
        client.post(address, {"name": "Hugo", "language": "fr", "timezone": "", **more})
    assert _rights() == before
    assert rows_of(cast.other) == theirs
    assert over_the_wall(cast.workspace) == []
    assert space.workspace.slug == "mirelance"


def _rights():
    return (
        sorted(Membership.objects.values_list("workspace", "user", "role", "is_active")),
        sorted(User.objects.values_list("pk", "is_superuser", "is_staff", "is_active", "password")),
    )


ELSEWHERE = [
    "https://evil.test/", "//evil.test", "///evil.test", "/\\evil.test", "\\\\evil.test",
    "http:evil.test", "https:/evil.test", "javascript:alert(1)", "data:text/html,x",
    "/%09/evil.test", "\t//evil.test", "//evil.test@localhost", "http://testserver@evil.test",
    "http://testserver.evil.test/", "/language/\r\nX: y",
]  # fmt: skip


@pytest.mark.parametrize("to", ELSEWHERE)
def test_no_redirect_leaves_the_desk(cast, signed_in, to):
    asked = [
        (Client(), "/auth/login/", {"login": cast.owner.email, "password": PASSWORD, "next": to}),
        (Client(), "/language/", {"lang": "en", "next": to}),
        (signed_in(cast.owner), "/language/", {"lang": "en", "next": to}),
        (signed_in(cast.owner), "/auth/again/", {"password": PASSWORD, "next": to}),
        (signed_in(cast.owner), "/auth/logout/", {"next": to}),
    ]
    for client, address, told in asked:
        answer = client.post(address, told, headers={"referer": "https://evil.test/x"})
        assert answer.status_code in (200, 302), (address, answer.status_code)
        where = answer.headers.get("Location", "/")
        assert where.startswith("/"), (address, where)
        assert not where.startswith(("//", "/\\", "/%09")), (address, where)
        assert "evil" not in where.split("?")[0], (address, where)


def test_no_form_leads_to_where_the_referrer_says(plain):
    _, client, seen = plain
    for form in seen.forms:
        if form.method == "POST" and "leave" not in form.action:
            answer = client.post(
                form.action, {**form.data(), "next": "https://evil.test", "back": "//evil.test"},
                headers={"referer": "https://evil.test/", "hx-current-url": "https://evil.test/"},
            )  # fmt: skip
            for name in ("Location", "HX-Redirect", "HX-Location", "HX-Push-Url", "HX-Replace-Url"):
                assert "evil" not in answer.headers.get(name, ""), form.action


FILE_NAMES = [
    "../../../../tmp/x.csv", "..\\..\\x.csv", "/etc/passwd", "C:\\x.csv", "x\0.csv", "x\r\nSet: 1",
    "." * 300, "a" * 2_000 + ".csv", "", "CON", "x.csv/../../y", "\u202excod.exe",
    ".htaccess", "x.php", "%2e%2e%2fx.csv", "<script>.csv",
]  # fmt: skip


@pytest.mark.parametrize("name", FILE_NAMES)
def test_the_name_of_a_file_chooses_no_place(cast, signed_in, name):
    filled(cast.workspace, cast.owner, BASE, lambda model, field, most: field[:most])
    client, space = signed_in(cast.owner), cast.workspace
    everywhere = {path for path in SURROUNDINGS.folder.rglob("*") if path.is_file()}
    for address in (f"/w/{space.slug}/data/imports/", f"/w/{space.slug}/accounts/{BASE}/files/"):
        answer = client.post(address, {"file": SimpleUploadedFile(name or "x", b"Nom\nA\n")})
        assert answer.status_code in (302, 400, 422), (address, answer.status_code)
    new = {path for path in SURROUNDINGS.folder.rglob("*") if path.is_file()} - everywhere
    new = {path for path in new if not path.name.startswith("desk.sqlite3")}
    assert all(path.parent == folder_of(SURROUNDINGS.folder, space.pk) for path in new)
    for one in Import.objects.of(space).order_by("-id")[:1]:
        assert not set(one.label) & set("/\\\0\r\n")
        answer = client.get(f"/w/{space.slug}/data/imports/{one.pk}/files/source/")
        body_of(answer)
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert json.dumps(dict(answer.headers)).count("Set") == 0
