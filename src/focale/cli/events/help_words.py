"""What does the help of `focale events` say in French?"""

from __future__ import annotations

FRENCH = {
    "Read any log of behaviour, and set aside what a machine did.":
        "Lire tout journal de comportements, et mettre les robots à part.",
    "What happened: a log or an export of activities, one line an event or a message.":
        "Ce qui s'est passé : un journal ou un export d'activités, une ligne par événement ou "
        "par message.",
    "Another table of HubSpot or Salesforce, that says who or when. Several times.":
        "Une autre table de HubSpot ou de Salesforce, qui dit qui ou quand. Plusieurs fois.",
    "Give events the names that this profile asks for, and tell which are not there.":
        "Donner aux événements les noms que ce profil attend, et dire ceux qui manquent.",
    "What every line is, when no column says it: email_clicked.":
        "Ce qu'est chaque ligne, quand aucune colonne ne le dit : email_clicked.",
    "What a name in the file means. Several times: several names.":
        "Ce que veut dire un nom du fichier. Plusieurs fois : plusieurs noms.",
    "When clicks are a machine's: burst_links=4. Several times: several rules.":
        "Quand des clics sont d'un robot : burst_links=4. Plusieurs fois : plusieurs règles.",
    "Let in again what this quarantine file, edited by hand, or list of ids names.":
        "Reprendre ce que nomme ce fichier de quarantaine, corrigé à la main, ou cette liste "
        "d'identifiants.",
    "Where times without an offset are local. Default: the profile's, else Europe/Paris.":
        "Le fuseau des heures sans décalage. Par défaut : celui du profil, sinon Europe/Paris.",
    "Where to write the events, for --events of the other commands.":
        "Où écrire les événements, pour --events des autres commandes.",
    "Where to write what a machine did, with the reason (.csv, .xlsx, .parquet).":
        "Où écrire ce qu'un robot a fait, avec la raison (.csv, .xlsx, .parquet).",
}  # fmt: skip
