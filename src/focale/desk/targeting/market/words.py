"""What do the pages of the market say?"""

WORDS: dict[str, tuple[str, str]] = {
    "market.title": ("Marché", "Market"),
    "market.purpose": (
        "Combien d'entreprises votre profil garde, où elles sont, et par qui commencer.",
        "How many companies your profile keeps, where they are, and whom to begin with.",
    ),
    "market.none": (
        "Votre marché apparaîtra ici : sa taille, sa carte, les cent meilleurs comptes. Déposez "
        "un fichier d'entreprises, ou choisissez des secteurs et des départements.",
        "Your market will stand here: its size, its map, the hundred best accounts. Drop a file "
        "of companies, or choose sectors and départements.",
    ),
    "market.no_profile": (
        "Il manque un profil pour mesurer ce marché : cochez vos meilleurs clients, ou partez "
        "d'un modèle.",
        "A profile is missing to measure this market: tick your best customers, or begin with a "
        "template.",
    ),
    "market.drop": ("Déposer un marché", "Drop a market"),
    "market.choose": ("Choisir dans le registre", "Choose in the register"),
    "market.find_profile": ("Trouver le profil", "Find the profile"),
    "market.count": ("Mesurer le marché", "Measure the market"),
    "market.counting": ("Mesure du marché…", "Measuring the market…"),
    "market.recount": (
        "Le profil ou le fichier a changé depuis : voici la mesure d'avant.",
        "The profile or the file has changed since: this is the measure from before.",
    ),
    "market.by": (
        "{table} · {n} entreprise(s) · profil « {name} »",
        "{table} · {n} compan(y|ies) · profile “{name}”",
    ),
    "market.is_draft": ("brouillon", "draft"),
    "market.use_draft": ("Voir par le brouillon", "See by the draft"),
    "market.use_published": ("Voir par le profil publié", "See by the published profile"),
    "market.kept": ("Part gardée", "Share kept"),
    "market.verdicts": ("Verdicts", "Verdicts"),
    "market.funnel": ("Ce que chaque critère retient", "What each criterion keeps"),
    "market.step": ("Critère", "Criterion"),
    "market.left": ("restent", "left"),
    "market.dropped": ("écartés", "dropped"),
    "market.unknown": ("info manquante", "unknown"),
    "market.possible": ("au plus", "at most"),
    "market.map": ("Entreprises qualifiées par département", "Qualified companies by département"),
    "market.nobody_there": ("aucune entreprise du marché", "no company of the market"),
    "market.map_rows": ("Les mêmes nombres en tableau", "The same numbers as a table"),
    "market.regions": ("Par région", "By region"),
    "market.sectors": ("Par secteur", "By sector"),
    "market.sizes": ("Par taille", "By size"),
    "market.part": ("Partie", "Part"),
    "market.accounts": ("entreprises", "companies"),
    "market.qualified": ("qualifiées", "qualified"),
    "market.undecided": ("à compléter", "undecided"),
    "market.share": ("gardées", "kept"),
    "market.details": ("Ce qui a été lu", "What was read"),
    "market.register": ("Registre SIRENE, choix", "SIRENE register, chosen"),
    "market.lists": ("Listes faites", "Lists made"),
    "market.make_list": ("Vos 100 comptes à prospecter", "Your 100 accounts to prospect"),
    "choose.title": ("Choisir un marché dans le registre", "Choose a market in the register"),
    "choose.purpose": (
        "Entreprises actives du registre de cette installation, par secteur, département et "
        "taille ; rien n'est envoyé ailleurs.",
        "Active companies of the register of this installation, by sector, département and size; "
        "nothing is sent elsewhere.",
    ),
    "choose.none": (
        "Aucun registre n'est relié à cette installation. Construisez-en un des fichiers libres "
        "de l'INSEE avec « focale registry », puis donnez son dossier dans "
        "FOCALE_DESK_REGISTRY. En attendant, déposez un fichier d'entreprises.",
        "No register is connected to this installation. Build one from the free files of INSEE "
        "with “focale registry”, then give its folder in FOCALE_DESK_REGISTRY. Until then, "
        "drop a file of companies.",
    ),
    "choose.sectors": ("Secteurs", "Sectors"),
    "choose.departements": ("Départements", "Départements"),
    "choose.bands": ("Effectifs", "Headcount"),
    "choose.whole": ("tout le secteur", "the whole sector"),
    "choose.bands_help": (
        "Sans choix, toutes les tailles, celles dont l'effectif est inconnu comprises.",
        "Without a choice all sizes, those of unknown headcount too.",
    ),
    "choose.count": ("{n} entreprise(s) · {label}", "{n} compan(y|ies) · {label}"),
    "choose.too_large": (
        "C'est plus que {most}, le plus qu'un marché peut compter : restreignez le choix.",
        "That is more than {most}, the most that a market can hold: narrow the choice.",
    ),
    "choose.wait": (
        "Choisissez au moins un secteur ou un département.",
        "Choose at least one sector or département.",
    ),
    "choose.look": ("Compter", "Count"),
    "choose.go": ("Utiliser comme marché", "Use as the market"),
    "market.choose_something": (
        "Choisissez au moins un secteur ou un département : tout le registre n'est pas un marché.",
        "Choose at least one sector or département: the whole register is no market.",
    ),
    "market.unknown_choice": (
        "Ce choix n'existe pas dans le registre : choisissez dans la liste.",
        "There is no such choice in the register: choose in the list.",
    ),
    "market.no_count": (
        "Le moteur ne répond pas encore : le nombre viendra.",
        "The engine does not answer yet: the number will come.",
    ),
    "prospects.title": ("Vos {n} comptes à prospecter", "Your {n} accounts to prospect"),
    "prospects.title_none": ("Comptes à prospecter", "Accounts to prospect"),
    "prospects.purpose": (
        "Les meilleurs du marché, clients et affaires en cours mis à part : qui appeler "
        "aujourd'hui, et ce qui manque aux autres.",
        "The best of the market, customers and open deals aside: whom to call today, and what "
        "the others lack.",
    ),
    "prospects.making": ("Choix des comptes…", "Choosing the accounts…"),
    "prospects.none": (
        "La liste apparaîtra ici : les meilleurs comptes du marché, prêts à appeler d'abord.",
        "The list will stand here: the best accounts of the market, ready to call first.",
    ),
    "prospects.nobody": (
        "Le profil ne garde personne sur ce marché, clients mis à part. Élargissez un critère, ou "
        "prenez un marché plus large.",
        "The profile keeps nobody on this market, customers aside. Widen a criterion, or take a "
        "larger market.",
    ),
    "prospects.group.ready": ("Prêts", "Ready"),
    "prospects.group.find_decider": ("Décideur à trouver", "Decider to find"),
    "prospects.group.to_complete": ("Info à compléter", "Fact to complete"),
    "prospects.words.ready": ("un décideur et un téléphone", "a decider and a telephone"),
    "prospects.words.find_decider": (
        "personne n'y décide, à votre connaissance", "nobody known there decides"
    ),
    "prospects.words.to_complete": (
        "une info, un signal ou un téléphone manque", "a fact, a signal or a telephone is missing"
    ),
    "prospects.account": ("Compte", "Account"),
    "prospects.score": ("Score", "Score"),
    "prospects.person": ("Qui appeler", "Whom to call"),
    "prospects.why": ("Pourquoi", "Why"),
    "prospects.missing": ("il manque : {what}", "missing: {what}"),
    "prospects.refused": (
        "{n} personne(s) à ne pas contacter",
        "{n} (person|people) not to be contacted",
    ),
    "prospects.made_again": (
        "Une personne de cette liste a refusé d'être contactée depuis : la liste est refaite sans "
        "elle. Vous pourrez l'exporter dans un instant.",
        "Somebody of this list has refused to be contacted since: the list is being made again "
        "without them. You can export it in a moment.",
    ),
    "prospects.switchboard": ("standard", "switchboard"),
    "prospects.known": ("dans vos comptes", "in your accounts"),
    "prospects.kept": (
        "{share} du marché gardé ({n} sur {market}).",
        "{share} of the market kept ({n} of {market}).",
    ),
    "prospects.out": (
        "Laissés de côté : {customers} client(customers:s) et {deals} compte(deals:s) en affaire.",
        "Left aside: {customers} customer(customers:s) and {deals} account(deals:s) with a deal.",
    ),
    "prospects.no_contacts": (
        "Personne n'est connu dans ces entreprises, ni dans vos contacts ni dans un fichier : "
        "déposez-en un pour savoir qui appeler.",
        "Nobody is known at these companies, neither among your contacts nor in a file: drop one "
        "to know whom to call.",
    ),
    "prospects.by": ("Profil « {name} », {at}", "Profile “{name}”, {at}"),
    "prospects.get": ("Télécharger", "Download"),
    "prospects.form.xlsx": ("Excel (XLSX)", "Excel (XLSX)"),
    "prospects.form.csv_fr": ("CSV pour Excel français", "CSV for French Excel"),
    "prospects.form.csv": ("CSV", "CSV"),
    "prospects.take": ("Ajouter aux comptes", "Add to accounts"),
    "prospects.taken": ("Ajoutés aux comptes :", "Added to the accounts:"),
    "prospects.see_import": ("voir l'import", "see the import"),
    "prospects.another": ("Une autre liste", "Another list"),
    "prospects.number": ("Nombre de comptes", "Number of accounts"),
    "prospects.people_n": ("Ou commerciaux", "Or salespeople"),
    "prospects.each": ("comptes chacun", "accounts each"),
    "prospects.shared": ("Répartir par", "Spread by"),
    "prospects.shared_none": ("sans limite", "no limit"),
    "prospects.most": ("au plus par valeur", "at most by value"),
    "prospects.with_open": ("Garder les comptes en affaire", "Keep accounts with a deal"),
    "prospects.make": ("Faire la liste", "Make the list"),
    "prospects.limits": ("au plus {n} par {field}", "at most {n} by {field}"),
    "prospects.capacity_half": (
        "Donnez les deux : combien de commerciaux, et combien de comptes chacun.",
        "Give both: how many salespeople, and how many accounts each.",
    ),
    "prospects.limit_half": (
        "Donnez les deux : par quoi répartir, et combien au plus.",
        "Give both: by what to spread, and how many at most.",
    ),
    "prospects.import_label": ("{n} comptes à prospecter", "{n} accounts to prospect"),
    "prospects.people": ("contacts", "contacts"),
    "prospects.file": ("comptes-a-prospecter", "accounts-to-prospect"),
    "audit.act.prospects.taken": (
        "Comptes à prospecter ajoutés aux comptes", "Accounts to prospect added to the accounts"
    ),
}  # fmt: skip
