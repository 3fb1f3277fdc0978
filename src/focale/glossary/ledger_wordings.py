"""How is told what is wrong in a commercial table, in French and in English?"""

from __future__ import annotations

LEDGERS: dict[str, tuple[str, str]] = {
    "ledger_value": ("{value} ({count})", "{value} ({count})"),
    "ledger_field": ("« {fr} »", '"{en}"'),
    "ledger_lacks": (
        "ce fichier ({kind}) n'a pas de colonne pour : {fields}. Ses colonnes : {columns}. "
        "Dites laquelle : --map {table}.{field}=COLONNE.",
        "this file ({kind}) has no column for: {fields}. Its columns: {columns}. Say which: "
        "--map {table}.{field}=COLUMN.",
    ),
    "ledger_column_tie": (
        "plusieurs colonnes vont aussi bien pour {name} : {columns}. Aucune n'est prise ; "
        "choisissez, par exemple --map {table}.{field}={first}.",
        "several columns fit {name} equally well: {columns}. None is taken; choose, for example "
        "--map {table}.{field}={first}.",
    ),
    "ledger_column_odd": (
        "« {column} » serait {name}, mais ses valeurs n'y ressemblent pas (par exemple "
        "« {value} ») : laissée de côté. Pour la prendre : --map {table}.{field}={column}.",
        '"{column}" would be {name}, but its values do not look like it (for example "{value}"): '
        "left aside. To take it: --map {table}.{field}={column}.",
    ),
    "ledger_no_status": (
        "aucune colonne ne dit si une affaire est gagnée, perdue ou ouverte. Colonnes : {columns}. "
        "Dites laquelle : --map deals.status=COLONNE, puis au besoin --won VALEUR --lost VALEUR.",
        "no column says whether a deal is won, lost or open. Columns: {columns}. Say which: --map "
        "deals.status=COLUMN, then if need be --won VALUE --lost VALUE.",
    ),
    "ledger_no_outcome": (
        "aucune colonne ne dit ce qu'un lead est devenu. Colonnes : {columns}. Dites laquelle "
        "(--outcome COLONNE) ou donnez les affaires (--deals).",
        "no column says what became of a lead. Columns: {columns}. Say which (--outcome COLUMN) "
        "or give the deals (--deals).",
    ),
    "ledger_outcome_unclear": (
        "la colonne « {column} » a {count} valeurs, et l'on ne sait pas lesquelles disent gagné "
        "et perdu : {values}. Dites-le : --won VALEUR --lost VALEUR (plusieurs fois au besoin), "
        'par exemple --won "{example}". Les autres valeurs seront lues comme ouvertes.',
        'column "{column}" has {count} values, and it is not clear which mean won and lost: '
        "{values}. Say so: --won VALUE --lost VALUE (several times if need be), for example "
        '--won "{example}". The other values are then read as open.',
    ),
    "ledger_no_such_value": (
        "la colonne « {column} » n'a pas la valeur {value}. Ses valeurs : {values}.",
        'column "{column}" does not have the value {value}. Its values: {values}.',
    ),
    "ledger_both_outcomes": (
        "la valeur {value} est donnée à la fois comme gagnée et comme perdue. Choisissez.",
        "the value {value} is given both as won and as lost. Choose.",
    ),
    "ledger_days_swapped": (
        "{share} % des dates de « {second} » sont avant celles de « {first} » : les deux colonnes "
        "semblent échangées. Corrigez le fichier, ou échangez-les avec --map.",
        '{share} % of the days in "{second}" are before those in "{first}": the two columns look '
        "exchanged. Correct the file, or exchange them with --map.",
    ),
    "ledger_no_period": (
        "la colonne « {column} » ne dit aucune période que l'on sache lire (par exemple "
        "« {value} »). Écrivez 2026-01, T1 2026, janvier 2026 ou 2026, ou deux colonnes de dates.",
        'column "{column}" holds no period that can be read (for example "{value}"). Write '
        "2026-01, Q1 2026, January 2026 or 2026, or two columns of days.",
    ),
    "ledger_no_join": (
        "aucun identifiant n'est commun à {leads} et à {deals}. Il faut dans les deux la même "
        "colonne d'identifiant de lead (--map deals.lead_id=COLONNE) ou de compte.",
        "no identifier is common to {leads} and {deals}. Both need the same column of lead "
        "identifiers (--map deals.lead_id=COLUMN) or of accounts.",
    ),
}
"""What cannot be used as it stands."""

LEDGER_NOTICES: dict[str, tuple[str, str]] = {
    "ledger_read_as_open": (
        "dans « {column} », {count} ligne(s) (a|ont) une valeur qui ne dit ni gagné ni perdu, lue "
        "comme ouverte : {values}. Sinon : --won VALEUR, --lost VALEUR.",
        'in "{column}", {count} row(s) (has|have) a value that says neither won nor lost, read as '
        "open: {values}. Otherwise: --won VALUE, --lost VALUE.",
    ),
    "ledger_no_is_lost": (
        "« {column} » ne dit que oui ou non : non est lu comme perdu. Si certains sont encore "
        "ouverts, donnez une date d'issue.",
        '"{column}" says only yes or no: no is read as lost. If some are still open, give a day '
        "of closing.",
    ),
    "ledger_won_by_day": (
        "gagné là où « {column} » est remplie ({count} ligne(s)), ouvert ailleurs : rien d'autre "
        "ne dit l'issue.",
        'won where "{column}" is filled ({count} row(s)), open elsewhere: nothing else says the '
        "outcome.",
    ),
    "ledger_no_won": (
        "aucune ligne gagnée ({kind} : {lost} perdue(lost:s), {open} ouverte(open:s)). Il n'y a "
        "donc ni cycle, ni panier, et d'un taux de gain on ne lit que la borne haute ; les volumes "
        "restent lisibles. Si c'est faux : --won VALEUR.",
        "nothing is won ({kind}: {lost} lost, {open} open). So there is no cycle and no average, "
        "and of a win rate only the upper end can be read; volumes still can. If that is wrong: "
        "--won VALUE.",
    ),
    "ledger_no_lost": (
        "aucune ligne perdue ({kind} : {won} gagnée(won:s), {open} ouverte(open:s)). Le taux de "
        "gain n'a donc pas de sens ; les montants et les cycles restent lisibles. Si les pertes "
        "sont ailleurs, ajoutez-les.",
        "nothing is lost ({kind}: {won} won, {open} open). So the win rate means nothing; amounts "
        "and cycles still do. If the losses are elsewhere, add them.",
    ),
    "ledger_won_no_amount": (
        "{count} ligne(s) gagnée(s) sur {won} (n'a|n'ont) pas de montant : comptée(s) dans les "
        "taux, pas dans les montants.",
        "{count} won row(s) out of {won} (has|have) no amount: counted in the rates, not in the "
        "amounts.",
    ),
    "ledger_currencies": (
        "plusieurs devises : {values}. Chacune est comptée à part, rien n'est converti ni "
        "additionné.",
        "several currencies: {values}. Each is counted by itself; nothing is converted or added "
        "up.",
    ),
    "ledger_id_again": (
        "{count} ligne(s) (répète|répètent) un identifiant de « {column} » (par exemple {value}) : "
        "la première est gardée, le reste est listé. Si chaque ligne est un produit d'une même "
        "affaire, additionnez-les d'abord.",
        '{count} row(s) (repeats|repeat) an identifier of "{column}" (for example {value}): the '
        "first is kept, the rest is listed. If each row is one product of a deal, add them up "
        "first.",
    ),
    "ledger_reversed": (
        "{count} ligne(s) (a|ont) « {second} » avant « {first} » : cette date est tenue pour "
        "inconnue, et listée.",
        '{count} row(s) (has|have) "{second}" before "{first}": that day counts as unknown, and is '
        "listed.",
    ),
    "ledger_negative": (
        "{count} nombre(s) négatif(s) dans « {column} » : tenu(s) pour inconnu(s), et listé(s).",
        '{count} negative number(s) in "{column}": counted as unknown, and listed.',
    ),
    "ledger_future": (
        "{count} date(s) de « {column} » (est|sont) après le {today} (par exemple {value}). "
        "Vérifiez, ou donnez --as-of.",
        '{count} day(s) in "{column}" (is|are) after {today} (for example {value}). Check, or give '
        "--as-of.",
    ),
    "ledger_unreadable": (
        "{count} cellule(s) de « {column} » (est illisible|sont illisibles) (par exemple "
        "« {value} ») : tenue(s) pour inconnue(s), et listée(s).",
        '{count} cell(s) of "{column}" cannot be read (for example "{value}"): counted as '
        "unknown, and listed.",
    ),
    "ledger_ambiguous_date": (
        "{count} date(s) de « {column} » se (lit|lisent) de deux façons (par exemple {value}) : "
        "lue(s) jour d'abord. Sinon, dites dates: mdy dans un fichier de colonnes.",
        '{count} day(s) in "{column}" can be read two ways (for example {value}): read day first. '
        "Otherwise say dates: mdy in a mapping file.",
    ),
    "ledger_ambiguous_number": (
        "{count} nombre(s) de « {column} » se (lit|lisent) de deux façons (par exemple {value}). "
        "Dites decimal dans un fichier de colonnes.",
        '{count} number(s) in "{column}" can be read two ways (for example {value}). Say decimal '
        "in a mapping file.",
    ),
    "ledger_day_unknown": (
        "{count} cellule(s) de « {column} » ne (donne|donnent) qu'un mois ou une année (par "
        "exemple {value}) : lue(s) au premier jour.",
        '{count} cell(s) of "{column}" (gives|give) a month or a year only (for example {value}): '
        "read as its first day.",
    ),
    "ledger_spellings": (
        "dans « {column} », {count} graphie(s) ne (diffère|diffèrent) que par la forme "
        "(« {value} » et « {kept} ») : comptée(s) ensemble.",
        'in "{column}", {count} spelling(s) (differs|differ) in form only ("{value}" and '
        '"{kept}"): counted as one.',
    ),
    "ledger_no_created": (
        "aucune date de création : l'ordre des lignes tient lieu de temps, et rien ne peut être "
        "dit par période. S'il y en a une, nommez-la : --created COLONNE. Colonnes : {columns}.",
        "no day of creation: the order of the rows stands for time, and nothing can be said by "
        "period. If there is one, name it: --created COLUMN. Columns: {columns}.",
    ),
    "ledger_annual": (
        "« {column} » donne un montant annuel : divisé par douze.",
        '"{column}" gives an amount a year: divided by twelve.',
    ),
    "ledger_margin_share": (
        "« {column} » est un pourcentage : la marge est cette part de « {amount} ».",
        '"{column}" is a percentage: the margin is that share of "{amount}".',
    ),
    "ledger_still_running": (
        "{count} contrat(s) avec « {column} » après le {today} : en cours, cette date est une "
        "échéance.",
        '{count} contract(s) with "{column}" after {today}: running, that day is when (it|they) '
        "(ends|end) or (goes|go) on.",
    ),
    "ledger_held_unknown": (
        "dans « {column} », {count} ligne(s) ne (dit|disent) pas si le rendez-vous a été tenu : "
        "{values}.",
        'in "{column}", {count} row(s) (does|do) not say whether the meeting was held: {values}.',
    ),
    "ledger_cost_unknown": (
        "dans « {column} », {count} ligne(s) ne (dit|disent) ni ventes ni marketing, lue(s) comme "
        "autres coûts : {values}.",
        'in "{column}", {count} row(s) (says|say) neither sales nor marketing, read as other '
        "costs: {values}.",
    ),
    "ledger_leads_alone": (
        "{count} affaire(s) de {deals} sans lead dans {leads} : laissée(s) de côté ici.",
        "{count} deal(s) of {deals} without a lead in {leads}: left out here.",
    ),
    "ledger_known_later": (
        "{count} colonne(s) (n'est connue|ne sont connues) que des affaires ({columns}) : de quoi "
        "décrire ce qui est signé, non prédire.",
        "{count} column(s) (is|are) known of deals only ({columns}): good to describe what was "
        "signed, not to predict.",
    ),
}
"""What was decided while reading a commercial table."""

LEDGER_REASONS: dict[str, tuple[str, str]] = {
    "ledger_cell": ("« {value} » est illisible", '"{value}" cannot be read'),
    "ledger_row_no_outcome": (
        "close, mais rien ne dit si elle est gagnée ou perdue",
        "closed, but nothing says whether it was won or lost",
    ),
    "ledger_row_id_again": (
        "l'identifiant {value} est déjà celui d'une ligne plus haut",
        "the identifier {value} is that of a row above already",
    ),
    "ledger_reversed_cell": (
        "{value} est avant la date de début {first}",
        "{value} is before the day of beginning, {first}",
    ),
    "ledger_negative_cell": ("{value} est négatif", "{value} is negative"),
    "ledger_row_no_period": (
        "« {value} » n'est pas une période",
        '"{value}" is no period',
    ),
}
"""Why a row or a cell could not be used."""
