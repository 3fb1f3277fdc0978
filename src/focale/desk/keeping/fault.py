"""How is a person at a terminal told what is wrong with their desk, and what to do?"""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "runs_already": (
        "Un bureau tourne déjà sur le dossier {folder}. Arrêtez-le (Ctrl-C dans son terminal), "
        "ou choisissez un autre dossier avec --data.",
        "A desk already runs on the folder {folder}. Stop it (Ctrl-C in its terminal), "
        "or choose another folder with --data.",
    ),
    "port_taken": (
        "Le port {port} est déjà pris sur {host}. Choisissez-en un autre avec --port.",
        "Port {port} is taken on {host}. Choose another with --port.",
    ),
    "older_store": (
        "Les données de {folder} ont été écrites par une version plus ancienne de Focale. "
        "Lancez : focale desk upgrade --data {folder} (une sauvegarde est faite d'abord).",
        "The data in {folder} were written by an older version of Focale. "
        "Run: focale desk upgrade --data {folder} (a backup is made first).",
    ),
    "newer_store": (
        "Les données de {folder} ont été écrites par une version plus récente de Focale "
        "({unknown}). Installez cette version, ou restaurez une sauvegarde plus ancienne.",
        "The data in {folder} were written by a later version of Focale ({unknown}). "
        "Install that version, or restore an older backup.",
    ),
    "no_desk": (
        "Il n'y a pas de bureau dans {folder}. Vérifiez --data, ou créez-en un : focale desk.",
        "There is no desk in {folder}. Check --data, or make one: focale desk.",
    ),
    "file_there": (
        "{path} existe déjà et n'est pas remplacé. Donnez un autre nom.",
        "{path} is there already and is not replaced. Give another name.",
    ),
    "folder_not_empty": (
        "{folder} contient déjà un bureau. Ajoutez --force : l'ancien sera gardé à côté, "
        "sous {aside}.",
        "{folder} holds a desk already. Add --force: the old one is kept beside it, as {aside}.",
    ),
    "no_backup": (
        "{path} n'est pas une sauvegarde de Focale entière : {problem}. Rien n'a été changé.",
        "{path} is no whole backup of Focale: {problem}. Nothing was changed.",
    ),
    "no_such_backup": (
        "{path} : pas de fichier à cet endroit. Vérifiez le chemin ; rien n'a été changé.",
        "{path}: there is no file there. Check the path; nothing was changed.",
    ),
    "cannot_write": (
        "{path} ne peut pas être écrit : {problem}. Libérez de la place ou changez de dossier ; "
        "rien n'a été changé.",
        "{path} cannot be written: {problem}. Free some space or change folder; "
        "nothing was changed.",
    ),
    "lock_superuser": (
        "À savoir : le rôle PostgreSQL « {role} » est superutilisateur, si bien que le second "
        "verrou entre espaces (row-level security) ne le retient pas. Servez avec un rôle à part : "
        "docs/fr/bureau/securite.md.",
        'Note: the PostgreSQL role "{role}" is a superuser, so that the second lock between '
        "workspaces (row-level security) does not hold it. Serve with a role of its own: "
        "docs/desk/security.md.",
    ),
    "lock_bypass": (
        "À savoir : le rôle PostgreSQL « {role} » a BYPASSRLS, si bien que le second verrou entre "
        "espaces (row-level security) ne le retient pas. Retirez-le : "
        "ALTER ROLE {role} NOBYPASSRLS.",
        'Note: the PostgreSQL role "{role}" has BYPASSRLS, so that the second lock between '
        "workspaces (row-level security) does not hold it. Take it away: "
        "ALTER ROLE {role} NOBYPASSRLS.",
    ),
    "lock_owner": (
        "À savoir : le rôle PostgreSQL « {role} » possède les tables, si bien que le second verrou "
        "entre espaces (row-level security) ne le retient pas. Servez avec un rôle à part : "
        "docs/fr/bureau/securite.md.",
        'Note: the PostgreSQL role "{role}" owns the tables, so that the second lock between '
        "workspaces (row-level security) does not hold it. Serve with a role of its own: "
        "docs/desk/security.md.",
    ),
    "lock_unlocked": (
        "À savoir : une table n'a pas son second verrou entre espaces (row-level security). "
        "Lancez : focale desk upgrade, avec le rôle qui possède les tables.",
        "Note: a table lacks its second lock between workspaces (row-level security). "
        "Run: focale desk upgrade, with the role that owns the tables.",
    ),
    "no_program": (
        "Il faut le programme {program} de PostgreSQL pour cela. Installez-le "
        "(par exemple le paquet postgresql-client), puis recommencez.",
        "PostgreSQL's program {program} is needed for this. Install it "
        "(for example the package postgresql-client), then try again.",
    ),
    "program_failed": (
        "{program} a échoué : {problem}. Rien n'a été changé.",
        "{program} failed: {problem}. Nothing was changed.",
    ),
    "other_store": (
        "Cette sauvegarde vient de {there}, et ce bureau est sur {here}. "
        "Restaurez-la avec le même genre de base (DATABASE_URL).",
        "This backup comes from {there}, and this desk is on {here}. "
        "Restore it on the same kind of database (DATABASE_URL).",
    ),
    "damaged": (
        "La base {folder} est abîmée : {problem}. Restaurez la dernière sauvegarde : "
        "focale desk restore FICHIER --data {folder} --force.",
        "The database in {folder} is damaged: {problem}. Restore the last backup: "
        "focale desk restore FILE --data {folder} --force.",
    ),
    "nobody": (
        "Personne n'a l'adresse {email} ici. Vérifiez-la.",
        "Nobody here has the address {email}. Check it.",
    ),
    "which_workspace": (
        "{email} n'est pas dans cet espace. Dites lequel par --space : {spaces}.",
        "{email} is not in this workspace. Say which by --space: {spaces}.",
    ),
    "wrong_scopes": (
        "Dites par --scope ce que la clé permet, autant de fois qu'il faut, ou --scope all. Le "
        "rôle de {email} permet : {scopes}.",
        "Say by --scope what the key allows, as often as needed, or --scope all. The role of "
        "{email} allows: {scopes}.",
    ),
    "wrong_days": (
        "--days va de 1 à {most}, pas {days}.",
        "--days goes from 1 to {most}, not {days}.",
    ),
    "token_made": (
        "Clé d'API, affichée cette seule fois : {token}",
        "API key, shown this once: {token}",
    ),
    "backed_up": ("Sauvegardé dans {path}", "Saved to {path}"),
    "restored": ("Bureau restauré dans {folder}", "Desk restored in {folder}"),
    "kept_aside": ("L'ancien est gardé dans {folder}", "The old one is kept in {folder}"),
    "upgraded": (
        "Données à jour dans {folder} ; sauvegarde d'avant : {path}",
        "Data are up to date in {folder}; backup from before: {path}",
    ),
    "up_to_date": ("Rien à faire : {folder} est à jour.", "Nothing to do: {folder} is current."),
    "open_here": ("Ouvrez ce lien (il ne sert qu'une fois) :", "Open this link (it works once):"),
    "running": ("Focale répond sur {address}", "Focale answers at {address}"),
    "loading": ("Chargement des données de démonstration", "Loading the demo data"),
    "stop_by": ("Ctrl-C pour arrêter.", "Ctrl-C to stop."),
}


class DeskFault(Exception):
    """What cannot be done with this desk; words in both languages."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(words(code, "en", **facts))
        self.code, self.facts = code, facts

    def words(self, lang: str) -> str:
        """The sentence in a language."""
        return words(self.code, lang, **self.facts)


def words(code: str, lang: str, **facts: object) -> str:
    """One sentence of this room.

    >>> words("up_to_date", "en", folder="d")
    'Nothing to do: d is current.'
    """
    return WORDS[code][0 if lang == "fr" else 1].format(**facts)
