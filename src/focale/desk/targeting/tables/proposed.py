"""What is proposed for the columns of a studio's file, before anybody confirms them?"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from focale.criterion.fold import fold
from focale.desk.directory.imports.mapping import OWN, Choice, choices_of
from focale.desk.pages.words import say
from focale.desk.targeting.models import Table, TableRole
from focale.glossary.customer_headers import CHURNED, MEASURES, REFERRALS

_COMPANIES = (TableRole.CUSTOMERS, TableRole.MARKET)


def proposed(found: Table, lang: str, before: Sequence[Mapping[str, Any]] = ()) -> list[Choice]:
    """The choices of a table. What alone may be the name is proposed as the name.

    Beside a column of customers that keeps its own name stands what ranking reads there.
    """
    choices = choices_of(found, found.role, lang, before)
    if found.role in _COMPANIES and not any(one.field == "name" for one in choices):
        names = [
            one
            for one in choices
            if one.field == OWN and one.believed == "name" and not one.was_chosen
        ]
        if len(names) == 1:
            names[0].field = "name"
    if found.role == TableRole.CUSTOMERS:
        for one in choices:
            if one.field == OWN:
                one.serves = _served(one.column, lang)
    return choices


def _served(header: str, lang: str) -> str:
    """What ranking reads in a column with this header, in words; "" for nothing."""
    words = re.sub("[^a-z0-9]+", " ", fold(header)).strip()
    for measure in MEASURES.values():
        if words in measure.headers:
            return say("table.serves", what=measure.fr if lang == "fr" else measure.en)
    for key, headers in (("churned", CHURNED), ("referrals", REFERRALS)):
        if words in headers:
            return say("table.serves", what=say(f"table.serves.{key}"))
    return ""
