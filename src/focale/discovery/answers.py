"""What did a person tick of the ten attributes?

A CSV file as `focale best --grid` writes it, or YAML: the id of a customer, then its attributes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from focale.accounts.source import open_source
from focale.criterion import tree as t
from focale.criterion.fold import fold
from focale.engine import Session
from focale.glossary.attributes import ATTRIBUTES
from focale.glossary.fields import FALSE_WORDS, TRUE_WORDS
from focale.glossary.messages import FocaleError, Message, fault, listed
from focale.yaml_tree import Entries, Scalar, read_tree

_BLANK = ("", "?", "null", "~")
_TRUE = frozenset({*TRUE_WORDS, "x", "o", "y"})
_FALSE = frozenset({*FALSE_WORDS, "n"})


@dataclass(frozen=True)
class Answers:
    """(customer, attribute) -> yes or no. notices: customers that are not in the file."""

    ticks: Mapping[tuple[str, str], bool] = field(default_factory=dict)
    notices: tuple[Message, ...] = ()


def read_answers(session: Session, answers: Any, ids: Sequence[str]) -> Answers:
    """The ticks. Raises FocaleError for another attribute, or a value that is no yes or no."""
    is_yaml = isinstance(answers, str | Path) and Path(answers).suffix.lower() in (".yaml", ".yml")
    label, told = _of_yaml(Path(answers)) if is_yaml else _of_table(session, answers)
    faults: list[Message] = []
    ticks: dict[tuple[str, str], bool] = {}
    for customer, attribute, written in told:
        word = fold(written)
        if word in _TRUE or word in _FALSE:
            ticks[customer, attribute] = word in _TRUE
        elif word not in _BLANK:
            facts: dict[str, object] = {
                "path": label,
                "customer": customer,
                "attribute": attribute,
                "value": written,
            }
            faults.append(Message("attribute_value", facts=facts))
    if faults:
        raise FocaleError(faults)
    unknown = sorted({customer for customer, _ in ticks} - set(ids))
    notices: tuple[Message, ...] = ()
    if unknown:
        facts = {"path": label, "count": len(unknown), "ids": listed(unknown, 5)}
        notices = (Message("answers_unknown", facts=facts),)
    return Answers(ticks, notices)


def attribute_of(word: str) -> str | None:
    """The code of an attribute, by its code or its name in either language.

    >>> attribute_of("Fidèle"), attribute_of("loyal"), attribute_of("grand")
    ('loyal', 'loyal', None)
    """
    key = fold(word)
    for code, one in ATTRIBUTES.items():
        if key in (code, fold(one.fr), fold(one.en)):
            return code
    return None


def _of_table(session: Session, answers: Any) -> tuple[str, list[tuple[str, str, str]]]:
    opened = open_source(session, answers, "answers", "answers")
    label = opened.found.label
    by_fold = {fold(name): name for name in opened.names}
    key = by_fold.get("id") or by_fold.get("account_id") or by_fold.get("siren")
    if key is None:
        raise fault("attributes_no_id", path=label, column="id", columns=listed(opened.names, 12))
    columns = {name: attribute_of(name) for name in opened.names}
    known = {name: code for name, code in columns.items() if code is not None}
    if not known:
        others = listed([name for name in opened.names if name != key], 12)
        raise fault("attribute_unknown", path=label, attribute=others,
                    known=listed(list(ATTRIBUTES), 10))  # fmt: skip
    nodes = [t.alias(t.cast(t.col(key), "VARCHAR"), "focale_id")]
    nodes += [t.alias(t.cast(t.col(name), "VARCHAR"), code) for name, code in known.items()]
    rows = session.arrow(t.select(nodes, t.table(opened.found.table))).to_pylist()
    return label, [
        (str(row["focale_id"] or "").strip(), code, str(row[code] or ""))
        for row in rows
        for code in known.values()
    ]


def _of_yaml(path: Path) -> tuple[str, list[tuple[str, str, str]]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise fault("cannot_read", path=str(path), problem=error.strerror or "?") from None
    faults: list[Message] = []
    root = read_tree(text, str(path), faults)
    if faults:
        raise FocaleError(faults)
    told = []
    for customer, ticks in root.entries:
        if not isinstance(ticks, Entries):
            continue
        for attribute, value in ticks.entries:
            code = attribute_of(attribute.text)
            if code is None:
                known = listed(list(ATTRIBUTES), 10)
                facts = {"path": str(path), "attribute": attribute.text, "known": known}
                faults.append(Message("attribute_unknown", facts=facts))
            elif isinstance(value, Scalar):
                told.append((customer.text, code, value.text))
    if faults:
        raise FocaleError(faults)
    return str(path), told
