"""What does the first visit say?"""

WORDS: dict[str, tuple[str, str]] = {
    "visit.title": ("Trouver vos prochains clients", "Find your next customers"),
    "visit.purpose": (
        "De vos clients d'aujourd'hui aux 100 comptes à prospecter, en moins de cinq minutes.",
        "From the customers you have to the 100 accounts to prospect, in less than five minutes.",
    ),
    "visit.step.1": ("Déposez vos clients", "Drop your customers"),
    "visit.step.2": ("Confirmez les colonnes", "Confirm the columns"),
    "visit.step.3": ("Cochez les dix meilleurs", "Tick the ten best"),
    "visit.step.4": ("Vos 100 comptes", "Your 100 accounts"),
    "visit.done": ("fait", "done"),
    "visit.steps": ("Étapes", "Steps"),
    "visit.skip": ("Passer cette étape", "Skip this step"),
    "visit.next": ("Continuer", "Go on"),
    "visit.drop": ("Le fichier de vos clients", "The file of your customers"),
    "visit.drop_help": (
        "Une ligne par client, passés compris : nom ou SIREN, et ce que vous savez d'eux (chiffre "
        "d'affaires, satisfaction, date). Un export de votre CRM convient, sans rien préparer.",
        "One row a customer, past ones too: name or SIREN, and what you know of them (revenue, "
        "satisfaction, date). An export of your CRM will do, nothing to prepare.",
    ),
    "visit.send": ("Envoyer", "Send"),
    "visit.sample": ("Essayer avec un exemple", "Try with an example"),
    "visit.sample_help": (
        "Les fichiers d'un éditeur fictif, Mirelance : vous pourrez les retirer.",
        "The files of a fictional vendor, Mirelance: you can take them out again.",
    ),
    "visit.sample_coming": ("L'exemple arrive…", "The example is coming…"),
    "visit.sample.customers": ("Exemple : clients de Mirelance", "Example: customers of Mirelance"),
    "visit.sample.market": ("Exemple : marché de Mirelance", "Example: market of Mirelance"),
    "visit.sample.contacts": ("Exemple : contacts de Mirelance", "Example: contacts of Mirelance"),
    "visit.sample.deals": ("Exemple : affaires de Mirelance", "Example: deals of Mirelance"),
    "visit.sample.interviews": (
        "Exemple : entretiens de Mirelance", "Example: interviews of Mirelance"
    ),
    "visit.sample.events": ("Exemple : événements de Mirelance", "Example: events of Mirelance"),
    "visit.have": (
        "Vous avez déposé « {label} », {n} ligne(s).", "You dropped “{label}”, {n} row(s)."
    ),
    "visit.other_file": ("En déposer un autre", "Drop another one"),
    "visit.no_file": (
        "Déposez d'abord le fichier de vos clients.", "Drop the file of your customers first."
    ),
    "visit.best_help": (
        "Choisissez d'abord les qualités qui comptent pour vous ; dix à vingt clients suffisent.",
        "Choose first the attributes that matter to you; ten to twenty customers are enough.",
    ),
    "visit.market": ("Votre marché", "Your market"),
    "visit.market_help": (
        "Toutes les entreprises à qui vous pourriez vendre : c'est à elles que vos meilleurs "
        "clients sont comparés, et parmi elles que sont les prochains.",
        "All companies that you could sell to: your best customers are compared with them, and "
        "the next ones are among them.",
    ),
    "visit.market_have": ("« {label} », {n} entreprise(s)", "“{label}”, {n} compan(y|ies)"),
    "visit.market_confirm": ("Confirmer ses colonnes", "Confirm its columns"),
    "visit.market_reading": ("Lecture du marché…", "Reading the market…"),
    "visit.market_failed": ("Ce fichier ne se lit pas :", "This file cannot be read:"),
    "visit.choose": ("Choisir dans le registre", "Choose in the register"),
    "visit.shared": ("Ce qu'ils partagent, et le profil", "What they share, and the profile"),
    "visit.shared_none": (
        "Cochez d'abord vos meilleurs clients.", "Tick your best customers first."
    ),
    "visit.shared_see": ("Voir ce qu'ils partagent", "See what they share"),
    "visit.profile": ("Le profil « {name} » demande :", "The profile “{name}” asks:"),
    "visit.profile_edit": ("Le relire ou le corriger", "Read it again or correct it"),
    "visit.list": ("Vos 100 comptes à prospecter", "Your 100 accounts to prospect"),
    "visit.list_none": (
        "Il faut un marché et un profil : les deux cartes au-dessus.",
        "A market and a profile are needed: the two cards above.",
    ),
    "visit.list_make": ("Choisir les 100 comptes", "Choose the 100 accounts"),
    "visit.list_again": ("Choisir à nouveau", "Choose again"),
    "visit.list_see": ("Voir toute la liste", "See the whole list"),
    "visit.files": ("Tous les fichiers de la cible", "All files of the target"),
    "job.kind.sample_files": ("Fichiers d'exemple", "Example files"),
}  # fmt: skip
