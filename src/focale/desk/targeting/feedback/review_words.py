"""What do the panel of the four fatal mistakes and the pages of reviews say?"""

MISTAKES: dict[str, tuple[str, str]] = {
    "mistakes.title": ("Quatre erreurs fatales", "Four fatal mistakes"),
    "mistakes.notice": (
        "{n} erreur(s) fatale(s) dans le profil : {names}.",
        "{n} fatal mistake(s) in the profile: {names}.",
    ),
    "mistakes.see": ("Voir que faire", "See what to do"),
    "mistake.state.yes": ("à corriger", "to be mended"),
    "mistake.state.no": ("tout va bien", "all is well"),
    "mistake.state.unknown": ("on ne sait pas", "unknown"),
    "mistake.wide": ("Trop large", "Too wide"),
    "mistake.wide.threshold": (
        "Seuil : plus de 50 % du marché gardé. Un bon profil en garde 20 à 30 %.",
        "Threshold: more than 50% of the market kept. A good profile keeps 20 to 30%.",
    ),
    "mistake.wide.seen": (
        "{percent} % du marché gardé : {kept} sur {market} entreprises.",
        "{percent}% of the market kept: {kept} of {market} companies.",
    ),
    "mistake.wide.maybe": (
        "{percent} % du marché gardé ({kept} sur {market}), mais jusqu'à {most} % selon les infos "
        "manquantes.",
        "{percent}% of the market kept ({kept} of {market}), but up to {most}% depending on what "
        "is missing.",
    ),
    "mistake.wide.unknown": (
        "Aucun marché n'est chargé, ou sa mesure arrive.",
        "No market is loaded, or it is being measured.",
    ),
    "mistake.wide.unread": (
        "Le marché n'a pas pu être lu avec ce profil.",
        "The market could not be read with this profile.",
    ),
    "mistake.wide.do.yes": (
        "Ajoutez un critère obligatoire, ou resserrez les bornes dans « Profil ».",
        "Add a mandatory criterion, or narrow the limits under “Profile”.",
    ),
    "mistake.wide.do.unknown": (
        "Ajoutez le fichier de votre marché dans « Marché ».",
        "Add the file of your market under “Market”.",
    ),
    "mistake.assumed": ("Bâti sur des suppositions", "Built on assumptions"),
    "mistake.assumed.threshold": (
        "Seuil : plus de 20 % des points, ou un critère obligatoire, sans aucun client derrière.",
        "Threshold: more than 20% of the points, or a mandatory criterion, without a customer.",
    ),
    "mistake.assumed.counted": (
        "{n} critère(n:s) sans client derrière, {percent} % des points : {names}.",
        "{n} criteri(n:on|a) with no customer behind, {percent}% of the points: {names}.",
    ),
    "mistake.assumed.declared": (
        "{n} critère(n:s) sans preuve, {percent} % des points : {names}. Sans fichier de clients, "
        "seul compte ce que le profil déclare.",
        "{n} criteri(n:on|a) without proof, {percent}% of the points: {names}. Without a file of "
        "customers, only what the profile declares counts.",
    ),
    "mistake.assumed.none.counted": (
        "Derrière chaque critère il y a des clients.",
        "Behind each criterion there are customers.",
    ),
    "mistake.assumed.none.declared": (
        "Chaque critère déclare une preuve. Aucun fichier de clients ne permet de la vérifier.",
        "Each criterion declares a proof. No file of customers lets it be checked.",
    ),
    "mistake.assumed.do.yes": (
        "Vérifiez ces critères dans « Découverte », sinon baissez leurs points.",
        "Check these criteria under “Discovery”, or lower their points.",
    ),
    "mistake.static": ("Figé", "Static"),
    "mistake.static.threshold": (
        "Seuil : plus de 180 jours sans revue.",
        "Threshold: more than 180 days without a review.",
    ),
    "mistake.static.last": (
        "Dernière revue le {day}, il y a {n} jour(s).",
        "Last review on {day}, {n} day(s) ago.",
    ),
    "mistake.static.never": (
        "Jamais revu depuis sa publication le {day}, il y a {n} jour(s).",
        "Never reviewed since it was published on {day}, {n} day(s) ago.",
    ),
    "mistake.static.last.today": ("Dernière revue aujourd'hui.", "Last review today."),
    "mistake.static.never.today": (
        "Publié aujourd'hui, pas encore revu.",
        "Published today, not reviewed yet.",
    ),
    "mistake.static.unknown": ("Rien n'est publié.", "Nothing is published."),
    "mistake.static.do.yes": (
        "Commencez une revue : elle peut finir sans changement.",
        "Begin a review: it may end without change.",
    ),
    "mistake.static.do.unknown": ("Publiez un profil.", "Publish a profile."),
    "mistake.deaf": ("Sourd", "Deaf"),
    "mistake.deaf.threshold": (
        "Seuil : un retour sans réponse depuis plus de 30 jours.",
        "Threshold: a remark unanswered for more than 30 days.",
    ),
    "mistake.deaf.silent": (
        "Aucun retour : le terrain connaît-il « Donner un avis » ?",
        "No remark: does the field know “Give an opinion”?",
    ),
    "mistake.deaf.late": (
        "{late} retour(late:s) sans réponse depuis plus de 30 jours ; le plus ancien est du {day}.",
        "{late} remark(late:s) unanswered for more than 30 days; the oldest is of {day}.",
    ),
    "mistake.deaf.open": (
        "{n} retour(n:s) sur {total} (n:attend|attendent) une réponse, aucun depuis plus de 30 "
        "jours.",
        "{n} of {total} remark(total:s) (n:waits|wait) for an answer, none for more than 30 days.",
    ),
    "mistake.deaf.answered": (
        "{total} retour(total:s), tous ont une réponse.",
        "{total} remark(total:s), all answered.",
    ),
    "mistake.deaf.do.yes": (
        "Répondez à ces retours, un par un, ci-contre.",
        "Answer these remarks, one by one, on this page.",
    ),
    "mistake.deaf.do.unknown": (
        "Montrez à l'équipe où donner un avis : sous chaque ligne du score d'un compte.",
        "Show the team where to give an opinion: under each line of an account's score.",
    ),
}
REVIEWS: dict[str, tuple[str, str]] = {
    "review.title": ("Revue du profil", "Review of the profile"),
    "review.purpose": (
        "Chaque trimestre : ce qui a changé, ce qu'on décide, et pourquoi.",
        "Each quarter: what changed, what is decided, and why.",
    ),
    "review.since": ("Depuis le", "Since"),
    "review.since.wrong": (
        "Cette date ne se lit pas : écrivez-la comme 30/06/2026.",
        "This date cannot be read: write it as 2026-06-30.",
    ),
    "review.begin": ("Commencer une revue", "Begin a review"),
    "review.go_on": ("Continuer la revue", "Go on with the review"),
    "review.before": ("Revues passées", "Past reviews"),
    "review.of_day": ("Revue du {day}", "Review of {day}"),
    "review.of": ("Revue de « {name} »", "Review of “{name}”"),
    "review.all": ("Toutes les revues", "All reviews"),
    "review.all.purpose": (
        "Qui a décidé quoi, quand, et pourquoi.",
        "Who decided what, when, and why.",
    ),
    "review.none_yet": (
        "Aucune revue encore : la première se commence depuis la page des retours.",
        "No review yet: the first one begins on the page of feedback.",
    ),
    "review.to_first": ("Commencer", "Begin"),
    "review.unpublished": (
        "Publiez d'abord un profil : une revue regarde la version qui compte.",
        "Publish a profile first: a review looks at the version that counts.",
    ),
    "review.period": ("Période", "Period"),
    "review.period_words": ("Du {since} au {until}", "{since} to {until}"),
    "review.state": ("État", "State"),
    "review.who": ("Par", "By"),
    "review.state.looking": ("en lecture", "reading"),
    "review.state.open": ("à décider", "to be decided"),
    "review.state.ended": ("terminée", "ended"),
    "review.state.failed": ("impossible", "impossible"),
    "review.state.left": ("abandonnée", "given up"),
    "review.outcome.draft": ("changements au brouillon", "changes in the draft"),
    "review.outcome.none": ("sans changement", "without change"),
    "review.looking": (
        "Lecture des clients, des affaires, du marché et des retours…",
        "Reading customers, deals, market and feedback…",
    ),
    "review.failed": (
        "Corrigez ce fichier dans « Départ », puis recommencez une revue.",
        "Mend this file under “Start”, then begin a review again.",
    ),
    "review.leave": ("Abandonner", "Give up"),
    "review.left": (
        "Revue abandonnée ; les réponses déjà données restent.",
        "Review given up; the answers given so far stay.",
    ),
    "review.step.proposals": ("Décider des propositions", "Decide on the proposals"),
    "review.step.answers": ("Répondre aux retours", "Answer the remarks"),
    "review.step.end": ("Terminer la revue", "End the review"),
    "review.step.done": ("{done} sur {total}", "{done} of {total}"),
    "review.step.nothing": ("rien à faire", "nothing to do"),
    "review.proposals": ("Propositions", "Proposals"),
    "review.no_proposal": (
        "Rien dans les données ne demande un changement.",
        "Nothing in the data asks for a change.",
    ),
    "review.together": ("Toutes celles conseillées, ensemble", "All advised ones together"),
    "review.answers": ("Retours sans réponse", "Unanswered remarks"),
    "review.figures": ("Les chiffres", "The figures"),
    "review.lacking": ("Ce qui manquait pour en dire plus", "What was missing to say more"),
    "review.lacks.deals": ("les affaires passées, pour l'usure et l'essai",
                           "past deals, for wear and for the test"),
    "review.lacks.customers": ("les clients", "customers"),
    "review.lacks.contracts": (
        "les départs de clients (vos contrats, ou une date de départ dans vos clients)",
        "departures of customers (your contracts, or a day of departure in your customers)",
    ),
    "review.lacks.market": ("le marché", "the market"),
    "review.lacks.facts": (
        "ce que l'on savait avant (un journal des faits, ou un export plus ancien du marché)",
        "what one knew before (a log of facts, or an earlier export of the market)",
    ),
    "review.lacks.feedback": ("un retour sur un critère de ce profil",
                              "a remark on a criterion of this profile"),
    "review.lacks.session": ("une séance terrain", "a field session"),
    "review.end": ("Terminer", "End"),
    "review.end.help": (
        "Ce qui est accepté va au brouillon du profil, commentaires gardés ; rien n'est publié. "
        "Sans rien accepter, la revue se termine sans changement.",
        "What was taken goes to the draft of the profile, comments kept; nothing is published. "
        "With nothing taken, the review ends without change.",
    ),
    "review.why": ("Pourquoi ces décisions", "Why these decisions"),
    "review.why.needed": (
        "Dites en une phrase pourquoi : c'est ce que la prochaine revue lira.",
        "Say why in one sentence: the next review will read it.",
    ),
    "review.undecided": (
        "{n} proposition(s) (attend|attendent) une décision : acceptez, refusez ou reportez.",
        "{n} proposal(s) (waits|wait) for a decision: take, refuse or put off.",
    ),
    "review.not_open": (
        "Cette revue n'est plus ouverte : quelqu'un l'a terminée. Rechargez la page.",
        "This review is no longer open: somebody ended it. Reload the page.",
    ),
    "review.draft_changed": (
        "Quelqu'un vient de modifier le brouillon. Terminez la revue à nouveau : elle partira du "
        "texte le plus récent.",
        "Somebody changed the draft just now. End the review again: it will start from the newest "
        "text.",
    ),
    "review.clash": (
        "Ces changements ne peuvent pas aller ensemble. {words} Reportez ou refusez l'un d'eux.",
        "These changes cannot go together. {words} Put off or refuse one of them.",
    ),
    "review.engine_away": (
        "Le moteur démarre encore ; rien n'est perdu. Terminez à nouveau dans quelques secondes.",
        "The engine is still starting; nothing is lost. End again in some seconds.",
    ),
    "review.ended.draft": (
        "Les changements acceptés sont dans le brouillon du profil.",
        "The changes that were taken are in the draft of the profile.",
    ),
    "review.ended.none": ("La revue s'est terminée sans changement.",
                          "The review ended without change."),
    "review.record": ("Ce qui a été décidé", "What was decided"),
    "review.record.who": ("Par {who}, le {at}.", "By {who}, {at}."),
    "review.record.answers": ("{n} retour(s) (a|ont) reçu une réponse.",
                              "{n} remark(s) (was|were) answered."),
    "review.record.open": ("{n} (attend|attendent) encore.", "{n} still (waits|wait)."),
    "review.open_draft": ("Ouvrir le brouillon", "Open the draft"),
    "proposal.not_advised": ("pas conseillée", "not advised"),
    "proposal.figures": ("Essai sur les affaires récentes", "Test on later deals"),
    "proposal.measure": ("Mesure", "Measure"),
    "proposal.today": ("Aujourd'hui", "Today"),
    "proposal.with": ("Avec le changement", "With the change"),
    "decision.take": ("Accepter", "Take"),
    "decision.refuse": ("Refuser", "Refuse"),
    "decision.put_off": ("Reporter", "Put off"),
    "decision.taken": ("Accepté", "Taken"),
    "decision.refused": ("Refusé", "Refused"),
    "decision.later": ("Reporté", "Put off"),
    "decision.why": ("Raison (obligatoire pour refuser)", "Reason (needed to refuse)"),
    "decision.why.needed": (
        "Dites pourquoi vous refusez : la prochaine revue le relira.",
        "Say why you refuse: the next review will read it.",
    ),
}  # fmt: skip
WORDS = {**MISTAKES, **REVIEWS}
