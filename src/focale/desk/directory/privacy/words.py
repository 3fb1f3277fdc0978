"""What do the pages of personal data say?"""

WORDS: dict[str, tuple[str, str]] = {
    "privacy.title": ("Données personnelles", "Personal data"),
    "privacy.purpose": (
        "Retrouver une personne, respecter les refus, ne pas garder trop longtemps.",
        "Find a person, respect refusals, keep nothing for too long.",
    ),
    # --- one person
    "privacy.find": ("Nom, e-mail ou téléphone", "Name, e-mail or telephone"),
    "privacy.find_title": ("Une personne demande", "A person asks"),
    "privacy.find_help": (
        "Accès, opposition, effacement : retrouvez la personne, puis choisissez.",
        "Access, objection, erasure: find the person, then choose.",
    ),
    "privacy.find_go": ("Chercher", "Search"),
    "privacy.nobody": (
        "Personne de ce nom ni à cette adresse. Essayez le nom seul.",
        "Nobody of this name or at this address. Try the last name alone.",
    ),
    "privacy.manage": ("Gérer ses données", "Manage their data"),
    "privacy.person_purpose": (
        "D'où viennent ces données, sur quelle base, et ce que la personne peut demander.",
        "Where these data come from, on which ground, and what the person may ask for.",
    ),
    "privacy.source": ("Source", "Source"),
    "privacy.obtained_on": ("Obtenues le", "Obtained on"),
    "privacy.legal_basis": ("Base légale", "Legal basis"),
    "privacy.informed_on": ("Personne informée le", "Person informed on"),
    "privacy.reached_us_on": ("Dernier contact venu d'elle", "Last contact from them"),
    "privacy.basis.none": ("non précisée", "not said"),
    "privacy.basis.legitimate_interest": ("intérêt légitime", "legitimate interest"),
    "privacy.basis.contract": ("contrat", "contract"),
    "privacy.basis.consent": ("consentement", "consent"),
    "privacy.basis.legal_duty": ("obligation légale", "legal duty"),
    "privacy.no_day": (
        "Ce n'est pas une date. Écrivez-la ainsi : 31/12/2026, ou choisissez-la.",
        "This is no date. Write it like 2026-12-31, or choose it.",
    ),
    "privacy.saved": ("Enregistré.", "Saved."),
    "privacy.of_person": ("Ses données", "Their data"),
    "privacy.asks": ("Ce que la personne demande", "What the person asks for"),
    "privacy.get": ("Ses données dans un fichier", "Their data as a file"),
    "privacy.get_help": (
        "Tout ce que l'espace tient sur elle, en JSON : fiche, historique, événements, notes, "
        "journal, et chaque texte ou fichier qui la cite. Relisez avant de le lui remettre : ces "
        "textes peuvent citer d'autres personnes.",
        "All that the workspace holds of them, as JSON: record, history, events, notes, trail, and "
        "each text or file that names them. Read it before you hand it to them: these texts may "
        "name other people.",
    ),
    "privacy.file": ("donnees-personne", "person-data"),
    "privacy.erase": ("Effacer partout…", "Erase everywhere…"),
    "privacy.erase_help": (
        "Vous verrez d'abord ce qui part et ce qui reste.",
        "You first see what goes and what stays.",
    ),
    # --- refusals
    "privacy.refusals": ("Refus", "Refusals"),
    "privacy.refusals_n": (
        "{n} adresse(s) ou numéro(s) à ne plus contacter.",
        "{n} address(es) or number(s) not to be contacted.",
    ),
    "privacy.refusals_help": (
        "La liste ne garde que des empreintes : elle reconnaît une adresse sous toute écriture, et "
        "ne permet d'en relire aucune. Un fichier qui contient une de ces personnes ne la fait pas "
        "revenir : sa ligne est rejetée, et dite dans le bilan.",
        "The list keeps fingerprints only: it knows an address in any spelling, and none can be "
        "read from it. A file that holds one of these people does not bring them back: the row is "
        "rejected, and told in the balance.",
    ),
    "privacy.said": (
        "E-mails et téléphones, un par ligne",
        "E-mails and telephone numbers, one a line",
    ),
    "privacy.nothing_said": (
        "Écrivez au moins une adresse ou un numéro.",
        "Write at least one address or number.",
    ),
    "privacy.add": ("Ajouter aux refus", "Add to the refusals"),
    "privacy.unread": (
        "{taken} ajouté(s). {n} ligne(s) n'(est|sont) ni une adresse ni un numéro : {lines}. "
        "Corrigez, puis ajoutez de nouveau.",
        "{taken} added. {n} line(s) (is|are) neither an address nor a number: {lines}. "
        "Correct, then add again.",
    ),
    "privacy.refused_now": (
        "{n} adresse(s) ou numéro(s) ne (sera|seront) plus (contacté|contactés).",
        "{n} address(es) or number(s) will not be contacted any more.",
    ),
    "privacy.lost": (
        "{n} refus (a été fait|ont été faits) avec un autre secret du serveur et ne (protège|"
        "protègent) plus personne. Remettez l'ancien FOCALE_DESK_SECRET (ou secret.key), ou "
        "saisissez de nouveau ces refus.",
        "{n} refusal(s) (was|were) made with another secret of the server and protect(s|) nobody "
        "now. Put back the former FOCALE_DESK_SECRET (or secret.key), or enter them again.",
    ),
    "listed.opted_out": ("Refuse d'être contacté", "Refused to be contacted"),
    "privacy.opted_out": ("Ne pas contacter", "Do not contact"),
    "privacy.opted_out_since": (
        "Cette personne a refusé d'être contactée, le {day}.",
        "This person refused to be contacted, on {day}.",
    ),
    "privacy.opt_out": ("Ne veut pas être contactée", "Does not want to be contacted"),
    "privacy.opt_out_help": (
        "Son e-mail et son mobile rejoignent les refus ; le standard, partagé, n'y va pas.",
        "Their e-mail and mobile join the refusals; a shared switchboard does not.",
    ),
    "privacy.opt_in": ("Lever le refus", "Take the refusal back"),
    "privacy.opted_out_now": (
        "Noté : cette personne ne sera plus contactée, même si un fichier la ramène.",
        "Noted: this person will not be contacted, even when a file brings them again.",
    ),
    "privacy.opted_in_now": ("Refus levé.", "Refusal taken back."),
    "privacy.shared": ("partagé : reste contactable", "shared: stays reachable"),
    # --- informing
    "privacy.informed": ("Information des personnes", "People who were told"),
    "privacy.informed_help": (
        "Vous avez écrit aux personnes d'un import pour leur dire que vous tenez leurs données : "
        "notez-en la date pour toutes celles qui n'en ont pas. Cela s'annule.",
        "You wrote to the people of an import that you hold their data: note the day for all who "
        "have none. It can be undone.",
    ),
    "privacy.of_import": ("Personnes de l'import", "People of the import"),
    "privacy.choose_import": ("Choisissez un import.", "Choose an import."),
    "privacy.informed_go": ("Noter la date", "Note the day"),
    # --- retention
    "privacy.old": ("Durée de conservation", "How long data are kept"),
    "privacy.old_help": (
        "Trois ans après le dernier contact venu de la personne (un e-mail ouvert ne compte pas), "
        "ou après la collecte si elle n'a jamais répondu. Les contacts de clients restent.",
        "Three years after the last contact that came from the person (an opened e-mail does not "
        "count), or after their data were obtained if they never answered. Contacts of customers "
        "stay.",
    ),
    "privacy.old_n": ("{n} personne(s) à effacer.", "{n} (person|people) to erase."),
    "privacy.old_many": ("{n} personnes et plus à effacer.", "{n} people and more to erase."),
    "privacy.old_none": (
        "Personne n'est à effacer. Focale regarde à chaque ouverture de cette page.",
        "Nobody is to be erased. Focale looks each time this page is opened.",
    ),
    "privacy.old_see": ("Voir qui, et pourquoi", "See who, and why"),
    "privacy.old_before": (
        "Rien n'est venu de ces personnes depuis le {day}.",
        "Nothing came from these people since {day}.",
    ),
    "privacy.who": ("Personne", "Person"),
    "privacy.since": ("Dernier contact venu d'elle", "Last contact from them"),
    "privacy.never": ("jamais ; obtenue le {day}", "never; obtained on {day}"),
    "privacy.purge": ("Effacer ces personnes", "Erase these people"),
    "privacy.purge_help": (
        "Toutes celles de la liste, partout. Les événements restent comptés, sans nom. Cela ne "
        "s'annule pas. Pour en garder une, notez la date de son dernier contact.",
        "All of the list, everywhere. Events stay counted, without a name. This cannot be undone. "
        "To keep somebody, note the day of their last contact.",
    ),
    "privacy.purge_began": (
        "L'effacement commence ; son résultat s'affichera ici.",
        "The erasure begins; its outcome will stand here.",
    ),
    # --- erasing
    "privacy.erase_title": ("Effacer {who} ?", "Erase {who}?"),
    "privacy.erase_purpose": (
        "Définitif : cela ne s'annule pas.",
        "Final: this cannot be undone.",
    ),
    "privacy.goes": ("Ce qui part", "What goes"),
    "privacy.goes_record": ("la fiche et ses coordonnées", "the record and how to reach them"),
    "privacy.goes_facts": ("{n} valeur(s) d'historique", "{n} value(s) of history"),
    "privacy.goes_notes": ("{n} note(s) sur la personne", "{n} note(s) about them"),
    "privacy.goes_events": (
        "le nom de la personne sur {n} événement(s), qui (reste|restent) (compté|comptés)",
        "their name on {n} event(s), which stay(s|) counted",
    ),
    "privacy.goes_everywhere": (
        "son e-mail, ses numéros et son nom dans tous les textes de l'espace : notes, champs "
        "libres, entretiens, séances, retours, playbooks, preuves, profils, vues, rejets, tâches, "
        "journal, réponses et messages aux autres programmes",
        "their e-mail, numbers and name in all texts of the workspace: notes, own fields, "
        "interviews, sessions, feedback, playbooks, proofs, profiles, views, rejects, jobs, the "
        "trail, answers and messages to other programs",
    ),
    "privacy.goes_files": (
        "ses lignes dans les fichiers de Focale (rejets, tables du studio, listes) ; les exports "
        "gardés ici",
        "their rows in the files of Focale (rejects, tables of the studio, lists); exports that "
        "are kept here",
    ),
    "privacy.notes_naming": (
        "Notes de la société, telles qu'elles seront :",
        "Notes of the company, as they will read:",
    ),
    "privacy.files_naming": (
        "Fichiers joints dont le nom la cite, supprimés :",
        "Attached files whose name names them, deleted:",
    ),
    "privacy.same": (
        "Ces fiches sont la même personne : les effacer aussi",
        "These records are the same person: erase them too",
    ),
    "privacy.stays": ("Ce qui reste", "What stays"),
    "privacy.stays_count": (
        "les nombres : événements, statistiques, sans personne derrière",
        "the numbers: events, statistics, with nobody behind them",
    ),
    "privacy.stays_files": (
        "les fichiers joints et les fichiers d'origine qui la citent : ils seront listés ici, avec "
        "leur lien ; Focale ne lit ni PDF ni image",
        "attached files and original files that name them: they will be listed here, with their "
        "link; Focale reads neither PDF nor pictures",
    ),
    "privacy.stays_alone": (
        "un prénom seul ; un nom de famille seul loin de sa société sera listé, à vous de voir",
        "a first name alone; a family name alone away from their company will be listed for you "
        "to see",
    ),
    "privacy.stays_backups": (
        "les sauvegardes et exports déjà téléchargés : supprimez-les ou laissez-les expirer",
        "backups and exports that were fetched already: delete them or let them expire",
    ),
    "privacy.stays_firm": (
        "le nom de la société, qui est celui de la personne : supprimez la société si besoin",
        "the name of the company, which is the person's: delete the company if need be",
    ),
    "privacy.stays_imports": (
        "sa ligne dans les fichiers d'origine des imports : {files}",
        "their row in the original files of imports: {files}",
    ),
    "privacy.with_files": (
        "Supprimer aussi les fichiers d'origine qui la citent (les imports restent annulables)",
        "Delete the original files that name them too (imports can still be undone)",
    ),
    "privacy.with_refusal": (
        "Garder l'empreinte de ses adresses parmi les refus, pour qu'aucun fichier ne la ramène",
        "Keep the fingerprint of their addresses among the refusals, so that no file brings them "
        "back",
    ),
    "privacy.erase_go": ("Effacer définitivement", "Erase for good"),
    "privacy.erased_now": (
        "La fiche est déjà retirée ; le reste s'efface en arrière-plan.",
        "The record is gone already; the rest is being erased in the background.",
    ),
    "privacy.erasures": ("Effacements", "Erasures"),
    "privacy.erasures_none": (
        "Aucun effacement. Chacun sera noté ici, sans nom.",
        "No erasure yet. Each will be noted here, without a name.",
    ),
    "privacy.people_n": ("{n} personne(s)", "{n} (person|people)"),
    "privacy.why.asked": ("à la demande", "as asked"),
    "privacy.why.retention": ("durée dépassée", "kept for too long"),
    "privacy.running": ("en cours", "running"),
    "privacy.done": ("terminé", "done"),
    "privacy.when": ("Quand", "When"),
    "privacy.by": ("Par", "By"),
    "privacy.state": ("État", "State"),
    "privacy.why": ("Pourquoi", "Why"),
    "privacy.by_hand": ("À voir à la main : {n}", "To be looked at by hand: {n}"),
    "privacy.by_hand_help": (
        "Aucune règle ne peut dire s'il s'agit de la personne, ou le fichier est resté tel quel. "
        "Ouvrez, lisez, corrigez ou supprimez.",
        "No rule can tell whether the person is meant, or the file stayed as it was. Open, read, "
        "correct or delete.",
    ),
    "privacy.hand_sure": ("la cite", "names them"),
    "privacy.hand_doubt": ("peut-être", "perhaps"),
    "privacy.hand.import": ("Fichier d'origine de l'import {n}", "Original file of import {n}"),
    "privacy.hand.attachment": ("Fichier joint du compte {n}", "Attached file of account {n}"),
    "privacy.hand.Company": ("Nom de la société {n}", "Name of company {n}"),
    "privacy.hand.Note": ("Note du compte {n}", "Note of account {n}"),
    "privacy.hand.note_of_contact": ("Note du contact {n}", "Note of contact {n}"),
    "privacy.hand.table": ("Fichier d'origine de la table {n}", "Original file of table {n}"),
    "privacy.hand.proof": ("Fichier de preuve du client {n}", "Proof file of customer {n}"),
    "privacy.hand.Proof": ("Preuve du client {n}", "Proof of customer {n}"),
    "privacy.hand.Interview": ("Entretien {n}", "Interview {n}"),
    "privacy.hand.Judgement": ("Remarque de la séance {n}", "Remark of session {n}"),
    "privacy.hand.Feedback": ("Retour sur le compte {n}", "Feedback on account {n}"),
    "privacy.hand.PlaybookVersion": ("Playbook {n}", "Playbook {n}"),
    "privacy.hand.Decision": ("Décision de la révision {n}", "Decision of review {n}"),
    "privacy.hand_backups": (
        "{n} sauvegarde(s) d'avant cet effacement dans le dossier backups/ : demandez à qui tient "
        "l'installation de les supprimer. Restaurer l'une d'elles ramène la personne.",
        "{n} backup(s) from before this erasure in the folder backups/: ask whoever runs the "
        "installation to delete them. Restoring one brings the person back.",
    ),
    "privacy.hand_told": (
        "{n} message(s) à d'autres programmes la (citait|citaient) : prévenez leurs destinataires.",
        "{n} message(s) to other programs named them: tell those who received (it|them).",
    ),
    "job.kind.erase": ("Effacement de personnes", "Erasure of people"),
    "job.kind.purge": ("Recherche des données trop anciennes", "Search for data kept too long"),
    "audit.act.contact.erased": ("Personne effacée", "Person erased"),
    "audit.act.contacts.purged": ("Personnes effacées (durée)", "People erased (kept too long)"),
    "audit.act.contact.exported": (
        "Données d'une personne remises",
        "Data of a person taken out",
    ),
    "audit.act.contact.opted_out": ("Refus noté", "Refusal noted"),
    "audit.act.contact.opted_in": ("Refus levé", "Refusal taken back"),
    "audit.act.refusals.added": ("Refus ajoutés", "Refusals added"),
}
