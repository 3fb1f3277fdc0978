"""What does the help of `focale registry` say in French?"""

FRENCH = {
    "Keep the official register of companies on this machine.":
        "Garder le registre officiel des entreprises sur cette machine.",
    "Make a registry of the stock files of SIRENE.":
        "Faire un registre à partir des fichiers stock de SIRENE.",
    "StockUniteLegale and StockEtablissement: .csv or .parquet, plain, .zip or .gz.":
        "StockUniteLegale et StockEtablissement : .csv ou .parquet, tels quels, .zip ou .gz.",
    "The registry to write; an older one there is replaced.":
        "Le registre à écrire ; un plus ancien au même endroit est remplacé.",
}  # fmt: skip
