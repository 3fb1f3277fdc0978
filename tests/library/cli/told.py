"""What is typed, on which files, and what Focale answers: the table of `test_messages`."""

from __future__ import annotations

from dataclasses import dataclass, field

PROFILE = "profile: p\ncriteria:\n  size: {field: headcount, at_least: 30, points: 10}\n"
EVENTS_PROFILE = (
    "profile: e\ncriteria:\n"
    "  size: {field: headcount, at_least: 30, points: 10}\n"
    "  hire: {event: job, within_days: 90, points: 5}\n"
)
OWN_PROFILE = "profile: o\ncriteria:\n  mine: {field: growth, one_of: [fast], points: 10}\n"
CODE_PROFILE = 'profile: c\ncriteria:\n  naf: {field: naf, starts_with: "62", points: 10}\n'
RARE_PROFILE = (
    "profile: r\ncriteria:\n"
    "  size: {field: headcount, at_least: 30, points: 10}\n"
    "  town: {field: city, one_of: [Paris], points: 10}\n"
)
WIDE_PROFILE = (
    "profile: w\ncriteria:\n  size: {field: headcount, at_least: 5, need: mandatory, points: 10}\n"
)

FILES: dict[str, str | bytes] = {
    "a.csv": "id,headcount\na1,40\na2,10\n",
    "bands.csv": "id,headcount_band\na1,21\na2,31\n",
    "size.yaml": "profile: s\ncriteria: {size: {field: headcount, between: [50, 99], points: 9}}\n",
    "p.yaml": PROFILE,
    "e.yaml": EVENTS_PROFILE,
    "o.yaml": OWN_PROFILE,
    "c.yaml": CODE_PROFILE,
    "r.yaml": RARE_PROFILE,
    "w.yaml": WIDE_PROFILE,
    "latin.yaml": "profile: p\n# é\n".encode("latin-1"),
    "notes.csv": b"%PDF-1.7 hello",
    "broken.parquet": b"hello, I am no parquet file at all",
    "empty.csv": b"",
    "headers.csv": "id,headcount\n",
    "ours.csv": "id,focale_row\na1,1\n",
    "nameless.csv": "label,headcount\nx,40\n",
    "blank.csv": "id,headcount\n,1\n,2\n",
    "rare.csv": "id,headcount,city\n" + "".join(f"a{n},40,\n" for n in range(9)) + "b,1,Lyon\n",
    "cells.csv": "id,headcount\na1,40\na2,many\n",
    "log.csv": "account_id,field,value,at\na1,headcount,40,2026-01-05\na1,headcount,50,soon\n",
    "noat.csv": "account_id,event\na1,job\n",
    "orphans.csv": "event,at\njob,2026-01-05\n",
    "events.csv": (
        "id,account_id,event,at\ne1,a1,job,2026-01-05\ne2,a1,job,soon\ne3,,job,2026-01-05\n"
    ),
    "counts.csv": "account_id,event,at,count\na1,job,2026-01-05,2\na1,job,2026-01-05,1.5\n",
    "nul.csv": "id,headcount,city\na1,40,Lyon\na2,40,Par\0is\n",
    "people.csv": "contact_id,account_id\nc1,a1\n",
    "badpeople.csv": "name\nAnne\n",
    "dirty.csv": (
        b"id,headcount\na1,40\n,5\na1,6\nb\nc,\"1\"2\nd," + b"9" * 2_000_100 + b"\n"
    ),
    "spoilt.csv": (
        "id,headcount\n" + "".join(f"é{n},1\n" for n in range(1500))
    ).encode() + b"\x81\x8d,1\n",
}  # fmt: skip

TABLES: dict[str, dict[str, list[object]]] = {
    "codes.parquet": {"id": ["a"], "naf": [6201]},
    "lists.parquet": {"id": ["a"], "headcount": [["x"]]},
    "twice.parquet": {"id": ["a"], "Headcount": [1], "headcount": [2]},
    "own.parquet": {"id": ["a"], "growth": [1.5]},
    "numbers.parquet": {"account_id": ["a1"], "event": ["job"], "at": [5]},
}


@dataclass(frozen=True)
class Case:
    """One refusal. told: French, English; {problem} stands for the words of the system.

    code: of the message, where several cases tell the same one.
    """

    typed: str
    told: tuple[str, str]
    exit_code: int = 1
    code: str = ""
    surroundings: dict[str, str] = field(default_factory=dict)
    without_rights: bool = False
    at_most: str = ""

    @property
    def words(self) -> list[str]:
        """The words of the command."""
        return [*self.typed.split(), *(["--at-most", self.at_most] if self.at_most else [])]


FAULTS: dict[str, Case] = {
    "no_such_file": Case(
        "score z.csv -p p.yaml",
        ("z.csv : fichier introuvable. Vérifiez le chemin.",
         "z.csv: no such file. Check the path."),
    ),
    "no_such_profile": Case(
        "score a.csv -p z.yaml",
        ("z.yaml : fichier introuvable. Vérifiez le chemin.",
         "z.yaml: no such file. Check the path."),
        code="no_such_file",
    ),
    "cannot_read": Case(
        "score a.csv -p d.yaml",
        ("d.yaml : lecture impossible (Is a directory). Vérifiez les droits du fichier.",
         "d.yaml: cannot be read (Is a directory). Check the rights of the file."),
    ),
    "cannot_write": Case(
        "score a.csv -p p.yaml --out nowhere/o.csv",
        ("nowhere/o.csv : écriture impossible (le dossier n'existe pas). Choisissez un autre "
         "dossier ou libérez de la place ; rien n'a été écrit.",
         "nowhere/o.csv: cannot be written (the folder does not exist). Choose another folder or "
         "free some space; nothing was written."),
    ),
    "cannot_write_folder": Case(
        "score a.csv -p p.yaml --html mine",
        ("mine : écriture impossible (c'est un dossier). Choisissez un autre dossier ou libérez "
         "de la place ; rien n'a été écrit.",
         "mine: cannot be written (it is a folder). Choose another folder or free some space; "
         "nothing was written."),
        code="cannot_write",
    ),
    "cannot_write_rights": Case(
        "top a.csv -p p.yaml --out o.csv",
        ("o.csv : écriture impossible (le droit d'y écrire manque). Choisissez un autre dossier "
         "ou libérez de la place ; rien n'a été écrit.",
         "o.csv: cannot be written (no right to write there). Choose another folder or free some "
         "space; nothing was written."),
        code="cannot_write", without_rights=True,
    ),
    "out_is_input": Case(
        "score a.csv -p p.yaml --out mine/../a.csv",
        ("mine/../a.csv : c'est un fichier d'entrée. Donnez un autre nom au résultat.",
         "mine/../a.csv: this is an input file. Give the result another name."),
        exit_code=2,
    ),
    "html_is_input": Case(
        "score a.csv -p p.yaml --html p.yaml",
        ("p.yaml : c'est un fichier d'entrée. Donnez un autre nom au résultat.",
         "p.yaml: this is an input file. Give the result another name."),
        exit_code=2, code="out_is_input",
    ),
    "outputs_twice": Case(
        "score a.csv -p p.yaml --out o.csv --rejects o.csv",
        ("o.csv : deux résultats iraient dans ce même fichier. Donnez-leur des noms différents.",
         "o.csv: two results would go into this one file. Give them different names."),
        exit_code=2,
    ),
    "not_utf8": Case(
        "score a.csv -p latin.yaml",
        ("latin.yaml, ligne 2 : ce n'est pas un texte en UTF-8, or un profil ou une correspondance "
         "est un fichier YAML. Vérifiez le chemin, ou enregistrez le fichier en UTF-8.",
         "latin.yaml, line 2: this is no text in UTF-8, but a profile or a mapping is a YAML file. "
         "Check the path, or save the file as UTF-8."),
    ),
    "unknown_format": Case(
        "score notes.csv -p p.yaml",
        ("notes.csv : format non reconnu. Utilisez .csv, .tsv, .txt, .xlsx, .xls, .ods, .parquet, "
         ".jsonl, .json, .gz, .zip.",
         "notes.csv: unknown format. Use .csv, .tsv, .txt, .xlsx, .xls, .ods, .parquet, .jsonl, "
         ".json, .gz, .zip."),
    ),
    "unknown_out": Case(
        "score a.csv -p p.yaml --out o.xls",
        ("o.xls : format non reconnu. Utilisez .parquet, .csv, .xlsx.",
         "o.xls: unknown format. Use .parquet, .csv, .xlsx."),
        exit_code=2, code="unknown_format",
    ),
    "broken_file": Case(
        "score broken.parquet -p p.yaml",
        ("broken.parquet : le fichier est abîmé ou d'un autre format ({problem}). Exportez-le de "
         "nouveau.",
         "broken.parquet: the file is damaged or of another format ({problem}). Export it again."),
    ),
    "empty_file": Case(
        "score empty.csv -p p.yaml",
        ("empty.csv : le fichier est vide. Il faut une ligne d'en-têtes et des lignes de données.",
         "empty.csv: the file is empty. It needs a line of headers and lines of data."),
    ),
    "no_rows": Case(
        "score headers.csv -p p.yaml",
        ("headers.csv : aucune ligne de données. Vérifiez l'export.",
         "headers.csv: no line of data. Check the export."),
    ),
    "duplicate_header": Case(
        "score twice.parquet -p p.yaml",
        ("twice.parquet : la colonne « headcount » apparaît deux fois. Renommez l'une des deux.",
         'twice.parquet: column "headcount" appears twice. Rename one of them.'),
    ),
    "reserved_column": Case(
        "score ours.csv -p p.yaml",
        ("ours.csv : le nom de colonne « focale_row » est réservé à Focale. Renommez-la.",
         'ours.csv: the column name "focale_row" is reserved for Focale. Rename it.'),
    ),
    "log_too_early": Case(
        "score log.csv -p p.yaml --as-of 2020-01-01",
        ("log.csv : ce journal de faits ne connaît encore rien au 2020-01-01. Donnez une date "
         "plus tardive : --as-of.",
         "log.csv: this facts log knows nothing yet on 2020-01-01. Give a later date: --as-of."),
    ),
    "no_id": Case(
        "score nameless.csv -p p.yaml",
        ("nameless.csv : aucune colonne d'identifiant (id ou siren) parmi label, headcount. "
         "Indiquez-la : --map id=COLONNE. Pour savoir ce que sont les colonnes : focale columns "
         "nameless.csv.",
         "nameless.csv: no identifier column (id or siren) among label, headcount. Name it: --map "
         "id=COLUMN. To learn what the columns are: focale columns nameless.csv."),
    ),
    "no_column": Case(
        "score a.csv -p p.yaml --map headcount=headcont",
        ("a.csv : la colonne « headcont » n'existe pas. Colonnes proches : headcount.",
         'a.csv: there is no column "headcont". Close ones: headcount.'),
    ),
    "no_limit_column": Case(
        "top a.csv -p p.yaml",
        ("a.csv : la colonne « town » n'existe pas. Colonnes proches : id, headcount.",
         'a.csv: there is no column "town". Close ones: id, headcount.'),
        code="no_column", at_most="5 per town",
    ),
    "needed_column": Case(
        "score a.csv -p e.yaml --events noat.csv",
        ("noat.csv : il manque la colonne « at ». Colonnes présentes : account_id, event.",
         'noat.csv: column "at" is missing. Columns there: account_id, event.'),
    ),
    "bad_map": Case(
        "score a.csv -p p.yaml --map headcount",
        ("--map headcount : écrivez champ=colonne, par exemple headcount=Effectif.",
         "--map headcount: write field=column, for example headcount=Staff."),
        exit_code=2,
    ),
    "map_twice": Case(
        "score a.csv -p p.yaml --map naf=id --map naf=headcount",
        ("--map : le champ « naf » est donné deux fois. Gardez une seule colonne.",
         '--map: field "naf" is given twice. Keep one column.'),
        exit_code=2,
    ),
    "numeric_code": Case(
        "score codes.parquet -p c.yaml",
        ("codes.parquet : la colonne « naf » contient des nombres, or naf est un code : les zéros "
         "de tête sont perdus. Exportez-la en texte.",
         'codes.parquet: column "naf" holds numbers, but naf is a code: leading zeros are lost. '
         "Export it as text."),
    ),
    "column_kind": Case(
        "score lists.parquet -p p.yaml",
        ("lists.parquet : la colonne « headcount » (liste de textes) ne peut pas être lue comme "
         "nombre pour le champ headcount. Choisissez une autre colonne avec --map "
         "headcount=COLONNE.",
         'lists.parquet: column "headcount" (list of texts) cannot be read as number for field '
         "headcount. Choose another column with --map headcount=COLUMN."),
    ),
    "needed_kind": Case(
        "score a.csv -p e.yaml --events numbers.parquet",
        ("numbers.parquet : la colonne « at » (nombre entier) ne peut pas être lue comme date. "
         "Convertissez-la avant l'export.",
         'numbers.parquet: column "at" (whole number) cannot be read as date. Convert it before '
         "the export."),
    ),
    "all_rejected": Case(
        "score blank.csv -p p.yaml",
        ("blank.csv : aucune ligne n'a pu être gardée (2 rejetées, surtout : identifiant vide ; la "
         "première est la ligne 2). Corrigez l'export.",
         "blank.csv: no line could be kept (2 rejected, mostly: blank identifier; the first is "
         "line 2). Correct the export."),
    ),
    "no_such_account": Case(
        "explain a.csv -p p.yaml --id a3",
        ("le compte « a3 » n'est pas dans a.csv. Identifiants proches : a1, a2.",
         'account "a3" is not in a.csv. Close identifiers: a1, a2.'),
    ),
    "contacts_without_key": Case(
        "score a.csv -p e.yaml --events events.csv --contacts badpeople.csv",
        ("badpeople.csv : une table de contacts a besoin des colonnes contact_id et account_id.",
         "badpeople.csv: a table of contacts needs the columns contact_id and account_id."),
    ),
    "events_without_owner": Case(
        "score a.csv -p e.yaml --events orphans.csv",
        ("orphans.csv : une table d'événements a besoin d'une colonne account_id, ou contact_id "
         "avec une table de contacts (--contacts).",
         "orphans.csv: a table of events needs a column account_id, or contact_id with a table of "
         "contacts (--contacts)."),
    ),
    "limit_shape": Case(
        "top a.csv -p p.yaml",
        ("--at-most five per city : écrivez un nombre et une colonne, par exemple « 5 par ville ».",
         '--at-most five per city: write a number and a column, for example "5 per city".'),
        exit_code=2, at_most="five per city",
    ),
    "bad_date": Case(
        "score a.csv -p p.yaml --as-of 2026-02-30",
        ("--as-of 2026-02-30 : ce n'est pas une date. Écrivez AAAA-MM-JJ, par exemple 2026-09-30.",
         "--as-of 2026-02-30: this is no date. Write YYYY-MM-DD, for example 2026-09-30."),
        exit_code=2,
    ),
    "value_needs_weights": Case(
        "top a.csv -p p.yaml --by value",
        ("le classement par valeur attend une probabilité de gain pesée sur des affaires "
         "conclues, et il n'y en a pas encore dans ce profil. Classez par points.",
         "ranking by value needs a win probability weighed on closed deals, and this profile has "
         "none yet. Rank by points."),
    ),
    "literal_for_column": Case(
        "score own.parquet -p o.yaml",
        ("o.yaml : « fast » ne convient pas à une colonne de type number. Déclarez le champ dans "
         "fields, ou corrigez la valeur.",
         'o.yaml: "fast" does not suit a column of type number. Declare the field in fields, or '
         "correct the value."),
    ),
    "out_of_memory": Case(
        "score a.csv -p p.yaml",
        ("mémoire insuffisante ({problem}). Donnez-en davantage, par exemple FOCALE_MEMORY=2GB.",
         "not enough memory ({problem}). Give more of it, for example FOCALE_MEMORY=2GB."),
        surroundings={"FOCALE_MEMORY": "100KB"},
    ),
    "bad_setting": Case(
        "score a.csv -p p.yaml",
        ("FOCALE_THREADS=lots : cette valeur ne convient pas. Écrivez par exemple "
         "FOCALE_THREADS=2.",
         "FOCALE_THREADS=lots: this value will not do. Write for example FOCALE_THREADS=2."),
        surroundings={"FOCALE_THREADS": "lots"},
    ),
    "bad_memory": Case(
        "score a.csv -p p.yaml",
        ("FOCALE_MEMORY=a lot : cette valeur ne convient pas. Écrivez par exemple "
         "FOCALE_MEMORY=600MB.",
         "FOCALE_MEMORY=a lot: this value will not do. Write for example FOCALE_MEMORY=600MB."),
        code="bad_setting", surroundings={"FOCALE_MEMORY": "a lot"},
    ),
    "profile_twice": Case(
        "score a.csv -p p.yaml -p p.yaml",
        ("deux profils s'appellent « p ». Renommez-en un, ou comparez-les : focale profile diff.",
         'two profiles are called "p". Rename one of them, or compare them: focale profile diff.'),
    ),
    "foreign_folder": Case(
        "demo mine",
        ("mine : ce dossier existe et focale demo ne l'a pas fait ; rien n'y a été écrit. "
         "Choisissez un autre dossier.",
         "mine: this folder exists and focale demo did not make it; nothing was written there. "
         "Choose another folder."),
    ),
    "profile_exists": Case(
        "profile new saas --out p.yaml",
        ("p.yaml existe déjà ; il n'a pas été touché. Choisissez un autre nom ou --force.",
         "p.yaml already exists; it was left alone. Choose another name, or --force."),
    ),
}  # fmt: skip

NOTICES: dict[str, tuple[str, tuple[str, str]]] = {
    "absent_field": (
        "score a.csv -p c.yaml",
        ("la colonne « naf » n'est pas dans a.csv : le critère naf est inconnu partout. Colonnes "
         "proches : id, headcount.",
         'column "naf" is not in a.csv: criterion naf is unknown everywhere. Close columns: id, '
         "headcount."),
    ),
    "headcount_by_band": (
        "score bands.csv -p size.yaml",
        ("bands.csv n'a pas l'effectif, mais sa tranche : le critère size la lit. Une tranche tout "
         "entière dans l'intervalle le remplit, tout entière dehors non, à cheval sur une borne "
         "elle reste inconnue.",
         "bands.csv has no headcount, but its band: criterion size reads that. A band wholly "
         "inside the range meets it, wholly outside does not, and across an end it stays unknown."),
    ),
    "rarely_known": (
        "score rare.csv -p r.yaml",
        ("« city » n'est connu que pour 10 % des comptes. Pour classer sur ce que ce fichier peut "
         "dire : --on known.",
         '"city" is known for only 10 % of accounts. To rank on what this file can tell: --on '
         "known."),
    ),
    "no_events": (
        "score a.csv -p e.yaml",
        ("aucune table d'événements : 1 critère d'événement reste inconnu. Ajoutez --events "
         "FICHIER.",
         "no table of events: 1 event criterion stays unknown. Add --events FILE."),
    ),
    "contacts_unused": (
        "score a.csv -p e.yaml --contacts people.csv",
        ("people.csv n'a pas servi : sans --events, un contact n'a rien à apporter au score.",
         "people.csv was not used: without --events a contact has nothing to bring to a score."),
    ),
    "facts_of_file": (
        "explain a.csv -p p.yaml --id a1 --as-of 2026-01-31",
        ("la date d'analyse (2026-01-31) ne déplace que les événements et les dates relatives ; "
         "les faits restent ceux de la liste. Pour un vrai retour en arrière, donnez un journal de "
         "faits.",
         "the day of the analysis (2026-01-31) moves events and relative dates only; facts stay "
         "those of the list. For a true replay, give a facts log."),
    ),
    "unreadable_cells": (
        "top cells.csv -p p.yaml",
        ("« headcount » : 1 cellule ne se lit pas comme nombre (par exemple « many »). Elle "
         "est inconnue, et listée dans les rejets.",
         '"headcount": 1 cell cannot be read as number (for example "many"). It is unknown, '
         "and listed in the rejects."),
    ),
    "nul_cells": (
        "score nul.csv -p r.yaml",
        ("« city » : 1 cellule contient le signe invisible U+0000. Elle est lue sans "
         "lui, et listée dans les rejets. Nettoyez l'export.",
         '"city": 1 cell holds the invisible sign U+0000. It is read without it, and listed '
         "in the rejects. Clean the export."),
    ),
    "too_wide": (
        "score a.csv -p w.yaml",
        ("le profil garde 100 % du marché : au-delà de 50 %, il est trop large. Un bon profil en "
         "écarte 70 à 80 %.",
         "the profile keeps 100 % of the market: above 50 %, it is too wide. A good profile "
         "leaves out 70 to 80 %."),
    ),
}  # fmt: skip

_DIRTY = "score dirty.csv -p p.yaml"
_EVENTS = "score a.csv -p e.yaml --events events.csv"

CELLS = ("nul_cell", "unreadable_cell", "unreadable_count")
"""The reasons of a cell; the others are of a row."""

REASONS: dict[str, tuple[str, tuple[str, int], tuple[str, str]]] = {
    "blank_id": (_DIRTY, ("dirty.csv", 3), ("identifiant vide", "blank identifier")),
    "repeated_id": (
        _DIRTY, ("dirty.csv", 4),
        ("identifiant déjà vu, la première ligne est gardée",
         "identifier seen before, the first line is kept"),
    ),
    "ragged_row": (
        _DIRTY, ("dirty.csv", 5),
        ("nombre de cellules différent de l'en-tête", "cells do not match the header"),
    ),
    "broken_quote": (
        _DIRTY, ("dirty.csv", 6),
        ("guillemet ouvert et mal refermé", "quote opened and not closed properly"),
    ),
    "long_line": (_DIRTY, ("dirty.csv", 7), ("ligne de plus de 2 Mo", "line of more than 2 MB")),
    "broken_text": (
        "score spoilt.csv -p p.yaml", ("spoilt.csv", 1502),
        ("texte qui n'est pas en UTF-8", "text that is not UTF-8"),
    ),
    "blank_at": (
        _EVENTS, ("events.csv", 3),
        ("date de l'événement vide ou illisible", "blank or unreadable event date"),
    ),
    "ownerless_event": (
        _EVENTS, ("events.csv", 4), ("événement sans compte connu", "event of no known account"),
    ),
    "undated_fact": (
        "score log.csv -p p.yaml --as-of 2026-02-01", ("log.csv", 3),
        ("date du fait vide ou illisible", "blank or unreadable date of the fact"),
    ),
    "nul_cell": (
        "score nul.csv -p r.yaml", ("nul.csv", 3),
        ("signe invisible U+0000, cellule lue sans lui",
         "invisible sign U+0000, cell read without it"),
    ),
    "unreadable_count": (
        "score a.csv -p e.yaml --events counts.csv", ("counts.csv", 3),
        ("« 1.5 » n'est pas un nombre entier de 1 à 1\u202f000\u202f000\u202f000, compté pour 1",
         '"1.5" is no whole number from 1 to 1,000,000,000, counted as 1'),
    ),
    "unreadable_cell": (
        "score cells.csv -p p.yaml", ("cells.csv", 3),
        ("« many » ne se lit pas comme nombre, cellule inconnue",
         '"many" cannot be read as number, cell unknown'),
    ),
}  # fmt: skip
