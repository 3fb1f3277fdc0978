"""Which column is which: what is proposed, what a person chose, and what is wrong with it?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field as attribute
from typing import Any, Protocol

from focale.accounts.columns.mapping import MappedColumn, Mapping as Columns, RowKind
from focale.accounts.columns.rows import FIELDS_OF
from focale.accounts.columns.write import written_mapping
from focale.criterion.fold import fold
from focale.desk.directory.models import Import, ImportKind
from focale.desk.pages.words import say
from focale.desk.team.models import Workspace
from focale.glossary.fields import Field, FieldType

OURS = "focale_"  # begins the columns that our own exports add, such as scores
IGNORED, OWN = "-", ""
MOST_SHOWN = 300  # columns on the page; those behind keep their own names
KINDS: dict[str, RowKind] = {
    ImportKind.COMPANIES: RowKind.COMPANY,
    ImportKind.CONTACTS: RowKind.CONTACT,
    ImportKind.EVENTS: RowKind.EVENT,
}
"""What the rows of a file may be; apps above add what they read files for."""
NEEDED: dict[str, tuple[str, ...]] = {}
"""Fields without which a file of a kind tells nothing; apps above add those of theirs."""
_NAMES: dict[str, str] = {ImportKind.COMPANIES: "name", ImportKind.CONTACTS: "last_name"}
_WRITTEN = ("unit", "decimal", "dates", "separator")
UNITS = ("EUR", "kEUR", "MEUR")


class Studied(Protocol):
    """A dropped file whose columns were looked at: an import, or what an app above reads."""

    label: str
    study: Any

    @property
    def kind(self) -> str: ...

    @property
    def headers(self) -> str: ...

    @property
    def options(self) -> Mapping[str, Any]: ...

    @property
    def files(self) -> Mapping[str, Any]: ...

    @property
    def workspace(self) -> Workspace: ...

    @property
    def workspace_id(self) -> Any: ...


def fields_of(kind: str) -> Mapping[str, Field]:
    """The fields that a file of this kind may hold."""
    return FIELDS_OF[KINDS[kind]]


def label_of(one: Field, lang: str) -> str:
    """What people call a field, as it begins a line."""
    words = one.fr if lang == "fr" else one.en
    return words[:1].upper() + words[1:]


def options_of(kind: str, lang: str) -> list[tuple[str, str]]:
    """The name of each field and what people call it, in the order of a dictionary."""
    labels = [(name, label_of(one, lang)) for name, one in fields_of(kind).items()]
    return sorted(labels, key=lambda one: fold(one[1]))


@dataclass
class Choice:
    """One column on the mapping screen. field: a field's name, OWN or IGNORED.

    serves: what a column that keeps its own name is read for, in words.
    """

    place: int
    column: str
    sample: Sequence[str]
    field: str = OWN
    unit: str = ""
    level: str = ""
    confidence: float = 0.0
    why: Sequence[str] = ()
    believed: str = ""
    is_conflict: bool = False
    was_chosen: bool = False
    serves: str = ""
    error: str = ""
    written: dict[str, str] = attribute(default_factory=dict)

    @property
    def name(self) -> str:
        """The name of its select."""
        return f"field_{self.place}"

    @property
    def takes_unit(self) -> bool:
        """Whether its numbers are amounts, whose unit a person may know better."""
        return self.field.endswith("_eur")


def kind_of(found: Import, asked: str = "") -> str:
    """What the rows are: as asked, as chosen before for such a file, as believed."""
    if asked in ImportKind.values:
        return asked
    if found.kind:
        return found.kind
    before = chosen_before(found)
    if before is not None:
        return before.kind
    return (found.study or {}).get("kind") or ImportKind.COMPANIES


def chosen_before(found: Studied, kind: str = "") -> Import | None:
    """The last import of a file with the same headers, whose columns somebody confirmed."""
    if not found.headers:
        return None
    before = Import.objects.of(found.workspace).filter(headers=found.headers).exclude(mapping="")
    if kind:
        before = before.filter(kind=kind)
    return before.order_by("-id").first()


def choices_of(
    found: Studied, kind: str, lang: str, before: Sequence[Mapping[str, Any]] = ()
) -> list[Choice]:
    """Each column with what it is believed to be, or what was chosen for it before.

    before: the columns of an earlier file with the same headers, where it was no import.
    """
    study = found.study or {}
    beliefs = study["kinds"][kind]
    own = found.options.get("columns") if found.kind == kind else None
    if not own and not before:
        remembered = chosen_before(found, kind)
        before = (remembered.options.get("columns") if remembered else None) or ()
    chosen = {one["column"]: one for one in own or before}
    held = {one["field"] for one in chosen.values() if one.get("field")}
    choices = []
    for place, (column, belief) in enumerate(zip(study["columns"], beliefs, strict=True)):
        choice = Choice(
            place, column["column"], column["sample"], level=belief["level"],
            confidence=belief["confidence"], why=belief["why"][lang],
            believed=belief["mapped"].get("field", ""), is_conflict=belief["is_conflict"],
        )  # fmt: skip
        _choose(choice, belief, chosen.get(choice.column), kind, held)
        choices.append(choice)
    _name_the_rows(choices, kind, lambda choice: not choice.is_conflict)
    return choices


def _name_the_rows(choices: Sequence[Choice], kind: str, may_be: Callable[[Choice], bool]) -> None:
    """What may be the name is proposed as the name, where nothing else is: rows need one."""
    name = _NAMES.get(kind, "")
    if any(choice.field == name for choice in choices):
        return
    for choice in choices:
        fits = choice.field == OWN and choice.believed == name and not choice.was_chosen
        if fits and may_be(choice):
            choice.field = name
            break


def _choose(
    choice: Choice,
    belief: dict[str, Any],
    before: Mapping[str, Any] | None,
    kind: str,
    held: set[str],
) -> None:
    choice.written = {name: belief["mapped"].get(name, "") for name in _WRITTEN}
    choice.unit = choice.written["unit"]
    if before is not None:
        choice.was_chosen = True
        choice.field = IGNORED if before.get("ignored") else before.get("field", OWN)
        choice.unit = before.get("unit", choice.unit)
    elif choice.column.lower().startswith(OURS):
        choice.field = IGNORED
    elif belief["level"] in ("sure", "likely") and not belief["is_conflict"]:
        choice.field = choice.believed if choice.believed not in held else OWN
        held.add(choice.field)
    elif choice.column in fields_of(kind) and choice.column not in held:
        choice.field = choice.column  # a field's very own name, as our exports write it
        held.add(choice.field)


def choices_unasked(found: Studied, kind: str) -> list[Choice]:
    """The choices where nobody is asked: even what the values contradict may be the name.

    A person is shown a doubtful column and decides; without one, rows would come in nameless.
    """
    choices = choices_of(found, kind, "fr")
    _name_the_rows(choices, kind, lambda choice: True)
    return choices


def chosen(
    found: Studied,
    kind: str,
    told: Mapping[str, str],
    lang: str,
    before: Sequence[Mapping[str, Any]] = (),
) -> tuple[list[Choice], bool]:
    """The choices of a form, each fault in words beside its column; whether all is well."""
    choices, fields = choices_of(found, kind, lang, before), fields_of(kind)
    holders: dict[str, Choice] = {}
    for choice in choices:
        said = told.get(choice.name, choice.field)
        choice.field = said if said in fields or said in (OWN, IGNORED) else OWN
        if said != choice.field:
            choice.error = say("import.unknown_field", field=said[:60])
        unit = told.get(f"unit_{choice.place}", choice.unit)
        choice.unit = unit if unit in (*UNITS, choice.unit) else choice.unit
        if choice.field in (OWN, IGNORED):
            continue
        first = holders.setdefault(choice.field, choice)
        if first is not choice:
            facts = {"field": label_of(fields[choice.field], lang), "other": first.column[:60]}
            choice.error = say("import.field_twice", **facts)
            first.error = first.error or say(
                "import.field_twice", field=facts["field"], other=choice.column[:60]
            )
    _check_own(choices)
    _check_whole(choices, kind, holders, lang)
    return choices, not any(choice.error for choice in choices)


def _check_own(choices: Sequence[Choice]) -> None:
    """Two columns that only case or accents part would be one field, and one of them lost."""
    holders: dict[str, Choice] = {}
    for choice in choices:
        if choice.field != OWN or choice.error:
            continue
        first = holders.setdefault(fold(choice.column), choice)
        if first is not choice:
            choice.error = say("import.own_twice", other=first.column[:60])
            first.error = first.error or say("import.own_twice", other=choice.column[:60])


def _check_whole(
    choices: Sequence[Choice], kind: str, holders: Mapping[str, Choice], lang: str
) -> None:
    missing = [field for field in NEEDED.get(kind, ()) if field not in holders]
    if choices and missing:
        names = ", ".join(label_of(fields_of(kind)[field], lang) for field in missing)
        choices[0].error = choices[0].error or say("import.fields_needed", fields=names)
        return
    if choices and not holders and kind != ImportKind.EVENTS:
        choices[0].error = choices[0].error or say("import.no_field")


def on_the_wire(choices: Iterable[Choice], kind: str) -> list[dict[str, Any]]:
    """The choices as the engine hears them, and as an import keeps them."""
    fields, columns = fields_of(kind), []
    for choice in choices:
        one: dict[str, Any] = {"column": choice.column}
        if choice.field == IGNORED:
            one["ignored"] = True
        elif choice.field != OWN:
            known = fields[choice.field]
            one |= {"field": choice.field, "type": known.type.value}
            if choice.field == choice.believed:
                one |= {name: text for name, text in choice.written.items() if text}
            if known.name.endswith("_eur") and choice.unit:
                one["unit"] = choice.unit
        columns.append(one)
    return columns


def as_text(columns: Iterable[Mapping[str, Any]], kind: str) -> str:
    """The same as a mapping file, which the command line reads too."""
    mapped = tuple(
        MappedColumn(
            one["column"], one.get("field", ""), FieldType(one.get("type", "text")),
            ignored=bool(one.get("ignored")),
            **{name: one[name] for name in _WRITTEN if one.get(name)},
        )
        for one in columns
    )  # fmt: skip
    return written_mapping(Columns(KINDS[kind], mapped))
