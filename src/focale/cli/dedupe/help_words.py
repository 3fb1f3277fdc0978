"""What does the help of `focale dedupe`, `merge` and `unmerge` say in French?"""

from __future__ import annotations

FRENCH = {
    "Find what stands twice in files, how sure it is, and why.":
        "Trouver les doublons de fichiers, avec leur sûreté et pourquoi.",
    "The companies, or the contacts, one line each. Several files: all together.":
        "Les entreprises, ou les contacts, une ligne chacun. Plusieurs fichiers : tous ensemble.",
    "What one line is, where the columns do not tell.":
        "Ce qu'est une ligne, quand les colonnes ne le disent pas.",
    "A file whose values come first where records differ. Several: in this order.":
        "Un fichier dont les valeurs priment si les fiches diffèrent. Plusieurs : dans cet ordre.",
    "Where to write the questions, the links and the preview. Without it, nowhere.":
        "Où écrire les questions, les liens et l'aperçu. Sans cela, nulle part.",
    "Ask everything anew: no earlier answer is kept.":
        "Tout redemander : les réponses d'avant ne sont pas reprises.",
    "Merge the doubles found and judged into one table.":
        "Fusionner les doublons trouvés et jugés en une seule table.",
    "The folder that focale dedupe wrote.": "Le dossier écrit par focale dedupe.",
    "The list of questions, filled in. Default: review.csv in the folder.":
        "La liste des questions, remplie. Par défaut : review.csv dans le dossier.",
    "Where to write the merged table: .parquet, .csv or .xlsx.":
        "Où écrire la table fusionnée : .parquet, .csv ou .xlsx.",
    "Contacts that bear the companies' identifiers: written anew.":
        "Des contacts qui portent les identifiants des entreprises : réécrits.",
    "Events that bear the identifiers: written anew. Several times: all.":
        "Des événements qui portent les identifiants : réécrits. Plusieurs fois : tous.",
    "Deals that bear the identifiers: written anew. Several times: all.":
        "Des affaires qui portent les identifiants : réécrites. Plusieurs fois : toutes.",
    "Of the merged files, the one whose identifiers these files bear.":
        "Parmi les fichiers fusionnés, celui dont ces fichiers portent les identifiants.",
    "Undo a merge: the originals, exactly as they were.":
        "Défaire une fusion : les originaux, exactement tels quels.",
    "The folder that focale merge worked on.": "Le dossier sur lequel focale merge a travaillé.",
    "A folder for the original files; with --cluster, the merged table to write anew.":
        "Un dossier pour les fichiers d'origine ; avec --cluster, la table fusionnée à réécrire.",
    "The number of a cluster to take apart. Several times: several clusters.":
        "Le numéro d'un groupe à défaire. Plusieurs fois : plusieurs groupes.",
}  # fmt: skip
