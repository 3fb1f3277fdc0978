"""How is told what keeps a measure from being told, in French and in English?"""

from __future__ import annotations

KPIS: dict[str, tuple[str, str]] = {
    "kpi_no_segment": (
        "aucune table n'a de colonne « {column} » pour segmenter. Colonnes : {columns}. Si elle "
        "est dans le fichier des entreprises, donnez-le : --companies FICHIER.",
        'no table has a column "{column}" to segment by. Columns: {columns}. If it is in the file '
        "of the companies, give it: --companies FILE.",
    ),
    "kpi_segment_outcome": (
        "« {column} » dit ce qu'une affaire est devenue : elle ne peut pas segmenter. Choisissez "
        "une colonne connue à la création.",
        '"{column}" says what became of a deal: it cannot be a segment. Choose a column known at '
        "creation.",
    ),
    "kpi_segment_numbers": (
        "« {column} » a {count} valeurs, toutes des nombres : ce ne sont pas des segments. "
        "Donnez une colonne de tranches.",
        '"{column}" has {count} values, all numbers: these are no segments. Give a column of '
        "ranges.",
    ),
    "kpi_segment_empty": (
        "la colonne « {column} » est vide partout : il n'y a pas de segment.",
        'column "{column}" is blank everywhere: there is no segment.',
    ),
    "kpi_segment_today": (
        "« {column} » est lue dans le fichier des entreprises, telle que connue aujourd'hui : une "
        "entreprise qui a changé depuis compte dans son segment d'aujourd'hui.",
        '"{column}" is read from the file of the companies, as known today: a company that has '
        "changed since counts in its segment of today.",
    ),
    "kpi_targets_nested": (
        "{count} objectif(count:s) redi(count:t|sent) ce que d'autres du même commercial et du "
        "même segment disent (une année et ses trimestres) : il(count:s) ne compte(count:|nt) pas "
        "deux fois. Comptent les périodes courtes si elles remplissent la longue, sinon la "
        "longue.",
        "{count} target(count:s) say(count:s|) again what others of the same seller and segment "
        "say (a year and its quarters): not counted twice. The short periods count if they fill "
        "the long one, else the long one.",
    ),
    "kpi_targets_again": (
        "{count} objectif(count:s) de plus pour une période qui en a déjà un, même commercial et "
        "même segment : les montants s'ajoutent. Si l'un remplace l'autre, retirez l'autre.",
        "{count} more target(count:s) for a period that has one already, same seller and segment: "
        "the amounts are added up. If one replaces the other, take the other out.",
    ),
    "kpi_targets_nobodys": (
        "{count} objectif(count:s) sans commercial ni segment s'ajoute(count:|nt) à ceux qui en "
        "nomment un. Si c'est leur total, retirez-le.",
        "{count} target(count:s) without a seller or a segment (count:is|are) added to those that "
        "name one. If it is their total, take it out.",
    ),
    "kpi_costs_elsewhere": (
        "{amount} de coûts nomment un segment qui n'est pas parmi ceux de « {column} » "
        "({names}) : ils sont répartis comme les coûts de tous.",
        '{amount} of costs name a segment that is not among those of "{column}" ({names}): they '
        "are spread like the costs of all.",
    ),
    "kpi_one_currency": (
        "les montants sont dits en {currency} ; {count} montants en {others} n'y sont pas "
        "comptés : deux devises ne s'additionnent pas. Pour une autre : --currency.",
        "money is told in {currency}; {count} amounts in {others} are left out: two currencies are "
        "not added up. For another one: --currency.",
    ),
}
