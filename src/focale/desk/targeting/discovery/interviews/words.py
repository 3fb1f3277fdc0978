"""What do the pages of the interviews say?"""

WORDS: dict[str, tuple[str, str]] = {
    "interviews.title": ("Entretiens", "Interviews"),
    "interviews.purpose": (
        "Ce que vos clients disent eux-mêmes : trois questions, des réponses rattachées à des "
        "irritants, comptées.",
        "What your customers say themselves: three questions, answers tied to pain points, "
        "counted.",
    ),
    "interviews.customer": ("Client", "Customer"),
    "interviews.on": ("Date", "Date"),
    "interviews.problem": ("Problème", "Problem"),
    "interviews.problem.ask": (
        "Quel problème vouliez-vous résoudre ?",
        "Which problem did you want to solve?",
    ),
    "interviews.why_us": ("Pourquoi nous", "Why us"),
    "interviews.why_us.ask": ("Pourquoi nous avoir choisis ?", "Why did you choose us?"),
    "interviews.value": ("Valeur obtenue", "Value obtained"),
    "interviews.value.ask": (
        "Quelle valeur mesurable avez-vous obtenue ?",
        "Which measurable value did you get?",
    ),
    "interviews.points": (
        "Irritants dont ces réponses parlent",
        "Pain points that these answers tell of",
    ),
    "interviews.new": ("Autres irritants", "Other pain points"),
    "interviews.new_help": ("Séparez-les par des virgules.", "Separate them by commas."),
    "interviews.note": ("Noter un entretien", "Note an interview"),
    "interviews.save": ("Noter", "Note"),
    "interviews.noted": ("Entretien noté et compté.", "Interview noted and counted."),
    "interviews.corrected": ("Entretien corrigé.", "Interview corrected."),
    "interviews.no_answer": (
        "Notez au moins une des trois réponses ; un entretien vide ne compte pas.",
        "Note at least one of the three answers; an empty interview does not count.",
    ),
    "interviews.counted": (
        "Irritants, sur {n} client(s) interrogé(s)",
        "Pain points, of {n} customer(s) interviewed",
    ),
    "interviews.n_of": ("{n} sur {of}", "{n} of {of}"),
    "interviews.none": (
        "Aucun entretien. Interrogez 5 à 10 de vos meilleurs clients : ils disent ce qu'aucun "
        "fichier ne sait, et leurs mots feront l'argumentaire.",
        "No interview yet. Interview 5 to 10 of your best customers: they tell what no file "
        "knows, and their words will make the pitch.",
    ),
    "interviews.few": (
        "{n} client(s) interrogé(s) : ce sont de premiers mots, pas encore une mesure. La méthode "
        "en demande 5 à 10.",
        "{n} customer(s) interviewed: first words, not yet a measure. The method asks for 5 to 10.",
    ),
    "interviews.untagged": (
        "{n} client(s) sans irritant noté : rattachez leurs réponses.",
        "{n} customer(s) without a pain point noted: tie their answers.",
    ),
    "interviews.no_pain": ("Aucun irritant noté.", "No pain point noted."),
    "interviews.rename": ("Renommer ou réunir", "Rename or join"),
    "interviews.rename_help": (
        "Les mots d'un autre irritant réunissent les deux.",
        "The words of another pain point join the two.",
    ),
    "interviews.point_words": (
        "Donnez quelques mots à cet irritant, 120 signes au plus.",
        "Give this pain point some words, 120 signs at most.",
    ),
    "interviews.take": ("Reprendre les entretiens de {label}", "Take the interviews of {label}"),
    "interviews.taking": ("Lecture du fichier…", "Reading the file…"),
    "interviews.correct": ("Corriger", "Correct"),
    "interviews.take_out": ("Retirer", "Take out"),
    "interviews.bring_back": ("Remettre", "Bring back"),
    "interviews.out": (
        "L'entretien de {name} ne compte plus.",
        "The interview of {name} no longer counts.",
    ),
    "interviews.back": (
        "L'entretien de {name} compte à nouveau.",
        "The interview of {name} counts again.",
    ),
    "interviews.is_out": ("Retiré : il ne compte plus.", "Taken out: it does not count."),
    "interviews.story": (
        "Ces irritants et ces réponses entrent dans le profil que vous rédigez.",
        "These pain points and answers go into the profile that you write.",
    ),
    "job.kind.interviews": ("Entretiens repris d'un fichier", "Interviews taken from a file"),
    "audit.act.interview.noted": ("Entretien noté", "Interview noted"),
    "audit.act.interview.corrected": ("Entretien corrigé", "Interview corrected"),
    "audit.act.interview.taken_out": ("Entretien retiré", "Interview taken out"),
    "audit.act.interview.brought_back": ("Entretien remis", "Interview brought back"),
    "audit.act.interview.file_taken": (
        "Entretiens repris d'un fichier",
        "Interviews taken from a file",
    ),
    "audit.act.pain_point.named": ("Irritant renommé", "Pain point renamed"),
}
