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
    "kpi_one_currency": (
        "les montants sont dits en {currency} ; {count} montants en {others} n'y sont pas "
        "comptés : deux devises ne s'additionnent pas. Pour une autre : --currency.",
        "money is told in {currency}; {count} amounts in {others} are left out: two currencies are "
        "not added up. For another one: --currency.",
    ),
}
