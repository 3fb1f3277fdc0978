"""What do the pages of the field sessions say?"""

WORDS: dict[str, tuple[str, str]] = {
    "sessions.title": ("Séance terrain", "Field session"),
    "sessions.purpose": (
        "Chacun juge dix affaires anonymes, sans voir l'avis des autres : voit-on tous le même "
        "client idéal ?",
        "Each judges ten anonymous deals without seeing what others say: do all see the same "
        "ideal customer?",
    ),
    "sessions.name": ("Nom de la séance", "Name of the session"),
    "sessions.begin": ("Ouvrir une séance", "Open a session"),
    "sessions.none": (
        "Aucune séance. Ouvrez-en une : dix affaires sont tirées, noms cachés ; commerciaux et "
        "service client jugent chacun de leur côté.",
        "No session yet. Open one: ten deals are drawn, names hidden; sales and customer success "
        "judge on their own.",
    ),
    "sessions.open": ("ouverte", "open"),
    "sessions.ended": ("terminée", "ended"),
    "sessions.progress": (
        "{people} personne(people:s) (people:a|ont) commencé, {done} (done:a|ont) tout jugé",
        "{people} (people:person|people) began, {done} judged everything",
    ),
    "sessions.drawing": ("Tirage des affaires…", "Drawing the deals…"),
    "sessions.no_cases": (
        "Trop peu d'entreprises dont on sache assez : ajoutez une table d'affaires, de clients ou "
        "un marché, puis tirez de nouveau.",
        "Too few companies of which enough is known: add a table of deals, of customers or a "
        "market, then draw again.",
    ),
    "sessions.draw": ("Tirer de nouveau", "Draw again"),
    "sessions.case": ("Affaire {n}", "Deal {n}"),
    "sessions.hidden": (
        "Noms, dates, montants et issue sont cachés ; les chiffres sont donnés par tranches.",
        "Names, dates, amounts and outcome are hidden; figures are given in bands.",
    ),
    "sessions.is_icp": ("Client idéal ?", "Ideal customer?"),
    "sessions.yes": ("ICP", "ICP"),
    "sessions.no": ("Pas ICP", "Not ICP"),
    "sessions.reason": ("Pourquoi ?", "Why?"),
    "sessions.missing": (
        "Un critère qui manque pour trancher",
        "A criterion that is missing to decide",
    ),
    "sessions.save": ("Garder mes avis", "Keep my judgements"),
    "sessions.kept": ("{n} avis gardé(s) sur {of}.", "{n} judgement(s) kept of {of}."),
    "sessions.alone": (
        "Personne ne voit vos avis avant la fin ; vous ne voyez pas ceux des autres.",
        "Nobody sees your judgements before the end; you do not see those of others.",
    ),
    "sessions.end": (
        "Terminer la séance et voir l'accord",
        "End the session and see the agreement",
    ),
    "sessions.too_few": (
        "Il faut au moins deux personnes qui aient tout jugé pour mesurer un accord.",
        "At least two people must have judged everything for an agreement to be measured.",
    ),
    "sessions.has_ended": (
        "La séance est terminée : les avis ne changent plus.",
        "The session has ended: judgements no longer change.",
    ),
    "sessions.off": ("Retirer de la liste", "Take off the list"),
    "sessions.is_off": ("« {name} » est retirée de la liste.", "“{name}” is off the list."),
    "sessions.agreement": ("Accord", "Agreement"),
    "sessions.kappa.none": (
        "Moins d'accord que le hasard : vous ne parlez pas du même client idéal.",
        "Less agreement than chance: you do not speak of the same ideal customer.",
    ),
    "sessions.kappa.slight": (
        "Presque pas d'accord au-delà du hasard.",
        "Hardly any agreement beyond chance.",
    ),
    "sessions.kappa.fair": ("Un accord faible.", "A weak agreement."),
    "sessions.kappa.moderate": ("Un accord moyen.", "A moderate agreement."),
    "sessions.kappa.substantial": ("Un accord net.", "A clear agreement."),
    "sessions.kappa.almost_perfect": ("Un accord presque parfait.", "An almost perfect agreement."),
    "sessions.kappa.all_alike": (
        "Tout le monde a toujours dit le même mot : rien ne départage ces affaires, l'accord ne "
        "prouve rien.",
        "Everybody always said the same word: nothing tells these deals apart, the agreement "
        "proves nothing.",
    ),
    "sessions.kappa_low": (
        "Parlez d'abord des désaccords ci-dessous, avant de publier un profil.",
        "Speak of the disagreements below before publishing a profile.",
    ),
    "sessions.figures": ("Les chiffres", "The figures"),
    "sessions.kappa_words": (
        "{people} personnes, {n} affaires ; même mot dans {seen} des paires ; kappa {kappa}",
        "{people} people, {n} deals; the same word in {seen} of pairs; kappa {kappa}",
    ),
    "sessions.kappa_ends": ("intervalle à 95 % : {low} à {high}", "95% interval: {low} to {high}"),
    "sessions.few_cases": (
        "Sur dix affaires, l'intervalle est large : lisez le sens, pas le chiffre.",
        "On ten deals the interval is wide: read the direction, not the number.",
    ),
    "sessions.not_counted": (
        "Non comptés, faute d'avoir tout jugé : {n} personne(s).",
        "Not counted, not having judged everything: {n} (person|people).",
    ),
    "sessions.split": ("Désaccords", "Disagreements"),
    "sessions.split_none": ("Aucun désaccord.", "No disagreement."),
    "sessions.agreed": ("D'accord", "Agreed"),
    "sessions.votes": ("{n} sur {of} disent ICP", "{n} of {of} say ICP"),
    "sessions.won": ("gagnée", "won"),
    "sessions.lost": ("perdue", "lost"),
    "sessions.against_deals": (
        "Jugées ICP par la majorité : {icp} gagnée(icp:s) sur {of}. Jugées hors ICP : {rest} sur "
        "{of_rest}.",
        "Judged ICP by most: {icp} won of {of}. Judged not ICP: {rest} of {of_rest}.",
    ),
    "sessions.missing_title": ("Critères manquants", "Missing criteria"),
    "sessions.missing_none": (
        "Personne n'a nommé de critère manquant.",
        "Nobody named a missing criterion.",
    ),
    "sessions.missing_n": ("{n} personne(s) sur {of}", "{n} of {of} people"),
    "sessions.want": ("Porter au brouillon", "Hand to the draft"),
    "sessions.wanted": (
        "{n} critère(s) porté(s) au brouillon : dites dans le profil quel champ (le|les) mesure.",
        "{n} criteri(on|a) handed to the draft: say in the profile which field measures (it|them).",
    ),
    "sessions.want_none": (
        "Cochez ce que vous voulez porter au brouillon.",
        "Tick what to hand to the draft.",
    ),
    "sessions.want_nowhere": (
        "Il n'y a pas encore de brouillon : lancez d'abord la découverte.",
        "There is no draft yet: first look for what the best share.",
    ),
    "job.kind.session": ("Tirage d'une séance terrain", "Drawing of a field session"),
    "audit.act.session.begun": ("Séance terrain ouverte", "Field session opened"),
    "audit.act.session.judged": ("Affaires jugées en séance", "Deals judged in a session"),
    "audit.act.session.ended": ("Séance terrain terminée", "Field session ended"),
    "audit.act.session.left": ("Séance terrain retirée", "Field session taken off"),
}
