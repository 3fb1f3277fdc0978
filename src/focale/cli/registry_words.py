"""Which words do `focale registry` and `focale enrich` need that no other command says?"""

from __future__ import annotations

REGISTRY: dict[str, tuple[str, str]] = {
    "registry_reading": ("Lecture de {file}", "Reading {file}"),
    "registry_writing": ("Écriture du registre", "Writing the registry"),
    "registry_title": ("Registre {path}, stock du {day}", "Registry {path}, stock of {day}"),
    "registry_title_undated": ("Registre {path}", "Registry {path}"),
    "registry_files": ("Fichiers lus", "Files read"),
    "registry_sum": (
        "{file} ({stock}) : {rows} ligne(rows:s) = {kept} gardée(kept:s) + {lost} "
        "laissée(lost:s) de côté",
        "{file} ({stock}): {rows} line(rows:s) = {kept} kept + {lost} left out",
    ),
    "registry_holds": ("Il contient", "It holds"),
    "registry_companies": ("entreprises", "companies"),
    "registry_ceased": ("dont cessées", "of which ceased"),
    "registry_masked": ("dont non diffusées", "of which not diffused"),
    "registry_sites": ("établissements", "sites"),
    "registry_next": (
        "Pour compléter un fichier : focale enrich FICHIER --registry {path} --out RÉSULTAT",
        "To fill in a file: focale enrich FILE --registry {path} --out RESULT",
    ),
    "enrich_matching": ("Rapprochement avec le registre", "Matching with the registry"),
    "enrich_title": (
        "{file} : {rows} ligne(rows:s), (rows:gardée|toutes gardées)",
        "{file}: {rows} row(rows:s), (rows:|all )kept",
    ),
    "enrich_registry": (
        "Registre {label}, {companies} entreprise(companies:s)",
        "Registry {label}, {companies} (companies:company|companies)",
    ),
    "enrich_found": ("Entreprises reconnues", "Companies found"),
    "enrich_by_siret": ("par SIRET", "by SIRET"),
    "enrich_by_siren": ("par SIREN", "by SIREN"),
    "enrich_by_vat": ("par n° de TVA", "by VAT number"),
    "enrich_by_name": ("par nom et lieu, sûr", "by name and place, sure"),
    "enrich_by_check": ("à vérifier, rien rempli", "to check, nothing filled in"),
    "enrich_by_absent": ("numéro absent du registre", "number not in the registry"),
    "enrich_by_clash": ("deux numéros qui se contredisent", "two numbers that disagree"),
    "enrich_by_none": ("non reconnues", "not found"),
    "enrich_states": ("Ce que le registre en dit", "What the registry says of them"),
    "enrich_state_ceased": ("entreprises qui n'existent plus", "companies that no longer exist"),
    "enrich_state_closed": ("établissements fermés", "closed sites"),
    "enrich_state_moved": (
        "dont l'entreprise a un autre siège",
        "whose company has another head office",
    ),
    "enrich_state_masked": ("ont refusé la diffusion", "refused diffusion"),
    "enrich_fields": ("Champs", "Fields"),
    "enrich_before": ("avant", "before"),
    "enrich_after": ("après", "after"),
    "enrich_filled": ("remplies", "filled in"),
    "enrich_differ": ("diffèrent", "differ"),
    "enrich_candidates": ("À vérifier, par exemple", "To check, for example"),
    "enrich_candidate": (
        "« {name} » ({place}) : {candidate}, {city}, SIREN {siren}{gone} ?",
        '"{name}" ({place}): {candidate}, {city}, SIREN {siren}{gone}?',
    ),
    "enrich_gone": (", qui n'existe plus", ", which no longer exists"),
    "enrich_no_out": (
        "rien n'est écrit sans --out FICHIER",
        "nothing is written without --out FILE",
    ),
}
