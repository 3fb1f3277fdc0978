"""What do lists, filters, views, bulk acts, tags and the search say?"""

from __future__ import annotations

from focale.desk.directory.listing.values import OPS, Kind

_OPS: dict[str, tuple[str, str]] = {
    "is": ("est", "is"), "not": ("n'est pas", "is not"), "has": ("contient", "contains"),
    "lacks": ("ne contient pas", "does not contain"), "starts": ("commence par", "begins with"),
    "known": ("est connu", "is known"), "unknown": ("est inconnu", "is unknown"),
    "ge": ("au moins", "at least"), "le": ("au plus", "at most"), "between": ("entre", "between"),
    "last": ("ces derniers jours :", "in the last days:"), "yes": ("oui", "yes"),
    "no": ("non", "no"), "any": ("l'un de", "any of"), "all": ("tous", "all of"),
    "none": ("aucun de", "none of"), "in": ("parmi", "is one of"),
}  # fmt: skip
_OF_DAYS = {"ge": ("à partir du", "from"), "le": ("jusqu'au", "until"), "between": ("du", "from")}
_SAID: dict[str, tuple[str, str]] = {
    "is": ("{field} : {values}", "{field}: {values}"),
    "not": ("{field} : pas {values}", "{field}: not {values}"),
    "has": ("{field} contient {values}", "{field} contains {values}"),
    "lacks": ("{field} ne contient pas {values}", "{field} does not contain {values}"),
    "starts": ("{field} commence par {values}", "{field} begins with {values}"),
    "known": ("{field} : connu", "{field}: known"),
    "unknown": ("{field} : inconnu", "{field}: unknown"),
    "ge": ("{field} ≥ {values}", "{field} ≥ {values}"),
    "le": ("{field} ≤ {values}", "{field} ≤ {values}"),
    "between": ("{field} : entre {values}", "{field}: between {values}"),
    "last": ("{field} : {values} derniers jours", "{field}: last {values} days"),
    "yes": ("{field} : oui", "{field}: yes"),
    "no": ("{field} : non", "{field}: no"),
    "any": ("{field} : {values}", "{field}: {values}"),
    "all": ("{field} : tous parmi {values}", "{field}: all of {values}"),
    "none": ("{field} : aucun parmi {values}", "{field}: none of {values}"),
    "in": ("{field} : {values}", "{field}: {values}"),
}  # fmt: skip
_SAID_OF_DAYS = {
    "ge": ("{field} : à partir du {values}", "{field}: from {values}"),
    "le": ("{field} : jusqu'au {values}", "{field}: until {values}"),
}

FILTER_WORDS: dict[str, tuple[str, str]] = {
    **{
        f"filter.op.{kind}.{op}": (_OF_DAYS.get(op) if kind is Kind.DAY else None) or _OPS[op]
        for kind, ops in OPS.items()
        for op in ops
    },
    **{
        f"filter.said.{kind}.{op}": (_SAID_OF_DAYS.get(op) if kind is Kind.DAY else None)
        or _SAID[op]
        for kind, ops in OPS.items()
        for op in ops
    },
    "filter.said.words.has": ("Recherche : {values}", "Search: {values}"),
    "filter.joined.and": ("et", "and"),
    "filter.joined.or": ("ou", "or"),
    "filter.of_account": ("{field} de la société", "{field} of the company"),
    "filter.and_more": ("{n} autre(s)", "{n} more"),
    "filter.between_and": (" et ", " and "),
    "filter.title": ("Filtre", "Filter"),
    "filter.purpose": (
        "Composez les conditions ; l'adresse de la liste les garde et se partage.",
        "Put conditions together; the address of the list keeps them and can be shared.",
    ),
    "filter.holds": ("Garder ce qui remplit", "Keep what meets"),
    "filter.all": ("toutes ces conditions", "all of these conditions"),
    "filter.any": ("au moins une de ces conditions", "at least one of these conditions"),
    "filter.add_test": ("Ajouter une condition", "Add a condition"),
    "filter.add_group": ("Ajouter un groupe", "Add a group"),
    "filter.drop_test": ("Retirer cette condition", "Remove this condition"),
    "filter.drop_group": ("Retirer ce groupe", "Remove this group"),
    "filter.test": ("Condition", "Condition"),
    "filter.field": ("Champ", "Field"),
    "filter.op": ("Comparaison", "Comparison"),
    "filter.value": ("Valeur", "Value"),
    "filter.from": ("De", "From"),
    "filter.to": ("À", "To"),
    "filter.communes": ("Communes du département", "Communes of the département"),
    "filter.inside": ("Détail de {name}", "Inside {name}"),
    "filter.show": ("Afficher", "Show"),
    "filter.section.facts": ("Faits", "Facts"),
    "filter.section.team": ("Suivi", "Follow-up"),
    "filter.section.score": ("Score", "Score"),
    "filter.section.account": ("Société", "Company"),
    "filter.section.own": ("Champs libres", "Own fields"),
    "filter.unreadable": (
        "Le filtre ne se lit pas au signe {at} : « {text} ». "
        "Recomposez-le avec le bouton Filtre.",
        'The filter cannot be read at sign {at}: "{text}". Build it again with the Filter button.',
    ),
    "filter.too_long": (
        "Le filtre dépasse {most} signes. Retirez des valeurs.",
        "The filter has more than {most} signs. Remove values.",
    ),
    "filter.too_deep": (
        "Le filtre a plus de {most} niveaux de groupes. Simplifiez-le.",
        "The filter has more than {most} levels of groups. Make it simpler.",
    ),
    "filter.too_many": (
        "Le filtre a plus de {most} conditions. Retirez-en.",
        "The filter has more than {most} conditions. Remove some.",
    ),
    "filter.too_many_values": (
        "Une condition a plus de {most} valeurs. Retirez-en.",
        "A condition has more than {most} values. Remove some.",
    ),
    "filter.no_such_field": (
        "Le champ « {field} » n'existe pas. Choisissez-en un dans la liste.",
        'There is no field "{field}". Choose one from the list.',
    ),
    "filter.no_such_op": (
        "La comparaison « {op} » n'existe pas pour « {field} ». Choisissez-en une dans la liste.",
        'There is no comparison "{op}" for "{field}". Choose one from the list.',
    ),
    "filter.takes_no_value": (
        "Cette comparaison de « {field} » ne prend pas de valeur. Retirez-la.",
        'This comparison of "{field}" takes no value. Remove it.',
    ),
    "filter.needs_value": (
        "Donnez une valeur à « {field} », ou retirez la condition.",
        'Give "{field}" a value, or remove the condition.',
    ),
    "filter.needs_values": (
        "« {field} » demande {n} valeur(s).", '"{field}" takes {n} value(s).',
    ),
    "filter.no_number": (
        "« {text} » n'est pas un nombre pour « {field} ». Exemple : 1 200.",
        '"{text}" is no number for "{field}". Example: 1,200.',
    ),
    "filter.no_day": (
        "« {text} » n'est pas un jour pour « {field} ». Exemple : 31/12/2026.",
        '"{text}" is no day for "{field}". Example: 31/12/2026.',
    ),
}  # fmt: skip

FIELD_WORDS: dict[str, tuple[str, str]] = {
    "listed.name": ("Compte", "Account"),
    "listed.person": ("Contact", "Contact"),
    "listed.words": ("Recherche", "Search"),
    "listed.place": ("Lieu", "Place"),
    "listed.owner": ("Suivi par", "Owner"),
    "listed.tag": ("Étiquette", "Tag"),
    "listed.tags": ("Étiquettes", "Tags"),
    "listed.import": ("Import", "Import"),
    "listed.contact": ("A un contact", "Has a contact"),
    "listed.contact_email": ("A un contact avec e-mail", "Has a contact with e-mail"),
    "listed.contact_phone": ("A un contact avec téléphone", "Has a contact with phone"),
    "listed.entered": ("Ajouté le", "Added on"),
    "listed.changed": ("Modifié le", "Changed on"),
    "listed.tier": ("Priorité", "Tier"),
    "listed.points": ("Points prouvés", "Proven points"),
    "listed.reach": ("Points possibles", "Possible points"),
    "listed.verdict": ("Verdict", "Verdict"),
    "listed.band": ("Traitement", "Band"),
    "listed.unknowns": ("Infos manquantes", "Missing facts"),
    "listed.next_fact": ("Info à trouver", "Next fact to find"),
    "listed.reachable": ("Joignable", "Reachable"),
    "listed.callable": ("A un téléphone", "Has a phone"),
    "listed.company": ("A une société", "Has a company"),
    "listed.legal_basis": ("Base légale", "Legal basis"),
    "listed.informed_on": ("Informé le", "Informed on"),
    "listed.obtained_on": ("Obtenu le", "Obtained on"),
    "listed.reached_us_on": ("Dernier contact de sa part", "Last heard from"),
    "listed.title": ("Fonction", "Job title"),
    "listed.role": ("Rôle", "Role"),
    "listed.account": ("Société", "Company"),
    "listed.email": ("E-mail", "E-mail"),
    "listed.phone": ("Téléphone", "Phone"),
    "listed.mobile": ("Mobile", "Mobile"),
    "listed.department": ("Service", "Department"),
    "listed.source": ("Source", "Source"),
    "owner.me": ("moi", "me"),
    "owner.none": ("personne", "nobody"),
    "tier.none": ("sans priorité", "no tier"),
    "yes": ("oui", "yes"),
    "no": ("non", "no"),
}

LIST_WORDS: dict[str, tuple[str, str]] = {
    "contacts.title": ("Contacts", "Contacts"),
    "contacts.purpose": (
        "Les personnes, avec de quoi les joindre et le score de leur société.",
        "The people, how to reach them, and the score of their company.",
    ),
    "contacts.none": (
        "Vos contacts apparaîtront ici. Déposez un fichier de personnes pour commencer.",
        "Your contacts will stand here. Drop a file of people to begin.",
    ),
    "list.publish": ("Publier un profil", "Publish a profile"),
    "list.quick": ("Filtres rapides", "Quick filters"),
    "list.search": ("Chercher dans la liste", "Search in the list"),
    "list.mine": ("Les miens", "Mine"),
    "list.apply": ("Appliquer", "Apply"),
    "list.sector": ("Secteur", "Sector"),
    "list.place": ("Territoire", "Territory"),
    "list.filter": ("Filtre", "Filter"),
    "list.columns": ("Colonnes", "Columns"),
    "list.conditions": ("Conditions du filtre", "Conditions of the filter"),
    "list.drop": ("Retirer : {words}", "Remove: {words}"),
    "list.clear": ("Tout afficher", "Show everything"),
    "list.of": ("{first} à {last} sur {n}", "{first} to {last} of {n}"),
    "list.of_many": ("{first} à {last} sur 1 000+", "{first} to {last} of 1,000+"),
    "list.nothing": (
        "Rien ne remplit ces conditions. Retirez-en une, ou affichez tout.",
        "Nothing meets these conditions. Remove one, or show everything.",
    ),
    "list.no_score": ("sans score", "no score"),
    "keys.move": ("parcourir", "move"),
    "keys.pick": ("cocher", "pick"),
    "keys.enter": ("Entrée", "Enter"),
    "keys.open": ("ouvrir", "open"),
    "keys.search": ("chercher", "search"),
    "views.title": ("Vues", "Views"),
    "views.all": ("Tout", "All"),
    "views.keep": ("Garder la vue", "Keep the view"),
    "view.new": ("Nom de la nouvelle vue", "Name of the new view"),
    "view.name": ("Nom de la vue", "Name of the view"),
    "view.share": ("Visible par toute l'équipe", "Seen by the whole team"),
    "view.shared": ("équipe", "team"),
    "view.update": ("Mettre à jour « {name} »", 'Update "{name}"'),
    "view.rename": ("Renommer", "Rename"),
    "view.saved": ("Vue « {name} » enregistrée.", 'View "{name}" saved.'),
    "view.removed": ("Vue « {name} » supprimée.", 'View "{name}" deleted.'),
    "view.needs_name": (
        "La vue n'est pas enregistrée : donnez-lui un nom de 80 signes au plus.",
        "The view is not saved: give it a name of at most 80 signs.",
    ),
    "view.open_with": ("La liste s'ouvrira avec « {name} ».", 'The list will open with "{name}".'),
    "view.open_plain": ("La liste s'ouvrira sans vue.", "The list will open without a view."),
    "view.open_with.act": ("Ouvrir la liste avec cette vue", "Open the list with this view"),
    "view.open_plain.act": ("Ne plus ouvrir avec cette vue", "No longer open with this view"),
    "columns.title": ("Colonnes", "Columns"),
    "columns.purpose": (
        "Choisissez ce que la liste montre ; 12 colonnes au plus.",
        "Choose what the list shows; at most 12 columns.",
    ),
    "columns.own": ("champ libre", "own field"),
}

BULK_WORDS: dict[str, tuple[str, str]] = {
    "bulk.title": ("Actions groupées", "Bulk actions"),
    "bulk.on": ("Sur", "On"),
    "bulk.on_picked": ("les lignes cochées", "the picked rows"),
    "bulk.on_whole": ("les {n} ligne(s) du filtre", "all {n} row(s) of the filter"),
    "bulk.on_many": ("toutes les lignes du filtre (1 000+)", "all rows of the filter (1,000+)"),
    "bulk.pick": ("Cocher {name}", "Pick {name}"),
    "bulk.pick_page": ("Cocher toute la page", "Pick the whole page"),
    "bulk.assign": ("Attribuer", "Assign"),
    "bulk.add": ("Ajouter", "Add"),
    "bulk.take_off": ("Retirer", "Take off"),
    "bulk.field": ("Champ", "Field"),
    "bulk.value": ("Nouvelle valeur", "New value"),
    "bulk.set": ("Remplir", "Set"),
    "bulk.export": ("Exporter", "Export"),
    "bulk.csv_fr": ("CSV pour Excel français", "CSV for French Excel"),
    "bulk.undoable": (
        "Chaque action est notée et peut être annulée, y compris la suppression pendant 30 jours.",
        "Each action is recorded and can be undone, deletion too for 30 days.",
    ),
    "bulk.nothing_picked": (
        "Rien n'a été fait : cochez des lignes, ou choisissez tout le filtre.",
        "Nothing was done: pick rows, or choose the whole filter.",
    ),
    "bulk.unknown": (
        "Rien n'a été fait : cette action n'existe pas. Choisissez-en une dans la barre.",
        "Nothing was done: there is no such action. Choose one from the bar.",
    ),
    "bulk.no_owner": (
        "Rien n'a été fait : choisissez un membre actif de l'espace.",
        "Nothing was done: choose an active member of the workspace.",
    ),
    "bulk.no_tag": (
        "Rien n'a été fait : donnez une étiquette de 60 signes au plus.",
        "Nothing was done: give a tag of at most 60 signs.",
    ),
    "bulk.no_such_tag": (
        "Rien n'a été fait : aucune étiquette ne s'appelle « {name} ».",
        'Nothing was done: there is no tag named "{name}".',
    ),
    "bulk.no_field": (
        "Rien n'a été fait : choisissez un champ dans la liste.",
        "Nothing was done: choose a field from the list.",
    ),
    "bulk.unusable": (
        "Rien n'a été fait : « {typed} » ne convient pas à ce champ. Exemple : {example}.",
        'Nothing was done: "{typed}" does not fit this field. Example: {example}.',
    ),
    "bulk.not_allowed": (
        "Rien n'a été fait : votre rôle ne le permet pas. Demandez à un manager.",
        "Nothing was done: your role does not allow it. Ask a manager.",
    ),
    "bulk.did.owner": ("{n} compte(s) réattribué(s).", "{n} account(s) reassigned."),
    "bulk.did.tag": ("{n} compte(s) étiqueté(s).", "{n} account(s) tagged."),
    "bulk.did.untag": ("Étiquette retirée de {n} compte(s).", "Tag taken off {n} account(s)."),
    "bulk.did.merge_tag": (
        "Étiquettes fusionnées, {n} compte(s) changé(s).", "Tags merged, {n} account(s) changed."
    ),
    "bulk.did.field": ("Champ rempli sur {n} ligne(s).", "Field set on {n} row(s)."),
    "bulk.did.remove": ("{n} ligne(s) supprimée(s).", "{n} row(s) deleted."),
    "bulk.undone": ("Action annulée ({n} ligne(s)).", "Action undone ({n} row(s))."),
    "bulk.left": (
        "{n} ligne(s) n'ont pas pu être remises", "{n} row(s) could not be restored"
    ),
    "bulk.left.changed_since": (
        "changé depuis par quelqu'un : la valeur récente reste",
        "changed by somebody since: the later value stays",
    ),
    "bulk.left.tag_gone": ("l'étiquette n'existe plus", "the tag is gone"),
    "bulk.left.gone": ("la ligne n'existe plus", "the row is gone"),
    "bulk.left.key_taken": (
        "un compte plus récent porte le même identifiant",
        "a newer row has the same identifier",
    ),
    "bulk.state.running": ("en cours", "running"),
    "bulk.state.done": ("fait", "done"),
    "bulk.state.undoing": ("annulation en cours", "being undone"),
    "bulk.state.undone": ("annulé", "undone"),
    "acts.title": ("Actions passées", "Past actions"),
    "acts.purpose": (
        "Ce que l'équipe a fait à plusieurs lignes d'un coup, et comment revenir en arrière.",
        "What the team did to many rows at once, and how to go back.",
    ),
    "acts.none": (
        "Les actions groupées apparaîtront ici. Cochez des comptes dans la liste pour commencer.",
        "Bulk actions will stand here. Pick accounts in the list to begin.",
    ),
    "act.title": ("Action groupée", "Bulk action"),
    "act.what": ("Action", "Action"),
    "act.by": ("Par", "By"),
    "act.at": ("Le", "On"),
    "act.to_list": ("Revenir à la liste", "Back to the list"),
    "tags.title": ("Étiquettes", "Tags"),
    "tags.purpose": (
        "Les mots que l'équipe pose sur les comptes pour les retrouver.",
        "The words that the team puts on accounts to find them again.",
    ),
    "tags.none": (
        "Vos étiquettes apparaîtront ici. Créez la première ci-dessus.",
        "Your tags will stand here. Make the first one above.",
    ),
    "tag.new": ("Nouvelle étiquette", "New tag"),
    "tag.make": ("Créer", "Make"),
    "tag.accounts": ("Comptes", "Accounts"),
    "tag.rename": ("Renommer", "Rename"),
    "tag.rename_of": ("Nouveau nom de {name}", "New name of {name}"),
    "tag.merge": ("Fusionner", "Merge"),
    "tag.merge_of": ("Fusionner {name} dans", "Merge {name} into"),
    "tag.delete_of": ("Supprimer {name}", "Delete {name}"),
    "tag.removed": ("Étiquette « {name} » supprimée.", 'Tag "{name}" deleted.'),
    "tag.merged": ("Étiquettes fusionnées.", "Tags merged."),
    "tag.taken": (
        "Une autre étiquette s'appelle déjà « {name} ». Fusionnez-les, ou choisissez un autre nom.",
        'Another tag is called "{name}" already. Merge them, or choose another name.',
    ),
    "search.title": ("Recherche", "Search"),
    "search.purpose": (
        "Une société par son nom, son SIREN ou son domaine ; une personne par son nom, "
        "son e-mail ou son téléphone.",
        "A company by its name, SIREN or domain; a person by name, e-mail or phone.",
    ),
    "search.box": ("Chercher", "Search"),
    "search.label": (
        "Nom, SIREN, domaine, e-mail ou téléphone", "Name, SIREN, domain, e-mail or phone",
    ),
    "search.go": ("Chercher", "Search"),
    "search.companies": ("Comptes", "Accounts"),
    "search.contacts": ("Contacts", "Contacts"),
    "search.all": ("Tous les résultats", "All results"),
    "search.in_list": ("Voir tout dans la liste", "See all in the list"),
    "search.nothing": (
        "Rien ne commence par « {text} ». Essayez moins de lettres, ou un autre mot.",
        'Nothing begins with "{text}". Try fewer letters, or another word.',
    ),
    "audit.act.view.saved": ("vue enregistrée", "view saved"),
    "audit.act.view.changed": ("vue modifiée", "view changed"),
    "audit.act.view.removed": ("vue supprimée", "view deleted"),
    "audit.act.view.brought_back": ("vue rétablie", "view brought back"),
    "audit.act.tag.made": ("étiquette créée", "tag made"),
    "audit.act.tag.renamed": ("étiquette renommée", "tag renamed"),
    "audit.act.tag.removed": ("étiquette supprimée", "tag deleted"),
    "audit.act.tag.brought_back": ("étiquette rétablie", "tag brought back"),
    "audit.act.bulk.owner": ("réattribution groupée", "bulk reassignment"),
    "audit.act.bulk.tag": ("étiquetage groupé", "bulk tagging"),
    "audit.act.bulk.untag": ("étiquette retirée en groupe", "tag taken off in bulk"),
    "audit.act.bulk.merge_tag": ("étiquettes fusionnées", "tags merged"),
    "audit.act.bulk.field": ("champ rempli en groupe", "field set in bulk"),
    "audit.act.bulk.remove": ("suppression groupée", "bulk deletion"),
    "audit.act.bulk.undone": ("action groupée annulée", "bulk action undone"),
}  # fmt: skip

WORDS: dict[str, tuple[str, str]] = FILTER_WORDS | FIELD_WORDS | LIST_WORDS | BULK_WORDS
