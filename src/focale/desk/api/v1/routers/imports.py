"""How does a program bring files in, and take what they brought back?"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.http import Http404, HttpResponse, StreamingHttpResponse
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
from focale.desk.api.v1.values import Given, Moment, Number, Person, Told, Word, person
from focale.desk.directory.imports import balance, mapping, selectors, services
from focale.desk.directory.imports.first_rows import first_rows
from focale.desk.directory.imports.reject_lines import reject_lines
from focale.desk.directory.models import Import, ImportState
from focale.desk.pages.words import lang, say
from focale.desk.team.roles import May

router = Router(tags=["Imports"])
KindName = Literal["companies", "contacts", "events"]
_CSV = {"text/csv": "The rows."}
_FILE = {"application/octet-stream": "The file."}


class Progress(Told):
    """How far its work is."""

    done: int
    total: int
    trouble: str | None = Field(description="What holds it up, in words.")
    is_parked: bool = Field(description="Failed too often: `resume` it.")


class ImportTold(Told):
    """A file that was brought in."""

    id: int = Field(examples=[12])
    label: str = Field(examples=["clients.xlsx"])
    kind: str | None = Field(description="companies, contacts or events.")
    state: str = Field(description="waiting, running, done, failed, undoing or undone.")
    counts: dict[str, int] = Field(examples=[{"made": 120, "changed": 4, "same": 0}])
    trouble: str | None
    by: Person | None
    made_at: Moment
    done_at: Moment | None
    undone_at: Moment | None
    progress: Progress | None


class StartGiven(Given):
    """How to take the rows in."""

    kind: KindName | None = Field(None, description="Default: as believed.")
    columns: list[ColumnGiven] = Field(
        [], max_length=2_000, description="Those that are not as `/columns` says."
    )
    make_companies: bool = Field(True, description="Of people: make companies that are missing.")


class PartGiven(Given):
    """Where in a file the rows are."""

    part: Word | None = Field(
        None, description="A sheet, a file of an archive, an encoding. Default: as before.",
        examples=["Feuille 2"],
    )  # fmt: skip


class Sum(Told):
    """So many rows or cells, and why."""

    words: str
    n: int


class BalanceTold(Told):
    """What became of each row: rows_in is the sum of made, changed, same, merged, rejected."""

    rows_in: int
    counts: dict[str, int]
    reasons: list[Sum]
    changed: list[Sum]
    filled: list[Sum]
    doubtful: list[Sum]
    notices: list[str]


@operation(router, "GET", "/imports", scope="imports:read", gives=Page[ImportTold])
def list_imports(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List imports, newest first"""
    found = Import.objects.of(request.workspace).select_related("by")
    return page_by_number("imports", found, cursor, limit, _told)


@operation(router, "POST", "/imports", scope="imports:write", gives=ImportTold, status=201,
           body="form", around=keeping(), headers={"Location": "Where it is."})  # fmt: skip
def create_import(
    request: Called, response: HttpResponse, file: Upload,
    start: Annotated[bool, Form(description="Take it in at once, as believed.")] = False,
) -> Any:  # fmt: skip
    """Upload a file

    Its columns are looked at; ask `/columns` for what they are taken for, then `/start`. With
    `start=true` its rows are taken in as believed, without asking anybody.
    """
    made = services.take_dropped(
        request.kept, workspace=request.workspace, by=request.user, start_at_once=start
    )
    response.headers["Location"] = f"/api/v1/imports/{made.pk}"
    return _told(made)


@operation(router, "GET", "/imports/{number}", scope="imports:read", gives=ImportTold)
def get_import(request: Called, number: Number) -> dict[str, Any]:
    """How far an import is"""
    found = selectors.one_import(number, seen_by=request.member)
    return _told(found, with_progress=True)


@operation(router, "GET", "/imports/{number}/columns", scope="imports:read", gives=ColumnsTold)
def get_import_columns(
    request: Called, number: Number, kind: KindName | None = None
) -> dict[str, Any]:
    """What the columns of a file are taken for"""
    found = selectors.one_import(number, seen_by=request.member)
    return columns_told(found, mapping.kind_of(found, kind or ""))


@operation(router, "POST", "/imports/{number}/start", scope="imports:write", gives=ImportTold,
           status=202, body="json")  # fmt: skip
def start_import(request: Called, number: Number, given: StartGiven) -> Any:
    """Take the rows in

    With the columns as `/columns` says, but for those that are sent. A job does it: ask for its
    state, then for its balance.
    """
    found = selectors.one_import(number, seen_by=request.member)
    if found.state != ImportState.WAITING or not found.study:
        raise Problem(409, "not_now", why=_state(found))
    kind = mapping.kind_of(found, given.kind or "")
    chosen = chosen_columns(found, kind, given.columns)
    services.start(
        found, kind=kind, columns=mapping.on_the_wire(chosen, kind),
        makes_companies=given.make_companies, by=request.user,
    )  # fmt: skip
    return _told(_again(request, number))


@operation(router, "POST", "/imports/{number}/preview", scope="imports:write", gives=FirstTold,
           body="json", writes=False)  # fmt: skip
def preview_import(request: Called, number: Number, given: StartGiven) -> dict[str, Any]:
    """The first rows as they would be kept, with these columns; nothing is saved"""
    found = selectors.one_import(number, seen_by=request.member)
    if found.state != ImportState.WAITING or not found.study:
        raise Problem(409, "not_now", why=_state(found))
    kind = mapping.kind_of(found, given.kind or "")
    return first_told(first_rows(found, kind, chosen_columns(found, kind, given.columns), lang()))


@operation(router, "GET", "/imports/{number}/mapping", scope="imports:read", gives=str,
           media={"application/yaml": "What each column was taken for."},
           may=May.LOAD)  # fmt: skip
def get_import_mapping(request: Called, number: Number) -> HttpResponse:
    """What each column was taken for, as a file that `focale --mapping` reads"""
    found = selectors.one_import(number, seen_by=request.member)
    if not found.mapping:
        raise Http404
    return HttpResponse(found.mapping, content_type="application/yaml; charset=utf-8")


@operation(router, "POST", "/imports/{number}/undo", scope="imports:write", gives=ImportTold,
           status=202)  # fmt: skip
def undo_import(request: Called, number: Number) -> Any:
    """Take an import back, its updates included

    What somebody worked on since stays. A job does it.
    """
    found = selectors.one_import(number, seen_by=request.member)
    if not services.undo(found, by=request.user):
        raise Problem(409, "not_now", why=_state(found))
    return _told(_again(request, number))


@operation(router, "POST", "/imports/{number}/again", scope="imports:write", gives=ImportTold,
           status=202, body="json")  # fmt: skip
def again_import(request: Called, number: Number, given: PartGiven) -> Any:
    """Choose the columns once more, or look elsewhere in the file

    Of this import where it failed or waits; else a new import of the same file is made.
    """
    found = selectors.one_import(number, seen_by=request.member)
    return _told(services.try_again(found, by=request.user, part=given.part))


@operation(router, "POST", "/imports/{number}/resume", scope="imports:write", gives=ImportTold,
           status=202)  # fmt: skip
def resume_import(request: Called, number: Number) -> Any:
    """Go on with an import whose work was parked"""
    services.go_on(selectors.one_import(number, seen_by=request.member), by=request.user)
    return _told(_again(request, number))


@operation(router, "GET", "/imports/{number}/balance", scope="imports:read", gives=BalanceTold,
           faults=(409,))  # fmt: skip
def get_import_balance(request: Called, number: Number) -> dict[str, Any]:
    """What became of each row of a file"""
    found = selectors.one_import(number, seen_by=request.member)
    if "counts" not in (found.balance or {}):
        raise Problem(409, "not_now", why=_state(found))
    sheet, told = balance.sheet_of(found, lang()), found.balance or {}
    return {
        "rows_in": sheet.rows_in, "counts": told["counts"], "notices": list(sheet.notices),
        **{
            name: [{"words": one.words, "n": one.n} for one in getattr(sheet, name)]
            for name in ("reasons", "changed", "filled", "doubtful")
        },
    }  # fmt: skip


@operation(router, "GET", "/imports/{number}/rejects", scope="imports:read", gives=str, media=_CSV,
           may=May.LOAD)  # fmt: skip
def get_import_rejects(request: Called, number: Number) -> Any:
    """The rows that became nothing, with the reason, as a CSV"""
    found = selectors.one_import(number, seen_by=request.member)
    answer = StreamingHttpResponse(
        reject_lines(found, lang()), content_type="text/csv; charset=utf-8"
    )
    answer["Content-Disposition"] = f'attachment; filename="rejects-{number}.csv"'
    return answer


Role = Annotated[
    Literal["exceptions", "aside", "source"], Path(description="Which file of the import.")
]


@operation(router, "GET", "/imports/{number}/files/{role}", scope="imports:write", gives=str,
           media=_FILE, writes=False)  # fmt: skip
def get_import_file(request: Called, number: Number, role: Role) -> Any:
    """The file itself, its exceptions, or what was set aside"""
    found = selectors.one_import(number, seen_by=request.member)
    name, label = selectors.file_of(found, role)
    return sent_file(request, name, label)


def _again(request: Called, number: int) -> Import:
    return selectors.one_import(number, seen_by=request.member)


def _state(found: Import) -> str:
    is_studied = found.state != ImportState.WAITING or found.study
    return say(f"import.state.{found.state}") if is_studied else say("wrong.not_studied")


def _told(found: Import, *, with_progress: bool = False) -> dict[str, Any]:
    trouble = (found.trouble or {}).get(lang())
    return {
        "id": found.pk, "label": found.label, "kind": found.kind or None, "state": found.state,
        "counts": found.counts or {}, "trouble": trouble, "by": person(found.by),
        "made_at": found.made_at, "done_at": found.done_at, "undone_at": found.undone_at,
        "progress": _progress(found) if with_progress else None,
    }  # fmt: skip


def _progress(found: Import) -> dict[str, Any]:
    told = selectors.progress_of(found)
    return {
        "done": told.done, "total": told.total, "is_parked": told.is_parked,
        "trouble": say(told.trouble) if told.trouble else None,
    }  # fmt: skip
