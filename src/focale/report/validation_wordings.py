"""Which words say whether a profile converts better?

One entry a key: (French, English), read through `wordings`; the terminal says the same ones.
"""

from __future__ import annotations

VALIDATION: dict[str, tuple[str, str]] = {
    "val_title_yes_yes": (
        "Oui : ce profil convertit mieux, au moins {times} fois mieux",
        "Yes: this profile converts better, at least {times} times as well",
    ),
    "val_title_yes": (
        "Oui : ce profil convertit mieux",
        "Yes: this profile converts better",
    ),
    "val_title_no": (
        "Non : ce profil ne convertit pas mieux",
        "No: this profile does not convert better",
    ),
    "val_title_too_early": (
        "Trop tôt pour conclure sur ce profil",
        "Too early to conclude on this profile",
    ),
    "val_title_circular": (
        "Rien n'est prouvé : un critère connaît l'issue",
        "Nothing is proven: a criterion knows the outcome",
    ),
    "val_purpose": (
        "Les leads de {source}, classés par ce que l'on savait le jour de leur création.",
        "The leads of {source}, classed by what was known on the day they were created.",
    ),
    "verdict_yes": ("oui", "yes"),
    "verdict_no": ("non", "no"),
    "verdict_too_early": ("trop tôt pour conclure", "too early to conclude"),
    "go_answer": ("Réponse", "Answer"),
    "go_groups": ("Groupes", "Groups"),
    "go_time": ("Délai", "Time"),
    "go_misplaced": ("À revoir", "To review"),
    "go_method": ("Calcul", "Method"),
    "val_answer": ("La réponse", "The answer"),
    "val_better": ("Convertit mieux", "Converts better"),
    "val_target": ("Au moins {times} fois mieux", "At least {times} times as well"),
    "val_look": (
        "lu aux {look} premiers leads classés ; prochaine lecture à {next}",
        "read on the first {look} leads classed; next reading at {next}",
    ),
    "val_no_look": (
        "première lecture à {next} leads classés et assez anciens",
        "first reading at {next} leads classed and old enough",
    ),
    "doubt_few": (
        "il faut au moins 50 leads classés et assez anciens ; il y en a {n}",
        "at least 50 leads classed and old enough are needed; there are {n}",
    ),
    "doubt_one_group": (
        "tous les leads sont du même côté du profil : rien à comparer",
        "all leads are on one side of the profile: nothing to compare",
    ),
    "doubt_unclear": (
        "l'écart vu peut encore venir du hasard",
        "the gap seen may still be chance",
    ),
    "doubt_effort": (
        "l'écart vient en partie de l'effort : c'est le rapport à effort égal qui compte",
        "the gap comes in part from effort: the ratio at equal effort counts",
    ),
    "doubt_filling": (
        "les fiches des leads signés sont mieux (ou moins bien) remplies que les autres, et la "
        "phrase ne tient pas quel que soit le côté des « à compléter »",
        "the records of those who signed are filled better (or worse) than the others, and the "
        "statement does not hold wherever those to complete belong",
    ),
    "doubt_circular": (
        "un champ lu par le profil est rempli après coup : {columns}",
        "a field that the profile reads is filled in afterwards: {columns}",
    ),
    "val_ratio": ("Combien de fois mieux", "How many times as well"),
    "val_ratio_words": (
        "Le trait va d'un bout à l'autre de l'intervalle à 95 % ; le carré est l'estimation.",
        "The line goes from end to end of the 95% interval; the square is the estimate.",
    ),
    "ratio_crude": ("Brut", "Crude"),
    "ratio_leads": ("À effort égal, par lead", "At equal effort, per lead"),
    "ratio_touches": ("Par sollicitation", "Per touch"),
    "ratio_hours": ("Par heure passée", "Per hour spent"),
    "ratio_within": ("même {parts}", "same {parts}"),
    "ratio_same_leads": (
        "brut, sur les mêmes leads : {times} ({share} de ceux de l'ICP ont à qui être comparés)",
        "crude, of the same leads: {times} ({share} of those inside have somebody to be compared "
        "with)",
    ),
    "ratio_criterion": (
        "« {part} » est aussi un critère du profil : à {part} égal, ce critère ne compte plus",
        '"{part}" is a criterion of the profile too: at equal {part} it no longer counts',
    ),
    "ratio_drawn": (
        "Contre le groupe témoin (tiré au sort)",
        "Against the control group (drawn by lot)",
    ),
    "part_source": ("source", "source"),
    "part_owner": ("vendeur", "owner"),
    "part_quarter": ("trimestre", "quarter"),
    "ratio_all_in": (
        "Si tous les « à compléter » étaient dedans",
        "If all to complete were inside",
    ),
    "ratio_all_out": (
        "S'ils étaient tous dehors",
        "If they were all outside",
    ),
    "times_one": ("{n} fois", "{n} time"),
    "times_many": ("{n} fois", "{n} times"),
    "times_endless": ("sans signature hors ICP", "no signature outside"),
    "times_unknown": ("rien à comparer", "nothing to compare"),
    "from_to": ("{low} à {high}", "{low} to {high}"),
    "from_up": ("{low} et plus", "{low} and more"),
    "said_ratio": ("{name} : {times}, de {range}", "{name}: {times}, {range}"),
    "val_band_below": (
        "Palier de la méthode : pas encore le minimum (2 fois), lu sur le bas de l'intervalle.",
        "Band of the method: not yet the minimum (2 times), read on the low end of the interval.",
    ),
    "val_band_minimum": (
        "Palier de la méthode : minimum (2 à 3 fois), accordé sur le bas de l'intervalle.",
        "Band of the method: minimum (2 to 3 times), granted on the low end of the interval.",
    ),
    "val_band_good": (
        "Palier de la méthode : bon (3 à 5 fois), accordé sur le bas de l'intervalle.",
        "Band of the method: good (3 to 5 times), granted on the low end of the interval.",
    ),
    "val_band_excellent": (
        "Palier de la méthode : excellent (5 fois et plus), accordé sur le bas de l'intervalle.",
        "Band of the method: excellent (5 times and more), granted on the low end of the interval.",
    ),
    "val_cause_none": (
        "Cela dit que ce profil va avec plus de signatures, non qu'il en est la cause. Pour le "
        "savoir, réservez 10 % de la capacité à des leads tirés au sort hors ICP et marquez-les : "
        "--control-group COLONNE.",
        "This says that the profile goes with more signatures, not that it causes them. To know, "
        "keep 10% of capacity for leads drawn by lot outside the profile and mark them: "
        "--control-group COLUMN.",
    ),
    "val_cause_drawn": (
        "Contre des leads tirés au sort, travaillés comme les autres, « convertit mieux » : "
        "{verdict}. Seule cette comparaison dit une cause.",
        'Against leads drawn by lot and worked like the others, "converts better": {verdict}. '
        "Only this comparison tells a cause.",
    ),
    "val_needed": ("Combien de leads encore", "How many more leads"),
    "val_needed_words": (
        "Pour voir un profil {times} fois meilleur (8 chances sur 10), il faut environ {total} "
        "leads en tout, de {low} à {high} : encore {more}",
        "To see a profile {times} times as good (8 chances in 10), about {total} leads are needed "
        "in all, {low} to {high}: {more} more",
    ),
    "val_needed_inside": (
        "Aucun lead n'est dans l'ICP : il n'y a rien à comparer, si nombreux que soient les "
        "autres.",
        "No lead is inside the profile: there is nothing to compare, however many the others are.",
    ),
    "val_needed_outside": (
        "Aucun lead n'est hors ICP : il n'y a rien à comparer, si nombreux que soient les autres.",
        "No lead is outside the profile: there is nothing to compare, however many the others are.",
    ),
    "val_needed_both": (
        "Aucun lead n'est classé : il manque un fait à tous, ou aucun n'est assez ancien.",
        "No lead is classed: all lack a fact, or none is old enough.",
    ),
    "val_needed_total": (
        "Pour voir un profil {times} fois meilleur (8 chances sur 10), il faut environ {total} "
        "leads en tout, de {low} à {high}, dont 3 sur 10 dans l'ICP.",
        "To see a profile {times} times as good (8 chances in 10), about {total} leads are needed "
        "in all, {low} to {high}, 3 in 10 of them inside the profile.",
    ),
    "val_needed_done": (
        "Plus aucun lead à attendre : la question est tranchée.",
        "No more leads to wait for: the question is settled.",
    ),
    "val_needed_enough": (
        "Le nombre de leads suffit pour voir un profil {times} fois meilleur (8 chances sur 10) : "
        "il en faut environ {total}, de {low} à {high}.",
        "There are leads enough to see a profile {times} times as good (8 chances in 10): about "
        "{total} are needed, {low} to {high}.",
    ),
    "val_needed_months": (
        ", soit {months} mois au rythme actuel (de {low} à {high}).",
        ", that is {months} months at the present pace ({low} to {high}).",
    ),
    "val_needed_none": (
        "On ne peut pas dire combien de leads il faut : le taux hors ICP n'est pas connu, ou trop "
        "haut pour que l'on fasse {times} fois mieux.",
        "Nobody can say how many leads are needed: the rate outside is unknown, or too high to do "
        "{times} times as well.",
    ),
    "val_groups": ("Les trois groupes", "The three groups"),
    "val_groups_words": (
        "Signés dans les {days} jours qui suivent la création, parmi les leads assez anciens. Les "
        "« à compléter » ne sont jamais mêlés aux autres : il leur manque un fait.",
        "Signed within {days} days of creation, among leads old enough. Those to complete are "
        "never mixed with the others: they lack a fact.",
    ),
    "val_groups_words_all": (
        "Signés à ce jour : aucune signature n'est datée, on ne peut donc pas juger tous les leads "
        "au même âge.",
        "Signed so far: no signature is dated, so leads cannot be judged at the same age.",
    ),
    "group_icp": ("ICP", "ICP"),
    "group_outside": ("Hors ICP", "Outside"),
    "group_open": ("À compléter", "To complete"),
    "col_group": ("Groupe", "Group"),
    "col_leads": ("Leads", "Leads"),
    "col_signed": ("Signés", "Signed"),
    "col_reached": ("Atteinte", "Reached"),
    "col_rate": ("Taux (intervalle à 95 %)", "Rate (95% interval)"),
    "rate_nobody": ("personne n'a essayé", "nobody tried"),
    "rate_range": ("{share} ({low} à {high})", "{share} ({low} to {high})"),
    "val_steps": ("Étapes précédentes", "Earlier steps"),
    "val_steps_first": (
        "Peu de signatures encore : lisez d'abord ces étapes.",
        "Few signatures yet: read these steps first.",
    ),
    "step_accepted": ("Accepté par la vente", "Accepted by sales"),
    "step_meeting": ("Rendez-vous tenu", "Meeting held"),
    "val_sources": ("Par source", "By source"),
    "val_sources_words": (
        "Rangées chance mise à part : sur huit sources égales, la meilleure paraît 1,6 fois "
        "meilleure.",
        "In order once luck is taken off: of eight equal sources the best looks 1.6 times as good.",
    ),
    "col_source": ("Source", "Source"),
    "source_unknown": ("non renseignée", "not given"),
    "val_time": ("Le délai de signature", "Time to signature"),
    "val_time_words": (
        "Part des leads qui ont signé, selon les jours depuis leur création. Un lead perdu ne "
        "signera plus ; un lead ouvert compte jusqu'à aujourd'hui.",
        "Share of leads that signed, by days since creation. A lost lead will not sign; an open "
        "one counts until today.",
    ),
    "curve_days": ("jours depuis la création", "days since creation"),
    "curve_title": (
        "Part des leads signés au fil des jours, dans l'ICP et hors ICP",
        "Share of leads that signed over the days, inside the profile and outside",
    ),
    "curve_desc": (
        "Après {days} jours : {inside} dans l'ICP, {outside} hors ICP.",
        "After {days} days: {inside} inside, {outside} outside.",
    ),
    "curve_horizon": ("horizon : {days} jours", "horizon: {days} days"),
    "curve_unknown": ("inconnu", "unknown"),
    "val_gray_differ": (
        "Les deux courbes diffèrent (test de Gray, {p}).",
        "The two curves differ (Gray's test, {p}).",
    ),
    "val_gray_alike": (
        "Rien ne dit que les deux courbes diffèrent (test de Gray, {p}).",
        "Nothing says that the two curves differ (Gray's test, {p}).",
    ),
    "val_cycle": (
        "Cycle médian, tous coupés à {days} jours : {inside} jours dans l'ICP, {outside} hors ICP.",
        "Median cycle, all cut at {days} days: {inside} days inside, {outside} outside.",
    ),
    "val_cycle_ratio": (
        "Soit {times} fois le cycle hors ICP (de {range}).",
        "That is {times} times the cycle outside ({range}).",
    ),
    "val_cycle_few": (
        "Trop peu de signatures datées pour comparer les cycles.",
        "Too few dated signatures to compare cycles.",
    ),
    "val_cycle_one_group": (
        "Les leads jugés sont tous du même côté du profil : aucun délai à comparer.",
        "All leads judged are on one side of the profile: no time to compare.",
    ),
    "val_cycle_undated": (
        "Aucune signature n'est datée : on ne sait pas quand elles sont venues. Nommez la colonne "
        "du jour : --map closed_on=COLONNE.",
        "No signature has a day: nobody knows when they came. Name the column of the day: --map "
        "closed_on=COLUMN.",
    ),
    "val_misplaced": ("Ce que le profil a manqué", "What the profile missed"),
    "val_won_outside_one": ("{n} signé hors ICP", "{n} signed outside the profile"),
    "val_won_outside_many": ("{n} signés hors ICP", "{n} signed outside the profile"),
    "val_lost_inside_one": ("{n} perdu dans l'ICP", "{n} lost inside the profile"),
    "val_lost_inside_many": ("{n} perdus dans l'ICP", "{n} lost inside the profile"),
    "val_won_outside_words": (
        "Ce qui leur manquait pour entrer dans l'ICP :",
        "What they lacked to be inside:",
    ),
    "val_lost_inside_words": ("Raisons de perte :", "Reasons given:"),
    "missed_gate": ("exclusion : {name}", "exclusion: {name}"),
    "missed_preferred": ("{name} (préférentiel)", "{name} (preferred)"),
    "missed_other": ("autre raison", "another reason"),
    "reason_unknown": ("raison non renseignée", "no reason given"),
    "val_latest": ("Les plus récents :", "The latest:"),
    "val_amounts": (
        "Montant signé : médiane {median}, moyenne {mean}, total {total} ({n} montants connus).",
        "Amount signed: median {median}, mean {mean}, total {total} ({n} amounts known).",
    ),
    "val_amounts_inside": (
        "Dans l'ICP : médiane {median}, moyenne {mean} ({n} montants connus).",
        "Inside: median {median}, mean {mean} ({n} amounts known).",
    ),
    "val_concentrated": (
        "Un seul client pèse {share} du total : lisez la médiane, pas la moyenne.",
        "One customer alone weighs {share} of the total: read the median, not the mean.",
    ),
    "val_method": ("Comment c'est compté", "How it is counted"),
    "and_then": (" ; ", "; "),
    "val_sample": (
        "leads lus : {rows} ; jugés : {judged}",
        "leads read: {rows}; judged: {judged}",
    ),
    "sample_young": ("trop récents : {n}", "too recent: {n}"),
    "sample_early": ("créés avant le {since} : {n}", "created before {since}: {n}"),
    "sample_excluded": (
        "de clients qui ont servi à écrire le profil : {n}",
        "of customers that made the profile: {n}",
    ),
    "sample_future": ("créés après le {as_of} : {n}", "created after {as_of}: {n}"),
    "sample_negative": (
        "signés ou perdus avant d'être créés : {n}",
        "closed before they were created: {n}",
    ),
    "sample_undated": ("signés sans date : {n}", "signed without a day: {n}"),
    "sample_no_day": ("sans date de création : {n}", "without a day of creation: {n}"),
    "val_horizon": (
        "Horizon : {days} jours. Gardez --since {since} et --horizon-days {days} d'un contrôle à "
        "l'autre.",
        "Horizon: {days} days. Keep --since {since} and --horizon-days {days} from one check to "
        "the next.",
    ),
    "val_looks": ("Lectures du verdict", "Readings of the verdict"),
    "val_looks_words": (
        "Le verdict n'est lu qu'à 50, 100, 200, 400… leads : regarder plus souvent ne change rien, "
        "et le hasard n'y gagne pas.",
        "The verdict is read at 50, 100, 200, 400… leads only: looking more often changes nothing, "
        "and gives chance no more tries.",
    ),
    "col_look": ("Leads", "Leads"),
    "val_leaks": ("Champs à surveiller", "Fields to watch"),
    "leak_only_won": (
        "{column} : rempli seulement pour les signés ({won} contre {lost})",
        "{column}: filled only for those who signed ({won} against {lost})",
    ),
    "leak_only_lost": (
        "{column} : rempli seulement pour les autres ({lost} contre {won})",
        "{column}: filled only for the others ({lost} against {won})",
    ),
    "leak_dated_after": (
        "{column} : {share} de ses dates sont postérieures à la création",
        "{column}: {share} of its days come after the creation",
    ),
    "leak_too_well": (
        "{column} : sépare trop bien à lui seul (AUC {auc}) pour avoir été connu d'avance",
        "{column}: separates too well by itself (AUC {auc}) to have been known beforehand",
    ),
    "leak_unequal": (
        "{column} : rempli à {won} chez les signés, {lost} ailleurs : non comparable",
        "{column}: filled for {won} of those who signed, {lost} elsewhere: not comparable",
    ),
    "val_formula": (
        "Taux : intervalle de Wilson (1927). Rapport : score de Koopman et de Miettinen-Nurminen "
        "(1984, 1985). Verdict : p exact, 0,009 par lecture (Pocock, 1977). Effort égal : "
        "Mantel-Haenszel (1959). Délai : Aalen-Johansen (1978), test de Gray (1988).",
        "Rates: Wilson's interval (1927). Ratio: score of Koopman and of Miettinen-Nurminen (1984, "
        "1985). Verdict: exact p, .009 a reading (Pocock, 1977). Equal effort: Mantel-Haenszel "
        "(1959). Time: Aalen-Johansen (1978), Gray's test (1988).",
    ),
}
