"""Which words does the page add to the data, in French and in English?

One entry a key: (French, English). `key_one` and `key_many` are two forms of one text, chosen by
a number. A test holds that every key is used, that every text has both languages, and that no
French text stands in an English page.
"""

from __future__ import annotations

from focale.report.best_wordings import BEST
from focale.report.discovery_wordings import DISCOVERY
from focale.report.funnel_wordings import FUNNEL
from focale.report.kpi_wordings import KPI
from focale.report.list_wordings import LINES, LIST
from focale.report.month_wordings import MONTH
from focale.report.proposal_wordings import PROPOSALS
from focale.report.quality_wordings import QUALITY
from focale.report.review_wordings import REVIEW
from focale.report.segments_wordings import SEGMENTS
from focale.report.sheet_wordings import SHEET
from focale.report.size_wordings import SIZE
from focale.report.target_wordings import TARGET
from focale.report.validation_wordings import VALIDATION
from focale.report.weigh_wordings import WEIGH

_BAR: dict[str, tuple[str, str]] = {
    "bar_points_one": ("{n} point sur 100", "{n} point out of 100"),
    "bar_points_many": ("{n} points sur 100", "{n} points out of 100"),
    "bar_up_to_one": (
        ", jusqu'à {high} selon {n} info manquante",
        ", up to {high} depending on {n} missing fact",
    ),
    "bar_up_to_many": (
        ", jusqu'à {high} selon {n} infos manquantes",
        ", up to {high} depending on {n} missing facts",
    ),
    "bar_missing_one": (", {n} info manquante", ", {n} missing fact"),
    "bar_missing_many": (", {n} infos manquantes", ", {n} missing facts"),
    "bar_tier": (" ; priorité {tier}", "; tier {tier}"),
    "bar_no_tier": (" ; sans priorité", "; no tier"),
    "bar_out": (" ; hors cible", "; disqualified"),
}

_TOP: dict[str, tuple[str, str]] = {
    "skip": ("Aller au contenu", "Skip to the content"),
    "sections": ("Sections de la page", "Sections of the page"),
    "title_one": ("Le compte à prospecter", "The account to prospect"),
    "title_many": ("Les {n} comptes à prospecter", "The {n} accounts to prospect"),
    "title_market": ("Le marché face au profil", "The market against the profile"),
    "title_none": ("Aucun compte à prospecter", "No account to prospect"),
    "purpose": (
        "Pour décider qui contacter d'abord, et pourquoi : chaque entreprise de {source} comparée "
        "au profil client idéal.",
        "To decide whom to contact first, and why: every company of {source} compared with the "
        "ideal customer profile.",
    ),
    "purpose_several": (
        "Pour décider qui contacter d'abord, et pourquoi : chaque entreprise de {source} comparée "
        "à {n} profils client idéal, sous celui qui lui va le mieux.",
        "To decide whom to contact first, and why: every company of {source} compared with {n} "
        "ideal customer profiles, by the one that suits it best.",
    ),
    "a_list": ("la liste", "the list"),
    "as_of": ("au {day}", "as of {day}"),
    "version": ("version {version}", "version {version}"),
    "go_overview": ("Marché", "Market"),
    "go_profile": ("Profil", "Profile"),
    "go_list": ("La liste", "The list"),
    "notices": ("À savoir avant de lire", "Before you read"),
}

_MARKET: dict[str, tuple[str, str]] = {
    "kept": ("Part du marché gardée", "Share of the market kept"),
    "kept_words_one": (
        "{n} entreprise qualifiée sur {market} du marché",
        "{n} qualified company out of {market} in the market",
    ),
    "kept_words_many": (
        "{n} entreprises qualifiées sur {market} du marché",
        "{n} qualified companies out of {market} in the market",
    ),
    "kept_possible": (
        "jusqu'à {share} ({n}) si chaque info manquante était bonne",
        "up to {share} ({n}) if every missing fact turned out well",
    ),
    "kept_few_one": (
        "Sur {n} entreprise seulement : un pourcentage n'y dit rien.",
        "On {n} company only: a percentage says nothing there.",
    ),
    "kept_few_many": (
        "Sur {n} entreprises seulement : un pourcentage n'y dit rien.",
        "On {n} companies only: a percentage says nothing there.",
    ),
    "kept_outside_one": (
        "{n} entreprise dont on ignore si elle est du marché est comptée en dehors.",
        "{n} company that may or may not be in the market is counted outside.",
    ),
    "kept_outside_many": (
        "{n} entreprises dont on ignore si elles sont du marché sont comptées en dehors.",
        "{n} companies that may or may not be in the market are counted outside.",
    ),
    "kept_empty": ("Marché vide", "Empty market"),
    "kept_empty_words": (
        "Aucune entreprise de la liste n'est dans le marché du profil. Vérifiez « market » ou les "
        "colonnes qu'il lit.",
        'No company of the list is in the market of the profile. Check "market", or the columns '
        "that it reads.",
    ),
    "kept_good": ("Dans la cible", "On target"),
    "kept_good_words": (
        "Un bon profil garde 20 à 30 % de son marché.",
        "A good profile keeps 20 to 30% of its market.",
    ),
    "kept_loose": ("Un peu large", "Rather wide"),
    "kept_loose_words": (
        "Un bon profil garde 20 à 30 % de son marché. Resserrez un critère obligatoire.",
        "A good profile keeps 20 to 30% of its market. Tighten a mandatory criterion.",
    ),
    "kept_wide": ("Trop large", "Too wide"),
    "kept_wide_words": (
        "Au-delà de 50 %, le profil ne choisit plus. Un bon profil garde 20 à 30 % de son marché.",
        "Above 50% the profile no longer chooses. A good profile keeps 20 to 30% of its market.",
    ),
    "kept_narrow_open": ("Étroit pour l'instant", "Narrow so far"),
    "kept_narrow_open_words": (
        "Un bon profil garde 20 à 30 % de son marché. Il manque encore trop d'infos pour dire si "
        "le profil est trop étroit : complétez-les d'abord.",
        "A good profile keeps 20 to 30% of its market. Too many facts are missing to tell whether "
        "the profile is too narrow: find those first.",
    ),
    "kept_narrow": ("Étroit", "Narrow"),
    "kept_narrow_words": (
        "Un bon profil garde 20 à 30 % de son marché ; celui-ci reste en dessous même si chaque "
        "info manquante était bonne.",
        "A good profile keeps 20 to 30% of its market; this one stays below even if every missing "
        "fact turned out well.",
    ),
    "chart": (
        "Barre de 0 à 100 % du marché : {share} gardés, jusqu'à {possible} avec les infos "
        "manquantes ; cible de 20 à 30 %, alarme à 50 %.",
        "Bar from 0 to 100% of the market: {share} kept, up to {possible} with the missing facts; "
        "target 20 to 30%, alarm at 50%.",
    ),
    "axis_mark": ("{n} %", "{n}%"),
    "chart_target": ("cible", "target"),
    "chart_alarm": ("alarme", "alarm"),
    "verdicts": ("Verdict", "Verdict"),
    "bands": ("Que faire maintenant", "What to do now"),
    "tiers": ("Où investir", "Where to invest"),
    "tier": ("Priorité {tier}", "Tier {tier}"),
    "no_tier": ("sans priorité", "no tier"),
    "from_points": ("dès {n} points", "from {n} points"),
    "below_points": ("sous {n}", "below {n}"),
    "from_fit": ("dès {n} d'adéquation", "from a fit of {n}"),
    "below_fit": ("sous {n} d'adéquation", "below a fit of {n}"),
    "out_or_no_fit": ("hors cible surtout", "mostly disqualified"),
    "enrich": ("À compléter d'abord", "To find out first"),
    "enrich_words": (
        "Ce qui est inconnu le plus souvent, et ce que cela pèse.",
        "What is unknown most often, and what it weighs.",
    ),
    "enrich_none": (
        "Tout est connu : aucun critère n'attend d'information.",
        "Everything is known: no criterion waits for a fact.",
    ),
    "enrich_more_one": ("et {n} autre critère", "and {n} more criterion"),
    "enrich_more_many": ("et {n} autres critères", "and {n} more criteria"),
    "weight_one": ("{points} point", "{points} point"),
    "weight_many": ("{points} points", "{points} points"),
    "rows": (
        "Lignes lues :\u00a0{n} (notées :\u00a0{scored}, rejetées :\u00a0{rejected}).",
        "Rows read:\u00a0{n} (scored:\u00a0{scored}, rejected:\u00a0{rejected}).",
    ),
}

_PROFILE: dict[str, tuple[str, str]] = {
    "profile": ("Le profil en mots", "The profile in words"),
    "profiles": ("Les profils en mots", "The profiles in words"),
    "profile_of": ("Critères du profil {name}", "Criteria of profile {name}"),
    "criterion": ("Critère", "Criterion"),
    "need": ("Besoin", "Need"),
    "points": ("Points", "Points"),
    "proof": ("Sur quoi il repose", "What it rests on"),
    "no_proof": ("rien d'écrit", "nothing written"),
    "rule_market": ("Marché", "Market"),
    "rule_gates": ("Éliminatoires", "Gates"),
    "rule_qualified": ("Qualifié", "Qualified"),
    "rule_handling": ("Points", "Points"),
    "rule_tiers": ("Adéquation", "Fit"),
    "everything": ("toute la liste", "the whole list"),
    "and": (" et ", " and "),
    "blank_passes": ("(une valeur vide n'élimine pas)", "(a blank does not eliminate)"),
    "quorum_both": (
        "au moins {mandatory} des {of_mandatory} critères obligatoires et {preferred} des "
        "{of_preferred} préférentiels",
        "at least {mandatory} of the {of_mandatory} mandatory criteria and {preferred} of the "
        "{of_preferred} preferred",
    ),
    "quorum_mandatory": (
        "au moins {mandatory} des {of_mandatory} critères obligatoires",
        "at least {mandatory} of the {of_mandatory} mandatory criteria",
    ),
    "quorum_preferred": (
        "au moins {preferred} des {of_preferred} critères préférentiels",
        "at least {preferred} of the {of_preferred} preferred criteria",
    ),
    "quorum_none": (
        "tout compte qu'aucun éliminatoire n'écarte",
        "every account that no gate rules out",
    ),
    "handling": (
        "à traiter maintenant dès {now}, à mûrir dès {nurture}, contenu générique en dessous",
        "handle now from {now}, nurture from {nurture}, generic content below",
    ),
    "tiers_words": (
        "{tiers}, priorité {lowest} en dessous ; ABM dès {abm}",
        "{tiers}, tier {lowest} below; ABM from {abm}",
    ),
    "tier_from": ("priorité {tier} dès {n}", "tier {tier} from {n}"),
    "left_out": (
        "Lu sur ce que la liste connaît : {criteria} mis de côté, {share} des points restent.",
        "Read on what the list knows: {criteria} set aside, {share} of the points remain.",
    ),
}

_FOOT: dict[str, tuple[str, str]] = {
    "made_by": (
        "Page faite par Focale, lisible sans réseau : elle ne charge rien et n'exécute rien.",
        "Made by Focale, readable offline: this page loads nothing and runs nothing.",
    ),
    "personal_data": (
        "Elle peut contenir des coordonnées de personnes : transmettez-la avec soin.",
        "It may hold people's contact details: pass it on with care.",
    ),
}

WORDINGS: dict[str, tuple[str, str]] = (
    _BAR
    | _TOP
    | _MARKET
    | _PROFILE
    | LIST
    | LINES
    | SHEET
    | SIZE
    | _FOOT
    | QUALITY
    | FUNNEL
    | VALIDATION
    | WEIGH
    | KPI
    | DISCOVERY
    | BEST
    | REVIEW
    | PROPOSALS
    | MONTH
    | SEGMENTS
    | TARGET
)
