"""Which words does a terminal need that the page does not?

One entry a key: (French, English). Everything else is said with the words of `report`.
"""

from __future__ import annotations

from focale.cli.clean_words import CLEAN
from focale.cli.columns_words import COLUMNS
from focale.cli.dedupe_words import DEDUPE
from focale.cli.discover_words import DISCOVER
from focale.cli.events_words import EVENTS
from focale.cli.groups_words import GROUPS
from focale.cli.quality_words import QUALITY
from focale.cli.registry_words import REGISTRY
from focale.cli.review_words import REVIEW
from focale.cli.segments_words import SEGMENTS
from focale.cli.target_words import TARGET
from focale.cli.weigh_words import WEIGH

WORDS: dict[str, tuple[str, str]] = {
    "reading": ("Lecture", "Reading"),
    "scoring": ("Calcul des scores", "Scoring"),
    "writing": ("Écriture", "Writing"),
    "making": ("Création du marché fictif", "Making the fictional market"),
    "colon": (" : ", ": "),
    "profile_line": (
        "{name}, version\u00a0{version}, au {day}",
        "{name}, version\u00a0{version}, as of {day}",
    ),
    "rows_title": ("Lignes", "Rows"),
    "rows_sum": (
        "{rows} lue(rows:s) = {scored} notée(scored:s) + {rejected} rejetée(rejected:s)",
        "{rows} read = {scored} scored + {rejected} rejected",
    ),
    "log_sum": (
        "journal de faits : {lines} ligne(lines:s), {lost} laissée(lost:s) de côté ; {accounts} "
        "compte(accounts:s) connu(accounts:s) au {day}",
        "facts log: {lines} line(lines:s), {lost} left out; {accounts} account(accounts:s) known "
        "on {day}",
    ),
    "events_sum": (
        "événements : {rows} lu(rows:s), {kept} gardé(kept:s), {lost} laissé(lost:s) de côté",
        "events: {rows} read, {kept} kept, {lost} left out",
    ),
    "events_repeated": (
        "répétés, même id ({n})",
        "repeated, same id ({n})",
    ),
    "reason_count": ("{reason} ({n})", "{reason} ({n})"),
    "cells_sum": (
        "cellules à corriger dans les fichiers : {n}",
        "cells to correct in the files: {n}",
    ),
    "rejects_where": ("le détail : {path}", "the details: {path}"),
    "rejects_how": (
        "pour le détail : --rejects rejets.csv",
        "for the details: --rejects rejects.csv",
    ),
    "target_scale": ("cible 20-30 %", "target 20-30%"),
    "alarm_scale": ("alarme 50 %", "alarm 50%"),
    "best_title": ("Profil qui convient le mieux", "Profile that suits best"),
    "best_none": ("aucun : hors cible", "none: disqualified"),
    "written": ("Écrit", "Written"),
    "limits_title": ("Limites", "Limits"),
    "explain_title": ("{name} ({id})", "{name} ({id})"),
    "standing": (
        "Verdict : {verdict} · {band} · adéquation {fit} · engagement {engagement} · ICP {icp}",
        "Verdict: {verdict} · {band} · fit {fit} · engagement {engagement} · ICP {icp}",
    ),
    "abm_yes": (" · compte ABM", " · ABM account"),
    "because_gate": (
        "éliminé par « {gate} »",
        'ruled out by "{gate}"',
    ),
    "because_facts": ("écarté par les faits connus", "ruled out by the known facts"),
    "because_signal": ("il manque un signal d'achat", "a buying signal is missing"),
    "out_of": ("Sur", "Out of"),
    "line_clamp": ("ramené entre 0 et 100", "kept between 0 and 100"),
    "gates_title": ("Éliminatoires", "Gates"),
    "gate_line": ("{label} : {outcome} ({value})", "{label}: {outcome} ({value})"),
    "top_title_many": (
        "Les {n} meilleurs comptes de {source}, au {day}",
        "The {n} best accounts of {source}, as of {day}",
    ),
    "top_title_one": (
        "Le meilleur compte de {source}, au {day}",
        "The best account of {source}, as of {day}",
    ),
    "top_none": (
        "Aucun compte à prospecter : tous sont hors cible. Voyez focale score pour savoir quel "
        "critère écarte le plus.",
        "No account to prospect: all are disqualified. See focale score for the criterion that "
        "rules out most.",
    ),
    "top_fewer": (
        "{n} compte(s) seulement : les autres sont hors cible, ou dépassent une limite.",
        "{n} account(s) only: the others are disqualified, or over a limit.",
    ),
    "top_legend": (
        "{solid} points acquis, {light} possibles selon les infos manquantes ; lettre : priorité",
        "{solid} proven points, {light} possible with the missing facts; letter: tier",
    ),
    "most_departements": ("Départements en tête", "Leading départements"),
    "funnel_gate": ("Éliminatoires", "Gates"),
    "funnel_mandatory": ("Obligatoires", "Mandatory"),
    "funnel_preferred": ("Préférentiels", "Preferred"),
    "short_total": ("Total", "Total"),
    "short_unknown": ("Inconnues", "Unknown"),
    "short_kept": ("Gardée", "Kept"),
    "more_sections_one": (
        "et {n} autre section ; toutes avec --html ou --out",
        "and {n} more section; all of them with --html or --out",
    ),
    "more_sections_many": (
        "et {n} autres sections ; toutes avec --html ou --out",
        "and {n} more sections; all of them with --html or --out",
    ),
    "to_range": ("{points}-{high}", "{points}-{high}"),
    "profile_ok": ("{file} : rien à corriger.", "{file}: nothing to correct."),
    "advice_title": ("Conseils", "Advice"),
    "faults_title": ("À corriger", "To be corrected"),
    "profile_written": (
        "{path} est écrit. Adaptez-le, puis : focale profile check {path}",
        "{path} is written. Adapt it, then: focale profile check {path}",
    ),
    "proof_short": ("Appui", "Proof"),
    "asks": ("Ce qu'il demande", "What it asks"),
    "demo_title": (
        "Mirelance, éditeur fictif, cherche ses prochains clients parmi {n} entreprises.",
        "Mirelance, a fictional vendor, looks for its next customers among {n} companies.",
    ),
    "no_browser": (
        "Aucun navigateur ne s'ouvre ici : ouvrez {path} vous-même.",
        "No browser opens here: open {path} yourself.",
    ),
    "demo_commands": ("Pour refaire chaque pas", "To repeat each step"),
}
WORDS |= CLEAN
WORDS |= COLUMNS
WORDS |= DEDUPE
WORDS |= DISCOVER
WORDS |= EVENTS
WORDS |= GROUPS
WORDS |= QUALITY
WORDS |= REGISTRY
WORDS |= SEGMENTS
WORDS |= TARGET
WORDS |= REVIEW
WORDS |= WEIGH
