"""PostgreSQL itself keeps workspaces apart, for a role that does not own the tables."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import ProgrammingError, connection, transaction

from focale.desk.directory.models import Company
from focale.desk.keeping.fault import words
from focale.desk.team import audit
from focale.desk.team.lock import lock_tables, open_because, scoped_tables, tie_to, working_in
from focale.desk.team.models import AuditEntry

ROLE = "focale_pages"


def _all(sql: str) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


@pytest.fixture
def as_pages(worlds) -> Iterator[None]:
    """The rest of the test is done by a role as docs/desk/security.md describes it."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no policies")
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE ROLE {ROLE} NOSUPERUSER NOBYPASSRLS")
        cursor.execute(
            f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {ROLE}"
        )
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"SET ROLE {ROLE}")
    tie_to(None)
    yield
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")
    tie_to(None)


def test_every_table_of_rows_of_a_workspace_is_locked(db):
    lock_tables()  # harmless where it was done
    if connection.vendor == "postgresql":
        locked = {row[0] for row in _all("SELECT relname FROM pg_class WHERE relrowsecurity")}
        assert locked == scoped_tables()


def test_a_forgotten_where_finds_nothing(worlds, as_pages):
    for table in sorted(scoped_tables()):
        assert _all(f'SELECT count(*) FROM "{table}"') == [(0,)], table
    for space in (worlds.mine, worlds.other):
        tie_to(space.workspace)
        for table in sorted(scoped_tables()):
            found = _all(f'SELECT DISTINCT workspace_id FROM "{table}"')
            assert found == [(space.workspace.pk,)], table


def test_a_forgotten_where_changes_nothing_of_another(worlds, as_pages):
    tie_to(worlds.other.workspace)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE directory_company SET name = 'x'")
        assert cursor.rowcount == 1
        cursor.execute("DELETE FROM directory_note")
        assert cursor.rowcount == 2
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        Company.objects.create(workspace=worlds.mine.workspace, key="x")
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        _all(
            f"UPDATE directory_company SET workspace_id = '{worlds.mine.workspace.pk}' RETURNING id"
        )
    tie_to(worlds.mine.workspace)
    names = [row[0] for row in _all("SELECT name FROM directory_company")]
    assert names[0].startswith("Zk7")


def test_pages_and_acts_work_under_the_lock(worlds, as_pages):
    mine = worlds.mine.workspace
    client = worlds.sign_in(worlds.cast.owner)
    for address in (
        "accounts/",
        f"accounts/{worlds.mine.base}/",
        "data/imports/",
        "settings/audit/",
    ):
        answer = client.get(f"/w/{mine.slug}/{address}")
        assert answer.status_code == 200, address
        assert b"Zk7mirsecret" in b"".join(answer), address
    answer = client.post(f"/w/{mine.slug}/accounts/{worlds.mine.base}/notes/", {"text": "Vu"})
    assert answer.status_code == 302
    tie_to(worlds.other.workspace)
    audit.record("workspace.changed", workspace=mine, by=None)  # of another, on purpose
    assert not AuditEntry.objects.of(mine).exists()  # and back in the one before
    with working_in(mine):
        assert AuditEntry.objects.of(mine).filter(act="workspace.changed").exists()


def test_a_role_that_the_lock_does_not_hold_is_named_at_the_start(worlds, as_pages):
    assert open_because() == ("", ROLE)
    with connection.cursor() as cursor:
        for change, back, reason in (
            (f"ALTER ROLE {ROLE} BYPASSRLS", f"ALTER ROLE {ROLE} NOBYPASSRLS", "bypass"),
            (
                f"ALTER TABLE directory_note OWNER TO {ROLE}",
                "ALTER TABLE directory_note OWNER TO CURRENT_USER", "owner",
            ),
            (
                "ALTER TABLE directory_note DISABLE ROW LEVEL SECURITY",
                "ALTER TABLE directory_note ENABLE ROW LEVEL SECURITY", "unlocked",
            ),
        ):  # fmt: skip
            cursor.execute("RESET ROLE")
            cursor.execute(change)
            cursor.execute(f"SET ROLE {ROLE}")
            assert open_because() == (reason, ROLE)
            cursor.execute("RESET ROLE")
            cursor.execute(back)
        assert open_because()[0] == "superuser"
        cursor.execute(f"SET ROLE {ROLE}")


def test_without_policies_there_is_nothing_to_say(db):
    if connection.vendor == "sqlite":
        assert open_because() == ("", "")


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("reason", ["superuser", "bypass", "owner", "unlocked"])
def test_each_reason_says_what_to_do(lang, reason):
    said = words(f"lock_{reason}", lang, role="focale")
    assert any(act in said for act in ("docs/", "ALTER ROLE focale NOBYPASSRLS", "desk upgrade"))
