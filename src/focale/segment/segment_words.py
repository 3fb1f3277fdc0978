"""How is a trait, a group, a class of an axis said in French and in English?"""

from __future__ import annotations

from focale.glossary.fields import FIELDS, FieldType, field_label
from focale.glossary.headcount_bands import bounds_of
from focale.glossary.naf import naf_name, naf_written
from focale.glossary.sizes import SIZE_FROM, size_name
from focale.glossary.territory import DEPARTEMENTS, region_name
from focale.glossary.typography import NARROW
from focale.segment.clusters.codes import day_of
from focale.segment.clusters.fields import THEME_OF
from focale.segment.clusters.find import Clusters
from focale.segment.clusters.traits import Says, Trait
from focale.segment.crosses import CADENCE, Axis, ClassKind

NAMED = 4  # traits in a name
_FIRST = ("size_class", "headcount", "headcount_band", "revenue_eur")
_PEOPLE = ("salariés", "employees")


def trait_words(trait: Trait, lang: str) -> str:
    """A trait with the name of its field.

    >>> from focale.evidence.rates import Rate
    >>> trait = Trait("headcount", Says.RANGE, Rate(1, 2), Rate(0, 2), low=50.0, high=250.0)
    >>> trait_words(trait, "fr"), trait_words(trait, "en")
    ('Effectif : 50 à 249', 'Headcount: 50 to 249')
    """
    label = field_label(trait.field, lang)
    colon = " : " if lang == "fr" else ": "
    return f"{label[:1].upper()}{label[1:]}{colon}{value_words(trait, lang)}"


def value_words(trait: Trait, lang: str) -> str:
    """A trait without the name of its field."""
    match trait.says:
        case Says.RANGE:
            return _range(trait, lang)
        case Says.RANKS:
            return _ranks(trait, lang)
        case _:
            joiner = " ou " if lang == "fr" else " or "
            words = [
                _value(trait.field, value, written, trait.level, lang)
                for value, written in zip(trait.values, trait.written, strict=True)
            ]
            return ", ".join(words[:-1]) + (joiner if len(words) > 1 else "") + words[-1]


def _value(field: str, value: str, written: str, level: int, lang: str) -> str:
    if field == "naf":
        return naf_name(value, lang) or naf_written(value)
    if field in ("departement", "postcode"):
        return DEPARTEMENTS[value] if level else region_name(value, lang)
    if value in ("true", "false"):
        return {"true": ("oui", "yes"), "false": ("non", "no")}[value][lang != "fr"]
    return written


def number(value: float, lang: str) -> str:
    """A number with the thousands of the language.

    >>> number(1900000.0, "en"), number(2.5, "fr")
    ('1,900,000', '2,5')
    """
    text = f"{value:,.0f}" if value == int(value) else f"{value:,g}"
    return text.replace(",", NARROW).replace(".", ",") if lang == "fr" else text


def _range(trait: Trait, lang: str) -> str:
    if trait.is_day:
        return _years(trait.low, trait.high, lang)
    people = trait.field in ("headcount", "sales_headcount", "establishments")
    last = None if trait.high is None else trait.high - 1 if people else trait.high
    return range_words(trait.low, last, lang, whole=people)


def range_words(low: float | None, high: float | None, lang: str, *, whole: bool = False) -> str:
    """Between two numbers; of whole things, both ends included.

    >>> range_words(None, 9.0, "fr", whole=True), range_words(300.0, None, "en")
    ("jusqu'à 9", '300 and more')
    """
    french = lang == "fr"
    if low is None and high is None:
        return "toutes valeurs" if french else "any value"
    if low is None:
        shown = number(high or 0, lang)
        if whole:
            return f"jusqu'à {shown}" if french else f"up to {shown}"
        return f"moins de {shown}" if french else f"under {shown}"
    if high is None:
        return f"{number(low, lang)} et plus" if french else f"{number(low, lang)} and more"
    if low == high:
        return number(low, lang)
    return f"{number(low, lang)} {'à' if french else 'to'} {number(high, lang)}"


def _years(low: float | None, high: float | None, lang: str) -> str:
    first = None if low is None else day_of(low).year
    last = None if high is None else day_of(high).year - 1
    french = lang == "fr"
    if first is None:
        return f"jusqu'en {last}" if french else f"until {last}"
    if last is None:
        return f"depuis {first}" if french else f"since {first}"
    if first == last:
        return str(first)
    return f"{first} à {last}" if french else f"{first} to {last}"


def _ranks(trait: Trait, lang: str) -> str:
    if trait.field == "size_class":
        return (" ou " if lang == "fr" else " or ").join(
            _size(value, lang) for value in trait.values
        )
    low, _ = bounds_of(trait.values[0])
    _, high = bounds_of(trait.values[-1])
    return range_words(
        float(low) if low else None, None if high is None else float(high), lang, whole=True
    )


def _size(value: str, lang: str) -> str:
    return size_name(value, lang).split(",")[0]


def group_name(clusters: Clusters, place: int, lang: str) -> str:
    """A name in words, different for each group: what sets it apart, its size first.

    place: of the group, from 0. A group without a trait is named by its number.
    """
    names = [_named(clusters, n, NAMED, lang) for n in range(len(clusters.groups))]
    mine = names[place]
    if names.count(mine) > 1 or not mine:
        mine = f"{mine or ('Groupe' if lang == 'fr' else 'Group')} {place + 1}"
    return mine[:1].upper() + mine[1:]


def _named(clusters: Clusters, place: int, most: int, lang: str) -> str:
    traits = list(clusters.groups[place].traits[:most])
    traits.sort(key=lambda trait: trait.field not in _FIRST)
    by_theme: dict[str, str] = {}
    for trait in traits:
        by_theme.setdefault(THEME_OF.get(trait.field, trait.field), _short(trait, lang))
    return ", ".join(by_theme.values())


def _short(trait: Trait, lang: str) -> str:
    words = value_words(trait, lang)
    if trait.field in ("headcount", "headcount_band"):
        return f"{words} {_PEOPLE[lang != 'fr']}"
    if trait.field == "created_on":
        between = "de " if lang == "fr" and trait.low is not None and trait.high is not None else ""
        return f"{'créées' if lang == 'fr' else 'created'} {between}{words}"
    known = FIELDS.get(trait.field)
    needs_label = trait.says is Says.RANGE or (
        known is None and trait.values[0] in ("true", "false")
    )
    needs_label = needs_label or (known is not None and known.type is FieldType.FLAG)
    if needs_label:
        colon = " : " if lang == "fr" else ": "
        return f"{field_label(trait.field, lang)}{colon}{words}"
    return words


def axis_words(axis: Axis, lang: str) -> str:
    """What an axis is called."""
    if axis.kind is ClassKind.CADENCE:
        return "Commandes en 12 mois" if lang == "fr" else "Orders in 12 months"
    if axis.kind is ClassKind.SIZE:
        return "Taille" if lang == "fr" else "Size"
    if axis.kind is ClassKind.REGION:
        return "Région" if lang == "fr" else "Region"
    label = field_label(axis.name, lang)
    return label[:1].upper() + label[1:]


def class_words(axis: Axis, place: int, lang: str) -> str:
    """What a class of an axis is called."""
    key = axis.classes[place]
    if axis.rest and place == len(axis.classes) - 1:
        return "autres" if lang == "fr" else "others"
    match axis.kind:
        case ClassKind.SIZE:
            return size_name(key, lang) if key in SIZE_FROM else key
        case ClassKind.NAF:
            return naf_name(key, lang) or naf_written(key)
        case ClassKind.REGION:
            return region_name(key, lang)
        case ClassKind.PLACE:
            return DEPARTEMENTS[key]
        case ClassKind.WORD:
            return _value("", key, key, 0, lang)
    low = axis.low[place]
    high = axis.low[place + 1] if place + 1 < len(axis.low) else None
    if axis.kind is ClassKind.DAY:
        return _years(low, high, lang)
    if axis.kind is ClassKind.CADENCE or axis.name in ("headcount", "establishments"):
        if axis.name == CADENCE and low is None:
            return "aucune" if lang == "fr" else "none"
        return range_words(low, None if high is None else high - 1, lang, whole=True)
    return range_words(low, high, lang)
