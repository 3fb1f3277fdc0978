"""What does the help of `focale desk` say in French?"""

FRENCH = {
    "Open the desk: Focale in a browser, for a whole team.":
        "Ouvrir le bureau : Focale dans un navigateur, en équipe.",
    "The folder that holds everything of the desk.":
        "Le dossier qui contient tout le bureau.",
    "The address that it answers at.": "L'adresse où il répond.",
    "The port that it answers at.": "Le port où il répond.",
    "Fill a new desk with the market that `focale demo` wrote there.":
        "Remplir un bureau neuf du marché que `focale demo` y a écrit.",
    "Save the whole desk to one file, also while it runs.":
        "Sauvegarder tout le bureau dans un fichier.",
    "Where to save it; default in the folder.": "Où le garder ; par défaut, dans le dossier.",
    "Bring a saved desk back.": "Remettre en place un bureau sauvegardé.",
    "The file that backup wrote.": "Le fichier que backup a écrit.",
    "Keep the desk that is there aside, and replace it.":
        "Garder de côté le bureau présent, et le remplacer.",
    "Bring data of an older version forward, after a backup.":
        "Mettre à jour les données d'une version plus ancienne.",
    "Print a link that lets somebody in once, when no password helps.":
        "Afficher un lien qui fait entrer quelqu'un une fois.",
    "The person's address.": "L'adresse de la personne.",
    "Print a new API key: a program acts for somebody.":
        "Afficher une clé d'API, par qui un logiciel agit.",
    "What the key allows, such as score; all: what the person may.":
        "Ce qu'elle permet, comme score ; all : tout ce qui se peut.",
    "The workspace, for who is in several.":
        "L'espace, si l'on est dans plusieurs.",
    "What the key is called.": "Le nom de la clé.",
    "How long it is valid.": "Sa durée, en jours.",
}  # fmt: skip
