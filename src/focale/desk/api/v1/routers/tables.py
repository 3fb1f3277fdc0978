"""Which files does the studio read, how are they dropped, confirmed, used no longer?"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.http import HttpResponse
from ninja import Form, Path, Router
from pydantic import Field

from focale.desk.api.v1.columns import (
    ColumnGiven,
    ColumnsTold,
    FirstTold,
    chosen_columns,
    columns_told,
    first_told,
)
from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_by_number
from focale.desk.api.v1.problems import Problem
from focale.desk.api.v1.uploads import Upload, keeping, sent_file
from focale.desk.api.v1.values import (
    Given,
    Moment,
    Number,
    Person,
    Told,
    Word,
    person,
)
from focale.desk.directory.imports.first_rows import first_rows
from focale.desk.directory.imports.mapping import Choice, on_the_wire
from focale.desk.pages.words import lang, say
from focale.desk.targeting.models import (
    Table,
    TableRole,
    TableState,
)
from focale.desk.targeting.tables import history, selectors as tables, services
from focale.desk.targeting.tables.shown import sheet_of

router = Router(tags=["Studio"])


class TableTold(Told):
    """A file that the studio reads."""

    id: int
    role: str = Field(examples=["market"])
    state: str = Field(description="waiting, making, ready or failed.")
    label: str
    rows: int
    trouble: str | None
    came_with: int | None = Field(description="The import that took its rows in, too.")
    by: Person | None
    made_at: Moment
    in_use: bool


class TableSum(Told):
    """So many rows or cells, and why."""

    words: str
    n: int


class SheetTold(Told):
    """What became of each row: rows_in = kept + out."""

    rows_in: int
    kept: int
    out: int
    reasons: list[TableSum]
    changed: list[TableSum]
    filled: list[TableSum]
    doubtful: list[TableSum]
    notices: list[str]


class ConfirmGiven(Given):
    """What the columns of a table are."""

    columns: list[ColumnGiven] = Field(
        [], max_length=2_000, description="Those that are not as `/columns` says."
    )
    into_accounts: bool = Field(
        False, description="Its rows become companies, people or events of the desk, too."
    )


class TablePart(Given):
    """Where in a file the rows are."""

    part: Word = Field(description="A sheet, a file of an archive, an encoding.",
                       examples=["Feuille 2"])  # fmt: skip


@operation(router, "GET", "/tables", scope="targeting:read", gives=Page[TableTold])
def list_tables(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List the files that the studio reads, newest first"""
    found = Table.objects.of(request.workspace).select_related("by")
    return page_by_number("tables", found, cursor, limit, table_told)


@operation(router, "POST", "/tables/history", scope="targeting:write", gives=TableTold,
           status=202)  # fmt: skip
def take_history(request: Called) -> Any:
    """Have what the desk knew of its accounts, and since when, read as the log of facts"""
    made = history.take_history(workspace=request.workspace, by=request.user)
    if made is None:
        raise Problem(409, "not_now", why=say("wrong.no_table"))
    return table_told(made)


@operation(router, "GET", "/tables/{number}", scope="targeting:read", gives=TableTold)
def get_table(request: Called, number: Number) -> dict[str, Any]:
    """Open a table"""
    return table_told(_any(request, number))


@operation(router, "POST", "/tables", scope="targeting:write", gives=TableTold, status=201,
           body="form", around=keeping(), headers={"Location": "Where it is."})  # fmt: skip
def create_table(
    request: Called, response: HttpResponse, file: Upload,
    role: Annotated[TableRole, Form(description="What it holds.")],
    start: Annotated[bool, Form(description="Read it at once, as believed.")] = False,
    into_accounts: Annotated[
        bool, Form(description="With `start`: its rows become companies, too.")
    ] = False,
) -> Any:  # fmt: skip
    """Drop a file for the studio: customers, a market, deals ...

    Its columns are looked at; ask `/columns` for what they are taken for, then `/start`. Once it
    is read, it is the one of its role; the one before is used no longer.
    """
    made = services.take_dropped(
        request.kept.label, request.kept.name, role=role, workspace=request.workspace,
        by=request.user, at_once=start, into_directory=into_accounts,
    )  # fmt: skip
    response.headers["Location"] = f"/api/v1/tables/{made.pk}"
    return table_told(made)


@operation(router, "GET", "/tables/{number}/columns", scope="targeting:read", gives=ColumnsTold)
def get_table_columns(request: Called, number: Number) -> dict[str, Any]:
    """What the columns of a table are taken for"""
    found = _any(request, number)
    return columns_told(found, found.role, services.columns_before(found))


@operation(router, "POST", "/tables/{number}/preview", scope="targeting:write", gives=FirstTold,
           body="json", writes=False, faults=(409,))  # fmt: skip
def preview_table(request: Called, number: Number, given: ConfirmGiven) -> dict[str, Any]:
    """The first rows as they would be kept, with these columns; nothing is saved"""
    found = _waiting(request, number)
    if found.role not in services.DIRECTORY:
        raise Problem(409, "not_now", why=say("wrong.read_as_it_is"))
    return first_told(first_rows(found, found.role, _chosen(found, given), lang()))


@operation(router, "POST", "/tables/{number}/start", scope="targeting:write", gives=TableTold,
           status=202, body="json")  # fmt: skip
def start_table(request: Called, number: Number, given: ConfirmGiven) -> Any:
    """Confirm the columns of a table, and read it; a job does it"""
    found = _waiting(request, number)
    services.confirm(
        found, columns=on_the_wire(_chosen(found, given), found.role),
        into_directory=given.into_accounts and found.rows <= services.MOST_INTO_DIRECTORY,
        by=request.user,
    )  # fmt: skip
    return table_told(_any(request, number))


@operation(router, "POST", "/tables/{number}/part", scope="targeting:write", gives=TableTold,
           status=202, body="json")  # fmt: skip
def read_table_part(request: Called, number: Number, given: TablePart) -> Any:
    """Look elsewhere in the file: a sheet, a file of an archive, an encoding"""
    services.read_part(_any(request, number), given.part, by=request.user)
    return table_told(_any(request, number))


@operation(router, "POST", "/tables/{number}/accounts", scope="targeting:write", gives=TableTold,
           status=202)  # fmt: skip
def table_into_accounts(request: Called, number: Number) -> Any:
    """Take the rows of a table into the desk: an import that can be undone"""
    found = _any(request, number)
    if found.rows > services.MOST_INTO_DIRECTORY or found.role not in services.DIRECTORY:
        raise Problem(409, "not_now", why=say("wrong.read_as_it_is"))
    services.into_the_directory(found, by=request.user)
    return table_told(_any(request, number))


@operation(router, "POST", "/tables/{number}/resume", scope="targeting:write", gives=TableTold,
           status=202)  # fmt: skip
def resume_table(request: Called, number: Number) -> Any:
    """Go on with a table whose work was parked"""
    services.go_on(_any(request, number), by=request.user)
    return table_told(_any(request, number))


@operation(router, "DELETE", "/tables/{number}", scope="targeting:write", gives=None, status=204)
def remove_table(request: Called, number: Number) -> Any:
    """Use a table no longer; its file is kept, and it can be taken up again"""
    services.leave(_any(request, number), by=request.user)


@operation(router, "POST", "/tables/{number}/restore", scope="targeting:write", gives=TableTold)
def restore_table(request: Called, number: Number) -> dict[str, Any]:
    """Use a table again, instead of the one that took its place"""
    services.take_up(_any(request, number), by=request.user)
    return table_told(_any(request, number))


@operation(router, "GET", "/tables/{number}/balance", scope="targeting:read", gives=SheetTold,
           faults=(409,))  # fmt: skip
def get_table_balance(request: Called, number: Number) -> dict[str, Any]:
    """What became of each row of a table"""
    found = _any(request, number)
    if not found.balance:
        raise Problem(409, "not_now", why=say("wrong.not_ready_yet"))
    sheet = sheet_of(found, lang())
    return {
        "rows_in": sheet.rows_in, "kept": sheet.kept, "out": sheet.out,
        "notices": list(sheet.notices),
        **{
            name: [{"words": one.words, "n": one.n} for one in getattr(sheet, name)]
            for name in ("reasons", "changed", "filled", "doubtful")
        },
    }  # fmt: skip


FileRole = Annotated[
    Literal["source", "rejects", "exceptions"], Path(description="Which file of the table.")
]


@operation(router, "GET", "/tables/{number}/files/{role}", scope="targeting:write", gives=str,
           media={"application/octet-stream": "The file."}, writes=False)  # fmt: skip
def get_table_file(request: Called, number: Number, role: FileRole) -> Any:
    """The file itself, its rejects, its doubtful cells"""
    name, label = tables.file_of(_any(request, number), role, lang())
    return sent_file(request, name, label)


def _any(request: Called, number: int) -> Table:
    found = tables.any_table(number, seen_by=request.member)
    found.workspace = request.workspace
    return found


def _waiting(request: Called, number: int) -> Table:
    found = _any(request, number)
    if found.state != TableState.WAITING or found.left_at is not None:
        raise Problem(409, "not_now", why=say("wrong.no_longer_waits"))
    if not found.study:
        raise Problem(409, "not_now", why=say("wrong.not_studied"))
    return found


def _chosen(found: Table, given: ConfirmGiven) -> list[Choice]:
    return chosen_columns(found, found.role, given.columns, services.columns_before(found))


def table_told(one: Table) -> dict[str, Any]:
    """A table, as answers tell it."""
    return {
        "id": one.pk, "role": one.role, "state": one.state, "label": one.label, "rows": one.rows,
        "trouble": (one.trouble or {}).get(lang()), "came_with": one.came_with_id,
        "by": person(one.by), "made_at": one.made_at, "in_use": one.left_at is None,
    }  # fmt: skip
