"""How much does each agreement, and each disagreement, speak for one and the same?

After Fellegi and Sunter (1969): the weight of an agreement is log2(m / u), in bits. m is the
chance that two records of one company (or person) agree on the field: it is published here, and
the same for every file. u is the chance that strangers agree: it comes from the file, value by
value, so that "Lorne" (rare) tells more than "Paris". One setting serves all files of companies,
one all files of people; neither is fitted to a file.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log2


@dataclass(frozen=True)
class CodeWeight:
    """A field whose values are the same or not. m: chance to agree, among doubles.

    differs: bits where both are known and differ. most: bits of an agreement, at most. near: of
    the bits of an agreement, the part for a value with one slip of the pen; 0 where a slip
    makes another value.
    """

    field: str
    m: float
    differs: float
    most: float
    near: float = 0.0


@dataclass(frozen=True)
class PlaceWeight:
    """The place, from fine to coarse levels. m: chance to agree on the finest known level.

    moved: bits where all known levels differ. finer: bits for each finer level that differs
    though a coarser one agrees.
    """

    m: float
    moved: float
    finer: float
    most: float


@dataclass(frozen=True)
class WordsWeight:
    """A field of words. m: chance that doubles share a word that one of them has.

    left: bits lost for each bit of weight that only one record has, its words added.
    swapped: the same where both have words that the other lacks. worst: bits lost at most.
    most: bits of an agreement at most; None for as many as the file allows.
    """

    m: float
    left: float
    swapped: float
    worst: float
    most: float | None = None


@dataclass(frozen=True)
class Setting:
    """All the weights for one kind of record.

    doubles: doubles expected for each record. automatic: bits from which records are merged
    without asking, if a name or a number of their own agrees. review: bits from which a person is
    asked; review_here: the same where all that is known of the place agrees. Bits are log2 of the
    odds: 4 is 16 to 1, -3 is 1 to 8.
    """

    doubles: float
    automatic: float
    review: float
    review_here: float
    name: WordsWeight
    address: WordsWeight
    place: PlaceWeight
    codes: tuple[CodeWeight, ...]
    employer: WordsWeight | None = None
    other_form: float = -3.5  # SAS and SARL
    other_family: float = -5.0  # an association and a company
    word_in_front: float = 4.5  # "Clinique Duval" is "Duval"; "Duval Services" may be another
    sign_behind: float = -1.5  # "Duval TP" and "Duval 2" are branches rather than "Duval"
    initials_elsewhere: float = -5.0  # "SNO" in another département than "Sogea Nord Ouest"
    other_first_name: float = -8.0  # Vincent and Claire, of one surname, at one company
    other_number: float = -7.0  # "Clinique 2" and "Clinique 3"

    def prior(self, records: int) -> float:
        """The bits of two records picked at random among `records`."""
        return log2(self.doubles / records)


COMPANIES = Setting(
    doubles=0.3,
    automatic=2.5,
    review=-4.0,
    review_here=-5.0,
    name=WordsWeight(m=0.9, left=0.2, swapped=0.9, worst=-16.0),
    address=WordsWeight(m=0.7, left=0.15, swapped=0.3, worst=-3.0, most=11.0),
    place=PlaceWeight(m=0.9, moved=-4.5, finer=-1.5, most=12.0),
    codes=(
        CodeWeight("phone", m=0.7, differs=-1.5, most=13.0),
        CodeWeight("domain", m=0.8, differs=-2.5, most=11.0),
        CodeWeight("email", m=0.5, differs=-0.5, most=13.0),
        CodeWeight("created_on", m=0.8, differs=-2.0, most=8.0),
        CodeWeight("country", m=0.99, differs=-5.0, most=1.0),
    ),
)
"""For companies, and for their sites."""

PEOPLE = Setting(
    doubles=0.3,
    automatic=2.5,
    review=-4.0,
    review_here=-4.0,
    name=WordsWeight(m=0.85, left=0.25, swapped=0.6, worst=-12.0),
    address=WordsWeight(m=0.7, left=0.15, swapped=0.3, worst=-3.0, most=12.0),
    place=PlaceWeight(m=0.85, moved=-2.0, finer=-1.0, most=11.0),
    codes=(
        CodeWeight("email", m=0.6, differs=-0.7, most=17.0),
        CodeWeight("phone", m=0.6, differs=-1.0, most=13.0),
        CodeWeight("account_id", m=0.7, differs=-3.0, most=11.0),
        CodeWeight("mobile", m=0.7, differs=-1.5, most=16.0),
        CodeWeight("linkedin", m=0.7, differs=-3.0, most=18.0),
        CodeWeight("birth_date", m=0.9, differs=-3.0, most=13.0, near=0.6),
        CodeWeight("person_number", m=0.9, differs=-3.5, most=18.0, near=0.75),
    ),
    employer=WordsWeight(m=0.7, left=0.1, swapped=0.35, worst=-4.0, most=10.0),
)
"""For people."""
