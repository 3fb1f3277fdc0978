"""What do the cards of scores say on the page of an account?"""

WORDS: dict[str, tuple[str, str]] = {
    "explained.range": (
        "{points} point(points:s) prouvé(points:s), jusqu'à {high}",
        "{points} point(points:s) proven, up to {high}",
    ),
    "explained.proven": (
        "{points} point(points:s) prouvé(points:s)",
        "{points} point(points:s) proven",
    ),
    "explained.by": (
        "Profil « {profile} », version {version}, au {day}",
        "Profile “{profile}”, version {version}, as of {day}",
    ),
    "explained.none": (
        "Publiez un profil dans « Cible » : ce compte sera noté, ligne par ligne.",
        "Publish a profile under “Target”: this account will be scored, line by line.",
    ),
    "explained.out_of": ("sur {most}", "out of {most}"),
    "explained.ask_first": ("première question à poser", "first thing to ask"),
    "explained.ask": ("demander ou enrichir", "ask or enrich"),
    "explained.lift": (
        "Priorité {tier} à {n} fait(s) près.",
        "Tier {tier} is {n} fact(s) away.",
    ),
    "explained.lift_facts": (
        "Si {facts} se confirme : {points} point(points:s).",
        "If {facts} turns out well: {points} point(points:s).",
    ),
    "change.points": ("{moved} depuis hier : {causes}.", "{moved} since yesterday: {causes}."),
    "change.tier": (
        "{moved} depuis hier, de {before} à {after} : {causes}.",
        "{moved} since yesterday, from {before} to {after}: {causes}.",
    ),
    "change.version": ("nouvelle version du profil", "new version of the profile"),
    "change.time": ("{label} : le temps passe ({points})", "{label}: time passes ({points})"),
    "change.value": ("{label} : {value} ({points})", "{label}: {value} ({points})"),
    "change.other": ("bornes du score", "limits of the score"),
    "moved.first": ("Premier score : {points} ({tier})", "First score: {points} ({tier})"),
    "moved.points": (
        "Score : {before} → {points} ({tier})",
        "Score: {before} → {points} ({tier})",
    ),
    "moved.version": (
        "Score : {before} → {points} ({tier}), profil version {n}",
        "Score: {before} → {points} ({tier}), profile version {n}",
    ),
    "deciders.title": ("Qui décide", "Who decides"),
    "deciders.head": ("Direction générale", "General management"),
    "deciders.nobody": ("personne encore", "nobody yet"),
    "deciders.others": ("Autres contacts", "Other contacts"),
    "deciders.gaps": ("{n} rôle(s) sans contact", "{n} role(s) without a contact"),
    "deciders.full": ("Chaque rôle a un contact.", "Every role has a contact."),
    "persona.title": ("Persona", "Persona"),
    "persona.share": (
        "{n} % du persona le mieux noté",
        "{n}% of the best persona",
    ),
    "persona.fit": ("adéquation {n} %", "fit {n}%"),
    "persona.none": (
        "Aucun persona du profil « {profile} » ne décrit cette personne. "
        "Précisez sa fonction, ou complétez le profil.",
        "No persona of the profile “{profile}” describes this person. "
        "Fill in the job title, or complete the profile.",
    ),
}
