"""What do the pages of `jobs` say?"""

WORDS: dict[str, tuple[str, str]] = {
    "jobs.title": ("Tâches", "Jobs"),
    "jobs.purpose": (
        "Ce que le serveur fait pour vous en arrière-plan, et ce qui attend une décision.",
        "What the server does for you in the background, and what waits for a decision.",
    ),
    "jobs.none": (
        "Rien en cours. Les imports, les scores et les exports apparaissent ici "
        "pendant qu'ils travaillent.",
        "Nothing is running. Imports, scores and exports stand here while they work.",
    ),
    "jobs.now": ("En cours et en attente", "Running and waiting"),
    "jobs.parked": ("À décider", "To decide"),
    "jobs.ended": ("Terminées", "Ended"),
    "jobs.what": ("Tâche", "Job"),
    "jobs.state": ("État", "State"),
    "jobs.by": ("Demandée par", "Asked by"),
    "jobs.when": ("Demandée le", "Asked on"),
    "jobs.machine": ("Focale", "Focale"),
    "jobs.progress": ("{done} sur {total}", "{done} of {total}"),
    "jobs.start_again": ("Relancer", "Start again"),
    "jobs.started_again": (
        "La tâche reprend là où elle s'était arrêtée.",
        "The job goes on from where it stood.",
    ),
    "jobs.give_up": ("Abandonner", "Give up"),
    "jobs.given_up": (
        "Tâche abandonnée ; ce qu'elle a fait reste. Vous pouvez la relancer.",
        "Job given up; what it did stays. You can start it again.",
    ),
    "jobs.older": ("Plus anciennes", "Older"),
    "jobs.none_works": (
        "Le travail de fond est arrêté : {n} tâche(s) (attend|attendent). Rien n'est perdu ; "
        "relancez « focale desk », ou demandez-le à la personne qui gère le serveur.",
        "Background work has stopped: {n} job(s) wait(s). Nothing is lost; start "
        "“focale desk” again, or ask whoever runs the server.",
    ),
    "jobs.see": ("Voir les tâches", "See the jobs"),
    "job.state.queued": ("en attente", "waiting"),
    "job.state.running": ("en cours", "running"),
    "job.state.done": ("terminée", "done"),
    "job.state.parked": ("arrêtée", "parked"),
    "job.state.stopped": ("abandonnée", "given up"),
    "job.trouble.job_parked": (
        "Essayée trop souvent sans avancer. Relancez-la ; si elle s'arrête encore, "
        "envoyez le journal du serveur à votre administrateur.",
        "Tried too often without getting on. Start it again; if it stops once more, "
        "send the server's log to your administrator.",
    ),
    "job.trouble.job_failed": (
        "Une erreur de notre fait. Rien n'a été fait à moitié ; nouvel essai sous peu. "
        "Le détail est dans le journal du serveur.",
        "A fault of ours. Nothing was half done; it is tried again shortly. "
        "The details are in the server's log.",
    ),
    "job.trouble.job_waits": (
        "Le moteur de calcul ou la base ne répond pas ; la tâche reprend seule dès leur retour.",
        "The engine or the store does not answer; the job goes on by itself once they are back.",
    ),
    "job.trouble.job_in_turn": (
        "Attend la fin d'un import demandé avant ; commence ensuite seule.",
        "Waits for an import that was asked for before; begins by itself then.",
    ),
    "job.trouble.job_no_room": (
        "Le disque du serveur est plein. Libérez de la place : la tâche reprend seule, "
        "rien n'est perdu.",
        "The disk of the server is full. Make room: the job goes on by itself, nothing is lost.",
    ),
    "job.trouble.mail_away": (
        "Le serveur de courrier ne répond pas ; nouvel essai sous peu.",
        "The mail server does not answer; it is tried again shortly.",
    ),
    "job.kind.other": ("Tâche", "Job"),
    "job.kind.study": ("Lecture des colonnes d'un fichier", "Reading the columns of a file"),
    "job.kind.import": ("Import d'un fichier", "Import of a file"),
    "job.kind.score": ("Scores de tous les comptes", "Scores of all accounts"),
    "job.kind.rescore": ("Scores des comptes modifiés", "Scores of changed accounts"),
    "job.kind.rescore_all": ("Nouveaux scores après un changement", "New scores after a change"),
    "job.kind.sweep_scores": ("Ménage des anciens scores", "Old scores swept away"),
    "job.kind.purge_orphan_files": (
        "Ménage des fichiers que rien ne nomme plus",
        "Files that nothing names any more swept away",
    ),
    "job.kind.event_days": ("Événements comptés par jour", "Events counted by day"),
    "audit.act.job.started_again": ("Tâche relancée", "Job started again"),
    "audit.act.job.given_up": ("Tâche abandonnée", "Job given up"),
}
