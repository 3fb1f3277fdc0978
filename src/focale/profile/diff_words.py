"""In which words is a change of the whole profile told, in French and in English?"""

from __future__ import annotations

from focale.criterion import condition as c
from focale.glossary.fields import FieldType
from focale.glossary.words import label
from focale.profile.describe import condition_words, number_words
from focale.profile.document import Label, Profile
from focale.profile.phrases import arrow, colon, pick, quoted, then

_TYPES = {
    FieldType.TEXT: ("texte", "text"),
    FieldType.CODE: ("code", "code"),
    FieldType.NUMBER: ("nombre", "number"),
    FieldType.DATE: ("date", "date"),
    FieldType.FLAG: ("oui ou non", "yes or no"),
    FieldType.LIST: ("liste", "list"),
}


# --- the whole --------------------------------------------------------------------------


def heading(old: Profile, new: Profile, changes: bool, lang: str) -> str:
    """Which two versions stand side by side."""
    name = new.label.words(lang)
    if old.name != new.name:
        both = pick(
            lang, "De {} (version {}) à {} (version {})", "From {} (version {}) to {} (version {})"
        )
        text = both.format(
            quoted(old.label.words(lang), lang), old.version, quoted(name, lang), new.version
        )
    elif old.version == new.version:
        text = pick(lang, "{}, deux fois la version {}", "{}, twice version {}")
        text = text.format(name, new.version)
        if changes:
            text += pick(lang, " (augmentez-la)", " (raise it)")
    else:
        text = pick(
            lang, "{}, de la version {} à la version {}", "{}, from version {} to version {}"
        )
        text = text.format(name, old.version, new.version)
    nothing = pick(lang, " : rien ne change.", ": nothing changes.")
    return text + (pick(lang, " :", ":") if changes else nothing)


def renamed(old: Label, new: Label, lang: str) -> str:
    """The profile has another name."""
    pair = arrow(quoted(old.words(lang), lang), quoted(new.words(lang), lang))
    return pick(lang, f"Nom du profil : {pair}.", f"Name of the profile: {pair}.")


def summary(new: Label, lang: str) -> str:
    """The profile has another summary."""
    text = quoted(new.words(lang), lang)
    return pick(lang, f"Résumé réécrit : {text}.", f"Summary rewritten: {text}.")


def timezone(old: str, new: str, lang: str) -> str:
    """Days are counted elsewhere."""
    return pick(lang, "Fuseau horaire : ", "Time zone: ") + arrow(old, new) + "."


def scale(is_raw: bool, lang: str) -> str:
    """Points are scaled to 100, or kept."""
    if is_raw:
        return pick(
            lang, "Les points sont gardés tels quels, le total plafonné à 100.",
            "Points are kept as written, their sum capped at 100.",
        )  # fmt: skip
    return pick(lang, "Les points sont ramenés à 100.", "Points are scaled to 100.")


def own_field(name: str, old: FieldType | None, new: FieldType | None, lang: str) -> str:
    """A field of the profile's own."""

    def word(type_: FieldType) -> str:
        french, english = _TYPES[type_]
        return pick(lang, french, english)

    if old is None and new is not None:
        return pick(lang, "Nouveau champ ", "New field ") + f"{quoted(name, lang)} ({word(new)})."
    if old is not None and new is not None:
        pair = arrow(word(old), word(new))
        return pick(lang, "Champ ", "Field ") + f"{quoted(name, lang)}{colon(lang)}{pair}."
    return pick(lang, "Champ retiré", "Field removed") + f"{colon(lang)}{quoted(name, lang)}."


def market(condition: c.Condition, is_new: bool, lang: str) -> str:
    """A condition of the target market."""
    french, english = (
        ("Marché cible, condition ajoutée : {}.", "Target market, condition added: {}.")
        if is_new
        else ("Marché cible, condition retirée : {}.", "Target market, condition removed: {}.")
    )
    return pick(lang, french, english).format(quoted(condition_words(condition, lang), lang))


# --- quorum and thresholds --------------------------------------------------------------

Quorum = tuple[tuple[int, int], tuple[int, int]]


def quorum(profile: Profile) -> Quorum:
    """((mandatory wanted, there are), (preferred wanted, there are))."""
    needs = [criterion.need for criterion in profile.criteria]
    return (
        (profile.quorum.mandatory, needs.count("mandatory")),
        (profile.quorum.preferred, needs.count("preferred")),
    )


def quorum_changed(old: Quorum, new: Quorum, lang: str) -> str:
    """How many criteria make an account qualified."""
    parts = []
    for need, before, after in zip(("mandatory", "preferred"), old, new, strict=True):
        if before != after:
            of = pick(lang, "{} sur {}", "{} of {}")
            pair = arrow(of.format(*before), of.format(*after))
            plural = "s" if lang == "fr" else ""
            parts.append(f"{label(need, lang)}{plural} {pair}")
    return pick(lang, "Pour être qualifié : ", "To be qualified: ") + ", ".join(parts) + "."


def threshold(name: str, old: int | None, new: int | None, lang: str) -> str:
    """From how many points a band, a tier or ABM begins."""
    if name == "abm":
        head = "ABM"
    elif len(name) == 1:
        head = pick(lang, "Priorité ", "Tier ") + name
    else:
        words = label(name, lang)
        head = words[0].upper() + words[1:]
    if old is not None and new is not None:
        pair = arrow(number_words(old / 1000, lang), number_words(new / 1000, lang))
        return f"{head}{colon(lang)}" + pick(lang, f"dès {pair} points.", f"from {pair} points.")
    if new is not None:
        value = number_words(new / 1000, lang)
        return f"{head}{colon(lang)}" + pick(
            lang, f"nouvelle, dès {value} points.", f"new, from {value} points."
        )
    return f"{head}{colon(lang)}" + pick(lang, "retirée.", "removed.")


# --- the story --------------------------------------------------------------------------


def story(part: str, old: object, new: object, lang: str) -> str:
    """Review, value, interviews and history."""
    if part == "review":
        pair = arrow(_rhythm(old, lang), _rhythm(new, lang))
        return pick(lang, "Révision : ", "Review: ") + pair + "."
    if part == "interviews":
        pair = arrow(str(_count(old)), str(_count(new)))
        return pick(lang, f"Entretiens clients : {pair}.", f"Customer interviews: {pair}.")
    if part == "history":
        pair = arrow(str(_count(old)), str(_count(new)))
        return pick(lang, f"Révisions notées : {pair}.", f"Reviews on record: {pair}.")
    values = _texts(new, lang)
    if not values:
        return pick(lang, "Valeur générée : retirée.", "Value generated: removed.")
    told = then(lang).join(values)
    return pick(lang, f"Valeur générée : {told}.", f"Value generated: {told}.")


def _rhythm(review: object, lang: str) -> str:
    if not isinstance(review, dict) or not review:
        return pick(lang, "aucune", "none")
    parts = []
    if review.get("every_days"):
        days = review["every_days"]
        parts.append(pick(lang, f"tous les {days} jours", f"every {days} days"))
    if review.get("owner"):
        parts.append(pick(lang, f"par {review['owner']}", f"by {review['owner']}"))
    return ", ".join(parts)


def _count(records: object) -> int:
    return len(records) if isinstance(records, list) else 0


def _texts(labels: object, lang: str) -> list[str]:
    """The texts of a label or a list of labels."""
    items = labels if isinstance(labels, list) else [] if labels is None else [labels]
    return [
        Label(**item).words(lang) if isinstance(item, dict) else str(item) for item in items
    ]  # fmt: skip


def record(part: str, kind: str, told: dict[str, object], lang: str) -> str:
    """A persona or a pain point."""
    heads = {
        "personas": {
            "added": ("Persona ajouté : {}.", "Persona added: {}."),
            "removed": ("Persona retiré : {}.", "Persona removed: {}."),
            "changed": ("Persona modifié : {}.", "Persona changed: {}."),
        },
        "pain_points": {
            "added": ("Problème ajouté : {}.", "Pain point added: {}."),
            "removed": ("Problème retiré : {}.", "Pain point removed: {}."),
            "changed": ("Problème modifié : {}.", "Pain point changed: {}."),
        },
    }
    name = (_texts(told.get("label"), lang) or [str(told["id"])])[0]
    return pick(lang, *heads[part][kind]).format(quoted(name, lang))
