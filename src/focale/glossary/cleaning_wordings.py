"""What does each rule of cleaning do, and what is each doubt about, in French and in English?

A rule tells how a cell was changed or filled; a doubt, why a cell should be looked at.
"""

from __future__ import annotations

RULES: dict[str, tuple[str, str]] = {
    "placeholder": ("mot de remplissage lu comme vide", "filler word read as blank"),
    "spaces": ("espaces et signes invisibles retirés", "spaces and invisible signs removed"),
    "code_form": ("code mis sous sa forme officielle", "code put in its official form"),
    "leading_zero": ("zéro de tête rétabli", "leading zero restored"),
    "spreadsheet_number": (
        "code qu'un tableur avait pris pour un nombre, remis en chiffres",
        "code that a spreadsheet took for a number, put back in digits",
    ),
    "number_form": ("nombre remis en chiffres", "number put in digits"),
    "amount_form": (
        "montant mis en euros, unité appliquée",
        "amount put in euros, its unit applied",
    ),
    "band_form": (
        "tranche en toutes lettres lue comme code ou comme effectif",
        "band in words read as a code or a headcount",
    ),
    "date_form": ("date mise sous la forme AAAA-MM-JJ", "date put as YYYY-MM-DD"),
    "date_serial": (
        "numéro de jour d'un tableur lu comme date",
        "day number of a spreadsheet read as a date",
    ),
    "flag_word": ("mot lu comme oui ou non", "word read as yes or no"),
    "list_form": ("liste découpée, doublons retirés", "list cut into items, repeats removed"),
    "name_form": ("nom remis dans son écriture usuelle", "name put in its usual spelling"),
    "name_split": ("nom complet séparé en civilité, prénom et nom",
                   "full name split into salutation, first and last name"),
    "form_label": (
        "code de forme juridique mis en toutes lettres",
        "code of a legal form written out",
    ),
    "form_code": ("forme juridique mise en sigle", "legal form put as its short form"),
    "city_form": (
        "ville sans CEDEX ni arrondissement, casse usuelle",
        "town without CEDEX and district, in usual capitals",
    ),
    "country_code": ("pays mis en code ISO à deux lettres", "country put as its ISO code"),
    "region_name": ("nom officiel de la région", "official name of the region"),
    "region_old": (
        "région d'avant 2016 remplacée par celle d'aujourd'hui",
        "region of before 2016 replaced by that of today",
    ),
    "naf_shortened": (
        "code NAF d'une autre version réduit au niveau commun",
        "NAF code of another revision cut to the level in common",
    ),
    "phone_form": ("numéro mis au format international", "number put in international form"),
    "email_form": ("adresse mise sous sa forme usuelle", "address put in its usual form"),
    "domain_form": ("domaine tiré de l'adresse du site", "domain taken out of the site's address"),
    "siren_from_siret": ("SIREN tiré du SIRET", "SIREN taken from the SIRET"),
    "siren_from_vat": ("SIREN tiré du numéro de TVA", "SIREN taken from the VAT number"),
    "vat_from_siren": ("numéro de TVA calculé du SIREN", "VAT number worked out from the SIREN"),
    "domain_from_website": ("domaine tiré du site web", "domain taken from the website"),
    "domain_from_email": ("domaine tiré de l'e-mail", "domain taken from the e-mail"),
    "departement_from_postcode": (
        "département tiré du code postal",
        "département taken from the postcode",
    ),
    "region_from_departement": (
        "région tirée du département",
        "region taken from the département",
    ),
    "band_from_headcount": ("tranche tirée de l'effectif", "band taken from the headcount"),
    "headcount_from_band": (
        "effectif au milieu de la tranche",
        "headcount in the middle of the band",
    ),
    "size_class_from_law": (
        "catégorie d'entreprise calculée selon le décret 2008-1354",
        "size class worked out by decree 2008-1354",
    ),
    "form_from_name": ("forme juridique tirée du nom", "legal form taken from the name"),
    "id_made": ("identifiant tiré du SIREN, du SIRET ou de la ligne",
                "identifier made of the SIREN, the SIRET or the row"),
}  # fmt: skip
"""Code of a rule -> what it does."""

DOUBTS: dict[str, tuple[str, str]] = {
    "unreadable": (
        "ne se lit pas comme ce champ ; laissé vide",
        "cannot be read as this field; left blank",
    ),
    "placeholder_or_value": (
        "mot de remplissage, ou vraie valeur ; gardé",
        "filler word, or a true value; kept",
    ),
    "check_digit": (
        "clé de contrôle fausse ; laissé vide",
        "check digit is wrong; left blank",
    ),
    "wrong_length": ("nombre de chiffres faux ; laissé vide", "wrong number of digits; left blank"),
    "digits_lost": (
        "chiffres perdus par un tableur ; laissé vide",
        "digits lost by a spreadsheet; left blank",
    ),
    "leading_zero": (
        "un zéro de tête semblait perdu ; rétabli",
        "a leading zero seemed lost; restored",
    ),
    "conflict": (
        "contredit une autre colonne ; les deux sont gardées",
        "contradicts another column; both are kept",
    ),
    "several_values": (
        "plusieurs valeurs ; la première est gardée",
        "several values; the first is kept",
    ),
    "ambiguous_number": (
        "virgule décimale ou de milliers ; lue comme décimale",
        "comma of decimals or of thousands; read as decimal",
    ),
    "approximate": ("valeur approchée", "approximate value"),
    "negative": ("négatif là où ce n'est pas possible ; laissé vide",
                 "negative where that cannot be; left blank"),
    "foreign_currency": (
        "devise étrangère : jamais convertie, gardée à part",
        "foreign currency: never converted, kept apart",
    ),
    "band_middle": ("milieu d'une fourchette", "middle of a range"),
    "band_straddles": (
        "à cheval sur plusieurs tranches de l'INSEE ; celle de son milieu est mise",
        "lies across several INSEE bands; that of its middle is put",
    ),
    "spreadsheet_date": (
        "fourchette qu'un tableur avait prise pour une date",
        "range that a spreadsheet took for a date",
    ),
    "ambiguous_date": (
        "jour et mois peuvent être inversés ; lu jour d'abord",
        "day and month may be exchanged; read day first",
    ),
    "day_unknown": (
        "jour inconnu ; le premier du mois ou de l'année est mis",
        "day unknown; the first of the month or year is put",
    ),
    "default_date": (
        "date que les machines mettent quand elles n'en ont pas ; gardée",
        "date that machines put when they have none; kept",
    ),
    "future_date": ("date à venir ; gardée", "date to come; kept"),
    "naf_old": (
        "code NAF d'avant 2008 ; laissé vide",
        "NAF code of before 2008; left blank",
    ),
    "naf_2025": (
        "code d'une autre version de la NAF que la rév. 2",
        "code of another revision of the NAF than rev. 2",
    ),
    "unknown_country": ("pays inconnu ; laissé vide", "unknown country; left blank"),
    "unknown_place": ("lieu qui n'est pas français", "place that is not in France"),
    "unknown_form": ("forme juridique inconnue ; gardée", "unknown legal form; kept"),
    "free_mail": (
        "messagerie grand public : pas le domaine d'une entreprise",
        "public mail service: no company's domain",
    ),
    "shared_site": (
        "réseau social ou annuaire : pas le domaine de l'entreprise",
        "social network or directory: not the company's domain",
    ),
    "disposable_email": ("adresse jetable ; gardée", "throw-away address; kept"),
    "misspelt_domain": (
        "domaine à une lettre d'une messagerie connue ; gardé",
        "domain one letter off a well-known mail service; kept",
    ),
    "no_such_number": (
        "numéro qui n'existe dans aucun plan ; laissé vide",
        "number that is in no numbering plan; left blank",
    ),
    "fiction_number": (
        "numéro réservé aux fictions : personne n'y répond ; gardé",
        "number kept for fiction: nobody answers there; kept",
    ),
    "extension": ("poste retiré du numéro", "extension taken off the number"),
    "short_number": ("numéro court ; gardé tel quel", "short number; kept as it is"),
    "phone_country": (
        "numéro d'un autre pays que celui de la ligne",
        "number of another country than the row's",
    ),
    "name_is_form": (
        "une forme juridique tient lieu de nom ; gardée",
        "a legal form stands for the name; kept",
    ),
    "name_order_unsure": (
        "prénom et nom peuvent être inversés",
        "first and last name may be exchanged",
    ),
    "name_one_word": (
        "un seul mot : pris pour le nom de famille",
        "a single word: taken for the last name",
    ),
    "name_several_people": ("plusieurs personnes", "several people"),
    "name_not_a_name": ("pas un nom de personne ; gardé", "no person's name; kept"),
    "personal_phone": (
        "mobile d'un contact sans entreprise : l'appeler demande son accord depuis le 11 août 2026",
        "mobile of a contact without a company: calling it needs consent since 11 August 2026",
    ),
    "consumer_address": (
        "messagerie grand public d'un contact sans entreprise : sans doute un particulier",
        "public mail service of a contact without a company: probably a consumer",
    ),
}  # fmt: skip
"""Code of a doubt -> what it is about."""

REASONS: dict[str, tuple[str, str]] = {
    "blank_row": ("ligne entièrement vide", "entirely blank row"),
    "same_row": (
        "répétition exacte d'une ligne plus haut, fusionnée",
        "exact repeat of a row above, merged",
    ),
    "other_row_same_id": (
        "identifiant déjà vu avec d'autres valeurs, la première ligne est gardée",
        "identifier seen before with other values, the first row is kept",
    ),
}
"""Why a row is not among the facts."""

MESSAGES: dict[str, tuple[str, str]] = {
    "clean_no_field": (
        "{path} : aucune colonne reconnue parmi {columns}. Rien ne serait nettoyé. Écrivez la "
        "correspondance : focale columns FICHIER --out colonnes.yaml ; dites-y ce qu'est une ligne "
        "(rows: company, contact, deal ou event) et ses colonnes, puis --mapping colonnes.yaml.",
        "{path}: no known column among {columns}. Nothing would be cleaned. Write the mapping: "
        "focale columns FILE --out mapping.yaml; say there what a row is (rows: company, contact, "
        "deal or event) and its columns, then --mapping mapping.yaml.",
    ),
    "clean_unsure_columns": (
        "{count} colonne(s) passée(s) telle(s) quelle(s), car (son|leur) sens n'est pas sûr : "
        "{columns}. Pour (la|les) nettoyer : focale columns FICHIER --out colonnes.yaml, puis "
        "--mapping.",
        "{count} column(s) passed on as (it stands, since its|they stand, since their) meaning "
        "is not sure: {columns}. To clean (it|them): focale columns FILE --out mapping.yaml, "
        "then --mapping.",
    ),
    "ids_made": (
        "{count} ligne(s) sans identifiant à (elle|elles) (aucun, ou un SIREN qu'une autre ligne "
        "a déjà) : un identifiant a été créé ({example} ...). Il ne vaut que pour ce fichier.",
        "{count} row(s) without an identifier of (its|their) own (none, or a SIREN that another "
        "row has already): one was made ({example} ...). It holds for this file only.",
    ),
    "foreign_amounts": (
        "« {column} » : {count} montant(s) en devise étrangère, gardé(s) dans {kept} et jamais "
        "converti(s).",
        '"{column}": {count} amount(s) in a foreign currency, kept in {kept} and never converted.',
    ),
    "calls_need_consent": (
        "{count} mobile(s) de contacts sans entreprise : appeler un consommateur demande son "
        "accord préalable depuis le 11 août 2026. Voyez la colonne personal_phone.",
        "{count} mobile(s) of contacts without a company: calling a consumer needs prior consent "
        "since 11 August 2026. See the column personal_phone.",
    ),
    "days_read_first": (
        "« {column} » : {count} date(s) comme 05/03/2025 (est lue|sont lues) jour d'abord, car "
        "rien dans la colonne ne dit le contraire. Sinon : dates: mdy, dans --mapping.",
        '"{column}": {count} date(s) such as 05/03/2025 (is|are) read day first, since nothing '
        "in the column says otherwise. If not: dates: mdy, in --mapping.",
    ),
}

CLEANING: dict[str, tuple[str, str]] = (
    {f"rule_{code}": words for code, words in RULES.items()}
    | {f"doubt_{code}": words for code, words in DOUBTS.items()}
    | REASONS
    | MESSAGES
)
