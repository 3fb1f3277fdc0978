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
from focale.discovery.facts import Facts, read_facts, refuse_other_rows
from focale.discovery.filtered import filtered_before
from focale.discovery.findings import Customers, Findings, Selected, Trait
from focale.discovery.judging import Judge, comparable
from focale.discovery.matching import Matched, matched
from focale.discovery.outcomes import Outcomes, read_outcomes
from focale.discovery.people import deciders, pain_points
from focale.discovery.ranking import Chosen, Measured, best_by_rank, best_when, measure, rows_named
from focale.discovery.recall import recall_of
from focale.discovery.search.draws import Rows
from focale.discovery.search.run import Chances, search
from focale.discovery.selected import selected_by
from focale.engine import Session
from focale.engine.session import Progress
from focale.glossary.customer_headers import MOVES_WITH, SIZES
from focale.glossary.messages import FocaleError, Message, fault

FEWEST = 8
"""Best customers below which the words are careful."""
LEAST = 4
"""Best customers below which nothing is searched."""
LEAST_BASE = 30
"""Companies of the market that are no customers, below which it is not compared with."""
LEAST_OTHERS = 8
"""Other customers, below which the best are not compared with them."""


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
        finder = opened(
            session, customers, market, best, events, day, deals=deals, contacts=contacts,
            mapping=mapping,
        )  # fmt: skip
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
        moving = self.circular
        found = search(asked, best, rest, chances=chances, apart=moving)
        own = None
        if against == "market" and len(others) >= LEAST_OTHERS:
            own_asked, _ = comparable(self.facts, best, others)
            own = search(
                own_asked, best, others, chances=Chances(chances.times), pairs=False, apart=moving
            )
        apart = others if against == "market" else None
        judge = Judge(moving, self.chosen.columns, self.outcomes, apart)
        traits = judge.traits(found, best)
        drafted = self._draft(traits, name, against)
        recall = None
        if drafted.text and leave_one_out:
            recall = recall_of(
                asked, best, rest, chances.times,
                lambda left_out, searched: judge.traits(searched, left_out), progress, moving,
            )  # fmt: skip
        who = self._customers(base)
        return Findings(
            who, against, self.as_of, traits, found.pairs, own, (*left, *self.facts.left),
            self.chosen.rule, moving, drafted.text, drafted.hypotheses, None, recall,
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
    contacts: Any = None,
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
        facts.questions += event_questions(session, events, facts, day, contacts)
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


discover = find

__all__ = ["FEWEST", "Findings", "Selected", "discover", "find"]
