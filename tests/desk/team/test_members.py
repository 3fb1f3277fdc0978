"""Who may change whom in a team; a workspace keeps an owner; who is out is out at once."""

from __future__ import annotations

import pytest

from focale.desk.team import services
from focale.desk.team.models import AuditEntry, Membership, Workspace
from focale.desk.team.refusals import Refused
from focale.desk.team.roles import Role
from tests.cast import make_person

TEAM = "/w/mirelance/settings/team/"
EVERYBODY = ("owner", "manager", "marketing", "sales", "viewer")


def path(cast, who: str, act: str) -> str:
    return f"{TEAM}{cast.member(getattr(cast, who)).pk}/{act}/"


@pytest.mark.parametrize("who", EVERYBODY)
def test_everybody_sees_the_team_and_only_who_governs_sees_what_to_change(cast, signed_in, who):
    page = signed_in(getattr(cast, who)).get(TEAM).text
    assert "Inès Lambert" in page
    governs = who in ("owner", "manager")
    for sign in ("/invite/", "/role/", "/remove/", "/active/"):
        assert (sign in page) is governs


@pytest.mark.parametrize(("who", "whose", "role", "is_done"), [
    ("owner", "sales", "owner", True), ("owner", "manager", "viewer", True),
    ("manager", "sales", "manager", True), ("manager", "sales", "owner", False),
    ("manager", "owner", "viewer", False), ("owner", "sales", "superuser", False),
    ("owner", "sales", "", False),
])  # fmt: skip
def test_roles_are_given_by_who_may(cast, signed_in, who, whose, role, is_done):
    before = cast.member(getattr(cast, whose)).role
    answer = signed_in(getattr(cast, who)).post(path(cast, whose, "role"), {"role": role})
    assert answer.status_code == (302 if is_done else 422)
    assert cast.member(getattr(cast, whose)).role == (role if is_done else before)


@pytest.mark.parametrize("who", ["marketing", "sales", "viewer"])
@pytest.mark.parametrize("act", ["role", "active", "remove", "reset"])
def test_a_lower_role_changes_nobody(cast, signed_in, who, act):
    answer = signed_in(getattr(cast, who)).post(path(cast, who, act), {"role": "owner"})
    assert answer.status_code == 403
    assert cast.member(getattr(cast, who)).role == who


@pytest.mark.parametrize("act", ["role", "active", "remove", "reset"])
def test_nobody_is_changed_from_another_workspace(cast, signed_in, act):
    pk = cast.member(cast.sales).pk
    eve = signed_in(cast.stranger)
    assert (
        eve.post(f"/w/concurrent/settings/team/{pk}/{act}/", {"role": "viewer"}).status_code == 404
    )
    assert eve.post(f"{TEAM}{pk}/{act}/", {"role": "viewer"}).status_code == 404
    assert cast.member(cast.sales).role == Role.SALES


@pytest.mark.parametrize("act", ["demote", "disable", "remove", "leave"])
def test_the_last_owner_stays(cast, signed_in, act):
    client = signed_in(cast.owner)
    answer = {
        "demote": lambda: client.post(path(cast, "owner", "role"), {"role": "viewer"}),
        "disable": lambda: client.post(path(cast, "owner", "active"), {"active": "0"}),
        "remove": lambda: client.post(path(cast, "owner", "remove")),
        "leave": lambda: client.post("/w/mirelance/settings/workspace/leave/"),
    }[act]()
    assert answer.status_code == 422
    assert "garde au moins un propriétaire" in answer.text
    member = cast.member(cast.owner)
    assert (member.role, member.is_active) == (Role.OWNER, True)


@pytest.mark.parametrize("state", ["disabled", "closed"])
def test_an_owner_who_cannot_come_in_does_not_count(cast, state):
    owner, second = cast.member(cast.owner), cast.member(cast.manager)
    services.set_role(second, Role.OWNER, by=owner)
    if state == "disabled":
        services.set_active(cast.member(cast.manager), False, by=owner)
    else:
        cast.manager.is_active = False
        cast.manager.save()
    with pytest.raises(Refused, match="last_owner"):
        services.leave(owner)


def test_with_another_owner_the_first_may_go(cast, signed_in):
    services.set_role(cast.member(cast.manager), Role.OWNER, by=cast.member(cast.owner))
    client = signed_in(cast.owner)
    answer = client.post("/w/mirelance/settings/workspace/leave/", follow=True)
    assert "Vous avez quitté Mirelance" in answer.text
    assert client.get(TEAM).status_code == 404


def test_who_is_shut_out_is_out_at_the_next_request_and_back_after(cast, signed_in):
    hugo, owner = signed_in(cast.sales), signed_in(cast.owner)
    assert hugo.get(TEAM).status_code == 200
    owner.post(path(cast, "sales", "active"), {"active": "0"})
    assert hugo.get(TEAM).status_code == 404
    assert hugo.get("/w/mirelance/accounts/").status_code == 404
    assert "Mirelance" not in hugo.get("/spaces/").text
    owner.post(path(cast, "sales", "active"), {"active": "1"})
    assert hugo.get(TEAM).status_code == 200


def test_a_new_role_counts_at_the_next_request(cast, signed_in):
    malik = signed_in(cast.manager)
    assert malik.get("/w/mirelance/settings/audit/").status_code == 200
    services.set_role(cast.member(cast.manager), Role.SALES, by=cast.member(cast.owner))
    assert malik.get("/w/mirelance/settings/audit/").status_code == 403


def test_a_removal_is_undone_with_the_same_role(cast, signed_in):
    owner = signed_in(cast.owner)
    answer = owner.post(path(cast, "marketing", "remove"), follow=True)
    assert "Inès Lambert ne fait plus partie" in answer.text
    assert not Membership.objects.filter(user=cast.marketing).exists()
    entry = AuditEntry.objects.of(cast.workspace).get(act="member.removed")
    owner.post(f"{TEAM}undo/{entry.pk}/")
    assert cast.member(cast.marketing).role == Role.MARKETING
    assert owner.post(f"{TEAM}undo/{entry.pk}/").status_code == 422, "undone already"


def test_only_who_removed_somebody_undoes_it_and_only_in_that_workspace(cast, signed_in):
    services.remove(cast.member(cast.sales), by=cast.member(cast.owner))
    entry = AuditEntry.objects.of(cast.workspace).get(act="member.removed")
    assert signed_in(cast.manager).post(f"{TEAM}undo/{entry.pk}/").status_code == 422
    path = f"/w/concurrent/settings/team/undo/{entry.pk}/"
    assert signed_in(cast.stranger).post(path).status_code == 422
    assert not Membership.objects.filter(user=cast.sales).exists()


@pytest.mark.parametrize(("email", "said"), [
    ("hugo@mirelance.test", "fait déjà partie"), ("no address", "adresse"), ("", "obligatoire"),
])  # fmt: skip
def test_an_invitation_that_makes_no_sense_is_refused_in_words(cast, signed_in, email, said):
    given = {"email": email, "role": "sales"}
    answer = signed_in(cast.owner).post(f"{TEAM}invite/", given)
    assert answer.status_code == 422
    assert said in answer.text


def test_a_manager_invites_no_owner(cast, signed_in):
    given = {"email": "n@mirelance.test", "role": "owner"}
    assert signed_in(cast.manager).post(f"{TEAM}invite/", given).status_code == 422


def test_somebody_who_is_shut_out_is_let_in_by_the_list_not_by_an_invitation(cast, signed_in):
    services.set_active(cast.member(cast.sales), False, by=cast.member(cast.owner))
    given = {"email": "hugo@mirelance.test", "role": "owner"}
    assert "Réactivez-la" in signed_in(cast.owner).post(f"{TEAM}invite/", given).text


@pytest.mark.parametrize("page", [TEAM, "/w/mirelance/settings/audit/", "/me/"])
def test_a_large_team_costs_no_more_queries(cast, signed_in, django_assert_max_num_queries, page):
    for n in range(40):
        person = make_person(f"n{n}@mirelance.test", f"N{n}")
        Membership.objects.create(workspace=cast.workspace, user=person, role=Role.SALES)
        given = {"email": f"m{n}@mirelance.test", "role": "sales"}
        services.invite(given["email"], given["role"], by=cast.member(cast.owner), base="")
    client = signed_in(cast.owner)
    with django_assert_max_num_queries(20):
        assert client.get(page).status_code == 200


# --- workspaces -------------------------------------------------------------------------------


def test_an_owner_makes_another_workspace_and_sees_nothing_of_the_first_there(cast, signed_in):
    client = signed_in(cast.owner)
    answer = client.post("/spaces/", {"name": "Acier  Duval", "slug": "mirelance"})
    assert answer.headers["Location"] == "/w/acier-duval/accounts/"
    made = Workspace.objects.get(slug="acier-duval")
    assert made.name == "Acier Duval"
    assert [m.role for m in made.members.all()] == [Role.OWNER]
    page = client.get("/w/acier-duval/settings/team/").text
    assert "Hugo Mercier" not in page
    assert "/w/mirelance/accounts/" in page, "the switcher leads to the other one"
    assert client.get("/").headers["Location"] == "/spaces/"


def test_two_workspaces_of_one_name_have_two_addresses(cast, signed_in):
    client = signed_in(cast.owner)
    assert (
        client.post("/spaces/", {"name": "Mirelance"})
        .headers["Location"]
        .startswith("/w/mirelance-2/")
    )


@pytest.mark.parametrize("who", ["manager", "sales", "viewer"])
def test_who_owns_no_workspace_makes_none(cast, signed_in, who):
    client = signed_in(getattr(cast, who))
    assert "Créer l'espace" not in client.get("/spaces/").text
    assert client.post("/spaces/", {"name": "Mine"}).status_code == 403
    assert Workspace.objects.count() == 2


def test_a_workspace_is_renamed_and_keeps_its_address(cast, signed_in):
    given = {"name": "Mirelance SAS", "language": "en", "timezone": "America/Montreal"}
    answer = signed_in(cast.manager).post("/w/mirelance/settings/workspace/", given)
    assert answer.status_code == 302
    cast.workspace.refresh_from_db()
    assert (cast.workspace.name, cast.workspace.slug) == ("Mirelance SAS", "mirelance")
    assert cast.workspace.timezone == "America/Montreal"


@pytest.mark.parametrize("wrong", [
    {"timezone": "Mars/Base"}, {"timezone": "../../etc/passwd"}, {"language": "de"}, {"name": ""},
])  # fmt: skip
def test_a_workspace_takes_no_setting_that_does_not_exist(cast, signed_in, wrong):
    given = {"name": "M", "language": "fr", "timezone": "Europe/Paris", **wrong}
    assert signed_in(cast.owner).post("/w/mirelance/settings/workspace/", given).status_code == 422
    cast.workspace.refresh_from_db()
    assert cast.workspace.timezone == "Europe/Paris"


@pytest.mark.parametrize("who", ["marketing", "sales", "viewer"])
def test_a_lower_role_reads_the_settings_and_changes_none(cast, signed_in, who):
    client = signed_in(getattr(cast, who))
    page = client.get("/w/mirelance/settings/workspace/").text
    assert "Quitter Mirelance" in page
    assert 'name="timezone"' not in page
    given = {"name": "Mine", "language": "fr", "timezone": "Europe/Paris"}
    assert client.post("/w/mirelance/settings/workspace/", given).status_code == 403


def test_two_owners_who_demote_each_other_leave_one(cast):
    """The second act sees the first: the workspace is locked while one is done."""
    owner, second = cast.member(cast.owner), cast.member(cast.manager)
    services.set_role(second, Role.OWNER, by=owner)
    second = cast.member(cast.manager)
    services.set_role(owner, Role.VIEWER, by=second)
    with pytest.raises(Refused):
        services.set_role(second, Role.VIEWER, by=cast.member(cast.owner))
    with pytest.raises(Refused, match="last_owner"):
        services.set_role(cast.member(cast.manager), Role.VIEWER, by=cast.member(cast.manager))
