"""What does the page of the best customers say?"""

WORDS: dict[str, tuple[str, str]] = {
    "best.title": ("Les meilleurs clients", "The best customers"),
    "best.purpose": (
        "Dire lesquels, et pourquoi : tout le profil s'appuie sur ce choix.",
        "Say which ones, and why: the whole profile rests on this choice.",
    ),
    "best.no_table": (
        "Déposez d'abord votre fichier de clients, anciens clients compris, avec ce qu'ils "
        "apportent : chiffre d'affaires, satisfaction, durée du cycle.",
        "First drop your file of customers, past ones too, with what they bring: revenue, "
        "satisfaction, length of the cycle.",
    ),
    "best.to_tables": ("Déposer un fichier", "Drop a file"),
    "best.not_ranked": (
        "{label} n'est pas encore classé. Focale lit ce que chaque client apporte et remplit ce "
        "que le fichier peut dire des dix attributs ; vous cochez le reste.",
        "{label} is not ranked yet. Focale reads what each customer brings and fills in what the "
        "file can tell of the ten attributes; you tick the rest.",
    ),
    "best.rank": ("Classer les clients", "Rank the customers"),
    "best.rank_again": ("Classer de nouveau", "Rank again"),
    "best.ranking": ("Classement des clients…", "Ranking the customers…"),
    "best.matter": ("Ce qui compte pour vous", "What matters to you"),
    "best.matter_words": (
        "Un client idéal a la plupart de ces dix attributs. Choisissez d'abord ceux qui comptent "
        "dans votre métier ; ensuite seulement, cochez les clients.",
        "An ideal customer has most of these ten attributes. First choose those that matter in "
        "your trade; only then tick the customers.",
    ),
    "best.matter_save": ("Continuer", "Continue"),
    "best.matter_change": (
        "Changer ce qui compte ({n} attribut(s))",
        "Change what matters ({n} attribute(s))",
    ),
    "best.matter_none": (
        "Cochez au moins un attribut : sans lui, rien ne distingue un client d'un autre.",
        "Tick at least one attribute: without it nothing tells one customer from another.",
    ),
    "best.grid": ("La grille", "The grid"),
    "best.grid_words": (
        "Rempli quand le fichier le dit ; pressez une case pour répondre oui, non, ou laisser "
        "le fichier dire. Votre réponse passe avant celle du fichier.",
        "Filled in where the file tells; press a cell to answer yes, no, or let the file tell. "
        "Your answer goes before that of the file.",
    ),
    "best.ranked_by": (
        "Rang : la moyenne de leurs rangs en {measures}.",
        "Rank: the mean of their ranks in {measures}.",
    ),
    "best.ranked_by_nothing": (
        "Aucune colonne ne dit ce que chaque client apporte : l'ordre est celui du fichier. "
        "Ajoutez le chiffre d'affaires ou la satisfaction, ou choisissez vous-même.",
        "No column says what each customer brings: the order is that of the file. Add revenue or "
        "satisfaction, or choose yourself.",
    ),
    "best.rank_col": ("Rang", "Rank"),
    "best.customer": ("Client", "Customer"),
    "best.among": ("Parmi les meilleurs", "Among the best"),
    "best.take_in": ("Ajouter aux meilleurs", "Add to the best"),
    "best.leave_out": ("Retirer des meilleurs", "Take out of the best"),
    "best.cell": ("{name}, {attribute} : {state}{source}", "{name}, {attribute}: {state}{source}"),
    "best.yes": ("oui", "yes"),
    "best.no": ("non", "no"),
    "best.open": ("inconnu", "unknown"),
    "best.by_data": (" (d'après le fichier)", " (from the file)"),
    "best.by_person": (" (répondu par l'équipe)", " (answered by the team)"),
    "best.by_nobody": ("", ""),
    "best.from_file": ("lu dans le fichier", "read in the file"),
    "best.all": ("Tous", "All"),
    "best.list.club": ("Le club", "The club"),
    "best.list.club.words": ("Au moins {n} attribut(s).", "At least {n} attribute(s)."),
    "best.list.raise": ("À élever", "To raise"),
    "best.list.raise.words": (
        "Ce qui manque d'abord, et que faire.",
        "What is missing first, and what to do.",
    ),
    "best.list.win": ("À conquérir", "To win"),
    "best.list.win.words": ("Partis, ou pas encore acheteurs.", "Gone, or not buying yet."),
    "best.list.nobody": ("Personne pour l'instant.", "Nobody for now."),
    "best.list.others": ("et {n} autre(s)", "and {n} more"),
    "best.has": ("{n} sur {of}", "{n} of {of}"),
    "best.lacks": ("il manque : {attribute}", "lacks: {attribute}"),
    "best.to_know": ("à savoir : {attribute}", "to find out: {attribute}"),
    "best.shared": ("Le club partage : {attributes}.", "The club shares: {attributes}."),
    "best.shared_few": (
        "Le club partage {n} attribut(s) sur les {need} voulus. Cochez la grille, ou choisissez "
        "mieux.",
        "The club shares {n} attribute(s) of the {need} wanted. Tick the grid, or choose better.",
    ),
    "best.chosen": ("Les meilleurs : {n} client(s)", "The best: {n} customer(s)"),
    "best.by_rank": ("proposés par le rang", "proposed by rank"),
    "best.by_choice": ("choisis par {who}", "chosen by {who}"),
    "best.by_team": ("choisis par l'équipe", "chosen by the team"),
    "best.take_proposed": ("Prendre (le client proposé|les {n} proposés)", "Take the {n} proposed"),
    "best.take_ten": ("Prendre les {n} premiers", "Take the first {n}"),
    "best.settle": ("Ce sont bien eux", "These are the ones"),
    "best.take_club": ("Prendre le club ({n})", "Take the club ({n})"),
    "best.few": (
        "{n} meilleur(s) client(s) : trop peu pour être sûr. Ce qui sera trouvé restera une "
        "hypothèse ; complétez par 5 à 10 entretiens.",
        "{n} best customer(s): too few to be sure. What is found will stay a hypothesis; complete "
        "it with 5 to 10 interviews.",
    ),
    "best.none": (
        "Aucun meilleur client choisi : ajoutez-en dans la grille.",
        "No best customer chosen: add some in the grid.",
    ),
    "best.too_many": (
        "Vingt meilleurs au plus : retirez-en un d'abord.",
        "Twenty best at most: take one out first.",
    ),
    "best.no_cell": (
        "Cette case n'existe pas dans la grille ; rechargez la page.",
        "There is no such cell in the grid; reload the page.",
    ),
    "best.no_customer": (
        "Ce client n'est plus dans la table ; rechargez la page.",
        "This customer is no longer in the table; reload the page.",
    ),
    "best.capped": (
        "Les {n} premiers sur {total} sont montrés.",
        "The first {n} of {total} are shown.",
    ),
    "best.measure.revenue": ("{n} € avec nous", "€{n} with us"),
    "best.measure.ltv": ("valeur {n} €", "value €{n}"),
    "best.measure.cost": ("coût {n} €", "cost €{n}"),
    "best.measure.nps": ("satisfaction {n}", "satisfaction {n}"),
    "best.measure.speed": ("signé en {n} jour(s)", "signed in {n} day(s)"),
    "best.measure.loyalty": ("depuis {n} an(s)", "for {n} year(s)"),
    "best.to_discovery": ("Voir ce qu'ils partagent", "See what they share"),
    "job.kind.best": ("Classement des clients", "Ranking of the customers"),
    "audit.act.best.matter": ("Attributs qui comptent choisis", "Attributes that matter chosen"),
    "audit.act.best.ticked": ("Attribut d'un client coché", "Attribute of a customer ticked"),
    "audit.act.best.chosen": ("Meilleurs clients choisis", "Best customers chosen"),
}
