"""What does the page of what the best share say?"""

WORDS: dict[str, tuple[str, str]] = {
    "discovery.patterns": ("Ce qu'ils partagent", "What they share"),
    "discovery.title": ("Découverte", "Discovery"),
    "discovery.purpose": (
        "Ce que vos {n} meilleurs clients partagent, et que le marché ne partage pas · {tried} "
        "conditions essayées, corrigées",
        "What your {n} best customers share and the market does not · {tried} conditions tried, "
        "corrected for",
    ),
    "discovery.purpose_none": (
        "Ce que vos meilleurs clients partagent, et que le marché ne partage pas.",
        "What your best customers share and the market does not.",
    ),
    "discovery.change_best": ("Changer les meilleurs", "Change the best"),
    "discovery.look": ("Chercher ce qu'ils partagent", "Look for what they share"),
    "discovery.look_again": ("Chercher de nouveau", "Look again"),
    "discovery.first": (
        "Focale compare vos {n} meilleurs clients au marché, à vos autres clients, et les affaires "
        "gagnées aux perdues. Il ne retient que ce que le hasard ferait rarement aussi bien.",
        "Focale compares your {n} best customers with the market, with your other customers, and "
        "deals won with deals lost. It keeps only what chance would seldom do as well.",
    ),
    "discovery.looking": (
        "Recherche en cours : chaque meilleur client est aussi laissé de côté une fois, pour voir "
        "si le profil l'aurait trouvé.",
        "Looking: each best customer is also left out once, to see whether the profile would have "
        "found it.",
    ),
    "discovery.stopped": (
        "La recherche s'est arrêtée avant la fin ; lancez-la de nouveau.",
        "The search stopped before its end; start it again.",
    ),
    "discovery.needs.customers": (
        "Il faut d'abord la table de vos clients, anciens compris.",
        "First the table of your customers is needed, past ones too.",
    ),
    "discovery.needs.market": (
        "Il faut aussi un marché à qui les comparer : un fichier, ou des secteurs et départements "
        "choisis dans un registre.",
        "A market to compare them with is needed too: a file, or sectors and départements chosen "
        "in a register.",
    ),
    "discovery.needs.ranked": (
        "Classez d'abord vos clients et dites lesquels sont les meilleurs.",
        "First rank your customers and say which ones are the best.",
    ),
    "discovery.needs.best": (
        "Moins de quatre meilleurs clients : rien ne peut en être tiré. Choisissez-en 10 à 20.",
        "Fewer than four best customers: nothing can be drawn from them. Choose 10 to 20.",
    ),
    "discovery.few": (
        "{n} meilleurs clients seulement : lisez tout ce qui suit comme des hypothèses.",
        "{n} best customers only: read all that follows as hypotheses.",
    ),
    "discovery.is_stale": (
        "Ces réponses ne sont plus à jour : {what}.",
        "These answers are out of date: {what}.",
    ),
    "discovery.stale.customers": (
        "la table des clients a changé",
        "the table of customers changed",
    ),
    "discovery.stale.market": ("le marché a changé", "the market changed"),
    "discovery.stale.deals": ("la table des affaires a changé", "the table of deals changed"),
    "discovery.stale.events": ("les événements ont changé", "the events changed"),
    "discovery.stale.contacts": ("les contacts ont changé", "the contacts changed"),
    "discovery.stale.facts": ("le journal des faits a changé", "the log of facts changed"),
    "discovery.stale.best": ("le choix des meilleurs a changé", "the choice of the best changed"),
    "discovery.nothing.none": (
        "Rien ne distingue ces clients : aucun trait n'est plus fréquent chez eux qu'un tirage au "
        "hasard ne le donnerait, et aucun profil n'est proposé. Interrogez 5 à 10 de ces clients, "
        "vérifiez le choix des meilleurs, ou complétez les faits (effectif, code NAF, outils).",
        "Nothing distinguishes these customers: no trait is more frequent among them than random "
        "choices would give, and no profile is proposed. Interview 5 to 10 of them, check the "
        "choice of the best, or complete the facts (headcount, NAF code, tools).",
    ),
    "discovery.nothing.following": (
        "Ce qui est plus fréquent chez eux suit de la façon dont ils ont été choisis : ce n'est "
        "pas une découverte. Ajoutez la table des affaires gagnées et perdues, qui peut le "
        "confirmer, ou interrogez 5 à 10 de ces clients.",
        "What is more frequent among them follows from how they were chosen: it is no finding. "
        "Add the table of deals won and lost, which may confirm it, or interview 5 to 10 of them.",
    ),
    "discovery.nothing.few": (
        "Pas de brouillon tout fait : il faut au moins deux traits distinctifs, dont un solide "
        "qui ne découle pas du choix des meilleurs. Placez ce que vous croyez ; cela restera à "
        "prouver.",
        "No ready draft: at least two distinctive traits are needed, one of them solid and no "
        "consequence of how the best were chosen. Place what you believe; it stays to be proven.",
    ),
    "discovery.contrasts": ("Comparer les meilleurs", "Compare the best"),
    "discovery.contrast.market": ("au marché", "with the market"),
    "discovery.contrast.others": ("à vos autres clients", "with your other customers"),
    "discovery.contrast.won": ("affaires gagnées et perdues", "deals won and lost"),
    "discovery.contrast.market.words": (
        "Combien de fois plus fréquent chez les meilleurs que sur le marché, clients ôtés "
        "(intervalle à 95 %). Dit qui l'on atteint et garde, habitudes comprises.",
        "How many times as frequent among the best as on the market, customers aside (95% "
        "interval). Tells whom we reach and keep, our habits included.",
    ),
    "discovery.contrast.others.words": (
        "Combien de fois plus fréquent chez les meilleurs que chez vos autres clients (intervalle "
        "à 95 %). Dit ce qui fait un très bon client.",
        "How many times as frequent among the best as among your other customers (95% interval). "
        "Tells what makes a very good customer.",
    ),
    "discovery.contrast.won.words": (
        "Combien de fois plus fréquent chez les comptes qui ont signé (meilleurs ôtés) que chez "
        "ceux qui ont refusé (intervalle à 95 %). Dit ce qui convertit.",
        "How many times as frequent among accounts that signed (the best aside) as among those "
        "that refused (95% interval). Tells what converts.",
    ),
    "discovery.lacks.others": (
        "Trop peu d'autres clients pour comparer : il en faut au moins huit, hors des meilleurs.",
        "Too few other customers to compare with: at least eight are needed beside the best.",
    ),
    "discovery.lacks.won": (
        "Aucune affaire gagnée et perdue à comparer : ajoutez la table des affaires.",
        "No deals won and lost to compare: add the table of deals.",
    ),
    "discovery.group.found": ("Distinctif", "Distinctive"),
    "discovery.group.echo": (
        "Échos : le même trait, dit autrement",
        "Echoes: the same trait in other words",
    ),
    "discovery.group.circular": (
        "Circulaire : suit de la façon dont vous avez choisi",
        "Circular: follows from how you chose",
    ),
    "discovery.group.other": ("Pas distinctif, ou trop tôt", "Not distinctive, or too early"),
    "discovery.verdict.distinctive": ("distinctif", "distinctive"),
    "discovery.verdict.common": ("fréquent mais pas distinctif", "frequent, not distinctive"),
    "discovery.verdict.early": ("trop tôt pour conclure", "too early to tell"),
    "discovery.verdict.circular": ("circulaire", "circular"),
    "discovery.verdict.others.yes": ("fait un très bon client", "makes a very good customer"),
    "discovery.verdict.others.less": ("plus rare chez les meilleurs", "rarer among the best"),
    "discovery.verdict.others.habit": ("habitude commerciale possible", "perhaps a habit of sales"),
    "discovery.verdict.won.yes": ("convertit", "converts"),
    "discovery.verdict.won.less": ("convertit moins", "converts less"),
    "discovery.is.solid": ("solide", "solid"),
    "discovery.is.likely": ("probable", "likely"),
    "discovery.is.hypothesis": ("hypothèse", "hypothesis"),
    "discovery.mark.circular": ("circulaire", "circular"),
    "discovery.mark.habit": ("habitude possible", "perhaps a habit"),
    "discovery.mark.echo": ("écho", "echo"),
    "discovery.mark.rarer": ("plus rare", "rarer"),
    "discovery.circular.follows": (
        "Ce champ bouge avec la façon dont les meilleurs ont été choisis : il n'apprend rien tant "
        "que des affaires gagnées et perdues ne le confirment pas. Jamais obligatoire d'ici là.",
        "This field moves with how the best were chosen: it teaches nothing unless deals won and "
        "lost confirm it. Never mandatory until then.",
    ),
    "discovery.circular.defines": (
        "C'est par ce champ même que les meilleurs ont été choisis.",
        "The best were chosen by this very field.",
    ),
    "discovery.circular.confirmed": (
        "Ce champ bouge avec le choix des meilleurs, mais les affaires gagnées et perdues le "
        "confirment.",
        "This field moves with the choice of the best, but deals won and lost confirm it.",
    ),
    "discovery.rarer": (
        "Plus rare chez les meilleurs qu'en face.",
        "Rarer among the best than on the other side.",
    ),
    "discovery.bar": (
        "{name} : {times} ; {counts} ; {verdict}",
        "{name}: {times}; {counts}; {verdict}",
    ),
    "discovery.counts.market": ("{hits} / {n} · marché {share}", "{hits} / {n} · market {share}"),
    "discovery.counts.others": ("{hits} / {n} · autres {share}", "{hits} / {n} · others {share}"),
    "discovery.counts.of_others": (
        "{hits} / {n} · autres {other} / {of}",
        "{hits} / {n} · others {other} / {of}",
    ),
    "discovery.counts.of_won": (
        "signé {hits} / {n} · refusé {other} / {of}",
        "signed {hits} / {n} · refused {other} / {of}",
    ),
    "discovery.n_of": ("{hits} sur {n}", "{hits} of {n}"),
    "discovery.n.best": (
        "Meilleurs : {share} ({hits} sur {n} où c'est connu)",
        "Best: {share} ({hits} of {n} where it is known)",
    ),
    "discovery.n.base": (
        "En face : {share} ({hits} sur {n} où c'est connu)",
        "On the other side: {share} ({hits} of {n} where it is known)",
    ),
    "discovery.n.others.here": (
        "Meilleurs : {share} ({hits} sur {n})",
        "Best: {share} ({hits} of {n})",
    ),
    "discovery.n.others.there": (
        "Autres clients : {share} ({hits} sur {n})",
        "Other customers: {share} ({hits} of {n})",
    ),
    "discovery.n.won.here": (
        "Ont signé : {share} ({hits} sur {n})",
        "Signed: {share} ({hits} of {n})",
    ),
    "discovery.n.won.there": (
        "Ont refusé : {share} ({hits} sur {n})",
        "Refused: {share} ({hits} of {n})",
    ),
    "discovery.n.p": ("p exact, unilatéral, mi-p : {p}", "exact one-sided mid-p: {p}"),
    "discovery.too_few_cases": (
        "{n} cas, trop peu pour une part",
        "{n} cases, too few for a share",
    ),
    "discovery.statistics": ("Pourquoi, et les chiffres", "Why, and the figures"),
    "discovery.put_in": ("Placer : {name}", "Place: {name}"),
    "discovery.zone.mandatory": ("Obligatoires", "Mandatory"),
    "discovery.zone.mandatory.words": (
        "{n} sur {of} suffisent ; en dessous, hors cible.",
        "{n} of {of} are enough; below, out of target.",
    ),
    "discovery.zone.preferred": ("Préférentiels", "Preferred"),
    "discovery.zone.preferred.words": (
        "Au moins un, s'il y en a.",
        "At least one, where there are any.",
    ),
    "discovery.zone.empty": (
        "Rien ici : glissez un motif, ou pressez son bouton.",
        "Nothing here: drag a pattern, or press its button.",
    ),
    "discovery.to.mandatory": ("Obligatoire", "Mandatory"),
    "discovery.to.preferred": ("Préférentiel", "Preferred"),
    "discovery.to.out": ("Retirer", "Take out"),
    "discovery.put.mandatory": ("« {name} » est obligatoire.", "“{name}” is mandatory."),
    "discovery.put.preferred": ("« {name} » est préférentiel.", "“{name}” is preferred."),
    "discovery.put.out": (
        "« {name} » n'est plus dans le profil.",
        "“{name}” is out of the profile.",
    ),
    "discovery.saved": ("Enregistré.", "Saved."),
    "discovery.points": ("Points", "Points"),
    "discovery.points_of": ("Points de {name}", "Points of {name}"),
    "discovery.proof.measured": ("mesuré", "measured"),
    "discovery.proof.plausible": ("plausible", "plausible"),
    "discovery.proof.assumption": ("hypothèse", "assumption"),
    "discovery.guess_mandatory": (
        "Une hypothèse obligatoire exclut des entreprises sans preuve.",
        "A mandatory assumption excludes companies without proof.",
    ),
    "discovery.guesses": ("Hypothèses à cocher", "Hypotheses to tick"),
    "discovery.guesses_words": (
        "Pas prouvées : 5 points au plus, préférentielles. Cochez celles auxquelles vous croyez.",
        "Not proven: 5 points at most, preferred. Tick those that you believe in.",
    ),
    "discovery.wanted": ("Ce que les ventes trouvent manquant", "What sales find missing"),
    "discovery.wanted.help": (
        "Faites de chacune un critère du brouillon : 5 points au plus, sans rien exiger, tant que "
        "rien ne le mesure. Sinon elle y reste une question.",
        "Make each of them a criterion of the draft: 5 points at most, demanding nothing, as long "
        "as nothing measures it. Else it stays a question there.",
    ),
    "discovery.wanted.own": ("À savoir de chaque compte", "To be known of each account"),
    "discovery.wanted.own_yes": (
        "Une question à vous, oui ou non",
        "A question of yours, yes or no",
    ),
    "discovery.wanted.found": ("Ce que la recherche a trouvé", "What the search found"),
    "discovery.wanted.fields": ("Un champ", "A field"),
    "discovery.wanted.of": ("D'après", "Going by"),
    "discovery.wanted.value": ("Valeur voulue (d'un champ)", "Value that is wanted (of a field)"),
    "discovery.wanted.make": ("En faire un critère", "Make it a criterion"),
    "discovery.wanted.as_question": ("Le garder comme question", "Keep it as a question"),
    "discovery.wanted.in_draft": ("dans le brouillon : {said}", "in the draft: {said}"),
    "discovery.wanted.is_criterion": (
        "« {words} » est un critère du brouillon.",
        "“{words}” is a criterion of the draft.",
    ),
    "discovery.wanted.is_question": (
        "« {words} » reste une question du brouillon.",
        "“{words}” stays a question of the draft.",
    ),
    "discovery.wanted.no_field": (
        "Choisissez dans la liste d'après quoi ce critère se juge.",
        "Choose in the list by what this criterion is judged.",
    ),
    "discovery.wanted.no_value": (
        "Dites la valeur voulue pour « {field} », par exemple 50, ou Lyon, Nantes.",
        "Say which value is wanted for “{field}”, such as 50, or Lyon, Nantes.",
    ),
    "discovery.wanted.no_number": (
        "« {value} » n'est pas un nombre : écrivez le minimum voulu, par exemple 50.",
        "“{value}” is no number: write the least that is wanted, such as 50.",
    ),
    "audit.act.discovery.criterion": (
        "Critère manquant porté au brouillon",
        "Missing criterion put into the draft",
    ),
    "discovery.wanted_n": ("{n} sur {of}", "{n} of {of}"),
    "discovery.live": ("En direct sur {n} entreprises", "Live on {n} companies"),
    "discovery.kept_market": ("Marché gardé", "Market kept"),
    "discovery.kept_aim": ("cible 20 à 30 %", "aim 20 to 30%"),
    "discovery.kept_open": (
        "jusqu'à {n} de plus si les infos manquantes étaient bonnes",
        "up to {n} more if the missing facts turned out well",
    ),
    "discovery.kept_best": ("Meilleurs gardés", "Best kept"),
    "discovery.best_open": ("{n} à compléter", "{n} undecided"),
    "discovery.left_out.whole": (
        "Un contre tous : {hits} sur {n}, toute la recherche refaite sans lui",
        "Left out in turn: {hits} of {n}, the whole search done again without it",
    ),
    "discovery.left_out.bounds": (
        "Un contre tous : {hits} sur {n}, bornes retrouvées sans lui",
        "Left out in turn: {hits} of {n}, bounds found again without it",
    ),
    "discovery.width.none": ("Rien n'est placé.", "Nothing is placed."),
    "discovery.width.narrow": (
        "Étroit : moins de 20 %. Moins d'obligatoires, ou des bornes plus larges.",
        "Narrow: less than 20%. Fewer mandatory ones, or wider bounds.",
    ),
    "discovery.width.good": ("Bon : entre 20 et 30 %.", "Good: between 20 and 30%."),
    "discovery.width.wide": ("Un peu large : plus de 30 %.", "A little wide: more than 30%."),
    "discovery.width.too_wide": (
        "Trop large : plus de la moitié du marché. Un bon profil en exclut 70 à 80 %.",
        "Too wide: more than half of the market. A good profile excludes 70 to 80% of it.",
    ),
    "discovery.save": ("Enregistrer", "Save"),
    "discovery.over": ("Revenir au brouillon trouvé", "Back to the draft that was found"),
    "discovery.started_over": (
        "Le brouillon trouvé est de retour.",
        "The draft that was found is back.",
    ),
    "discovery.draft": ("Rédiger le profil", "Write the profile"),
    "discovery.draft_name": ("Nom du profil", "Name of the profile"),
    "discovery.draft_of": ("Pour", "For"),
    "discovery.draft_new": ("un nouveau profil", "a new profile"),
    "discovery.drafted": (
        "Brouillon rédigé : relisez-le avec les ventes, rien n'est encore publié.",
        "Draft written: read it with sales, nothing is published yet.",
    ),
    "discovery.nothing_placed": (
        "Placez au moins un motif avant de rédiger.",
        "Place at least one pattern before writing.",
    ),
    "discovery.no_profile": (
        "Ce profil n'existe plus ; choisissez-en un autre.",
        "This profile is gone; choose another one.",
    ),
    "discovery.not_offered": (
        "Ce motif ne peut pas être placé là ; rechargez la page.",
        "This pattern cannot be placed there; reload the page.",
    ),
    "discovery.too_many_points": (
        "{n} points au plus pour ce critère.",
        "{n} points at most for this criterion.",
    ),
    "discovery.no_points": (
        "Les points sont des nombres entiers, de 0 à 100.",
        "Points are whole numbers, 0 to 100.",
    ),
    "discovery.pairs": ("Ensemble", "Together"),
    "discovery.pairs_words": (
        "Un second trait n'est cherché qu'à l'intérieur du premier : il ajoute quelque chose.",
        "A second trait is looked for inside the first one only: it adds something.",
    ),
    "discovery.more_pairs": ("{n} autre(s) paire(s)", "{n} more pair(s)"),
    "discovery.own": (
        "La recherche entière, contre vos autres clients",
        "The whole search, against your other customers",
    ),
    "discovery.own_none": (
        "Rien ne distingue avec certitude les meilleurs de vos autres clients.",
        "Nothing tells the best from your other customers for certain.",
    ),
    "discovery.own_line": ("{name} : {times}", "{name}: {times}"),
    "discovery.left": ("Champs écartés, et pourquoi", "Fields left out, and why"),
    "discovery.not_comparable": ("Non comparables", "Not comparable"),
    "discovery.not_comparable_words": (
        "Remplis bien plus souvent chez les meilleurs qu'en face : comparer tromperait.",
        "Filled far more often among the best than on the other side: comparing would mislead.",
    ),
    "discovery.people": ("Décideurs vus chez les meilleurs", "Deciders seen at the best"),
    "discovery.as_of": ("Cherché le {day}", "Searched on {day}"),
    "discovery.today": (
        "Les faits sont ceux d'aujourd'hui, pas ceux du jour de la signature : un client qui a "
        "grandi avec vous paraît plus grand qu'il ne l'était. Un journal des faits donne ceux du "
        "jour même.",
        "Facts are those of today, not of the day of the signature: a customer that has grown with "
        "you looks larger than it was. A log of facts gives those of the day itself.",
    ),
    "discovery.add_facts": ("Ajouter un journal des faits", "Add a log of facts"),
    "discovery.of_day": ("De quel jour sont les faits", "Of which day the facts are"),
    "discovery.how": ("Comment c'est calculé", "How it is computed"),
    "discovery.how_words": (
        "Pour chaque champ, on cherche le motif le plus surprenant, puis on refait toute la "
        "recherche sur 2 000 groupes tirés au hasard, aussi nombreux que vos meilleurs clients. Un "
        "trait n'est distinctif que si le hasard fait rarement aussi bien ; sur dix traits "
        "annoncés, un au plus est faux en moyenne.",
        "For each field the most surprising pattern is looked for, then the whole search is "
        "repeated on 2,000 groups chosen at random, as many as your best customers. A trait is "
        "distinctive only if chance seldom does as well; of ten traits told, one at most is false "
        "on average.",
    ),
    "job.kind.discover": (
        "Recherche de ce que partagent les meilleurs",
        "Search for what the best share",
    ),
    "audit.act.discovery.asked": ("Découverte lancée", "Discovery asked for"),
    "audit.act.discovery.placed": ("Critère du brouillon placé", "Criterion of the draft placed"),
    "audit.act.discovery.points": ("Points du brouillon changés", "Points of the draft changed"),
    "audit.act.discovery.wanted": ("Critère manquant noté", "Missing criterion noted"),
    "audit.act.discovery.drafted": (
        "Profil rédigé depuis la découverte",
        "Profile drafted from discovery",
    ),
}
