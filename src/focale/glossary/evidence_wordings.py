"""What is said when a profile is tried on leads, or weighed by deals?

code -> (French, English); the facts in braces come from the message.
"""

from __future__ import annotations

EVIDENCE: dict[str, tuple[str, str]] = {
    "needs_created": (
        "aucune colonne ne dit quand chaque ligne a été créée ; sans cette date, on ne sait ni ce "
        "qui était connu alors, ni qui a eu le temps de signer. Nommez-la : "
        "--created COLONNE. Colonnes du fichier : {columns}.",
        "no column says when each row was created; without that date nobody knows what was known "
        "then, nor who has had the time to sign. Name it: --created COLUMN. Columns of the file: "
        "{columns}.",
    ),
    "leads_no_outcome": (
        "aucune colonne ne dit qui a signé. Nommez-la : --outcome COLONNE ; ou donnez les affaires "
        "signées : --deals FICHIER. Colonnes du fichier : {columns}.",
        "no column says who signed. Name it: --outcome COLUMN; or give the deals that were signed: "
        "--deals FILE. Columns of the file: {columns}.",
    ),
    "no_lead_in_time": (
        "aucun lead créé entre le {since} et le {as_of} ; {early} sont plus anciens. Reculez le "
        "début : --since DATE.",
        "no lead was created between {since} and {as_of}; {early} are older. Begin earlier: "
        "--since DATE.",
    ),
    "exclude_needs_account": (
        "pour écarter les clients qui ont servi à écrire le profil, il faut savoir à quelle "
        "entreprise va chaque lead : --map account_id=COLONNE. Colonnes du fichier : {columns}.",
        "to leave out the customers that made the profile, each lead must name its company: "
        "--map account_id=COLUMN. Columns of the file: {columns}.",
    ),
    "rows_left_out": (
        "{count} ligne(s) laissée(s) de côté, ainsi : {reason}. Le détail : --rejects FICHIER.",
        "{count} row(s) left out, such as: {reason}. The details: --rejects FILE.",
    ),
    "leads_without_day": (
        "{count} lead(s) sans date de création : (il ne compte|ils ne comptent) pas.",
        "{count} lead(s) without a day of creation: (it does|they do) not count.",
    ),
    "companies_column": (
        "la colonne « {column} » est lue comme {field}. Une autre : --map "
        "companies.{field}=COLONNE.",
        'column "{column}" is read as {field}. Another one: --map companies.{field}=COLUMN.',
    ),
    "companies_no_key": (
        "ces entreprises n'ont servi à rien : aucune colonne des leads ou affaires ne dit de "
        "laquelle il s'agit. Nommez-la : --map account_id=COLONNE.",
        "these companies were of no use: no column of the leads or deals says which one is meant. "
        "Name it: --map account_id=COLUMN.",
    ),
    "companies_none": (
        "aucune des {count} lignes n'y trouve son entreprise (par exemple {first}, cherché dans "
        "« {column} ») : leurs faits sont inconnus. Nommez les colonnes : --map "
        "account_id=COLONNE, --map companies.id=COLONNE.",
        "none of the {count} rows finds its company here (for example {first}, looked for in "
        '"{column}"): their facts are unknown. Name the columns: --map account_id=COLUMN, --map '
        "companies.id=COLUMN.",
    ),
    "companies_few": (
        "{found} lignes sur {count} seulement y trouvent leur entreprise (dans « {column} ») : "
        "les faits des autres sont inconnus.",
        "only {found} of {count} rows find their company here (in "
        '"{column}"): the facts of the others are unknown.',
    ),
    "field_called": ("{fr}", "{en}"),
    "facts_of_today": (
        "valeur actuelle, et non celle de la création du lead, pour : {fields}. Un client grandit, "
        "change d'outil : cela peut flatter le profil. Donnez un historique des faits : "
        "--facts FICHIER.",
        "today's value, not that of the day the lead was created, for: {fields}. A customer grows "
        "and changes tools: this may flatter the profile. Give a log of facts: --facts FILE.",
    ),
}
