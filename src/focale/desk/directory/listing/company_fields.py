"""By which fields may a list of companies be filtered?"""

from __future__ import annotations

from functools import partial

from django.db.models import Exists, OuterRef, Q

from focale.desk.directory.fields import FACT_FIELDS
from focale.desk.directory.listing import meanings, trees
from focale.desk.directory.listing.fields import (
    EVERY_ROW,
    ListField,
    Meaning,
    Scope,
    add_fields,
    own_fields_are,
)
from focale.desk.directory.listing.language import FilterFault
from focale.desk.directory.listing.values import Kind
from focale.desk.directory.models import Contact, Import, ListName, Tag, Tagged
from focale.desk.directory.search.words import found_companies
from focale.desk.pages.words import lang, say
from focale.desk.team.models import Membership
from focale.glossary.fields import FIELDS, FieldType, field_label
from focale.glossary.headcount_bands import HEADCOUNT_BANDS, band_name

_KINDS = {
    FieldType.TEXT: Kind.TEXT, FieldType.CODE: Kind.TEXT, FieldType.NUMBER: Kind.NUMBER,
    FieldType.DATE: Kind.DAY, FieldType.FLAG: Kind.FLAG, FieldType.LIST: Kind.LIST,
}  # fmt: skip
_ELSEWHERE = frozenset({"naf", "departement", "headcount_band"})
MOST_CHOICES = 300


def _said(name: str) -> str:
    """The words for a field of the desk's own."""
    return f"listed.{name}"


def _fact(name: str) -> ListField:
    kind = _KINDS[FIELDS[name].type]
    meaning: Meaning
    if kind is Kind.TEXT:
        meaning = meanings.text(name, rough="folded" if name in ("name", "domain", "siren") else "")
    elif kind is Kind.NUMBER:
        meaning = meanings.figure(name, name)
    elif kind is Kind.DAY:
        meaning = meanings.calendar_day(name, name)
    elif kind is Kind.FLAG:
        meaning = meanings.flag(name)
    else:
        meaning = meanings.several(name)
    return ListField(name, kind, partial(field_label, name), meaning)


def desk_field(
    name: str, kind: Kind, meaning: Meaning, *, choices: object = None, section: str = "team"
) -> ListField:
    """A field whose label stands in the words of the desk."""
    return ListField(
        name, kind, lambda lang: say(_said(name), lang), meaning,
        choices,  # type: ignore[arg-type]
        section,
    )  # fmt: skip


def numbers_of(field: str, values: tuple[str, ...]) -> list[int]:
    """Numbers of rows. Raises FilterFault for anything else."""
    if not all(value.isascii() and value.isdecimal() and len(value) < 19 for value in values):
        raise FilterFault("filter.no_number", field=field, text=",".join(values)[:40])
    return [int(value) for value in values]


def owner(scope: Scope, op: str, values: tuple[str, ...]) -> Q:
    """Whose account it is: numbers of people, "me", "none"."""
    column = f"{scope.at}owner"
    people = [
        scope.member.user_id if value == "me" else value for value in values if value != "none"
    ]
    found = Q(**{f"{column}__in": numbers_of("owner", tuple(map(str, people)))})
    if "none" in values:
        found |= Q(**{f"{column}__isnull": True})
    return ~found if op == "not" else found


def _owners(scope: Scope) -> list[tuple[str, str]]:
    members = Membership.objects.filter(workspace=scope.workspace, is_active=True)
    people = members.select_related("user").order_by("user__name", "user__email")[:MOST_CHOICES]
    return [
        ("me", say("owner.me")), ("none", say("owner.none")),
        *((str(member.user_id), str(member.user)) for member in people),
    ]  # fmt: skip


def tag(scope: Scope, op: str, values: tuple[str, ...]) -> Q:
    """Companies that carry these tags."""
    numbers = numbers_of("tag", values)
    tagged = Tagged.objects.of(scope.workspace)

    def carries(*tags: int) -> Q:
        return Q(**{f"{scope.key}__in": tagged.filter(tag__in=tags).values("company")})

    if op == "all":
        found = EVERY_ROW
        for one in numbers:
            found &= carries(one)
        return found
    if op in ("known", "unknown"):
        living = tagged.filter(tag__removed_at__isnull=True).values("company")
        found = Q(**{f"{scope.key}__in": living})
        return found if op == "known" else ~found
    return ~carries(*numbers) if op == "none" else carries(*numbers)


def _tags(scope: Scope) -> list[tuple[str, str]]:
    living = Tag.objects.of(scope.workspace).filter(removed_at__isnull=True)
    return [
        (str(pk), name)
        for pk, name in living.order_by("name").values_list("pk", "name")[:MOST_CHOICES]
    ]


def came_with(scope: Scope, op: str, values: tuple[str, ...]) -> Q:
    """Rows that an import made."""
    found = Q(**{f"{scope.at}came_with__in": numbers_of("import", values)})
    return ~found if op == "not" else found


def imports(scope: Scope) -> list[tuple[str, str]]:
    """The last imports."""
    found = Import.objects.of(scope.workspace).order_by("-id").values_list("pk", "label", "made_at")
    return [(str(pk), f"{label} · {made_at:%d/%m/%Y}") for pk, label, made_at in found[:50]]


def _has_contact(**wanted: str) -> Meaning:
    def meaning(scope: Scope, op: str, values: tuple[str, ...]) -> Q:
        people = Contact.objects.of(scope.workspace).filter(company=OuterRef(scope.key))
        found = Q(Exists(people.exclude(**wanted) if wanted else people))
        return found if op == "yes" else ~found

    return meaning


def words_of(scope: Scope, op: str, values: tuple[str, ...]) -> Q:
    """Companies that a search finds."""
    return meanings.any_of(
        [Q(**{f"{scope.key}__in": found_companies(value, scope.workspace)}) for value in values]
    )


def _bands(scope: Scope) -> list[tuple[str, str]]:
    return [(band, band_name(band, lang())) for band in HEADCOUNT_BANDS]


def own_field(name: str) -> ListField:
    """A fact of the team's own."""
    said = name.removeprefix("own:")
    return ListField(name, Kind.OWN, lambda lang: said, meanings.own(said), section="own")


def register() -> None:
    """Let companies be filtered by these."""
    own_fields_are(own_field)
    add_fields(
        ListName.ACCOUNTS,
        desk_field("words", Kind.WORDS, words_of),
        ListField("naf", Kind.TREE, partial(field_label, "sector"), trees.sector),
        ListField("place", Kind.TREE, lambda lang: say("listed.place", lang), trees.place),
        desk_field("owner", Kind.CHOICE, owner, choices=_owners),
        desk_field("tag", Kind.LIST, tag, choices=_tags),
        desk_field("import", Kind.CHOICE, came_with, choices=imports),
        desk_field("contact", Kind.HAS, _has_contact()),
        desk_field("contact_email", Kind.HAS, _has_contact(email="")),
        desk_field("contact_phone", Kind.HAS, _has_contact(phone="", mobile="")),
        desk_field("entered", Kind.DAY, meanings.moment("entered_at", "entered")),
        desk_field("changed", Kind.DAY, meanings.moment("changed_at", "changed")),
        *(_fact(name) for name in FACT_FIELDS if name not in _ELSEWHERE),
        ListField(
            "headcount_band", Kind.CHOICE, partial(field_label, "headcount_band"),
            meanings.code("headcount_band"), _bands,
        ),
    )  # fmt: skip
