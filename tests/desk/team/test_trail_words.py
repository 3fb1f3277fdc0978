"""The trail says in words what services record by codes."""

from __future__ import annotations

import pytest
from django.utils import translation

from focale.desk.team.trail import act_words, changes


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", "Persona et ce qui lui pèse, Canaux"),
        ("en", "Persona and what weighs on them, Channels"),
    ],
)
def test_codes_of_a_list_are_told_in_words(lang, told):
    with translation.override(lang):
        (change,) = changes(None, {"parts": ["persona", "channels"]})
    assert (change.name, change.after) == ({"fr": "parties", "en": "parts"}[lang], told)


def test_what_may_be_cited_and_how_segments_are_made_have_words():
    with translation.override("fr"):
        told = changes({"may": "unnamed"}, {"may": "named", "kind": "rules"})
        assert [(one.name, one.before, one.after) for one in told] == [
            ("peut être nommé", "Sans les nommer", "Oui, par leur nom"), ("sorte", "", "Règles"),
        ]  # fmt: skip


def test_every_act_begins_with_a_capital():
    with translation.override("fr"):
        assert act_words("bulk.undone") == "Action groupée annulée"
