"""Which words does the page of a month add to the data?"""

from __future__ import annotations

MONTH: dict[str, tuple[str, str]] = {
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
    "mon_inside": (
        "Leads dans le profil, parmi ceux dont on sait les faits",
        "Leads inside the profile, of those whose facts are known",
    ),
    "mon_undecided": ("Leads à compléter", "Leads to complete"),
    "mon_undecided_why": (
        "{n} lead(n:s) sur {of} à compléter : il manque des faits pour dire s'ils sont dans le "
        "profil. Ils ne comptent ni dedans ni dehors.",
        "{n} of {of} lead(of:s) to complete: facts are missing to tell whether they are inside the "
        "profile. They count neither inside nor outside.",
    ),
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
    "mon_none": ("rien à comparer", "nothing to compare"),
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
}
