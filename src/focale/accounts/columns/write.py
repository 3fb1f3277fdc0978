"""How is a mapping written, so that a person reads and corrects it?

One line a column, always the same text for the same mapping. What is not sure stands in
comments, to be accepted by taking the "#" away; so do confidence, reasons and samples.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from focale.accounts.columns.belief import Belief, Study
from focale.accounts.columns.mapping import MappedColumn, Mapping
from focale.accounts.columns.rows import FIELDS_OF
from focale.glossary.fields import FieldType
from focale.glossary.messages import Message
from focale.glossary.words import label

_PLAIN = re.compile(r"[^\W\d_](?:[\w '’/()°.+-]{0,98}[\w)°])?")
_RESERVED = frozenset("null true false yes no on off y n none ~".split())
_LONGEST_KEY = 900  # signs: YAML takes no longer simple key
_SAMPLE = 40  # signs of a sample in a comment


def written_mapping(
    mapping: Mapping,
    beliefs: Sequence[Belief] = (),
    *,
    lang: str = "en",
    study: Study | None = None,
) -> str:
    """The canonical text of a mapping; with beliefs, commented. study: for the first lines.

    >>> from focale.accounts.columns.mapping import RowKind
    >>> column = MappedColumn("CA (k€)", "revenue_eur", FieldType.NUMBER, unit="kEUR")
    >>> print(written_mapping(Mapping(RowKind.COMPANY, (column,))), end="")
    rows: company
    columns:
      "CA (k€)": {field: revenue_eur, unit: kEUR}
    """
    told = {belief.column: belief for belief in beliefs}
    fields = FIELDS_OF[mapping.rows]
    lines = [] if study is None else _first_lines(study, lang)
    lines += [f"rows: {mapping.rows.value}", "columns:"]
    is_empty = True
    for column in mapping.columns:
        belief = told.get(column.column)
        lines += [f"  # {note}" for note in _notes(belief, lang)]
        says = _says(column, fields.get(column.field) is not None)
        if belief is not None and belief.field and not column.field and not column.ignored:
            proposed = _entry(belief.mapped, fields.get(belief.field) is not None)
            lines += [f"  # {line}" for line in proposed]
        elif says or belief is None:
            lines += [f"  {line}" for line in _entry(column, column.field in fields)]
            is_empty = False
        else:
            lines += [f"  # {line}" for line in _entry(column, False)]
    if is_empty:
        lines[lines.index("columns:")] = "columns: {}" if not mapping.columns else "columns:"
    return "\n".join(lines) + "\n"


def mapping_text(study: Study, lang: str = "en") -> str:
    """What is believed of a file, as a commented mapping file in one language."""
    return written_mapping(study.mapping(), study.beliefs, lang=lang, study=study)


def _first_lines(study: Study, lang: str) -> list[str]:
    facts = {"file": _shown(study.label, 80), "looked": study.looked, "rows": study.rows_in}
    return [
        f"# {line}"
        for code in ("columns_head", "columns_head_how", "columns_head_keys")
        for line in Message(code, facts=facts).words(lang).split("\n")
    ]


def _notes(belief: Belief | None, lang: str) -> list[str]:
    if belief is None:
        return []
    parts = []
    if belief.level is not None:
        number = f"{belief.confidence:.2f}"
        word = label(belief.level.value, lang)
        parts.append(f"{word} {number.replace('.', ',') if lang == 'fr' else number}")
    told = belief.why if not belief.is_sure else belief.why[1:]  # its name is plain to see
    parts += [reason.words(lang) for reason in told]
    if belief.values.samples:
        parts.append(" | ".join(_shown(sample, _SAMPLE) for sample in belief.values.samples))
    return [_shown(" · ".join(parts), 600)]


def _shown(text: str, most: int) -> str:
    """A text on one line of a comment, nothing invisible in it."""
    plain = "".join(sign if sign.isprintable() else " " for sign in text)
    return plain if len(plain) <= most else plain[: most - 1] + "…"


def _says(column: MappedColumn, is_known: bool) -> bool:
    """Whether the entry says more than that the column is there."""
    return bool(column.field or _options(column, is_known))


def _entry(column: MappedColumn, is_known: bool) -> list[str]:
    key, options = quoted(column.column, is_key=True), _options(column, is_known)
    if column.field and not options:
        value = quoted(column.field)
    elif column.field:
        value = "{" + ", ".join([f"field: {quoted(column.field)}", *options]) + "}"
    else:
        value = "{" + ", ".join(options) + "}" if options else ""
    if len(key) > _LONGEST_KEY:
        return [f"? {key}", f": {value}".rstrip()]
    return [f"{key}: {value}".rstrip()]


def _options(column: MappedColumn, is_known: bool) -> list[str]:
    given: list[tuple[str, str]] = []
    if not is_known and (column.field or column.type is not FieldType.TEXT):
        given.append(("type", column.type.value))
    given += [
        (name, getattr(column, name))
        for name in ("unit", "decimal", "dates", "separator")
    ]  # fmt: skip
    given += [("ignored", "true" if column.ignored else "")]
    given += [("source", column.source), ("at", column.at)]
    return [f"{name}: {quoted(value)}" for name, value in given if value]


def quoted(text: str, *, is_key: bool = False) -> str:
    """A text as YAML: plain where that is safe, else between double quotes.

    >>> quoted("Raison sociale"), quoted(","), quoted("no"), quoted('a "b"')
    ('Raison sociale', '","', '"no"', '"a \\\\"b\\\\""')
    """
    is_word = text == "true" if not is_key else False
    if is_word or (_PLAIN.fullmatch(text) and text.lower() not in _RESERVED):
        return text
    return '"' + "".join(_escaped(text)) + '"'


def _escaped(text: str) -> Iterable[str]:
    for sign in text:
        if sign in '"\\':
            yield "\\" + sign
        elif sign.isprintable():
            yield sign
        else:
            point = ord(sign)
            yield f"\\u{point:04X}" if point < 0x10000 else f"\\U{point:08X}"
