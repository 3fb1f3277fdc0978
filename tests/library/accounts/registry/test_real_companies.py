"""Real companies, by number and by name as their own staff typed it.

A small stock file is made of them in a temporary folder: the number and facts of each, the name and
département of its first declaration. Every other way in which it is written is then looked up.
"""

import csv

import pyarrow as pa
import pytest

import focale
from focale.accounts.registry.enrich import enriched
from focale.accounts.registry.named import SURE
from focale.engine import Session
from focale.glossary.territory import DEPARTEMENTS
from tests.stocks import site, unit, write_stock

CODES = {name: code for code, name in DEPARTEMENTS.items()}


def rows(path, separator):
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=separator))


@pytest.fixture(scope="module")
def world(shared_data, tmp_path_factory):
    """The declarations, the facts by SIREN, and a registry made of both."""
    folder = shared_data("fr_companies")
    declared = rows(folder / "index_egalite.csv", ";")
    facts = {row["siren"]: row for row in rows(folder / "sirens.csv", ",")}
    first = {}
    for row in declared:
        first.setdefault(row["SIREN"], row)
    units, sites = [], []
    for number, fact in facts.items():
        said = first[number]
        units.append(
            unit(
                number, said["Raison Sociale"].upper(),
                activitePrincipale=fact["activite_principale"],
                trancheEffectifs=fact["tranche_effectifs"],
                categorieEntreprise=fact["categorie_entreprise"],
                dateCreation=fact["date_creation"],
            )
        )  # fmt: skip
        code = CODES.get(said["Département"], "")
        sites.append(site(number, postcode="", libelleCommune="", codeCommune=f"{code:0<5}"))
    made = tmp_path_factory.mktemp("real")
    paths = [write_stock(made / "u.csv", units), write_stock(made / "s.csv", sites)]
    return declared, facts, first, focale.build_registry(paths, made / "registry").folder


def test_every_company_of_the_sample_is_found_by_its_number(world, tmp_path):
    declared, facts, _, registry = world
    table = pa.table({"siren": [row["SIREN"] for row in declared]})
    with Session() as session:
        done = enriched(session, table, registry, {})
        found = session.arrow(done.query()).to_pylist()
    assert len(found) == len(declared)
    assert len({row["siren"] for row in found if row["registry_match"]}) == len(facts) == 3648
    for row in found:
        fact = facts.get(row["siren"])
        if fact is None:
            assert row["registry_match"] is None
            continue
        assert (row["naf"] or "") == fact["activite_principale"]
        band = fact["tranche_effectifs"]
        assert (row["headcount_band"] or "") == (band if band != "NN" else "")
        assert (row["size_class"] or "") == fact["categorie_entreprise"]


def test_what_is_sure_by_name_and_departement_is_right(world):
    declared, facts, first, registry = world
    asked = sorted(
        {
            (row["SIREN"], row["Raison Sociale"], row["Département"])
            for row in declared
            if row["SIREN"] in facts
            and row["Raison Sociale"].upper() != first[row["SIREN"]]["Raison Sociale"].upper()
        }
    )
    table = pa.table(
        {"name": [name for _, name, _ in asked], "departement": [place for *_, place in asked]}
    )
    with Session() as session:
        done = enriched(session, table, registry, {})
    truth = [int(number) for number, *_ in asked]
    sure = [one for one in done.named if one.confidence == SURE]
    right = sum(one.candidates[0].siren == truth[one.row] for one in sure)
    listed = sum(any(c.siren == truth[one.row] for c in one.candidates) for one in done.named)
    precision, recall = right / len(sure), right / len(asked)
    print(f"{len(asked)} names, sure {len(sure)}, precision {precision:.3f}, recall {recall:.3f}, "
          f"with candidates {listed / len(asked):.3f}")  # fmt: skip
    for one in sure:
        if one.candidates[0].siren != truth[one.row]:
            print(one.name, "|", one.place, "|", one.candidates[0].name, truth[one.row])
    assert precision >= 0.97
    assert recall >= 0.42
    assert listed / len(asked) >= 0.55
