"""Do the people who sell agree on what a good deal is, and does the profile agree with them?

Each judges the same past deals, made anonymous, without knowing what came of them. One row a deal
with a column a person, or one row a judgement.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np

from focale.evidence.agreement import Agreement, cohen, fleiss
from focale.evidence.rates import Rate
from focale.glossary.messages import Message, fault, listed
from focale.review.history import History
from focale.review.listed_rows import Rows, plain, read_rows, word_of

DEAL = ("deal id", "deal", "affaire", "id affaire", "case", "cas", "opportunity", "lead", "lead id",
        "dossier", "numero")  # fmt: skip
PERSON = ("person", "personne", "who", "qui", "judge", "juge", "name", "nom", "participant",
          "seller", "commercial", "rater")  # fmt: skip
SAYS = ("judgement", "jugement", "avis", "says", "good", "bon", "verdict", "opinion", "reponse",
        "answer", "ideal")  # fmt: skip
MISSING = ("missing", "manque", "motif manquant", "what is missing", "ce qui manque", "comment",
           "commentaire", "pourquoi", "why", "reason", "raison")  # fmt: skip
WORDS = {
    "yes": ("yes", "oui", "y", "o", "1", "true", "vrai", "good", "bon", "ideal", "icp", "x"),
    "no": ("no", "non", "n", "0", "false", "faux", "bad", "mauvais", "hors cible", "hors icp"),
}  # fmt: skip


@dataclass(frozen=True)
class Apart:
    """A deal on which most people and the profile disagree. yes: of those who judged it."""

    deal: str
    yes: Rate
    profile_says: bool
    won: bool | None


@dataclass(frozen=True)
class FieldSession:
    """What a session gives.

    people: their names. agreement: among them; None where they judged too few together. profile:
    of the majority with the profile. with_profile: deals on which the two say the same. each:
    person -> deals on which they and the profile say the same. missing: what people wrote is
    missing, and how often.
    """

    people: tuple[str, ...]
    deals: int
    agreement: Agreement | None
    profile: Agreement | None
    with_profile: Rate
    each: dict[str, Rate]
    apart: tuple[Apart, ...]
    split: tuple[str, ...]
    missing: tuple[tuple[str, int], ...]
    notices: tuple[Message, ...] = ()


def read_session(source: Any, history: History | None) -> FieldSession:
    """The judgements of a file; raises FocaleError when nothing can be read from it."""
    rows = read_rows(source, "session")
    deal = rows.column(DEAL)
    if not deal:
        raise fault(
            "needed_column", path=rows.label, column="deal_id", columns=listed(rows.headers, 12)
        )
    judged, unread = _judged(rows, deal)
    people = tuple(dict.fromkeys(person for _, person in judged))
    if len(people) < 2:
        raise fault("session_one_person", rows.label, columns=listed(rows.headers, 12))
    deals = list(dict.fromkeys(one for one, _ in judged))
    whole = [one for one in deals if all((one, person) in judged for person in people)]
    table = np.array([[judged[one, person] for person in people] for one in whole], dtype=bool)
    agreement = None
    if len(whole):
        agreement = cohen(table[:, 0], table[:, 1]) if len(people) == 2 else fleiss(table)
    notices = []
    if unread:
        notices.append(Message("session_unread", rows.label, facts={"count": unread}))
    if len(whole) < len(deals):
        facts = {"count": len(deals) - len(whole)}
        notices.append(Message("session_not_all", rows.label, facts=facts))
    return _told(rows, people, deals, judged, agreement, history, notices)


def _judged(rows: Rows, deal: str) -> tuple[dict[tuple[str, str], bool], int]:
    """(deal, person) -> yes or no; how many cells could not be read."""
    person, says = rows.column(PERSON), rows.column(SAYS)
    found: dict[tuple[str, str], bool] = {}
    unread = 0
    if person and says:
        cells = [(row[deal], row[person], row[says]) for row in rows.rows]
    else:
        skip = {deal, rows.column(MISSING)}
        people = [
            header for header in rows.headers
            if header not in skip and _are_judgements([row[header] for row in rows.rows])
        ]  # fmt: skip
        cells = [(row[deal], header, row[header]) for row in rows.rows for header in people]
    for one, who, word in cells:
        code = word_of(word, WORDS)
        if code and one and who:
            found[one, who] = code == "yes"
        elif word:
            unread += 1
    return found, unread


def _are_judgements(cells: list[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return bool(filled) and sum(bool(word_of(cell, WORDS)) for cell in filled) >= 0.8 * len(filled)


def _told(
    rows: Rows, people: tuple[str, ...], deals: list[str], judged: dict[tuple[str, str], bool],
    agreement: Agreement | None, history: History | None, notices: list[Message],
) -> FieldSession:  # fmt: skip
    places = _places(history)
    yes = {one: _yes(judged, one, people) for one in deals}
    majority = {one: rate.hits * 2 > rate.n for one, rate in yes.items() if rate.hits * 2 != rate.n}
    split = tuple(one for one in deals if one not in majority)
    known = [one for one in majority if one in places]
    if history is not None and not known:
        notices.append(Message("session_no_deal", rows.label))
    says = {one: _qualified(history, places[one]) for one in deals if one in places}
    profile = None
    if known:
        profile = cohen([majority[one] for one in known], [says[one] for one in known])
    apart = [
        Apart(one, yes[one], says[one], _won(history, places[one]))
        for one in known if majority[one] != says[one]
    ]  # fmt: skip
    each = {}
    for person in people:
        mine = [one for one in says if (one, person) in judged]
        each[person] = Rate(sum(judged[one, person] == says[one] for one in mine), len(mine))
    agree = sum(majority[one] == says[one] for one in known)
    return FieldSession(
        people, len(deals), agreement, profile, Rate(agree, len(known)), each, tuple(apart),
        split, _missing(rows), tuple(notices),
    )  # fmt: skip


def _yes(judged: dict[tuple[str, str], bool], deal: str, people: tuple[str, ...]) -> Rate:
    said = [judged[deal, person] for person in people if (deal, person) in judged]
    return Rate(sum(said), len(said))


def _places(history: History | None) -> dict[str, int]:
    """Deal -> its row in the history."""
    if history is None:
        return {}
    role = "deal_id" if history.ledger.has("deal_id") else "lead_id"
    if not history.ledger.has(role):
        return {}
    ids = history.ledger.column(role).to_pylist()
    return {str(one): row for row, one in enumerate(ids) if one is not None}


def _qualified(history: History | None, row: int) -> bool:
    return history is not None and history.at.verdict[row] == "qualified"


def _won(history: History | None, row: int) -> bool | None:
    return None if history is None else bool(history.won[row])


def _missing(rows: Rows) -> tuple[tuple[str, int], ...]:
    header = rows.column(MISSING)
    if not header:
        return ()
    words = Counter(plain(row[header]) for row in rows.rows if row[header])
    return tuple(words.most_common(8))
