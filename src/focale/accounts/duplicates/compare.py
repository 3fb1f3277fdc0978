"""How much speaks for a pair of records being one and the same, and what?

Every pair gets bits: the log2 of the odds, the sum of what each field says (see `weights`). Each
field also leaves a level, from which the reasons are told in words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from focale.accounts.duplicates.codes import Coded, Flags, Ints, Longs, Reals, distinct
from focale.accounts.duplicates.first_names import clearly_other
from focale.accounts.duplicates.records import LEVELS, Records, TextField
from focale.accounts.duplicates.weights import CodeWeight, PlaceWeight, Setting, WordsWeight
from focale.accounts.duplicates.words import LEAST_TEXTS

CHUNK = 100_000  # pairs compared at once
SAME_NUMBER = 40.0  # bits of one SIREN

UNKNOWN, DIFFERENT, SAME, NEAR, PART, ACRONYM, SITES, DOUBTFUL = range(8)
"""Levels of a field. PART: all that one says, the other says too. SITES: one SIREN, two SIRET.
DOUBTFUL: two SIREN that differ, one of which fails its check; legal forms of two kinds."""
HELD, ELSEWHERE = "held", "elsewhere"
"""Among the levels, no fields: whether only a person may make the two one, and whether any level
of the place differs."""

Levels = np.ndarray[Any, np.dtype[np.uint8]]
_OF_ONE_PERSON = ("email", "mobile", "linkedin", "birth_date", "person_number")
_BORN_WITH = ("birth_date", "person_number")  # beside which a first name is a slip
_OF_ONE_ADDRESS = ("email", "mobile", "linkedin")  # for which two first names are asked about
_SHARED_BY_MANY = ("country", "created_on")
_STRANGERS = 0.05  # of one record: how many strangers bear its name, if nobody else does
_ELSEWHERE = (0.1, 1.0)  # the same, for each further place in which the name stands, and ...
_MOVED = 4.0  # ... this times the share of names that stand in several places of this file
_ADDRESS_AND_PLACE = 3.0  # bits that a place adds to the same address, at most
_ADDED = 8.0  # weight of words that only one name has, at most: a long subtitle is one thing
_ONE_SLIP = 3.0  # bits that slips of the pen cost a whole name
_ANOTHER_AREA = (DIFFERENT, 2 + LEVELS.index("region"))  # levels of a place
_FORM = "legal_form"
_SAME_FORM = 0.95  # how often doubles have one legal form, where one has nothing else for a name
_NEUTRAL_WORD = 0.5  # the same for a word like "société" or "France" that only one has


@dataclass(frozen=True)
class Compared:
    """Pairs of records. bits: log2 of the odds. levels: field -> level of each pair."""

    a: Ints
    b: Ints
    bits: Reals
    levels: dict[str, Levels]

    def plus(self, field: str, bits: Reals | np.float32, level: Levels) -> Compared:
        """The pairs with what one more field says."""
        return Compared(self.a, self.b, self.bits + bits, {**self.levels, field: level})

    def only(self, kept: Flags) -> Compared:
        """The pairs that are kept."""
        levels = {field: level[kept] for field, level in self.levels.items()}
        return Compared(self.a[kept], self.b[kept], self.bits[kept], levels)


def keys(a: Ints | Longs, b: Ints | Longs, rows: int) -> Longs:
    """One number for each pair, whatever its order. rows: how many records there are."""
    low, high = np.minimum(a, b).astype(np.int64), np.maximum(a, b).astype(np.int64)
    return low * rows + high


class Comparer:
    """Compares pairs of the same records."""

    def __init__(self, records: Records, setting: Setting, apart: Longs | None = None) -> None:
        """apart: pairs that a person holds for two, as `keys` of them."""
        self._records, self._setting = records, setting
        self._apart = np.empty(0, np.int64) if apart is None else apart
        self.automatic = setting.automatic
        self.siren = records.siren
        self._size = max(records.rows, LEAST_TEXTS)
        self._name_worth = self._worth_of_names(records.name)
        self._address_worth = self._worth_of_texts(records.address)
        self._employer_worth = self._worth_of_texts(records.employer)
        self._several_sites = _with_several(records.siren, records.siret)
        self._shares = {level: self._shares_of([place]) for level, place in records.places.items()}
        self._shares[_FORM] = self._shares_of([records.form])
        self._shares |= {name: self._shares_of(fields) for name, fields in records.codes.items()}

    def compared(self, a: Ints, b: Ints, *, worth_asking: bool = False) -> Compared:
        """The pairs with their bits; all of them, or only those that are worth a question."""
        starts = range(0, max(len(a), 1), CHUNK)
        parts = [self._chunk(a[at : at + CHUNK], b[at : at + CHUNK], worth_asking) for at in starts]
        return Compared(
            np.concatenate([part.a for part in parts]),
            np.concatenate([part.b for part in parts]),
            np.concatenate([part.bits for part in parts]),
            {
                name: np.concatenate([part.levels[name] for part in parts])
                for name in parts[0].levels
            },
        )

    def may_join(self, links: Compared) -> Flags:
        """Which links are sure enough to join records without asking.

        Beside the bits there must be a name that agrees, or a number of their own.
        """
        level = links.levels
        named = np.isin(level["name"], (SAME, NEAR, PART, ACRONYM))
        own = level["siren"] == SAME
        joins = (links.bits >= self.automatic) & (named | own)
        if len(self._apart):
            joins &= ~np.isin(keys(links.a, links.b, self._records.rows), self._apart)
        return np.asarray(joins)

    def _least(self, pairs: Compared, worth_asking: bool) -> Reals | np.float32:
        """The bits from which a pair matters: fewer where all known of the place agrees."""
        if not worth_asking:
            return np.float32(-np.inf)
        here = (pairs.levels["place"] > DIFFERENT) & (pairs.levels[ELSEWHERE] == 0)
        return np.where(here, self._setting.review_here, self._setting.review).astype(np.float32)

    def _chunk(self, a: Ints, b: Ints, worth_asking: bool) -> Compared:
        """The quick fields first; a pair that can no longer matter goes no further."""
        records, setting = self._records, self._setting
        prior = np.full(len(a), setting.prior(self._size), np.float32)
        pairs = Compared(a, b, prior, {})
        pairs = pairs.plus("siren", *self._numbers(a, b))
        for weight in setting.codes:
            if weight.field in records.codes:
                pairs = pairs.plus(weight.field, *self._codes(weight, pairs))
        pairs = pairs.plus("legal_form", *self._forms(pairs.a, pairs.b))
        letters = _same_or_not(records.letters, pairs.a, pairs.b)
        pairs = pairs.plus("letters", np.float32(0), letters)
        place, level, elsewhere = self._places(setting.place, pairs.a, pairs.b)
        pairs = pairs.plus("place", place, level).plus(ELSEWHERE, np.float32(0), elsewhere)
        words = self._most_of_address(pairs)
        if setting.employer is not None:
            words = words + np.float32(setting.employer.most or 0)
        most = words + self._most_of_names(pairs)
        hopeful = pairs.bits + most >= self._least(pairs, worth_asking)
        pairs, place, words = pairs.only(hopeful), place[hopeful], words[hopeful]
        needed = self._least(pairs, worth_asking) - words
        pairs = pairs.plus("name", *self._names(pairs, needed))
        hopeful = pairs.bits >= needed
        pairs, place = pairs.only(hopeful), place[hopeful]
        pairs = pairs.plus("address", *self._address(pairs, place))
        if setting.employer is not None:
            got = self._texts(records.employer, setting.employer, self._employer_worth, pairs)
            pairs = pairs.plus("company", *got)
            pairs = pairs.only(pairs.bits >= self._least(pairs, worth_asking))
            pairs = pairs.plus("first_name", *self._first_names(pairs))
        bits, held = self._held_back(pairs)
        if len(self._apart):
            told = np.isin(keys(pairs.a, pairs.b, records.rows), self._apart)
            held = held | told
        levels = {**pairs.levels, HELD: held.astype(np.uint8)}
        return Compared(pairs.a, pairs.b, bits, levels).only(
            bits >= self._least(pairs, worth_asking)
        )

    def _most_of_names(self, pairs: Compared) -> Reals:
        """Bits that the names can add, at most."""
        name = self._records.name
        one, other = name.codes[pairs.a], name.codes[pairs.b]
        worth = np.minimum(self._name_worth[one], self._name_worth[other])
        return np.where((one >= 0) & (other >= 0), worth, 0).astype(np.float32)

    def _most_of_address(self, pairs: Compared) -> Reals:
        address = self._records.address
        known = (address.codes[pairs.a] >= 0) & (address.codes[pairs.b] >= 0)
        return np.where(known, self._setting.address.most or 0, 0).astype(np.float32)

    def _address(self, pairs: Compared, place: Reals) -> tuple[Reals, Levels]:
        """The address; with the place it says no more than a place can."""
        weight = self._setting.address
        bits, level = self._texts(self._records.address, weight, self._address_worth, pairs)
        most = np.float32((weight.most or 0) + _ADDRESS_AND_PLACE)
        above = np.maximum(np.maximum(bits, 0) + np.maximum(place, 0) - most, 0)
        return np.where(bits > 0, bits - above, bits).astype(np.float32), level

    # --- names --------------------------------------------------------------------------

    def _worth_of_names(self, name: TextField) -> Reals:
        """The bits of two records that bear exactly one name: by how many places it stands in."""
        if not len(name.texts):
            return np.zeros(1, np.float32)
        place = self._records.setting()
        pairs = distinct(name.codes.astype(np.int64), place)
        _, first = np.unique(pairs, return_index=True)
        first = first[pairs[first] >= 0]
        places = np.bincount(name.codes[first], minlength=len(name.texts))
        several = (places > 1).sum() / max((places > 0).sum(), 1)
        elsewhere = float(np.clip(_MOVED * several, *_ELSEWHERE))
        strangers = np.maximum(places - 1, 0) * elsewhere + _STRANGERS
        worth = np.log2(self._size / strangers)
        return np.append(np.minimum(worth, name.words.weight()), 0).astype(np.float32)

    def _names(self, pairs: Compared, needed: Reals) -> tuple[Reals, Levels]:
        name, weight = self._records.name, self._setting.name
        one, other = name.codes[pairs.a], name.codes[pairs.b]
        known = (one >= 0) & (other >= 0)
        bits, level = np.zeros(len(one), np.float32), np.zeros(len(one), np.uint8)
        at = np.flatnonzero(known)
        if not len(at):
            return bits, level
        one, other = one[at], other[at]
        got, told = self._alike_names(one, other, weight, (needed - pairs.bits)[at])
        bits[at], level[at] = got, told
        return bits, level

    def _alike_names(
        self, one: Ints, other: Ints, weight: WordsWeight, needed: Reals
    ) -> tuple[Reals, Levels]:
        shared = self._records.name.words.shared(one, other, needed)
        whole = np.minimum(self._name_worth[one], self._name_worth[other])
        swapped = np.minimum(shared.left_a, shared.left_b)
        added = np.minimum(np.maximum(shared.left_a, shared.left_b) - swapped, _ADDED)
        most = np.float32(np.log2(self._size) + 2)
        gained = np.minimum(shared.bits, most)
        lost = np.maximum(-weight.left * added - weight.swapped * swapped, weight.worst)
        bits = gained + lost
        level = np.full(len(one), DIFFERENT, np.uint8)
        complete = (shared.left_a == 0) & (shared.left_b == 0)
        is_part = (swapped == 0) & (shared.count > 0)
        level[is_part] = PART
        nearly = complete & ~shared.same & (shared.short == 0)
        is_end = np.flatnonzero(is_part & ~complete)
        is_end = is_end[self._ends_with(one[is_end], other[is_end])]
        bits[is_part & ~complete & shared.sign] += self._setting.sign_behind
        bits[is_end] += self._setting.word_in_front
        level[nearly | (~is_part & (bits > 0))] = NEAR
        slips = np.where(shared.slips > 0, _ONE_SLIP, _NEUTRAL_WORD)
        bits[nearly] = np.maximum(bits, whole - slips)[nearly]
        same = shared.same
        bits[same], level[same] = whole[same], SAME
        level[(shared.short > 0) & (shared.short >= shared.bits - 1) & ~same] = ACRONYM
        spelled = complete & (level == ACRONYM)
        bits[spelled] = np.maximum(bits, np.minimum(shared.letters, whole))[spelled]
        numbers = shared.numbers & ~same
        bits[numbers] += self._setting.other_number
        return bits + np.float32(np.log2(weight.m)), level

    def _ends_with(self, one: Ints, other: Ints) -> Flags:
        """Whether one name is the end of the other: "Clinique Duval", "Duval"."""
        from rapidfuzz import process
        from rapidfuzz.distance import Postfix

        if not len(one):
            return np.empty(0, bool)
        texts = np.array(self._records.name.texts, object)
        same = process.cpdist(texts[one], texts[other], scorer=Postfix.similarity, workers=-1)
        lengths = np.fromiter(map(len, texts), np.int64, len(texts))
        return np.asarray(same) >= np.minimum(lengths[one], lengths[other])

    def _first_names(self, pairs: Compared) -> tuple[Reals, Levels]:
        """First names that are clearly two people's: not even asked, unless they share more."""
        name, first = self._records.name, self._records.first
        one, other = first.codes[pairs.a], first.codes[pairs.b]
        level = np.zeros(len(one), np.uint8)
        at = np.flatnonzero((one >= 0) & (other >= 0) & (one != other))
        both = one[at].astype(np.int64) << 32 | other[at]
        found, back = np.unique(both, return_inverse=True)
        clear = [clearly_other(first.values[p >> 32], first.values[p & 0xFFFFFFFF])
                 for p in found.tolist()]  # fmt: skip
        for place in at[np.array(clear, bool)[back]].tolist():
            a, b = pairs.a[place], pairs.b[place]
            x, y = name.texts[name.codes[a]].split(), name.texts[name.codes[b]].split()
            swapped = {*first.values[one[place]].split()} & {*y}
            swapped |= {*first.values[other[place]].split()} & {*x}
            level[place] = UNKNOWN if swapped else DIFFERENT
        for field in _BORN_WITH:
            if field in pairs.levels:
                level[np.isin(pairs.levels[field], (SAME, NEAR))] = UNKNOWN
        alone = level == DIFFERENT
        for field in _OF_ONE_ADDRESS:
            if field in pairs.levels:
                alone &= pairs.levels[field] != SAME
        below = np.minimum(self._setting.other_first_name, self._setting.review - 1 - pairs.bits)
        return np.where(alone, below, 0).astype(np.float32), level

    # --- other words --------------------------------------------------------------------

    def _worth_of_texts(self, field: TextField) -> Reals:
        if not len(field.texts):
            return np.zeros(1, np.float32)
        counts = np.bincount(field.codes[field.codes >= 0], minlength=len(field.texts))
        worth = np.log2(self._size / np.maximum(counts - 1, 1))
        return np.append(np.minimum(worth, field.words.weight()), 0).astype(np.float32)

    def _texts(
        self, field: TextField, weight: WordsWeight, worth: Reals, pairs: Compared
    ) -> tuple[Reals, Levels]:
        """An address, or an employer."""
        one, other = field.codes[pairs.a], field.codes[pairs.b]
        bits, level = np.zeros(len(one), np.float32), np.zeros(len(one), np.uint8)
        at = np.flatnonzero((one >= 0) & (other >= 0))
        if not len(at):
            return bits, level
        one, other = one[at], other[at]
        shared = field.words.shared(one, other)
        swapped = np.minimum(shared.left_a, shared.left_b)
        added = np.maximum(shared.left_a, shared.left_b) - swapped
        most = np.float32(weight.most or np.inf)
        gained = np.minimum(shared.bits, most)
        got = gained - weight.left * added - weight.swapped * swapped
        got = np.where(shared.same, np.minimum(np.maximum(got, worth[one]), most), got)
        got = np.where(shared.numbers & ~shared.same, np.minimum(got, 1.0), got)
        told = np.where(got > 2, NEAR, DIFFERENT)
        told[shared.same] = SAME
        bits[at] = np.maximum(got + np.log2(weight.m), weight.worst)
        level[at] = told
        return bits, level

    # --- codes --------------------------------------------------------------------------

    def _shares_of(self, fields: list[Coded]) -> Reals:
        """How often strangers agree on each value: its share of the records that say something."""
        codes = np.concatenate([field.codes for field in fields])
        codes = codes[codes >= 0]
        counts = np.bincount(codes, minlength=len(fields[0].values))
        share = np.maximum(counts - 1, 0.7) / max(len(codes), 1)
        return np.append(share, 1.0).astype(np.float32)

    def _codes(self, weight: CodeWeight, pairs: Compared) -> tuple[Reals, Levels]:
        """Whether any column of one agrees with any of the other."""
        a, b, fields = pairs.a, pairs.b, self._records.codes[weight.field]
        bits, level = np.zeros(len(a), np.float32), np.zeros(len(a), np.uint8)
        share = self._small(self._shares[weight.field], own=weight.field not in _SHARED_BY_MANY)
        for one in fields:
            for other in fields:
                x, y = one.codes[a], other.codes[b]
                known = (x >= 0) & (y >= 0)
                level[known & (level == UNKNOWN)] = DIFFERENT
                same = known & (x == y)
                level[same] = SAME
                bits[same] = np.maximum(
                    bits[same], np.minimum(np.log2(weight.m / share[x[same]]), weight.most)
                )
        different = level == DIFFERENT
        bits[different] = weight.differs
        if weight.near and len(fields) == 1:
            at = np.flatnonzero(different)
            near = at[self._one_slip(fields[0], a[at], b[at])]
            bits[near], level[near] = weight.near * weight.most, NEAR
        return bits, level

    def _small(self, share: Reals, *, own: bool = False) -> Reals:
        """In a small file a value is less common than its share says.

        own: a value of one's own, such as a phone, which a larger file would hold no more often.
        """
        part = min(1.0, self._records.rows / self._size)
        return share * np.float32(part if own else part**0.5)

    def _one_slip(self, field: Coded, a: Ints, b: Ints) -> Flags:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        if not len(a):
            return np.empty(0, bool)
        values = np.array(field.values, object)
        one, other = values[field.codes[a]], values[field.codes[b]]
        apart = process.cpdist(one, other, scorer=OSA.distance, score_cutoff=1, workers=-1)
        return np.asarray(apart <= 1)

    def _places(self, weight: PlaceWeight, a: Ints, b: Ints) -> tuple[Reals, Levels, Levels]:
        """The place, and whether any level known differs."""
        bits, level = np.zeros(len(a), np.float32), np.zeros(len(a), np.uint8)
        lost = np.zeros(len(a), np.float32)
        for number, name in enumerate(LEVELS):
            field = self._records.places[name]
            if not field.values:
                continue
            x, y = field.codes[a], field.codes[b]
            open_ = (x >= 0) & (y >= 0) & (level <= 1)
            same = open_ & ((x == y) | self._alike_cities(name, field, x, y, open_))
            share = self._small(self._shares[name])
            gained = np.minimum(np.log2(weight.m / share[x[same]]), weight.most)
            bits[same] = gained + lost[same]
            level[same] = 2 + number
            differs = open_ & ~same
            level[differs] = 1
            lost[differs] += weight.finer
        bits[level == 1] = weight.moved
        return bits, level, (lost < 0).astype(np.uint8)

    def _alike_cities(self, name: str, field: Coded, x: Ints, y: Ints, open_: Flags) -> Flags:
        """Whether towns that differ are one, with a slip of the pen."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        alike = np.zeros(len(x), bool)
        at = np.flatnonzero(open_ & (x != y)) if name == "city" else np.empty(0, np.int64)
        if not len(at):
            return alike
        both = x[at].astype(np.int64) << 32 | y[at]
        pairs, back = np.unique(both, return_inverse=True)
        values = np.array(field.values, object)
        one, other = values[pairs >> 32], values[pairs & 0xFFFFFFFF]
        score = process.cpdist(one, other, scorer=OSA.normalized_similarity, workers=-1)
        alike[at] = (np.asarray(score) >= 0.8)[back]
        return alike

    def _forms(self, a: Ints, b: Ints) -> tuple[Reals, Levels]:
        """Whether their legal forms differ, or even their kind: an association and a company."""
        forms, families = self._records.form, self._records.family
        level = _same_or_not(forms, a, b)
        bits = np.where(level == DIFFERENT, self._setting.other_form, 0)
        nameless = (level == SAME) & ((self._records.name.codes[a] < 0) != (
            self._records.name.codes[b] < 0))  # fmt: skip
        bits = np.where(nameless, np.log2(_SAME_FORM / self._shares[_FORM][forms.codes[a]]), bits)
        other = _same_or_not(families, a, b) == DIFFERENT
        level[other] = DOUBTFUL
        return np.where(other, self._setting.other_family, bits).astype(np.float32), level

    def _numbers(self, a: Ints, b: Ints) -> tuple[Reals, Levels]:
        """The SIREN, and the SIRET within it."""
        records = self._records
        level = _same_or_not(records.siren, a, b)
        s, t = records.siret.codes[a], records.siret.codes[b]
        several = self._several_sites[records.siren.codes[a]]
        sites = ((s >= 0) & (t >= 0) & (s != t)) | (several & ((s >= 0) != (t >= 0)))
        level[(level == SAME) & sites] = SITES
        doubtful = _same_or_not(records.written, a, b) == DIFFERENT
        level[doubtful & (level != DIFFERENT)] = DOUBTFUL
        bits = np.where(level == SAME, SAME_NUMBER, 0.0)
        return bits.astype(np.float32), level

    def _held_back(self, pairs: Compared) -> tuple[Reals, Flags]:
        """The bits, and which pairs no sum of bits may make automatic."""
        siren = pairs.levels["siren"]
        initials = pairs.levels["name"] == ACRONYM
        elsewhere = initials & np.isin(pairs.levels["place"], _ANOTHER_AREA)
        bits = pairs.bits + np.float32(self._setting.initials_elsewhere) * elsewhere
        bits = np.where(siren == DIFFERENT, -np.inf, bits)
        held = np.isin(siren, (DIFFERENT, SITES, DOUBTFUL))
        held |= (pairs.levels["legal_form"] == DOUBTFUL) & (siren != SAME)
        held |= (pairs.levels["letters"] == DIFFERENT) & (siren != SAME)
        held |= self._may_be_a_site(pairs)
        if self._setting.employer is not None:
            held |= self._may_have_moved(pairs) | (pairs.levels["first_name"] == DIFFERENT)
        at_most = np.float32(self.automatic - 0.5)
        return np.where(held, np.minimum(bits, at_most), bits).astype(np.float32), held

    def _may_be_a_site(self, pairs: Compared) -> Flags:
        """Companies that may be two sites: no SIREN or phone makes them one.

        In two places; or in two towns of one area, and one name says more than the other.
        """
        levels = pairs.levels
        if self._setting.employer is not None or "phone" not in levels:
            return np.zeros(len(pairs.a), bool)
        elsewhere = levels["place"] == 1
        elsewhere |= (levels[ELSEWHERE] > 0) & (levels["name"] == PART)
        return np.asarray(elsewhere & (levels["siren"] != SAME) & (levels["phone"] != SAME))

    def _may_have_moved(self, pairs: Compared) -> Flags:
        """People of one name in two companies, whom nothing of their own makes one."""
        own = np.zeros(len(pairs.a), bool)
        for field in _OF_ONE_PERSON:
            if field in pairs.levels:
                own |= np.isin(pairs.levels[field], (SAME, NEAR))
        other = pairs.levels["company"] == DIFFERENT
        if "account_id" in pairs.levels:
            other |= pairs.levels["account_id"] == DIFFERENT
        unsure = pairs.levels["name"] != SAME
        return np.asarray((other | unsure) & ~own)


def _with_several(siren: Coded, siret: Coded) -> Flags:
    """For each SIREN whether several SIRET of it are known; False at the end, for none."""
    both = distinct(siren.codes, siret.codes)
    _, first = np.unique(both, return_index=True)
    first = first[both[first] >= 0]
    counts = np.bincount(siren.codes[first], minlength=len(siren.values))
    return np.append(counts > 1, False)


def _same_or_not(field: Coded, a: Ints, b: Ints) -> Levels:
    x, y = field.codes[a], field.codes[b]
    known = (x >= 0) & (y >= 0)
    return np.where(known, np.where(x == y, SAME, DIFFERENT), UNKNOWN).astype(np.uint8)
