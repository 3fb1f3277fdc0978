"""How does a line of a stock file become typed facts, with what may not be shown left out?

Who asked INSEE not to be diffused (status P, or N before 2023) has no name of a person, no street
and no postcode here, whatever the file still holds; a company's own name may be shown. Where the
register only presumes that there is no employee (band NN), the headcount is unknown. A creation on
1 January 1900 is INSEE's way of writing that the day is unknown.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlglot import exp

from focale.accounts.registry.layout import Stock
from focale.criterion import tree as t

MASKED = "[ND]"
_NO_BAND = "NN"
_NO_DAY = "1900-01-01"
_NAF = r"[0-9]{2}\.?[0-9]{0,2}[A-Z]?"
_FORMER = ("NAFRev1", "NAF1993", "NAP")
_NAF_2025 = "NAF2025"
_SOLE_TRADER = "1"

_UNIT = "UniteLegale"
_SITE = "Etablissement"


def typed_query(stock: Stock, columns: Collection[str], source: str) -> exp.Select:
    """The facts of every line of `source`, a table with these columns.

    The key is NULL where a line has no number of its own: `siren`, and `nic` for sites.
    """
    facts = _unit_facts if stock is Stock.UNITS else _site_facts
    read = t.select([t.alias(_read(name), name) for name in columns], t.table(source))
    cells = exp.Subquery(this=read, alias=exp.TableAlias(this=t.name("cells")))
    return t.select(facts(frozenset(columns)), cells)


# --- companies --------------------------------------------------------------------------


def _unit_facts(there: frozenset[str]) -> list[t.Node]:
    shown = _is_shown(f"statutDiffusion{_UNIT}")
    legal = _digits(_text(there, f"categorieJuridique{_UNIT}"), 4)
    is_person = t.eq(
        t.coalesce(t.call("left", legal.copy(), t.integer(1)), t.text(_SOLE_TRADER)),
        t.text(_SOLE_TRADER),
    )  # fmt: skip
    kept = t.either([shown, t.negated(is_person)])
    person = t.call(
        "nullif",
        t.call(
            "concat_ws", t.text(" "),
            t.coalesce(_text(there, f"prenomUsuel{_UNIT}"), _text(there, f"prenom1{_UNIT}")),
            t.coalesce(_text(there, f"nomUsage{_UNIT}"), _text(there, f"nom{_UNIT}")),
        ),
        t.text(""),
    )  # fmt: skip
    usual = [_text(there, f"denominationUsuelle{n}{_UNIT}") for n in (1, 2, 3)]
    named = {
        "name": exp.Coalesce(
            this=_text(there, f"denomination{_UNIT}"), expressions=[usual[0].copy(), person]
        ),
        "acronym": _text(there, f"sigle{_UNIT}"),
        **{f"usual_{n}": node for n, node in enumerate(usual, start=1)},
    }
    state = _text(there, f"etatAdministratif{_UNIT}")
    ceased = t.eq(state.copy(), t.text("C"))
    return [
        t.alias(_number(_text(there, "siren"), 9), "siren"),
        *(t.alias(t.case([(kept.copy(), node)]), word) for word, node in named.items()),
        t.alias(shown.copy(), "is_diffused"),
        t.alias(state, "state"),
        t.alias(t.case([(ceased, _day(there, "dateDebut"))]), "ceased_on"),
        t.alias(_known_day(there, f"dateCreation{_UNIT}"), "created_on"),
        t.alias(legal, "legal_code"),
        *_activity(there, _UNIT),
        *_headcount(there, _UNIT),
        t.alias(_text(there, "categorieEntreprise"), "size_class"),
        t.alias(_whole(there, "anneeCategorieEntreprise"), "size_year"),
        t.alias(_number(_text(there, f"nicSiege{_UNIT}"), 5), "head_nic"),
        t.alias(_day(there, f"dateDernierTraitement{_UNIT}"), "updated_on"),
    ]


def _activity(there: frozenset[str], of: str) -> list[t.Node]:
    """naf, of revision 2, and naf_2025: told apart by the column of the nomenclature."""
    main = _code(there, f"activitePrincipale{of}")
    version = _text(there, f"nomenclatureActivitePrincipale{of}")
    former = t.coalesce(
        t.inside(version, [t.text(word) for word in (*_FORMER, _NAF_2025)]), t.boolean(False)
    )
    newer = t.case([(t.eq(version.copy(), t.text(_NAF_2025)), main.copy())])
    return [
        t.alias(t.case([(t.negated(former), main)]), "naf"),
        t.alias(t.coalesce(_code(there, f"activitePrincipaleNAF25{of}"), newer), "naf_2025"),
    ]


def _headcount(there: frozenset[str], of: str) -> list[t.Node]:
    band = t.call("nullif", _text(there, f"trancheEffectifs{of}"), t.text(_NO_BAND))
    return [
        t.alias(_digits(band, 2), "headcount_band"),
        t.alias(_whole(there, f"anneeEffectifs{of}"), "headcount_year"),
    ]


# --- sites ------------------------------------------------------------------------------


def _site_facts(there: frozenset[str]) -> list[t.Node]:
    shown = _is_shown(f"statutDiffusion{_SITE}")
    siret = _padded(_text(there, "siret"), 14)
    state = _text(there, f"etatAdministratif{_SITE}")
    town = _text(there, f"codeCommune{_SITE}")
    overseas = t.inside(
        t.call("left", town.copy(), t.integer(2)), [t.text("97"), t.text("98")]
    )  # fmt: skip
    signs = [f"denominationUsuelle{_SITE}", *(f"enseigne{n}{_SITE}" for n in (1, 2, 3))]
    is_head = t.inside(
        t.call("lower", _text(there, "etablissementSiege")),
        [t.text("true"), t.text("1"), t.text("oui")],
    )
    return [
        t.alias(t.try_cast(t.call("left", siret, t.integer(9)), "INT"), "siren"),
        t.alias(t.try_cast(t.call("right", siret.copy(), t.integer(5)), "INT"), "nic"),
        t.alias(t.coalesce(is_head, t.boolean(False)), "is_head"),
        t.alias(shown.copy(), "is_diffused"),
        t.alias(state, "state"),
        t.alias(t.case([(t.eq(state.copy(), t.text("F")), _day(there, "dateDebut"))]), "closed_on"),
        t.alias(t.case([(shown.copy(), _street(there))]), "address"),
        t.alias(t.case([(shown.copy(), _text(there, f"codePostal{_SITE}"))]), "postcode"),
        t.alias(
            t.coalesce(
                _text(there, f"libelleCommune{_SITE}"),
                _text(there, f"libelleCommuneEtranger{_SITE}"),
            ),
            "city",
        ),
        t.alias(
            t.case(
                [(overseas, t.call("left", town.copy(), t.integer(3)))],
                t.call("left", town.copy(), t.integer(2)),
            ),
            "departement",
        ),
        t.alias(_text(there, f"codePaysEtranger{_SITE}"), "foreign_country"),
        *(
            t.alias(t.case([(shown.copy(), _text(there, name))]), f"sign_{n}")
            for n, name in enumerate(signs, start=1)
        ),
        t.alias(_day(there, f"dateDernierTraitement{_SITE}"), "updated_on"),
    ]


def _street(there: frozenset[str]) -> t.Node:
    """Number, its letter, kind and name of the street; else what stands for a street."""
    parts = ["numeroVoie", "indiceRepetition", "typeVoie", "libelleVoie"]
    line = t.call("concat_ws", t.text(" "), *(_text(there, f"{part}{_SITE}") for part in parts))
    others = ("distributionSpeciale", "complementAdresse")
    return exp.Coalesce(
        this=t.call("nullif", line, t.text("")),
        expressions=[_text(there, f"{part}{_SITE}") for part in others],
    )


# --- cells ------------------------------------------------------------------------------


def _read(column: str) -> t.Node:
    """The text of a cell; NULL where it is blank or masked."""
    read = t.call("trim", t.cast(t.col(column), "VARCHAR"))
    return t.call("nullif", t.call("nullif", read, t.text("")), t.text(MASKED))


def _text(there: frozenset[str], column: str) -> t.Node:
    """A cell that was read; NULL where the column is not there."""
    return t.col(column) if column in there else t.cast(t.null(), "VARCHAR")


def _is_shown(column: str) -> t.Node:
    """Whether everything may be shown: status O. Anything else, blank included, is masked."""
    return t.coalesce(t.eq(t.col(column), t.text("O")), t.boolean(False))


def _padded(node: t.Node, size: int) -> t.Node:
    """Digits of the right length, else NULL."""
    whole = t.call("regexp_full_match", node, t.text(f"[0-9]{{{size}}}"))
    return t.case([(whole, node.copy())])


def _number(node: t.Node, size: int) -> t.Node:
    return t.try_cast(_padded(node, size), "INT")


def _digits(node: t.Node, size: int) -> t.Node:
    """A code of digits, with the zeros in front that a number has lost."""
    plain = t.call("regexp_full_match", node, t.text(f"[0-9]{{1,{size}}}"))
    return t.case([(plain, t.call("lpad", node.copy(), t.integer(size), t.text("0")))])


def _code(there: frozenset[str], column: str) -> t.Node:
    node = _text(there, column)
    plain = t.call("regexp_full_match", node, t.text(_NAF))
    return t.case([(plain, node.copy())])


def _whole(there: frozenset[str], column: str) -> t.Node:
    return t.try_cast(_text(there, column), "SMALLINT")


def _day(there: frozenset[str], column: str) -> t.Node:
    """The day of a date or of a moment."""
    return t.try_cast(t.call("left", _text(there, column), t.integer(10)), "DATE")


def _known_day(there: frozenset[str], column: str) -> t.Node:
    return t.call("nullif", _day(there, column), t.cast(t.text(_NO_DAY), "DATE"))
