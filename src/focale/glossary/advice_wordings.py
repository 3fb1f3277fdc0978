"""What are the words of each piece of advice on a profile, in French and in English?

One entry a code: (French, English). Each says what to look at and what to do; the place is put
in front by `messages`. `tests/library/profile/test_wordings.py` asserts every one of them.
"""

from __future__ import annotations

ADVICE: dict[str, tuple[str, str]] = {
    "points_not_100": (
        "les points font {total}, pas 100. Ils seront ramenés à 100, en gardant leurs proportions.",
        "the points sum to {total}, not 100. They will be scaled to 100, in proportion.",
    ),
    "raw_points_not_100": (
        "les points font {total}, pas 100 ; scale: raw les garde tels quels et plafonne le total à "
        "100. Ajustez-les, ou retirez scale.",
        "the points sum to {total}, not 100; scale: raw keeps them and caps the sum at 100. Adjust "
        "them, or remove scale.",
    ),
    "mandatory_count": (
        "critères obligatoires : {count} ; la méthode en conseille 3 à 5. Revoyez leur need.",
        "mandatory criteria: {count}; the method advises 3 to 5. Look at their need again.",
    ),
    "preferred_count": (
        "critères préférentiels : {count} ; la méthode en conseille 3 ou 4. Revoyez leur need.",
        "preferred criteria: {count}; the method advises 3 or 4. Look at their need again.",
    ),
    "assumptions": (
        "{share} % des points reposent sur des hypothèses ou sur rien d'écrit : {criteria}. "
        "Notez proof et why, après vérification sur de vrais clients.",
        "{share} % of the points rest on assumptions or on nothing written: {criteria}. "
        "Write proof and why, once checked on real customers.",
    ),
    "gate_blank": (
        "l'éliminatoire « {id} » sans if_blank: pass : un compte dont {field} est vide ne sera "
        "jamais qualifié. Ajoutez if_blank: pass si le champ manque souvent.",
        'gate "{id}" without if_blank: pass: an account whose {field} is blank can never be '
        "qualified. Add if_blank: pass if the field is often missing.",
    ),
    "no_review": (
        "aucun rythme de révision. Ajoutez review: {{every_days: 90}}.",
        "no review rhythm. Add review: {{every_days: 90}}.",
    ),
    "rare_review": (
        "révision tous les {days} jours : sans révision pendant six mois, un profil est périmé. "
        "La méthode conseille 90 jours.",
        "a review every {days} days: without a review for six months a profile is stale. The "
        "method advises 90 days.",
    ),
    "undeclared_field": (
        "« {field} » n'est pas dans le glossaire : son type sera celui de sa colonne. "
        "Déclarez-le dans fields pour l'assurer.",
        '"{field}" is not in the glossary: its type will be that of its column. Declare it in '
        "fields to make sure.",
    ),
    "undeclared_field_near": (
        "« {field} » n'est pas dans le glossaire. Vouliez-vous dire {near} ? Sinon, déclarez-le "
        "dans fields.",
        '"{field}" is not in the glossary. Did you mean {near}? If not, declare it in fields.',
    ),
    "unreachable_bands": (
        "sans événements, ce profil ne dépasse pas {most} points : « à traiter maintenant » "
        "({threshold}) demande des signaux. Donnez une table d'événements, ou baissez le seuil.",
        "without events this profile never passes {most} points: handle_now ({threshold}) needs "
        "signals. Give a table of events, or lower the threshold.",
    ),
}
