"""What does the page of enrichment say?"""

WORDS: dict[str, tuple[str, str]] = {
    "enrichment.title": ("Compléter", "Complete"),
    "enrichment.purpose": (
        "Remplir ce qui manque depuis le registre SIRENE, sans réseau ; vos valeurs restent.",
        "Fill in what is missing from the SIRENE register, without network; your values stay.",
    ),
    "enrichment.no_registry": (
        "Aucun registre n'est branché. Construisez-en un avec « focale registry build », puis "
        "nommez son dossier dans FOCALE_DESK_REGISTRY et relancez le bureau.",
        "No register is connected. Make one with “focale registry build”, then name its folder in "
        "FOCALE_DESK_REGISTRY and start the desk again.",
    ),
    "enrichment.look": ("Voir ce qui serait complété", "See what would be completed"),
    "enrichment.look_again": ("Regarder de nouveau", "Look again"),
    "enrichment.looking": ("Recherche dans le registre…", "Looking in the register…"),
    "enrichment.none_yet": (
        "Chaque société est cherchée par SIREN, SIRET ou TVA, sinon par nom et lieu quand c'est "
        "certain. Vous verrez les nombres avant que rien ne change.",
        "Each company is looked up by SIREN, SIRET or VAT number, else by name and place where "
        "that is sure. You see the counts before anything changes.",
    ),
    "enrichment.would": (
        "{n} société(s) sur {total} (serait|seraient) (complétée|complétées).",
        "{n} of {total} companies would be completed.",
    ),
    "enrichment.nothing": (
        "Rien à compléter : le registre n'apprend rien de neuf sur vos sociétés.",
        "Nothing to complete: the register tells nothing new about your companies.",
    ),
    "enrichment.field": ("Information", "Fact"),
    "enrichment.filled": ("Remplies", "Filled"),
    "enrichment.take": ("Compléter", "Complete"),
    "enrichment.taken": ("Ces valeurs ont été prises.", "These values were taken."),
    "enrichment.see_import": ("Voir, ou annuler", "See, or undo"),
    "enrichment.from": ("Registre {label}", "Register {label}"),
    "job.kind.enrich_look": ("Recherche dans le registre", "Look-up in the register"),
    "job.kind.enrich": ("Sociétés complétées du registre", "Companies completed"),
    "audit.act.companies.enriched": ("Sociétés complétées du registre", "Companies completed"),
}
