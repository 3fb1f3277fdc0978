"""What a profile does not say stands on its sheet as such, with the line that fills it.

One entry a gap: a profile with an @ where the example is to be pasted, then what the sheet says
without it in French and in English.
"""

import datetime

import pytest

import focale
from focale.profile import read_profile
from focale.report.sheet_gaps import _KEYS

DAY = datetime.date(2026, 9, 30)
BARE = "profile: bare\ncriteria:\n  size: {field: headcount, at_least: 30, points: 10}\n"
WRITTEN = "label: Une taille, field: headcount, at_least: 30"
PERSON = "{id: boss, label: Patronne, role: user, goals: G, objections: O, messages: M"

GAPS = {
    "gap_label": (
        BARE + "@",
        "le nom que les gens liront ; le profil n'a que son identifiant. "
        "Clé `label` : `label: {fr: …, en: …}`",
        "the name that people will read; the profile has only its identifier. "
        "Key `label`: `label: {fr: …, en: …}`",
    ),
    "gap_summary": (
        BARE + "@",
        "le client idéal en une phrase : quel genre d'organisation, de quelle taille, avec quel "
        "besoin. Clé `summary` : `summary: {fr: …, en: …}`",
        "the ideal customer in one sentence: what kind of organisation, of which size, with which "
        "need. Key `summary`: `summary: {fr: …, en: …}`",
    ),
    "gap_review": (
        BARE + "@",
        "quand relire ce profil, et qui s'en charge ; la méthode le fait chaque trimestre. "
        "Clé `review` : `review: {every_days: 90, owner: …}`",
        "when to look at this profile again, and who does; the method does it each quarter. "
        "Key `review`: `review: {every_days: 90, owner: …}`",
    ),
    "gap_owner": (
        BARE + "review:\n  every_days: 90\n  @",
        "qui mène la révision du profil. Clé `owner` sous `review` : `owner: …`",
        "who leads the review of the profile. Key `owner` under `review`: `owner: …`",
    ),
    "gap_mandatory": (
        f"profile: p\ncriteria:\n  a: {{{WRITTEN}, points: 1, @}}\n",
        "des critères obligatoires ; la méthode en demande 3 à 5, le profil en compte 0. Cherchez "
        "ce que vos 10 à 20 meilleurs clients ont en commun. "
        "Clé `need` sous `criteria` : `need: mandatory`",
        "mandatory criteria; the method asks for 3 to 5, the profile has 0. Look for what your 10 "
        "to 20 best customers have in common. Key `need` under `criteria`: `need: mandatory`",
    ),
    "gap_preferred": (
        f"profile: p\ncriteria:\n  a: {{{WRITTEN}, points: 1, @}}\n",
        "des critères préférentiels ; la méthode en demande 3 ou 4, le profil en compte 0. "
        "Cherchez ce qui distingue les meilleurs de vos bons clients. "
        "Clé `need` sous `criteria` : `need: preferred`",
        "preferred criteria; the method asks for 3 or 4, the profile has 0. Look for what sets the "
        "best of your good customers apart. Key `need` under `criteria`: `need: preferred`",
    ),
    "gap_gates": (
        BARE + "@",
        "ce qui écarte une entreprise quels que soient ses points : déjà cliente, concurrente… "
        "Clé `gates` : `gates: [{id: customer, field: customer, is: true, if_blank: pass}]`",
        "what rules a company out whatever its points: already a customer, a competitor… "
        "Key `gates`: `gates: [{id: customer, field: customer, is: true, if_blank: pass}]`",
    ),
    "gap_names": (
        BARE + "gates:\n  - id: rival\n    field: domain\n    one_of: [a.example]\n    @",
        "un nom que les gens liront, pour : rival. "
        "Clé `label` sous `gates` : `label: {fr: …, en: …}`",
        "a name that people will read, for: rival. "
        "Key `label` under `gates`: `label: {fr: …, en: …}`",
    ),
    "gap_proof": (
        f"profile: p\ncriteria:\n  a: {{{WRITTEN}, need: mandatory, @}}\n",
        "sur quoi cela repose (measured, plausible ou assumption), pour : Une taille. "
        "Clé `proof` sous `criteria` : `proof: assumption`",
        "what it rests on (measured, plausible or assumption), for: Une taille. "
        "Key `proof` under `criteria`: `proof: assumption`",
    ),
    "gap_pains": (
        BARE + "@",
        "des problèmes clés ; la fiche en montre 3, le profil en compte 0. Écrivez ceux que vos "
        "clients citent le plus en entretien. "
        "Clé `pain_points` : `pain_points: [{id: p1, label: {fr: …, en: …}, seen_in: 0}]`",
        "key pain points; the sheet shows 3, the profile has 0. Write those that your customers "
        "name most in interviews. "
        "Key `pain_points`: `pain_points: [{id: p1, label: {fr: …, en: …}, seen_in: 0}]`",
    ),
    "gap_heard": (
        BARE + "pain_points:\n  - id: slow\n    label: Lenteur\n    @",
        "dans combien d'entretiens clients on l'a entendu, 0 si personne n'en a parlé, pour : "
        "Lenteur. Clé `seen_in` sous `pain_points` : `seen_in: 0`",
        "in how many customer interviews it was heard, 0 if nobody spoke of it, for: Lenteur. "
        "Key `seen_in` under `pain_points`: `seen_in: 0`",
    ),
    "gap_value": (
        BARE + "@",
        "ce que vos clients y gagnent, en chiffres moyens ; demandez-les en entretien. "
        "Clé `value` : `value: [{fr: …, en: …}]`",
        "what your customers gain, in average figures; ask for them in interviews. "
        "Key `value`: `value: [{fr: …, en: …}]`",
    ),
    "gap_personas": (
        BARE + "@",
        "les personnes à convaincre, à commencer par celle qui décide, et ce qui compte pour "
        "chacune. Clé `personas` : `personas: [{id: decider, label: {fr: …, en: …}, role: decider, "
        "goals: [{fr: …, en: …}], objections: [{fr: …, en: …}], messages: [{fr: …, en: …}]}]`",
        "the people to convince, the one who decides first, and what each of them cares for. "
        "Key `personas`: `personas: [{id: decider, label: {fr: …, en: …}, role: decider, "
        "goals: [{fr: …, en: …}], objections: [{fr: …, en: …}], messages: [{fr: …, en: …}]}]`",
    ),
    "gap_role": (
        BARE + f"personas:\n  - {PERSON.replace('role: user', '@')}}}\n",
        "le rôle (decider, prescriber ou user), pour : Patronne. "
        "Clé `role` sous `personas` : `role: decider`",
        "the role (decider, prescriber or user), for: Patronne. "
        "Key `role` under `personas`: `role: decider`",
    ),
    "gap_goals": (
        BARE + f"personas:\n  - {PERSON.replace('goals: G', '@')}}}\n",
        "ce que la personne cherche à obtenir, pour : Patronne. "
        "Clé `goals` sous `personas` : `goals: [{fr: …, en: …}]`",
        "what the person is after, for: Patronne. "
        "Key `goals` under `personas`: `goals: [{fr: …, en: …}]`",
    ),
    "gap_objections": (
        BARE + f"personas:\n  - {PERSON.replace('objections: O', '@')}}}\n",
        "ce que la personne oppose d'habitude, pour : Patronne. "
        "Clé `objections` sous `personas` : `objections: [{fr: …, en: …}]`",
        "what the person usually objects, for: Patronne. "
        "Key `objections` under `personas`: `objections: [{fr: …, en: …}]`",
    ),
    "gap_messages": (
        BARE + f"personas:\n  - {PERSON.replace('messages: M', '@')}}}\n",
        "ce qui l'a déjà fait changer d'avis, pour : Patronne. "
        "Clé `messages` sous `personas` : `messages: [{fr: …, en: …}]`",
        "what has changed the person's mind before, for: Patronne. "
        "Key `messages` under `personas`: `messages: [{fr: …, en: …}]`",
    ),
    "gap_signals": (
        BARE + "  @",
        "aucun événement ne compte encore : une embauche, une levée de fonds, une visite de la "
        "page des prix… Clé `event` sous `criteria` : "
        "`funding: {event: funds_raised, within_days: 365, absence: unknown, points: 5}`",
        "no event counts yet: a hiring, a fund-raising, a visit of the pricing page… "
        "Key `event` under `criteria`: "
        "`funding: {event: funds_raised, within_days: 365, absence: unknown, points: 5}`",
    ),
}


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def told(text, lang):
    """The lines of the sheet that say what is to be completed."""
    lines = plain(focale.profile_sheet(read_profile(text), lang, on=DAY)).splitlines()
    return [line for line in lines if line.startswith(("- **À compléter**", "- **To complete**"))]


def example_of(code):
    return _KEYS[code][1]


def without_the_slot(text):
    return text.replace(", @", "").replace("@", "")


def test_every_gap_stands_in_this_table():
    assert set(GAPS) == set(_KEYS)


@pytest.mark.parametrize("code", GAPS)
def test_a_gap_is_told_whole_with_its_key_and_a_line_to_paste(code):
    text, french, english = GAPS[code]
    assert f"- **À compléter** : {french}" in told(without_the_slot(text), "fr")
    assert f"- **To complete**: {english}" in told(without_the_slot(text), "en")


@pytest.mark.parametrize("code", GAPS)
def test_pasting_the_line_fills_the_gap(code):
    text, _, english = GAPS[code]
    filled = text.replace("@", example_of(code).replace("…", "written"))
    assert f"- **To complete**: {english}" not in told(filled, "en")


def test_one_gap_names_every_criterion_that_shares_it():
    text = "profile: p\ncriteria:\n" + "".join(
        f"  c{n}: {{field: headcount, at_least: {n}, need: mandatory}}\n" for n in range(8)
    )
    names = [line for line in told(text, "en") if "a name that people" in line]
    assert len(names) == 1
    assert "for: c0, c1, c2, c3, c4, c5 and 2 more. Key" in names[0]
    assert "pour : c0, c1, c2, c3, c4, c5 et 2 autres. Clé" in "\n".join(told(text, "fr"))
    seven = "\n".join(
        told(text.replace("  c7: {field: headcount, at_least: 7, need: mandatory}\n", ""), "fr")
    )
    assert "c5 et 1 autre. Clé" in seven


def test_a_further_pain_point_is_pasted_below_the_others_under_a_free_id():
    text = BARE + "pain_points:\n  - {id: p1, label: Un, seen_in: 1}\n"
    (line,) = [line for line in told(text, "en") if "pain_points" in line]
    assert line.endswith("the profile has 1. Write those that your customers name most in "
                         "interviews. Key `pain_points`: "
                         "`- {id: p2, label: {fr: …, en: …}, seen_in: 0}`")  # fmt: skip
    two = text + "  - {id: p2, label: Deux, seen_in: 0}\n"
    assert "the profile has 2." in "\n".join(told(two, "en"))


def test_a_sheet_without_gaps_says_so_and_one_with_gaps_how_many():
    whole = """
profile: whole
label: Whole
summary: A sentence
criteria:
  a: {label: A, field: headcount, at_least: 1, need: mandatory, proof: measured}
  b: {label: B, field: nps, at_least: 1, need: mandatory, proof: measured}
  c: {label: C, field: growth_pct, at_least: 1, need: mandatory, proof: measured}
  d: {label: D, event: d, need: preferred, proof: measured}
  e: {label: E, event: e, need: preferred, proof: measured}
  f: {label: F, event: f, need: preferred, proof: measured}
gates: [{id: g, label: G, field: customer, is: true}]
review: {every_days: 90, owner: sales}
pain_points:
  - {id: x, label: X, seen_in: 3}
  - {id: y, label: Y, seen_in: 2}
  - {id: z, label: Z, seen_in: 1}
value: "+140 %"
personas: [{id: boss, label: Boss, role: decider, goals: G, objections: O, messages: M}]
"""
    for text, french, english in (
        (whole, "rien à compléter", "nothing to complete"),
        (whole.replace(", owner: sales", ""), "1 point à compléter", "1 point to complete"),
        (BARE, "10 points à compléter", "10 points to complete"),
    ):
        for lang, words in (("fr", french), ("en", english)):
            made = plain(focale.profile_sheet(read_profile(text), lang, on=DAY))
            assert f" · {words}\n" in made
            page = focale.profile_sheet(read_profile(text), lang, "html", on=DAY)
            assert page.count('<code class="line">') == len(told(text, lang))
    assert told(whole, "fr") == []
