"""What do the best customers share, once everything has been read?"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from focale.discovery.draft import Drafted, draft_of
from focale.discovery.facts import Facts
from focale.discovery.filtered import filtered_before
from focale.discovery.findings import Customers, Findings, Trait
from focale.discovery.inside import Aim, Inside
from focale.discovery.judging import Judge, comparable
from focale.discovery.matching import Matched
from focale.discovery.outcomes import Outcomes
from focale.discovery.ranking import Chosen, Measured
from focale.discovery.recall import recall_of
from focale.discovery.search.draws import Rows
from focale.discovery.search.run import Chances, search
from focale.discovery.standing import Standings
from focale.discovery.then import Then
from focale.engine.session import Progress
from focale.glossary.customer_headers import MOVES_WITH, SIZES
from focale.glossary.messages import Message, fault

FEWEST = 8
"""Best customers below which the words are careful."""
LEAST = 4
"""Best customers below which nothing is searched."""
LEAST_BASE = 30
"""Companies of the market that are no customers, below which it is not compared with."""
LEAST_OTHERS = 8
"""Other customers, below which the best are not compared with them."""


@dataclass
class Finder:
    """Everything read, ready to be searched.

    signed: of each customer, the row of the facts as of its signature, -1 for none. inside: who is
    in the market of a profile, None without one.
    """

    facts: Facts
    matched: Matched
    measured: Measured
    chosen: Chosen
    outcomes: Outcomes | None
    label: str
    as_of: datetime.date
    notices: list[Message]
    names: dict[str, str]
    signed: Rows = field(default_factory=lambda: np.empty(0, np.int64))
    then: Then | None = None
    aim: Aim | None = None
    inside: Inside | None = None
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
        """The row of a customer: as of its signature; else that of the market, else its own."""
        if len(self.signed) and self.signed[customer] >= 0:
            return int(self.signed[customer])
        return int(self.facts.place[self.facts.market + customer])

    def sides(self) -> tuple[Rows, Rows, Rows]:
        """(best, companies of the market that are no customers, other customers), as rows."""
        chosen = set(self.chosen.rows)
        others = [row for row in range(self.facts.customers) if row not in chosen]
        base = ~self.matched.is_customer
        if self.inside is not None:
            base = base & self.inside.market
        return (
            np.array([self._place(row) for row in self.best()], np.int64),
            np.flatnonzero(base),
            np.array([self._place(row) for row in others if self._counts(row)], np.int64),
        )

    def best(self) -> list[int]:
        """The best customers that are compared: those inside the market."""
        return [row for row in self.chosen.rows if self._counts(row)]

    def _counts(self, customer: int) -> bool:
        return self.inside is None or bool(self.inside.customers[customer])

    def findings(
        self, chances: Chances, name: str, *, leave_one_out: bool, progress: Progress | None,
        standing: bool = False,
    ) -> Findings:  # fmt: skip
        """The search, its traits, the draft. standing: also how all stand to each trait."""
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
        judge = Judge(moving, self.chosen.columns, self.outcomes, apart, self.facts.place)
        traits = judge.traits(found, best)
        drafted = self._draft(traits, name, against)
        recall = None
        stand = Standings(traits, best) if standing else None
        if leave_one_out and (drafted.text or (stand is not None and stand.traits)):
            recall = recall_of(
                asked, best, rest, chances.times,
                lambda left_out, searched: judge.traits(searched, left_out), progress, moving,
                None if stand is None else stand.heard,
            )  # fmt: skip
        who = self._customers(base)
        return Findings(
            who, against, self.as_of, traits, found.pairs, own, (*left, *self.facts.left),
            self.chosen.rule, moving, drafted.text, drafted.hypotheses, None,
            recall if drafted.text else None,
            filtered=filtered_before(self.facts, self.matched), notices=tuple(self.notices),
            then=None if self.then is None else (self.then.customers, self.then.deals),
            standing=None if stand is None else stand.told(self.facts, self.inside),
        )  # fmt: skip

    def _draft(self, traits: Sequence[Trait], name: str, against: str) -> Drafted:
        return draft_of(traits, name, len(self.best()), self.as_of, against, self.story, self.aim)

    def _customers(self, base: Rows) -> Customers:
        rows = self.best()
        market = self.facts.market if self.inside is None else int(self.inside.market.sum())
        return Customers(
            self.facts.customers, tuple(self.measured.ids[row] for row in rows),
            tuple(self.measured.names[row] for row in rows), self.matched.inside,
            self.matched.by, market, len(base),
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
            code = "market_is_customers" if len(base) else "market_only_customers"
            facts = {"path": self.label, "base": len(base)}
            self.notices.append(Message(code, facts=facts))
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
