"""What does a condition ask, in the words of a sales manager?

French and English; values as the author wrote them, never folded; fields by their labels.
Needs nothing of the profile but the condition itself.
"""

from __future__ import annotations

import datetime

from focale.criterion import condition as c
from focale.glossary.event_names import EVENT_NAMES, event_label
from focale.glossary.fields import FieldType, field_label
from focale.glossary.typography import NARROW
from focale.profile.phrases import colon, either, pick, then

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def condition_words(condition: c.Condition, lang: str) -> str:
    """The condition as one phrase, without a capital or a full stop.

    >>> size = c.FieldTest("headcount", FieldType.NUMBER, c.Between(30.0, 250.0))
    >>> condition_words(size, "fr"), condition_words(c.Not(size), "en")
    ('effectif entre 30 et 250', 'not (headcount between 30 and 250)')
    """
    match condition:
        case c.FieldTest():
            return _field_words(condition, lang)
        case c.EventTest():
            return f"{event_named(condition, lang)}{colon(lang)}{event_words(condition, lang)}"
        case c.Not(part):
            return pick(lang, "pas ({})", "not ({})").format(condition_words(part, lang))
    parts = [condition_words(part, lang) for part in c.parts_of(condition)]
    if len(parts) == 1:
        return parts[0]
    several = [f"({part})" for part in parts]
    match condition:
        case c.All():
            return pick(lang, " et ", " and ").join(several)
        case c.Any():
            return pick(lang, " ou ", " or ").join(several)
        case c.KOf(k):
            head = pick(lang, "au moins {} parmi ", "at least {} of ").format(k)
            return head + then(lang).join(several)
    raise TypeError(f"no condition: {condition!r}")


def event_named(test: c.EventTest, lang: str) -> str:
    """What people call the event; one of the user's own as its author wrote it.

    >>> event_named(c.EventTest("job_posted_sdr"), "fr")
    "offre d'emploi SDR publiée"
    """
    if test.event in EVENT_NAMES:
        return event_label(test.event, lang)
    return test.written or test.event


# --- fields -----------------------------------------------------------------------------


def _field_words(test: c.FieldTest, lang: str) -> str:
    """The field, then what is asked of it; a colon where no verb stands between them."""
    label, asked = field_label(test.field, lang), asked_words(test, lang)
    is_list = test.type is FieldType.LIST
    is_verbal = test.word == "within" or (isinstance(test.test, _VERBAL) and not is_list)
    return f"{label} {asked}" if is_verbal else f"{label}{colon(lang)}{asked}"


_VERBAL = c.Between | c.StartsWith | c.Matches | c.WithinDays | c.NextDays | c.NoneOf


def asked_words(test: c.FieldTest, lang: str) -> str:
    """What is asked of the field, without its name.

    >>> in_place = c.FieldTest(
    ...     "naf", FieldType.CODE, c.StartsWith(("582", "62")), "starts_with", ("58.2", "62")
    ... )
    >>> asked_words(in_place, "fr"), asked_words(in_place, "en")
    ('commence par 58.2 ou 62', 'begins with 58.2 or 62')
    """
    french = lang == "fr"
    asked = test.test
    values = value_words(test, lang)
    match asked:
        case c.OneOf() | c.StartsWith() if test.word == "within":
            return pick(lang, "dans ", "within ") + either(values, lang)
        case c.OneOf():
            return either(values, lang)
        case c.NoneOf() if test.type is FieldType.LIST:
            return pick(lang, "aucune parmi ", "none of ") + ", ".join(values)
        case c.NoneOf():
            return pick(lang, "autre que ", "other than ") + either(values, lang)
        case c.StartsWith():
            return pick(lang, "commence par ", "begins with ") + either(values, lang)
        case c.NameIs():
            aside = pick(lang, " (forme juridique à part)", " (legal form aside)")
            return either(values, lang) + aside
        case c.AnyOf():
            return pick(lang, "au moins une parmi ", "at least one of ") + ", ".join(values)
        case c.AllOf():
            return pick(lang, "toutes parmi ", "all of ") + ", ".join(values)
        case c.Matches():
            return pick(lang, "contient la forme « {} »", 'holds the form "{}"').format(values[0])
        case c.Known():
            return pick(lang, "valeur connue", "known")
        case c.Missing():
            return pick(lang, "valeur inconnue", "not known")
        case c.WithinDays(days):
            return _window(days, lang)
        case c.NextDays(days):
            return _window(days, lang, ahead=True)
        case c.Between():
            return _between_words(asked, test.type, lang)
        case c.Ramp():
            return _ramp_words(asked, lang)
        case c.Levels(steps):
            return _levels_words(steps, french)
    raise TypeError(f"no test: {asked!r}")


def value_words(test: c.FieldTest, lang: str) -> tuple[str, ...]:
    """The values of a test one by one, as written; empty for a test that has none."""
    match test.test:
        case c.OneOf(values) | c.NoneOf(values):
            found: tuple[c.Value, ...] = values
        case c.StartsWith(texts) | c.AnyOf(texts) | c.AllOf(texts) | c.NameIs(texts):
            found = texts
        case c.Matches(pattern):
            found = (pattern,)
        case _:
            return ()
    if all(isinstance(value, str) for value in found):
        return test.written or tuple(str(value) for value in found)
    return tuple(_value(value, lang) for value in found)


def _value(value: c.Value, lang: str) -> str:
    if isinstance(value, bool):
        return pick(lang, "oui" if value else "non", "yes" if value else "no")
    if isinstance(value, int):
        return day_words(value, lang)
    return value if isinstance(value, str) else number_words(value, lang)


def number_words(value: float, lang: str) -> str:
    """A number as people write it.

    >>> number_words(1234567.5, "en"), number_words(-2.5, "fr"), number_words(30.0, "fr")
    ('1,234,567.5', '-2,5', '30')
    """
    written = f"{value:,.0f}" if value == int(value) and abs(value) < 1e15 else f"{value:,}"
    if lang != "fr":
        return written
    return written.replace(",", NARROW).replace(".", ",")


def day_words(ordinal: int, lang: str) -> str:
    """A day as people write it.

    >>> day_words(738945, "fr"), day_words(738945, "en")
    ('29/02/2024', '29 Feb 2024')
    """
    day = datetime.date.fromordinal(ordinal)
    if lang == "fr":
        return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _between_words(test: c.Between, type_: FieldType | None, lang: str) -> str:
    low, high = test.low, test.high
    if type_ is FieldType.DATE:
        first = None if low is None else day_words(int(low), lang)
        last = None if high is None else day_words(int(high), lang)
        both = pick(lang, "du {} au {}", "from {} to {}")
        since, until = (
            pick(lang, "à partir du {}", "from {} on"),
            pick(lang, "jusqu'au {}", "up to {}"),
        )
    else:
        first = None if low is None else number_words(low, lang)
        last = None if high is None else number_words(high, lang)
        both = pick(lang, "entre {} et {}", "between {} and {}")
        since, until = (
            pick(lang, "d'au moins {}", "of at least {}"),
            pick(lang, "d'au plus {}", "of at most {}"),
        )
    if first is None:
        return until.format(last)
    if last is None:
        return since.format(first)
    return both.format(first, last)


def _ramp_words(ramp: c.Ramp, lang: str) -> str:
    def words(value: float | None) -> str:
        return "" if value is None else number_words(value, lang)

    low = words(ramp.full_low) if ramp.start is not None else ""
    high = words(ramp.full_high) if ramp.end is not None else ""
    if low and high and low != high:
        full = pick(lang, "tous les points de {} à {}", "all the points from {} to {}")
        text = full.format(low, high)
    elif low and high:
        text = pick(lang, "tous les points à {}", "all the points at {}").format(low)
    elif low:
        text = pick(lang, "tous les points dès {}", "all the points from {} on").format(low)
    else:
        text = pick(lang, "tous les points jusqu'à {}", "all the points up to {}").format(high)
    sides = []
    if ramp.start is not None and ramp.start != ramp.full_low:
        sides.append(pick(lang, "depuis {}", "from {}").format(words(ramp.start)))
    if ramp.end is not None and ramp.end != ramp.full_high:
        sides.append(pick(lang, "jusqu'à {}", "up to {}").format(words(ramp.end)))
    if not sides:
        return text
    in_proportion = pick(lang, ", en proportion ", ", in proportion ")
    return text + in_proportion + pick(lang, " et ", " and ").join(sides)


def _levels_words(steps: tuple[tuple[float, int], ...], french: bool) -> str:
    lang = "fr" if french else "en"
    words = []
    for floor, share in steps:
        part = number_words(share * 100 / c.FULL, lang)
        if share == c.FULL:
            form = pick(lang, "tous les points dès {0}", "all the points from {0} on")
        else:
            form = pick(lang, "{1} % dès {0}", "{1} % from {0} on")
        words.append(form.format(number_words(floor, lang), part))
    return ", ".join(words)


# --- events -----------------------------------------------------------------------------


def event_words(test: c.EventTest, lang: str) -> str:
    """What is asked of an event, without its name.

    >>> event_words(
    ...     c.EventTest("page_viewed_pricing", points_each="5", cap="10", half_life_days=30.0), "fr"
    ... )
    '5 points par événement, 10 au plus, moitié tous les 30 jours'
    """
    words: list[str] = []
    if test.points_each is not None:
        each, cap = _points(test.points_each, lang), _points(test.cap or "0", lang)
        plural = "s" if float(test.points_each) >= 2 or (lang != "fr" and each != "1") else ""
        words.append(
            pick(lang, "{} point{} par événement", "{} point{} per event").format(each, plural)
        )
        words.append(pick(lang, "{} au plus", "{} at most").format(cap))
        if test.within_days is not None:
            words.append(_window(test.within_days, lang))
    else:
        words.append(_times(test, lang))
    if test.half_life_days is not None:
        words.append(_halving(test.half_life_days, lang))
    if test.rollup != "sum":
        words.append(_rollup(test.rollup, lang))
    if test.absent_is_unknown:
        words.append(pick(lang, "inconnu si rien n'a été vu", "unknown when none was seen"))
    return ", ".join(words)


def _points(written: str, lang: str) -> str:
    return number_words(float(written), lang)


def _window(days: int, lang: str, ahead: bool = False) -> str:
    if days == 0:
        return pick(lang, "le jour même", "on the day itself")
    french = ("prochain" if ahead else "dernier", "prochains" if ahead else "derniers")
    english = "next" if ahead else "last"
    if days == 1:
        return pick(lang, f"dans le {french[0]} jour", f"within the {english} day")
    return pick(lang, f"dans les {days} {french[1]} jours", f"within the {english} {days} days")


def _times(test: c.EventTest, lang: str) -> str:
    if test.at_least == 1:
        text = pick(lang, "au moins une fois", "at least once")
    else:
        text = pick(lang, "au moins {} fois", "at least {} times").format(test.at_least)
    return text if test.within_days is None else f"{text} {_window(test.within_days, lang)}"


def _halving(days: float, lang: str) -> str:
    if days == 1:
        return pick(lang, "moitié chaque jour", "halved every day")
    number = number_words(days, lang)
    return pick(lang, f"moitié tous les {number} jours", f"halved every {number} days")


def _rollup(rollup: str, lang: str) -> str:
    if rollup == "max":
        return pick(lang, "meilleur contact seulement", "best contact only")
    return pick(lang, "moyenne des 3 meilleurs contacts", "mean of the 3 best contacts")
