"""What are the words of each fault of a profile, in French and in English?

One entry a code: (French, English). Each says what is wrong and what to do; the place is put
in front by `messages`. `tests/library/profile/test_wordings.py` asserts every one of them.
"""

from __future__ import annotations

PROFILE: dict[str, tuple[str, str]] = {
    "unknown_key_near": (
        "« {key} » n'est pas une clé à cet endroit. Vouliez-vous dire {near} ?",
        '"{key}" is no key here. Did you mean {near}?',
    ),
    "unknown_key": (
        "« {key} » n'est pas une clé à cet endroit. Clés possibles : {known}.",
        '"{key}" is no key here. Possible keys: {known}.',
    ),
    "missing_key": (
        "il manque « {key} ». Ajoutez « {key}: ... ».",
        '"{key}" is missing. Add "{key}: ...".',
    ),
    "wants_text": (
        "« {what} » attend un texte. Écrivez-le après les deux-points, ou retirez la ligne.",
        '"{what}" wants a text. Write it after the colon, or remove the line.',
    ),
    "wants_label": (
        "« {what} » attend un texte, ou {{fr: ..., en: ...}}. Écrivez-le, ou retirez la ligne.",
        '"{what}" wants a text, or {{fr: ..., en: ...}}. Write it, or remove the line.',
    ),
    "wants_list": (
        "« {what} » attend une liste. Écrivez un tiret par ligne, ou retirez « {what} ».",
        '"{what}" wants a list. Write one dash a line, or remove "{what}".',
    ),
    "wants_mapping": (
        "« {what} » attend des « clé: valeur ». Écrivez-les dessous, ou retirez « {what} ».",
        '"{what}" wants "key: value" pairs. Write them below, or remove "{what}".',
    ),
    "wants_number": (
        "« {what} » attend un nombre, pas « {written} ». Écrivez 30, 2.5 ou 3e6, sans espaces.",
        '"{what}" wants a number, not "{written}". Write 30, 2.5 or 3e6, without spaces.',
    ),
    "wants_whole": (
        "« {what} » attend un nombre entier, pas « {written} ». Écrivez-en un de {low} à {high}.",
        '"{what}" wants a whole number, not "{written}". Write one from {low} to {high}.',
    ),
    "wants_day": (
        "« on » attend une date, pas « {written} ». Écrivez-la année, mois, jour : 2026-09-30.",
        '"on" wants a date, not "{written}". Write year, month, day: 2026-09-30.',
    ),
    "wants_word": (
        "« {what} » ne peut pas valoir « {written} ». Choisissez : {words}.",
        '"{what}" cannot be "{written}". Choose: {words}.',
    ),
    "wants_true": (
        "« {test} » ne s'écrit que « {test}: true ». Pour le contraire, écrivez « {other}: true ».",
        '"{test}" is only written "{test}: true". For the contrary, write "{other}: true".',
    ),
    "wants_values": (
        "« {test} » sur {field} attend une ou plusieurs valeurs. Écrivez [a, b].",
        '"{test}" on {field} wants one or more values. Write [a, b].',
    ),
    "wants_one_value": (
        "« {test} » sur {field} attend une seule valeur. Écrivez « {test}: a ».",
        '"{test}" on {field} wants a single value. Write "{test}: a".',
    ),
    "bad_name": (
        "le nom « {name} » ne convient pas. Écrivez-le en minuscules sans accents, chiffres, "
        "tirets et « _ », 80 signes au plus.",
        'name "{name}" will not do. Write it in small letters without accents, digits, dashes '
        'and "_", 80 signs at most.',
    ),
    "bad_id": (
        "l'identifiant « {id} » ne convient pas. Commencez par une minuscule, puis minuscules "
        "sans accents, chiffres et « _ », 40 signes au plus (« clamp » est réservé).",
        'identifier "{id}" will not do. Begin with a small letter, then small letters without '
        'accents, digits and "_", 40 signs at most ("clamp" is reserved).',
    ),
    "id_twice": (
        "l'identifiant « {id} » est déjà pris ligne {first}. Renommez l'un des deux.",
        'identifier "{id}" is already taken on line {first}. Rename one of them.',
    ),
    "no_criteria": (
        "aucun critère. Ajoutez un bloc « criteria: » avec au moins un critère.",
        'no criterion. Add a block "criteria:" with at least one criterion.',
    ),
    "too_many_criteria": (
        "{count} critères ; un profil en a {most} au plus. Gardez ceux qui décident.",
        "{count} criteria; a profile has at most {most}. Keep those that decide.",
    ),
    "condition_no_mapping": (
        "ce n'est pas une condition. Écrivez {{field: ..., is: ...}} ou {{event: ...}}.",
        "this is no condition. Write {{field: ..., is: ...}} or {{event: ...}}.",
    ),
    "condition_without_head": (
        "la condition ne dit pas sur quoi elle porte. Ajoutez field, event, all, any, not ou k_of.",
        "the condition does not say what it is about. Add field, event, all, any, not or k_of.",
    ),
    "condition_two_heads": (
        "la condition porte sur plusieurs choses : {heads}. Gardez-en une, ou emboîtez-les dans "
        "all.",
        "the condition is about several things: {heads}. Keep one, or nest them in all.",
    ),
    "no_test": (
        "aucun test sur {field}. Ajoutez-en un : {tests}.",
        "no test on {field}. Add one: {tests}.",
    ),
    "two_tests": (
        "deux tests sur {field} : {first} et {second}. Gardez-en un, ou emboîtez-les dans all.",
        "two tests on {field}: {first} and {second}. Keep one, or nest them in all.",
    ),
    "test_not_for_type": (
        "« {test} » ne s'applique pas à {field} (type {type}). Choisissez : {tests}.",
        '"{test}" does not apply to {field} (type {type}). Choose: {tests}.',
    ),
    "test_beside_nest": (
        "« {test} » à côté de « {nest} ». Mettez-le dans une condition de « {nest} ».",
        '"{test}" beside "{nest}". Put it into a condition of "{nest}".',
    ),
    "event_key_on_field": (
        "« {key} » ne va qu'avec event. Retirez-le, ou écrivez event à la place de field.",
        '"{key}" only goes with event. Remove it, or write event instead of field.',
    ),
    "field_test_on_event": (
        "« {test} » ne va qu'avec field. Pour un événement, utilisez within_days, at_least ou "
        "points_each.",
        '"{test}" only goes with field. For an event, use within_days, at_least or points_each.',
    ),
    "nest_wants_list": (
        "« {nest} » attend une liste d'au moins une condition. Écrivez un tiret par condition.",
        '"{nest}" wants a list of at least one condition. Write one dash a condition.',
    ),
    "not_wants_one": (
        "« not » attend une seule condition. Écrivez not: {{field: ..., is: ...}}.",
        '"not" wants a single condition. Write not: {{field: ..., is: ...}}.',
    ),
    "k_of_shape": (
        "« k_of » attend un nombre et une liste. Écrivez k_of: {{k: 2, of: [...]}}.",
        '"k_of" wants a number and a list. Write k_of: {{k: 2, of: [...]}}.',
    ),
    "grade_inside_nest": (
        "une note graduée (ramp, levels, points_each, half_life_days, rollup) ne s'emboîte pas. "
        "Faites-en un critère.",
        "a grade (ramp, levels, points_each, half_life_days, rollup) cannot be nested. Make it "
        "a criterion.",
    ),
    "value_of_type": (
        "« {written} » n'est pas une valeur de {field} (type {type}). Corrigez-la.",
        '"{written}" is no value of {field} (type {type}). Correct it.',
    ),
    "blank_value": (
        "« {written} » sur {field} ne contient ni lettre ni chiffre. Retirez-le.",
        '"{written}" on {field} holds no letter or digit. Remove it.',
    ),
    "between_shape": (
        "between sur {field} attend deux bornes. Écrivez [30, 250], ou null d'un côté.",
        "between on {field} wants two ends. Write [30, 250], or null on one side.",
    ),
    "between_open": (
        "between sur {field} n'a aucune borne. Donnez-en une, ou utilisez known: true.",
        "between on {field} has no end at all. Give one, or use known: true.",
    ),
    "between_reversed": (
        "between va de {low} à {high}. Échangez les deux bornes.",
        "between goes from {low} to {high}. Exchange the two ends.",
    ),
    "no_such_territory": (
        "« {written} » n'est pas un territoire de {field}. Connus : {known}. Choisissez-en un, ou "
        "ajoutez le vôtre dans territories.",
        '"{written}" is no territory of {field}. Known: {known}. Choose one, or add yours to '
        "territories.",
    ),
    "territory_shape": (
        'un territoire est une liste de codes. Écrivez ouest: ["44", "35"].',
        'a territory is a list of codes. Write west: ["44", "35"].',
    ),
    "territory_name": (
        "le territoire « {written} » n'a ni lettre latine ni chiffre. Donnez-lui un autre nom.",
        'territory "{written}" has no Latin letter or digit. Give it another name.',
    ),
    "territory_twice": (
        "le territoire « {written} » se lit comme un autre. Renommez l'un des deux.",
        'territory "{written}" reads like another one. Rename one of them.',
    ),
    "ramp_shape": (
        "ramp attend full et au moins un côté. Écrivez {{from: 1e6, full: [3e6, 30e6], to: 60e6}}.",
        "ramp wants full and at least one side. Write {{from: 1e6, full: [3e6, 30e6], to: 60e6}}.",
    ),
    "ramp_disorder": (
        "les valeurs de ramp ne se suivent pas : {order}. Rangez from, full, to en croissant.",
        "the values of ramp are out of order: {order}. Put from, full, to in rising order.",
    ),
    "levels_shape": (
        "levels attend des paliers croissants, le dernier à share: 1. Écrivez "
        "[{{at_least: 10, share: 0.5}}, {{at_least: 50, share: 1}}].",
        "levels wants rising steps, the last with share: 1. Write "
        "[{{at_least: 10, share: 0.5}}, {{at_least: 50, share: 1}}].",
    ),
    "half_life_range": (
        "half_life_days doit être au-dessus de 0, {most} au plus. Corrigez-le.",
        "half_life_days must be above 0, at most {most}. Correct it.",
    ),
    "each_wants_cap": (
        "« {there} » ne va pas sans « {missing} ». Ajoutez « {missing} ».",
        '"{there}" does not go without "{missing}". Add "{missing}".',
    ),
    "each_not_positive": (
        "« {what} » doit être au-dessus de 0. Corrigez-le.",
        '"{what}" must be above 0. Correct it.',
    ),
    "points_beside_each": (
        "points à côté de points_each : cap dit déjà ce que vaut le critère. Retirez points.",
        "points beside points_each: cap already says what the criterion is worth. Remove points.",
    ),
    "at_least_beside_each": (
        "at_least à côté de points_each : chaque événement compte déjà. Retirez at_least.",
        "at_least beside points_each: each event counts already. Remove at_least.",
    ),
    "pattern_ends_early": (
        "le motif « {pattern} » s'arrête trop tôt. Complétez-le.",
        'pattern "{pattern}" ends too early. Complete it.',
    ),
    "pattern_too_large": (
        "le motif « {pattern} » est trop grand. Réduisez les répétitions.",
        'pattern "{pattern}" is too large. Reduce the repetitions.',
    ),
    "pattern_unsupported": (
        "le motif « {pattern} », signe {at} : « {sign} » n'est pas admis. Utilisez des lettres, "
        "[...] . ^ $ * + ? {{m,n}} | ().",
        'pattern "{pattern}", sign {at}: "{sign}" is not allowed. Use letters, '
        "[...] . ^ $ * + ? {{m,n}} | ().",
    ),
    "pattern_bad_repeat": (
        "le motif « {pattern} », signe {at} : répétition mal écrite. Écrivez {{2}}, {{2,}} ou "
        "{{2,5}}.",
        'pattern "{pattern}", sign {at}: a repetition badly written. Write {{2}}, {{2,}} or '
        "{{2,5}}.",
    ),
    "pattern_repeats_nothing": (
        "le motif « {pattern} », signe {at} : ^ et $ ne se répètent pas. Retirez la répétition.",
        'pattern "{pattern}", sign {at}: ^ and $ cannot be repeated. Remove the repetition.',
    ),
    "pattern_unclosed": (
        "le motif « {pattern} », signe {at} : « {sign} » n'est pas refermé. Fermez-le.",
        'pattern "{pattern}", sign {at}: "{sign}" is not closed. Close it.',
    ),
    "pattern_bad_range": (
        "le motif « {pattern} », signe {at} : l'intervalle {sign} est inversé. "
        "Échangez ses bornes.",
        'pattern "{pattern}", sign {at}: range {sign} is reversed. Exchange its ends.',
    ),
    "points_range": (
        "le critère « {id} » vaut {written} points ; un critère va de -{most} à {most}. "
        "Corrigez-le.",
        'criterion "{id}" is worth {written} points; a criterion goes from -{most} to {most}. '
        "Correct it.",
    ),
    "penalty_too_large": (
        "le critère « {id} » vaut {written} points : plus de {times} fois tous les points "
        "positifs ({total}). Ne descendez pas sous {least}.",
        'criterion "{id}" is worth {written} points: more than {times} times all positive points '
        "({total}). Do not go below {least}.",
    ),
    "negative_with_need": (
        "le critère « {id} » a des points négatifs et need: {need}. Retirez l'un des deux.",
        'criterion "{id}" has negative points and need: {need}. Remove one of them.',
    ),
    "neither_need_nor_points": (
        "le critère « {id} » n'a ni need ni points. Ajoutez l'un des deux.",
        'criterion "{id}" has neither need nor points. Add one of them.',
    ),
    "no_positive_points": (
        "aucun critère n'a de points positifs. Donnez-en à un critère au moins.",
        "no criterion has positive points. Give some to at least one.",
    ),
    "met_from_range": (
        "met_from est une part au-dessus de 0 et jusqu'à 1. Corrigez-le.",
        "met_from is a share above 0 and up to 1. Correct it.",
    ),
    "met_from_without_grade": (
        "met_from ne va qu'avec une note graduée. Retirez-le.",
        "met_from only goes with a grade. Remove it.",
    ),
    "quorum_too_high": (
        "le quorum demande {count} {need}, il y en a {most}. Baissez-le.",
        "the quorum wants {count} {need}, there (most:is|are) {most}. Lower it.",
    ),
    "threshold_range": (
        "« {what} » vaut {written} ; un seuil va de 0 à 100. Corrigez-le.",
        '"{what}" is {written}; a threshold goes from 0 to 100. Correct it.',
    ),
    "threshold_decimals": (
        "« {what} » vaut {written} ; un seuil a trois décimales au plus. Arrondissez-le.",
        '"{what}" is {written}; a threshold has three decimals at most. Round it.',
    ),
    "thresholds_disorder": (
        "les seuils de {what} doivent décroître. Rangez-les du plus haut au plus bas.",
        "the thresholds of {what} must fall. Put them from the highest to the lowest.",
    ),
    "tier_letters": (
        "les priorités s'appellent A, B, C... dans l'ordre, huit au plus ; lu : {written}. "
        "Renommez-les.",
        "tiers are called A, B, C... in order, eight at most; read: {written}. Rename them.",
    ),
    "no_such_timezone": (
        "le fuseau « {written} » n'existe pas. Écrivez par exemple Europe/Paris.",
        'there is no time zone "{written}". Write for example Europe/Paris.',
    ),
    "market_event": (
        "market ne lit que des champs, pas d'événements. Faites-en un critère.",
        "market reads fields only, no events. Make it a criterion.",
    ),
    "market_graded": (
        "market ne connaît que oui ou non, pas de note graduée. Utilisez between ou at_least.",
        "market knows yes or no only, no grade. Use between or at_least.",
    ),
    "gate_graded": (
        "l'éliminatoire « {id} » est une note graduée. Utilisez un test oui ou non.",
        'gate "{id}" is a grade. Use a test that is yes or no.',
    ),
    "field_redeclared": (
        "« {field} » a déjà un type dans le glossaire : {type}. Retirez-le de fields.",
        '"{field}" already has a type in the glossary: {type}. Remove it from fields.',
    ),
    "no_such_pain_point": (
        "« {written} » n'est pas dans pain_points. Connus : {known}. Ajoutez-le, ou corrigez-le.",
        '"{written}" is not in pain_points. Known: {known}. Add it, or correct it.',
    ),
    "no_such_template": (
        "le modèle « {name} » n'existe pas. Choisissez : {known}.",
        'there is no template "{name}". Choose: {known}.',
    ),
}
