"""What do the best customers share that the market does not, and which profile follows?

Source: `evidence` sections 1 and 2 of the method. Three contrasts, always named: against the market
(whom we reach and keep, habits included), against our other customers (what makes a best one), won
against lost (what converts).
"""

from __future__ import annotations

import datetime
from collections import abc
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np

from focale.accounts import Accounts, open_accounts
from focale.accounts.columns.given import Given, mapping_given, names_on
from focale.accounts.columns.mapping import Mapping
from focale.discovery.draft import Drafted, draft_of, story_lines
from focale.discovery.events import event_questions
from focale.discovery.facts import Facts, Left, read_facts, refuse_other_rows
from focale.discovery.filtered import filtered_before
from focale.discovery.findings import Against, Customers, Findings, Selected, Trait
from focale.discovery.matching import Matched, matched
from focale.discovery.outcomes import Outcomes, read_outcomes
from focale.discovery.people import deciders, pain_points
from focale.discovery.ranking import Chosen, Measured, best_by_rank, best_when, measure, rows_named
from focale.discovery.recall import recall_of
from focale.discovery.search.draws import Rows
from focale.discovery.search.question import Question
from focale.discovery.search.run import Chances, Hit, Searched, search
from focale.discovery.selected import selected_by
from focale.engine import Session
from focale.engine.session import Progress
from focale.evidence.rates import Rate
from focale.glossary.customer_headers import MOVES_WITH, SIZES
from focale.glossary.messages import FocaleError, Message, fault

FEWEST = 8
"""Best customers below which the words are careful."""
LEAST = 4
"""Best customers below which nothing is searched."""
MORE_FILLED = 0.20
"""How much more often a field may be filled among the best than elsewhere."""
LEAST_BASE = 30
"""Companies of the market that are no customers, below which it is not compared with."""
LEAST_OTHERS = 8
"""Other customers, below which the best are not compared with them."""
ECHO_FROM = 0.5
"""Share of the accounts of one pattern that show another one, from which the other is its echo."""
_TELLS_BEST, _TELLS_BASE = 0.9, 0.001  # shares of a value that says "customer", not what they are


def find(
    customers: Any,
    market: Any,
    best: int | str | Sequence[str] | None = None,
    events: Any = None,
    as_of: datetime.date | None = None,
    *,
    deals: Any = None,
    contacts: Any = None,
    interviews: Any = None,
    mapping: Given = None,
    name: str = "",
    redraws: int | None = None,
    leave_one_out: bool = True,
    progress: Progress | None = None,
) -> Findings:
    """Patterns of the best customers, and the draft of a profile.

    customers: one row each, past ones too. market: all companies that one could sell to. best: how
    many, a rule ("nps >= 9"), or their ids; default 10 to 20 by rank. events, contacts, interviews,
    deals: optional tables. as_of: default today. mapping: field -> column. name: of the profile.
    Raises FocaleError for what cannot be compared: one customer, all alike, nobody else.

    >>> import pyarrow as pa
    >>> ids = [f"c{n}" for n in range(400)]
    >>> market = pa.table({"id": ids, "headcount": [40 if n % 20 == 0 else 2 for n in range(400)]})
    >>> found = find(
    ...     market.take(list(range(0, 400, 20))),
    ...     market,
    ...     best=[f"c{n}" for n in range(0, 240, 20)],
    ...     redraws=200,
    ... )
    >>> found.customers.base, [trait.field for trait in found.found]
    (380, ['headcount'])
    """
    day = as_of or datetime.datetime.now(ZoneInfo("Europe/Paris")).date()
    with Session() as session:
        finder = opened(session, customers, market, best, events, day, deals=deals, mapping=mapping)
        chances = Chances() if redraws is None else Chances(redraws)
        best_ids = finder.best_keys()
        people = deciders(session, contacts, best_ids)
        pains = pain_points(session, interviews, best_ids)
        finder.story = story_lines(people, pains)
        found = finder.findings(chances, name, leave_one_out=leave_one_out, progress=progress)
        found = replace(
            found,
            people=people,
            pains=pains,
            names=finder.names,
            known=finder.known_ids(),
        )
    if not found.draft:
        return found
    kept = selected_by(found.draft, market, events, day, finder.names)
    return replace(found, selected=kept)


@dataclass
class Finder:
    """Everything read, ready to be searched."""

    facts: Facts
    matched: Matched
    measured: Measured
    chosen: Chosen
    outcomes: Outcomes | None
    label: str
    as_of: datetime.date
    notices: list[Message]
    names: dict[str, str]
    story: list[str] = field(default_factory=list)

    def best_keys(self) -> list[str]:
        """The ids of the best, in the customers' file and in the market."""
        mine = [self.measured.ids[row] for row in self.chosen.rows]
        rows = [int(self.matched.row[row]) for row in self.chosen.rows]
        theirs = [str(self.facts.ids[row].as_py()) for row in rows if row >= 0]
        return list(dict.fromkeys([*mine, *theirs]))

    def known_ids(self) -> frozenset[str]:
        """The ids of every row of the market that is a customer."""
        rows = np.flatnonzero(self.matched.is_customer)
        return frozenset(str(self.facts.ids[int(row)].as_py()) for row in rows)

    def _place(self, customer: int) -> int:
        """The row of the facts of a customer: that of the market where it has one."""
        row = int(self.matched.row[customer])
        return row if row >= 0 else self.facts.market + customer

    def sides(self) -> tuple[Rows, Rows, Rows]:
        """(best, companies of the market that are no customers, other customers), as rows."""
        best = list(self.chosen.rows)
        others = [row for row in range(self.facts.customers) if row not in set(best)]
        return (
            np.array([self._place(row) for row in best], np.int64),
            np.flatnonzero(~self.matched.is_customer),
            np.array([self._place(row) for row in others], np.int64),
        )

    def findings(
        self, chances: Chances, name: str, *, leave_one_out: bool, progress: Progress | None
    ) -> Findings:
        """The search, its traits, the draft."""
        best, base, others = self.sides()
        against = "market" if len(base) >= LEAST_BASE else "others"
        self._tell(best, base, others)
        rest = base if against == "market" else others
        asked, left = comparable(self.facts, best, rest)
        found = search(asked, best, rest, chances=chances)
        own = None
        if against == "market" and len(others) >= LEAST_OTHERS:
            own_asked, _ = comparable(self.facts, best, others)
            own = search(own_asked, best, others, chances=Chances(chances.times), pairs=False)
        judge = Judge(self, others if against == "market" else None)
        traits = judge.traits(found, best)
        drafted = self._draft(traits, name, against)
        recall = None
        if drafted.text and leave_one_out:
            recall = recall_of(
                asked, best, rest, chances.times,
                lambda left_out, searched: judge.traits(searched, left_out), progress,
            )  # fmt: skip
        who = self._customers(base)
        return Findings(
            who, against, self.as_of, traits, found.pairs, own, (*left, *self.facts.left),
            self.chosen.rule, self.circular, drafted.text, drafted.hypotheses, None, recall,
            filtered=filtered_before(self.facts, self.matched), notices=tuple(self.notices),
        )  # fmt: skip

    def _draft(self, traits: Sequence[Trait], name: str, against: str) -> Drafted:
        return draft_of(traits, name, len(self.chosen.rows), self.as_of, against, self.story)

    def _customers(self, base: Rows) -> Customers:
        rows = self.chosen.rows
        return Customers(
            self.facts.customers, tuple(self.measured.ids[row] for row in rows),
            tuple(self.measured.names[row] for row in rows), self.matched.inside,
            self.matched.by, self.facts.market, len(base),
        )  # fmt: skip

    @property
    def circular(self) -> tuple[str, ...]:
        """The fields that move with what the best were chosen by."""
        names = {field for key in self.chosen.measures for field in MOVES_WITH.get(key, ())}
        by = {self.facts.may_be.get(column, column) for column in self.chosen.columns}
        names |= SIZES if by & SIZES else set()
        moving = names | set(self.chosen.columns)
        may_be = self.facts.may_be
        there = [question.field for question in self.facts.questions]
        return tuple(sorted(f for f in there if f in moving or may_be.get(f) in moving))

    def _tell(self, best: Rows, base: Rows, others: Rows) -> None:
        """What the reader must know of the comparison; raises where there is none."""
        if len(best) < LEAST:
            raise fault("best_too_few", count=len(best), least=LEAST)
        if len(base) < LEAST_BASE and len(others) < LEAST_OTHERS:
            raise fault("nobody_to_compare", base=len(base), others=len(others))
        if len(best) < FEWEST:
            self.notices.append(Message("few_best", facts={"count": len(best)}))
        if len(base) < LEAST_BASE:
            facts = {"path": self.label, "base": len(base)}
            self.notices.append(Message("market_is_customers", facts=facts))
        if not self.matched.inside:
            facts = {"path": self.label, "count": self.facts.customers}
            self.notices.append(Message("market_without_customers", facts=facts))
        elif self.matched.inside < self.facts.customers:
            count = self.facts.customers - self.matched.inside
            facts = {"path": self.label, "count": count, "customers": self.facts.customers}
            self.notices.append(Message("customers_outside", facts=facts))
        if len(others) < LEAST_OTHERS and len(base) >= LEAST_BASE:
            facts = {"count": len(others), "least": LEAST_OTHERS}
            self.notices.append(Message("few_others", facts=facts))


def opened(
    session: Session,
    customers: Any,
    market: Any,
    best: int | str | Sequence[str] | None,
    events: Any,
    day: datetime.date,
    *,
    deals: Any = None,
    mapping: Given = None,
) -> Finder:
    """Read the market and the customers, choose the best."""
    given = mapping_given(mapping)
    all_companies = open_accounts(session, market, given, as_of=day, table="market")
    ours = open_customers(session, customers, given, day)
    for one in (all_companies, ours):
        refuse_other_rows(one)
    if ours.kept == 1:
        raise fault("one_customer", path=ours.label)
    before = dict(all_companies.columns)
    facts = read_facts(all_companies, ours, day)
    names = {
        field: column.name for field, column in all_companies.columns.items()
        if field not in before and column.name != field
    }  # fmt: skip
    measured = measure(ours, day)
    chosen = _chosen(ours, measured, best)
    found = matched(all_companies, ours)
    if events is not None:
        facts.questions += event_questions(session, events, facts, day)
    outcomes = read_outcomes(session, deals, facts) if deals is not None else None
    notices = [*all_companies.notices, *ours.notices, *(outcomes.notices if outcomes else ())]
    return Finder(
        facts, found, measured, chosen, outcomes, all_companies.label, day, notices,
        {**(given if not isinstance(given, Mapping) else names_on(all_companies.source, given)[0]),
         **names},
    )  # fmt: skip


def open_customers(
    session: Session, customers: Any, given: Mapping | abc.Mapping[str, str], day: datetime.date
) -> Accounts:
    """The customers, their columns named as those of the market where they have the same ones."""
    names = (
        {c.field: c.column for c in given.columns if c.field and not c.ignored}
        if isinstance(given, Mapping)
        else dict(given)
    )
    while True:
        try:
            return open_accounts(session, customers, names, as_of=day, table="customers")
        except FocaleError as error:
            missing = {
                str(message.facts.get("column"))
                for message in error.messages
                if message.code == "no_column"
            }
            kept = {name: column for name, column in names.items() if column not in missing}
            if len(kept) == len(names):
                raise
            names = kept


def _chosen(ours: Accounts, measured: Measured, best: int | str | Sequence[str] | None) -> Chosen:
    if isinstance(best, str):
        return best_when(ours, measured, best)
    if best is None or isinstance(best, int):
        return best_by_rank(ours, measured, best)
    return Chosen(rows_named(measured, list(best), ours.label), (), ())


def comparable(facts: Facts, best: Rows, rest: Rows) -> tuple[list[Question], list[Left]]:
    """The questions that compare like with like, and why the others are not asked."""
    asked: list[Question] = []
    left: list[Left] = []
    for question in facts.questions:
        mine, theirs = question.codes[best], question.codes[rest]
        known, usual = float((mine >= 0).mean()), float((theirs >= 0).mean())
        if known - usual >= MORE_FILLED:
            told = {"best": round(100 * known), "base": round(100 * usual)}
            left.append(Left(question.field, "not_comparable", told))
        elif not (mine >= 0).any() or not (theirs >= 0).any():
            left.append(Left(question.field, "blank"))
        elif _tells_customers(question, best, rest):
            left.append(Left(question.field, "tells_customers"))
        else:
            asked.append(question)
    return asked, left


def _tells_customers(question: Question, best: Rows, rest: Rows) -> bool:
    """Whether a value stands for nearly all the best and nobody else: it says "customer"."""
    mine, theirs = question.codes[best], question.codes[rest]
    mine, theirs = mine[mine >= 0], theirs[theirs >= 0]
    share = np.bincount(mine, minlength=question.classes) / max(len(mine), 1)
    usual = np.bincount(theirs, minlength=question.classes) / max(len(theirs), 1)
    return (
        bool(((share >= _TELLS_BEST) & (usual < _TELLS_BASE)).any()) and question.sets is not None
    )


@dataclass
class Judge:
    """Turns answers into traits: habits, circular fields, echoes, what converts."""

    finder: Finder
    others: Rows | None

    def traits(self, searched: Searched, best: Rows) -> tuple[Trait, ...]:
        """One trait a field; best: the rows they were searched with."""
        circular = set(self.finder.circular)
        echoes = _echoes(searched)
        listed = []
        for hit in searched.hits:
            listed.append(Trait(
                hit, self._against(hit, best, self.others), self._won(hit, best),
                hit.field in circular, hit.pattern.asks == "seen", echoes.get(hit.field, ""),
                hit.field in self.finder.chosen.columns,
            ))  # fmt: skip
        return tuple(listed)

    def _against(self, hit: Hit, best: Rows, others: Rows | None) -> Against | None:
        if others is None or not len(others):
            return None
        return Against(_rate(hit, best), _rate(hit, others))

    def _won(self, hit: Hit, best: Rows) -> Against | None:
        outcomes = self.finder.outcomes
        if outcomes is None:
            return None
        won = np.setdiff1d(outcomes.won, best)
        return Against(_rate(hit, won), _rate(hit, outcomes.lost))


def _rate(hit: Hit, rows: Rows) -> Rate:
    meets = hit.question.meets(hit.candidate, hit.question.codes[rows])
    return Rate(int((meets == 1).sum()), int((meets >= 0).sum()))


def _echoes(searched: Searched) -> dict[str, str]:
    """Field -> the field that says it already: most accounts of that pattern show this one too,
    and inside it nothing is left that tells the best apart."""
    found: dict[str, str] = {}
    singles = {hit.field: hit for hit in searched.found}
    for pair in searched.pairs:
        half, alone = pair.inside, singles.get(pair.field)
        if half is None or alone is None or pair.is_found or pair.field in found:
            continue
        share = _along(half, alone)
        if share is not None and share >= ECHO_FROM:
            found[pair.field] = found.get(half.field, half.field)
    return found


def _along(half: Hit, alone: Hit) -> float | None:
    """Share of the accounts of one pattern that show another one too, of those known."""
    inside = half.question.meets(half.candidate, half.question.codes) == 1
    meets = alone.question.meets(alone.candidate, alone.question.codes[inside])
    known = meets >= 0
    return float((meets[known] == 1).mean()) if known.any() else None


discover = find

__all__ = ["FEWEST", "Findings", "Selected", "discover", "find"]
