"""Which words say what criteria should weigh?

One entry a key: (French, English), read through `wordings`; the terminal says the same ones.
"""

from __future__ import annotations

WEIGH: dict[str, tuple[str, str]] = {
    "wei_title_proposed": (
        "Une version {version} du profil est proposée",
        "Version {version} of the profile is proposed",
    ),
    "wei_title_few": (
        "Rien ne change : trop peu d'affaires gagnées ou perdues",
        "Nothing changes: too few deals won or lost",
    ),
    "wei_title_nothing_to_weigh": (
        "Rien à peser : aucun critère ne distingue ces affaires",
        "Nothing to weigh: no criterion tells these deals apart",
    ),
    "wei_title_no_signal": (
        "Rien trouvé : ces critères ne distinguent pas les affaires gagnées",
        "Nothing found: these criteria do not tell the deals that were won",
    ),
    "wei_title_unchanged": (
        "Rien ne change : les affaires confirment les points écrits",
        "Nothing changes: the deals confirm the points as written",
    ),
    "wei_title_disorder": (
        "Rien n'est proposé, mais rien n'est confirmé : les tranches ne sont pas dans l'ordre",
        "Nothing is proposed, but nothing is confirmed: the bands are out of order",
    ),
    "wei_disorder": (
        "« {lower} » gagne plus souvent que « {higher} » : {more} contre {less}. Revoyez les "
        "seuils des tranches, ou les critères qui font monter.",
        '"{lower}" wins more often than "{higher}": {more} against {less}. Think over where the '
        "bands begin, or the criteria that lift deals.",
    ),
    "wei_title_worse": (
        "Rien n'est proposé : les points écrits classent mieux les affaires récentes",
        "Nothing is proposed: the points as written rank recent deals better",
    ),
    "wei_title_loss_not_excluded": (
        "Rien n'est proposé : de nouveaux points pourraient classer moins bien",
        "Nothing is proposed: new points might rank less well",
    ),
    "wei_purpose": (
        "Les affaires de {source}, vues comme le jour de leur création : que doit peser chaque "
        "critère ?",
        "The deals of {source}, seen as on the day they were created: what should each criterion "
        "weigh?",
    ),
    "go_points": ("Points", "Points"),
    "go_test": ("Essai", "Test"),
    "go_bands": ("Tranches", "Bands"),
    "go_fields": ("Champs écartés", "Fields left out"),
    "wei_points": ("Les points", "The points"),
    "wei_few_words": (
        "Affaires gagnées : {wins} ; {losses}. Il en faut au moins 20 de chaque pour "
        "bouger des points, 100 pour dire une probabilité.",
        "Deals won: {wins}; {losses}. At least 20 of each are needed to move "
        "points, 100 to tell a probability.",
    ),
    "wei_little_words": (
        "Affaires gagnées : {wins} ; {losses}. De quoi bouger chaque note d'un quart "
        "au plus, pas de quoi dire la probabilité d'une affaire.",
        "Deals won: {wins}; {losses}. Enough to move each number of points by a "
        "quarter at most, not to tell the probability of one deal.",
    ),
    "wei_probability_words": (
        "Affaires gagnées : {wins} ; {losses}. Assez pour que les points bougent "
        "librement, et pour une probabilité.",
        "Deals won: {wins}; {losses}. Enough for points to move freely, and for a probability.",
    ),
    "wei_lost": ("perdues : {n}", "lost: {n}"),
    "wei_not_signed": ("non signées : {n}", "not signed: {n}"),
    "wei_pull": (
        "Ces points partent de ceux que vous aviez écrits et ne s'en éloignent qu'autant que les "
        "affaires l'exigent.",
        "These points start from those you wrote, and leave them only as far as the deals ask.",
    ),
    "col_criterion": ("Critère", "Criterion"),
    "col_before": ("Avant", "Before"),
    "col_after": ("Après", "After"),
    "col_chances": ("Chances de gagner (intervalle à 95 %)", "Odds of winning (95% interval)"),
    "chances": ("× {n} ({low} à {high})", "× {n} ({low} to {high})"),
    "chances_earlier": (
        "Ces chances sont lues sur les {n} affaires anciennes, celles qui servent à trouver les "
        "points.",
        "These odds are read on the {n} earlier deals, those on which points are found.",
    ),
    "chances_later": (
        "{name} joue autrement sur les affaires récentes : {odds}.",
        "{name} works otherwise on the later deals: {odds}.",
    ),
    "chances_words": (
        "« × 2 » : les autres critères étant égaux, les chances (gagnées pour perdues) doublent "
        "quand le critère est rempli.",
        '"× 2": all other criteria equal, the odds (won to lost) double when the criterion is met.',
    ),
    "point_kept": ("inchangé : trop peu d'affaires avec ou sans", "kept: too few with or without"),
    "point_leak": ("retiré : « {field} » connaît l'issue", 'removed: "{field}" knows the outcome'),
    "point_period": (
        "retiré : « {field} » ne dit que la date",
        'removed: "{field}" says only the date',
    ),
    "point_leak_kept": (
        "non pesé : « {field} » connaît l'issue",
        'not weighed: "{field}" knows the outcome',
    ),
    "point_period_kept": (
        "non pesé : « {field} » ne dit que la date",
        'not weighed: "{field}" says only the date',
    ),
    "point_nothing": (
        "ne distingue pas les affaires gagnées",
        "does not tell the deals that were won",
    ),
    "point_reversed": (
        "joue à l'envers : à revoir avec la vente",
        "works the wrong way round: think it over with sales",
    ),
    "wei_test": ("L'essai sur les affaires plus récentes", "The test on later deals"),
    "wei_test_words": (
        "Les points sont trouvés sur {earlier} affaires, puis essayés sur les {later} suivantes, "
        "comme ils serviront.",
        "Points are found on {earlier} deals, then tried on the {later} that follow, as they will "
        "be used.",
    ),
    "wei_auc": (
        "Classement (AUC, 0,5 = hasard, 1 = parfait) : {before} avant, {after} après ; écart "
        "{gap} ({low} à {high}).",
        "Ranking (AUC, 0.5 = chance, 1 = perfect): {before} before, {after} after; difference "
        "{gap} ({low} to {high}).",
    ),
    "wei_rule": (
        "Une version n'est proposée que si une perte de plus de 0,02 est exclue, si les points "
        "classent mieux que le hasard, et si rien ne dit qu'ils classent moins bien.",
        "A version is proposed only if a loss of more than 0.02 is excluded, if the points rank "
        "better than chance, and if nothing says that they rank less well.",
    ),
    "wei_drift": (
        "La part gagnée a bougé : affaires anciennes, {before} ; récentes, {after}. "
        "Les points n'en dépendent pas, la probabilité si.",
        "The share won has drifted: earlier deals, {before}; later ones, {after}. "
        "Points do not depend on it, probability does.",
    ),
    "wei_steady": (
        "Part gagnée : affaires anciennes, {before} ; récentes, {after}.",
        "Share won: earlier deals, {before}; later ones, {after}.",
    ),
    "wei_calibration": ("Quand on dit 30 %, 30 % signent-ils ?", "When we say 30%, do 30% sign?"),
    "wei_calibration_words": (
        "Pente {slope} ({slope_range}), 1 est juste ; décalage {shift} ({shift_range}), 0 est "
        "juste.",
        "Slope {slope} ({slope_range}), 1 is right; shift {shift} ({shift_range}), 0 is right.",
    ),
    "wei_shift": (
        "Décalez la probabilité de {shift} avant de vous en servir : elle a dérivé.",
        "Shift the probability by {shift} before you use it: it has drifted.",
    ),
    "wei_chances": (
        "Probabilité de gagner, selon les points",
        "Probability of winning, by points",
    ),
    "wei_chances_words": (
        "Lue sur les affaires plus récentes.",
        "Read on the later deals.",
    ),
    "col_points": ("Points", "Points"),
    "col_probability": ("Probabilité (intervalle à 95 %)", "Probability (95% interval)"),
    "cal_title": ("Probabilité annoncée et part gagnée", "Probability told and share won"),
    "cal_desc": ("Par groupe : {groups}", "By group: {groups}"),
    "cal_group": ("{said} annoncés, {happened} gagnés", "{said} told, {happened} won"),
    "cal_said": ("annoncé", "told"),
    "cal_happened": ("gagné", "won"),
    "wei_bands": ("Ce que vaut chaque tranche", "What each band is worth"),
    "wei_bands_words": (
        "Deux parts, jamais une : la part gagnée, et le montant typique quand c'est gagné (moyenne "
        "des logarithmes, ramenée vers l'ensemble).",
        "Two parts, never one: the share won, and the typical amount when won (mean of logarithms, "
        "drawn towards the whole).",
    ),
    "wei_bands_before": ("Avec les points d'avant", "With the points before"),
    "wei_bands_after": ("Avec les points proposés", "With the points proposed"),
    "col_band": ("Tranche", "Band"),
    "col_deals": ("Affaires", "Deals"),
    "col_won": ("Gagnées", "Won"),
    "col_typical": ("Montant", "Amount"),
    "col_worth": ("Valeur", "Worth"),
    "band_from": ("{name} (dès {points})", "{name} (from {points})"),
    "wei_skew": (
        "Montants gagnés : médiane {median}, moyenne {mean} ; la plus grosse affaire fait {share} "
        "du total.",
        "Amounts won: median {median}, mean {mean}; the largest deal makes {share} of the total.",
    ),
    "wei_left_out": ("Champs écartés", "Fields left out"),
    "wei_leaks": ("Connaissent l'issue", "Know the outcome"),
    "wei_leaks_words": (
        "Remplis après coup : ils « prédisent » le passé et rien d'autre. Ne les mettez pas dans "
        "un profil.",
        'Filled in afterwards: they "predict" the past and nothing else. Keep them out of a '
        "profile.",
    ),
    "wei_periods": ("Période", "Period"),
    "wei_periods_words": (
        "Toutes les affaires d'un même jour y ont la même valeur : ils disent quand, non qui. Ils "
        "ne sont pas notés : {columns}.",
        "All deals of one day share their value: they say when, not who. They are not scored: "
        "{columns}.",
    ),
    "wei_none_left_out": ("Aucun.", "None."),
    "wei_counted": (
        "lignes lues : {read} ; pesées : {weighed}",
        "rows read: {read}; weighed: {weighed}",
    ),
    "wei_open": ("encore ouvertes : {n}", "still open: {n}"),
    "wei_young": ("trop récentes : {n}", "too recent: {n}"),
    "wei_undated": ("sans date de création : {n}", "without a day of creation: {n}"),
    "wei_by_horizon": (
        "Le fichier ne dit pas qui est perdu : qui n'a pas signé {days} jours après sa création "
        "compte comme tel.",
        "The file does not say who is lost: whoever has not signed {days} days after creation "
        "counts as such.",
    ),
    "wei_formula": (
        "Régression logistique tirée vers les points écrits (le Cessie et van Houwelingen, 1992), "
        "force choisie par les affaires (MacKay, 1992). AUC appariées : DeLong (1988). "
        "Étalonnage : Cox (1958).",
        "Logistic regression pulled towards the points as written (le Cessie and van Houwelingen, "
        "1992), its strength chosen by the deals (MacKay, 1992). Paired AUC: DeLong (1988). "
        "Calibration: Cox (1958).",
    ),
    "why_version": (
        "Version {version}, {day} : points pesés par {deals} affaires ({wins} gagnées).",
        "Version {version}, {day}: points weighed by {deals} deals ({wins} won).",
    ),
    "why_test": (
        "Essai sur les {later} plus récentes : AUC {before} avant, {after} après, écart {gap} "
        "({low} à {high}).",
        "Test on the {later} latest: AUC {before} before, {after} after, difference {gap} ({low} "
        "to {high}).",
    ),
    "why_points": ("{name} : {before} -> {after} points.", "{name}: {before} -> {after} points."),
}
