"""What do the pages of remarks, of the four fatal mistakes and of reviews say?"""

WORDS: dict[str, tuple[str, str]] = {
    "tab.feedback": ("Retours", "Feedback"),
    "feedback.title": ("Retours et revue", "Feedback and review"),
    "feedback.purpose": (
        "Ce que le terrain dit de chaque critère, et ce qu'on lui répond.",
        "What the field says of each criterion, and what it is answered.",
    ),
    "feedback.no_profile": (
        "Publiez un profil : chacun pourra alors dire, sur la page d'un compte, quel critère ne "
        "convient pas.",
        "Publish a profile: anyone can then say, on the page of an account, which criterion does "
        "not fit.",
    ),
    "feedback.to_profile": ("Aller aux profils", "Go to the profiles"),
    "feedback.none": (
        "Personne n'a encore rien dit. Ouvrez un compte : sous chaque ligne de son score, « Donner "
        "un avis » attend une phrase.",
        "Nobody has said anything yet. Open an account: under each line of its score, “Give an "
        "opinion” waits for a sentence.",
    ),
    "feedback.to_accounts": ("Ouvrir les comptes", "Open the accounts"),
    "feedback.show": ("Afficher", "Show"),
    "feedback.by_criterion": ("Par critère", "By criterion"),
    "feedback.wrong_of": ("Ne convient pas", "Does not fit"),
    "feedback.k_of_n": ("{k} sur {n}", "{k} of {n}"),
    "feedback.waiting": ("Sans réponse", "Unanswered"),
    "feedback.last": ("Dernier", "Last"),
    "feedback.gone": ("plus dans le profil", "no longer in the profile"),
    "feedback.on": ("Sur « {label} »", "On “{label}”"),
    "feedback.to_answer": ("À répondre", "To be answered"),
    "feedback.all_waiting": ("Tous ceux qui attendent une réponse", "All that wait for an answer"),
    "feedback.all_answered": (
        "Chaque retour a sa réponse.",
        "Every remark has its answer.",
    ),
    "feedback.give": ("Donner un avis", "Give an opinion"),
    "feedback.opinion": ("Votre avis sur « {label} »", "Your opinion of “{label}”"),
    "feedback.opinion.wrong": ("ne convient pas", "does not fit"),
    "feedback.opinion.right": ("convient", "fits"),
    "feedback.opinion.wrong.form": ("Ne convient pas ici", "Does not fit here"),
    "feedback.opinion.right.form": ("Convient", "Fits"),
    "feedback.why": ("Pourquoi", "Why"),
    "feedback.why.needed": (
        "Dites pourquoi en une phrase : c'est elle que la revue lira.",
        "Say why in one sentence: the review will read it.",
    ),
    "feedback.because": ("parce que…", "because…"),
    "feedback.send": ("Envoyer", "Send"),
    "feedback.given": (
        "Merci : votre avis sera lu à la prochaine revue, et la réponse arrivera ici.",
        "Thank you: your opinion will be read at the next review, and the answer will come here.",
    ),
    "feedback.no_criterion": (
        "Ce critère n'est plus dans le profil affiché. Rechargez la page et recommencez.",
        "This criterion is no longer in the profile shown. Reload the page and try again.",
    ),
    "feedback.waits": ("attend une réponse", "waits for an answer"),
    "feedback.has_answer": ("répondu", "answered"),
    "feedback.then": ("lu alors : {value}", "read then: {value}"),
    "feedback.answer": ("Réponse", "Answer"),
    "feedback.answer.needed": (
        "Écrivez une réponse : la personne la lira.",
        "Write an answer: the person will read it.",
    ),
    "feedback.answer.go": ("Répondre", "Answer"),
    "feedback.answer.kept": (
        "Réponse envoyée : {who} la verra en ouvrant le bureau.",
        "Answer sent: {who} will see it on opening the desk.",
    ),
    "feedback.answered_by": ("{who}, le {day}", "{who}, {day}"),
    "feedback.answered_notice": (
        "{n} réponse(s) à vos avis (vous attend|vous attendent).",
        "{n} answer(s) to your opinions (waits|wait) for you.",
    ),
    "feedback.read": ("Lire", "Read"),
    "feedback.read_all": ("J'ai lu ({n})", "I have read ({n})"),
    "feedback.mine": ("Mes avis", "My opinions"),
    "feedback.mine.purpose": (
        "Ce que vous avez dit des critères, et ce qui vous a été répondu.",
        "What you said of the criteria, and what you were answered.",
    ),
    "feedback.mine.none": (
        "Vous n'avez encore donné aucun avis. Ouvrez un compte : sous chaque ligne de son score, "
        "dites si le critère convient.",
        "You have not given any opinion yet. Open an account: under each line of its score, say "
        "whether the criterion fits.",
    ),
    "too_long": (
        "C'est trop long : gardez l'essentiel en 2 000 caractères.",
        "This is too long: keep the essence in 2,000 signs.",
    ),
    "form.bent": (
        "Ce formulaire est incomplet. Rechargez la page et recommencez.",
        "This form is incomplete. Reload the page and try again.",
    ),
    "job.kind.review": ("Revue du profil", "Review of the profile"),
    "job.kind.measure": ("Mesure du profil sur le marché", "Measuring the profile on the market"),
    "audit.act.feedback.given": ("Avis donné sur un critère", "Opinion given on a criterion"),
    "audit.act.feedback.answered": ("Avis répondu", "Opinion answered"),
    "audit.act.review.begun": ("Revue commencée", "Review begun"),
    "audit.act.review.ended": ("Revue terminée", "Review ended"),
    "audit.act.review.left": ("Revue abandonnée", "Review given up"),
}
