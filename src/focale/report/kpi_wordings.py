"""Which words say how the sales work goes, measure by measure?

One entry a key: (French, English), read through `wordings`; the terminal says the same ones.
`kpi_X` is the name of a measure, `kpi_X_words` what it means, `kpi_X_formula` how it is computed.
"""

from __future__ import annotations

_MEASURES: dict[str, tuple[str, str]] = {
    "kpi_conversion": ("Taux de conversion des leads", "Conversion rate of leads"),
    "kpi_conversion_words": (
        "Sur 100 leads assez anciens, combien ont signé dans le délai.",
        "Of 100 leads old enough, how many signed within the time.",
    ),
    "kpi_conversion_formula": (
        "signés dans le délai ÷ leads assez anciens ; intervalle de Wilson (1927), rapport par le "
        "score (Koopman 1984, Miettinen et Nurminen 1985), à effort égal par Mantel et Haenszel "
        "(1959)",
        "signed within the time ÷ leads old enough; Wilson interval (1927), score ratio (Koopman "
        "1984, Miettinen and Nurminen 1985), at equal effort by Mantel and Haenszel (1959)",
    ),
    "kpi_acceptance": ("Leads acceptés par la vente", "Leads accepted by sales"),
    "kpi_acceptance_words": (
        "Sur 100 leads transmis (MQL), combien la vente en prend (SQL). Repères : 40 à 50 % sans "
        "ICP partagé, 75 à 85 % avec.",
        "Of 100 leads handed over (MQL), how many sales takes on (SQL). Marks: 40 to 50% without "
        "a shared ICP, 75 to 85% with one.",
    ),
    "kpi_acceptance_formula": (
        "acceptés dans le délai ÷ leads assez anciens ; Wilson, score",
        "accepted within the time ÷ leads old enough; Wilson, score",
    ),
    "kpi_no_show": ("Rendez-vous non honorés", "No-show rate"),
    "kpi_no_show_words": (
        "Sur 100 rendez-vous dont la date est passée, combien n'ont pas eu lieu.",
        "Of 100 meetings whose day has passed, how many were not held.",
    ),
    "kpi_no_show_formula": (
        "non tenus ÷ rendez-vous passés dont on sait s'ils ont eu lieu ; Wilson, score",
        "not held ÷ past meetings of which that is known; Wilson, score",
    ),
    "kpi_win_rate": ("Taux de signature des affaires", "Win rate of deals"),
    "kpi_win_rate_words": (
        "Sur 100 affaires assez anciennes, combien sont gagnées dans le délai. Une affaire ouverte "
        "n'est pas perdue ; une perdue ne peut plus être gagnée.",
        "Of 100 deals old enough, how many are won within the time. An open deal is not lost; a "
        "lost one can no longer be won.",
    ),
    "kpi_win_rate_formula": (
        "gagnées dans le délai ÷ affaires assez anciennes ; avec les plus jeunes : incidence "
        "cumulée (Aalen et Johansen 1978), ouvertes censurées, perdues concurrentes",
        "won within the time ÷ deals old enough; with the younger ones: cumulative incidence "
        "(Aalen and Johansen 1978), open ones censored, lost ones competing",
    ),
    "kpi_cycle": ("Cycle de vente", "Sales cycle"),
    "kpi_cycle_words": (
        "Jours entre la création et la signature : une affaire gagnée sur deux va plus vite. Tous "
        "les groupes sont coupés au même délai.",
        "Days from creation to signature: half of the deals won are faster. All groups are cut at "
        "the same age.",
    ),
    "kpi_cycle_formula": (
        "médiane des gagnées dans le délai, affaires assez anciennes ; intervalle exact (Thompson "
        "1936), rapport des médianes par tirages répétés",
        "median of those won within the time, deals old enough; exact interval (Thompson 1936), "
        "ratio of medians by bootstrap",
    ),
    "kpi_average_deal": ("Affaire moyenne", "Average deal"),
    "kpi_average_deal_words": (
        "Ce que rapporte une affaire gagnée. Si quelques-unes pèsent beaucoup, lisez la médiane.",
        "What a deal won brings. Where a few weigh much, read the median.",
    ),
    "kpi_average_deal_formula": (
        "moyenne des montants gagnés d'une seule devise ; intervalle par tirages répétés "
        "(bootstrap-t, Efron 1981)",
        "mean of the amounts won, of one currency; bootstrap-t interval (Efron 1981)",
    ),
    "kpi_velocity": ("Vélocité du pipeline", "Pipeline velocity"),
    "kpi_velocity_words": (
        "Ce que les affaires ouvertes rapportent par jour, au rythme d'aujourd'hui.",
        "What the open deals bring each day, at the present pace.",
    ),
    "kpi_velocity_formula": (
        "affaires ouvertes × taux de signature × affaire moyenne ÷ cycle ; intervalle de Zou et "
        "Donner (2008), les quatre facteurs pris comme indépendants",
        "open deals × win rate × average deal ÷ cycle; interval of Zou and Donner (2008), the four "
        "factors taken as independent",
    ),
    "kpi_coverage": ("Couverture de l'objectif", "Pipeline coverage"),
    "kpi_coverage_words": (
        "Ce que les affaires ouvertes devraient rapporter, divisé par ce qui reste à signer.",
        "What the open deals should bring, divided by what is left to sign.",
    ),
    "kpi_coverage_formula": (
        "somme (montant × chance) ÷ (objectif − signé) ; chance : celle du fichier, sinon celle "
        "des affaires restées ouvertes aussi longtemps ; l'intervalle est celui de ce qui sera "
        "gagné",
        "sum (amount × chance) ÷ (target − signed); chance: that of the file, else that of deals "
        "open as long; the interval is that of what will be won",
    ),
    "kpi_cac": ("Coût d'un nouveau client (CAC)", "Cost of a new customer (CAC)"),
    "kpi_cac_words": (
        "Ventes et marketing, divisés par les clients signés un cycle plus tard. L'effort perdu "
        "compte.",
        "Sales and marketing, divided by the customers signed a cycle later. Lost effort counts.",
    ),
    "kpi_cac_formula": (
        "coûts d'une période ÷ nouveaux clients de la même période, décalée du cycle médian ; "
        "intervalle de Garwood (1936), rapport exact (Przyborowski et Wilenski 1940)",
        "costs of a period ÷ new customers of the same period, a median cycle later; Garwood "
        "interval (1936), exact ratio (Przyborowski and Wilenski 1940)",
    ),
    "kpi_contacts": ("Contacts par client gagné", "Contacts per customer won"),
    "kpi_contacts_words": (
        "Combien de leads (sinon d'affaires) travailler pour un client signé.",
        "How many leads (else deals) to work for one customer signed.",
    ),
    "kpi_contacts_formula": (
        "l'inverse du taux, et de son intervalle",
        "the inverse of the rate, and of its interval",
    ),
    "kpi_time_outside": ("Temps de vente hors ICP", "Sales time outside the ICP"),
    "kpi_time_outside_words": (
        "Part de l'effort passée sur des comptes hors profil (les « à compléter » à part).",
        "Share of the effort spent on accounts outside the profile (those to complete aside).",
    ),
    "kpi_time_outside_formula": (
        "heures (sinon sollicitations) hors ICP ÷ heures classées ; intervalle d'un rapport de "
        "sommes, les comptes étant tirés (Cochran 1977)",
        "hours (else touches) outside ÷ hours classed; interval of a ratio of sums, accounts being "
        "drawn (Cochran 1977)",
    ),
    "kpi_time_by_segment": ("Temps de vente par segment", "Sales time by segment"),
    "kpi_lifetime_value": ("Valeur d'un client (LTV)", "Lifetime value of a customer (LTV)"),
    "kpi_lifetime_value_words": (
        "Ce qu'un client rapporte dans ses premiers mois, à ancienneté égale.",
        "What a customer brings in its first months, at equal tenure.",
    ),
    "kpi_lifetime_value_formula": (
        "contrat : marge mensuelle × durée moyenne restreinte à 36 mois (Kaplan et Meier 1958) ; "
        "achats : BG/NBD (Fader, Hardie et Lee 2005) et Gamma-Gamma ; projets : marge à âge égal",
        "contract: monthly margin × restricted mean at 36 months (Kaplan and Meier 1958); "
        "purchases: BG/NBD (Fader, Hardie and Lee 2005) and Gamma-Gamma; projects: margin at equal "
        "age",
    ),
    "kpi_churn": ("Départs par mois", "Churn a month"),
    "kpi_churn_words": (
        "Sur 100 clients, combien partent chaque mois, à ancienneté égale.",
        "Of 100 customers, how many leave each month, at equal tenure.",
    ),
    "kpi_churn_formula": (
        "départs ÷ mois de contrat ; Garwood (1936), rapport exact",
        "departures ÷ months of contract; Garwood (1936), exact ratio",
    ),
    "kpi_margin_after_cost": ("Valeur moins coût (LTV − CAC)", "Value less cost (LTV − CAC)"),
    "kpi_margin_after_cost_words": (
        "Ce qui reste d'un client une fois payé ce qu'il a coûté.",
        "What is left of a customer once its cost is paid.",
    ),
    "kpi_margin_after_cost_formula": (
        "LTV − CAC ; intervalle de Zou et Donner (2008)",
        "LTV − CAC; interval of Zou and Donner (2008)",
    ),
    "kpi_payback": ("Retour sur le coût", "Payback"),
    "kpi_payback_words": (
        "Au bout de combien de mois un client a rapporté ce qu'il a coûté.",
        "After how many months a customer has brought what it cost.",
    ),
    "kpi_payback_formula": (
        "le mois où la marge cumulée, départs compris, atteint le CAC ; bornes : celles du CAC",
        "the month in which the margin so far, departures included, reaches the CAC; ends: those "
        "of the CAC",
    ),
    "kpi_costly": (
        "Clients qui coûtent plus qu'ils ne rapportent",
        "Customers who cost more than they bring",
    ),
    "kpi_costly_words": (
        "Parmi les clients partis ou signés depuis un an, ceux qui ont moins rapporté qu'ils n'ont "
        "coûté, effort perdu compris.",
        "Among customers who left or signed a year ago, those who brought less than they cost, "
        "lost effort included.",
    ),
    "kpi_costly_formula": (
        "coût d'un client = son effort au prix de l'heure + sa part égale de l'effort perdu de son "
        "groupe ; Wilson",
        "cost of a customer = its effort at the price of an hour + its even share of the lost "
        "effort of its group; Wilson",
    ),
}

_WHY: dict[str, tuple[str, str]] = {
    "kpi_why_nobody_tried": ("personne n'a essayé", "nobody tried"),
    "kpi_why_nobody_signed": ("personne n'a signé", "nobody signed"),
    "kpi_why_too_few": ("trop tôt pour conclure", "too early to conclude"),
    "kpi_why_not_old_enough": (
        "trop tôt : rien n'a encore l'âge d'être jugé", "too early: nothing is old enough yet",
    ),
    "kpi_why_no_key": (
        "ni heures ni sollicitations : le coût ne peut être réparti. Lisez les contacts par client "
        "gagné.",
        "neither hours nor touches: the cost cannot be spread. Read the contacts per customer won.",
    ),
    "kpi_why_currencies": (
        "deux devises : elles ne s'additionnent pas", "two currencies: they are not added up",
    ),
    "kpi_why_no_period": (
        "aucune période commune aux deux tables", "the two tables have no period in common",
    ),
    "kpi_why_targets_cross": (
        "deux périodes d'objectif se croisent sans que l'une tienne dans l'autre : donnez des "
        "mois, des trimestres ou des années",
        "two periods of the targets cross, and neither lies within the other: give months, "
        "quarters or years",
    ),
    "kpi_why_target_reached": ("objectif déjà atteint", "target already reached"),
    "kpi_why_not_by_part": (
        "se lit sur l'ensemble : les objectifs ne sont pas donnés par segment",
        "read on the whole: the targets are not given by segment",
    ),
    "kpi_why_known_later": (
        "le segment n'est rempli qu'une fois l'issue connue : il ne prédit rien",
        "the segment is filled only once the outcome is known: it predicts nothing",
    ),
    "kpi_why_only_won": (
        "le fichier ne contient que des affaires gagnées : un taux n'y dit rien",
        "the file holds nothing but won deals: a rate says nothing there",
    ),
    "kpi_why_not_paid_back": (
        "pas remboursé dans les mois connus", "not paid back within the months known",
    ),
    "kpi_lacks_leads": ("la table des leads (--leads)", "the table of leads (--leads)"),
    "kpi_lacks_meetings": (
        "la table des rendez-vous (--meetings)", "the table of meetings (--meetings)",
    ),
    "kpi_lacks_contracts": (
        "la table des contrats (--contracts) ou un compte par affaire",
        "the table of contracts (--contracts), or an account for each deal",
    ),
    "kpi_lacks_targets": (
        "la table des objectifs (--targets)", "the table of targets (--targets)",
    ),
    "kpi_lacks_costs": ("la table des coûts (--costs)", "the table of costs (--costs)"),
    "kpi_lacks_effort": (
        "les heures ou les sollicitations (--touches, ou une colonne des affaires ou des leads)",
        "hours or touches (--touches, or a column of the deals or leads)",
    ),
    "kpi_lacks_profile": ("un profil (--profile)", "a profile (--profile)"),
    "kpi_lacks_created": ("la date de création", "the day of creation"),
    "kpi_lacks_closed": ("la date de signature", "the day of signature"),
    "kpi_lacks_amount": ("le montant", "the amount"),
    "kpi_lacks_accepted": (
        "la date d'acceptation des leads", "the day on which leads were accepted",
    ),
    "kpi_lacks_outcome": ("l'issue (tenu, gagné ...)", "the outcome (held, won ...)"),
}  # fmt: skip

_PAGE: dict[str, tuple[str, str]] = {
    "kpi_title": ("Les mesures de la vente", "The measures of sales"),
    "kpi_title_icp": (
        "Vendez-vous mieux à ceux que vous visez ?", "Do you sell better to those you aim at?",
    ),
    "kpi_purpose": (
        "Les affaires de {source}, mesurées avec ce sur quoi chaque chiffre repose.",
        "The deals of {source}, measured with what each number rests on.",
    ),
    "go_bands": ("Paliers", "Bands"),
    "go_kpis": ("Mesures", "Measures"),
    "go_segments": ("Segments", "Segments"),
    "go_change": ("Avant, après", "Before, after"),
    "go_test": ("Test", "Test"),
    "kpi_bands": ("ICP contre le reste", "ICP against the rest"),
    "kpi_bands_words": (
        "Le trait va d'un bout à l'autre de l'intervalle à 95 %. Les fonds sont les paliers de la "
        "méthode : minimum, bon, excellent. Un palier est accordé sur le bout le moins flatteur.",
        "The line goes from end to end of the 95% interval. The shades are the bands of the "
        "method: minimum, good, excellent; a band is granted on the end that flatters least.",
    ),
    "kpi_totals": (
        "{deals} affaire(deals:s) : {won} gagnée(won:s), {lost} perdue(lost:s), {open} "
        "ouverte(open:s).",
        "{deals} deal(deals:s): {won} won, {lost} lost, {open} open.",
    ),
    "kpi_closed": (
        "{share} des affaires closes sont gagnées, pour {amount}.",
        "{share} of the closed deals are won, for {amount}.",
    ),
    "kpi_closed_only": (
        "{share} des affaires closes sont gagnées.", "{share} of the closed deals are won.",
    ),
    "kpi_only_won": (
        "Rien n'est perdu ni ouvert dans ce fichier : le taux de signature n'a pas de sens.",
        "Nothing is lost or open in this file: the win rate makes no sense.",
    ),
    "kpi_no_closed": ("Aucune affaire close.", "No closed deal."),
    "kpi_groups_words": (
        "Affaires dans l'ICP : {icp} ; hors ICP : {outside} ; à compléter : {open}.",
        "Deals inside the ICP: {icp}; outside: {outside}; to complete: {open}.",
    ),
    "kpi_whole": ("Ensemble", "Whole"),
    "kpi_icp": ("ICP", "ICP"),
    "kpi_outside": ("Hors ICP", "Outside the ICP"),
    "kpi_to_complete": ("À compléter", "To complete"),
    "kpi_before": ("Avant", "Before"),
    "kpi_after": ("Après", "After"),
    "kpi_days": ("{n} jour(n:s)", "{n} day(n:s)"),
    "kpi_months": ("{n} mois", "{n} month(n:s)"),
    "kpi_a_day": ("{n} par jour", "{n} a day"),
    "kpi_times": ("{n} fois", "{n} times"),
    "kpi_rests_on": ("sur {n}", "on {n}"),
    "kpi_hits_on": ("{hits} sur {n}", "{hits} of {n}"),
    "kpi_less": ("{share} de moins", "{share} less"),
    "kpi_more": ("{share} de plus", "{share} more"),
    "kpi_same": ("autant", "as much"),
    "kpi_ratio": ("{times}, soit {change}", "{times}, that is {change}"),
    "kpi_at_equal": ("à effort égal ({per}) ; brut : {crude}", "at equal effort ({per}); crude: {crude}"),  # noqa: E501
    "kpi_per_leads": ("mêmes source, vendeur, trimestre", "same source, seller, quarter"),
    "kpi_per_touches": ("par sollicitation", "per touch"),
    "kpi_per_hours": ("par heure", "per hour"),
    "kpi_band_below": ("sous le minimum", "below the minimum"),
    "kpi_band_minimum": ("minimum", "minimum"),
    "kpi_band_good": ("bon", "good"),
    "kpi_band_excellent": ("excellent", "excellent"),
    "kpi_band": ("palier : {band}", "band: {band}"),
    "kpi_no_band": ("sans palier dans la méthode", "no band in the method"),
    "kpi_unclear": ("l'écart peut venir du hasard", "the gap may be chance"),
    "kpi_median": ("médiane {n}", "median {n}"),
    "kpi_with_open": (
        "en suivant aussi les jeunes : {share} ({low} à {high})",
        "following the young ones too: {share} ({low} to {high})",
    ),
    "kpi_in_months": ("dans les {n} premiers mois", "in the first {n} months"),
    "kpi_ended": ("{n} départs", "{n} departures"),
    "kpi_cost_all": ("{n} dépensés", "{n} spent"),
    "kpi_covered": (
        "{weighted} attendus des affaires ouvertes ; {left} restent à signer d'ici le {day}",
        "{weighted} expected from the open deals; {left} left to sign by {day}",
    ),
    "kpi_key": ("Réparti par : {name}.", "Spread by: {name}."),
    "kpi_named_costs": (
        "{amount} de coûts nomment leur segment et lui reviennent.",
        "{amount} of costs name their segment, and are its own.",
    ),
    "kpi_key_hours": ("les heures", "hours"),
    "kpi_key_touches": ("les sollicitations", "touches"),
    "kpi_key_deals": ("affaires", "deals"),
    "kpi_key_leads": ("leads", "leads"),
    "kpi_key_contract": ("contrats", "contracts"),
    "kpi_key_purchase": ("achats répétés", "purchases again"),
    "kpi_key_project": ("projets", "projects"),
    "kpi_business": ("Lu sur : {name}.", "Read on: {name}."),
    "kpi_revenue": (
        "La marge n'est pas dans les fichiers : c'est le chiffre d'affaires qui est lu.",
        "The margin is not in the files: revenue is read instead.",
    ),
    "kpi_missing": ("Il manque : {tables}.", "Missing: {tables}."),
    "kpi_missing_title": ("Ce qui n'a pas pu être mesuré", "What could not be measured"),
    "kpi_segments": ("Par segment : {column}", "By segment: {column}"),
    "kpi_segments_words": (
        "Le rang se lit une fois la chance retirée : le meilleur de huit segments égaux paraît 1,6 "
        "fois bon (Efron et Morris 1975).",
        "The rank is read once luck is taken off: the best of eight equal segments looks 1.6 times "
        "as good (Efron and Morris 1975).",
    ),
    "kpi_segment_unknown": (
        "{n} affaires sans segment, laissées de côté ici.",
        "{n} deals without a segment, left out here.",
    ),
    "kpi_others": ("autres", "others"),
    "col_rank": ("Rang", "Rank"),
    "col_segment": ("Segment", "Segment"),
    "col_value": ("Valeur", "Value"),
    "col_interval": ("Intervalle à 95 %", "95% interval"),
    "col_on": ("Sur", "On"),
    "col_shrunk": ("Chance retirée", "Luck taken off"),
    "col_measure": ("Mesure", "Measure"),
    "col_change": ("Après ÷ avant", "After ÷ before"),
    "kpi_change": ("Avant et après le {day}", "Before and after {day}"),
    "kpi_change_words": (
        "Les deux côtés sont jugés au même âge. Un changement vu n'a pas forcément sa cause dans "
        "ce qui a été changé ce jour-là.",
        "Both sides are judged at the same age. A change seen need not come from what was changed "
        "on that day.",
    ),
    "kpi_test": ("Où déplacer du temps, en test", "Where to move time, as a test"),
    "kpi_test_words": (
        "Une moyenne ne dit pas ce que rapporterait l'heure suivante. D'où un test : ce qui bouge, "
        "combien, combien de temps, et ce qui décidera.",
        "An average does not say what the next hour would bring. Hence a test: what moves, how "
        "much, how long, and what will decide.",
    ),
    "kpi_move": (
        "Ce qui bouge : {share} {unit} de « {source} », soit {moved} par mois, va à « {target} ».",
        'What moves: {share} of the {unit} of "{source}", {moved} a month, go to "{target}".',
    ),
    "kpi_unit_hours": ("des heures", "hours"),
    "kpi_unit_touches": ("des sollicitations", "touches"),
    "kpi_long": (
        "Combien de temps : {months} mois, pour travailler {rows} leads avec ce qui bouge et "
        "{others} avec ce qui reste, puis {days} jours pour qu'ils aient l'âge d'être jugés.",
        "How long: {months} months, to work {rows} leads with what moves and {others} with what "
        "stays, then {days} days until they are old enough to be judged.",
    ),
    "kpi_long_unknown": (
        "Combien de temps : le taux de départ est trop haut ou trop mal connu pour le dire.",
        "How long: the starting rate is too high or too little known to tell.",
    ),
    "kpi_too_long": (
        "À ce rythme, c'est plus de deux ans : déplacez davantage d'heures, ou validez d'abord sur "
        "les rendez-vous.",
        "At this pace that is over two years: move more hours, or validate on meetings first.",
    ),
    "kpi_decide": (
        "Ce qui décidera : tirez au sort les leads travaillés de chaque côté ; gardez le "
        "changement si l'intervalle du rapport des taux est tout entier au-dessus de 1, revenez en "
        "arrière sinon. Prévu pour voir {times} fois mieux, 4 fois sur 5.",
        "What will decide: draw by lot the leads worked on each side; keep the change if the whole "
        "interval of the ratio of rates lies above 1, go back otherwise. Planned to see {times} "
        "times as well, 4 times in 5.",
    ),
    "kpi_no_move": (
        "Aucun déplacement n'est proposé : une fois la chance retirée, ce que rapporte une heure "
        "ne distingue pas assez les segments.",
        "No move is proposed: once luck is taken off, what an hour returns does not tell the "
        "segments apart enough.",
    ),
    "kpi_no_test": (
        "Aucun test ne peut être proposé. Il manque : {tables}.",
        "No test can be proposed. Missing: {tables}.",
    ),
    "col_return_hours": ("Signé par heure", "Signed an hour"),
    "col_return_touches": ("Signé par sollicitation", "Signed a touch"),
    "kpi_losses": (
        "Les clients qui ont le plus coûté au-delà de ce qu'ils ont rapporté",
        "The customers who cost most beyond what they brought",
    ),
    "col_account": ("Compte", "Account"),
    "col_cost": ("A coûté", "Cost"),
    "col_brought": ("A rapporté", "Brought"),
    "kpi_gone": ("parti", "gone"),
    "kpi_method": ("Comment c'est compté", "How it is counted"),
    "kpi_horizon": (
        "Affaires jugées à {days} jours : quatre signatures sur cinq étaient venues. Les plus "
        "jeunes attendent.",
        "Deals judged at {days} days: four signatures in five had come. The younger ones wait.",
    ),
    "kpi_horizon_leads": ("Leads jugés à {days} jours.", "Leads judged at {days} days."),
    "kpi_cost_period": (
        "Le CAC compte les clients signés du {first} au {last}, payés par les coûts de {days} "
        "jours plus tôt ; {other} d'autres coûts n'y entrent pas.",
        "The CAC counts the customers signed from {first} to {last}, paid by the costs of {days} "
        "days before; {other} of other costs are left out.",
    ),
}  # fmt: skip

KPI: dict[str, tuple[str, str]] = _MEASURES | _WHY | _PAGE
