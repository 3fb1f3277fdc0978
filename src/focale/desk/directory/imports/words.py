"""What do the pages of imports say?"""

WORDS: dict[str, tuple[str, str]] = {
    "imports.title": ("Imports", "Imports"),
    "imports.purpose": (
        "Déposez un fichier : rien n'est perdu, tout peut être annulé.",
        "Drop a file: nothing is lost, everything can be undone.",
    ),
    "imports.drop": ("Déposer un fichier", "Drop a file"),
    "imports.formats": (
        "CSV, Excel, ODS, Parquet ou JSON, jusqu'à {most} Mo ; les colonnes peuvent avoir "
        "n'importe quel nom.",
        "CSV, Excel, ODS, Parquet or JSON, up to {most} MB; columns may have any name.",
    ),
    "imports.send": ("Envoyer", "Upload"),
    "imports.none": (
        "Aucun import pour l'instant. Déposez vos sociétés, puis vos contacts, puis vos "
        "événements : chaque fichier sera listé ici avec son bilan.",
        "No import yet. Drop your companies, then your contacts, then your events: each file "
        "will be listed here with its balance.",
    ),
    "imports.file": ("Fichier", "File"),
    "imports.kind": ("Contenu", "Content"),
    "imports.state": ("État", "State"),
    "imports.rows": ("Lignes", "Rows"),
    "imports.by": ("Par", "By"),
    "imports.at": ("Déposé le", "Dropped on"),
    "import.kind.companies": ("Sociétés", "Companies"),
    "import.kind.contacts": ("Contacts", "Contacts"),
    "import.kind.events": ("Événements", "Events"),
    "import.state.waiting": ("à confirmer", "to confirm"),
    "import.state.running": ("en cours", "running"),
    "import.state.done": ("terminé", "done"),
    "import.state.failed": ("impossible", "failed"),
    "import.state.undoing": ("annulation en cours", "being undone"),
    "import.state.undone": ("annulé", "undone"),
    # --- dropping
    "import.no_file": (
        "Aucun fichier reçu. Choisissez un fichier, puis Envoyer.",
        "No file came. Choose a file, then Upload.",
    ),
    "import.empty_file": (
        "Ce fichier est vide. Exportez-le de nouveau depuis votre outil, puis redéposez-le.",
        "This file is empty. Export it from your tool again, then drop it again.",
    ),
    "import.long_name": (
        "Le nom de ce fichier est trop long. Renommez-le, puis redéposez-le.",
        "The name of this file is too long. Rename it, then drop it again.",
    ),
    "import.too_large": (
        "Ce fichier dépasse {most} Mo. Coupez-le en plusieurs fichiers, ou compressez-le "
        "(.zip, .gz) avant de le déposer.",
        "This file is larger than {most} MB. Cut it into several files, or compress it "
        "(.zip, .gz) before you drop it.",
    ),
    "import.no_room": (
        "Le fichier n'a pas pu être gardé : le disque du serveur est plein ou refuse l'écriture. "
        "Prévenez votre administrateur ; rien n'a été enregistré.",
        "The file could not be kept: the server's disk is full or refuses to be written. "
        "Tell your administrator; nothing was saved.",
    ),
    # --- columns
    "import.studying": ("Lecture des colonnes…", "Reading the columns…"),
    "import.confirm": ("Confirmez les colonnes", "Confirm the columns"),
    "import.confirm_help": (
        "Chaque colonne avec ce que Focale y voit. Corrigez ce qui est faux ; ce qui reste "
        "« champ libre » est gardé sous son propre nom.",
        'Each column with what Focale sees in it. Correct what is wrong; what stays "own field" '
        "is kept under its own name.",
    ),
    "import.rows_are": ("Une ligne est", "One row is"),
    "import.one.companies": ("une société", "a company"),
    "import.one.contacts": ("un contact", "a contact"),
    "import.one.events": ("un événement", "an event"),
    "import.change_kind": ("Changer", "Change"),
    "import.odd_rows": (
        "Ce fichier ne ressemble ni à des sociétés, ni à des contacts, ni à des événements : "
        "vérifiez ce qu'est une ligne.",
        "This file looks like neither companies, nor contacts, nor events: check what a row is.",
    ),
    "import.remembered": (
        "Colonnes reprises de « {label} », qui avait les mêmes en-têtes.",
        'Columns taken from "{label}", which had the same headers.',
    ),
    "import.start": ("Importer {n} ligne(s)", "Import {n} row(s)"),
    "import.column": ("Colonne", "Column"),
    "import.field": ("Champ", "Field"),
    "import.field_of": ("Champ de la colonne {column}", "Field of column {column}"),
    "import.unit_of": ("Unité de la colonne {column}", "Unit of column {column}"),
    "import.sample": ("Exemples", "Samples"),
    "import.belief": ("Ce que Focale y voit", "What Focale sees"),
    "import.own": ("champ libre", "own field"),
    "import.ignore": ("ne pas importer", "do not import"),
    "import.the_fields": ("Champs", "Fields"),
    "import.chosen_before": ("choisi la dernière fois", "chosen last time"),
    "import.nothing_seen": ("rien de connu", "nothing known"),
    "import.why": ("Pourquoi ?", "Why?"),
    "import.unit.EUR": ("en €", "in €"),
    "import.unit.kEUR": ("en k€", "in k€"),
    "import.unit.MEUR": ("en M€", "in M€"),
    "import.more_columns": (
        "{n} autre(s) colonne(s) (sera|seront) (gardée|gardées) sous (son|leur) propre nom.",
        "{n} more column(s) will be kept under (its|their) own (name|names).",
    ),
    "import.field_twice": (
        "« {field} » est déjà pris par la colonne « {other} ». Gardez l'une des deux ; mettez "
        "l'autre en champ libre.",
        '"{field}" is already held by column "{other}". Keep one of the two; make the other '
        "an own field.",
    ),
    "import.fields_needed": (
        "Sans ces colonnes, ces lignes ne disent rien : {fields}. Dites lesquelles ce sont.",
        "Without these columns the rows say nothing: {fields}. Say which ones they are.",
    ),
    "import.no_field": (
        "Aucune colonne n'a de champ : rien ne pourrait être reconnu. Dites au moins laquelle "
        "est le nom, le SIREN ou l'identifiant.",
        "No column has a field: nothing could be recognised. Say at least which one is the name, "
        "the SIREN or the identifier.",
    ),
    "import.own_twice": (
        "Cette colonne et « {other} » ne diffèrent que par la casse ou les accents : ce serait le "
        "même champ. Ignorez l'une des deux, ou renommez-la dans le fichier.",
        'This column and "{other}" differ only by case or accents: they would be one field. '
        "Ignore one of them, or rename it in the file.",
    ),
    "import.unknown_field": ("« {field} » n'est pas un champ.", '"{field}" is not a field.'),
    "import.make_companies": (
        "Créer les sociétés que personne ne connaît encore",
        "Make the companies that nobody knows yet",
    ),
    "import.preview": ("Premières lignes, telles qu'elles seront gardées", "First rows, as kept"),
    "import.preview_comes": ("Aperçu en préparation…", "The preview is being made…"),
    "import.show_preview": ("Revoir l'aperçu", "Refresh the preview"),
    "import.no_preview": (
        "L'aperçu n'est pas disponible pour l'instant ; l'import, lui, est possible.",
        "The preview is not available for the moment; the import is possible all the same.",
    ),
    "import.faults": (
        "Une ou plusieurs colonnes sont à corriger : voyez les lignes en rouge.",
        "One or more columns need correcting: see the lines in red.",
    ),
    # --- running
    "import.running": ("Import en cours", "Import running"),
    "import.cleaning": ("Nettoyage du fichier…", "Cleaning the file…"),
    "import.so_far": ("{done} ligne(s) sur {total}", "{done} row(s) of {total}"),
    "import.leave": (
        "Vous pouvez quitter cette page : l'import continue.",
        "You may leave this page: the import goes on.",
    ),
    "import.no_worker": (
        "Le travail de fond est arrêté : l'import reprendra dès qu'il sera relancé ; rien n'est "
        "perdu. Prévenez la personne qui gère le serveur.",
        "Background work has stopped: the import goes on as soon as it is started again; nothing "
        "is lost. Tell whoever runs the server.",
    ),
    "import.waits": (
        "L'import attend (moteur ou base occupés) et reprendra seul.",
        "The import waits (the engine or the store is busy) and goes on by itself.",
    ),
    "import.in_turn": (
        "Un import lancé avant n'est pas terminé : celui-ci le suit, pour que ses lignes "
        "retrouvent leurs comptes.",
        "An import that was started before is not over: this one follows it, so that its rows find "
        "their accounts.",
    ),
    "import.parked": (
        "L'import s'est arrêté après plusieurs échecs. Ce qui est pris reste pris ; reprenez-le, "
        "ou annulez-le.",
        "The import stopped after several failures. What was taken stays taken; go on, or undo it.",
    ),
    "import.resume": ("Reprendre", "Go on"),
    "import.stop": ("Arrêter et annuler", "Stop and undo"),
    # --- over
    "import.done": ("Import terminé", "Import done"),
    "import.failed": ("Import impossible", "Import not possible"),
    "import.failed_help": (
        "Rien n'a été importé. Corrigez le fichier et redéposez-le, ou essayez autrement :",
        "Nothing was imported. Correct the file and drop it again, or try another way:",
    ),
    "import.try_again": ("Choisir d'autres colonnes", "Choose other columns"),
    "import.part": (
        "Feuille du classeur, fichier de l'archive ou encodage",
        "Sheet of the workbook, file of the archive or encoding",
    ),
    "import.part_help": (
        "Par exemple Feuil2, clients.csv ou windows-1252.",
        "For example Sheet2, clients.csv or windows-1252.",
    ),
    "import.other_part": (
        "Lire une autre feuille, un autre fichier de l'archive ou un autre encodage",
        "Read another sheet, another file of the archive or another encoding",
    ),
    "import.read_part": ("Lire cette partie", "Read this part"),
    "import.balance": ("Bilan", "Balance"),
    "import.rows_in": ("lignes lues", "rows read"),
    "import.companies.made": ("société(s) créée(s)", "(company made|companies made)"),
    "import.companies.changed": ("société(s) mise(s) à jour", "known, changed"),
    "import.companies.same": ("déjà connue(s), sans rien de neuf", "known, nothing new"),
    "import.companies.merged": ("fusionnée(s) avec une autre ligne", "merged with another row"),
    "import.companies.rejected": ("rejetée(s)", "rejected"),
    "import.contacts.made": ("contact(s) créé(s)", "contact(s) made"),
    "import.contacts.changed": ("contact(s) mis à jour", "known, changed"),
    "import.contacts.same": ("déjà connu(s), sans rien de neuf", "known, nothing new"),
    "import.contacts.merged": ("fusionné(s) avec une autre ligne", "merged with another row"),
    "import.contacts.rejected": ("rejeté(s)", "rejected"),
    "import.events.made": ("événement(s) ajouté(s)", "event(s) added"),
    "import.events.changed": ("événement(s) mis à jour", "known, changed"),
    "import.events.same": ("déjà connu(s), gardé(s) une fois", "known already, kept once"),
    "import.events.merged": ("répété(s) dans le fichier, gardé(s) une fois", "repeated, kept once"),
    "import.events.rejected": ("rejeté(s)", "rejected"),
    "import.beside.companies_made": ("société(s) créée(s)", "companies made"),
    "import.beside.companies_filled": ("société(s) complétée(s)", "companies completed"),
    "import.beside.without_company": ("contact(s) sans société connue", "without a known company"),
    "import.of_machines": (
        "{n} événement(s) (fait|faits) par une machine (antivirus de messagerie, robot) : "
        "(gardé|gardés), (compté|comptés) nulle part.",
        "{n} event(s) done by a machine (mail scanner, robot): kept, counted nowhere.",
    ),
    "import.what_happened": ("Ce que sont devenues les lignes", "What became of the rows"),
    "import.reasons": ("Pourquoi des lignes ne sont pas gardées", "Why rows are not kept"),
    "import.cells": ("Cellules", "Cells"),
    "import.cells_changed": ("Corrigées, par règle", "Corrected, by rule"),
    "import.cells_filled": ("Complétées", "Filled"),
    "import.cells_doubtful": ("Douteuses", "Doubtful"),
    "import.by_column": ("Par colonne", "By column"),
    "import.known": ("Connues", "Known"),
    "import.changed": ("Corrigées", "Corrected"),
    "import.filled": ("Complétées", "Filled"),
    "import.doubtful": ("Douteuses", "Doubtful"),
    "import.get_rejects": ("Lignes rejetées (CSV)", "Rejected rows (CSV)"),
    "import.get_exceptions": ("Cellules corrigées et douteuses (CSV)", "Changed cells (CSV)"),
    "import.get_aside": ("Événements mis de côté (CSV)", "Events set aside (CSV)"),
    "import.get_source": ("Fichier d'origine", "Original file"),
    "import.get_mapping": ("Correspondance des colonnes (YAML)", "Mapping of the columns (YAML)"),
    "import.files": ("Fichiers", "Files"),
    "import.rejects_file": ("rejets", "rejects"),
    "import.see_accounts": ("Voir les comptes", "See the accounts"),
    "import.reason.row_without_key": (
        "ligne sans rien à quoi la reconnaître : ni identifiant, ni SIREN, ni nom, ni adresse",
        "row with nothing to know it by: no identifier, SIREN, name or address",
    ),
    "import.reason.row_of_removed": (
        "supprimé dans Focale depuis ; annulez la suppression, puis réimportez la ligne",
        "removed in Focale since; undo the removal, then import the row again",
    ),
    "import.reason.event_without_account": (
        "compte ou contact inconnu ; importez-le, puis réimportez ce fichier",
        "unknown account or contact; import it, then import this file again",
    ),
    "import.reason.opted_out": (
        "personne qui s'est opposée à la prospection : non importée",
        "person who opted out: not imported",
    ),
    # --- undo
    "import.undo": ("Annuler cet import", "Undo this import"),
    "import.undo_help": (
        "Les comptes, contacts et événements créés sont retirés, les valeurs modifiées reviennent. "
        "Ce sur quoi quelqu'un a travaillé depuis est gardé et listé.",
        "Accounts, contacts and events that were made are removed, changed values come back. "
        "What somebody worked on since is kept and listed.",
    ),
    "import.undo_began": ("Annulation en cours.", "The import is being undone."),
    "import.undoing": ("Annulation en cours", "Being undone"),
    "import.undone": ("Import annulé", "Import undone"),
    "import.undone_by": ("Annulé par {who}, le {at}.", "Undone by {who}, {at}."),
    "import.nothing_kept": (
        "Tout ce qui venait de cet import est retiré.",
        "All that came with this import is gone.",
    ),
    "import.kept": (
        "Gardés, car quelqu'un y a travaillé depuis ou un autre import en parle :",
        "Kept, since somebody worked on them or another import speaks of them:",
    ),
    "import.kept_companies": ("{n} société(s)", "(a company|{n} companies)"),
    "import.kept_contacts": ("{n} contact(s)", "{n} contact(s)"),
    "import.redo": ("Réimporter ce fichier", "Import this file again"),
    "audit.act.import.dropped": ("Fichier déposé", "File dropped"),
    "audit.act.import.started": ("Import lancé", "Import started"),
    "audit.act.import.resumed": ("Import repris", "Import resumed"),
    "audit.act.import.undone": ("Annulation d'un import demandée", "Undo of an import asked for"),
    "audit.act.export.asked": ("Export demandé", "Export asked for"),
}
