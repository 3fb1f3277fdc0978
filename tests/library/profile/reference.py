"""What do the pages on the profile take from the code? Their generated sections.

`python -m tests.library.profile.reference` writes them again; `test_pages` checks that they
are up to date.
"""

import re
from pathlib import Path

from focale.criterion.fold import LEGAL_FORMS, LETTERS, LOST_BY_ENGINES, WHITESPACE
from focale.criterion.marks import MARK_RANGES
from focale.glossary.fields import FIELDS, FieldType
from focale.glossary.trees import nodes
from focale.profile.keys import PLACES, TESTS, Map, Own, Plain, Several, Whole, Words

ROOT = Path(__file__).resolve().parents[3]
PAGES = {"en": ROOT / "docs" / "profile.md", "fr": ROOT / "docs" / "fr" / "profil.md"}
SECTION = re.compile(r"(<!-- generated: (\w+) -->\n)(.*?)(<!-- end -->)", re.DOTALL)

TITLES = {
    "profile": ("The file", "Le fichier"),
    "criterion": ("A criterion", "Un critère"),
    "gate": ("A gate", "Un éliminatoire"),
    "condition": ("A condition", "Une condition"),
    "k_of": ("`k_of`", "`k_of`"),
    "ramp": ("`ramp`", "`ramp`"),
    "level": ("A step of `levels`", "Un palier de `levels`"),
    "quorum": ("`quorum`", "`quorum`"),
    "bands": ("`bands`", "`bands`"),
    "review": ("`review`", "`review`"),
    "persona": ("A persona", "Un persona"),
    "titles": ("`titles` of a persona", "`titles` d'un persona"),
    "pain_point": ("A pain point", "Un problème"),
    "interview": ("An interview", "Un entretien"),
    "revision": ("A review on record", "Une révision notée"),
    "label": ("A text in both languages", "Un texte dans les deux langues"),
}
FORMS = {
    Plain.NAME: ("small letters, digits, `_`", "minuscules, chiffres, `_`"),
    Plain.TEXT: ("text", "texte"),
    Plain.LABEL: ("text, or `{fr, en}`", "texte, ou `{fr, en}`"),
    Plain.LABELS: ("text or list, perhaps `{fr, en}`", "texte ou liste, peut-être `{fr, en}`"),
    Plain.TEXTS: ("list of texts", "liste de textes"),
    Plain.NUMBER: ("number", "nombre"),
    Plain.POINTS: ("number", "nombre"),
    Plain.SHARE: ("above 0, up to 1", "au-dessus de 0, jusqu'à 1"),
    Plain.STEP: ("0 to 1", "0 à 1"),
    Plain.THRESHOLD: ("0 to 100, three decimals", "0 à 100, trois décimales"),
    Plain.TRUE: ("`true`", "`true`"),
    Plain.VALUE: ("one value", "une valeur"),
    Plain.VALUES: ("one or more values", "une ou plusieurs valeurs"),
    Plain.ENDS: ("`[low, high]`, `null` = open", "`[bas, haut]`, `null` = ouvert"),
    Plain.FULL: ("number or `[low, high]`", "nombre ou `[bas, haut]`"),
    Plain.CODES: ("list of codes", "liste de codes"),
}  # fmt: skip


def pick(lang, english, french):
    return french if lang == "fr" else english


def form_of(shape, lang):
    """Return what a key holds, in a few words."""
    match shape:
        case Plain():
            return pick(lang, *FORMS[shape])
        case Words(words):
            return " · ".join(f"`{word}`" for word in words)
        case Whole(low, high):
            return pick(lang, f"whole, {low} to {high}", f"entier, {low} à {high}")
        case Map(place):
            return f"`{{{place}}}`"
        case Several(place):
            return pick(lang, f"list of `{{{place}}}`", f"liste de `{{{place}}}`")
        case Own(value):
            return pick(lang, "your names: ", "vos noms : ") + form_of(value, lang)


def keys(lang):
    """Return one table for each place."""
    lines = []
    for place, known in PLACES.items():
        lines += [f"**{pick(lang, *TITLES[place])}**", ""]
        if place in ("criterion", "gate"):
            known = [key for key in known if key not in PLACES["condition"]]
            lines += [
                pick(lang, "The keys of a condition, and:", "Les clés d'une condition, et :"),
                "",
            ]
        lines += [
            pick(lang, "| key | value | meaning |", "| clé | valeur | sens |"),
            "|---|---|---|",
        ]
        for key in known:
            meaning = key.fr if lang == "fr" else key.en
            lines.append(f"| `{key.name}` | {form_of(key.shape, lang)} | {meaning} |")
        lines.append("")
    return lines


def tests(lang):
    """Return which test suits which type."""
    types = list(FieldType)
    head = pick(lang, "| test |", "| test |") + "".join(f" {type_.value} |" for type_ in types)
    rows = [
        f"| `{test}` |" + "".join(" ✓ |" if type_ in known else "  |" for type_ in types)
        for test, known in TESTS.items()
    ]
    return [head, "|---|" + "---|" * len(types), *rows, ""]


def fields(lang):
    """Return the glossary's fields by type."""
    lines = [pick(lang, "| field | type | meaning |", "| champ | type | sens |"), "|---|---|---|"]
    for field in FIELDS.values():
        meaning = field.fr if lang == "fr" else field.en
        lines.append(f"| `{field.name}` | {field.type.value} | {meaning} |")
    return [*lines, ""]


def territories(lang):
    """Return the nodes that `within` knows."""
    lines = []
    for field in ("naf", "country", "departement"):
        lines.append(f"- `{field}`: " + ", ".join(f"`{node}`" for node in nodes(field)))
    return [line.replace("`: ", "` : ", 1) if lang == "fr" else line for line in lines] + [""]


def letters(lang):
    """Return the letter table, by what each letter counts as."""
    by_plain = {}
    for letter, plain in sorted(LETTERS.items()):
        by_plain.setdefault(plain, []).append(letter)
    lines = [pick(lang, "| counts as | letters |", "| compte pour | lettres |"), "|---|---|"]
    lines += [f"| {plain} | {' '.join(found)} |" for plain, found in sorted(by_plain.items())]
    return [*lines, ""]


def point(sign):
    return f"U+{ord(sign):04X}"


def spaces(lang):
    """Return the whitespace set, and what is dropped."""
    signs = ", ".join(map(point, WHITESPACE))
    count = sum(last - first + 1 for first, last in MARK_RANGES)
    return [
        pick(lang, f"- Trimmed at both ends: {signs}.", f"- Retirés aux deux bouts : {signs}."),
        pick(
            lang,
            f"- Dropped wherever they stand: the {count:,} combining marks (category Mn) of "
            f"Unicode 14, and {point(LOST_BY_ENGINES)}.",
            f"- Effacés où qu'ils soient : les {count} signes combinants (catégorie Mn) "
            f"d'Unicode 14, et {point(LOST_BY_ENGINES)}.",
        ),
        "",
    ]


def legal_forms(lang):
    return [", ".join(f"`{form}`" for form in sorted(LEGAL_FORMS)) + ".", ""]


SECTIONS = {
    "keys": keys,
    "tests": tests,
    "fields": fields,
    "territories": territories,
    "letters": letters,
    "spaces": spaces,
    "legal_forms": legal_forms,
}


def up_to_date(text, lang):
    """Return a page with its generated sections as the code has them now."""

    def fresh(found):
        return found[1] + "\n" + "\n".join(SECTIONS[found[2]](lang)) + "\n" + found[4]

    return SECTION.sub(fresh, text)


if __name__ == "__main__":
    for language, page in PAGES.items():
        page.write_text(up_to_date(page.read_text("utf-8"), language), "utf-8")
