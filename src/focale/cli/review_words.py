"""Which words does the terminal say of a review that the page does not?"""

from __future__ import annotations

REVIEW: dict[str, tuple[str, str]] = {
    "review_working": ("Revue du profil", "Reviewing the profile"),
    "review_how": (
        "Pour décider : focale review … --out propositions.yaml, puis --apply propositions.yaml",
        "To decide: focale review … --out proposals.yaml, then --apply proposals.yaml",
    ),
    "review_edit": (
        "Mettez accept: yes devant ce que vous retenez, puis : focale review {profile} --apply "
        "{path}",
        "Put accept: yes before what you keep, then: focale review {profile} --apply {path}",
    ),
    "review_applied": (
        "{path} est écrit : version {version}.",
        "{path} is written: version {version}.",
    ),
    "review_sheet": (
        "{n} affaires sans nom : chacun note oui ou non dans sa colonne (ajoutez-en une par "
        "personne), puis focale review PROFIL --session {path}",
        "{n} deals without a name: each writes yes or no in a column (add one a person), then "
        "focale review PROFILE --session {path}",
    ),
    "review_refused": ("Non retenu : {ids}.", "Not kept: {ids}."),
    "review_tried": ("Essai : {words}", "Test: {words}"),
}
