"""What do the pages of the studio's files say?"""

WORDS: dict[str, tuple[str, str]] = {
    "tables.title": ("Fichiers de la cible", "Files of the target"),
    "tables.purpose": (
        "Ce que le studio lit : vos clients, un marché, et ce qui aide à comprendre pourquoi "
        "ils achètent.",
        "What the studio reads: your customers, a market, and what helps to see why they buy.",
    ),
    "tables.drop": ("Déposer un fichier", "Drop a file"),
    "tables.holds": ("Il contient", "It holds"),
    "tables.send": ("Envoyer et regarder les colonnes", "Send and look at the columns"),
    "tables.formats": (
        "CSV, Excel, OpenDocument, JSON ou Parquet, jusqu'à {most} Mo, sans rien préparer.",
        "CSV, Excel, OpenDocument, JSON or Parquet, up to {most} MB, nothing to prepare.",
    ),
    "tables.in_use": ("Utilisés", "In use"),
    "tables.before": ("Utilisés auparavant", "Used before"),
    "tables.again": ("Reprendre", "Use again"),
    "tables.leave": ("Ne plus utiliser", "Use no longer"),
    "tables.none": ("pas encore", "not yet"),
    "tables.rows": ("{n} ligne(s)", "{n} row(s)"),
    "tables.since": ("depuis le {at}", "since {at}"),
    "tables.choose": ("Choisir dans le registre", "Choose in the register"),
    "table.role.customers": ("Clients", "Customers"),
    "table.role.market": ("Marché", "Market"),
    "table.role.deals": ("Affaires", "Deals"),
    "table.role.leads": ("Leads", "Leads"),
    "table.role.interviews": ("Entretiens", "Interviews"),
    "table.role.costs": ("Coûts", "Costs"),
    "table.role.contacts": ("Contacts", "Contacts"),
    "table.role.events": ("Événements", "Events"),
    "table.role.facts": ("Journal des faits", "Log of facts"),
    "table.role.contracts": ("Contrats", "Contracts"),
    "table.state.waiting": ("colonnes à confirmer", "columns to confirm"),
    "table.state.making": ("en lecture", "being read"),
    "table.state.failed": ("illisible", "unreadable"),
    "table.for.customers": (
        "Vos clients, passés compris, avec ce qu'ils rapportent : les meilleurs s'y trouvent.",
        "Your customers, past ones too, with what they bring: the best are among them.",
    ),
    "table.for.market": (
        "Toutes les entreprises à qui vous pourriez vendre : ce que les meilleurs ont et qu'elles "
        "n'ont pas.",
        "All companies that you could sell to: what the best have and these do not.",
    ),
    "table.for.deals": (
        "Affaires gagnées et perdues : ce qui convertit, et qui est déjà en cours.",
        "Deals won and lost: what converts, and who is being talked to already.",
    ),
    "table.for.leads": (
        "Qui a été contacté, avec l'issue : la preuve que le profil vise juste.",
        "Who was contacted, with the outcome: the proof that the profile aims well.",
    ),
    "table.for.interviews": (
        "Ce que vos clients ont dit : leurs problèmes, avec leurs mots.",
        "What your customers said: their problems, in their words.",
    ),
    "table.for.costs": (
        "Ce que coûte un client trouvé, par mois.", "What finding a customer costs, by month."
    ),
    "table.for.contacts": (
        "Les personnes de ces entreprises : qui appeler, à quel numéro.",
        "The people of these companies: whom to call, at which number.",
    ),
    "table.for.events": (
        "Signaux et visites, datés : ce qui annonce un achat.",
        "Signals and visits, dated: what announces a purchase.",
    ),
    "table.for.facts": (
        "Ce qui a été appris des sociétés, et quand : découverte, validation et poids lisent alors "
        "les faits du jour de l'affaire, jamais ce que l'on n'a su qu'après.",
        "What was learned of companies, and when: discovery, validation and weights then read the "
        "facts of the day of the deal, never what one knew only afterwards.",
    ),
    "table.for.contracts": (
        "Depuis quand et jusqu'à quand vos clients sont engagés : la revue y lit les départs.",
        "Since when and until when your customers are bound: the review reads departures there.",
    ),
    "table.history": ("Prendre l'historique du bureau", "Take the history of the desk"),
    "table.history.label": ("Historique des comptes du bureau, au {day}",
                            "History of the desk's accounts, as of {day}"),
    "table.history.none": (
        "Le bureau n'a encore aucun compte : il n'a pas d'historique.",
        "The desk has no account yet: it has no history.",
    ),
    "table.history.help": (
        "Ce que le bureau savait de chaque compte, et depuis quand. Une affaire plus ancienne que "
        "l'arrivée de son compte au bureau sera jugée sur rien : elle compte « à compléter ».",
        "What the desk knew of each account, and since when. A deal that is older than the arrival "
        "of its account on the desk is judged on nothing: it counts as “to complete”.",
    ),
    "table.studying": ("Lecture des colonnes…", "Looking at the columns…"),
    "table.making": ("Lecture du fichier…", "Reading the file…"),
    "table.leave_page": (
        "Vous pouvez quitter cette page ; le travail continue.",
        "You may leave this page; work goes on.",
    ),
    "table.confirm": ("Confirmez les colonnes", "Confirm the columns"),
    "table.confirm_help": (
        "{known} colonne(known:s) reconnue(known:s) sur {n}. Corrigez ce qui est faux ; une "
        "colonne sans champ garde son nom et sert aussi.",
        "{known} column(known:s) recognised of {n}. Correct what is wrong; a column without a "
        "field keeps its name and serves too.",
    ),
    "table.serves": ("sert à classer : {what}", "serves to rank: {what}"),
    "table.serves.churned": ("date de départ", "day of departure"),
    "table.serves.referrals": ("recommandations", "referrals"),
    "table.nothing_in": (
        "Ce fichier n'a que des en-têtes, aucune ligne : refaites l'export, puis redéposez-le.",
        "This file has headers only, no row: export it again, then drop it again.",
    ),
    "table.remembered": (
        "Vos choix du dernier fichier de même forme sont repris.",
        "Your choices for the last file of this shape are kept.",
    ),
    "table.odd_rows": (
        "Ces lignes ressemblent à autre chose. Vérifiez que c'est le bon fichier.",
        "These rows look like something else. Check that this is the right file.",
    ),
    "table.enter": (
        "Ajouter aussi ces lignes aux comptes (un import, annulable)",
        "Add these rows to the accounts too (an import that can be undone)",
    ),
    "table.enter_customers": (
        "Ajouter aussi ces clients aux comptes, marqués comme clients (un import, annulable)",
        "Add these customers to the accounts too, marked as customers (an import that can be "
        "undone)",
    ),
    "table.start": ("Confirmer {n} ligne(s)", "Confirm {n} row(s)"),
    "table.ready": ("Fichier lu", "File read"),
    "table.rows_in": ("lignes lues", "rows read"),
    "table.kept": ("lignes gardées", "rows kept"),
    "table.out": ("écartées", "left out"),
    "table.fields": ("Champs reconnus", "Fields recognised"),
    "table.cells": ("Valeurs corrigées, complétées ou douteuses", "Values corrected, filled or "
                    "doubtful"),
    "table.entered": ("Ses lignes sont dans les comptes :", "Its rows are in the accounts:"),
    "table.see_import": ("voir l'import", "see the import"),
    "table.do_enter": ("Ajouter ses lignes aux comptes", "Add its rows to the accounts"),
    "table.next.customers": ("Cocher les dix meilleurs", "Tick the ten best"),
    "table.next.market": ("Voir le marché", "See the market"),
    "table.another": ("Déposer un autre fichier", "Drop another file"),
    "table.next.else": ("Retour aux fichiers", "Back to the files"),
    "table.failed": ("Ce fichier ne se lit pas", "This file cannot be read"),
    "table.part": ("Feuille, fichier de l'archive ou encodage", "Sheet, file of the archive or "
                   "encoding"),
    "table.read_part": ("Lire à nouveau", "Read again"),
    "table.other_part": ("Lire une autre feuille ou un autre encodage", "Read another sheet or "
                         "encoding"),
    "table.no_role": (
        "Dites ce que contient le fichier : choisissez dans la liste.",
        "Say what the file holds: choose in the list.",
    ),
    "table.done.leave": (
        "« {label} » n'est plus utilisé. Il est gardé : vous pouvez le reprendre.",
        "“{label}” is used no longer. It is kept: you can use it again.",
    ),
    "table.done.again": ("« {label} » est utilisé à nouveau.", "“{label}” is used again."),
    "table.get.source": ("Le fichier déposé", "The file as dropped"),
    "table.get.rejects": ("Lignes écartées (CSV)", "Rows left out (CSV)"),
    "table.get.exceptions": ("Valeurs corrigées ou douteuses (CSV)", "Values corrected or doubtful "
                             "(CSV)"),
    "audit.act.table.dropped": ("Fichier du studio déposé", "File of the studio dropped"),
    "audit.act.table.confirmed": ("Colonnes confirmées", "Columns confirmed"),
    "audit.act.table.left": ("Fichier du studio retiré", "File of the studio used no longer"),
    "audit.act.table.taken_up": ("Fichier du studio repris", "File of the studio used again"),
    "audit.act.table.resumed": ("Lecture relancée", "Reading started again"),
    "audit.act.table.chosen": ("Marché choisi dans le registre", "Market chosen in the register"),
    "audit.act.table.history": ("Historique du bureau pris comme journal des faits",
                                "History of the desk taken as log of facts"),
    "job.kind.own_history": ("Historique des comptes du bureau", "History of the desk's accounts"),
    "job.kind.study_table": ("Lecture des colonnes", "Looking at columns"),
    "job.kind.keep_table": ("Lecture d'un fichier du studio", "Reading a file of the studio"),
    "job.kind.choose_market": ("Choix dans le registre", "Choice in the register"),
    "job.kind.market_answer": ("Calcul sur le marché", "Work on the market"),
}  # fmt: skip
