"""Which words do the pages of a review and of a month add to the data?"""

from __future__ import annotations

REVIEW: dict[str, tuple[str, str]] = {
    "rev_of": ("{k} sur {n}", "{k} of {n}"),
    "rev_title_some_one": ("Un changement conseillé", "One change advised"),
    "rev_title_some_many": ("{n} changements conseillés", "{n} changes advised"),
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
    "rev_no_proposal": ("Aucune proposition.", "No proposal."),
    "rev_advised": ("conseillé", "advised"),
    "rev_not_advised": ("à vous de voir", "up to you"),
    "rev_together": ("Tout ce qui est conseillé, ensemble", "All that is advised, together"),
    "str_solid": ("solide", "solid"),
    "str_likely": ("probable", "likely"),
    "str_hypothesis": ("hypothèse", "hypothesis"),
    "back_title": ("Ancien contre nouveau", "Old against new"),
    "back_better": (
        "classe mieux les affaires récentes",
        "ranks later deals better",
    ),
    "back_not_worse": (
        "ne fait rien perdre sur les affaires récentes",
        "loses nothing on later deals",
    ),
    "back_unsure": (
        "pourrait moins bien classer : trop tôt pour conclure",
        "may rank less well: too early to conclude",
    ),
    "back_worse": (
        "classe moins bien les affaires récentes",
        "ranks later deals less well",
    ),
    "back_early": (
        "trop peu d'affaires récentes pour conclure",
        "too few later deals to conclude",
    ),
    "back_none": (
        "ne change aucun score : rien à essayer",
        "changes no score: nothing to try",
    ),
    "back_no_history": (
        "sans affaires passées, impossible de l'essayer : --deals",
        "without past deals it cannot be tried: --deals",
    ),
    "back_auc": (
        "Classement (AUC) {before} → {after}, écart {gap} ({low} à {high}), sur {n} affaires "
        "créées ensuite.",
        "Ranking (AUC) {before} → {after}, difference {gap} ({low} to {high}), on {n} deals "
        "created later.",
    ),
    "back_excluded": (
        "{n} affaires laissées de côté : leurs clients ont donné l'idée.",
        "{n} deals left out: their customers gave the idea.",
    ),
    "back_moves": (
        "{come} affaire(come:s) entre(come:nt) dans le profil ({won_in} gagnée(won_in:s)), {go} en "
        "sor(go:t|tent) ({won_out} gagnée(won_out:s)).",
        "{come} deal(come:s) enter(come:s|) the profile ({won_in} won), {go} leave(go:s|) it "
        "({won_out} won).",
    ),
    "back_inside": ("Gagnées dans le profil", "Won inside the profile"),
    "back_outside": ("Gagnées hors du profil", "Won outside the profile"),
    "back_best": ("Meilleurs clients retenus", "Best customers kept"),
    "back_market": ("Marché gardé", "Market kept"),
    "back_old": ("Aujourd'hui", "Today"),
    "back_new": ("Avec le changement", "With the change"),
    "col_what": ("Mesure", "Measure"),
    "pro_weights": ("Repeser {n} critère(n:s)", "Weigh {n} criteri(n:on|a) anew"),
    "pro_weights_why": (
        "{n} affaires closes, dont {wins} gagnées : points tirés des anciennes, essayés sur les "
        "récentes.",
        "{n} closed deals, {wins} of them won: points found on the earlier ones, tried on the "
        "later.",
    ),
    "pro_points_line": ("{name} : {before} → {after} points", "{name}: {before} → {after} points"),
    "pro_worn": (
        "{name} s'use : {before} → {after} points",
        "{name} wears out: {before} → {after} points",
    ),
    "pro_worn_then": (
        "Avant : {a} gagnées quand il est rempli ({na} affaires), {b} sinon ({nb}), soit {times} "
        "fois plus ({interval}).",
        "Before: {a} won when it is met ({na} deals), {b} when not ({nb}), {times} times as many "
        "({interval}).",
    ),
    "pro_worn_now": (
        "Depuis : {a} quand il est rempli ({na}), {b} sinon ({nb}), soit {times} fois plus "
        "({interval}).",
        "Since: {a} when it is met ({na}), {b} when not ({nb}), {times} times as many "
        "({interval}).",
    ),
    "pro_worn_change": (
        "Sa force est multipliée par {times} ({interval}).",
        "Its strength is multiplied by {times} ({interval}).",
    ),
    "pro_confirmed": (
        "{name} était une hypothèse : les affaires la confirment",
        "{name} was an assumption: the deals confirm it",
    ),
    "pro_confirmed_why": (
        "{a} gagnées sur {na} affaires qui le remplissent, {b} sur {nb} autres : {times} fois plus "
        "({interval})",
        "{a} won of {na} deals that meet it, {b} of {nb} others: {times} times as many "
        "({interval})",
    ),
    "pro_removed": (
        "{name} n'apporte rien : retirer le critère",
        "{name} adds nothing: remove the criterion",
    ),
    "pro_removed_why": (
        "{a} gagnées sur {na} affaires qui le remplissent, {b} sur {nb} autres : {times} fois "
        "({interval}), jamais 1,5 fois.",
        "{a} won of {na} deals that meet it, {b} of {nb} others: {times} times ({interval}), never "
        "1.5 times.",
    ),
    "pro_lowered": (
        "{name} reste une hypothèse : {points} points au plus, jamais obligatoire",
        "{name} is still an assumption: {points} points at most, never mandatory",
    ),
    "pro_lowered_why": (
        "Rien ne la confirme encore ({n} affaires la remplissent).",
        "Nothing confirms it yet ({n} deals meet it).",
    ),
    "pro_drift": (
        "{name} devient courant : {before} → {after} points",
        "{name} becomes common: {before} → {after} points",
    ),
    "pro_drift_why": (
        "{before} du marché le remplissait, {after} aujourd'hui : sur {n} entreprises suivies, "
        "{gained} y sont venues, {lost} l'ont quitté.",
        "{before} of the market met it, {after} today: of {n} companies followed, {gained} came to "
        "it, {lost} left it.",
    ),
    "pro_drift_ours": (
        "Parmi nos clients : {rate} ({n} connus). Plus le marché leur ressemble, moins le critère "
        "distingue.",
        "Among our customers: {rate} ({n} known). The more the market looks like them, the less "
        "the criterion tells.",
    ),
    "pro_disliked": (
        "Les ventes jugent {name} faux : {before} → {after} points",
        "Sales find {name} wrong: {before} → {after} points",
    ),
    "pro_disliked_need": (
        "Les ventes jugent {name} faux : préférentiel, plus obligatoire",
        "Sales find {name} wrong: preferred, no longer mandatory",
    ),
    "pro_disliked_why": (
        "{wrong} retours sur {n} le jugent faux.",
        "{wrong} of {n} remarks find it wrong.",
    ),
    "pro_disliked_but": (
        "Mais les affaires disent le contraire : gagnées {times} fois plus quand il est rempli "
        "({interval}). Répondez-leur avec ces chiffres.",
        "But the deals say otherwise: won {times} times as often when it is met ({interval}). "
        "Answer them with these figures.",
    ),
    "pro_rival": (
        "« {other} » change le même endroit et classe mieux les affaires récentes : l'un ou "
        "l'autre.",
        '"{other}" changes the same place and ranks later deals better: one or the other.',
    ),
    "pro_new": (
        "Nouveau critère : {name}, {points} points",
        "New criterion: {name}, {points} points",
    ),
    "pro_new_why": (
        "{k} des {n} meilleurs nouveaux clients, {share} du marché ({times} fois plus)",
        "{k} of the {n} best new customers, {share} of the market ({times} times as many)",
    ),
    "pro_wide": (
        "Trop large : {after} obligatoires sur {of} au lieu de {before}",
        "Too wide: {after} mandatory of {of} instead of {before}",
    ),
    "pro_rhythm": ("Revoir tous les {days} jours", "Review every {days} days"),
    "pro_rhythm_none": (
        "Le profil ne dit pas quand il est revu.",
        "The profile does not say when it is reviewed.",
    ),
    "pro_rhythm_rare": (
        "{days} jours entre deux revues : au-delà de six mois, un profil vieillit sans qu'on le "
        "voie.",
        "{days} days between reviews: beyond six months a profile ages unseen.",
    ),
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
        "{share} du marché ({market} entreprises) est gardé : un profil qui garde plus de la "
        "moitié ne choisit pas.",
        "{share} of the market ({market} companies) is kept: a profile that keeps more than half "
        "does not choose.",
    ),
    "mis_wide_good": (
        "{share} du marché gardé ({market} entreprises) : dans la cible de 20 à 30 %.",
        "{share} of the market kept ({market} companies): within the target of 20 to 30%.",
    ),
    "mis_wide_broad": (
        "{share} du marché gardé ({market} entreprises) : au-dessus de la cible de 20 à 30 %.",
        "{share} of the market kept ({market} companies): above the target of 20 to 30%.",
    ),
    "mis_wide_narrow": (
        "{share} du marché gardé ({market} entreprises), {possible} au plus : sous la cible de 20 "
        "à 30 %, sans danger tant qu'il reste assez de comptes.",
        "{share} of the market kept ({market} companies), {possible} at most: below the target of "
        "20 to 30%, harmless as long as there are accounts enough.",
    ),
    "mis_wide_maybe": (
        "{share} du marché gardé ({market} entreprises), mais jusqu'à {possible} selon les infos "
        "manquantes.",
        "{share} of the market kept ({market} companies), but up to {possible} depending on "
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
    "mon_title": ("Le mois : tenir le rythme", "The month: keeping pace"),
    "mon_purpose": (
        "La tactique du mois pour {name} : qui est arrivé, traité à temps ou non, et ce qui a "
        "changé. Le profil, lui, se revoit chaque trimestre.",
        "The month's tactics for {name}: who came in, handled in time or not, and what changed. "
        "The profile itself is reviewed each quarter.",
    ),
    "mon_measures": ("Ce mois-ci et le mois d'avant", "This month and the one before"),
    "mon_bands": ("Ce qui est arrivé, par tranche", "What came in, by band"),
    "mon_leads": ("Leads arrivés", "Leads that came in"),
    "mon_inside": ("Leads dans le profil", "Leads inside the profile"),
    "mon_handled": (
        "« À traiter maintenant » traités sous {days} jours",
        '"Handle now" handled within {days} days',
    ),
    "mon_all_handled": ("Tous, traités sous {days} jours", "All, handled within {days} days"),
    "mon_no_show": ("RDV non honorés", "No-shows"),
    "mon_accepted": ("Leads acceptés par les ventes", "Leads accepted by sales"),
    "mon_before": ("Mois d'avant", "Month before"),
    "mon_this": ("Ce mois", "This month"),
    "mon_change": ("A changé ?", "Changed?"),
    "mon_more": ("monte", "up"),
    "mon_less": ("baisse", "down"),
    "mon_same": ("trop tôt pour conclure", "too early to conclude"),
    "mon_unknown": ("personne ne l'a noté", "nobody noted it"),
    "mon_todo": ("À faire", "To do"),
    "mon_late": (
        "{n} lead(n:s) « à traiter maintenant » sans aucun contact après {days} jours : {names}.",
        '{n} "handle now" lead(n:s) without any contact after {days} days: {names}.',
    ),
    "mon_nothing": ("Rien en retard.", "Nothing is late."),
    "mon_col_band": ("Tranche", "Band"),
    "mon_col_handled": ("Traités à temps", "Handled in time"),
    "mon_col_days": ("Délai médian", "Median delay"),
    "mon_days": ("{n} jour(n:s)", "{n} day(n:s)"),
    "mon_lacks": ("Pour en dire plus : {tables}.", "To tell more: {tables}."),
    "lack_meetings": ("les rendez-vous (--meetings)", "the meetings (--meetings)"),
    "lack_touches": ("les contacts (--touches)", "the touches (--touches)"),
    "lack_leads": ("les leads (--leads)", "the leads (--leads)"),
    "his_comment": (
        "Version {version}, revue du {day}. Le détail : history, à la fin.",
        "Version {version}, review of {day}. The details: history, at the end.",
    ),
    "his_change": (
        "{words} ({strength}). {why} {tested}.",
        "{words} ({strength}). {why} {tested}.",
    ),
    "yam_head": (
        "Propositions de la revue. Mettez accept: yes devant celles que vous retenez (vous pouvez "
        "corriger « change »), puis : focale review {profile} --apply {file}",
        "Proposals of the review. Put accept: yes before those you keep (you may correct "
        '"change"), then: focale review {profile} --apply {file}',
    ),
}
