"""What is told of files made for a spreadsheet or an outside tool, in French and in English?"""

from __future__ import annotations

FILES_OUT: dict[str, tuple[str, str]] = {
    "excel_fr_csv": (
        "--excel-fr va avec un fichier .csv : --out FICHIER.csv. Un .xlsx n'en a pas besoin, "
        "Excel l'ouvre tel quel dans toutes les langues.",
        "--excel-fr goes with a .csv file: --out FILE.csv. A .xlsx does not need it, Excel opens "
        "it as it is in every language.",
    ),
    "for_needs_file": (
        "--for {tool} va avec un fichier .csv ou .xlsx : --out FICHIER.csv.",
        "--for {tool} goes with a .csv or .xlsx file: --out FILE.csv.",
    ),
    "for_or_excel_fr": (
        "--for et --excel-fr ne vont pas ensemble : {tool} attend un CSV ordinaire. Gardez l'une "
        "des deux options.",
        "--for and --excel-fr do not go together: {tool} expects a plain CSV. Keep one of the two "
        "options.",
    ),
    "too_many_rows": (
        "{path} : {rows} lignes, mais une feuille Excel en prend 1\u202f048\u202f575 au plus. "
        "Écrivez un .csv ou un .parquet, ou moins de comptes avec focale top -n NOMBRE ; rien n'a "
        "été écrit.",
        "{path}: {rows} rows, but an Excel sheet takes 1,048,575 at most. Write a .csv or a "
        ".parquet, or fewer accounts with focale top -n NUMBER; nothing was written.",
    ),
    "cut_texts": (
        "{path} : {count} texte(s) coupé(s) à 32\u202f767 signes, car une cellule Excel n'en "
        "prend pas plus (colonnes : {columns}). (Il est entier|Ils sont entiers) dans un .csv ou "
        "un .parquet.",
        "{path}: {count} text(s) cut at 32,767 signs, since an Excel cell takes no more "
        "(columns: {columns}). (It is|They are) whole in a .csv or a .parquet.",
    ),
    "columns_left_out": (
        "{path} : {tool} n'a pas de colonne pour {columns}. Pour les garder, écrivez aussi un "
        "fichier sans --for.",
        "{path}: {tool} has no column for {columns}. To keep them, write a file without --for too.",
    ),
    "best_line_only": (
        "{path} : une seule ligne par compte, celle du profil qui lui convient le mieux. Pour "
        "toutes les lignes, écrivez aussi un fichier sans --for.",
        "{path}: one line for each account, that of the profile that suits it best. For every "
        "line, write a file without --for too.",
    ),
    "no_person": (
        "{path} : {count} ligne(s) sans personne, or {tool} n'importe que des personnes. Ajoutez "
        "des contacts : focale top --contacts FICHIER.",
        "{path}: {count} line(s) without a person, but {tool} imports only people. Add contacts: "
        "focale top --contacts FILE.",
    ),
}
