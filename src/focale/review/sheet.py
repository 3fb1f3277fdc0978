"""Which ten past deals do people judge in a field session, without knowing whose they are?

Half of them won, half not; in each half, as far as there are, half inside the profile. Only what
the profile reads of a company is shown, as it was known when the deal began: no name, no amount, no
outcome.
"""

from __future__ import annotations

import zlib
from typing import Any

import numpy as np

from focale.criterion.condition import FieldTest, leaves_of
from focale.glossary.fields import field_label
from focale.review.history import History, Places

TEN = 10


def ten_deals(history: History, seed: str = "") -> Places:
    """The rows of up to ten deals, shuffled. seed: the same gives the same ten."""
    rng = np.random.default_rng(zlib.crc32(seed.encode()))
    rows = history.kept
    inside = history.at.verdict == "qualified"
    chosen: list[int] = []
    for won in (True, False):
        mine = rows[history.won[rows] == won]
        both = [rng.permutation(mine[inside[mine]]), rng.permutation(mine[~inside[mine]])]
        half = TEN // 2
        of_inside = min(len(both[0]), max(half // 2 + (1 if won else 0), half - len(both[1])))
        picked = [*both[0][:of_inside], *both[1][: half - of_inside]]
        chosen += [int(row) for row in picked]
    return np.asarray(rng.permutation(np.array(chosen, np.int64)), dtype=np.int64)


def sheet_rows(history: History, lang: str, seed: str = "") -> tuple[list[str], list[list[str]]]:
    """(head, rows) of the sheet: the deal, the facts, two columns for people, what is missing."""
    french = lang == "fr"
    rows = ten_deals(history, seed)
    role = "deal_id" if history.ledger.has("deal_id") else "lead_id"
    ids = history.ledger.column(role).to_pylist() if history.ledger.has(role) else None
    fields = _fields(history)
    facts = {name: history.at.facts[name].to_pylist() for name in fields}
    head = ["affaire" if french else "deal", *(field_label(name, lang) for name in fields)]
    head += ["juge 1", "juge 2", "ce qui manque"] if french else ["judge 1", "judge 2", "missing"]
    body = [
        [str(ids[row]) if ids else str(row + 1), *(_cell(facts[name][row]) for name in fields),
         "", "", ""]
        for row in rows.tolist()
    ]  # fmt: skip
    return head, body


def _fields(history: History) -> list[str]:
    """The fields of the criteria that tell nobody's name."""
    names = [
        leaf.field
        for criterion in history.at.profile.criteria
        for leaf in leaves_of(criterion.condition) if isinstance(leaf, FieldTest)
    ]  # fmt: skip
    there = history.at.facts.column_names
    return [name for name in dict.fromkeys(names) if name in there and name not in _TELL_WHO]


_TELL_WHO = frozenset({
    "id", "account_id", "name", "company", "siren", "siret", "vat", "domain", "website", "phone",
    "email", "group", "parent_siren", "owner",
})  # fmt: skip
"""Fields that say whose deal it is."""


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return ";".join(str(one) for one in value)
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return str(value)
