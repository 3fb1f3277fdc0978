"""By what of a score may lists be filtered and put in order?

Read through the run that the main profile points at, looked up once a page: nobody sees two.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

from django.db.models import Exists, OuterRef, Q

from focale.desk.directory.listing.company_fields import desk_field
from focale.desk.directory.listing.fields import (
    Choices,
    ListField,
    Meaning,
    Scope,
    add_fields,
    compiled,
)
from focale.desk.directory.listing.keyset import Stretch
from focale.desk.directory.listing.language import Group, Test
from focale.desk.directory.listing.lists import (
    DEFAULT_SORT,
    LENDERS,
    PROBES,
    Column,
    add_columns,
    filtered,
)
from focale.desk.directory.listing.state import QUICK
from focale.desk.directory.listing.values import Kind, number
from focale.desk.directory.models import ListName
from focale.desk.directory.ordering import Ordered
from focale.desk.pages.words import lang, said_code, say
from focale.desk.targeting.listed.people import best_people, document_of
from focale.desk.targeting.models import Profile, Score
from focale.desk.team.models import Membership
from focale.glossary.fields import field_label
from focale.glossary.words import BANDS, VERDICTS

TIERS = ("A", "B", "C")
_THOUSANDTHS = 1_000
_DIRECT = "score_is_the_row"


def lend_run(member: Membership) -> dict[str, Any]:
    """The run whose scores lists show, None while there is none; its profile, read when asked."""
    profiles = Profile.objects.of(member.workspace).order_by("place", "id")
    run = profiles.values_list("run_id", flat=True).first()
    return {"run": run, "document": cache(lambda: document_of(run, member.workspace))}


def _scored(scope: Scope, wanted: Q) -> Q:
    """Rows whose company has such a score in the current run."""
    if scope.lent.get(_DIRECT) and scope.at == "company__":
        return wanted
    run = scope.lent.get("run")
    if run is None:
        return Q(pk__in=())
    scores = Score.objects.of(scope.workspace).filter(wanted, run=run)
    return Q(Exists(scores.filter(company=OuterRef(scope.key))))


def _one_of(column: str, nothing: str = "") -> Meaning:
    def meaning(scope: Scope, op: str, values: tuple[str, ...]) -> Q:
        codes = ["" if value == nothing else value for value in values]
        found = _scored(scope, Q(**{f"{column}__in": codes}))
        return ~found if op == "not" else found

    return meaning


def _points(column: str, scale: int) -> Meaning:
    def meaning(scope: Scope, op: str, values: tuple[str, ...]) -> Q:
        if op in ("known", "unknown"):
            found = _scored(scope, Q())
            return found if op == "known" else ~found
        numbers = sorted(round(min(abs(number(column, one)), 1e6) * scale) for one in values)
        if op == "is":
            return _scored(
                scope, Q(**{f"{column}__gte": numbers[0], f"{column}__lt": numbers[-1] + scale})
            )
        if op == "between":
            return _scored(scope, Q(**{f"{column}__gte": numbers[0], f"{column}__lte": numbers[1]}))
        than = "gte" if op == "ge" else "lte"
        return _scored(scope, Q(**{f"{column}__{than}": numbers[0]}))

    return meaning


def _codes(codes: tuple[str, ...], nothing: str = "") -> Choices:
    def choices(scope: Scope) -> list[tuple[str, str]]:
        found = [(code, code if code in TIERS else said_code(code)) for code in codes]
        return [*found, (nothing, say("tier.none"))] if nothing else found

    return choices


def _next_facts(scope: Scope) -> list[tuple[str, str]]:
    run = scope.lent.get("run")
    if run is None:
        return []
    asked = Score.objects.of(scope.workspace).filter(run=run).exclude(next_fact="")
    names = asked.order_by("next_fact").values_list("next_fact", flat=True).distinct()[:60]
    return [(name, field_label(name, lang())) for name in names]


def _scores(found: Group, scope: Scope) -> Any:
    """The scores of the current run whose companies a filter lets through."""
    lent = Scope(scope.member, scope.today, "company__", {**scope.lent, _DIRECT: True})
    return Score.objects.of(scope.workspace).filter(
        compiled(found, ListName.ACCOUNTS, lent), run=scope.lent["run"],
        company__removed_at__isnull=True, company__merged_into__isnull=True,
    )  # fmt: skip


def best_first(found: Group, scope: Scope, is_down: bool) -> list[Stretch]:
    """Scored accounts in the order of their points, then the others as they came."""
    run = scope.lent.get("run")
    if run is None:
        return [Stretch(filtered(ListName.ACCOUNTS, found, scope), None)]
    without = replace(scope, lent={**scope.lent, "run": None})  # no test of a score holds there
    mine = Score.objects.of(scope.workspace).filter(run=run, company=OuterRef("pk"))
    others = filtered(ListName.ACCOUNTS, found, without).filter(~Exists(mine))
    by = Ordered("points", int)
    return [
        Stretch(_scores(found, scope), by, is_down, key="company_id", key_down=not is_down),
        Stretch(others, None),
    ]


def probe(rows: ListName, found: Group, scope: Scope) -> tuple[Any, str]:
    """Start from the scores where every row that is let through must have one."""
    needs_score = scope.lent.get("run") is not None and any(
        isinstance(part, Test) and part.field in _SCORE_FIELDS and part.op not in ("not", "unknown")
        for part in found.parts if found.joined == "and"
    )  # fmt: skip
    if needs_score:
        return _scores(found, scope), "company_id"
    return filtered(rows, found, scope), "pk"


_SCORE_FIELDS = frozenset({"tier", "points", "reach", "verdict", "band", "unknowns", "next_fact"})


def _chosen(name: str, nothing: str = "", *, choices: Choices) -> ListField:
    return desk_field(name, Kind.CHOICE, _one_of(name, nothing), choices=choices, section="score")


def _figure(name: str, column: str, scale: int) -> ListField:
    return desk_field(name, Kind.NUMBER, _points(column, scale), section="score")


def _column(name: str, words: str, cell: Callable[[Any], Any], **more: Any) -> Column:
    return Column(name, lambda in_lang: say(words, in_lang), cell, **more)


def _next_fact(row: Any) -> str:
    name = row.score.next_fact if row.score else ""
    return field_label(name, lang()) if name else ""


def register() -> None:
    """Let lists be filtered and ordered by scores."""
    LENDERS.append(lend_run)
    score = "score"
    add_fields(
        ListName.ACCOUNTS,
        _chosen("tier", "none", choices=_codes(TIERS, "none")),
        _figure("points", "points", _THOUSANDTHS),
        _figure("reach", "high", _THOUSANDTHS),
        _chosen("verdict", choices=_codes(VERDICTS)),
        _chosen("band", choices=_codes(BANDS)),
        _figure("unknowns", "unknowns", 1),
        _chosen("next_fact", choices=_next_facts),
    )
    add_columns(
        ListName.ACCOUNTS,
        _column(
            score, "account.score", lambda row: row.score, kind=score, order=best_first,
            is_down=True, is_fixed=True, reads=(),
        ),
        _column("tier", "listed.tier", lambda row: row.score.tier if row.score else "", reads=()),
        _column("next_fact", "listed.next_fact", _next_fact, reads=()),
    )  # fmt: skip
    add_columns(
        ListName.CONTACTS,
        _column(
            score, "account.score", lambda row: row.score, kind=score, order=best_people(_scores),
            is_down=True, is_fixed=True, reads=(),
        ),
        _column(
            "persona", "persona.title", lambda row: row.persona, reads=("title", "department")
        ),
    )  # fmt: skip
    DEFAULT_SORT[ListName.ACCOUNTS] = score
    PROBES[ListName.ACCOUNTS] = probe
    QUICK[ListName.ACCOUNTS]["tier"] = ("tier", "in")
    QUICK[ListName.CONTACTS]["tier"] = ("account:tier", "in")
