"""Which words does the page of `focale target` add to those of its parts?

One entry a key: (French, English), read through `wordings`.
"""

from __future__ import annotations

TARGET: dict[str, tuple[str, str]] = {
    "tgt_title_listed_one": (
        "Un compte à prospecter, sur le modèle de vos {best} meilleurs clients",
        "One account to prospect, after the model of your {best} best customers",
    ),
    "tgt_title_listed_many": (
        "{n} comptes à prospecter, sur le modèle de vos {best} meilleurs clients",
        "{n} accounts to prospect, after the model of your {best} best customers",
    ),
    "tgt_title_empty": (
        "Un profil de vos {best} meilleurs clients, mais personne à prospecter dans ce marché",
        "A profile of your {best} best customers, but nobody to prospect on this market",
    ),
    "tgt_purpose": (
        "Qui sont vos meilleurs clients, ce qu'ils ont en commun, le profil qui en découle, et qui "
        "lui ressemble dans {source}.",
        "Who your best customers are, what they share, the profile that follows, and who is like "
        "it in {source}.",
    ),
    "tgt_purpose_alone": (
        "Ce qui fait vos meilleurs clients, comparés à vos autres clients : sans fichier de "
        "marché, il n'y a personne à prospecter.",
        "What makes your best customers, against your other customers: without a file of the "
        "market there is nobody to prospect.",
    ),
    "tgt_ready": ("Prêts : décideur et téléphone", "Ready: decider and phone"),
    "tgt_find_decider": ("Décideur à trouver", "Decider to find"),
    "tgt_to_complete": ("Info à compléter", "Fact to complete"),
    "tgt_group": ("{name} ({n})", "{name} ({n})"),
    "tgt_ready_words": (
        "un décideur est connu, et un numéro où l'appeler",
        "a decider is known, and a number to call",
    ),
    "tgt_find_decider_words": (
        "l'entreprise convient ; cherchez qui y décide",
        "the company suits; find out who decides there",
    ),
    "tgt_to_complete_words": (
        "un fait, un signal ou un numéro manque : posez la prochaine question",
        "a fact, a signal or a number is missing: ask the next question",
    ),
    "tgt_deciders": (
        "Décideur : le rôle inscrit dans vos contacts ; sans rôle, qui dirige l'entreprise, ou "
        "porte le titre des décideurs de vos meilleurs clients ({titles}).",
        "Decider: the role written in your contacts; without a role, who heads the company, or "
        "bears the title of the deciders of your best customers ({titles}).",
    ),
    "tgt_deciders_plain": (
        "Décideur : le rôle inscrit dans vos contacts ; sans rôle, qui dirige l'entreprise.",
        "Decider: the role written in your contacts; without a role, who heads the company.",
    ),
    "tgt_no_contacts": (
        "Aucun fichier de contacts : tous les décideurs sont à trouver. Donnez-le avec --contacts.",
        "No file of contacts: every decider is to be found. Give it with --contacts.",
    ),
    "tgt_out_customers_one": (
        "{n} ligne du marché laissée de côté : elle est déjà cliente",
        "{n} row of the market left out: a customer already",
    ),
    "tgt_out_customers_many": (
        "{n} lignes du marché laissées de côté : déjà clientes, ou l'ayant été",
        "{n} rows of the market left out: customers, present or past",
    ),
    "tgt_out_deals_one": (
        "{n} laissée de côté : une affaire y est ouverte (--with-open-deals la remet)",
        "{n} left out: a deal is open there (--with-open-deals brings it back)",
    ),
    "tgt_out_deals_many": (
        "{n} laissées de côté : une affaire y est ouverte (--with-open-deals les remet)",
        "{n} left out: a deal is open there (--with-open-deals brings them back)",
    ),
    "tgt_one_each": (
        "une ligne par entreprise (SIREN), la mieux placée de ses sites",
        "one line per company (SIREN), the best placed of its sites",
    ),
    "tgt_fewer": (
        "{n} comptes seulement sur {wanted} demandés : le profil ne retient personne d'autre.",
        "{n} accounts only of {wanted} asked for: the profile keeps nobody else.",
    ),
    "tgt_careful": (
        "Avec {best} meilleurs clients, ce profil est une piste, pas une preuve : appelez-en "
        "vingt, notez les réponses, et reprenez l'étude avec plus de clients avant d'y mettre "
        "toute l'équipe.",
        "With {best} best customers this profile is a lead, no proof: call twenty of these, note "
        "the answers, and repeat the study with more customers before the whole team works on it.",
    ),
    "tgt_draft_not_proof": (
        "Ce profil est un brouillon : relisez-le avec les ventes, puis vérifiez sur vos leads "
        "qu'il convertit mieux (focale validate).",
        "This profile is a draft: read it with sales, then check on your leads that it converts "
        "better (focale validate).",
    ),
    "tgt_next": ("Et maintenant", "What next"),
    "tgt_no_market_words": (
        "Sans fichier de marché, les meilleurs clients ne sont comparés qu'à vos autres clients : "
        "on voit ce qui fait un très bon client, pas ce qui vous distingue du marché. Rien ne dit "
        "donc qui prospecter, ni quelle part du marché le profil garde.",
        "Without a file of the market the best customers are compared with your other customers "
        "only: it shows what makes a very good one, not what sets them apart from the market. So "
        "nothing says whom to prospect, or how much of the market the profile keeps.",
    ),
    "tgt_get_market_1": (
        "Un export de votre CRM (clients et prospects) ou d'un salon suffit pour commencer : une "
        "ligne par entreprise, avec le SIREN ou le nom.",
        "An export of your CRM (customers and prospects) or of a trade fair is enough to begin: "
        "one line per company, with the SIREN or the name.",
    ),
    "tgt_get_market_2": (
        "Toutes les entreprises de France : téléchargez la base Sirene (gratuite), puis focale "
        "registry build ; focale enrich complète un fichier avec elle.",
        "All companies of France: download the Sirene register (free), then focale registry "
        "build; focale enrich fills in a file from it.",
    ),
    "tgt_get_market_3": (
        "Puis relancez : focale target CLIENTS MARCHÉ --out DOSSIER.",
        "Then again: focale target CUSTOMERS MARKET --out FOLDER.",
    ),
    "tgt_nothing_words": (
        "Pas de profil, donc pas de liste : celle qu'on en tirerait ne vaudrait pas mieux que le "
        "hasard.",
        "No profile, hence no list: one drawn from it would be worth no more than chance.",
    ),
    "tgt_no_draft_words": (
        "Ces traits ne suffisent pas à un profil, donc pas de liste : retenez-les comme "
        "hypothèses, à vérifier.",
        "These traits are not enough for a profile, hence no list: keep them as hypotheses, to "
        "be checked.",
    ),
    "tgt_help_best": (
        "Dites autrement lesquels sont les meilleurs : focale best, puis --best-when "
        '"nps >= 9" ou --best 12.',
        'Say in another way which are the best: focale best, then --best-when "nps >= 9" or '
        "--best 12.",
    ),
    "tgt_help_facts": (
        "Donnez plus de faits à comparer : effectif, NAF et lieu (focale enrich), outils, "
        "événements (--events), affaires (--deals).",
        "Give more facts to compare: headcount, NAF and place (focale enrich), tools, events "
        "(--events), deals (--deals).",
    ),
    "tgt_help_interviews": (
        "Interrogez 5 à 10 de ces clients : quel problème, pourquoi nous, quel résultat "
        "(--interviews).",
        "Interview 5 to 10 of these customers: which problem, why us, which result (--interviews).",
    ),
    "tgt_help_ticked": (
        "Ou partez d'hypothèses, en les disant telles : focale profile new, cochez les vôtres "
        "(5 points au plus, jamais obligatoires), puis focale top.",
        "Or start from hypotheses, and say so: focale profile new, tick yours (5 points at most, "
        "never mandatory), then focale top.",
    ),
    "tgt_empty_words": (
        "Le profil ne retient que des clients ou des comptes déjà en affaire : donnez un marché "
        "plus large, ou relâchez un critère de profile.yaml puis focale top.",
        "The profile keeps only customers or accounts already in a deal: give a larger market, or "
        "loosen a criterion of profile.yaml, then focale top.",
    ),
    "tgt_market": ("Le marché, vu par ce profil", "The market, through this profile"),
    "tgt_list": ("Les comptes à prospecter", "The accounts to prospect"),
    "tgt_go_list": ("La liste", "The list"),
    "tgt_go_best": ("Meilleurs clients", "Best customers"),
    "tgt_go_market": ("Marché", "Market"),
    "tgt_best_words": (
        "Choisis par leur rang sur ce que dit votre fichier (chiffre d'affaires, NPS, rapidité, "
        "fidélité…) ; les autres clients servent de comparaison.",
        "Chosen by their rank on what your file says (revenue, NPS, speed, loyalty ...); the "
        "other customers serve as a comparison.",
    ),
    "tgt_best_words_rule": (
        "Choisis par votre règle ; les autres clients servent de comparaison.",
        "Chosen by your rule; the other customers serve as a comparison.",
    ),
}
