"""What does the help of `focale enrich` say in French?"""

FRENCH = {
    "Fill the blanks of a file of companies from the register.":
        "Remplir les blancs d'un fichier d'entreprises avec le registre.",
    "The companies: SIREN, SIRET, VAT number, or name and place, one line each.":
        "Les entreprises : SIREN, SIRET, n° de TVA, ou nom et lieu, une ligne chacune.",
    "The registry that focale registry build made.":
        "Le registre que focale registry build a fait.",
    "A field whose values give way to the registry's. Several times: several fields.":
        "Un champ dont les valeurs cèdent à celles du registre. Plusieurs fois : plusieurs champs.",
    "Where to list the cells that differ (CSV). Default: beside --out.":
        "Où lister les cellules qui diffèrent (CSV). Par défaut : à côté de --out.",
    "Where to list the candidates to choose from (CSV). Default: beside --out.":
        "Où lister les candidats à choisir (CSV). Par défaut : à côté de --out.",
}  # fmt: skip
