"""Which texts of a workspace may name somebody, and how do its rows lose them?"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from django.apps import apps
from django.db import models

from focale.desk.directory.facts import COMPANIES
from focale.desk.directory.models import Company, Contact, Erasure, Fact, Note, OptOut, Tag
from focale.desk.directory.privacy.traces import Traces, is_nothing_else
from focale.desk.jobs.models import Job
from focale.desk.team.models import Workspace
from focale.desk.team.scoped import Scoped

BESIDE: dict[str, Callable[[Any], int | None]] = {}
"""Name of a model of an app above -> the company beside which its row stands."""

_LEFT_OUT = (Contact, OptOut, Erasure)
_NOT_TEXTS = frozenset(
    "workspace_id digest made_with state kind act file secret secret_before asked".split()
)


def searched_models() -> list[type[models.Model]]:
    """Every table of a workspace whose texts may name somebody, jobs among them."""
    found: list[type[models.Model]] = [
        model for model in apps.get_models() if issubclass(model, Scoped) and model not in _LEFT_OUT
    ]
    return [*found, Job]


def rows_of(model: type[models.Model], workspace: Workspace) -> Any:
    """All rows of a table that belong to a workspace, removed ones too."""
    if model is Job:
        return Job.objects.filter(workspace=workspace.pk)
    manager: Any = getattr(model, "everything", None) or getattr(model, "objects")  # noqa: B009
    return manager.of(workspace)


def text_fields(model: type[models.Model]) -> list[models.Field[Any, Any]]:
    """The columns of a table that hold text or JSON in people's words."""
    return [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, (models.CharField, models.TextField, models.JSONField))
        and field.attname not in _NOT_TEXTS
        and not field.choices
        and not (model is Company and field.attname == "name")
    ]


def company_of(row: models.Model) -> int | None:
    """The company beside which a row stands."""
    if isinstance(row, Company):
        return int(row.pk)
    if type(row).__name__ in BESIDE:
        return BESIDE[type(row).__name__](row)
    found = getattr(row, "company_id", None)
    if found is None and isinstance(row, (Note, Fact)) and row.contact_id:
        contact = Contact.everything.of(row.workspace).filter(pk=row.contact_id).first()
        found = contact.company_id if contact else None
    return found


def clear(row: models.Model, fields: Sequence[models.Field[Any, Any]], traces: Traces) -> list[str]:
    """Take the people out of a row, in memory; the names of the columns that changed."""
    if isinstance(row, (Fact, Note)) and getattr(row, "contact_id", None):
        return []  # those of a person: theirs are deleted whole, others' are others'
    if isinstance(row, Fact) and row.field == "name":
        return []  # a company keeps its name, also where it is a person's
    company, changed = company_of(row), []
    for field in fields:
        if _is_own_name(row, field.attname, traces):
            continue
        before = getattr(row, field.attname)
        if not before or isinstance(before, (int, float, bool)):
            continue
        after = cleared(before, company, traces)
        if after != before:
            if isinstance(field, models.CharField) and field.max_length:
                after = after[: field.max_length]
            setattr(row, field.attname, after)
            changed.append(field.attname)
    return changed


def cleared(value: Any, company: int | None, traces: Traces) -> Any:
    """A value without them. A text that is JSON, such as the answer to a program, is read as that:
    its letters may be written as numbers."""
    if not isinstance(value, str) or value[:1] not in ("{", "["):
        return traces.cleared(value, company)
    try:
        told = json.loads(value)
    except (ValueError, RecursionError):
        return traces.cleared(value, company)
    after = traces.cleared(told, company)
    if after == told:
        return value
    spaces = (", ", ": ") if '": ' in value else (",", ":")
    return json.dumps(after, ensure_ascii=value.isascii(), separators=spaces)


def _is_own_name(row: models.Model, name: str, traces: Traces) -> bool:
    """Whether a column follows the name of a company that bears the name of the person."""
    if not isinstance(row, Company) or name not in ("folded", "key"):
        return False
    return name == "folded" or traces.without(row.name, row.pk) != row.name


def emptied(row: Any, names: list[str]) -> None:
    """Values that were nothing but the person become unknown; keys stay unique."""
    if isinstance(row, Company):
        names.append("folded")
        for name in list(names):
            if name == "own":
                row.own = {k: v for k, v in row.own.items() if not is_nothing_else(v)}
            elif name not in ("key", "folded") and is_nothing_else(getattr(row, name)):
                setattr(row, name, "")
        row.folded = COMPANIES.search(row)
    unique = "key" if "key" in names else "name" if isinstance(row, Tag) else ""
    if unique:
        kept = getattr(row, unique)[: 40 if unique == "name" else 150]
        setattr(row, unique, f"{kept}~{row.pk}")
