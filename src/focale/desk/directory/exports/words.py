"""What do the pages of exports say?"""

WORDS: dict[str, tuple[str, str]] = {
    "exports.title": ("Exports", "Exports"),
    "exports.purpose": (
        "Vos comptes et contacts en un fichier sûr à ouvrir, et réimportable tel quel.",
        "Your accounts and contacts as a file that is safe to open, and can be imported again.",
    ),
    "exports.none": (
        "Aucun export pour l'instant. Demandez-en un ci-dessus, ou exportez une liste filtrée "
        "depuis Comptes ou Contacts : le fichier apparaîtra ici.",
        "No export yet. Ask for one above, or export a filtered list from Accounts or Contacts: "
        "the file will stand here.",
    ),
    "exports.kept": (
        "Vous seul pouvez les télécharger ; ils sont supprimés au bout de {n} jour(s).",
        "Only you can fetch them; they are removed after {n} day(s).",
    ),
    "exports.what": ("Quoi", "What"),
    "exports.form": ("Format", "Format"),
    "exports.rows": ("Lignes", "Rows"),
    "exports.asked_at": ("Demandé le", "Asked on"),
    "exports.file": ("Fichier", "File"),
    "export.make": ("Exporter", "Export"),
    "export.asked": ("Export demandé : le fichier arrive.", "Export asked for: the file follows."),
    "export.making": ("en préparation…", "being made…"),
    "export.fetch": ("Télécharger", "Download"),
    "export.gone": ("expiré", "expired"),
    "export.accounts": ("Comptes", "Accounts"),
    "export.contacts": ("Contacts", "Contacts"),
    "export.form.csv": ("CSV", "CSV"),
    "export.form.csv-fr": ("CSV pour Excel français", "CSV for French Excel"),
    "export.form.xlsx": ("Excel (XLSX)", "Excel (XLSX)"),
    "export.form.parquet": ("Parquet", "Parquet"),
    "export.not_allowed": (
        "Votre rôle ne permet plus d'exporter. Demandez-le à un manager de l'espace.",
        "Your role does not allow exports any more. Ask a manager of the workspace.",
    ),
}
