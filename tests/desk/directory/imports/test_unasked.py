"""Which columns does an import take that nobody is asked about?"""

from __future__ import annotations

import pytest

from focale.desk.directory.imports.mapping import choices_of, choices_unasked
from focale.desk.directory.models import Import


@pytest.mark.parametrize(
    ("columns", "named"), [(("Nom", "Ville"), "Nom"), (("Nom", "Raison sociale"), "Raison sociale")]
)
def test_unasked_what_may_be_the_name_is_the_name(columns, named):
    """A doubtful column is better than none, proposed to a person too, who sees that it is one."""
    levels = {"Nom": "to check", "Raison sociale": "sure", "Ville": "sure"}
    fields = {"Nom": "name", "Raison sociale": "name", "Ville": "city"}
    beliefs = [
        {"level": levels[one], "mapped": {"field": fields[one]}, "confidence": 0.5,
         "why": {"fr": [], "en": []}, "is_conflict": False}
        for one in columns
    ]  # fmt: skip
    study = {"columns": [{"column": one, "sample": []} for one in columns],
             "kinds": {"companies": beliefs}}  # fmt: skip
    found = Import(study=study)
    chosen = {one.column: one.field for one in choices_unasked(found, "companies")}
    assert [column for column, field in chosen.items() if field == "name"] == [named]
    asked = {one.column: one.field for one in choices_of(found, "companies", "fr")}
    assert asked["Nom"] == ("name" if named == "Nom" else "")
