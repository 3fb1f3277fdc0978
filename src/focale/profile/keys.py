"""Which keys does a profile know, in which order, and which test suits which type?

One table: the reader refuses what is not in it, the writer puts keys in its order, the JSON
Schema is made from it. So the three cannot disagree.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass

from focale.glossary.fields import FieldType
from focale.glossary.words import NEEDS, PILLARS, PROOFS

MAX_CRITERIA = 62  # bits of a BIGINT that hold the unknowns of one account
MAX_POINTS = 10_000
MAX_PENALTY = 100  # times all positive points together
MAX_DAYS = 36_500
MAX_HALF_LIFE_DAYS = 3_650
MAX_REVIEW_DAYS = 3_650
MAX_COUNT = 1_000_000
MAX_VERSION = 999_999_999
ID_PATTERN = "[a-z][a-z0-9_]{0,39}"
NAME_PATTERN = "[a-z0-9][a-z0-9_-]{0,79}"
RESERVED_IDS = ("clamp",)  # `points_clamp` is a result column
ROLLUPS = ("sum", "max", "top3_mean")
ROLES = ("decider", "prescriber", "user")
SCALES = ("share", "raw")
TIER_LETTERS = "ABCDEFGH"


class Plain(enum.Enum):
    """A value written as a scalar, or nearly."""

    NAME = "a name in small letters"
    TEXT = "a text"
    LABEL = "a text, or {fr: ..., en: ...}"
    LABELS = "a text or a list of texts, each perhaps {fr: ..., en: ...}"
    TEXTS = "a list of texts"
    NUMBER = "a number"
    POINTS = "a number of points"
    SHARE = "a share above 0, up to 1"
    STEP = "a share from 0 to 1"
    THRESHOLD = "0 to 100, three decimals at most"
    TRUE = "true"
    VALUE = "a scalar, typed by the field"
    VALUES = "a scalar or a list of scalars, typed by the field"
    ENDS = "a list of two scalars; null is an open end"
    FULL = "a number or a list of two"
    CODES = "a code or a list of codes"


@dataclass(frozen=True)
class Words:
    """One of these words."""

    words: tuple[str, ...]


@dataclass(frozen=True)
class Whole:
    """A whole number between two bounds, both included."""

    low: int
    high: int


@dataclass(frozen=True)
class Map:
    """A mapping with the keys of a place."""

    place: str


@dataclass(frozen=True)
class Several:
    """A list of mappings with the keys of a place."""

    place: str


@dataclass(frozen=True)
class Own:
    """A mapping whose keys are the author's, in an order that may matter."""

    value: Plain | Words | Map


Shape = Plain | Words | Whole | Map | Several | Own


@dataclass(frozen=True)
class Key:
    """One key of one place: what it holds and what it says."""

    name: str
    shape: Shape
    fr: str
    en: str


_P, _T = Plain, FieldType
_TYPES = Words(tuple(type_.value for type_ in FieldType))
_LABEL = Key("label", _P.LABEL, "ce que les gens lisent", "what people read")
_WHY = Key("why", _P.LABEL, "sur quoi cela repose", "what it rests on")
_ID = Key("id", _P.NAME, "nom court, unique", "short name, unique")

_HEADS = (
    Key("field", _P.TEXT, "le champ du compte que l'on teste", "the field of the account to test"),
    Key("event", _P.TEXT, "l'événement que l'on compte", "the event to count"),
    Key("all", Several("condition"), "toutes ces conditions", "all of these conditions"),
    Key("any", Several("condition"), "au moins une de ces conditions", "any of these conditions"),
    Key("not", Map("condition"), "le contraire de cette condition",
        "the opposite of this condition"),
    Key("k_of", Map("k_of"), "au moins k de ces conditions", "at least k of these conditions"),
)  # fmt: skip
_TESTS = (
    Key("is", _P.VALUE, "est cette valeur", "is this value"),
    Key("one_of", _P.VALUES, "est l'une de ces valeurs", "is one of these values"),
    Key("none_of", _P.VALUES, "n'est aucune de ces valeurs", "is none of these values"),
    Key("between", _P.ENDS, "entre deux bornes, comprises", "between two ends, both included"),
    Key("at_least", _P.VALUE, "au moins ; pour un événement, nombre de fois",
        "at least; for an event, how many times"),
    Key("at_most", _P.VALUE, "au plus", "at most"),
    Key("starts_with", _P.VALUES, "le code commence par", "the code begins with"),
    Key("within", _P.VALUES, "dans un territoire ou une branche", "inside a territory or a branch"),
    Key("within_days", Whole(0, MAX_DAYS), "dans les derniers jours", "within the last days"),
    Key("next_days", Whole(0, MAX_DAYS), "dans les prochains jours", "within the next days"),
    Key("matches", _P.VALUE, "contient un texte de cette forme", "holds a text of this form"),
    Key("name_is", _P.VALUES, "nom d'entreprise, forme juridique à part",
        "company name, legal form aside"),
    Key("any_of", _P.VALUES, "la liste en contient au moins un", "the list holds at least one"),
    Key("all_of", _P.VALUES, "la liste les contient tous", "the list holds all of them"),
    Key("known", _P.TRUE, "la valeur est connue", "the value is known"),
    Key("missing", _P.TRUE, "la valeur manque", "the value is missing"),
    Key("ramp", Map("ramp"), "points en proportion", "points in proportion"),
    Key("levels", Several("level"), "points par paliers", "points by steps"),
)  # fmt: skip
_EVENT_ONLY = (
    Key("points_each", _P.POINTS, "points par événement", "points for each event"),
    Key("cap", _P.POINTS, "points au plus", "points at most"),
    Key("half_life_days", _P.NUMBER, "jours pour perdre la moitié", "days to lose half"),
    Key("absence", Words(("unknown",)), "rien vu = inconnu", "none seen = unknown"),
    Key("rollup", Words(ROLLUPS), "comment réunir les contacts", "how contacts are put together"),
)
_CONDITION = (*_HEADS, *_TESTS, *_EVENT_ONLY)

PLACES: dict[str, tuple[Key, ...]] = {
    "profile": (
        Key("profile", _P.NAME, "nom du profil, en minuscules", "name of the profile"),
        Key("version", Whole(1, MAX_VERSION), "numéro de version", "number of the version"),
        _LABEL,
        Key("summary", _P.LABEL, "le profil en une phrase", "the profile in one sentence"),
        Key("timezone", _P.TEXT, "fuseau horaire des journées", "time zone of the days"),
        Key("scale", Words(SCALES), "raw garde les points tels quels",
            "raw keeps points as written"),
        Key("fields", Own(_TYPES), "vos champs et leur type", "your own fields and their type"),
        Key("territories", Own(_P.CODES), "vos groupes de codes", "your own groups of codes"),
        Key("market", Several("condition"), "le marché cible", "the target market"),
        Key("gates", Several("gate"), "les critères éliminatoires", "the eliminating criteria"),
        Key("criteria", Own(Map("criterion")), "les critères", "the criteria"),
        Key("quorum", Map("quorum"), "combien pour être qualifié", "how many to be qualified"),
        Key("bands", Map("bands"), "seuils des points : que faire",
            "thresholds of points: what to do"),
        Key("tiers", Own(_P.THRESHOLD), "seuils de l'adéquation : A, B…",
            "thresholds of fit: A, B…"),
        Key("abm", _P.THRESHOLD, "adéquation pour l'ABM", "fit for ABM"),
        Key("review", Map("review"), "la révision du profil", "the review of the profile"),
        Key("personas", Several("persona"), "les personnes à convaincre", "the people to convince"),
        Key("pain_points", Several("pain_point"), "les problèmes résolus", "the problems solved"),
        Key("value", _P.LABELS, "la valeur, en chiffres moyens", "the value, in average figures"),
        Key("interviews", Several("interview"), "les entretiens clients",
            "the customer interviews"),
        Key("history", Several("revision"), "ce que chaque révision a changé",
            "what each review changed"),
    ),
    "criterion": (
        _LABEL,
        Key("pillar", Words(PILLARS), "le pilier du critère", "the pillar of the criterion"),
        *_CONDITION,
        Key("need", Words(NEEDS), "obligatoire ou préférentiel", "mandatory or preferred"),
        Key("points", _P.POINTS, "points du critère", "points of the criterion"),
        Key("met_from", _P.SHARE, "part à partir de laquelle il est rempli",
            "share from which it is met"),
        Key("proof", Words(PROOFS), "mesuré, plausible ou hypothèse",
            "measured, plausible or assumption"),
        _WHY,
    ),
    "gate": (
        _ID,
        _LABEL,
        *_CONDITION,
        Key("if_blank", Words(("pass",)), "un champ vide passe", "a blank field passes"),
        _WHY,
    ),
    "condition": _CONDITION,
    "k_of": (
        Key("k", Whole(1, MAX_CRITERIA), "combien au moins", "how many at least"),
        Key("of", Several("condition"), "parmi ces conditions", "out of these conditions"),
    ),
    "ramp": (
        Key("from", _P.NUMBER, "aucun point ici et en dessous", "no point here and below"),
        Key("full", _P.FULL, "tous les points ici", "all the points here"),
        Key("to", _P.NUMBER, "aucun point ici et au-dessus", "no point here and above"),
    ),
    "level": (
        Key("at_least", _P.NUMBER, "à partir de", "from this value on"),
        Key("share", _P.STEP, "part des points", "share of the points"),
    ),
    "quorum": (
        Key("mandatory", Whole(0, MAX_CRITERIA), "obligatoires à remplir",
            "mandatory ones to meet"),
        Key("preferred", Whole(0, MAX_CRITERIA), "préférentiels à remplir",
            "preferred ones to meet"),
    ),
    "bands": (
        Key("handle_now", _P.THRESHOLD, "à traiter maintenant", "handle now"),
        Key("nurture", _P.THRESHOLD, "à mûrir", "nurture"),
    ),
    "review": (
        Key("every_days", Whole(1, MAX_REVIEW_DAYS), "tous les combien de jours",
            "every how many days"),
        Key("owner", _P.TEXT, "qui la mène", "who leads it"),
    ),
    "persona": (
        _ID,
        _LABEL,
        Key("titles", Map("titles"), "les intitulés de poste", "the job titles"),
        Key("departments", _P.TEXTS, "les services", "the departments"),
        Key("role", Words(ROLES), "décideur, prescripteur ou utilisateur",
            "decider, prescriber or user"),
        Key("points", _P.NUMBER, "poids du contact", "weight of the contact"),
        Key("goals", _P.LABELS, "ses objectifs", "their goals"),
        Key("objections", _P.LABELS, "ses objections", "their objections"),
        Key("messages", _P.LABELS, "ce qui le convainc", "what convinces them"),
    ),
    "titles": (
        Key("matches", _P.VALUE, "contient un texte de cette forme", "holds a text of this form"),
    ),
    "pain_point": (
        _ID,
        _LABEL,
        Key("seen_in", Whole(0, MAX_COUNT), "entendu dans tant d'entretiens",
            "heard in so many interviews"),
        _WHY,
    ),
    "interview": (
        Key("account_id", _P.TEXT, "le client", "the customer"),
        Key("on", _P.TEXT, "la date", "the date"),
        Key("problem", _P.LABEL, "le problème à résoudre", "the problem to solve"),
        Key("why_us", _P.LABEL, "pourquoi nous", "why us"),
        Key("value", _P.LABEL, "la valeur obtenue", "the value obtained"),
        Key("pain_points", _P.TEXTS, "les problèmes reconnus", "the pain points recognised"),
        Key("notes", _P.LABEL, "autres notes", "other notes"),
    ),
    "revision": (
        Key("version", Whole(1, MAX_VERSION), "la version qui en est sortie",
            "the version that came of it"),
        Key("on", _P.TEXT, "la date, AAAA-MM-JJ", "the date, YYYY-MM-DD"),
        Key("because", _P.LABEL, "pourquoi maintenant", "why now"),
        Key("changes", _P.LABELS, "ce qui a changé, et la preuve", "what changed, and the proof"),
    ),
    "label": (
        Key("fr", _P.TEXT, "en français", "in French"),
        Key("en", _P.TEXT, "en anglais", "in English"),
    ),
}  # fmt: skip
"""Place -> its keys, in the order in which they are written."""


def names(place: str) -> tuple[str, ...]:
    """The keys of a place.

    >>> names("quorum")
    ('mandatory', 'preferred')
    """
    return tuple(key.name for key in PLACES[place])


NESTS = tuple(key.name for key in _HEADS if key.name not in ("field", "event"))
EVENT_KEYS = ("within_days", "at_least", *(key.name for key in _EVENT_ONLY))

TESTS: dict[str, tuple[FieldType, ...]] = {
    "is": (_T.TEXT, _T.CODE, _T.NUMBER, _T.DATE, _T.FLAG),
    "one_of": (_T.TEXT, _T.CODE, _T.NUMBER, _T.DATE),
    "none_of": (_T.TEXT, _T.CODE, _T.NUMBER, _T.DATE, _T.LIST),
    "between": (_T.NUMBER, _T.DATE),
    "at_least": (_T.NUMBER, _T.DATE),
    "at_most": (_T.NUMBER, _T.DATE),
    "starts_with": (_T.CODE,),
    "within": (_T.CODE,),
    "within_days": (_T.DATE,),
    "next_days": (_T.DATE,),
    "matches": (_T.TEXT,),
    "name_is": (_T.TEXT,),
    "any_of": (_T.LIST,),
    "all_of": (_T.LIST,),
    "known": tuple(_T),
    "missing": tuple(_T),
    "ramp": (_T.NUMBER,),
    "levels": (_T.NUMBER,),
}
"""Test -> the field types that know it."""

IMPLIED_TYPE: dict[str, FieldType] = {
    test: types[0]
    for test, types in TESTS.items()
    if len(types) == 1
}  # fmt: skip
"""What a test says of the type of a field that nobody declared."""
