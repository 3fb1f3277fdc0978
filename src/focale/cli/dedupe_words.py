"""Which words do `focale dedupe`, `merge` and `unmerge` need in a terminal?"""

from __future__ import annotations

DEDUPE: dict[str, tuple[str, str]] = {
    "dedupe_comparing": ("Comparaison", "Comparing"),
    "dedupe_title_company": (
        "Doublons parmi {n} entreprise(s)",
        "Doubles among {n} (company|companies)",
    ),
    "dedupe_title_contact": (
        "Doublons parmi {n} contact(s)",
        "Doubles among {n} contact(s)",
    ),
    "dedupe_none": ("Aucun doublon trouvé.", "No doubles found."),
    "dedupe_read": ("lignes lues", "lines read"),
    "dedupe_rejected": ("lignes illisibles, laissées de côté", "unreadable lines, left out"),
    "dedupe_clusters": ("groupes de doublons sûrs", "clusters of sure doubles"),
    "dedupe_goes_in": ("fiches fusionnées dans une autre", "records merged into another one"),
    "dedupe_left": ("fiches après fusion", "records after merging"),
    "dedupe_questions": ("questions à trancher", "questions to answer"),
    "dedupe_filled": ("questions déjà répondues", "questions answered already"),
    "dedupe_conflicts": (
        "cellules où les fiches se contredisent", "cells where records disagree"
    ),
    "dedupe_surest": ("Groupes, par exemple", "Clusters, for example"),
    "dedupe_cluster_line": (
        "groupe {number} : {names} ({why})", "cluster {number}: {names} ({why})"
    ),
    "dedupe_kept_line": (
        "reste : {value} ({why})", "stays: {value} ({why})"
    ),
    "dedupe_to_judge": ("À trancher, par exemple", "To be judged, for example"),
    "dedupe_question_line": (
        "{one} / {other} : {share}, {why}", "{one} / {other}: {share}, {why}"
    ),
    "dedupe_next": ("Ensuite", "Next"),
    "dedupe_next_review": (
        "ouvrez {path}, écrivez oui ou non dans la colonne decision ; une case vide ne fusionne "
        "rien",
        "open {path}, write yes or no in the column decision; a blank one merges nothing",
    ),
    "dedupe_no_out": (
        "pour le détail, et pour fusionner : --out DOSSIER",
        "for the details, and to merge: --out FOLDER",
    ),
    "merge_title": ("Table fusionnée", "Merged table"),
    "merge_sum": (
        "{rows} ligne(rows:s) lue(rows:s) = {out} écrite(out:s) + {merged} fusionnée(merged:s)",
        "{rows} line(rows:s) read = {out} written + {merged} merged",
    ),
    "merge_clusters": ("groupes fusionnés", "clusters merged"),
    "merge_yes": ("questions : oui", "questions: yes"),
    "merge_no": ("questions : non", "questions: no"),
    "merge_open": ("questions sans réponse, non fusionnées", "questions not answered, not merged"),
    "merge_ids": ("identifiants remplacés", "identifiers replaced"),
    "merge_ids_use_company": (
        "contacts, affaires et événements portent encore les anciens identifiants : dans leur "
        "colonne account_id, remplacez old_id par kept_id d'après {path}, ou laissez faire focale "
        "merge : --contacts, --deals, --events",
        "contacts, deals and events still bear the old identifiers: in their column account_id, "
        "replace old_id by kept_id after {path}, or have focale merge do it: --contacts, --deals, "
        "--events",
    ),
    "merge_ids_use_contact": (
        "affaires et événements portent encore les anciens identifiants : dans leur colonne "
        "contact_id, remplacez old_id par kept_id d'après {path}, ou laissez faire focale merge : "
        "--deals, --events",
        "deals and events still bear the old identifiers: in their column contact_id, replace "
        "old_id by kept_id after {path}, or have focale merge do it: --deals, --events",
    ),
    "merge_followed": ("Fichiers réécrits", "Files written anew"),
    "merge_follows": (
        "{path} : {rows} ligne(rows:s) lue(rows:s) = {parts}",
        "{path}: {rows} line(rows:s) read = {parts}",
    ),
    "merge_redirected": ("{n} redirigée(s)", "{n} redirected"),
    "merge_same": ("{n} inchangée(s)", "{n} unchanged"),
    "merge_unknown": ("{n} vers une fiche inconnue", "{n} at an unknown record"),
    "merge_ambiguous": ("{n} vers plusieurs fiches", "{n} at several records"),
    "merge_blank": ("{n} sans identifiant", "{n} without an identifier"),
    "merge_rejected": ("{n} illisible(s)", "{n} unreadable"),
    "merge_undo": (
        "pour revenir en arrière : focale unmerge {folder} --out DOSSIER",
        "to go back: focale unmerge {folder} --out FOLDER",
    ),
    "unmerge_title": ("Fichiers d'origine, octet pour octet", "Original files, byte for byte"),
    "unmerge_apart": ("Groupes défaits : {numbers}", "Clusters taken apart: {numbers}"),
}  # fmt: skip
