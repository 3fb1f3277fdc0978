"""Which words does the page of a review add to the data?"""

from __future__ import annotations

REVIEW: dict[str, tuple[str, str]] = {
    "rev_of": ("{k} sur {n}", "{k} of {n}"),
    "rev_title_some_one": ("Un changement conseillé", "One change advised"),
    "rev_title_some_many": ("{n} changements conseillés", "{n} changes advised"),
    "rev_weighed_proposed": (
        "Pesés tous ensemble par ces affaires, les points changent : voyez ce qu'il faut décider.",
        "Weighed all together by these deals, the points change: see what there is to decide.",
    ),
    "rev_weighed_few": (
        "Trop peu d'affaires gagnées ou perdues pour peser tous les points ensemble.",
        "Too few deals won or lost to weigh all points together.",
    ),
    "rev_weighed_nothing_to_weigh": (
        "Les points ne peuvent pas être pesés ensemble : aucun critère ne distingue ces affaires.",
        "The points cannot be weighed together: no criterion tells these deals apart.",
    ),
    "rev_weighed_no_signal": (
        "Pesés tous ensemble, les critères ne distinguent pas les affaires gagnées.",
        "Weighed all together, the criteria do not tell the deals that were won.",
    ),
    "rev_weighed_unchanged": (
        "Pesés tous ensemble par ces affaires, les points restent tels quels ; ce qui est à "
        "décider vient de l'usure, du marché ou des retours.",
        "Weighed all together by these deals, the points stay as they are; what there is to decide "
        "comes from wear, from the market or from remarks.",
    ),
    "rev_weighed_worse": (
        "Pesés tous ensemble, de nouveaux points classeraient moins bien les affaires récentes.",
        "Weighed all together, new points would rank recent deals less well.",
    ),
    "rev_weighed_loss_not_excluded": (
        "Pesés tous ensemble, de nouveaux points pourraient classer moins bien.",
        "Weighed all together, new points might rank less well.",
    ),
    "rev_title_none": (
        "Rien n'impose de changer le profil",
        "Nothing calls for a change of the profile",
    ),
    "rev_purpose": (
        "La revue de {name} : ce que {days} jours de ventes disent du profil, et ce qu'il faut "
        "décider.",
        "The review of {name}: what {days} days of selling say of the profile, and what there is "
        "to decide.",
    ),
    "rev_period": ("du {since} au {as_of}", "{since} to {as_of}"),
    "rev_because": ("Revue avancée : {because}", "Review held early: {because}"),
    "go_decide": ("Décider", "Decide"),
    "go_new": ("Nouveaux clients", "New customers"),
    "go_gone": ("Départs", "Departures"),
    "go_drift": ("Marché", "Market"),
    "go_aged": ("Critères", "Criteria"),
    "go_heard": ("Terrain", "Sales floor"),
    "go_mistakes": ("Quatre erreurs", "Four mistakes"),
    "rev_decide": ("À décider", "To decide"),
    "rev_decide_words": (
        "Chaque proposition dit sur quoi elle repose et a été essayée sur des affaires plus "
        "récentes qu'elle n'a jamais vues. Rien ne change sans votre oui : notez accept: yes dans "
        "le fichier des propositions, puis focale review PROFIL --apply FICHIER.",
        "Each proposal says what it rests on, and was tried on later deals that it never saw. "
        "Nothing changes without your yes: write accept: yes in the file of proposals, then "
        "focale review PROFILE --apply FILE.",
    ),
    "rev_reused": (
        "Essai : {n} affaires, dont {seen} servai(seen:t|ent) déjà à la revue d'avant. Chaque "
        "revue reprend les trois dernières affaires sur dix : une idée refusée qui revient n'y "
        "trouve pas une preuve de plus.",
        "Test: {n} deals, {seen} of which already served at the review before. Each review takes "
        "the last three in ten deals again: an idea that was turned down and comes back finds no "
        "further proof there.",
    ),
    "rev_no_proposal": ("Aucune proposition.", "No proposal."),
    "rev_advised": ("conseillé", "advised"),
    "rev_not_advised": ("à vous de voir", "up to you"),
    "rev_together": ("Tout ce qui est conseillé, ensemble", "All that is advised, together"),
    "str_solid": ("solide", "solid"),
    "str_likely": ("probable", "likely"),
    "str_hypothesis": ("hypothèse", "hypothesis"),
    "rev_new": ("Les meilleurs nouveaux clients", "The best new customers"),
    "rev_new_words": (
        "{n} clients ont signé ; parmi les {best} meilleurs, {k} sur {judged} étaient dans le "
        "profil le jour où l'affaire a commencé ({interval}).",
        "{n} customers signed; of the {best} best, {k} of {judged} were inside the profile on the "
        "day the deal began ({interval}).",
    ),
    "rev_new_none": ("Aucun nouveau client sur la période.", "No new customer in the period."),
    "rev_new_by_rank": (
        "Classés par le fichier clients (chiffre d'affaires, satisfaction, vitesse).",
        "Ranked by the customers' file (revenue, satisfaction, speed).",
    ),
    "rev_new_by_amount": ("Classés par montant signé.", "Ranked by amount signed."),
    "rev_new_by_day": (
        "Rien ne dit ce qu'ils valent : les plus récents d'abord.",
        "Nothing says what they are worth: the latest first.",
    ),
    "rev_new_common": (
        "Manque le plus souvent : {names}.",
        "Most often missing: {names}.",
    ),
    "rev_shared": (
        "Ce qu'ils ont de plus que le marché : {names}.",
        "What they have more than the market: {names}.",
    ),
    "rev_shared_none": (
        "Rien ne les distingue du marché au-delà du hasard.",
        "Nothing tells them from the market beyond chance.",
    ),
    "rev_shared_limits": (
        "Cherché parmi ces {n} seulement, contre le marché : un trait fort s'y voit 8 fois sur 10, "
        "un trait faible 1 fois sur 2. Dans tous vos clients : focale discover.",
        "Looked for among these {n} only, against the market: a strong trait shows 8 times in 10, "
        "a weak one every other time. Among all your customers: focale discover.",
    ),
    "rev_shared_line": (
        "{name} ({k} sur {n}, {times} fois le marché, {strength})",
        "{name} ({k} of {n}, {times} times the market, {strength})",
    ),
    "col_customer": ("Client", "Customer"),
    "col_since": ("Signé le", "Signed on"),
    "col_gone": ("Parti le", "Left on"),
    "col_profile": ("Profil", "Profile"),
    "col_missing": ("Critères non remplis", "Criteria not met"),
    "rev_not_judged": ("inconnu", "unknown"),
    "rev_left": ("Les départs", "Departures"),
    "rev_left_words": (
        "{n} client(n:s) parti(n:s). Dans le profil {inside} ({na}), hors du profil {outside} "
        "({nb}).",
        "{n} customer(n:s) left. Inside the profile {inside} ({na}), outside {outside} ({nb}).",
    ),
    "rev_left_unknown": (
        "À compléter ou inconnus : {rate} ({n}).",
        "Undecided or unknown: {rate} ({n}).",
    ),
    "rev_left_more": (
        "Ceux du profil partent plus souvent ({interval} fois).",
        "Those inside leave more often ({interval} times).",
    ),
    "rev_left_less": (
        "Ceux du profil partent moins souvent ({interval} fois).",
        "Those inside leave less often ({interval} times).",
    ),
    "rev_left_early": (
        "Trop tôt pour dire si le profil retient mieux ({interval} fois).",
        "Too early to say whether the profile keeps them better ({interval} times).",
    ),
    "rev_left_no_ratio": (
        "Personne à comparer : trop tôt pour conclure.",
        "Nobody to compare: too early to conclude.",
    ),
    "rev_drift": ("Le marché a-t-il bougé ?", "Has the market moved?"),
    "rev_drift_words": (
        "{n} entreprises suivies. Le profil en gardait {before}, il en garde {after}.",
        "{n} companies followed. The profile kept {before} of them, it keeps {after}.",
    ),
    "rev_drift_none": (
        "Aucun critère n'a bougé au-delà du hasard.",
        "No criterion moved beyond chance.",
    ),
    "rev_drift_lacks": (
        "Personne n'a noté le marché d'avant. Donnez un journal de faits (--facts) ou un export "
        "ancien (--market-before).",
        "Nobody kept the market as it was. Give a log of facts (--facts) or an earlier export "
        "(--market-before).",
    ),
    "col_then": ("Avant", "Before"),
    "col_now": ("Maintenant", "Now"),
    "col_came": ("Venues", "Came"),
    "col_went": ("Parties", "Went"),
    "col_moved": ("A bougé ?", "Moved?"),
    "rev_steady": ("non", "no"),
    "rev_aged": ("Les critères à l'épreuve des affaires", "The criteria, tried on deals"),
    "rev_aged_words": (
        "Part gagnée avec et sans chaque critère, sur {n} affaires connues le jour de leur "
        "création ; deux moitiés, pour voir s'il s'use. Les {later} plus récentes n'y sont pas : "
        "elles servent à l'essai.",
        "Share won with and without each criterion, on {n} deals as known on the day of their "
        "creation; two halves, to see whether it wears out. The {later} latest are not in it: "
        "they are for the test.",
    ),
    "rev_no_deals": (
        "Sans affaires passées (--deals ou --leads), ni usure ni essai.",
        "Without past deals (--deals or --leads) there is neither wear nor test.",
    ),
    "col_with": ("Rempli", "Met"),
    "col_without": ("Non rempli", "Not met"),
    "col_times": ("Fois plus", "Times"),
    "col_halves": ("D'abord → ensuite", "First → then"),
    "col_says": ("Verdict", "Verdict"),
    "aged_worn": ("s'use ({strength})", "wears out ({strength})"),
    "aged_works": ("tient", "holds"),
    "aged_early": ("trop tôt pour conclure", "too early to conclude"),
    "aged_nothing": ("n'apporte rien", "adds nothing"),
    "aged_penalty": ("pénalité", "penalty"),
    "rev_heard": ("Ce que dit le terrain", "What the sales floor says"),
    "rev_heard_none": (
        "Aucun retour : donnez aux commerciaux un fichier (compte, critère, juste ou faux, "
        "répondu) et --feedback.",
        "No remark: give sales a file (account, criterion, right or wrong, answered) and "
        "--feedback.",
    ),
    "rev_heard_words": (
        "{n} retour(n:s) sur la période, {open} sans réponse.",
        "{n} remark(n:s) in the period, {open} without an answer.",
    ),
    "col_wrong": ("Jugé faux", "Found wrong"),
    "rev_session": ("La séance terrain", "The field session"),
    "rev_session_words": (
        "{people} personnes ont jugé {n} affaires anonymes. Entre elles, accord {seen} des fois ; "
        "kappa {kappa} ({interval}) : {word}.",
        "{people} people judged {n} anonymous deals. They agree {seen} of the time; kappa {kappa} "
        "({interval}): {word}.",
    ),
    "rev_session_no_kappa": (
        "{people} personnes ont jugé {n} affaires anonymes ; toutes disent toujours pareil, "
        "l'accord ne se mesure pas.",
        "{people} people judged {n} anonymous deals; all always say the same, so agreement cannot "
        "be measured.",
    ),
    "rev_session_profile": (
        "La majorité et le profil disent pareil {k} fois sur {n}{more}.",
        "The majority and the profile say the same {k} times of {n}{more}.",
    ),
    "rev_session_kappa": (" (kappa {kappa}, {interval})", " (kappa {kappa}, {interval})"),
    "rev_session_person": (
        "{name} et le profil : {k} sur {n}",
        "{name} and the profile: {k} of {n}",
    ),
    "rev_session_yes": (
        "{deal} : {yes} sur {n} disent oui, le profil non{won}.",
        "{deal}: {yes} of {n} say yes, the profile no{won}.",
    ),
    "rev_session_no": (
        "{deal} : {yes} sur {n} disent oui, le profil oui{won}.",
        "{deal}: {yes} of {n} say yes, the profile yes{won}.",
    ),
    "rev_won": (" ; elle a été gagnée", "; it was won"),
    "rev_lost": (" ; elle n'a pas été gagnée", "; it was not won"),
    "rev_session_split": ("Avis partagés : {deals}.", "Divided: {deals}."),
    "rev_session_missing": (
        "Ce qui manque, selon eux : {words}.",
        "What is missing, they say: {words}.",
    ),
    "kap_none": ("pas d'accord", "no agreement"),
    "kap_slight": ("accord à peine", "slight agreement"),
    "kap_fair": ("accord faible", "fair agreement"),
    "kap_moderate": ("accord moyen", "moderate agreement"),
    "kap_substantial": ("accord net", "substantial agreement"),
    "kap_almost_perfect": ("accord presque parfait", "almost perfect agreement"),
    "rev_mistakes": ("Les quatre erreurs fatales", "The four fatal mistakes"),
    "mis_too_wide": ("Trop large", "Too wide"),
    "mis_assumptions": ("Bâti sur des suppositions", "Built on assumptions"),
    "mis_static": ("Figé", "Static"),
    "mis_deaf": ("Sourd", "Deaf"),
    "mis_state_yes": ("oui", "yes"),
    "mis_state_no": ("non", "no"),
    "mis_state_unknown": ("on ne sait pas", "unknown"),
    "mis_wide_yes": (
        "{share} du marché de {market} entreprises est gardé : un profil qui garde plus de la "
        "moitié ne choisit pas.",
        "{share} of the market of {market} companies is kept: a profile that keeps more than half "
        "does not choose.",
    ),
    "mis_wide_good": (
        "{share} du marché gardé, sur {market} entreprises : dans la cible de 20 à 30 %.",
        "{share} of the market kept, of {market} companies: within the target of 20 to 30%.",
    ),
    "mis_wide_broad": (
        "{share} du marché gardé, sur {market} entreprises : au-dessus de la cible de 20 à 30 %.",
        "{share} of the market kept, of {market} companies: above the target of 20 to 30%.",
    ),
    "mis_wide_narrow": (
        "{share} du marché gardé, sur {market} entreprises, {possible} au plus : sous la cible de "
        "20 à 30 %, sans danger tant qu'il reste assez de comptes.",
        "{share} of the market kept, of {market} companies, {possible} at most: below the target "
        "of 20 to 30%, harmless as long as there are accounts enough.",
    ),
    "mis_wide_maybe": (
        "{share} du marché gardé, sur {market} entreprises, mais jusqu'à {possible} selon les "
        "infos manquantes.",
        "{share} of the market kept, of {market} companies, but up to {possible} depending on "
        "missing facts.",
    ),
    "mis_wide_unknown": (
        "Sans le fichier du marché (--market), on ne sait pas ce que le profil garde.",
        "Without the market's file (--market) nobody knows what the profile keeps.",
    ),
    "mis_assumed_none": (
        "Chaque critère repose sur quelque chose que l'on a vu.",
        "Each criterion rests on something that was seen.",
    ),
    "mis_assumed_yes": (
        "{n} critère(n:s) sans preuve, {percent} % des points : {names}.",
        "{n} criteri(n:on|a) without proof, {percent}% of the points: {names}.",
    ),
    "mis_assumed_no": (
        "{n} critère(n:s) sans preuve, {percent} % des points seulement : {names}.",
        "{n} criteri(n:on|a) without proof, only {percent}% of the points: {names}.",
    ),
    "mis_static_yes": (
        "Dernière revue le {day}, il y a {days} jours : plus de six mois.",
        "Last review on {day}, {days} days ago: more than six months.",
    ),
    "mis_static_no": (
        "Dernière revue le {day}, il y a {days} jours.",
        "Last review on {day}, {days} days ago.",
    ),
    "mis_static_early": (
        "Dernière revue le {day}, il y a {days} jours ; la suivante n'est due que le {due}.",
        "Last review on {day}, {days} days ago; the next is due only on {due}.",
    ),
    "mis_static_unknown": (
        "Aucune revue n'est notée dans le profil ; --apply notera celle-ci.",
        "No review is on record in the profile; --apply will put this one there.",
    ),
    "mis_deaf_none": (
        "Aucun canal de retour pour les ventes (--feedback).",
        "No feedback channel for sales (--feedback).",
    ),
    "mis_deaf_silent": (
        "Aucun retour sur la période ({n} en tout) : le canal est-il connu ?",
        "No remark in the period ({n} in all): do people know the channel?",
    ),
    "mis_deaf_late": (
        "{late} retour(late:s) sans réponse depuis plus de 30 jours ; le plus ancien est du {day}.",
        "{late} remark(late:s) unanswered for more than 30 days; the oldest is of {day}.",
    ),
    "mis_deaf_open": (
        "{n} retour(n:s) attend(n:|ent) une réponse, aucun depuis plus de 30 jours.",
        "{n} remark(n:s) wait(n:s|) for an answer, none for more than 30 days.",
    ),
    "mis_deaf_no": (
        "{total} retour(total:s), tous ont une réponse.",
        "{total} remark(total:s), all answered.",
    ),
    "rev_colon": (" : ", ": "),
    "rev_details": ("Le détail de l'essai", "The details of the test"),
    "rev_companies": ("Entreprises", "Companies"),
    "rev_range": ("Intervalle à 95 %", "95% interval"),
    "rev_lacking": ("Ce que cette revue ne pouvait pas voir", "What this review could not see"),
    "lack_deals": ("les affaires passées (--deals ou --leads)", "past deals (--deals or --leads)"),
    "lack_customers": ("les clients (--customers)", "customers (--customers)"),
    "lack_contracts": ("les départs (--contracts)", "departures (--contracts)"),
    "lack_market": ("le marché (--market)", "the market (--market)"),
    "lack_facts": (
        "le marché d'avant (--facts ou --market-before)",
        "the market as it was (--facts or --market-before)",
    ),
    "lack_feedback": ("les retours des ventes (--feedback)", "remarks of sales (--feedback)"),
    "lack_session": ("une séance terrain (--session)", "a field session (--session)"),
    "rev_formula": (
        "Parts : Wilson (1927). Rapports : Koopman (1984), Miettinen et Nurminen (1985). Usure : "
        "rapport des rapports, Zou et Donner (2008), au seuil partagé entre les critères. Marché : "
        "McNemar, mid-p. Ancien contre nouveau : DeLong (1988), affaires appariées. Accord : Cohen "
        "(1960), Fleiss (1971).",
        "Shares: Wilson (1927). Ratios: Koopman (1984), Miettinen and Nurminen (1985). Wear: ratio "
        "of ratios, Zou and Donner (2008), the level shared among the criteria. Market: McNemar, "
        "mid-p. Old against new: DeLong (1988), paired deals. Agreement: Cohen (1960), Fleiss "
        "(1971).",
    ),
}
