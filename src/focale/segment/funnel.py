"""How many contacts become qualified prospects, where are the others lost, and when to come back?

Source: the method's orders of magnitude, 1 000 contacts for 200 prospects and 500 companies for
150 in the core target; the others go to the pool with a date and a reason. Rows in = kept + pool.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
from sqlglot import exp

from focale.accounts.answers import in_kind
from focale.accounts.columns.given import Given
from focale.accounts.source import Opened
from focale.criterion import tree as t
from focale.engine.session import Progress
from focale.glossary.messages import Message
from focale.glossary.words import VERDICTS
from focale.profile.document import Label, Profile
from focale.scorecard.run import Run, open_run
from focale.scorecard.score import ProfileLike, profiles_of
from focale.segment.funnel_sql import PLACED, make_companies, make_contacts
from focale.segment.losses import (
    COMPANY_STEPS,
    CONTACT_STEPS,
    NEVER,
    ComeBack,
    reasons_of,
)

USUAL = {"contacts": (200, 1000), "companies": (150, 500)}
"""The method's orders of magnitude: kept, out of."""


@dataclass(frozen=True)
class Loss:
    """Who is lost for one reason. detail: the id of the gate, "" else.

    come_back_on: None where there is nothing to come back for. asked: criterion -> how many of
    them it would be asked for first.
    """

    reason: str
    detail: str
    count: int
    come_back_on: datetime.date | None
    asked: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class FunnelStep:
    """What is left after a step, and who was lost at it. companies: at which companies; None in
    a funnel of companies."""

    code: str
    kept: int
    companies: int | None
    losses: tuple[Loss, ...]

    @property
    def lost(self) -> int:
        """All who were lost at this step."""
        return sum(loss.count for loss in self.losses)


@dataclass
class Funnel:
    """The way of every row of a file. kind: "contacts" or "companies". rows = kept + pool.

    companies_in: companies that contacts could be at. labels: id of a criterion or gate -> what
    it is called.
    """

    run: Run
    source: Opened
    kind: str
    as_of: datetime.date
    rows: int
    steps: tuple[FunnelStep, ...]
    companies_in: int
    labels: dict[str, Label]
    come_back: ComeBack
    notices: list[Message] = field(default_factory=list)

    @property
    def kept(self) -> int:
        """Rows that passed every step."""
        return self.steps[-1].kept

    @property
    def pool(self) -> int:
        """Rows in the pool."""
        return self.rows - self.kept


@dataclass(frozen=True)
class FunnelAnswer:
    """A funnel as a program gets it. kept, pool: tables in the caller's kind."""

    kind: str
    rows: int
    steps: tuple[FunnelStep, ...]
    kept: Any
    pool: Any
    notices: tuple[Message, ...]


def funnel(
    file: Any,
    profile: ProfileLike,
    companies: Any = None,
    events: Any = None,
    as_of: datetime.date | None = None,
    *,
    mapping: Given = None,
    companies_mapping: Given = None,
    come_back: ComeBack | None = None,
    lang: str = "en",
) -> FunnelAnswer:
    """From contacts (with their companies), or from companies alone, to qualified prospects.

    file, companies, events: a path, an Arrow, pandas or Polars table, or a DuckDB relation.
    companies: makes `file` a list of contacts. mapping: of `file`; companies_mapping: of the
    companies of contacts. come_back: after how many days, by reason. lang: of the reasons in the
    pool. Every row of `file` stands once in kept or in pool. Raises FocaleError, with every fault.

    >>> import pyarrow as pa
    >>> from focale.profile import read_profile
    >>> found = funnel(
    ...     pa.table(
    ...         {
    ...             "contact_id": ["p", "q"],
    ...             "account_id": ["a", "b"],
    ...             "email": ["p@acme.fr", "nobody"],
    ...         }
    ...     ),
    ...     read_profile(
    ...         "profile: p\\ncriteria:\\n"
    ...         "  size: {field: headcount, at_least: 30, need: mandatory, points: 1}"
    ...     ),
    ...     companies=pa.table({"id": ["a", "b"], "headcount": [40, 50]}),
    ... )
    >>> [(step.code, step.kept) for step in found.steps][:2], found.steps[-1].kept
    ([('read', 2), ('reachable', 1)], 1)
    """
    with opened_funnel(
        file, profiles_of(profile)[0], companies, events=events, as_of=as_of, mapping=mapping,
        companies_mapping=companies_mapping, come_back=come_back,
    ) as run:  # fmt: skip
        found = run.found
        kind = found.source.kind
        queries = (kept_query(found), pool_query(found, lang))
        kept, pool = (in_kind(run.run.session.arrow(query), kind, file) for query in queries)
        return FunnelAnswer(found.kind, found.rows, found.steps, kept, pool, tuple(found.notices))


@dataclass
class OpenFunnel:
    """A funnel whose tables can still be asked; close it, or use it as a context manager."""

    run: Run
    found: Funnel

    def __enter__(self) -> OpenFunnel:
        return self

    def __exit__(self, *_: object) -> None:
        self.run.session.close()


def opened_funnel(
    file: Any,
    profile: Profile,
    companies: Any = None,
    *,
    events: Any = None,
    as_of: datetime.date | None = None,
    mapping: Given = None,
    companies_mapping: Given = None,
    come_back: ComeBack | None = None,
    progress: Progress | None = None,
) -> OpenFunnel:
    """The funnel of a file, open: arguments as in `funnel`."""
    are_contacts = companies is not None
    run = open_run(
        companies if are_contacts else file, profile,
        events=events, contacts=file if are_contacts and events is not None else None,
        as_of=as_of, mapping=companies_mapping if are_contacts else mapping,
    )  # fmt: skip
    try:
        if are_contacts:
            opened = make_contacts(run, file, mapping, progress)
        else:
            opened = make_companies(run, mapping, progress)
        kind = "contacts" if are_contacts else "companies"
        return OpenFunnel(run, _counted(run, opened, kind, come_back or ComeBack()))
    except BaseException:
        run.session.close()
        raise


# --- counted ----------------------------------------------------------------------------


def _counted(run: Run, opened: Opened, kind: str, come_back: ComeBack) -> Funnel:
    keys = [t.col(name) for name in ("reason", "detail", "asked")]
    query = t.select([*keys, t.alias(exp.Count(this=exp.Star()), "n")], t.table(PLACED))
    query.set("group", exp.Group(expressions=[key.copy() for key in keys]))
    counts = [(reason, detail or "", asked, int(n)) for reason, detail, asked, n
              in run.session.rows(query)]  # fmt: skip
    profile = run.profiles[0]
    labels = {criterion.id: criterion.label for criterion in profile.criteria}
    labels |= {f"gate:{gate.id}": gate.label for gate in profile.gates}
    losses = _losses(counts, kind, run.as_of, come_back)
    rows = sum(n for *_, n in counts)
    steps, left = [], rows
    for code in CONTACT_STEPS if kind == "contacts" else COMPANY_STEPS:
        here = tuple(loss for step, loss in losses if step == code)
        left -= sum(loss.count for loss in here)
        at = _companies(run, code) if kind == "contacts" else None
        steps.append(FunnelStep(code, left, at, here))
    return Funnel(
        run, opened, kind, run.as_of, rows, tuple(steps), run.accounts.kept, labels, come_back,
        list(run.notices),
    )  # fmt: skip


def _losses(
    counts: list[tuple[str | None, str, str | None, int]],
    kind: str,
    as_of: datetime.date,
    come_back: ComeBack,
) -> list[tuple[str, Loss]]:
    """(step, loss), in the order in which reasons are tried, gates by size."""
    totals: Counter[tuple[str, str]] = Counter()
    asked: dict[tuple[str, str], Counter[str]] = {}
    for reason, detail, fact, n in counts:
        if reason is None:
            continue
        totals[reason, detail] += n
        if fact is not None and reason == "undecided":
            asked.setdefault((reason, detail), Counter())[fact] += n
    known = reasons_of(kind)
    order = {reason: place for place, reason in enumerate(known)}
    found = []
    for (reason, detail), n in sorted(
        totals.items(), key=lambda one: (order[one[0][0]], -one[1], one[0][1])
    ):
        day = come_back.day(known[reason].family, as_of)
        first = dict(asked.get((reason, detail), Counter()).most_common())
        found.append((known[reason].step, Loss(reason, detail, n, day, first)))
    return found


def _companies(run: Run, step: str) -> int:
    """At how many companies those are who passed a step."""
    order = list(CONTACT_STEPS)
    lost_later = [
        reason for reason, known in reasons_of("contacts").items()
        if order.index(known.step) > order.index(step)
    ]  # fmt: skip
    query = t.select(
        [exp.Count(this=exp.Distinct(expressions=[t.col("company")]))], t.table(PLACED)
    )
    passed = [t.is_null(t.col("reason"))]
    if lost_later:
        passed.append(t.inside(t.col("reason"), [t.text(reason) for reason in lost_later]))
    query.set("where", t.where(t.either(passed)))
    return int(run.session.rows(query)[0][0])


# --- the two files ----------------------------------------------------------------------


def kept_query(found: Funnel) -> exp.Select:
    """Who passed every step: the columns of the file, then company, verdict, points, tier."""
    query = t.select([*_own(found), *_scores(found)], t.table(PLACED))
    query.set("where", t.where(t.is_null(t.col("reason"))))
    query.set("order", _order())
    return query


def pool_query(found: Funnel, lang: str) -> exp.Select:
    """Who was lost: the columns of the file, then where, why, what to find, and when to come back.

    step, reason: codes. why, to_find: in words. come_back_on: blank where there is nothing to
    come back for.
    """
    shown = {
        "step": _step_of(found),
        "reason": t.col("reason"),
        "why": _words_of(found, lang),
        "to_find": _asked_words(found, lang),
        "come_back_on": _day_of(found),
        "line": t.col("line"),
        "written": t.col("written"),
    }
    query = t.select([*_own(found), *_scores(found), *_beside(found, shown)], t.table(PLACED))
    query.set("where", t.where(t.not_null(t.col("reason"))))
    query.set("order", _order())
    return query


def _own(found: Funnel) -> list[t.Node]:
    """The file's own columns, under their own names."""
    return [t.alias(t.col(f"own_{place}"), name) for place, name in enumerate(found.source.names)]


def _scores(found: Funnel) -> list[t.Node]:
    words = [
        (t.eq(t.col("v"), t.integer(code)), t.text(word)) for code, word in enumerate(VERDICTS)
    ]
    nodes: dict[str, t.Node] = {
        "company": t.col("company"),
        "verdict": t.case(words),
        "points": t.div(t.cast(t.col("points"), "DOUBLE"), t.double(1000)),
        "tier": t.col("tier"),
    }
    if found.kind == "companies":
        del nodes["company"]
    return _beside(found, nodes)


def _beside(found: Funnel, nodes: Mapping[str, t.Node]) -> list[t.Node]:
    """Columns of ours, told apart from those of the file that have the same name."""
    there = {name.lower() for name in found.source.names}
    return [
        t.alias(node, f"focale_{name}" if name in there else name) for name, node in nodes.items()
    ]


def _step_of(found: Funnel) -> t.Node:
    known = reasons_of(found.kind)
    return t.case(
        [(t.eq(t.col("reason"), t.text(name)), t.text(one.step)) for name, one in known.items()]
    )


def _words_of(found: Funnel, lang: str) -> t.Node:
    """The reason in words; of a gate, its name."""
    branches = []
    for step in found.steps:
        for loss in step.losses:
            same = [t.eq(t.col("reason"), t.text(loss.reason))]
            if loss.detail:
                same.append(t.eq(t.col("detail"), t.text(loss.detail)))
            branches.append((t.both(same), t.text(loss_words(found, loss, lang))))
    return t.case(branches) if branches else t.cast(t.null(), "VARCHAR")


def loss_words(found: Funnel, loss: Loss, lang: str) -> str:
    """Why somebody was lost, in words."""
    if loss.reason == "gate":
        label = found.labels.get(loss.detail)
        name = label.words(lang) if label else loss.detail
        return Message("lost_gate", facts={"gate": name or loss.detail}).words(lang)
    return Message(f"lost_{loss.reason}").words(lang)


def _asked_words(found: Funnel, lang: str) -> t.Node:
    branches = [
        (t.eq(t.col("asked"), t.text(name)), t.text(label.words(lang) or name))
        for name, label in found.labels.items()
    ]
    is_open = t.eq(t.col("reason"), t.text("undecided"))
    words = t.case(branches) if branches else t.cast(t.null(), "VARCHAR")
    return t.case([(is_open, words)])


def _day_of(found: Funnel) -> t.Node:
    known = reasons_of(found.kind)
    branches = [
        (t.eq(t.col("reason"), t.text(name)),
         t.day(day.toordinal()))
        for name, one in known.items()
        if one.family != NEVER
        for day in [found.come_back.day(one.family, found.as_of)]
        if day is not None
    ]  # fmt: skip
    return t.case(branches)


def _order() -> exp.Order:
    return exp.Order(expressions=[exp.Ordered(this=t.col(name)) for name in ("row", "line")])


def write_kept(found: Funnel, out: Path, progress: Progress | None = None) -> None:
    """Write who passed to a .parquet, .csv or .xlsx file, whole or not at all."""
    found.notices += found.run.session.write(kept_query(found), out, progress)


def write_pool(found: Funnel, out: Path, lang: str) -> None:
    """Write the pool to a .parquet, .csv or .xlsx file, whole or not at all."""
    found.notices += found.run.session.write(pool_query(found, lang), out)


def steps_table(found: Funnel, lang: str) -> pa.Table:
    """Every step and loss as one row: step, reason, why, count, kept, companies, come_back_on."""
    rows: list[Mapping[str, Any]] = []
    for step in found.steps:
        rows.append({"step": step.code, "kept": step.kept, "companies": step.companies})
        rows += [
            {
                "step": step.code,
                "reason": loss.detail or loss.reason,
                "why": loss_words(found, loss, lang),
                "lost": loss.count,
                "come_back_on": loss.come_back_on,
            }
            for loss in step.losses
        ]
    types = {
        "step": pa.string(), "reason": pa.string(), "why": pa.string(), "kept": pa.int64(),
        "lost": pa.int64(), "companies": pa.int64(), "come_back_on": pa.date32(),
    }  # fmt: skip
    return pa.table(
        {name: pa.array([row.get(name) for row in rows], type_) for name, type_ in types.items()}
    )
