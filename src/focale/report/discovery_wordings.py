"""Which words say what the best customers share?

One entry a key: (French, English), read through `wordings`; the terminal says the same ones.
"""

from __future__ import annotations

DISCOVERY: dict[str, tuple[str, str]] = {
    "disc_title_one": (
        "Un trait distingue vos {best} meilleurs clients",
        "One trait distinguishes your {best} best customers",
    ),
    "disc_title_many": (
        "{n} traits distinguent vos {best} meilleurs clients",
        "{n} traits distinguish your {best} best customers",
    ),
    "disc_title_none": (
        "Rien ne distingue ces {best} clients du marché",
        "Nothing distinguishes these {best} customers from the market",
    ),
    "disc_title_none_others": (
        "Rien ne distingue ces {best} clients de vos autres clients",
        "Nothing distinguishes these {best} customers from your other customers",
    ),
    "disc_purpose": (
        "Ce que vos meilleurs clients ont en commun et que {source} n'a pas, avec la preuve de "
        "chaque trait.",
        "What your best customers share and {source} does not, with the proof of each trait.",
    ),
    "disc_none_words": (
        "Aucun trait n'est plus fréquent chez eux qu'un tirage au hasard ne le donnerait. "
        "Aucun profil n'est donc proposé : un profil tiré de ces chiffres serait un hasard "
        "pris pour une règle. Que faire : interroger 5 à 10 de ces clients, vérifier le choix "
        "des meilleurs, ou compléter les faits (effectif, code NAF, outils).",
        "No trait is more frequent among them than random choices would give. No profile is "
        "proposed: one drawn from these figures would be chance taken for a rule. What to do: "
        "interview 5 to 10 of these customers, check the choice of the best, or complete the "
        "facts (headcount, NAF code, tools).",
    ),
    "disc_none_words_following": (
        "Ce qui est plus fréquent chez eux suit de la façon dont vous les avez choisis (voir plus "
        "bas) : ce n'est pas une découverte, et aucun profil n'en est tiré. Que faire : donner les "
        "affaires gagnées et perdues (--deals), qui peuvent le confirmer, choisir les meilleurs "
        "autrement (NPS, fidélité), ou interroger 5 à 10 de ces clients.",
        "What is more frequent among them follows from how you chose them (see below): it is no "
        "finding, and no profile is drawn from it. What to do: give the deals won and lost "
        "(--deals), which may confirm it, choose the best in another way (NPS, loyalty), or "
        "interview 5 to 10 of these customers.",
    ),
    "disc_no_draft": (
        "Pas de brouillon de profil : il faut au moins deux traits distinctifs, dont un solide "
        "qui ne découle pas du choix même des meilleurs.",
        "No draft of a profile: at least two distinctive traits are needed, one of them solid "
        "and no consequence of how the best were chosen.",
    ),
    "disc_no_draft_none": (
        "Pas de brouillon de profil : rien de trouvé dont en tirer un.",
        "No draft of a profile: nothing was found to draw one from.",
    ),
    "colon_said": (" : ", ": "),
    "disc_best": ("Meilleurs clients", "Best customers"),
    "disc_customers": ("Clients en tout", "Customers in all"),
    "disc_inside": ("Clients trouvés dans le marché", "Customers found in the market"),
    "disc_base": (
        "Entreprises du marché, clients ôtés",
        "Companies of the market, customers aside",
    ),
    "disc_rule": ("Meilleurs choisis par : {rule}", "Best chosen by: {rule}"),
    "disc_traits": ("Les traits distinctifs", "The distinctive traits"),
    "disc_traits_words": (
        "Barre : part chez les meilleurs ; trait fin : où elle se situe sûrement (intervalle à "
        "95 %) ; repère vertical : part sur le marché.",
        "Bar: share among the best; thin line: where it surely lies (95% interval); upright "
        "mark: share of the market.",
    ),
    "disc_traits_words_others": (
        "Barre : part chez les meilleurs ; trait fin : où elle se situe sûrement (intervalle à "
        "95 %) ; repère vertical : part chez vos autres clients.",
        "Bar: share among the best; thin line: where it surely lies (95% interval); upright "
        "mark: share among your other customers.",
    ),
    "disc_others_traits": ("Ce qui n'est pas (encore) distinctif", "What is not distinctive (yet)"),
    "disc_col_trait": ("Trait", "Trait"),
    "disc_col_best": ("Meilleurs", "Best"),
    "disc_col_market": ("Marché", "Market"),
    "disc_col_others": ("Autres clients", "Other customers"),
    "disc_col_times": ("Plus fréquent", "More frequent"),
    "disc_col_verdict": ("Verdict", "Verdict"),
    "disc_of": ("{hits} sur {n}", "{hits} of {n}"),
    "disc_rarer_others": (
        "plus rare que chez vos autres clients",
        "rarer than among your other customers",
    ),
    "disc_rarer": ("plus rare que sur le marché", "rarer than on the market"),
    "disc_bar_words": (
        "{hits} des {n} meilleurs clients, {market} en face",
        "{hits} of the {n} best customers, {market} on the other side",
    ),
    "disc_verdict_distinctive": ("distinctif", "distinctive"),
    "disc_verdict_common": ("fréquent mais pas distinctif", "frequent but not distinctive"),
    "disc_verdict_circular": ("circulaire", "circular"),
    "disc_verdict_early": ("trop tôt pour conclure", "too early to tell"),
    "disc_strength_solid": ("solide", "solid"),
    "disc_strength_likely": ("probable", "likely"),
    "disc_strength_hypothesis": ("hypothèse", "hypothesis"),
    "disc_habit": (
        "habitude commerciale possible : {hits} sur {n} de vos autres clients l'ont aussi",
        "perhaps a habit of your sales: {hits} of {n} of your other customers have it too",
    ),
    "disc_circular": (
        "ce champ bouge avec le choix des meilleurs, mais les affaires le confirment",
        "this field moves with how the best were chosen, but deals confirm it",
    ),
    "disc_follows": (
        "suit de la façon dont vous avez choisi les meilleurs : n'apprend rien, tant que des "
        "affaires gagnées et perdues ne le confirment pas",
        "follows from how you chose the best: teaches nothing, unless deals won and lost confirm "
        "it",
    ),
    "disc_following": (
        "Circulaire : suit de la façon dont vous avez choisi",
        "Circular: follows from how you chose",
    ),
    "disc_following_words": (
        "Plus fréquent chez les meilleurs parce qu'ils ont été choisis ainsi : choisis au chiffre "
        "d'affaires, ils sont grands. Ce n'est pas compté comme un trait distinctif.",
        "More frequent among the best because they were chosen so: chosen by revenue, they are "
        "large. It is not counted as a distinctive trait.",
    ),
    "disc_echoes": (
        "Échos : le même trait, dit autrement",
        "Echoes: the same trait in other words",
    ),
    "disc_echoed": ("se voit aussi ainsi : {traits}", "also seen as: {traits}"),
    "disc_echo": (
        "écho de « {field} » : n'ajoute rien une fois ce trait connu",
        'echo of "{field}": adds nothing once that trait is known',
    ),
    "disc_others_yes": (
        "aussi ce qui fait un très bon client : {hits} sur {n} des autres clients seulement",
        "also what makes a very good customer: only {hits} of {n} of the other customers",
    ),
    "disc_won_yes": (
        "convertit : {won} des comptes qui ont signé (hors meilleurs), {lost} de ceux qui ont "
        "refusé",
        "converts: {won} of the accounts that signed (the best aside), {lost} of those that "
        "refused",
    ),
    "disc_won_no": (
        "les affaires ne le confirment pas : {won} des comptes qui ont signé, {lost} de ceux "
        "qui ont refusé",
        "deals do not confirm it: {won} of the accounts that signed, {lost} of those that refused",
    ),
    "disc_not_company": (
        "dit comment vous travaillez, pas ce qu'est l'entreprise",
        "says how you work, not what the company is",
    ),
    "disc_numbers": ("Statistiques", "Statistics"),
    "disc_numbers_words": (
        "rang parmi les tirages : {p} ; part de fausses découvertes : {q} ; p hypergéométrique "
        "le plus petit : {smallest}",
        "rank among the redraws: {p}; share of false findings: {q}; smallest hypergeometric p: "
        "{smallest}",
    ),
    "disc_pairs": ("Ensemble", "Together"),
    "disc_pairs_words": (
        "Un second trait n'est cherché qu'à l'intérieur du premier : il ajoute donc quelque chose. "
        "D'abord ceux qui ajoutent le plus.",
        "A second trait is looked for inside the first one only: so it adds something. First "
        "those that add most.",
    ),
    "disc_more_pairs_one": ("Une autre paire", "One more pair"),
    "disc_more_pairs_many": ("{n} autres paires", "{n} more pairs"),
    "disc_pair": (
        "{first} et {second} : {hits} des {n} meilleurs clients qui ont le premier, {market} "
        "des entreprises qui l'ont",
        "{first} and {second}: {hits} of the {n} best customers who have the first, {market} "
        "of the companies that have it",
    ),
    "disc_own": ("Ce qui fait un très bon client", "What makes a very good customer"),
    "disc_own_words": (
        "Les meilleurs comparés à vos {n} autres clients.",
        "The best compared with your {n} other customers.",
    ),
    "disc_own_none": (
        "Rien ne les distingue de vos autres clients avec certitude.",
        "Nothing tells them from your other customers for certain.",
    ),
    "disc_draft": ("Le brouillon de profil", "The draft of a profile"),
    "disc_draft_words": (
        "Ce qui a été trouvé, rien de plus. Relisez-le avec les commerciaux, puis cochez les "
        "hypothèses en lesquelles vous croyez : 5 points au plus, jamais obligatoires.",
        "What was found, and nothing more. Read it with your salespeople, then tick the "
        "hypotheses that you believe in: 5 points at most, never mandatory.",
    ),
    "disc_points": ("{points} points", "{points} points"),
    "disc_need_mandatory": ("obligatoire", "mandatory"),
    "disc_need_preferred": ("préférentiel", "preferred"),
    "disc_hypotheses": ("Hypothèses à cocher", "Hypotheses to tick"),
    "disc_kept": ("Part du marché gardée", "Share of the market kept"),
    "disc_kept_words": (
        "{share} du marché ({n} entreprises sur {market}), jusqu'à {possible} si les infos "
        "manquantes étaient bonnes. Un bon profil en garde 20 à 30 % ; au-dessus de 50 % il "
        "est trop large.",
        "{share} of the market ({n} companies of {market}), up to {possible} if the missing "
        "facts turned out well. A good profile keeps 20 to 30%; above 50% it is too wide.",
    ),
    "disc_recall": (
        "Meilleurs clients retenus : {hits} sur {n}",
        "Best customers kept: {hits} of {n}",
    ),
    "disc_recall_words": (
        "Chacun a été jugé par le profil trouvé sans lui. En vérité entre {low} et {high} seraient "
        "retenus ; {open} de plus sont à compléter.",
        "Each was judged by the profile found without it. In truth between {low} and {high} would "
        "be kept; {open} more are undecided.",
    ),
    "disc_people": ("Décideurs vus chez les meilleurs", "Deciders seen at the best"),
    "disc_people_line": (
        "{title}{role} : chez {hits} des {n} dont les contacts sont connus",
        "{title}{role}: at {hits} of the {n} whose contacts are known",
    ),
    "disc_role_decider": (" (décideur)", " (decider)"),
    "disc_role_prescriber": (" (prescripteur)", " (prescriber)"),
    "disc_pains": ("Irritants dits en entretien", "Pain points told in interviews"),
    "disc_pain_line_one": ("{pain} : {n} entretien sur {of}", "{pain}: {n} interview of {of}"),
    "disc_pain_line_many": ("{pain} : {n} entretiens sur {of}", "{pain}: {n} interviews of {of}"),
    "disc_left": ("Champs écartés", "Fields left out"),
    "disc_left_identifier": ("identifiant : chacun a le sien", "identifier: each has its own"),
    "disc_left_nearly_unique": (
        "presque chaque entreprise a sa valeur",
        "nearly every company has its own value",
    ),
    "disc_left_one_value": ("une seule valeur sur tout le marché", "one value on the whole market"),
    "disc_left_blank": ("vide", "blank"),
    "disc_left_no_fact": (
        "dit ce que nous savons du client, pas ce qu'il est",
        "says what we know of the customer, not what it is",
    ),
    "disc_left_ours": (
        "ce que l'on fait avec nous : normal chez un client",
        "what is done with us: usual for a customer",
    ),
    "disc_left_tells_customers": (
        "dit qui est client, pas ce qu'il est",
        "says who is a customer, not what it is",
    ),
    "disc_left_not_comparable": (
        "non comparable : rempli à {best} % chez les meilleurs, à {base} % en face",
        "not comparable: filled at {best}% among the best, at {base}% on the other side",
    ),
    "go_traits": ("Traits", "Traits"),
    "go_draft": ("Brouillon", "Draft"),
    "go_left": ("Champs écartés", "Fields left out"),
    "disc_method": ("Comment c'est calculé", "How it is computed"),
    "disc_facts_today": (
        "Les faits sont ceux d'aujourd'hui (valeur actuelle), pas ceux du jour de la signature : "
        "un client qui a grandi avec vous paraît plus grand qu'il ne l'était. Un journal de faits "
        "(--facts) donne ceux du jour même.",
        "Facts are those of today (present value), not of the day of the signature: a customer "
        "that has grown with you looks larger than it was. A log of facts (--facts) gives those "
        "of the day itself.",
    ),
    "disc_facts_customers": (
        "Faits de vos clients : {then} valeurs sur {total} sont celles du jour de la signature, "
        "{now} sont des valeurs actuelles, faute de date.",
        "Facts of your customers: {then} values of {total} are those of the day of the signature, "
        "{now} are present values, for want of a date.",
    ),
    "disc_facts_deals": (
        "Faits des comptes en affaire : {then} valeurs sur {total} sont celles du jour où "
        "l'affaire a commencé, {now} sont des valeurs actuelles.",
        "Facts of the accounts with a deal: {then} values of {total} are those of the day on which "
        "the deal began, {now} are present values.",
    ),
    "disc_facts_then": (
        "L'âge d'une entreprise est compté jusqu'à ce jour ; le marché reste tel qu'aujourd'hui, "
        "et les événements sont comptés jusqu'au jour de l'analyse.",
        "The age of a company is counted up to that day; the market stays as of today, and events "
        "are counted up to the day of the analysis.",
    ),
    "disc_facts_title": ("De quel jour sont les faits", "Of which day the facts are"),
    "disc_method_words": (
        "Pour chaque champ, on cherche le motif le plus surprenant (tranche d'effectif, "
        "préfixe de code, outil…), puis on refait toute la recherche sur 2\u202f000 groupes tirés "
        "au hasard, aussi nombreux que vos meilleurs clients. Un trait n'est distinctif que si "
        "le hasard fait rarement aussi bien ; sur dix traits annoncés, un au plus est faux en "
        "moyenne.",
        "For each field the most surprising pattern is looked for (band of headcount, prefix "
        "of a code, tool…), then the whole search is repeated on 2,000 groups chosen at "
        "random, as many as your best customers. A trait is distinctive only if chance seldom "
        "does as well; of ten traits told, one at most is false on average.",
    ),
}
