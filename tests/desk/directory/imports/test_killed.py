"""A worker that dies between any two steps leaves each row taken in once."""

from __future__ import annotations

import pytest

from focale.desk.directory.imports import jobs as import_jobs, undoing
from focale.desk.directory.models import Company, Fact
from focale.desk.jobs.models import Job

pytestmark = pytest.mark.django_db(transaction=True)


class _Died(BaseException):
    """The worker is gone."""


def _file(rows, headcount):
    lines = [f"C-{n};Société {n};{headcount + n}" for n in range(rows)]
    return "id;Raison sociale;Effectif\n" + "\n".join(lines) + "\n"


def _dying(monkeypatch, module, name, at):
    """Let a function end its worker the `at`th time, after its transaction was open."""
    plain, calls = getattr(module, name), [0]

    def dies(*given, **named):
        answer = plain(*given, **named)
        calls[0] += 1
        if calls[0] == at:
            raise _Died
        return answer

    monkeypatch.setattr(module, name, dies)
    return calls


@pytest.mark.parametrize("at", [1, 3, 5])
def test_an_import_goes_on_where_it_was(cast, importing, work, monkeypatch, at):
    monkeypatch.setattr(import_jobs, "CHUNK", 10)
    importing(_file(20, 10))
    found = importing.drop(_file(60, 11))
    importing.post(found, "start")
    with monkeypatch.context() as context:
        plan, take = import_jobs._TAKING["companies"]
        calls = [0]

        def dies(given, came_with):
            counts = take(given, came_with)
            calls[0] += 1
            if calls[0] == at:
                raise _Died
            return counts

        context.setitem(import_jobs._TAKING, "companies", (plan, dies))
        with pytest.raises(_Died):
            work()
    Job.objects.filter(state="running").update(lease_until=found.made_at)
    work()
    found.refresh_from_db()
    assert found.state == "done"
    assert found.balance["counts"] == {
        "made": 40, "changed": 20, "same": 0, "merged": 0, "rejected": 0,
    }  # fmt: skip
    assert Company.objects.of(cast.workspace).count() == 60
    assert Fact.objects.of(cast.workspace).filter(field="headcount").count() == 40

    importing.post(found, "undo")
    with monkeypatch.context() as context:
        context.setattr(undoing, "CHUNK", 10)
        calls = _dying(context, undoing, "touched_companies", 2)
        with pytest.raises(_Died):
            work()
    Job.objects.filter(state="running").update(lease_until=found.made_at)
    work()
    found.refresh_from_db()
    assert found.state == "undone"
    there = Company.objects.of(cast.workspace).order_by("id").values_list("headcount", flat=True)
    assert list(there) == [10 + n for n in range(20)]
