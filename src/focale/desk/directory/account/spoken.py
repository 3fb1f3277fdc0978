"""How is a fact said: its name, its value, its source; and an event?"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Any

from focale.accounts.values.naf import naf_label
from focale.accounts.values.phone import spoken_phone
from focale.desk.directory.facts import is_unknown
from focale.desk.directory.models import Company, Contact
from focale.desk.pages.words import lang, said_code, say
from focale.glossary.event_names import event_label
from focale.glossary.fields import FIELDS, FieldType, field_label
from focale.glossary.headcount_bands import HEADCOUNT_BANDS, band_name
from focale.glossary.person_fields import PERSON_FIELDS
from focale.glossary.places import COUNTRY_NAMES
from focale.glossary.territory import DEPARTEMENTS
from focale.report.figures import quantity, short_day
from focale.report.foreign import clean, mail_link, phone_link

_MOST_ITEMS = 12  # of a list
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def fact_label(field: str, row: Company | Contact | None = None) -> str:
    """What people call a fact, with a capital: "Effectif"."""
    if isinstance(row, Contact) and field in PERSON_FIELDS:
        known = PERSON_FIELDS[field]
        name = known.fr if lang() == "fr" else known.en
    else:
        name = clean(field_label(field, lang()))
    return name[:1].upper() + name[1:]


def value_words(field: str, value: Any) -> str:
    """A value of the log or of a row, in words; "inconnu" where nothing is known."""
    if is_unknown(value):
        return say("unknown")
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    if isinstance(value, (int, float)):
        return quantity(float(value), lang()) + _unit(field)
    if isinstance(value, list):
        more = len(value) - _MOST_ITEMS
        said = ", ".join(clean(item, 60) for item in value[:_MOST_ITEMS])
        return f"{said}, {say('and_others', n=more)}" if more > 0 else said
    if isinstance(value, (datetime.date, datetime.datetime)):
        return short_day(value, lang())
    return _text(field, str(value))


def _text(field: str, value: str) -> str:
    known = FIELDS.get(field) or PERSON_FIELDS.get(field)
    is_own_day = known is None and bool(_DAY.fullmatch(value))
    if is_own_day or (known is not None and known.type is FieldType.DATE):
        try:
            return short_day(datetime.date.fromisoformat(value), lang())
        except ValueError:
            return clean(value)
    if field == "headcount_band" and value in HEADCOUNT_BANDS:
        return band_name(value, lang())
    if field == "role":
        return said_code(clean(value))
    if field in ("phone", "mobile"):
        return clean(spoken_phone(value))
    if field == "naf":
        label = naf_label(value)
        return f"{clean(value)} · {label}" if label else clean(value)
    if field == "departement" and value in DEPARTEMENTS:
        return f"{value} · {DEPARTEMENTS[value]}"
    if field == "country" and value in COUNTRY_NAMES:
        return COUNTRY_NAMES[value][0 if lang() == "fr" else 1]
    return clean(value, 400)


def _unit(field: str) -> str:
    if field.endswith("_eur"):
        return "\u00a0€"
    return "\u202f%" if field.endswith("_pct") else ""


def event_words(event: str, times: int = 1) -> str:
    """An event, with a capital, and how often where it is more than once."""
    name = clean(event_label(event, lang()))
    name = name[:1].upper() + name[1:]
    return f"{name} × {times}" if times > 1 else name


@dataclass(frozen=True)
class Way:
    """A way to reach somebody: what one reads, and the address that one taps."""

    words: str
    address: str


def phone_of(written: str) -> Way | None:
    """A number to tap; None for what is none."""
    words = spoken_phone(written)
    address = phone_link(words) if words else None
    return Way(words, address) if address else None


def mail_of(written: str) -> Way | None:
    """An address to tap; None for what is none."""
    address = mail_link(written) if written else None
    return Way(written, address) if address else None
