"""What is said when a market cannot be divided as asked?

One entry a code: (French, English), read through `wordings`.
"""

from __future__ import annotations

SEGMENTS: dict[str, tuple[str, str]] = {
    "tiers_shape": (
        "{option} : « {written} » n'est pas de la forme NOM:NOMBRE, ou ce nom est donné deux "
        'fois. Écrivez par exemple --tiers "A:80,B:60" ou --capacity "A:50,B:200".',
        '{option}: "{written}" has not the form NAME:NUMBER, or this name is given twice. Write '
        'for example --tiers "A:80,B:60" or --capacity "A:50,B:200".',
    ),
    "tiers_fall": (
        "Les seuils des priorités vont de 100 à 0 et baissent de l'une à l'autre ; reçu {written}. "
        "Commencez par la plus haute.",
        "Cut-offs of tiers go from 100 to 0 and fall from one to the next; got {written}. Begin "
        "with the highest.",
    ),
    "capacity_whole": (
        "Une capacité est un nombre entier de comptes, au moins 1 ; reçu {written}.",
        "A capacity is a whole number of accounts, at least 1; got {written}.",
    ),
    "tiers_or_capacity": (
        "Des priorités par seuils et par capacité à la fois : choisissez --tiers ou --capacity.",
        "Tiers by cut-offs and by capacity at once: choose --tiers or --capacity.",
    ),
    "tiers_need_profile": (
        "Les priorités se lisent sur des points : donnez un profil avec --profile.",
        "Tiers are read on points: give a profile with --profile.",
    ),
    "groups_between": (
        "Un nombre de groupes va de {low} à {high} ; reçu {written}. Sans nombre, Focale cherche "
        "combien il y en a.",
        "A number of groups goes from {low} to {high}; got {written}. Without a number, Focale "
        "looks for how many there are.",
    ),
    "by_shape": (
        "--by : « {written} » n'est pas de la forme CHAMP x CHAMP, avec deux champs différents. "
        'Écrivez par exemple --by "taille x technologies".',
        '--by: "{written}" has not the form FIELD x FIELD, with two different fields. Write for '
        'example --by "size x technologies".',
    ),
    "cadence_needs_orders": (
        "La cadence de commande se lit dans les commandes : donnez-les avec --orders.",
        "The cadence of orders is read in the orders: give them with --orders.",
    ),
    "segments_no_account": (
        "{path} : aucune colonne ne dit de quel compte est chaque ligne, ou ce qu'elle est "
        "devenue. Nommez-la avec --map {table}.account_id=COLONNE.",
        "{path}: no column says of which account each row is, or what became of it. Name it with "
        "--map {table}.account_id=COLUMN.",
    ),
    "segments_no_match": (
        "{path} : aucune ligne close n'est d'un compte de cette liste. Vérifiez que les "
        "identifiants des deux fichiers sont les mêmes.",
        "{path}: no closed row is of an account of this list. Check that both files have the same "
        "identifiers.",
    ),
    "segments_elsewhere": (
        "{path} : {count} ligne(count:s) close(count:s) (count:est d'un compte|sont de comptes) "
        "hors de cette liste, et ne (count:compte|comptent) pas.",
        "{path}: {count} closed row(count:s) (count:is|are) of accounts outside this list, and "
        "(count:does|do) not count.",
    ),
}
