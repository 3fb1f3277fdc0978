"""What does a mapping file say of each column, and what is wrong in it?

Read with the care of a profile: every fault at once, each with its line and its cure.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field as attribute
from pathlib import Path
from typing import Final

from focale.accounts.columns.mapping import MappedColumn, Mapping, RowKind
from focale.accounts.columns.rows import FIELDS_OF
from focale.accounts.values.money import unit_of
from focale.criterion.fold import fold
from focale.glossary.fields import FieldType
from focale.glossary.messages import FocaleError, Message, closest, listed
from focale.yaml_tree import Entries, Scalar, Tree, load_text, read_tree, shown

TOP_KEYS = ("rows", "columns")
KINDS = tuple(kind.value for kind in RowKind if kind is not RowKind.FACT)
"""What is told that rows may be; a log of facts is most often read by its own names."""
COLUMN_KEYS = (
    "field", "type", "unit", "decimal", "dates", "separator", "ignored", "source", "at",
)  # fmt: skip
DECIMALS = (",", ".")
DATES = ("dmy", "mdy", "ymd")
_YES, _NO = ("true", "yes", "oui", "vrai"), ("false", "no", "non", "faux")
_TYPES = tuple(type_.value for type_ in FieldType)
_OWN_NAME = re.compile(r"[^\W\d]\w{0,63}")
_MAX_FAULTS = 500
_ONLY_WITH: Final[dict[str, tuple[FieldType, ...]]] = {
    "unit": (FieldType.NUMBER,),
    "decimal": (FieldType.NUMBER,),
    "dates": (FieldType.DATE,),
    "separator": (FieldType.LIST,),
}


def load_mapping(path: str | Path) -> Mapping:
    """The mapping of a YAML file. Raises FocaleError with every fault, its line and its cure."""
    path = Path(path)
    return read_mapping(load_text(path, "mapping"), path.name)


def read_mapping(text: str, file: str = "mapping") -> Mapping:
    """The mapping that a YAML text holds; `file` names it in messages.

    Raises FocaleError with every fault found, in the order of their lines.

    >>> mapping = read_mapping("rows: company\\ncolumns:\\n  Effectif: headcount\\n")
    >>> mapping.column_of("headcount").column
    'Effectif'
    """
    faults: list[Message] = []
    root = read_tree(text, file, faults, "mapping")
    reader = _Reader(file, faults)
    mapping = reader.mapping(root)
    if reader.faults:
        raise FocaleError(sorted(reader.faults, key=lambda found: found.line))
    return mapping


@dataclass
class _Reader:
    """Reads one mapping and gathers its faults."""

    file: str
    faults: list[Message]
    rows: RowKind = RowKind.COMPANY
    held: dict[str, tuple[str, int]] = attribute(default_factory=dict)
    seen: dict[str, tuple[str, int]] = attribute(default_factory=dict)

    def fault(self, code: str, line: int, **facts: object) -> None:
        if len(self.faults) < _MAX_FAULTS:
            self.faults.append(Message(code, self.file, line, facts))

    def mapping(self, root: Entries) -> Mapping:
        self.keys(root, TOP_KEYS)
        self.rows = self._rows(root)
        node = root.get("columns")
        columns: list[MappedColumn] = []
        lines: dict[str, int] = {}
        if isinstance(node, Entries):
            for key, value in node.entries:
                lines[key.text] = key.line
                column = self.column(key, value)
                if column is not None:
                    columns.append(column)
        elif node is not None and not (isinstance(node, Scalar) and node.is_null):
            self.fault("mapping_columns", node.line)
        return Mapping(self.rows, tuple(columns), self.file, lines)

    def keys(self, node: Entries, known: tuple[str, ...]) -> None:
        for key, _ in node.entries:
            if key.text in known:
                continue
            near = closest(key.text, known) if len(key.text) <= 40 else []
            if near:
                self.fault("mapping_key_near", key.line, key=shown(key.text), near=listed(near))
            else:
                self.fault("mapping_key", key.line, key=shown(key.text), known=listed(known, 12))

    def _rows(self, root: Entries) -> RowKind:
        node, known = root.get("rows"), listed(KINDS, len(KINDS))
        if node is None:
            self.fault("mapping_no_rows", root.line, known=known)
            return RowKind.COMPANY
        written = node.text if isinstance(node, Scalar) else "..."
        try:
            return RowKind(written.strip().lower())
        except ValueError:
            self.fault("mapping_rows", node.line, written=shown(written), known=known)
            return RowKind.COMPANY

    def column(self, key: Scalar, value: Tree) -> MappedColumn | None:
        """One column; None when it has a fault of its own or says nothing."""
        name, line = key.text, key.line
        if not name.strip():
            self.fault("mapping_column", line, column=name)
            return None
        first = self.seen.setdefault(fold(name), (name, line))
        if first[1] != line:
            facts = {"column": shown(name), "first": shown(first[0]), "other": first[1]}
            self.fault("mapping_column_twice", line, **facts)
            return None
        if isinstance(value, Scalar):
            if value.is_null:
                return MappedColumn(name)
            return self._field_only(name, value)
        if isinstance(value, Entries):
            return self._whole(name, value)
        self.fault("mapping_column", value.line, column=shown(name))
        return None

    def _field_only(self, name: str, value: Scalar) -> MappedColumn | None:
        type_ = self._known_field(name, value.text.strip(), value.line, None)
        return None if type_ is None else MappedColumn(name, value.text.strip(), type_)

    def _whole(self, name: str, node: Entries) -> MappedColumn | None:
        before = len(self.faults)
        self.keys(node, COLUMN_KEYS)
        texts: dict[str, tuple[str, int]] = {}
        for key, value in node.entries:
            if key.text not in COLUMN_KEYS:
                continue
            if not isinstance(value, Scalar) or (value.is_null and key.text != "field"):
                self.fault("mapping_text", value.line, column=shown(name), key=key.text)
            elif not value.is_null:
                texts[key.text] = (value.text, value.line)
        declared = self._word(name, texts, "type", _TYPES)
        field, line = texts.get("field", ("", node.line))
        field = field.strip()
        type_ = FieldType(declared) if declared else FieldType.TEXT
        if field:
            known = self._known_field(name, field, line, declared or None)
            type_ = known or type_
        column = MappedColumn(
            name, field, type_,
            self._unit(name, texts),
            self._word(name, texts, "decimal", DECIMALS),
            self._word(name, texts, "dates", DATES),
            texts.get("separator", ("", 0))[0],
            self._is_ignored(name, texts),
            texts.get("source", ("", 0))[0],
            self._day(name, texts),
        )  # fmt: skip
        self._check_keys(name, texts, type_)
        return column if len(self.faults) == before else None

    def _known_field(
        self, name: str, field: str, line: int, declared: str | None
    ) -> FieldType | None:
        """The type of a field; None, told, when it cannot be a field of this file."""
        fields = FIELDS_OF[self.rows]
        facts: dict[str, object] = {"column": shown(name), "field": shown(field)}
        if field in self.held:
            first, first_line = self.held[field]
            self.fault("mapping_field_twice", line, **facts, first=shown(first), other=first_line)
            return None
        known = fields.get(field)
        if known is None and declared is None:
            near = closest(field, fields) if len(field) <= 40 else []
            rows = self.rows
            if near:
                self.fault("mapping_field_near", line, **facts, rows=rows, near=listed(near))
            else:
                known_ones = listed(list(fields), 40)
                self.fault("mapping_field", line, **facts, rows=rows, known=known_ones)
            return None
        if known is None and not _OWN_NAME.fullmatch(field):
            self.fault("mapping_own_field", line, **facts)
            return None
        if known is not None and declared is not None and declared != known.type.value:
            self.fault("mapping_type", line, **facts, type=known.type.value, written=declared)
            return None
        self.held[field] = (name, line)
        return known.type if known is not None else FieldType(declared or FieldType.TEXT)

    def _word(
        self, name: str, texts: dict[str, tuple[str, int]], key: str, known: tuple[str, ...]
    ) -> str:
        written, line = texts.get(key, ("", 0))
        if written and written not in known:
            facts = {"column": shown(name), "key": key, "written": shown(written)}
            self.fault("mapping_word", line, **facts, known=listed(known, 12))
            return ""
        return written

    def _unit(self, name: str, texts: dict[str, tuple[str, int]]) -> str:
        written, line = texts.get("unit", ("", 0))
        if written and written != "%" and (unit_of(written) is None or len(written) > 20):
            self.fault("mapping_unit", line, column=shown(name), written=shown(written))
            return ""
        return written

    def _is_ignored(self, name: str, texts: dict[str, tuple[str, int]]) -> bool:
        written, line = texts.get("ignored", ("", 0))
        if written and written.lower() not in (*_YES, *_NO):
            facts = {"column": shown(name), "key": "ignored", "written": shown(written)}
            self.fault("mapping_word", line, **facts, known="true, false")
        return written.lower() in _YES

    def _day(self, name: str, texts: dict[str, tuple[str, int]]) -> str:
        written, line = texts.get("at", ("", 0))
        if not written:
            return ""
        try:
            return datetime.date.fromisoformat(written.strip()).isoformat()
        except ValueError:
            self.fault("mapping_at", line, column=shown(name), written=shown(written))
            return ""

    def _check_keys(self, name: str, texts: dict[str, tuple[str, int]], type_: FieldType) -> None:
        """What only some types have is refused on the others."""
        for key, types in _ONLY_WITH.items():
            if key in texts and type_ not in types:
                self.fault(
                    "mapping_key_for", texts[key][1], column=shown(name), key=key, kind=types[0]
                )
