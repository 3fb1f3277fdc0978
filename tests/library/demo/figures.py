"""The figures of docs/demo.md and docs/fr/demo.md, as the generator gives them.

`python -m tests.library.demo.figures` prints them, to be pasted after a change of the generator.
"""

from collections.abc import Callable
from typing import Any

Truth = dict[str, Any]
NO_BREAK = "\u00a0"


class Writer:
    """Words and numbers in one language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang

    def __call__(self, fr: str, en: str) -> str:
        return fr if self.lang == "fr" else en

    def whole(self, number: int) -> str:
        return f"{number:,}".replace(",", self(NO_BREAK, ","))

    def decimal(self, number: float) -> str:
        text = f"{number:.1f}".removesuffix(".0")
        return text.replace(".", self(",", "."))

    def percent(self, share: float | None) -> str:
        return "-" if share is None else f"{self.decimal(100 * share)}{NO_BREAK}%"

    def of(self, found: dict[str, Any]) -> str:
        return self(f"{found['met']} sur {found['known']}", f"{found['met']} of {found['known']}")

    def row(self, *cells: object) -> str:
        return f"| {' | '.join(str(cell) for cell in cells)} |"


def rows(truth: Truth, w: Writer) -> list[str]:
    return [w.row(f"`{name}`", w.whole(many)) for name, many in truth["rows"].items()]


def traits(truth: Truth, w: Writer) -> list[str]:
    told = truth["traits"]
    lines = []
    for trait in (*told["strong"], *told["weak"], told["habit"], *told["echoes"]):
        aim = trait.get("aim")
        market = trait["market"]
        lines.append(
            w.row(
                w(trait["fr"], trait["en"]),
                f"`{trait['field']}`",
                w.percent(aim and aim["best"]),
                w.of(trait["best"]),
                w.of(trait["other_customers"]),
                w.percent(market["share"]),
            )
        )
    return lines


def deals(truth: Truth, w: Writer) -> list[str]:
    inside, outside = truth["deals"]["inside"], truth["deals"]["outside"]

    def line(fr: str, en: str, key: str, show: Callable[[float], str]) -> str:
        return w.row(w(fr, en), show(inside[key]), show(outside[key]))

    return [
        line("affaires", "deals", "deals", w.whole),
        line("closes, assez anciennes", "closed, old enough", "mature_closed", w.whole),
        line("gagnées parmi elles", "won among them", "mature_won", w.whole),
        line("taux visé", "win rate aimed at", "aimed_win_share", w.percent),
        line("taux obtenu", "win rate come out", "win_share", w.percent),
        line("cycle médian visé (jours)", "median cycle aimed at (days)",
             "aimed_median_cycle_days", w.decimal),
        line("cycle médian obtenu (jours)", "median cycle come out (days)",
             "median_cycle_days", w.decimal),
        line("actions par affaire", "touches per deal", "mean_touches", w.decimal),
    ]  # fmt: skip


def leads(truth: Truth, w: Writer) -> list[str]:
    told = truth["leads"]
    lines = []
    for key, fr, en in (
        ("all", "tous les leads", "all leads"),
        ("equal_effort", "à effort égal, hors salons", "at equal effort, trade fairs aside"),
        ("unequal_effort", "salons, effort inégal", "trade fairs, unequal effort"),
    ):
        inside, outside = told[key]["inside"], told[key]["outside"]
        sides = [
            f"{w.whole(side['won'])} / {w.whole(side['closed'])} ({w.percent(side['won_share'])})"
            for side in (inside, outside)
        ]
        effort = f"{w.decimal(inside['mean_touches'])} / {w.decimal(outside['mean_touches'])}"
        lines.append(w.row(w(fr, en), *sides, f"{w.decimal(told[key]['times'])}×", effort))
    return lines


def commerce(truth: Truth, w: Writer) -> list[str]:
    held, kept = truth["meetings"], truth["contracts"]

    def line(fr: str, en: str, told: dict[str, Any], show: Callable[[Any], str]) -> str:
        return w.row(w(fr, en), show(told["inside"]), show(told["outside"]))

    return [
        line("rendez-vous tenus", "meetings held", held,
             lambda t: f"{w.percent(t['held_share'])} ({w.percent(t['aimed_held_share'])})"),
        line("contrats", "contracts", kept, lambda t: w.whole(t["contracts"])),
        line("contrats finis", "contracts that ended", kept, lambda t: w.whole(t["ended"])),
        line("fins par mois", "ends a month", kept, lambda t:
             f"{w.percent(t['leaving_a_month'])} ({w.percent(t['aimed_leaving_a_month'])})"),
        line("marge brute mensuelle moyenne (€)", "mean monthly gross margin (€)", kept,
             lambda t: w.whole(round(t["mean_monthly_margin_eur"]))),
    ]  # fmt: skip


def blanks(truth: Truth, w: Writer) -> list[str]:
    told = truth["companies"]["blanks"]
    return [
        w.row(f"`{field}`", w.percent(found["aim"]), w.percent(found["share"]))
        for field, found in told.items()
    ]


def hidden(truth: Truth, w: Writer) -> list[str]:
    companies, contacts, events = truth["companies"], truth["contacts"], truth["events"]
    kinds = [kind for _, _, kind in companies["duplicates"]]
    dirt, facts, customers = companies["dirt"], truth["facts_log"], truth["customers"]
    figures: list[tuple[str, str, object]] = [
        ("comptes dans l'ICP planté", "accounts inside the planted ICP",
         len(truth["icp"]["account_ids"])),
        ("clients suivis", "followed customers", customers["followed"]),
        ("meilleurs clients", "best customers", len(customers["best_ids"])),
        ("clients partis", "customers who left", len(customers["churned_ids"])),
        ("comptes qui ont signé", "accounts that signed", customers["signed"]),
        ("groupes", "groups", len(companies["groups"])),
        ("sociétés à plusieurs sites", "companies with several sites",
         len(companies["sites_by_siren"])),
        ("sites en plus du siège", "sites besides the head office", len(companies["site_of"])),
        ("doublons au même SIREN", "duplicates with the same SIREN", kinds.count("same_siren")),
        ("doublons sans SIREN", "duplicates without SIREN", kinds.count("no_siren")),
        ("listes de technologies connues vides", "technologies known to be none",
         companies["empty_technologies"]),
        ("cellules avec espace insécable", "cells with a no-break space", dirt["no_break_space"]),
        ("cellules avec espace au bord", "cells with an outer space", dirt["outer_space"]),
        ("cellules « n/a », « inconnu »…", "cells such as n/a, inconnu", dirt["placeholder"]),
        ("villes en capitales", "cities in capitals", dirt["city_in_capitals"]),
        ("codes NAF sans point", "NAF codes without a dot", dirt["naf_undotted"]),
        ("personnes saisies deux fois", "people entered twice", len(contacts["duplicates"])),
        ("meilleurs clients avec directeur commercial connu",
         "best customers with a known sales leader", contacts["sales_leader_of_best"]),
        ("événements de machines, marqués", "machine events, marked", events["machine_marked"]),
        ("événements de machines, non marqués", "machine events, unmarked",
         len(events["machine_unmarked_ids"])),
        ("événements envoyés deux fois", "events sent twice", len(events["repeated_ids"])),
        ("événements sans compte, avec contact", "events with a contact and no account",
         events["contact_only"]),
        ("comptes au passé connu", "accounts with a past", facts["accounts"]),
        ("entrés dans la taille cible depuis", "that have grown into the size since",
         facts["size_entered"]),
        ("équipés d'un CRM cible depuis", "that have adopted a target CRM since",
         facts["crm_adopted"]),
    ]  # fmt: skip
    lines = [w.row(w(fr, en), w.whole(int(str(number)))) for fr, en, number in figures]
    share = w.percent(contacts["without_contact"])
    return [*lines, w.row(w("comptes sans contact", "accounts without a contact"), share)]


BLOCKS: dict[str, Callable[[Truth, Writer], list[str]]] = {
    "rows": rows,
    "traits": traits,
    "deals": deals,
    "leads": leads,
    "commerce": commerce,
    "blanks": blanks,
    "hidden": hidden,
}


if __name__ == "__main__":
    from focale.demo import make_world

    TRUTH = make_world().truth
    for lang in ("en", "fr"):
        for name, block in BLOCKS.items():
            print(f"\n{lang} {name}", *block(TRUTH, Writer(lang)), sep="\n")
