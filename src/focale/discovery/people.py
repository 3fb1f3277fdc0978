"""Who decides at the best customers, and which pain points did they tell?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from focale.accounts.facts import fields_of
from focale.accounts.ledger.door import read_ledger
from focale.accounts.ledger.kinds import LedgerKind
from focale.accounts.source import open_source
from focale.criterion import tree as t
from focale.criterion.fold import fold
from focale.discovery.findings import Pain, Person
from focale.engine import Session
from focale.evidence.rates import Rate
from focale.glossary.messages import fault, listed

MOST = 6
_DECIDE = ("decider", "prescriber")


def deciders(session: Session, contacts: Any, best: Sequence[str]) -> tuple[Person, ...]:
    """Titles of deciders and prescribers, by how many of the best have one, contacts known.

    Without roles in the file, all titles. () without contacts. Raises FocaleError for a table
    without account_id.
    """
    if contacts is None:
        return ()
    opened = open_source(session, contacts, "people_of_best", "contacts")
    columns = fields_of(opened, {})
    if "account_id" not in columns:
        raise fault("needed_column", path=opened.found.label, column="account_id",
                    columns=listed(opened.names, 12))  # fmt: skip
    shown = [name for name in ("account_id", "title", "role", "department") if name in columns]
    query = t.select(
        [t.alias(t.cast(t.col(columns[name].name), "VARCHAR"), name) for name in shown],
        t.table(opened.found.table),
    )
    own = t.cast(t.col(columns["account_id"].name), "VARCHAR")
    query.set("where", t.where(t.inside(own, [t.text(key) for key in best])))
    rows = session.arrow(query).to_pylist()
    known = {row["account_id"] for row in rows}
    has_roles = any(fold(row.get("role") or "") in _DECIDE for row in rows)
    at: dict[tuple[str, str], set[str]] = {}
    spelled: Counter[tuple[str, str, str]] = Counter()
    for row in rows:
        role, title = fold(row.get("role") or ""), (row.get("title") or "").strip()
        if not title or (has_roles and role not in _DECIDE):
            continue
        key = (one_form(fold(title)), role)
        at.setdefault(key, set()).add(row["account_id"])
        spelled[(*key, title)] += 1
    people = []
    for key, accounts in at.items():
        title = max((n, word) for (a, b, word), n in spelled.items() if (a, b) == key)[1]
        people.append(Person(title, key[1], Rate(len(accounts), len(known))))
    return tuple(sorted(people, key=lambda one: (-one.seen.hits, one.words))[:MOST])


_FORMS = (
    ("directrice", "directeur"), ("presidente", "president"), ("gerante", "gerant"),
    ("commerciale", "commercial"), ("generale", "general"), ("administrative", "administratif"),
    ("financiere", "financier"), ("fondatrice", "fondateur"), ("dirigeante", "dirigeant"),
)  # fmt: skip


def one_form(title: str) -> str:
    """A folded title in one form for women and men: they are counted together.

    >>> one_form("directrice commerciale") == one_form("directeur commercial")
    True
    """
    for feminine, masculine in _FORMS:
        title = title.replace(feminine, masculine)
    return title


def either_form(title: str) -> str:
    """A pattern for `matches` that both forms of a folded title meet.

    >>> either_form("directrice commerciale")
    'direct(eur|rice) commercial'
    """
    words = one_form(title).replace("directeur", "direct(eur|rice)")
    words = words.replace("fondateur", "fondat(eur|rice)")
    return words.replace("administratif", "administrati(f|ve)")


def pain_points(session: Session, interviews: Any, best: Sequence[str]) -> tuple[Pain, ...]:
    """Pain points by the interviews of best customers that tell them; () without interviews."""
    if interviews is None:
        return ()
    ledger = read_ledger(interviews, LedgerKind.INTERVIEWS, session=session)
    if not ledger.has("pain_points"):
        return ()
    points = ledger.column("pain_points").to_pylist()
    owners = (
        ledger.column("account_id").to_pylist()
        if ledger.has("account_id")
        else [None] * len(points)
    )
    keys = set(best)
    mine = [
        told or [] for told, own in zip(points, owners, strict=True) if own in keys or own is None
    ]
    counts = Counter(point for told in mine for point in dict.fromkeys(told))
    ranked = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return tuple(Pain(point, Rate(count, len(mine))) for point, count in ranked[:MOST])
