"""How are the messages of `focale target` worded, in French and in English?"""

from __future__ import annotations

TARGET: dict[str, tuple[str, str]] = {
    "target_foreign_folder": (
        "{path} : ce dossier contient autre chose qu'un résultat de focale target ; rien n'y a "
        "été écrit. Choisissez un dossier vide ou nouveau.",
        "{path}: this folder holds something other than a result of focale target; nothing was "
        "written there. Choose an empty or a new folder.",
    ),
    "target_exists": (
        "{path} contient déjà un résultat ; il n'a pas été touché. Choisissez un autre dossier, "
        "ou --force pour le remplacer (un profil que vous avez modifié est gardé à côté).",
        "{path} already holds a result; it was left alone. Choose another folder, or --force to "
        "replace it (a profile that you changed is kept beside).",
    ),
    "target_over_input": (
        "{path} est lu, et serait remplacé par un fichier du même nom dans {folder}. Choisissez "
        "un autre dossier.",
        "{path} is read, and would be replaced by a file of that name in {folder}. Choose another "
        "folder.",
    ),
}
