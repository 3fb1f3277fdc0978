"""What is said of the tables of a review, and of the file of proposals?

code -> (French, English); the facts in braces come from the message.
"""

from __future__ import annotations

REVIEW: dict[str, tuple[str, str]] = {
    "review_period": (
        "la période est vide : du {since} au {as_of}. Donnez un début plus ancien : --since DATE.",
        "the period is empty: {since} to {as_of}. Begin earlier: --since DATE.",
    ),
    "review_nothing": (
        "une revue a besoin d'au moins une table : --deals, --customers, --contracts, --market ou "
        "--feedback.",
        "a review needs at least one table: --deals, --customers, --contracts, --market or "
        "--feedback.",
    ),
    "sheet_needs_deals": (
        "une séance terrain se fait sur des affaires passées : --deals ou --leads.",
        "a field session is held on past deals: --deals or --leads.",
    ),
    "month_needs_leads": (
        "la page du mois suit les leads arrivés : --leads FICHIER.",
        "the page of the month follows the leads that came in: --leads FILE.",
    ),
    "review_since": (
        "le profil ne dit pas quand il a été revu : donnez le début de la période, --since DATE.",
        "the profile does not say when it was last reviewed: give the first day, --since DATE.",
    ),
    "feedback_unknown": (
        "{count} retour(s) parle(nt) d'un critère que le profil n'a pas : {written}. Critères du "
        "profil : {known}.",
        "{count} remark(s) (is|are) on a criterion that the profile does not have: {written}. "
        "Criteria of the profile: {known}.",
    ),
    "feedback_unread": (
        "{count} retour(s) ne di(t|sent) ni juste ni faux : écrivez l'un des deux.",
        "{count} remark(s) (says|say) neither right nor wrong: write one of them.",
    ),
    "feedback_no_opinion": (
        "ni juste ni faux : écrivez l'un des deux",
        "neither right nor wrong: write one of them",
    ),
    "feedback_no_criterion": (
        "le profil n'a pas ce critère",
        "the profile has no such criterion",
    ),
    "feedback_no_answers": (
        "aucune colonne ne dit si l'on a répondu : ajoutez « répondu » (oui, non ou la date).",
        'no column says whether anybody answered: add "answered" (yes, no or the day).',
    ),
    "session_one_person": (
        "il faut les avis de deux personnes au moins : une colonne par personne (oui, non), ou les "
        "colonnes affaire, personne, avis. Colonnes du fichier : {columns}.",
        "the judgements of at least two people are needed: a column a person (yes, no), or the "
        "columns deal, person, judgement. Columns of the file: {columns}.",
    ),
    "session_unread": (
        "{count} avis ne di(t|sent) ni oui ni non : laissé(s) de côté.",
        "{count} judgement(s) (says|say) neither yes nor no: left out.",
    ),
    "session_not_all": (
        "{count} affaire(s) n'(a|ont) pas été jugée(s) par tous : l'accord se mesure sur les "
        "autres.",
        "{count} deal(s) (was|were) not judged by all: agreement is measured on the others.",
    ),
    "session_no_deal": (
        "aucune affaire de la séance n'est dans les affaires passées : le profil ne peut pas être "
        "comparé. Gardez leur identifiant (deal_id).",
        "no deal of the session is among the past deals: the profile cannot be compared. Keep "
        "their identifier (deal_id).",
    ),
    "proposals_no_mapping": (
        "ce n'est pas un fichier de propositions : la revue en écrit un avec --out.",
        "this is no file of proposals: the review writes one with --out.",
    ),
    "proposals_too_large": (
        "le fichier de propositions fait {size} ko ; la limite est {most} ko.",
        "the file of proposals is {size} kB; the limit is {most} kB.",
    ),
    "proposals_day": (
        "« on » attend la date de la revue, pas « {written} ». Écrivez-la 2026-09-30.",
        '"on" wants the day of the review, not "{written}". Write it 2026-09-30.',
    ),
    "proposals_version": (
        "« version » attend le numéro de la version revue, pas « {written} ». Remettez-le.",
        '"version" wants the number of the version reviewed, not "{written}". Put it back.',
    ),
    "proposals_entry": (
        "une proposition commence par « - id: ». Remettez la ligne comme la revue l'a écrite.",
        'a proposal begins with "- id:". Put the line back as the review wrote it.',
    ),
    "proposals_accept": (
        "« accept » ne peut pas valoir « {written} ». Écrivez yes ou no.",
        '"accept" cannot be "{written}". Write yes or no.',
    ),
    "proposals_change": (
        "la proposition « {id} » est acceptée mais ne dit pas ce qui change. Remettez son bloc "
        "change.",
        'proposal "{id}" is accepted but does not say what changes. Put its block change back.',
    ),
    "proposals_other": (
        "ces propositions sont pour {other}, version {other_version} ; le profil est {name}, "
        "version {version}. Refaites la revue, ou donnez l'autre profil.",
        "these proposals are for {other}, version {other_version}; the profile is {name}, version "
        "{version}. Review again, or give the other profile.",
    ),
    "proposals_none": (
        "rien n'est accepté : mettez accept: yes devant au moins une proposition.",
        "nothing is accepted: put accept: yes before at least one proposal.",
    ),
    "proposals_clash": (
        "les propositions « {one} » et « {other} » changent toutes deux {where}. N'en gardez "
        "qu'une.",
        'proposals "{one}" and "{other}" both change {where}. Keep one of them.',
    ),
}
