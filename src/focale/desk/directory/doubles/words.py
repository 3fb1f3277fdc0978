"""What do the pages of doubles say?"""

WORDS: dict[str, tuple[str, str]] = {
    "doubles.title": ("Doublons", "Duplicates"),
    "doubles.purpose": (
        "Les sociétés qui sont peut-être la même : comparez, fusionnez, annulez si besoin.",
        "Companies that may be the same: compare, merge, undo if need be.",
    ),
    "doubles.search": ("Chercher les doublons", "Search for duplicates"),
    "doubles.searching": ("Recherche en cours…", "Searching…"),
    "doubles.none.waiting": (
        "Aucun doublon ne vous attend. Chaque import de sociétés relance la recherche.",
        "No duplicate waits for you. Each import of companies searches again.",
    ),
    "doubles.none.merged": (
        "Aucune fusion. Celles que vous ferez s'annuleront ici.",
        "No merge yet. Those that you make can be undone here.",
    ),
    "doubles.none.apart": (
        "Aucune paire écartée. Celles que vous écartez ne sont plus proposées.",
        "No pair told apart. Those that you tell apart are not proposed again.",
    ),
    "doubles.state.waiting": ("À décider", "To decide"),
    "doubles.state.merged": ("Fusionnées", "Merged"),
    "doubles.state.apart": ("Distinctes", "Different"),
    "doubles.the_two": ("Les deux sociétés", "The two companies"),
    "doubles.why": ("Pourquoi", "Why"),
    "doubles.sure": ("Confiance", "Confidence"),
    "doubles.almost_sure": ("presque sûr", "nearly sure"),
    "doubles.to_check": ("à vérifier", "to check"),
    "doubles.compare": ("Comparer", "Compare"),
    "doubles.pair_title": ("{one} et {other}", "{one} and {other}"),
    "doubles.pair_purpose": (
        "Choisissez ce qui reste : la colonne « Résultat » montre la société telle qu'elle sera.",
        "Choose what stays: the column “Result” shows the company as it will be.",
    ),
    "doubles.stays": ("Fiche gardée", "Record that stays"),
    "doubles.goes": ("Fiche absorbée", "Record that goes in"),
    "doubles.result": ("Résultat", "Result"),
    "doubles.keep_this": ("Garder cette fiche", "Keep this record"),
    "doubles.field": ("Information", "Fact"),
    "doubles.contacts": ("{n} contact(s)", "{n} contact(s)"),
    "doubles.events": ("{n} événement(s)", "{n} event(s)"),
    "doubles.notes": ("{n} note(s)", "{n} note(s)"),
    "doubles.files": ("{n} fichier(s)", "{n} file(s)"),
    "doubles.all_move": (
        "Contacts, événements, notes, fichiers, étiquettes et historique sont réunis.",
        "Contacts, events, notes, files, tags and history are brought together.",
    ),
    "doubles.refresh": ("Revoir le résultat", "Refresh the result"),
    "doubles.merge": ("Fusionner", "Merge"),
    "doubles.apart": ("Ce sont deux sociétés", "These are two companies"),
    "doubles.again": ("Ce sont peut-être les mêmes", "They may be the same"),
    "doubles.undo": ("Annuler la fusion", "Undo the merge"),
    "doubles.undo_help": (
        "Les deux fiches redeviennent ce qu'elles étaient ; ce qui est arrivé depuis reste sur la "
        "fiche gardée.",
        "Both records become what they were; what came since stays on the record that stayed.",
    ),
    "doubles.merged": (
        "Fusionnées le {at} : {goes} fait partie de {stays}.",
        "Merged on {at}: {goes} is a part of {stays}.",
    ),
    "doubles.merged_now": ("Fusionnées dans {name}.", "Merged into {name}."),
    "doubles.undone": ("Fusion annulée.", "Merge undone."),
    "doubles.apart_now": (
        "Noté : cette paire ne sera plus proposée.",
        "Noted: this pair will not be proposed again.",
    ),
    "doubles.told_apart": ("Deux sociétés, le {at}.", "Two companies, on {at}."),
    "doubles.two_sirens": (
        "Deux SIREN différents : ce sont deux sociétés, elles ne peuvent pas être fusionnées. "
        "Si l'un des SIREN est faux, corrigez-le sur sa fiche.",
        "Two different SIREN numbers: these are two companies, they cannot be merged. If one of "
        "the numbers is wrong, correct it on its page.",
    ),
    "doubles.gone": (
        "L'une des deux sociétés n'est plus là, ou a déjà été fusionnée. Revenez à la liste.",
        "One of the two companies is gone, or merged already. Go back to the list.",
    ),
    "doubles.cannot_undo_gone": (
        "La fiche gardée a été supprimée depuis. Rétablissez-la, puis annulez la fusion.",
        "The record that stayed was deleted since. Bring it back, then undo the merge.",
    ),
    "doubles.cannot_undo_later": (
        "La fiche gardée a été fusionnée à son tour. Annulez d'abord cette fusion-là.",
        "The record that stayed was merged in turn. Undo that merge first.",
    ),
    "job.kind.doubles": ("Recherche de doublons", "Search for duplicates"),
    "audit.act.company.merged": ("Sociétés fusionnées", "Companies merged"),
    "audit.act.company.unmerged": ("Fusion annulée", "Merge undone"),
    "audit.act.company.told_apart": ("Sociétés dites distinctes", "Companies told apart"),
    "audit.act.company.asked_again": ("Paire remise à décider", "Pair to be decided again"),
}
