"""The editor: small forms, each a step; faults beside their fields; the rest in the text."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from focale.desk.targeting import services as targeting
from focale.desk.targeting.editor.services import put_draft
from focale.desk.targeting.models import Draft, DraftStep
from focale.profile.edit import data_at
from focale.profile.templates import template_text
from focale.profile.write import write_profile
from tests.cast import Cast

SAAS = write_profile(template_text("saas"))
SignIn = Callable[[Any], Client]


def _draft(cast: Cast, text: str = SAAS, **given: Any) -> Draft:
    return put_draft(text, workspace=cast.workspace, by=cast.manager, **given)


def _at(name: str, cast: Cast, *args: object) -> str:
    return reverse(name, args=[cast.workspace.slug, *args])


def _edit(client: Client, cast: Cast, draft: Draft, path: list[Any], **posted: Any) -> Any:
    given = {"at": json.dumps(path), "revision": draft.revision, "act": "save", **posted}
    return client.post(_at("draft_edit", cast, draft.pk), given)


def _now(draft: Draft) -> Draft:
    return Draft.objects.of(draft.workspace).get(pk=draft.pk)


SIZE = {
    "key": "size", "head": "field", "test": "between", "field": "headcount", "label.fr": "Taille",
    "label.en": "Size", "between.low": "30", "between.high": "250", "pillar": "firmographic",
    "need": "mandatory", "points": "20", "proof": "assumption", "met_from": "",
    "why.fr": "Hypothèse de départ, à vérifier", "why.en": "Starting assumption, to be checked",
}  # fmt: skip


def test_a_page_shows_every_section_of_a_draft_in_both_languages(
    cast: Cast, signed_in: SignIn
) -> None:
    draft = _draft(cast)
    spoken = {
        "fr": ["Critères éliminatoires", "publier", "effectif entre 30 et 250"],
        "en": ["Eliminating criteria", "publish", "headcount between 30 and 250"],
    }
    for lang, words in spoken.items():
        cast.manager.language = lang
        cast.manager.save()
        page = signed_in(cast.manager).get(_at("draft", cast, draft.pk)).content.decode()
        for word in words:
            assert word in page


def test_one_form_changes_one_line_and_can_be_undone(cast: Cast, signed_in: SignIn) -> None:
    draft, client = _draft(cast), signed_in(cast.manager)
    page = client.get(_at("draft", cast, draft.pk), {"at": '["criteria","size"]'}).content.decode()
    assert 'name="between.low" value="30"' in page
    answer = _edit(client, cast, draft, ["criteria", "size"], **{**SIZE, "between.low": "40"})
    assert answer.status_code == 302
    told = _now(draft).text
    assert told == SAAS.replace("between: [30, 250]", "between: [40, 250]")
    client.post(_at("draft_step", cast, draft.pk, "undo"))
    assert _now(draft).text == SAAS
    client.post(_at("draft_step", cast, draft.pk, "redo"))
    assert _now(draft).text == told


def test_a_form_that_changes_nothing_makes_no_step(cast: Cast, signed_in: SignIn) -> None:
    draft = _draft(cast)
    _edit(signed_in(cast.manager), cast, draft, ["criteria", "size"], **SIZE)
    assert _now(draft).revision == draft.revision


def test_a_fault_is_told_beside_its_field_and_nothing_is_saved(
    cast: Cast, signed_in: SignIn
) -> None:
    draft, client = _draft(cast), signed_in(cast.manager)
    answer = _edit(client, cast, draft, ["criteria", "size"], **{**SIZE, "points": "beaucoup"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'id="e-points"' in page
    assert "beaucoup" in page.split('id="e-points"')[1].split("</ul>")[0]
    assert _now(draft).text == SAAS


def test_another_test_takes_the_place_of_the_old_one(cast: Cast, signed_in: SignIn) -> None:
    draft, client = _draft(cast), signed_in(cast.manager)
    look = _edit(
        client, cast, draft, ["criteria", "size"], **{**SIZE, "act": "look", "test": "at_least"}
    )
    assert 'name="at_least"' in look.content.decode()
    _edit(
        client, cast, draft, ["criteria", "size"], **{**SIZE, "test": "at_least", "at_least": "50"}
    )
    size: Any = data_at(_now(draft).text, ("criteria", "size"))
    assert size["at_least"] == "50"
    assert "between" not in size


def test_a_criterion_becomes_a_nest_and_its_parts_have_forms(cast: Cast, signed_in: SignIn) -> None:
    draft, client = _draft(cast), signed_in(cast.manager)
    _edit(client, cast, draft, ["criteria", "size"], **{**SIZE, "head": "any"})
    draft = _now(draft)
    part = {"head": "field", "test": "at_least", "field": "revenue_eur", "at_least": "3000000"}
    _edit(client, cast, draft, ["criteria", "size", "any", 1], **part)
    size: Any = data_at(_now(draft).text, ("criteria", "size"))
    assert size["any"] == [
        {"field": "headcount", "between": ["30", "250"]},
        {"field": "revenue_eur", "at_least": "3000000"},
    ]
    page = client.get(_at("draft", cast, draft.pk)).content.decode()
    assert "chiffre d'affaires" in page or "chiffre d&#x27;affaires" in page


NEW = [
    (["market", 2], {"head": "field", "test": "known", "field": "siren", "known": "true"}),
    (["gates", 2], {"id": "tiny", "label.fr": "Minuscule", "label.en": "Tiny", "head": "field",
                    "test": "at_most", "field": "headcount", "at_most": "2", "if_blank": "pass"}),
    (["criteria", "+"], {"key": "visits", "label.fr": "Visites", "label.en": "Visits",
                         "head": "event", "event": "page_viewed", "within_days": "30",
                         "at_least": "2", "points": "4"}),
    (["criteria", "+"], {"key": "ramped", "label.fr": "R", "label.en": "R", "head": "field",
                         "test": "ramp", "field": "headcount", "ramp.from": "10",
                         "ramp.full.low": "50", "ramp.full.high": "90", "ramp.to": "200",
                         "points": "4"}),
    (["criteria", "+"], {"key": "tools", "label.fr": "Outils", "label.en": "Tools", "head": "field",
                         "test": "all_of", "field": "technologies",
                         "all_of": "SAP\\nSalesforce", "points": "4"}),
    (["criteria", "+"], {"key": "steps", "label.fr": "P", "label.en": "P", "head": "field",
                         "test": "levels", "field": "headcount", "levels.0.at_least": "20",
                         "levels.0.share": "1", "levels.1.at_least": "10",
                         "levels.1.share": "0.5", "points": "4"}),
    (["personas", 3], {"id": "cfo", "label.fr": "DAF", "label.en": "CFO", "role": "decider",
                       "titles.matches": "daf|cfo", "departments": "finance\\nachats",
                       "goals.fr": "Moins de frais", "goals.en": "Less cost"}),
    (["pain_points", 3], {"id": "churn", "label.fr": "Départs", "label.en": "Churn",
                          "seen_in": "4"}),
    (["interviews", 0], {"account_id": "c1", "on": "2026-03-01", "problem.fr": "Trop lent",
                         "problem.en": "Too slow"}),
    (["history", 0], {"version": "1", "on": "2026-03-01", "because.fr": "Début",
                      "because.en": "Start", "changes.fr": "Tout", "changes.en": "All"}),
    (["quorum"], {"mandatory": "2", "preferred": "2"}),
    (["bands"], {"handle_now": "75", "nurture": "45"}),
    (["@abm"], {"abm": "85"}),
    (["review"], {"every_days": "60", "owner": "Sarah"}),
    (["@identity"], {"profile": "scale-up", "version": "2", "label.fr": "Neuf", "label.en": "New",
                     "summary.fr": "Un", "summary.en": "One", "timezone": "Europe/Paris",
                     "scale": ""}),
    (["@value"], {"value.fr": "Deux\\nTrois", "value.en": "Two\\nThree"}),
    (["tiers"], {"own.name": ["A", "B", "C", ""], "own.value": ["80", "60", "30", ""]}),
    (["fields"], {"own.name": ["maturity", ""], "own.value": ["number", ""]}),
    (["territories"], {"own.name": ["nord", ""], "own.value": ["59, 62", ""]}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "posted"), NEW, ids=[f"{p[0]}-{n}" for n, (p, _) in enumerate(NEW)]
)
def test_each_place_of_the_file_has_a_form(
    cast: Cast, signed_in: SignIn, path: list[Any], posted: dict[str, Any]
) -> None:
    text = SAAS.replace("  seeks_enrichment: flag\n  reply_rate_pct: number\n", "")
    if path == ["fields"]:  # what is still read must stay declared
        posted = {"own.name": ["reply_rate_pct", "seeks_enrichment", *posted["own.name"]],
                  "own.value": ["number", "flag", *posted["own.value"]]}  # fmt: skip
    draft, client = _draft(cast, text), signed_in(cast.manager)
    chosen = {name: posted[name] for name in ("head", "test") if name in posted}
    page = client.get(
        _at("draft", cast, draft.pk), {"at": json.dumps(path), **chosen}
    ).content.decode()  # fmt: skip
    for name in posted:
        assert f'name="{name}"' in page, name
    posted = {k: v.replace("\\n", "\n") if isinstance(v, str) else v for k, v in posted.items()}
    answer = _edit(client, cast, draft, path, **posted)
    assert answer.status_code == 302, answer.content.decode()[:3000]
    now = _now(draft)
    assert now.revision == 2
    reopened = path if path[-1] != "+" else ["criteria", posted["key"]]
    page = client.get(_at("draft", cast, draft.pk), {"at": json.dumps(reopened)}).content.decode()
    told = posted.get("own.name", [v for v in posted.values() if v not in ("pass", "field")])
    first = next(one for one in told if one)
    assert first.split("\n")[0] in page


STEPS = """profile: p
fields:
  maturity: number  # asked on the phone
territories:
  west:
    - "44"  # home
    - "35"
criteria:
  team:
    label: {fr: Équipe, en: Team}
    field: sales_headcount
    levels:
      # a few are enough
      - at_least: 5  # five
        share: 0.5  # half
      - {at_least: 10, share: 1}  # ten
    points: 60
    why:
      fr: |
        Une équipe de cinq
        suffit.
      en: Five will do
  tools:
    field: technologies
    any_of:
      - SAP  # ours
      - Sage
    points: 40
"""
TEAM = {
    "key": "team", "head": "field", "test": "levels", "field": "sales_headcount",
    "label.fr": "Équipe", "label.en": "Team", "levels.0.at_least": "5", "levels.0.share": "0.5",
    "levels.1.at_least": "10", "levels.1.share": "1", "points": "60",
    "why.fr": "Une équipe de cinq\r\nsuffit.\r\n", "why.en": "Five will do",
}  # fmt: skip
FIRST = "      - at_least: 5  # five\n        share: 0.5"
SECOND = "      - {at_least: 10, share: 1}"


@pytest.mark.parametrize(("path", "posted", "was", "now"), [
    (["criteria", "team"], {}, "", ""),
    (["criteria", "team"], {"levels.0.share": "0.4"}, "share: 0.5", "share: 0.4"),
    (["criteria", "team"], {"levels.1.at_least": "12"}, "at_least: 10,", "at_least: 12,"),
    (["criteria", "team"], {"levels.2.at_least": "3", "levels.2.share": "0.2"},
     "      # a few", "      - {at_least: 3, share: 0.2}\n      # a few"),
    (["criteria", "team"], {"levels.2.at_least": "7", "levels.2.share": "0.7"},
     SECOND, "      - {at_least: 7, share: 0.7}\n" + SECOND),
    (["criteria", "team"], {"levels.0.at_least": "", "levels.0.share": ""},
     "      # a few are enough\n" + FIRST + "  # half\n", ""),
    (["criteria", "tools"], {"any_of": "SAP\nOdoo\nSage"}, "- Sage", "- Odoo\n      - Sage"),
    (["criteria", "tools"], {"any_of": "Sage"}, "      - SAP  # ours\n", ""),
    (["territories"], {"own.name": ["ouest", ""], "own.value": ["44, 35, 56", ""]},
     '  west:\n    - "44"  # home\n    - "35"',
     '  ouest:\n    - "44"  # home\n    - "35"\n    - 56'),
    (["fields"], {"own.name": ["ripe", ""], "own.value": ["flag", ""]},
     "maturity: number ", "ripe: flag "),
])  # fmt: skip
def test_a_form_changes_what_it_says_and_no_byte_beside(
    cast: Cast, signed_in: SignIn, path: list[Any], posted: dict[str, Any], was: str, now: str
) -> None:
    assert write_profile(STEPS) == STEPS
    draft, client = _draft(cast, STEPS), signed_in(cast.manager)
    tools = {"key": "tools", "head": "field", "test": "any_of", "field": "technologies",
             "any_of": "SAP\nSage", "points": "40"}  # fmt: skip
    whole = {"team": TEAM, "tools": tools}.get(str(path[-1]), {})
    answer = _edit(client, cast, draft, path, **{**whole, **posted})
    assert answer.status_code == 302, answer.content.decode()[:3000]
    assert _now(draft).text == STEPS.replace(was, now, 1)


def test_steps_out_of_order_or_unfinished_are_told_beside_them(
    cast: Cast, signed_in: SignIn
) -> None:
    draft, client = _draft(cast, STEPS), signed_in(cast.manager)
    for wrong in (
        {"levels.1.share": "0.9"}, {"levels.0.share": ""}, {"levels.0.at_least": "dix"},
        {"levels.0.at_least": "10"}, {"levels.0.share": "2"},
    ):  # fmt: skip
        answer = _edit(client, cast, draft, ["criteria", "team"], **{**TEAM, **wrong})
        assert answer.status_code == 422, wrong
        assert 'id="e-levels"' in answer.content.decode(), wrong
        name, given = next(iter(wrong.items()))
        assert f'name="{name}" value="{given}"' in answer.content.decode(), wrong
    assert _now(draft).text == STEPS


def test_a_test_that_is_no_longer_in_steps_leaves_none(cast: Cast, signed_in: SignIn) -> None:
    draft, client = _draft(cast, STEPS), signed_in(cast.manager)
    given = {**TEAM, "test": "at_least", "at_least": "5"}
    assert _edit(client, cast, draft, ["criteria", "team"], **given).status_code == 302
    team: Any = data_at(_now(draft).text, ("criteria", "team"))
    assert "levels" not in team
    assert team["at_least"] == "5"


def test_a_long_text_has_room_and_keeps_its_lines(cast: Cast, signed_in: SignIn) -> None:
    draft, client = _draft(cast, STEPS), signed_in(cast.manager)
    page = client.get(_at("draft", cast, draft.pk), {"at": '["criteria","team"]'}).content.decode()
    assert '<textarea id="f-why.fr"' in page
    assert "Une équipe de cinq\nsuffit." in page


def test_parts_of_a_nest_move_for_the_first_unknown_one_is_asked(
    cast: Cast, signed_in: SignIn
) -> None:
    text = (
        "profile: p\ncriteria:\n  c:\n    any:\n      - {field: naf, known: true}  # a\n"
        "      - {field: headcount, known: true}\n    points: 100\n"
    )
    draft, client = _draft(cast, text), signed_in(cast.manager)
    _edit(client, cast, draft, ["criteria", "c", "any", 0], act="down")
    parts: Any = data_at(_now(draft).text, ("criteria", "c", "any"))
    assert [one["field"] for one in parts] == ["headcount", "naf"]
    assert "known: true}  # a" in _now(draft).text


def test_every_key_that_a_file_can_hold_is_asked_by_a_form() -> None:
    """What a form cannot say would be a secret of those who read YAML."""
    from focale.desk.targeting.editor.inputs import inputs_of, names_of
    from focale.desk.targeting.editor.places import GROUPS, HEADS, Place, keys_asked
    from focale.profile.keys import PLACES, TESTS, Map, Own, Several

    asked = {key for keys in GROUPS.values() for key in keys}
    of_their_own = {
        key.name for key in PLACES["profile"] if isinstance(key.shape, Several | Own | Map)
    }
    assert {key.name for key in PLACES["profile"]} == asked | of_their_own
    for name, keys in PLACES.items():
        if name in ("profile", "label"):
            continue
        place = Place(("x",), name, keys)
        found: set[str] = {"not", "all", "any", "of"} if name != "persona" else set()
        heads = HEADS if place.is_condition else ("",)
        for head, test in itertools.product(heads, TESTS):
            for one in names_of(inputs_of(keys_asked(place, head, test), None)):
                found |= set(one.split("."))
            found.add(head)
        assert {key.name for key in keys} <= found, name


@pytest.mark.parametrize("what", ["up", "down", "remove"])
def test_places_move_and_go(cast: Cast, signed_in: SignIn, what: str) -> None:
    draft, client = _draft(cast), signed_in(cast.manager)
    _edit(client, cast, draft, ["criteria", "funding"], act=what)
    before: Any = data_at(SAAS, ("criteria",))
    now: Any = data_at(_now(draft).text, ("criteria",))
    place = list(before).index("funding")
    assert (
        list(now).index("funding") - place == {"up": -1, "down": 1}[what]
        if what != "remove"
        else ("funding" not in now)
    )


@pytest.mark.parametrize(
    "path", ["", "x", "[]", '["nothing"]', '["criteria"]', '["criteria","size","points"]', "[-1]",
             '["market",99]', '["@none"]', '{"a":1}', "[" * 5_000],
)  # fmt: skip
def test_a_place_that_is_none_opens_nothing_and_changes_nothing(
    cast: Cast, signed_in: SignIn, path: str
) -> None:
    draft, client = _draft(cast), signed_in(cast.manager)
    assert client.get(_at("draft", cast, draft.pk), {"at": path}).status_code == 200
    answer = client.post(_at("draft_edit", cast, draft.pk), {"at": path, "revision": 1})
    assert answer.status_code in (404, 422)
    assert _now(draft).text == SAAS


def test_whoever_may_not_aim_reads_and_changes_nothing(cast: Cast, signed_in: SignIn) -> None:
    draft, client = _draft(cast), signed_in(cast.viewer)
    page = client.get(_at("draft", cast, draft.pk))
    assert page.status_code == 200
    assert _at("draft_edit", cast, draft.pk) not in page.content.decode()
    assert _edit(client, cast, draft, ["criteria", "size"], **SIZE).status_code == 403
    assert client.post(_at("draft_step", cast, draft.pk, "undo")).status_code == 403
    stranger = signed_in(cast.stranger)
    assert stranger.get(_at("draft", cast, draft.pk)).status_code == 404


# --- two editors ---------------------------------------------------------------------------


def test_changes_of_different_places_both_stand(cast: Cast, signed_in: SignIn) -> None:
    draft, client = _draft(cast), signed_in(cast.manager)
    _edit(client, cast, draft, ["criteria", "size"], **{**SIZE, "points": "30"})
    other = signed_in(cast.owner)
    answer = _edit(other, cast, draft, ["quorum"], mandatory="2", preferred="1")  # saw revision 1
    assert answer.status_code == 302
    now = _now(draft)
    assert (data_at(now.text, ("criteria", "size", "points")), now.revision) == ("30", 3)
    assert data_at(now.text, ("quorum",)) == {"mandatory": "2", "preferred": "1"}


def test_changes_of_one_place_meet_and_the_person_chooses(cast: Cast, signed_in: SignIn) -> None:
    draft, client = _draft(cast), signed_in(cast.manager)
    _edit(client, cast, draft, ["criteria", "size"], **{**SIZE, "points": "30"})
    other = signed_in(cast.owner)
    mine = {**SIZE, "points": "50", "between.high": "300"}
    answer = _edit(other, cast, draft, ["criteria", "size"], **mine)
    aside = DraftStep.objects.of(cast.workspace).get(is_aside=True)
    assert answer["Location"] == _at("draft_merge", cast, draft.pk, aside.pk)
    page = other.get(answer["Location"]).content.decode()
    assert "points: 30" in page
    assert "points: 50" in page
    assert data_at(_now(draft).text, ("criteria", "size", "points")) == "30", "theirs stands"
    other.post(answer["Location"], {"revision": _now(draft).revision, "piece0": "mine"})
    now = _now(draft)
    assert data_at(now.text, ("criteria", "size", "points")) == "50"
    assert data_at(now.text, ("criteria", "size", "between")) == ["30", "300"]
    assert _at("draft_merge", cast, draft.pk, aside.pk) not in other.get(
        _at("draft", cast, draft.pk)
    ).content.decode()  # fmt: skip


# --- the text ------------------------------------------------------------------------------


def test_the_text_goes_in_and_out_to_the_byte(cast: Cast, signed_in: SignIn) -> None:
    draft, client = _draft(cast, "profile: p # mine\ncriteria: {}\n"), signed_in(cast.manager)
    text = template_text("agency") + "\n# the end\n"
    address = _at("draft_text", cast, draft.pk)
    client.post(address, {"text": text.replace("\n", "\r\n"), "revision": 1})
    assert _now(draft).text == text
    out = client.get(address, {"form": "yaml"})
    assert out.content.decode() == text
    page = client.get(address).content.decode()
    shown = page.split('<textarea id="text"')[1].split(">\n", 1)[1].split("</textarea>")[0]
    import html

    assert html.unescape(shown) == text


def test_a_text_with_faults_is_kept_and_its_faults_are_told(cast: Cast, signed_in: SignIn) -> None:
    client = signed_in(cast.manager)
    faulty = SAAS.replace("points: 20", "points: lots")
    draft = _draft(cast, faulty)
    page = client.get(_at("draft", cast, draft.pk)).content.decode()
    assert "lots" in page
    assert "Taille" in page, "the rest is still shown"
    broken = _draft(cast, "a: [")
    page = client.get(_at("draft", cast, broken.pk)).content.decode()
    assert _at("draft_text", cast, draft.pk) in page
    assert client.get(_at("draft_diff", cast, broken.pk)).status_code == 200
    answer = client.post(_at("draft_diff", cast, broken.pk), {"act": "publish"})
    assert answer.status_code == 422


@pytest.mark.parametrize("posted", [{"text": ""}, {"text": "  "}, {"text": "x" * 400_001}])
def test_no_text_is_no_step(cast: Cast, signed_in: SignIn, posted: dict[str, str]) -> None:
    draft, client = _draft(cast), signed_in(cast.manager)
    assert client.post(_at("draft_text", cast, draft.pk), posted).status_code == 422
    assert _now(draft).text == SAAS


def test_a_profile_leads_to_its_draft_and_a_template_to_a_new_one(
    cast: Cast, signed_in: SignIn
) -> None:
    version, client = targeting.publish(SAAS, workspace=cast.workspace, by=cast.owner), None
    client = signed_in(cast.manager)
    answer = client.post(_at("draft_begin", cast, version.profile_id))
    draft = Draft.objects.of(cast.workspace).get(profile=version.profile)
    assert answer["Location"] == _at("draft", cast, draft.pk)
    assert (
        client.post(_at("draft_begin", cast, version.profile_id))["Location"] == answer["Location"]
    )
    client.post(_at("draft_new", cast), {"template": "agency"})
    new = Draft.objects.of(cast.workspace).get(profile=None)
    assert new.text == template_text("agency")
    assert _at("draft", cast, new.pk) in client.get(_at("profiles", cast)).content.decode()
    client.post(_at("draft_step", cast, new.pk, "leave"))
    assert not Draft.objects.of(cast.workspace).filter(profile=None, left_at=None).exists()
