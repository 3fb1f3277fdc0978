"""What do the columns beside say: which name is meant, which of two columns holds a field?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from focale.accounts.columns.belief import Belief
from focale.accounts.columns.header import Header
from focale.accounts.columns.judge import CHECK_AT, IDS, LIKELY_AT, NAMED, capped, with_field
from focale.accounts.columns.mapping import RowKind
from focale.accounts.columns.rows import Rows, meant
from focale.glossary.messages import Message


def named_by_context(
    beliefs: Sequence[Belief], headers: Sequence[Header], rows: Rows
) -> list[Belief]:
    """ "Nom" is a company's among companies, a family name beside "Prénom"."""
    held = {belief.field for belief in beliefs if belief.confidence >= LIKELY_AT - 0.1}
    known = {meaning.field for header in headers for meaning in header.meanings}
    found = []
    for belief, header in zip(beliefs, headers, strict=True):
        words = set(header.words)
        if belief.is_conflict or not words & {"nom", "name"}:
            found.append(belief)
        elif rows.kind is RowKind.CONTACT and belief.field == "full_name":
            found.append(_persons_name(belief, words, held, known, rows))
        elif rows.kind is RowKind.COMPANY and belief.field == "name" and len(words) == 1:
            found.append(_companys_name(belief, held, rows))
        else:
            found.append(belief)
    return found


def _persons_name(
    belief: Belief, words: set[str], held: set[str], known: set[str], rows: Rows
) -> Belief:
    """A family name beside a first name; beside both, the whole name, or the company's."""
    if belief.values.known and _rank(belief, words) > 0:
        return belief
    is_whole = bool(words & {"prenom", "prenoms", "complet", "full"})
    if is_whole or "first_name" not in known:
        return belief
    if "last_name" not in held:
        return _confirmed(belief, "last_name", rows) if "nom" in words else belief
    if belief.confidence >= LIKELY_AT:
        return belief
    told = Message("column_beside_names")
    return with_field(belief, "full_name", LIKELY_AT, told, rows.kind)


def _rank(belief: Belief, words: set[str]) -> int:
    return len(words - {"nom", "name", "contact", "person", "du", "de", "le", "la", "l"})


def _companys_name(belief: Belief, held: set[str], rows: Rows) -> Belief:
    if "name" in held or not rows.is_certain or not rows.columns:
        return belief
    if belief.values.share("person", "first_name") >= 0.5:
        return capped(belief, CHECK_AT, Message("column_persons"))
    return _confirmed(belief, "name", rows)


def _confirmed(belief: Belief, field: str, rows: Rows) -> Belief:
    """What the columns beside settle."""
    confidence = NAMED if belief.values.share("opaque") < 0.5 else LIKELY_AT - 0.05
    return with_field(belief, field, confidence, Message("column_beside"), rows.kind)


def one_column_a_field(
    beliefs: Sequence[Belief], headers: Sequence[Header], rows: Rows
) -> list[Belief]:
    """Of several columns for one field the plainest holds it; of equals, none."""
    claims: defaultdict[str, list[int]] = defaultdict(list)
    for place, belief in enumerate(beliefs):
        if belief.field:
            claims[belief.field].append(place)
    found = list(beliefs)
    for places in claims.values():
        if len(places) > 1:
            _rank_claims(found, headers, rows, places)
    return found


def _rank_claims(
    beliefs: list[Belief], headers: Sequence[Header], rows: Rows, places: list[int]
) -> None:
    order = {place: _order(beliefs[place], headers[place], rows) for place in places}
    first, *others = sorted(places, key=lambda place: order[place])
    holder, is_tie = beliefs[first], order[first] == order[others[0]]
    if is_tie:
        facts = {"column": beliefs[others[0]].column}
        beliefs[first] = capped(holder, CHECK_AT, Message("column_tie", facts=facts))
    for place in others:
        code = "column_tie" if order[place] == order[first] else "column_rival"
        told = Message(code, facts={"column": holder.column})
        beliefs[place] = capped(beliefs[place], CHECK_AT, told)


def _order(belief: Belief, header: Header, rows: Rows) -> tuple[float, ...]:
    """The plainest first: no contradiction, its own id, filled, without a qualifier, the latest."""
    meanings = meant(header, rows.kind)
    strength, rank = next(((s, r) for name, s, r in meanings if name == belief.field), (0, 9))
    is_bare_id = belief.field == IDS[rows.kind] != "id" and "".join(header.words) == "id"
    is_own = "".join(header.words) == belief.field.replace("_", "")
    return (
        belief.is_conflict, is_bare_id, belief.values.known == 0, not is_own, rank,
        -round(belief.confidence * 10), -strength, -(header.year or 0),
    )  # fmt: skip
