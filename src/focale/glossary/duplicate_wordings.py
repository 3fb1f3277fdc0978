"""What is told of doubles, in French and in English: reasons, outcomes, faults."""

from __future__ import annotations

_WHY: dict[str, tuple[str, str]] = {
    "why_same_siren": ("même SIREN", "same SIREN"),
    "why_other_site": (
        "même SIREN, deux établissements (SIRET différents)",
        "same SIREN, two sites (different SIRET)",
    ),
    "why_doubtful_siren": (
        "SIREN différents, dont un faux (clé de contrôle)",
        "different SIREN, one of them wrong (check digit)",
    ),
    "why_same_name": ("même nom", "same name"),
    "why_near_name": ("nom proche", "nearly the same name"),
    "why_part_name": ("nom contenu dans l'autre", "name contained in the other"),
    "why_acronym": ("sigle de l'autre nom", "initials of the other name"),
    "why_other_name": ("noms différents", "different names"),
    "why_other_first_name": ("prénoms différents", "different first names"),
    "why_same_phone": ("même téléphone", "same phone"),
    "why_same_domain": ("même domaine", "same domain"),
    "why_other_domain": ("domaines différents", "different domains"),
    "why_same_email": ("même e-mail", "same e-mail"),
    "why_same_linkedin": ("même profil LinkedIn", "same LinkedIn profile"),
    "why_same_birth": ("même date de naissance", "same date of birth"),
    "why_near_birth": ("date de naissance proche", "nearly the same date of birth"),
    "why_same_number": ("même numéro personnel", "same personal number"),
    "why_near_number": ("numéro personnel proche", "nearly the same personal number"),
    "why_same_creation": ("même date de création", "same creation date"),
    "why_same_address": ("même adresse", "same address"),
    "why_near_address": ("adresse proche", "nearly the same address"),
    "why_same_account": ("même compte", "same account"),
    "why_other_account": ("comptes différents", "different accounts"),
    "why_same_company": ("même entreprise", "same company"),
    "why_near_company": ("entreprise proche", "nearly the same company"),
    "why_other_company": ("entreprises différentes", "different companies"),
    "why_other_form": ("formes juridiques différentes", "different legal forms"),
    "why_other_kind": (
        "l'une est une association, une mutuelle ou un organisme public, l'autre non",
        "one is an association, a mutual society or a public body, the other is not",
    ),
    "why_other_letters": ("écrit en d'autres lettres", "written in other letters"),
    "why_other_place": ("lieux différents", "different places"),
    "why_same_postcode": ("même code postal", "same postcode"),
    "why_same_city": ("même ville", "same town"),
    "why_same_departement": ("même département", "same département"),
    "why_same_region": ("même région", "same region"),
    "why_other_country": ("pays différents", "different countries"),
}

_OUTCOMES: dict[str, tuple[str, str]] = {
    "dedupe_automatic": ("fusion automatique", "merged automatically"),
    "dedupe_to_review": ("à vérifier", "to review"),
    "dedupe_stays": ("conservé", "stays"),
    "dedupe_goes": ("fusionné", "merged"),
    "dedupe_yes": ("oui", "yes"),
    "dedupe_no": ("non", "no"),
    "kept_only": ("seule valeur connue", "only value known"),
    "kept_same": ("même valeur partout", "same value everywhere"),
    "kept_trusted": ("source la plus fiable", "most trusted source"),
    "kept_recent": ("fiche la plus récente", "most recent record"),
    "kept_complete": ("fiche la plus complète", "most complete record"),
    "kept_first": ("première fiche, à défaut de mieux", "first record, for want of better"),
}

_FOLLOWERS: dict[str, tuple[str, str]] = {
    "follower_unknown": (
        "« {value} » n'est l'identifiant d'aucune fiche des fichiers dédoublonnés ; laissé tel "
        "quel",
        '"{value}" is the identifier of no record of the files deduplicated; left as it is',
    ),
    "follower_ambiguous": (
        "« {value} » est l'identifiant de plusieurs fiches ; laissé tel quel. Dites de quel "
        "fichier : --ids-of FICHIER",
        '"{value}" is the identifier of several records; left as it is. Say of which file: '
        "--ids-of FILE",
    ),
    "follower_again": (
        "« {value} » : peut-être la personne de la ligne {other}, désormais au même compte",
        '"{value}": perhaps the person of line {other}, now at the same account',
    ),
    "follower_repeats": (
        "{path} : {count} contact(s) (est|sont) désormais au compte où se trouve peut-être la "
        "même personne ; rien n'est fusionné. Jugez-en : focale dedupe {out} --rows contact.",
        "{path}: {count} contact(s) (is|are) now at the account where the same person may stand "
        "already; nothing is merged. To judge: focale dedupe {out} --rows contact.",
    ),
    "follower_no_column": (
        "{path} : aucune colonne ne dit de quelle fiche il s'agit. Indiquez-la : --map "
        "{field}=COLONNE. Colonnes : {columns}.",
        "{path}: no column tells which record is meant. Say which: --map {field}=COLUMN. Columns: "
        "{columns}.",
    ),
    "follower_strange": (
        "{path} : aucune valeur de la colonne « {column} » ({count}) n'est un identifiant des "
        "fichiers dédoublonnés ; rien n'a été écrit. Indiquez la bonne colonne : --map "
        "{field}=COLONNE.",
        '{path}: no value of column "{column}" ({count}) is an identifier of the files '
        "deduplicated; nothing was written. Say which column it is: --map {field}=COLUMN.",
    ),
    "follower_no_ids": (
        "{files} : aucune colonne d'identifiants, donc rien à quoi contacts, affaires ou "
        "événements puissent renvoyer. Indiquez-la à focale dedupe : --map id=COLONNE.",
        "{files}: no column of identifiers, so contacts, deals or events cannot point there. Say "
        "which it is to focale dedupe: --map id=COLUMN.",
    ),
    "follower_people": (
        "ce dossier contient des contacts : --contacts n'y a pas de sens. Donnez ce qui renvoie "
        "à des contacts : --events, --deals.",
        "this folder holds contacts: --contacts has no meaning there. Give what points at "
        "contacts: --events, --deals.",
    ),
    "follower_ids_of": (
        "--ids-of {path} : ce fichier n'est pas parmi ceux dédoublonnés ({known}). Donnez l'un "
        "d'eux.",
        "--ids-of {path}: this file is not among those deduplicated ({known}). Give one of them.",
    ),
}

_BEFORE: dict[str, tuple[str, str]] = {
    "dedupe_carried": (
        "{count} réponse(s) déjà donnée(s) (est reprise|sont reprises) : les fiches n'ont pas "
        "changé.",
        "{count} answer(s) given before (is|are) carried over: the records have not changed.",
    ),
    "dedupe_anew": (
        "{count} question(s) (est posée|sont posées) de nouveau, car les fiches ont changé ; la "
        "colonne earlier donne la réponse d'avant.",
        "{count} question(s) (is|are) asked anew, since the records have changed; the column "
        "earlier has the answer given before.",
    ),
    "dedupe_gone": (
        "{count} réponse(s) (concerne|concernent) des fiches qui ne sont plus là ; (elle reste "
        "gardée|elles restent gardées), au cas où ces fiches reviendraient.",
        "{count} answer(s) (is|are) about records that are no longer there; (it is|they are) "
        "kept, in case these come back.",
    ),
}

_FAULTS: dict[str, tuple[str, str]] = {
    "dedupe_kinds": (
        "les fichiers à dédoublonner doivent tous contenir des entreprises, ou tous des "
        "contacts : {files}. Précisez avec --rows company ou --rows contact.",
        "the files to deduplicate must all hold companies, or all hold contacts: {files}. "
        "Say which with --rows company or --rows contact.",
    ),
    "dedupe_no_name": (
        "{path} : aucune colonne ne permet de reconnaître un doublon. Indiquez celle du nom : "
        "--map {field}=COLONNE. Colonnes : {columns}.",
        "{path}: no column tells one record from another. Say which one holds the name: "
        "--map {field}=COLUMN. Columns: {columns}.",
    ),
    "dedupe_trust": (
        "--trust {path} : ce fichier n'est pas parmi ceux à dédoublonner. Donnez l'un d'eux.",
        "--trust {path}: this file is not among those to deduplicate. Give one of them.",
    ),
    "dedupe_file_twice": (
        "{path} est donné deux fois. Donnez chaque fichier une seule fois.",
        "{path} is given twice. Give each file once.",
    ),
    "dedupe_foreign_folder": (
        "{path} : ce dossier contient autre chose que le résultat de focale dedupe ; rien n'y a "
        "été écrit. Choisissez un dossier vide ou nouveau.",
        "{path}: this folder holds something else than what focale dedupe wrote; nothing was "
        "written there. Choose an empty or a new folder.",
    ),
    "dedupe_answered": (
        "{path} contient peut-être des réponses, mais n'est plus la liste écrite par focale "
        "dedupe ; rien n'a été écrit. Rétablissez ses colonnes question et decision, choisissez "
        "un autre dossier, ou --force.",
        "{path} may hold answers, but is no longer the list that focale dedupe wrote; nothing was "
        "written. Restore its columns question and decision, choose another folder, or --force.",
    ),
    "dedupe_no_record": (
        "{path} : ce dossier ne contient pas {name}. Donnez le dossier écrit par focale dedupe.",
        "{path}: this folder holds no {name}. Give the folder that focale dedupe wrote.",
    ),
    "dedupe_broken_record": (
        "{path} : le fichier est abîmé ou d'une autre version ({problem}). Relancez focale dedupe.",
        "{path}: the file is damaged or of another version ({problem}). Run focale dedupe again.",
    ),
    "dedupe_source_gone": (
        "{path} : ce fichier d'origine a disparu. Remettez-le à sa place, ou relancez focale "
        "dedupe.",
        "{path}: this original file is gone. Put it back, or run focale dedupe again.",
    ),
    "dedupe_source_changed": (
        "{path} : ce fichier a changé depuis focale dedupe ; ses lignes ne sont plus celles qui "
        "ont été comparées. Relancez focale dedupe.",
        "{path}: this file has changed since focale dedupe; its lines are no longer those that "
        "were compared. Run focale dedupe again.",
    ),
    "dedupe_no_questions": (
        "{path} : il manque les colonnes question et decision. Donnez la liste review.csv, "
        "remplie.",
        "{path}: the columns question and decision are missing. Give the list review.csv, "
        "filled in.",
    ),
    "dedupe_unread": (
        "cette ligne ne se lit pas, ni sa réponse : {reason}. Corrigez-la.",
        "this line cannot be read, nor its answer: {reason}. Correct it.",
    ),
    "dedupe_bad_decision": (
        "« {written} » n'est pas une décision. Écrivez oui ou non, ou laissez vide.",
        '"{written}" is no decision. Write yes or no, or leave it blank.',
    ),
    "dedupe_bad_question": (
        "la question « {written} » n'existe pas : il y en a {count}. Ne changez pas la colonne "
        "question.",
        'question "{written}" does not exist: there (is|are) {count}. Leave the column question '
        "as it is.",
    ),
    "dedupe_two_sirens": (
        "les réponses « oui » réuniraient les SIREN {one} et {other} (questions {questions}) : "
        "ce sont deux entreprises. Répondez non à l'une d'elles.",
        'the answers "yes" would join the SIREN {one} and {other} (questions {questions}): these '
        "are two companies. Answer no to one of them.",
    ),
    "unmerge_nothing": (
        "{path} : rien n'a encore été fusionné. Lancez d'abord focale merge.",
        "{path}: nothing has been merged yet. Run focale merge first.",
    ),
    "unmerge_no_cluster": (
        "le groupe {number} n'existe pas. Groupes fusionnés : {known}.",
        "cluster {number} does not exist. Merged clusters: {known}.",
    ),
    "unmerge_would_overwrite": (
        "{path} existe et diffère de l'original ; rien n'a été écrit. Choisissez un autre dossier.",
        "{path} exists and differs from the original; nothing was written. Choose another folder.",
    ),
    "unmerge_damaged": (
        "{path} : la copie de l'original est abîmée ; elle ne peut pas être rendue telle quelle.",
        "{path}: the copy of the original is damaged; it cannot be given back as it was.",
    ),
    "unmerge_needs_out": (
        "dites où écrire : --out DOSSIER pour les fichiers d'origine, --out FICHIER avec "
        "--cluster.",
        "say where to write: --out FOLDER for the original files, --out FILE with --cluster.",
    ),
    "groups_nothing": (
        "{path} : aucune colonne ne dit les groupes. Indiquez SIREN, SIRET, SIREN de la tête de "
        "groupe ou groupe : --map parent_siren=COLONNE.",
        "{path}: no column tells the groups. Say which holds the SIREN, the SIRET, the parent "
        "SIREN or the group: --map parent_siren=COLUMN.",
    ),
}

DUPLICATES = _WHY | _OUTCOMES | _FOLLOWERS | _BEFORE | _FAULTS
