"""The trail says who changed what, to whom it concerns, page by page."""

from __future__ import annotations

import ast
import datetime
from pathlib import Path

import pytest
from django.utils import timezone

import focale.desk.team
from focale.desk.pages.words import CATALOGUE
from focale.desk.team import audit, services
from focale.desk.team.models import AuditEntry
from focale.desk.team.roles import Role

AUDIT = "/w/mirelance/settings/audit/"


def fill(cast, count: int) -> None:
    """That many acts, two for each moment: a page may end between two acts of one moment."""
    now = timezone.now()
    AuditEntry.objects.bulk_create(
        AuditEntry(workspace=cast.workspace, act="company.edited", about=f"N{n:03}", by=cast.sales,
                   at=now + datetime.timedelta(seconds=n // 2))
        for n in range(count)
    )  # fmt: skip


def abouts(page: str) -> list[str]:
    import re

    return re.findall(r'<span class="name">(N\d+)</span>', page)


def test_every_act_is_on_the_pages_once_newest_first(cast, signed_in):
    import re

    fill(cast, 120)
    client, seen, path = signed_in(cast.owner), [], AUDIT
    for _ in range(3):
        page = client.get(path).text
        seen += abouts(page)
        found = re.search(r'href="([^"]+)" rel="next"', page)
        path = found[1].replace("&amp;", "&") if found else ""
    assert path == ""
    assert seen == [f"N{n:03}" for n in reversed(range(120))]


@pytest.mark.parametrize("after", ["x", "1-", "-", "9" * 30, "1772323200000000-7'--", "1-1-1"])
def test_a_mark_that_is_none_begins_anew(cast, signed_in, after):
    fill(cast, 2)
    answer = signed_in(cast.owner).get(AUDIT, {"after": after})
    assert answer.status_code == 200
    assert abouts(answer.text) in (["N001", "N000"], [])


def test_a_change_of_role_reads_as_before_and_after(cast, signed_in):
    services.set_role(cast.member(cast.sales), Role.MARKETING, by=cast.member(cast.owner))
    page = signed_in(cast.owner).get(AUDIT).text
    assert "Rôle changé" in page
    assert "<del>commercial</del> <ins>marketing</ins>" in page
    cast.owner.language = "en"
    cast.owner.save()
    page = signed_in(cast.owner).get(AUDIT).text
    assert "Role changed" in page
    assert "<del>sales</del> <ins>marketing</ins>" in page


@pytest.mark.parametrize(("asked", "shown"), [
    ({"act": "member.role"}, {"Rôle changé"}),
    ({"about": "hugo"}, {"Rôle changé"}),
    ({"about": "nora"}, {"Invitation envoyée"}),
    ({"since": "2020-01-01"}, {"Rôle changé", "Invitation envoyée"}),
    ({"until": "2020-01-01"}, set()),
    ({"act": "member.role", "about": "nora"}, set()),
    ({"act": "no.such"}, {"Rôle changé", "Invitation envoyée"}),
    ({"person": "999999999999999999999"}, {"Rôle changé", "Invitation envoyée"}),
    ({"since": "'; DROP TABLE"}, {"Rôle changé", "Invitation envoyée"}),
    ({"about": "%"}, set()),
])  # fmt: skip
def test_the_trail_is_searched(cast, signed_in, asked, shown):
    owner = cast.member(cast.owner)
    services.set_role(cast.member(cast.sales), Role.VIEWER, by=owner)
    services.invite("nora@mirelance.test", "viewer", by=owner, base="")
    page = signed_in(cast.owner).get(AUDIT, asked).text.split("<tbody>")[-1]
    found = {words for words in ("Rôle changé", "Invitation envoyée") if f"<td>{words}" in page}
    assert found == shown


def test_the_trail_is_searched_by_person(cast, signed_in):
    audit.record("company.edited", workspace=cast.workspace, by=cast.sales, about="N001")
    audit.record("company.edited", workspace=cast.workspace, by=cast.viewer, about="N002")
    page = signed_in(cast.owner).get(AUDIT, {"person": cast.viewer.pk}).text
    assert abouts(page) == ["N002"]


def test_the_acts_of_who_left_are_still_found(cast, signed_in):
    audit.record("company.edited", workspace=cast.workspace, by=cast.sales, about="N001")
    audit.record("company.edited", workspace=cast.workspace, by=cast.viewer, about="N002")
    services.remove(cast.member(cast.sales), by=cast.member(cast.owner))
    page = signed_in(cast.owner).get(AUDIT, {"person": cast.sales.pk}).text
    assert abouts(page) == ["N001"]
    assert "Eve" not in page, "and nobody of another workspace is offered"


def test_no_act_of_another_workspace_is_seen(cast, signed_in):
    audit.record("company.edited", workspace=cast.other, by=cast.stranger, about="N007")
    client = signed_in(cast.owner)
    assert abouts(client.get(AUDIT).text) == []
    assert abouts(client.get(AUDIT, {"person": cast.stranger.pk}).text) == []
    assert abouts(signed_in(cast.stranger).get("/w/concurrent/settings/audit/").text) == ["N007"]


@pytest.mark.parametrize("who", ["marketing", "sales", "viewer"])
def test_who_does_not_govern_does_not_read_the_trail(cast, signed_in, who):
    assert signed_in(getattr(cast, who)).get(AUDIT).status_code == 403


@pytest.mark.parametrize("value", [None, "", 5, True, [1, "<b>"], {"a": {"b": 1}}, "x" * 5000])
def test_whatever_an_act_keeps_is_shown_and_harmless(cast, signed_in, value):
    audit.record("odd.thing_done", workspace=cast.workspace, by=None, before=value,
                 after={"v": value}, about="<script>alert(1)</script>")  # fmt: skip
    page = signed_in(cast.owner).get(AUDIT).text
    assert "odd: thing done" in page, "an act without words is told by its parts"
    assert "<script>alert" not in page
    assert "<b>" not in page
    assert "x" * 300 not in page


def test_what_a_person_does_to_their_own_account_is_told_in_each_workspace(cast):
    services.choose_password(cast.sales, "une phrase assez longue")
    assert AuditEntry.objects.of(cast.workspace).get().act == "person.password"
    assert not AuditEntry.objects.of(cast.other).exists()
    assert "phrase" not in str(AuditEntry.objects.of(cast.workspace).values().get())


def test_every_act_of_team_has_words():
    folder = Path(focale.desk.team.__file__).parent
    acts = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in (
                "audit.record", "audit.record_everywhere", "_tell", "_note",
            ) and isinstance(node.args[0], ast.Constant):  # fmt: skip
                acts.add(node.args[0].value)
    assert len(acts) > 10
    assert {f"audit.act.{act}" for act in acts} <= set(CATALOGUE)
