"""Is a profile still right, and what should its next version change? From the kept tables."""

from __future__ import annotations

import contextlib
import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from sqlglot import exp

from focale.desk.warm.acts.called import renamed
from focale.desk.warm.acts.tables import fields_of, happened_beside, path_of
from focale.desk.warm.store import Rows
from focale.glossary.messages import FocaleError, Message
from focale.profile.document import Profile
from focale.profile.read import read_profile
from focale.profile.revise import Written
from focale.report.voice import Voice
from focale.review.door import Review, reviewed
from focale.review.file import Accepted, Decision, next_version
from focale.review.proposals import Proposal
from focale.review.said import said
from focale.review.tables import Tables
from focale.review.tested import backtest_lines, reused_words, tried_lines, tried_rows
from focale.review.view import Part, parts_of, title_of
from focale.scorecard.run import Run, open_run
from focale.scorecard.score import scored_table
from focale.scorecard.summary import summarise

LANGS = ("fr", "en")
FEEDBACK = "targeting_feedback"
_WRITTEN = "$written"
REDRAWS = 200  # of the search for new criteria: a person waits
Given = Mapping[str, Any]


def review_profile(
    rows: Rows, text: str, profile: int, since: str, until: str, tables: dict[str, Given],
) -> dict[str, Any]:  # fmt: skip
    """What a review of a profile says, in both languages.

    text: of the version. profile: its number, of whose feedback is read. since, until: ISO days.
    tables: role -> table, "market_before" among the roles. Faults of a table are told.
    """
    read: dict[str, Any] = {role: path_of(rows, table) for role, table in tables.items()}
    given = Tables(
        **read, feedback=_feedback(rows, profile, text),
        mappings={role: fields_of(table) for role, table in tables.items()},
    )  # fmt: skip
    with _labelled(rows, tables):
        review = reviewed(
            text, given, datetime.date.fromisoformat(since), datetime.date.fromisoformat(until),
            redraws=REDRAWS,
        )  # fmt: skip
    return {
        "words": {lang: _words(review, Voice(lang)) for lang in LANGS},
        "notices": _notices(rows, tables, review),
        "proposals": [_proposal(one, review.proposals) for one in review.proposals],
        "lacking": list(review.lacking),
    }


def apply_review(
    rows: Rows, text: str, on: str, why: str, lang: str, accepted: list[dict[str, Any]]
) -> dict[str, Any]:
    """The text with the changes that were accepted, its comments kept, its history told.

    accepted: proposals as `review_profile` answers them. Two that clash are told.
    """
    read = read_profile(text)
    decision = Decision(
        read.name, read.version, datetime.date.fromisoformat(on), why,
        tuple(Accepted(one["id"], _heard(one["change"]), one["history"]) for one in accepted), (),
    )  # fmt: skip
    return {"text": next_version(text, decision, lang)[0]}


def measure_profile(
    rows: Rows, text: str, day: str, market: Given | None, customers: Given | None
) -> dict[str, Any]:
    """How much of a market a profile keeps, and which of its criteria customers have.

    customers: criterion -> [those who meet it, those of whom it is known]. None without a table.
    """
    on, profile = datetime.date.fromisoformat(day), read_profile(text)
    told: dict[str, Any] = {"kept": None, "customers": None}
    given = {role: one for role, one in (("market", market), ("customers", customers)) if one}
    with _labelled(rows, given):
        if market is not None:
            with _opened(rows, market, profile, on) as run:
                kept = summarise(run)[0].kept
            told["kept"] = {
                "market": kept.market, "qualified": kept.qualified, "possible": kept.possible,
            }  # fmt: skip
        if customers is not None:
            with _opened(rows, customers, profile, on) as run:
                scored = scored_table(run)
            told["customers"] = {
                one.id: _met(scored, one.id, place) for place, one in enumerate(profile.criteria)
            }
    return told


def _opened(rows: Rows, table: Given, profile: Profile, on: datetime.date) -> Run:
    """The companies of a table, with what happened at them where that is told beside it."""
    events, contacts = happened_beside(rows, table)
    return open_run(
        path_of(rows, table), profile, as_of=on, mapping=fields_of(table),
        events=events, contacts=contacts,
    )  # fmt: skip


def _met(scored: pa.Table, criterion: str, place: int) -> list[int]:
    """Those who meet a criterion, and those of whom that is known."""
    unknown = pc.bit_wise_and(
        pc.shift_right(pc.fill_null(scored["unknowns"], 0).cast(pa.int64()), place), 1
    )
    known = pc.equal(unknown, 0)
    met = pc.not_equal(pc.fill_null(scored[f"points_{criterion}"].cast(pa.float64()), 0.0), 0.0)
    return [int(pc.sum(pc.and_(known, met)).as_py() or 0), int(pc.sum(known).as_py() or 0)]


def _feedback(rows: Rows, profile: int, text: str) -> pa.Table | None:
    """What was said of the criteria that the profile still has, as the library reads it."""
    mine = exp.column("profile_id", quoted=True).eq(exp.Literal.number(profile))
    columns = ["company_id", "criterion", "opinion", "answered_at", "on"]
    found = rows.read(FEEDBACK, columns, mine)
    ids = pa.array([one.id for one in read_profile(text).criteria], pa.string())
    if found.num_rows:
        found = found.filter(pc.is_in(found["criterion"].cast(pa.string()), value_set=ids))
    if not found.num_rows:
        return None
    answered = pc.if_else(pc.is_valid(found["answered_at"]), "yes", "no")
    return pa.table(
        {
            "account_id": found["company_id"].cast(pa.string()),
            "criterion": found["criterion"].cast(pa.string()),
            "opinion": found["opinion"].cast(pa.string()),
            "answered": answered,
            "on": found["on"].cast(pa.string()),
        }
    )


# --- in words -------------------------------------------------------------------------------


def _words(review: Review, voice: Voice) -> dict[str, Any]:
    together = review.together
    return {
        "title": title_of(review, voice),
        "parts": [_part(one) for one in parts_of(review, voice) if _is_shown(one, review)],
        "reused": reused_words(review, voice),
        "together": None if together is None else {
            "lines": tried_lines(together, voice), "rows": tried_rows(together, voice),
        },
    }  # fmt: skip


def _is_shown(part: Part, review: Review) -> bool:
    """Mistakes, and what is lacking, the desk says in its own words."""
    if part.id in ("mistakes", "lacking"):
        return False
    there = {"drift": review.drift, "aged": review.history, "heard": review.feedback}
    return there.get(part.id, True) is not None


def _part(part: Part) -> dict[str, Any]:
    table = part.table
    return {
        "id": part.id, "title": part.title, "notes": list(part.notes),
        "lines": [words for line in part.lines if (words := without_commands(line))],
        "table": None if table is None else {
            "head": list(table.head), "rows": [list(row) for row in table.rows],
        },
    }  # fmt: skip


def without_commands(words: str) -> str:
    """The sentences that tell nothing to type in a terminal.

    >>> without_commands("Too few. Give a log of facts: --facts FILE.")
    'Too few.'
    """
    sentences = re.split(r"(?<=[.!?…])\s+", words)
    return " ".join(one for one in sentences if not re.search(r"\s--\w|\bfocale \w", one))


def _proposal(one: Proposal, among: Sequence[Proposal]) -> dict[str, Any]:
    rival = next((other for other in among if other.id == one.rival), None)
    return {
        "id": one.id, "kind": one.kind, "strength": one.strength.value, "rival": one.rival,
        "is_advised": one.is_advised, "counts": one.counts, "change": _plain(one.change),
        "history": {lang: _history(one, lang) for lang in LANGS},
        "words": {lang: _proposal_words(one, rival, Voice(lang)) for lang in LANGS},
    }  # fmt: skip


def _proposal_words(one: Proposal, rival: Proposal | None, voice: Voice) -> dict[str, Any]:
    """A rival is named by what it changes, not by its id."""
    evidence = [line.words(voice) for line in one.evidence]
    if rival is not None:
        evidence = [line.replace(rival.id, rival.words.words(voice)) for line in evidence]
    tried = [] if one.backtest is None or not one.counts else tried_rows(one.backtest, voice)
    return {
        "what": one.words.words(voice), "strength": voice(f"str_{one.strength.value}"),
        "evidence": evidence,
        "tests": backtest_lines(one, voice), "rows": [list(row) for row in tried],
    }  # fmt: skip


def _history(one: Proposal, lang: str) -> str:
    """The line that the profile keeps of a change."""
    voice = Voice(lang, typeset=False)
    why = one.evidence[0].words(voice) if one.evidence else ""
    tests = backtest_lines(one, voice)[0].rstrip(".")
    return said(
        "his_change", words=one.words.words(voice), strength=voice(f"str_{one.strength.value}"),
        why=why if why.endswith(".") else why + ".", tested=tests[:1].upper() + tests[1:],
    ).words(voice)  # fmt: skip


def _plain(value: Any) -> Any:
    """A change as JSON takes it; what must be written as it stood says so."""
    if isinstance(value, Written):
        return {_WRITTEN: str(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    return value if isinstance(value, (bool, int, float, str)) or value is None else str(value)


def _heard(value: Any) -> Any:
    """A change again, as it was before JSON."""
    if isinstance(value, dict):
        if set(value) == {_WRITTEN}:
            return Written(value[_WRITTEN])
        return {key: _heard(inner) for key, inner in value.items()}
    return [_heard(inner) for inner in value] if isinstance(value, list) else value


# --- files are named as people named them ---------------------------------------------------


@contextlib.contextmanager
def _labelled(rows: Rows, tables: Mapping[str, Given]) -> Iterator[None]:
    try:
        yield
    except FocaleError as error:
        raise FocaleError([_as_given(one, rows, tables) for one in error.messages]) from None


def _notices(rows: Rows, tables: Mapping[str, Given], review: Review) -> list[dict[str, str]]:
    found = dict.fromkeys(
        tuple(without_commands(_as_given(one, rows, tables).words(lang)) for lang in LANGS)
        for one in review.notices
    )
    return [dict(zip(LANGS, words, strict=True)) for words in found]


def _as_given(message: Message, rows: Rows, tables: Mapping[str, Given]) -> Message:
    for table in tables.values():
        message = renamed(message, rows.place(str(table["file"])), str(table["label"]))
    return message
