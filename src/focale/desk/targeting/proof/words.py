"""What do the pages of Validation, Poids and the sheet say?"""

from focale.report.wordings import WORDINGS

_TRIALS: dict[str, tuple[str, str]] = {
    "validation.title": ("Validation", "Validation"),
    "validation.purpose": (
        "Ce profil dit-il d'avance quels leads signeront ? La réponse, et ce qu'elle vaut.",
        "Does this profile tell beforehand which leads will sign? The answer, and what it is "
        "worth.",
    ),
    "weights.title": ("Poids", "Weights"),
    "weights.purpose": (
        "Ce que chaque critère devrait peser, d'après vos affaires gagnées et perdues.",
        "What each criterion should weigh, by the deals you won and lost.",
    ),
    "trial.version": ("Profil et version", "Profile and version"),
    "trial.version_n": ("{name}, version {n}", "{name}, version {n}"),
    "trial.version_in_use": ("{name}, version {n} (publiée)", "{name}, version {n} (published)"),
    "trial.rows.validation": ("Leads", "Leads"),
    "trial.rows.weights": ("Affaires", "Deals"),
    "trial.closed": ("Affaires", "Deals"),
    "trial.companies": ("Sociétés", "Companies"),
    "trial.events": ("Événements", "Events"),
    "trial.contacts": ("Contacts", "Contacts"),
    "trial.facts": ("Faits du jour de l'affaire", "Facts of the day of the deal"),
    "trial.none.facts": ("(aucun : les valeurs d'aujourd'hui)", "(none: the values of today)"),
    "trial.read_facts": (
        "Les faits des sociétés que suit « {name} » sont ceux du jour de l'affaire ; ceux des "
        "autres sont d'aujourd'hui.",
        "The facts of the companies that “{name}” follows are those of the day of the deal; those "
        "of the others are of today.",
    ),
    "trial.read_today": (
        "Les faits des sociétés sont ceux d'aujourd'hui : ce que l'on n'a su qu'après peut flatter "
        "le profil. Un journal des faits donne ceux du jour.",
        "The facts of the companies are those of today: what one knew only afterwards may flatter "
        "the profile. A log of facts gives those of the day.",
    ),
    "trial.add_facts": ("Ajouter un journal des faits", "Add a log of facts"),
    "trial.none.closed": ("(les leads disent qui a signé)", "(the leads say who signed)"),
    "trial.none.companies": ("(tout est dans le fichier)", "(everything is in the file)"),
    "trial.none.events": ("(aucun)", "(none)"),
    "trial.none.contacts": ("(aucun)", "(none)"),
    "trial.more": ("Préciser les colonnes, les dates, l'âge", "Say which columns, days, age"),
    "trial.go.validation": ("Valider sur ces leads", "Validate on these leads"),
    "trial.go.weights": ("Peser avec ces affaires", "Weigh with these deals"),
    "trial.again": ("Refaire", "Do it again"),
    "trial.form.validation": ("Essayer une version", "Try a version"),
    "trial.form.weights": ("Peser une version", "Weigh a version"),
    "trial.help.outcome": (
        "Quand son nom ne le dit pas : issue, statut, résultat…",
        "Where its name does not tell: outcome, status, result…",
    ),
    "trial.help.won": (
        "Vos mots pour « gagné », séparés par des virgules.",
        "Your words for “won”, with commas between them.",
    ),
    "trial.help.lost": (
        "Vos mots pour « perdu », séparés par des virgules.",
        "Your words for “lost”, with commas between them.",
    ),
    "trial.help.created": (
        "Quand son nom ne le dit pas.",
        "Where its name does not tell.",
    ),
    "trial.help.as_of": (
        "Le dernier jour que le fichier connaît ; sinon le plus récent qu'il contient.",
        "The last day that the file knows; else the latest day in it.",
    ),
    "trial.help.since": (
        "Sinon les 24 derniers mois.",
        "Else the last 24 months.",
    ),
    "trial.help.horizon_days": (
        "Tous sont jugés au même âge ; sinon celui où 4 gagnés sur 5 avaient signé.",
        "All are judged at one age; else that by which 4 of 5 won had signed.",
    ),
    "trial.help.target": ("Sinon 2 fois.", "Else 2 times."),
    "trial.help.control_group": (
        "La colonne qui marque les leads tirés au sort hors du profil, s'il y en a.",
        "The column that marks the leads drawn by lot from outside the profile, if there are any.",
    ),
    "trial.empty.validation": (
        "Donnez un fichier de leads avec leur date de création et ce qu'ils sont devenus "
        "(100 suffisent pour une première lecture). Vous saurez si ceux de votre cible signent "
        "plus souvent.",
        "Give a file of leads with their day of creation and what became of them (100 do for a "
        "first reading). You will know whether those in your target sign more often.",
    ),
    "trial.empty.weights": (
        "Donnez un fichier d'affaires gagnées et perdues avec leur date de création : 20 gagnées "
        "et 20 perdues pour bouger des points, 100 pour une probabilité.",
        "Give a file of deals won and lost with their day of creation: 20 won and 20 lost to move "
        "points, 100 for a probability.",
    ),
    "trial.add_table": ("Ajouter un fichier", "Add a file"),
    "trial.no_profile": (
        "Il n'y a pas encore de profil publié à essayer.",
        "There is no published profile to try yet.",
    ),
    "trial.write_profile": ("Écrire un profil", "Write a profile"),
    "trial.only_leaders": (
        "Personne n'a encore fait ce calcul ; un responsable peut le lancer.",
        "Nobody has done this yet; somebody in charge can start it.",
    ),
    "trial.running": ("Calcul en cours…", "Working it out…"),
    "trial.parked": (
        "Le calcul s'est arrêté après plusieurs essais. Relancez-le depuis les tâches, ou "
        "recommencez.",
        "The work stopped after several tries. Start it again from the jobs, or do it anew.",
    ),
    "trial.failed": ("Ce calcul n'a pas pu se faire.", "This could not be worked out."),
    "trial.about": (
        "{name}, version {n} · {table} · connu au {day}",
        "{name}, version {n} · {table} · as known on {day}",
    ),
    "trial.by": ("calculé le {when}", "worked out on {when}"),
    "trial.by_who": ("calculé le {when} par {who}", "worked out on {when} by {who}"),
    "trial.outdated": ("Ce résultat n'est plus à jour", "This result is out of date"),
    "trial.old_version": (
        "Il parle de la version {n} ; la version {now} est publiée depuis.",
        "It speaks of version {n}; version {now} was published since.",
    ),
    "trial.newer_table": (
        "Un fichier plus récent est là : {name}.",
        "A newer file is there: {name}.",
    ),
    "trial.left_table": (
        "Le fichier {name} n'est plus utilisé.",
        "The file {name} is no longer used.",
    ),
    "trial.stale": (
        "Il a {n} jours : des leads ont signé depuis.",
        "It is {n} days old: leads have signed since.",
    ),
    "trial.times": ("Rapport", "Ratio"),
    "trial.stands_on": (
        "{signed} signé(signed:s) sur {leads} lead(leads:s) : {rate}, intervalle à 95 %.",
        "{signed} signed of {leads} lead(leads:s): {rate}, 95% interval.",
    ),
    "trial.times_on": (
        "de {ends} (intervalle à 95 %), sur {n} leads jugés.",
        "{ends} (95% interval), of {n} leads judged.",
    ),
    "trial.nobody": ("aucun lead", "no lead"),
    "trial.few": ("moins de 5 leads", "fewer than 5 leads"),
    "trial.wait_months": (
        "Encore {low} à {high} leads, soit {months_low} à {months_high} mois au rythme actuel.",
        "{low} to {high} more leads, that is {months_low} to {months_high} months at the present "
        "pace.",
    ),
    "trial.wait": ("Encore {low} à {high} leads.", "{low} to {high} more leads."),
    "trial.limits": ("Ce que ce résultat suppose", "What this result assumes"),
    "trial.numbers": ("Les statistiques", "The statistics"),
    "trial.ratios": (
        "Combien de fois mieux, à effort égal",
        "How many times as well, at equal effort",
    ),
    "trial.steps": ("Les étapes d'avant la signature", "The steps before signature"),
    "trial.earlier": ("Calculs précédents", "Earlier results"),
    "trial.when": ("Le", "On"),
    "trial.of": ("Version", "Version"),
    "trial.on_table": ("Fichier", "File"),
    "trial.answer": ("Réponse", "Answer"),
    "trial.older": ("Plus anciens", "Older"),
    "trial.no_choice": ("(aucun fichier prêt)", "(no file is ready)"),
    "job.kind.trial": ("Profil essayé sur vos données", "Profile tried on your data"),
    "audit.act.profile.tried.validation": ("Profil essayé sur des leads", "Profile tried on leads"),
    "audit.act.profile.tried.weights": ("Profil pesé par des affaires", "Profile weighed by deals"),
    "audit.act.profile.weights_taken": ("Nouveaux poids repris", "New weights taken over"),
}

_WEIGHTS: dict[str, tuple[str, str]] = {
    "weights.points": ("Les points, critère par critère", "The points, criterion by criterion"),
    "weights.take_title": ("Reprendre ces points ?", "Take these points over?"),
    "weights.take_words": (
        "Cochez ce que vous reprenez. Les points vont dans le brouillon du profil, vos "
        "commentaires restent ; rien n'est publié.",
        "Tick what you take over. The points go into the draft of the profile, your comments "
        "stay; nothing is published.",
    ),
    "weights.part_words": (
        "Ces points ont été trouvés ensemble : en reprendre une partie seulement change aussi "
        "leur somme, et l'essai ci-dessous ne vaut plus pour le reste.",
        "These points were found together: taking only a part changes their sum too, and the test "
        "below no longer speaks for the rest.",
    ),
    "weights.criterion": ("Critère", "Criterion"),
    "weights.before": ("Avant", "Before"),
    "weights.after": ("Après", "After"),
    "weights.take": ("Reprendre dans le brouillon", "Take over into the draft"),
    "weights.taken": (
        "{n} critère(s) repris dans le brouillon. Relisez-le avant de publier.",
        "{n} criteri(on|a) taken over into the draft. Read it before you publish.",
    ),
    "weights.none_chosen": ("Cochez au moins un critère.", "Tick one criterion at least."),
    "weights.draft_unread": (
        "Le brouillon a une erreur : corrigez-le d'abord. {why}",
        "The draft has a fault: mend it first. {why}",
    ),
    "weights.draft_changed": (
        "Quelqu'un vient de changer le brouillon : votre texte est gardé à côté. Choisissez ici.",
        "Somebody has just changed the draft: your text is kept aside. Choose here.",
    ),
    "weights.already": ("Déjà repris dans le brouillon.", "Taken over into the draft already."),
    "weights.leaks": ("Champs qui connaissent l'issue", "Fields that know the outcome"),
}

_SHEET: dict[str, tuple[str, str]] = {
    "sheet.title": ("Fiche ICP : {name}", "ICP sheet: {name}"),
    "sheet.purpose": (
        "Le profil sur une page : à lire, imprimer, transmettre.",
        "The profile on one page: to read, print and hand over.",
    ),
    "sheet.print": ("Imprimer ou enregistrer en PDF", "Print or save as PDF"),
    "sheet.markdown": ("Télécharger en Markdown", "Download as Markdown"),
    "sheet.share": ("Partager", "Share"),
    "sheet.address": ("Adresse de cette version", "Address of this version"),
    "sheet.share_words": (
        "Elle ne s'ouvre que pour les membres de cet espace. Pour quelqu'un d'autre, imprimez ou "
        "enregistrez en PDF.",
        "It opens for members of this workspace alone. For anybody else, print or save as PDF.",
    ),
    "sheet.open": ("Ouvrir cette version", "Open this version"),
    "sheet.copy": ("Copier", "Copy"),
    "sheet.copied": ("Copiée", "Copied"),
    "sheet.old": (
        "Version {n}. La version publiée est une autre.",
        "Version {n}. Another version is published.",
    ),
    "sheet.see_published": ("Voir la version publiée", "See the published version"),
    "sheet.others": ("Autres profils", "Other profiles"),
    "sheet.fill": ("Compléter le profil", "Complete the profile"),
    "sheet.empty": (
        "Publiez un profil : sa fiche s'écrit toute seule, à imprimer pour l'équipe.",
        "Publish a profile: its sheet writes itself, to print for the team.",
    ),
}

_AS_IN_THE_LIBRARY = {
    "trial.groups": "val_groups",
    "trial.time": "val_time",
    "trial.misplaced": "val_misplaced",
    "trial.sources": "val_sources",
    "trial.method": "val_method",
    "trial.leaks": "val_leaks",
    "trial.looks": "val_looks",
    "weights.test": "wei_test",
    "weights.bands": "wei_bands",
    "weights.calibration": "wei_calibration",
    "weights.chances": "wei_chances",
    "weights.leaks_words": "wei_leaks_words",
}
"""What the library's own pages say in the same words."""

WORDS: dict[str, tuple[str, str]] = {
    **_TRIALS,
    **_WEIGHTS,
    **_SHEET,
    **{ours: WORDINGS[theirs] for ours, theirs in _AS_IN_THE_LIBRARY.items()},
}
