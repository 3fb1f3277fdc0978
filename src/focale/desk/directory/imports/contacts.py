"""Clean rows of people to contacts: who is known already, and at which company do they work?

A company is found by the account's key, SIREN, domain or exact name, and made where it is missing
if that was wished. Of a company that is there, a file of people only fills what is unknown.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from focale.criterion.fold import fold
from focale.desk.directory.account.placing import placed_by_hand
from focale.desk.directory.facts import COMPANIES, CONTACTS
from focale.desk.directory.facts.kinds import CONTACT_FIELDS
from focale.desk.directory.fields import folded
from focale.desk.directory.imports.companies import (
    derived_of,
    make_companies,
    new_company,
    number_new,
    spoken_rows,
    values_of as company_values_of,
)
from focale.desk.directory.imports.facts_file import Chunk
from focale.desk.directory.imports.identity import (
    MADE,
    Directory,
    Known,
    Spoken,
    directory_of,
    short_key,
)
from focale.desk.directory.imports.inserted import insert
from focale.desk.directory.imports.telling import Line, reject, take_lines, the_news
from focale.desk.directory.models import Brought, Company, Contact, Import
from focale.desk.directory.privacy import refused


@dataclass
class Person(Known):
    """Somebody of whom a row may speak; pk 0 for one that this chunk makes."""

    email: str = ""
    full: str = ""
    company: Known | None = None
    is_placed: bool = False  # by hand: no file moves them

    @property
    def has_own_key(self) -> bool:
        """Whether their key is an identifier that a file of the team gave."""
        return not self.key.startswith(MADE) and self.key != self.email


@dataclass
class Plan:
    """What the rows of a chunk will do, and what else they say of companies."""

    new: list[tuple[Person, dict[str, Any]]] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    rejected: list[int] = field(default_factory=list)
    removed: list[int] = field(default_factory=list)
    opted_out: list[int] = field(default_factory=list)
    new_companies: list[tuple[Known, dict[str, Any]]] = field(default_factory=list)
    company_lines: list[Line] = field(default_factory=list)
    without_company: int = 0
    employers: list[Known] = field(default_factory=list)


def plan_contacts(chunk: Chunk, came_with: Import) -> Plan:
    """Who each row speaks of, where they work, and what is new. Reads only."""
    spoken, values = spoken_rows(chunk, "company."), people_of(chunk)
    companies, plan = directory_of(spoken, came_with, of_people=True), Plan()
    employers = _employers(plan, spoken, chunk, companies, came_with)
    people = _people_there(chunk, values, employers, came_with)
    rows, keys = chunk.column("row"), chunk.column("key")
    left_alone = refused(
        came_with.workspace, emails=chunk.column("email"),
        phones=[*chunk.column("phone"), *chunk.column("mobile")],
    )  # fmt: skip
    said = zip(rows, keys, values, employers, derived_of(chunk), strict=True)
    for row, key, told, employer, derived in said:
        if left_alone.has(*(told.get(name) for name in ("email", "phone", "mobile"))):
            plan.opted_out.append(row)
            continue
        _plan_person(plan, people, _Said(row, key or "", told, employer, derived), came_with)
    the_news(CONTACTS, plan.lines, came_with)
    the_news(COMPANIES, plan.company_lines, came_with)
    _only_unknown(plan.company_lines, came_with)
    return plan


def take_contacts(plan: Plan, came_with: Import) -> Counter[str]:
    """Write a plan, inside the caller's transaction; how many rows did what."""
    make_companies(plan.new_companies, came_with)
    number_new([*plan.employers, *(line.known for line in plan.company_lines)], came_with)
    filled = take_lines(COMPANIES, plan.company_lines, came_with)
    _make(plan.new, came_with)
    _number(plan.lines, came_with)
    _move(plan.lines, came_with)
    counts = take_lines(CONTACTS, plan.lines, came_with)
    counts["made"] += len(plan.new)
    counts["rejected"] += reject(plan.rejected, "row_without_key", came_with)
    counts["rejected"] += reject(plan.removed, "row_of_removed", came_with)
    counts["rejected"] += reject(plan.opted_out, "opted_out", came_with)
    counts["companies_made"] = len(plan.new_companies)
    counts["companies_filled"] = filled["changed"]
    counts["without_company"] = plan.without_company
    return +counts


def people_of(chunk: Chunk) -> list[dict[str, Any]]:
    """What each row tells of its person: field -> value, without what it leaves open."""
    names = [name for name in (*CONTACT_FIELDS, "own") if name in chunk.columns]
    columns = [chunk.column(name) for name in names]
    return [
        {name: value for name, value in zip(names, row, strict=True) if value not in (None, "")}
        for row in zip(*columns, strict=True)
    ] or [{} for _ in range(chunk.size)]


# --- where they work --------------------------------------------------------------------


def _employers(
    plan: Plan,
    spoken: Sequence[Spoken],
    chunk: Chunk,
    there: Directory,
    came_with: Import,
) -> list[Known | None]:
    makes = bool(came_with.options.get("make_companies"))
    found: list[Known | None] = []
    told = zip(spoken, company_values_of(chunk, "company."), derived_of(chunk), strict=True)
    for one, values, derived in told:
        known = there.employer(one) if one.says_something else None
        if known is None and one.says_something and makes:
            known = new_company(one, there, came_with)
            plan.new_companies.append((known, values))
        elif known is not None and known.is_removed:
            known = None
        elif known is not None and known.pk:
            given = _given(values, derived)
            plan.company_lines.append(Line(known, given, is_again=known.mine is not None))
            known.mine = known.mine if known.mine is not None else ""
        if known is None:
            plan.without_company += 1
        else:
            plan.employers.append(known)
        found.append(known)
    return found


_WITHIN = {"siren": ("siret",), "vat": ("siret", "siren")}
"""Which numbers follow for certain from which."""


def _given(values: Mapping[str, Any], derived: frozenset[str]) -> dict[str, Any]:
    """What a row says of a company itself, and what is certain from that; no guesses."""
    said = {name for name in values if f"company.{name}" not in derived}
    return {
        name: value
        for name, value in values.items()
        if name in said or not said.isdisjoint(_WITHIN.get(name, ()))
    }


def _only_unknown(lines: Sequence[Line], came_with: Import) -> None:
    """A file of people fills what is unknown of a company, and changes nothing."""
    rows = {line.known.pk for line in lines if line.news}
    if not rows:
        return
    there = Company.objects.of(came_with.workspace).in_bulk(list(rows))
    seen: set[tuple[int, str]] = set()
    for line in lines:
        company = there.get(line.known.pk)
        line.news = {
            name: value
            for name, value in line.news.items()
            if company is not None
            and COMPANIES.now(company, name) is None
            and (line.known.pk, name) not in seen
        }
        seen |= {(line.known.pk, name) for name in line.news}


# --- who they are -----------------------------------------------------------------------


@dataclass
class _People:
    by_key: dict[str, Person] = field(default_factory=dict)
    by_email: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))
    by_name: dict[tuple[str, int], list[Person]] = field(default_factory=lambda: defaultdict(list))

    def add(self, person: Person, alias: str = "") -> None:
        self.by_key.setdefault(person.key, person)
        if alias:
            self.by_key.setdefault(alias, person)
        if person.email and person not in self.by_email[person.email]:
            self.by_email[person.email].append(person)
        place = (person.full, id(person.company) if person.company else 0)
        if person.full and person not in self.by_name[place]:
            self.by_name[place].append(person)

    def find(self, key: str, told: dict[str, Any], employer: Known | None) -> Person | None:
        found = self.by_key.get(short_key(key)) if key else None
        if found is not None:
            return found
        full = _full(told)
        email = str(told.get("email") or "")
        fits = [
            one
            for one in self.by_email.get(email, ()) if email
            if not one.full or not full or one.full == full
        ]  # fmt: skip
        if not fits and full and employer is not None:
            fits = [
                one
                for one in self.by_name.get((full, id(employer)), ())
                if not one.email or not email
            ]
        if key:
            fits = [one for one in fits if not one.has_own_key and one.mine in (None, key)]
        return fits[0] if len(fits) == 1 else None


def _full(told: dict[str, Any]) -> str:
    return fold(f"{told.get('first_name') or ''} {told.get('last_name') or ''}")


def _keys(key: str, told: dict[str, Any], employer: Known | None) -> list[str]:
    """The keys that a person made of a row may have, the best first."""
    full = _full(told)
    named = f"{MADE}{full} @{employer.key if employer else ''}" if full else ""
    others = [f"{MADE}{told[name]}" for name in ("linkedin", "mobile", "phone") if told.get(name)]
    return [short_key(one) for one in (key, str(told.get("email") or ""), named, *others) if one]


def _people_there(
    chunk: Chunk,
    values: Sequence[dict[str, Any]],
    employers: Sequence[Known | None],
    came_with: Import,
) -> _People:
    """The people that the rows may speak of."""
    space = came_with.workspace
    told = zip(chunk.column("key"), values, employers, strict=True)
    keys = {key for one in told for key in _keys(one[0] or "", one[1], one[2])}
    aliases: dict[int, str] = {}
    for number, key in (
        Brought.objects.of(space).filter(key__in=keys, contact__isnull=False)
        .values_list("contact_id", "key")
    ):  # fmt: skip
        aliases[number or 0] = key
    by_number = {one.pk: one for one in employers if one is not None and one.pk}
    emails = {str(one["email"]) for one in values if one.get("email")}
    rows: dict[int, tuple[Any, ...]] = {}
    for name, wanted in (
        ("key", keys), ("pk", list(aliases)), ("email", emails), ("company", list(by_number)),
    ):  # fmt: skip
        if wanted:
            found = Contact.everything.of(space).filter(**{f"{name}__in": wanted})
            rows |= {row[0]: row for row in found.values_list(*_READ)}
    mine = dict(
        Brought.objects.of(space).filter(came_with=came_with, contact__in=rows)
        .values_list("contact_id", "key")
    )  # fmt: skip
    people = _People()
    placed = placed_by_hand(space, rows)
    for number, key, email, first, last, company, import_, removed in (
        rows[number] for number in sorted(rows)
    ):
        person = Person(number, key, email=email, full=fold(f"{first} {last}"))
        person.company = by_number.get(company) or (Known(company, "") if company else None)
        person.mine = key if import_ == came_with.pk else mine.get(number)
        person.is_removed = removed is not None
        person.is_placed = number in placed
        people.add(person, aliases.get(number, ""))
    return people


_READ = (
    "pk", "key", "email", "first_name", "last_name", "company_id", "came_with_id",
    "removed_at",
)  # fmt: skip


@dataclass(frozen=True)
class _Said:
    """What one row says of a person."""

    row: int
    key: str
    told: dict[str, Any]
    employer: Known | None
    derived: frozenset[str]


def _plan_person(
    plan: Plan,
    people: _People,
    said: _Said,
    came_with: Import,
) -> None:
    row, key, told, employer = said.row, said.key, said.told, said.employer
    person = people.find(key, told, employer)
    if person is not None and person.is_removed:
        plan.removed.append(row)
        return
    if person is not None:
        line = Line(person, told, short_key(key) if key else "", is_again=person.mine is not None)
        line.derived = said.derived
        person.mine = person.mine if person.mine is not None else line.key
        if _is_elsewhere(person, employer):
            line.moved = (person.company.pk if person.company else None, 0)
            line.employer = employer
            person.company = employer
        plan.lines.append(line)
        return
    keys = _keys(key, told, employer)
    if not keys:
        plan.rejected.append(row)
        return
    keys.append(f"{MADE}{came_with.pk}-{row}")
    free = next(one for one in keys if one not in people.by_key)
    person = Person(
        0, free, email=str(told.get("email") or ""), full=_full(told), company=employer, mine=free
    )
    people.add(person)
    plan.new.append((person, told))


def _is_elsewhere(person: Person, employer: Known | None) -> bool:
    """Whether a row moves somebody; never whom the team placed by hand."""
    if employer is None or person.is_placed or employer is person.company:
        return False
    return not employer.pk or person.company is None or employer.pk != person.company.pk


# --- writing ----------------------------------------------------------------------------


def _make(new: Sequence[tuple[Person, dict[str, Any]]], came_with: Import) -> None:
    names = {name for _, told in new for name in told}
    columns: dict[str, Sequence[Any]] = {
        name: [told.get(name) for _, told in new] for name in names - {"own"}
    }
    columns["own"] = [told.get("own") or "{}" for _, told in new]
    columns["key"] = [person.key for person, _ in new]
    columns["company_id"] = [
        person.company.pk if person.company else None for person, _ in new
    ]  # fmt: skip
    columns["came_with_id"] = [came_with.pk] * len(new)
    columns["folded"] = [
        folded(*(str(told.get(name) or "") for name in ("first_name", "last_name", "email")))
        for _, told in new
    ]
    insert(Contact, came_with.workspace, columns, len(new))


def _number(lines: Iterable[Line], came_with: Import) -> None:
    unnumbered = {line.known.key: line.known for line in lines if not line.known.pk}
    if unnumbered:
        made = Contact.objects.of(came_with.workspace).filter(key__in=unnumbered)
        for number, key in made.values_list("pk", "key"):
            unnumbered[key].pk = number


def _move(lines: Iterable[Line], came_with: Import) -> None:
    """People who changed company, or of whom it was not known."""
    for line in lines:
        if line.moved is not None and line.employer is not None:
            line.moved = (line.moved[0] or None, line.employer.pk)
            Contact.objects.of(came_with.workspace).filter(pk=line.known.pk).update(
                company_id=line.employer.pk
            )
