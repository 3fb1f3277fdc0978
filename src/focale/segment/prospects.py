"""Which of the chosen accounts can be called today, and what do the others lack?

Source: the method's question, "if we could prospect only 100 accounts this year": a name is worth
a call only with somebody who decides there, a number to call, and no open question about the fit.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass

import pyarrow as pa

from focale.accounts.contacts import Decides
from focale.segment.top import Pick, table_of


class Readiness(enum.StrEnum):
    """What an account lacks before it is called, the most ready first."""

    READY = "ready"  # a decider, and a telephone
    FIND = "find_decider"  # nobody known there decides
    COMPLETE = "to_complete"  # a fact, a signal or a telephone is missing


class Missing(enum.StrEnum):
    """What is to be found first; NOTHING for an account that is ready."""

    NOTHING = ""
    DECIDER = "decider"
    PHONE = "phone"
    FACT = "fact"  # unknown whether the account suits at all
    SIGNAL = "signal"  # it suits once it shows a buying signal


@dataclass(frozen=True)
class Prospect:
    """One account of the list, and what it lacks; the person of its pick decides, if any does."""

    pick: Pick
    missing: Missing

    @property
    def readiness(self) -> Readiness:
        """Its group."""
        if self.missing is Missing.NOTHING:
            return Readiness.READY
        return Readiness.FIND if self.missing is Missing.DECIDER else Readiness.COMPLETE

    @property
    def phone(self) -> str:
        """The decider's number, else the company's, "" for none."""
        return phone_of(self.pick)


def phone_of(pick: Pick) -> str:
    """The person's number, else the company's, "" for none."""
    return pick.person_phone or pick.phone


def prospect_of(pick: Pick, decides: Decides) -> Prospect:
    """What one account lacks, the first thing to find out first.

    Whether it suits comes before whom to call: nobody looks for the decider of a company that may
    not suit.
    """
    verdict = pick.row["verdict"]
    if verdict == "undecided":
        return Prospect(pick, Missing.FACT)
    if verdict == "waiting":
        return Prospect(pick, Missing.SIGNAL)
    if pick.person is None or not decides(pick.person):
        return Prospect(pick, Missing.DECIDER)
    return Prospect(pick, Missing.NOTHING if phone_of(pick) else Missing.PHONE)


def prospects_of(picks: Sequence[Pick], decides: Decides) -> list[Prospect]:
    """Every account, in the order of the list."""
    return [prospect_of(pick, decides) for pick in picks]


def grouped(prospects: Sequence[Prospect]) -> dict[Readiness, list[Prospect]]:
    """The accounts by readiness, all groups there, each in the order of the list."""
    groups: dict[Readiness, list[Prospect]] = {one: [] for one in Readiness}
    for prospect in prospects:
        groups[prospect.readiness].append(prospect)
    return groups


READINESS_WORDS = {
    Readiness.READY: ("prêt : décideur et téléphone", "ready: decider and phone"),
    Readiness.FIND: ("décideur à trouver", "decider to find"),
    Readiness.COMPLETE: ("info à compléter", "fact to complete"),
}
MISSING_WORDS = {
    Missing.NOTHING: ("", ""),
    Missing.DECIDER: ("décideur", "decider"),
    Missing.PHONE: ("téléphone", "phone"),
    Missing.FACT: ("info", "fact"),
    Missing.SIGNAL: ("signal d'achat", "buying signal"),
}


def missing_words(prospect: Prospect, lang: str) -> str:
    """What is missing, in words; a fact by its label."""
    place = 0 if lang == "fr" else 1
    if prospect.missing is Missing.FACT:
        asked = prospect.pick.row.get("next_fact")
        for criterion in prospect.pick.profile.criteria:
            if criterion.id == asked:
                return criterion.label.words(lang)
    return MISSING_WORDS[prospect.missing][place]


def prospects_table(prospects: Sequence[Prospect], lang: str) -> pa.Table:
    """The list as a table: that of `top`, with `readiness` and `missing` behind the rank.

    In the order of the list, whatever the groups.
    """
    place = 0 if lang == "fr" else 1
    table = table_of([prospect.pick for prospect in prospects], lang)
    ready = [READINESS_WORDS[prospect.readiness][place] for prospect in prospects]
    missing = [missing_words(prospect, lang) or None for prospect in prospects]
    table = table.add_column(1, "readiness", pa.array(ready, pa.string()))
    return table.add_column(2, "missing", pa.array(missing, pa.string()))
