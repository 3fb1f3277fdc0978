"""Which words does the page of groups, tiers and cross tables add to the data?

One entry a key: (French, English), read through `wordings`; the terminal says the same ones.
"""

from __future__ import annotations

SEGMENTS: dict[str, tuple[str, str]] = {
    "seg_title_none": ("Un seul segment suffit", "One segment is enough"),
    "seg_title_unknown": (
        "Trop tôt pour former des groupes",
        "Too early to form groups",
    ),
    "seg_title_many": (
        "{n} groupes se distinguent dans ce marché",
        "{n} groups stand out in this market",
    ),
    "seg_title_wanted": ("{n} groupes, comme demandé", "{n} groups, as asked"),
    "seg_purpose": (
        "Pour décider quels comptes de {source} méritent un discours à part, lesquels traiter "
        "d'abord, et où se trouvent les meilleurs.",
        "To decide which accounts of {source} deserve a pitch of their own, which to handle "
        "first, and where the best ones are.",
    ),
    "seg_go_groups": ("Groupes", "Groups"),
    "seg_go_tiers": ("Priorités", "Tiers"),
    "seg_go_crosses": ("Croisements", "Cross tables"),
    "seg_go_method": ("Méthode", "Method"),
    "seg_groups": ("Les groupes", "The groups"),
    "seg_groups_words": (
        "Ce qui est plus fréquent dans chaque groupe (barre haute) que dans les autres (barre "
        "fine), parmi les comptes dont on le sait. Un vide n'est jamais un critère.",
        "What is more frequent in each group (upper bar) than in the others (thin bar), among the "
        "accounts of which it is known. A blank is never a criterion.",
    ),
    "seg_alike": (
        "« {one} » et « {other} » ne diffèrent nettement que par un champ, {field} : c'est "
        "peut-être un seul groupe coupé en deux. Si le discours est le même, demandez moins de "
        "groupes : --groups {fewer}.",
        '"{one}" and "{other}" lie clearly apart in one field only, {field}: they may be one group '
        "cut in two. If the pitch is the same, ask for fewer: --groups {fewer}.",
    ),
    "seg_alike_all": (
        "« {one} » et « {other} » ne diffèrent nettement par aucun champ seul : demandez moins de "
        "groupes, --groups {fewer}.",
        '"{one}" and "{other}" lie clearly apart in no single field: ask for fewer groups, '
        "--groups {fewer}.",
    ),
    "seg_why_by_chance": (
        "Rien ne rapproche ces comptes plus que le hasard : mélanger leurs colonnes donne des "
        "groupes aussi serrés. Gardez un seul discours, et classez par priorités.",
        "Nothing brings these accounts closer than chance: shuffling their columns gives groups "
        "just as close. Keep one pitch, and rank by tiers.",
    ),
    "seg_why_unstable": (
        "Des groupes apparaissent, mais la moitié des comptes n'en redonne pas les mêmes : ils ne "
        "tiendraient pas d'une liste à l'autre.",
        "Groups appear, but half of the accounts does not give the same ones again: they would "
        "not hold from one list to the next.",
    ),
    "seg_why_too_small": (
        "Des groupes tiennent, mais l'un d'eux est trop petit, ou leurs écarts trop faibles, pour "
        "mériter un discours à part.",
        "Groups hold, but one of them is too small, or they differ too little, to deserve a pitch "
        "of its own.",
    ),
    "seg_why_few_fields": (
        "Un groupe est fait de caractéristiques qui vont ensemble. Ici, aucune ne va avec une "
        "autre au-delà du hasard.",
        "A group is made of traits that go together. Here none goes with another beyond chance.",
    ),
    "seg_why_few_accounts": (
        "Il faut au moins {n} comptes dont la plupart des champs sont connus ; il y en a {known}. "
        "Complétez la liste (focale enrich), ou demandez un nombre de groupes avec --groups.",
        "It takes at least {n} accounts of which most fields are known; there are {known}. Fill "
        "in the list (focale enrich), or ask for a number of groups with --groups.",
    ),
    "seg_doubt": (
        "Ce nombre est le vôtre : rien ne dit que ce marché se divise ainsi.",
        "This number is yours: nothing says that this market divides so.",
    ),
    "seg_accounts_one": ("{n} compte", "{n} account"),
    "seg_accounts_many": ("{n} comptes", "{n} accounts"),
    "seg_of_placed": ("{share} des comptes classés", "{share} of the accounts placed"),
    "seg_solid": ("solide", "solid"),
    "seg_probable": ("probable", "probable"),
    "seg_hypothesis": ("hypothèse", "hypothesis"),
    "seg_stability": (
        "{word} : la moitié des comptes le redonne à {share}",
        "{word}: half of the accounts gives it again to {share}",
    ),
    "seg_no_trait": (
        "Aucune caractéristique n'y est nettement plus fréquente qu'ailleurs.",
        "No trait is clearly more frequent here than elsewhere.",
    ),
    "seg_inside": (
        "{inside} dans le groupe ({hits} sur {n}), {outside} ailleurs",
        "{inside} in the group ({hits} of {n}), {outside} elsewhere",
    ),
    "seg_times": ("× {n}", "× {n}"),
    "seg_times_endless": ("seulement ici", "only here"),
    "seg_unplaced_one": (
        "{n} compte à compléter : on en sait trop peu pour le classer.",
        "{n} account to complete: too little is known to place it.",
    ),
    "seg_unplaced_many": (
        "{n} comptes à compléter : on en sait trop peu pour les classer.",
        "{n} accounts to complete: too little is known to place them.",
    ),
    "seg_qualified": ("dans la cible", "in the target"),
    "seg_undecided": ("à compléter", "to complete"),
    "seg_points": ("points en moyenne", "points on average"),
    "seg_signed_deals": ("affaires signées", "deals signed"),
    "seg_signed_leads": ("leads signés", "leads signed"),
    "seg_signed": (
        "{share} ({hits} sur {n} ; entre {low} et {high})",
        "{share} ({hits} of {n}; between {low} and {high})",
    ),
    "seg_told": ("{name} : {told}", "{name}: {told}"),
    "seg_nobody": ("personne n'a essayé", "nobody tried"),
    "seg_shrunk": ("{share} une fois la chance ôtée", "{share} once luck is taken off"),
    "seg_column": ("Comptes", "Accounts"),
    "seg_tiers": ("Les priorités", "The tiers"),
    "seg_tiers_points": (
        "Par seuils de points. Les comptes hors cible n'ont pas de priorité.",
        "By cut-offs in points. Disqualified accounts have no tier.",
    ),
    "seg_tiers_capacity": (
        "Par capacité : les meilleurs d'abord, par verdict, points, adéquation, puis ce qu'ils "
        "peuvent encore atteindre. Les comptes hors cible n'ont pas de priorité.",
        "By capacity: the best first, by verdict, points, fit, then what they may still reach. "
        "Disqualified accounts have no tier.",
    ),
    "seg_tier": ("Priorité {name}", "Tier {name}"),
    "seg_from_points": ("dès {n} points", "from {n} points"),
    "seg_room_for": ("{n} places", "room for {n}"),
    "seg_tier_rest": ("Sans priorité", "No tier"),
    "seg_tier_out": ("Hors cible", "Disqualified"),
    "seg_lowest": ("le dernier à {n} points", "the last one at {n} points"),
    "seg_tied_one": (
        "{n} autre compte à égalité reste dehors", "{n} other account with as many stays outside",
    ),
    "seg_tied_many": (
        "{n} autres comptes à égalité restent dehors",
        "{n} other accounts with as many stay outside",
    ),
    "seg_crosses": ("Les croisements", "The cross tables"),
    "seg_crosses_words": (
        "Dans chaque case, les comptes et leur part du marché. « Une fois la chance ôtée » : une "
        "petite case est rapprochée de l'ensemble, car la meilleure de beaucoup de petites cases "
        "paraît meilleure qu'elle n'est.",
        'In each cell, the accounts and their share of the market. "Once luck is taken off": a '
        "small cell is drawn towards the whole, for the best of many small cells looks better "
        "than it is.",
    ),
    "seg_cross": ("{rows} × {columns}", "{rows} × {columns}"),
    "seg_cell": ("{accounts} ({share})", "{accounts} ({share})"),
    "seg_of_market": ("{accounts}, {share} du marché", "{accounts}, {share} of the market"),
    "seg_cross_unknown_one": (
        "{n} compte n'est dans aucune case : l'une des deux réponses manque.",
        "{n} account is in no cell: one of both answers is missing.",
    ),
    "seg_cross_unknown_many": (
        "{n} comptes ne sont dans aucune case : l'une des deux réponses manque.",
        "{n} accounts are in no cell: one of both answers is missing.",
    ),
    "seg_several": (
        "Une entreprise peut avoir plusieurs valeurs de « {field} » : elle est alors dans "
        "plusieurs cases.",
        'A company may have several values of "{field}": it is then in several cells.',
    ),
    "seg_best_cells": ("Les cases à regarder d'abord", "The cells to look at first"),
    "seg_above": ("Nettement au-dessus de l'ensemble.", "Clearly above the whole."),
    "seg_too_early": (
        "Trop tôt pour conclure : pas nettement au-dessus de l'ensemble.",
        "Too early to conclude: not clearly above the whole.",
    ),
    "seg_all": ("Ensemble", "All"),
    "seg_method": ("Comment ces groupes ont été cherchés", "How groups were looked for"),
    "seg_method_words": (
        "Des groupes sont retenus s'ils rapprochent les comptes plus que des colonnes mélangées "
        "(écart), et si la moitié des comptes les redonne (stabilité, 70 % au moins pour chacun). "
        "Cherchés parmi {n} comptes tirés au sort : un groupe de moins de 3 % du marché n'y est "
        "jamais trouvé.",
        "Groups are kept if they bring accounts closer than shuffled columns do (gap), and if half "
        "of the accounts gives them again (stability, 70% at least for each). Looked for among "
        "{n} accounts drawn by lot: a group of less than 3% of the market is never found.",
    ),
    "seg_number": ("Groupes", "Groups"),
    "seg_gap": ("Écart au hasard", "Gap to chance"),
    "seg_p": ("p", "p"),
    "seg_least_stable": ("Stabilité du plus fragile", "Stability of the weakest"),
    "seg_smallest": ("Plus petit", "Smallest"),
    "seg_fields": ("Champs comparés : {fields}.", "Fields compared: {fields}."),
    "seg_left": ("Champs laissés de côté", "Fields left out"),
    "seg_left_identifier": ("identifiants et noms", "identifiers and names"),
    "seg_left_ours": (
        "disent ce que le compte est pour nous, non ce qu'il est",
        "say what the account is to us, not what it is",
    ),
    "seg_left_finer": ("dits par un champ plus large", "said by a broader field"),
    "seg_left_blank": ("connus de moins d'un compte sur cinq", "known of fewer than one in five"),
    "seg_left_many_values": ("trop de valeurs différentes", "too many different values"),
    "seg_left_one_value": ("la même valeur presque partout", "the same value nearly everywhere"),
    "seg_left_alone": (
        "ne vont avec aucun autre au-delà du hasard", "go with no other beyond chance",
    ),
}  # fmt: skip
