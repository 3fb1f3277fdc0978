"""How are the proposals of a review told, and old tried against new?"""

from __future__ import annotations

PROPOSALS: dict[str, tuple[str, str]] = {
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
