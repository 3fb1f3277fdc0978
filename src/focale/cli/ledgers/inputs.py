"""Which commercial tables did the user give, and what do they hold?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from focale.cli.inputs import day_of, mapping_of

if TYPE_CHECKING:
    from focale.accounts.ledger.ledger import Ledger
    from focale.engine import Session
    from focale.glossary.messages import Message

TABLES = (
    "deals", "leads", "contracts", "orders", "meetings", "targets", "touches", "costs",
    "interviews",
)  # fmt: skip
COMPANIES = "companies"
_WITH_OUTCOME = ("deals", "leads")
_NO_JOIN = "ledger_no_join"


@dataclass(frozen=True)
class LedgerInputs:
    """The tables as given. files: table -> its file. pairs: --map, those of no table aside.

    outcome, created: columns of the leads, else of the deals. won, lost: values of the outcome.
    """

    files: Mapping[str, Path]
    pairs: Sequence[str] = ()
    outcome: str | None = None
    created: str | None = None
    won: Sequence[str] = ()
    lost: Sequence[str] = ()
    as_of: str | None = None
    mappings: Mapping[str, Path] = field(default_factory=dict)

    def read(self, session: Session) -> dict[str, Ledger]:
        """Table -> what it holds; leads with the outcome of the deals where they share an id.

        Raises FocaleError with the faults of every file.
        """
        from focale.accounts.ledger.door import read_ledger
        from focale.accounts.ledger.leads import joined
        from focale.glossary.messages import FocaleError

        names, day = self._names(), day_of(self.as_of)
        found: dict[str, Ledger] = {}
        faults: list[Message] = []
        for table, path in self.files.items():
            given = self._has_outcome(table)
            try:
                found[table] = read_ledger(
                    path, table, mapping=self.mappings.get(table) or names.get(table, {}),
                    session=session, today=day, won=self.won if given else (),
                    lost=self.lost if given else (),
                )  # fmt: skip
            except FocaleError as error:
                faults += error.messages
        if faults:
            raise FocaleError(faults)
        if "leads" in found and "deals" in found:
            try:
                found["leads"] = joined(found["leads"], found["deals"])
            except FocaleError as error:
                if error.messages[0].code != _NO_JOIN or not found["leads"].outcome:
                    raise
        return found

    def _has_outcome(self, table: str) -> bool:
        """Whether the given values are of this table: of the leads, where their column is named."""
        if table == "deals":
            return "leads" not in self.files or not self.outcome
        return table == "leads" and ("deals" not in self.files or bool(self.outcome))

    def _names(self) -> dict[str, dict[str, str]]:
        """Table -> fact -> column."""
        named, _ = pairs_by_table(self.pairs)
        first = next((table for table in ("leads", "deals") if table in self.files), "")
        for fact, column in (("outcome", self.outcome), ("created_on", self.created)):
            if column and first:
                named.setdefault(first, {}).setdefault(fact, column)
        return named


def of_companies(pairs: Sequence[str], *, are_given: bool) -> tuple[dict[str, str], list[str]]:
    """(field of the companies -> column, the other pairs).

    "id" alone is of the companies, where they are given: leads and deals call theirs account_id.

    >>> of_companies(["id=account", "companies.headcount=ETP", "amount=CA"], are_given=True)
    ({'id': 'account', 'headcount': 'ETP'}, ['amount=CA'])
    """
    ours, rest = [], []
    for pair in pairs:
        table, point, told = pair.partition(".")
        if point and table.strip() == COMPANIES:
            ours.append(told)
        elif are_given and pair.partition("=")[0].strip() == "id":
            ours.append(pair)
        else:
            rest.append(pair)
    return mapping_of(ours), rest


def pairs_by_table(pairs: Sequence[str]) -> tuple[dict[str, dict[str, str]], list[str]]:
    """(table -> fact -> column, the pairs of no table).

    >>> pairs_by_table(["deals.amount=CA signé", "headcount=ETP"])
    ({'deals': {'amount': 'CA signé'}}, ['headcount=ETP'])
    """
    named: dict[str, list[str]] = {}
    rest = []
    for pair in pairs:
        table, point, told = pair.partition(".")
        if point and table.strip() in TABLES:
            named.setdefault(table.strip(), []).append(told)
        else:
            rest.append(pair)
    return {table: mapping_of(told) for table, told in named.items()}, rest
