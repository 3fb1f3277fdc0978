"""Which column of a commercial table holds which fact?

What the file is said to be is known, so a header that is likely is enough; two columns that fit
one fact equally well are told, and neither is taken.
"""

from __future__ import annotations

from collections.abc import Mapping as Dict
from dataclasses import dataclass, field, replace

from focale.accounts.columns.belief import LIKELY_FROM, Belief
from focale.accounts.columns.believe import studied
from focale.accounts.columns.given import Given, completed, mapping_given, with_names
from focale.accounts.columns.header import read_header
from focale.accounts.columns.mapping import MappedColumn, Mapping
from focale.accounts.columns.rows import FIELDS_OF
from focale.accounts.ledger.kinds import NEEDED, ROLES, ROW_KIND, LedgerKind, Role, Shape
from focale.accounts.source import Opened
from focale.engine import Session
from focale.glossary.fields import LEADING_ZERO_FIELDS, FieldType
from focale.glossary.ledger_fields import role_of
from focale.glossary.messages import FocaleError, Message, listed

ALSO_CALLED = {
    LedgerKind.LEADS: {"status": "outcome", "stage": "outcome"},
    LedgerKind.DEALS: {"outcome": "status", "touch": "touches"},
}
"""Other names of a fact, as options and people call it."""
_NEARLY_ALL = 0.98
_MONEY = frozenset("amount monthly_amount annual_amount monthly_margin margin".split())


@dataclass(frozen=True)
class Held:
    """One fact of the rows, and the column that holds it."""

    role: Role
    column: MappedColumn


@dataclass
class Roles:
    """What a table holds. left: its columns that hold no fact we know. notices: what to tell.

    typed: those of `left` whose texts look like numbers or days.
    """

    held: dict[str, Held]
    left: list[str]
    typed: dict[str, MappedColumn] = field(default_factory=dict)
    notices: list[Message] = field(default_factory=list)

    def headers(self) -> dict[str, str]:
        """Fact -> header in the file."""
        return {name: held.column.column for name, held in self.held.items()}


def roles_in(session: Session, opened: Opened, kind: LedgerKind, given: Given) -> Roles:
    """The facts of an opened file, by what is given, else by its headers and values.

    given: names of facts ("amount") or of fields ("amount_eur") -> column; a mapping; its file.
    Raises FocaleError for columns that the file does not have, or a mapping of other rows.
    """
    found = mapping_given(given)
    beliefs = studied(session, opened, ROW_KIND[kind]).beliefs
    if isinstance(found, Mapping):
        if found.rows is not ROW_KIND[kind]:
            facts = {"rows": found.rows, "wanted": ROW_KIND[kind]}
            raise FocaleError(Message("mapping_wrong_rows", found.file, facts=facts))
        mapping = completed(found, opened)
        doubts: list[Message] = []
    else:
        mapping = Mapping(ROW_KIND[kind], tuple(_likely(belief, kind) for belief in beliefs))
        own = set(opened.names)
        # "id" is of the companies beside: the column that names theirs here keeps its fact.
        plain = {
            name: column for name, column in found.items() if name != "id" or column not in own
        }
        names = field_names(plain, kind)
        if names:
            mapping = completed(with_names(mapping, names), opened)
        doubts = _doubts(beliefs, mapping, kind, opened.found.label)
    held = _held(mapping, kind)
    taken = {one.column.column for one in held.values()}
    ignored = {column.column for column in mapping.columns if column.ignored}
    left = [name for name in opened.names if name not in taken and name not in ignored]
    typed = {b.column: b for b in beliefs if b.column in set(left)}
    shown = {name: read for name, b in typed.items() if (read := _typed(b)) is not None}
    return Roles(held, left, shown, doubts)


def field_names(names: Dict[str, str], kind: LedgerKind) -> dict[str, str]:
    """Field of the glossary -> column, of names as people give them.

    >>> field_names({"amount": "CA signé", "outcome": "Issue"}, LedgerKind.DEALS)
    {'amount_eur': 'CA signé', 'status': 'Issue'}
    """
    called = ALSO_CALLED.get(kind, {})
    plain = {called.get(name, name): column for name, column in names.items()}
    return {
        f"{name}_eur" if name in _MONEY else name: column for name, column in plain.items()
    }  # fmt: skip


def _likely(belief: Belief, kind: LedgerKind) -> MappedColumn:
    if belief.field and _is_likely(belief, kind):
        is_unclear = any(why.code == "column_day_order" for why in belief.why)
        return replace(belief.mapped, dates="") if is_unclear else belief.mapped
    return MappedColumn(belief.column, type=belief.mapped.type)


def _is_likely(belief: Belief, kind: LedgerKind) -> bool:
    # An identifier that comes back is still the identifier: its rows are told later.
    is_repeated = any(why.code == "column_repeated" for why in belief.why)
    if belief.is_conflict or (belief.confidence < LIKELY_FROM and not is_repeated):
        return False
    shape = next((r.shape for r in ROLES[kind] if belief.field in r.fields), None)
    is_id = belief.column.lower().rstrip().endswith("id")
    # "campaign" that holds 1, 2, 3 counts calls: no name of a source.
    return shape is not Shape.NAME or is_id or belief.values.share("number") < 0.9


def _typed(belief: Belief) -> MappedColumn | None:
    """How a column that is no fact of ours would be read as numbers or days; None as neither."""
    header = read_header(belief.column)
    is_code = any(meaning.field in LEADING_ZERO_FIELDS for meaning in header.meanings)
    if is_code or belief.column.lower().endswith("id") or "id" in header.words:
        return None
    if belief.values.share("date") >= _NEARLY_ALL:
        return MappedColumn(belief.column, type=FieldType.DATE)
    if belief.values.share("number") >= _NEARLY_ALL:
        return MappedColumn(belief.column, type=FieldType.NUMBER)
    return None


def _doubts(
    beliefs: tuple[Belief, ...], mapping: Mapping, kind: LedgerKind, label: str
) -> list[Message]:
    """The facts that two columns hold equally well, or whose values say otherwise: not taken."""
    held = {column.field for column in mapping.columns if column.field}
    wanted = {name for role in ROLES[kind] for name in role.fields}
    tied: dict[str, list[str]] = {}
    for belief in beliefs:
        if any(why.code == "column_tie" for why in belief.why) and belief.field not in held:
            tied.setdefault(belief.field, []).append(belief.column)
    found = [
        Message("ledger_column_tie", label, facts={
            "columns": listed(columns), "field": role_of(name), "name": _called(name, kind),
            "table": kind.value, "first": columns[0],
        })
        for name, columns in tied.items() if name in wanted
    ]  # fmt: skip
    for belief in beliefs:
        if belief.is_conflict and belief.field in wanted - held - set(tied):
            facts = {
                "column": belief.column, "field": role_of(belief.field), "table": kind.value,
                "name": _called(belief.field, kind),
            }  # fmt: skip
            odd = next((w.facts["value"] for w in belief.why if "value" in w.facts), "")
            found.append(Message("ledger_column_odd", label, facts=facts | {"value": odd}))
    return found


def _called(name: str, kind: LedgerKind) -> Message:
    """What people call a field of these rows, in their language."""
    field = FIELDS_OF[ROW_KIND[kind]][name]
    facts = {"fr": field.fr.removesuffix(" (€)"), "en": field.en.removesuffix(" (€)")}
    return Message("ledger_field", facts=facts)


def _held(mapping: Mapping, kind: LedgerKind) -> dict[str, Held]:
    held: dict[str, Held] = {}
    taken: set[str] = set()
    for role in ROLES[kind]:
        for name in role.fields:
            column = mapping.column_of(name)
            if column is not None and column.column not in taken:
                held[role.name] = Held(role, column)
                taken.add(column.column)
                break
    return held


def check_needed(roles: Roles, kind: LedgerKind, opened: Opened) -> None:
    """Raise FocaleError where a file lacks what its kind needs, with what to do."""
    missing = [group for group in NEEDED[kind] if not any(name in roles.held for name in group)]
    if missing:
        facts = {
            "kind": kind, "table": kind.value, "field": missing[0][0],
            "fields": listed([" / ".join(group) for group in missing]),
            "columns": listed(opened.names, 12),
        }  # fmt: skip
        lacks = Message("ledger_lacks", opened.found.label, facts=facts)
        raise FocaleError([lacks, *roles.notices])
