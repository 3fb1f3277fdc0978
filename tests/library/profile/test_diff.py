"""Does a sales manager understand what changes from one version to the next?"""

import pytest
from hypothesis import given

from focale.profile import read_profile
from focale.profile.diff import compare
from focale.profile.templates import template, template_names
from tests.conformance.worlds import profiles, to_yaml

BEFORE = """\
profile: cible
version: 3
label: {fr: Cible, en: Target}
summary: {fr: Les éditeurs, en: Vendors}
fields: {growth: number}
territories: {ouest: ["44", "35"]}
market:
  - {field: country, is: FR}
gates:
  - {id: ours, label: {fr: Déjà client, en: Customer}, field: customer, is: true, if_blank: pass}
criteria:
  size:
    label: {fr: Taille, en: Size}
    field: headcount
    between: [30, 250]
    need: mandatory
    points: 25
    proof: assumption
  sector: {field: naf, starts_with: ["58.2", "62"], need: mandatory, points: 20}
  place: {field: departement, within: ouest, need: mandatory, points: 20}
  crm: {field: technologies, any_of: [HubSpot], need: preferred, points: 15}
  demo: {event: demo_requested, within_days: 90, points: 20}
  rich: {field: revenue_eur, ramp: {from: 1e6, full: 3e6}, points: 5}
quorum: {mandatory: 2, preferred: 1}
bands: {handle_now: 70, nurture: 40}
tiers: {A: 70, B: 40}
review: {every_days: 90, owner: ventes}
personas:
  - {id: cro, label: {fr: Direction commerciale, en: Head of sales}}
pain_points:
  - {id: time, label: {fr: Le temps, en: Time}}
value: ["+180 %"]
"""


def changes(*replacements, text=BEFORE):
    """Return the French and English sentences after these replacements and a new version."""
    after = text
    for old, new in (("version: 3", "version: 4"), *replacements):
        assert old in after
        after = after.replace(old, new, 1)
    found = compare(read_profile(text), read_profile(after))
    return [found.words(lang)[1:] for lang in ("fr", "en")]


SENTENCES = [
    ("between: [30, 250]", "between: [50, 250]",
     "« Taille » : effectif entre 30 et 250 → entre 50 et 250.",
     '"Size": headcount between 30 and 250 → between 50 and 250.'),
    ("points: 25", "points: 20.5", "« Taille » : points 25 → 20,5.", '"Size": points 25 → 20.5.'),
    ("    need: mandatory\n    points: 25", "    need: preferred\n    points: 25",
     "« Taille » : obligatoire → préférentiel.\n"
     "Pour être qualifié : obligatoires 2 sur 3 → 2 sur 2, préférentiels 1 sur 1 → 1 sur 2.",
     '"Size": mandatory → preferred.\n'
     "To be qualified: mandatory 2 of 3 → 2 of 2, preferred 1 of 1 → 1 of 2."),
    ("proof: assumption", 'proof: measured\n    why: {fr: "14 sur 18", en: 14 of 18}',
     "« Taille » : justification « 14 sur 18 » ; hypothèse → mesuré.",
     '"Size": justified by "14 of 18"; assumption → measured.'),
    ("label: {fr: Taille, en: Size}", "label: {fr: Effectif, en: Staff}",
     "« Taille » : renommé « Effectif ».", '"Size": renamed "Staff".'),
    ("    proof: assumption\n", "    pillar: need\n",
     "« Taille » : pilier firmographique → besoin ; hypothèse → sans preuve.",
     '"Size": pillar firmographic → need; assumption → without proof.'),
    ('["58.2", "62"]', '["62", "63.1"]',
     "« sector » : ajouté 63.1, retiré 58.2 (code NAF).",
     '"sector": added 63.1, removed 58.2 (NAF code).'),
    ('["44", "35"]', '["44", "49"]',
     "« place » : ajouté 49, retiré 35 (département).",
     '"place": added 49, removed 35 (département).'),
    ("any_of: [HubSpot]", "all_of: [HubSpot, SAP]",
     "« crm » : technologies : au moins une parmi HubSpot → toutes parmi HubSpot, SAP.",
     '"crm": technologies: at least one of HubSpot → all of HubSpot, SAP.'),
    ("event: demo_requested, within_days: 90", "event: demo_requested, within_days: 30",
     "« demo » : démonstration demandée : au moins une fois dans les 90 derniers jours → au "
     "moins une fois dans les 30 derniers jours.",
     '"demo": demo requested: at least once within the last 90 days → at least once within the '
     "last 30 days."),
    ("event: demo_requested, within_days: 90", "field: nps, at_least: 30",
     "« demo » : démonstration demandée : au moins une fois dans les 90 derniers jours → NPS d'au "
     "moins 30 ; pilier comportemental → firmographique.",
     '"demo": demo requested: at least once within the last 90 days → NPS of at least 30; '
     "pillar behavioural → firmographic."),
    ("full: 3e6}, points: 5", "full: 3e6}, points: 5, met_from: 0.75",
     "« rich » : rempli à partir de 50 % → 75 %.", '"rich": met from 50 % → 75 %.'),
    ("  crm: {field: technologies, any_of: [HubSpot], need: preferred, points: 15}\n",
     "  crm: {field: technologies, any_of: [HubSpot], need: preferred}\n",
     "« crm » : points 15 → non écrits.", '"crm": points 15 → not written.'),
    (", if_blank: pass", "",
     "Éliminatoire « Déjà client » : un champ vide ne passe plus.",
     'Gate "Customer": a blank field no longer passes.'),
    ("{field: country, is: FR}", "{field: country, within: europe}",
     "Marché cible, condition retirée : « pays : FR ».\n"
     "Marché cible, condition ajoutée : « pays dans europe ».",
     'Target market, condition removed: "country: FR".\n'
     'Target market, condition added: "country within europe".'),
    ("mandatory: 2", "mandatory: 3",
     "Pour être qualifié : obligatoires 2 sur 3 → 3 sur 3.",
     "To be qualified: mandatory 2 of 3 → 3 of 3."),
    ("handle_now: 70", "handle_now: 75.5",
     "À traiter maintenant : dès 70 → 75,5 points.", "Handle now: from 70 → 75.5 points."),
    ("nurture: 40", "nurture: 30",
     "À mûrir : dès 40 → 30 points.", "Nurture: from 40 → 30 points."),
    ("{A: 70, B: 40}", "{A: 80, B: 40, C: 20}",
     "Priorité A : dès 70 → 80 points.\nPriorité C : nouvelle, dès 20 points.",
     "Tier A: from 70 → 80 points.\nTier C: new, from 20 points."),
    ("{A: 70, B: 40}", "{A: 70}", "Priorité B : retirée.", "Tier B: removed."),
    ("tiers:", "abm: 95\ntiers:", "ABM : dès 90 → 95 points.", "ABM: from 90 → 95 points."),
    ("fields:", "scale: raw\nfields:",
     "Les points sont gardés tels quels, le total plafonné à 100.",
     "Points are kept as written, their sum capped at 100."),
    ("fields:", "timezone: Europe/London\nfields:",
     "Fuseau horaire : Europe/Paris → Europe/London.", "Time zone: Europe/Paris → Europe/London."),
    ("{growth: number}", "{growth: text, own: flag}",
     "Champ « growth » : nombre → texte.\nNouveau champ « own » (oui ou non).",
     'Field "growth": number → text.\nNew field "own" (yes or no).'),
    ("fields: {growth: number}\n", "", "Champ retiré : « growth ».", 'Field removed: "growth".'),
    ("{fr: Cible, en: Target}", "{fr: But, en: Aim}",
     "Nom du profil : « Cible » → « But ».", 'Name of the profile: "Target" → "Aim".'),
    ("Les éditeurs, en: Vendors", "Les agences, en: Agencies",
     "Résumé réécrit : « Les agences ».", 'Summary rewritten: "Agencies".'),
    ("every_days: 90", "every_days: 30",
     "Révision : tous les 90 jours, par ventes → tous les 30 jours, par ventes.",
     "Review: every 90 days, by ventes → every 30 days, by ventes."),
    ("review: {every_days: 90, owner: ventes}\n", "",
     "Révision : tous les 90 jours, par ventes → aucune.",
     "Review: every 90 days, by ventes → none."),
    ("{id: cro, label: {fr: Direction commerciale, en: Head of sales}}", "{id: dsi}",
     "Persona retiré : « Direction commerciale ».\nPersona ajouté : « dsi ».",
     'Persona removed: "Head of sales".\nPersona added: "dsi".'),
    ("en: Time}}", "en: Time}, seen_in: 3}",
     "Problème modifié : « Le temps ».", 'Pain point changed: "Time".'),
    ('value: ["+180 %"]', 'value: ["+180 %", {fr: "-10 h", en: "-10 hours"}]',
     "Valeur générée : +180 % ; -10 h.", "Value generated: +180 %; -10 hours."),
    ('value: ["+180 %"]\n', "", "Valeur générée : retirée.", "Value generated: removed."),
    ("value:", "interviews:\n  - {account_id: a1}\nvalue:",
     "Entretiens clients : 0 → 1.", "Customer interviews: 0 → 1."),
    ("value:", "history:\n  - {on: 2026-06-30}\nvalue:",
     "Révisions notées : 0 → 1.", "Reviews on record: 0 → 1."),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "french", "english"), SENTENCES)
def test_each_change_is_a_sentence(old, new, french, english):
    assert changes((old, new)) == [french.split("\n"), english.split("\n")]


def test_a_criterion_that_comes_or_goes_is_told_with_what_it_is_worth():
    line = "  crm: {field: technologies, any_of: [HubSpot], need: preferred, points: 15}\n"
    new = "  nps: {field: nps, at_least: 1, need: preferred, points: 1}\n"
    assert changes((line, new)) == [
        [
            "Critère retiré : « crm » (préférentiel, 15 points).",
            "Nouveau critère « nps » : NPS d'au moins 1 ; préférentiel, 1 point.",
        ],
        [
            'Criterion removed: "crm" (preferred, 15 points).',
            'New criterion "nps": NPS of at least 1; preferred, 1 point.',
        ],
    ]


def test_a_gate_that_comes_or_goes_is_told():
    gate = "  - {id: far, field: country, none_of: [FR], if_blank: pass}\n"
    found = changes(("criteria:\n", gate + "criteria:\n"))
    assert found == [
        ["Nouvel éliminatoire « far » : pays autre que FR ; un champ vide passe."],
        ['New gate "far": country other than FR; a blank field passes.'],
    ]
    text = BEFORE.replace("criteria:\n", gate + "criteria:\n")
    assert changes((gate, ""), text=text) == [
        ["Éliminatoire retiré : « far »."],
        ['Gate removed: "far".'],
    ]


def test_another_order_of_criteria_is_told_for_it_decides_between_equals():
    text = "profile: p\nversion: 3\ncriteria:\n{}{}"
    one, two = "  a: {event: a, points: 1}\n", "  b: {event: b, points: 1}\n"
    old = read_profile(text.format(one, two))
    new = read_profile(text.format(two, one).replace("version: 3", "version: 4"))
    assert compare(old, new).words("fr")[1:] == ["Nouvel ordre des critères : b, a."]
    assert compare(old, new).words("en")[1:] == ["New order of criteria: b, a."]


def test_the_heading_says_which_versions_stand_side_by_side():
    old = read_profile(BEFORE)
    new = read_profile(
        BEFORE.replace("version: 3", "version: 4").replace("points: 25", "points: 9")
    )
    same = read_profile(BEFORE.replace("points: 25", "points: 9"))
    other = template("saas")
    headings = [compare(old, profile).words("fr")[0] for profile in (new, same, old, other)]
    assert headings == [
        "Cible, de la version 3 à la version 4 :",
        "Cible, deux fois la version 3 (augmentez-la) :",
        "Cible, deux fois la version 3 : rien ne change.",
        "De « Cible » (version 3) à « Scale-up SaaS européenne » (version 1) :",
    ]
    assert compare(old, new).words("en")[0] == "Target, from version 3 to version 4:"
    assert compare(old, same).words("en")[0] == "Target, twice version 3 (raise it):"


def test_each_change_says_which_part_it_touches():
    old, new = template("saas"), template("agency")
    found = compare(old, new)
    assert found
    assert {change.kind for change in found.changes} == {"added", "removed", "changed"}
    assert {change.part for change in found.changes} >= {"profile", "market", "gates", "criteria"}
    assert "size" in {change.id for change in found.changes}


@pytest.mark.parametrize("name", template_names())
def test_a_profile_does_not_differ_from_itself(name):
    assert not compare(template(name), template(name))


@given(profiles(), profiles())
def test_any_two_profiles_can_be_compared(one, other):
    old, new = read_profile(to_yaml(one)), read_profile(to_yaml(other))
    assert not compare(old, old)
    for lang in ("fr", "en"):
        for sentence in compare(old, new).words(lang)[1:]:
            assert sentence.endswith(".")
            assert "None" not in sentence
