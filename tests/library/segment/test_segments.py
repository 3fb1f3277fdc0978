"""`focale.segments`: files in, groups, cross tables and tiers out."""

import random
import warnings

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import focale
from focale.glossary.messages import FocaleError
from focale.segment.segment_words import axis_words, class_words, group_name
from tests.library.segment.clusters.worlds import KINDS, market_file, write

PROFILE = """
profile: p
criteria:
  sector: {field: sector, one_of: [Logiciel], need: mandatory, points: 60}
  size: {field: headcount, at_least: 30, points: 40}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("market")
    market_file(folder / "market.csv")
    market_file(folder / "noise.csv", planted=False)
    rng = random.Random(1)
    write(folder / "deals.csv", [
        {"deal_id": f"d{n}", "account_id": f"c{rng.randrange(650)}",
         "status": rng.choice(["Gagnée", "Perdue", "Perdue", "En cours"]),
         "created_on": "2025-01-01"}
        for n in range(500)
    ])  # fmt: skip
    write(folder / "orders.csv", [
        {"account_id": f"c{n % 300}", "date": f"202{4 + n % 2}-0{1 + n % 9}-03", "amount": 10 + n}
        for n in range(800)
    ])  # fmt: skip
    (folder / "p.yaml").write_text(PROFILE, "utf-8")
    return folder


@pytest.fixture(scope="module")
def planted(folder):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return focale.segments(folder / "market.csv", folder / "p.yaml",
                               deals=folder / "deals.csv", orders=folder / "orders.csv",
                               tiers={"A": 100, "B": 60},
                               by=[("taille", "technologies"), ("Région", "cadence")],
                               out=folder / "out.parquet")  # fmt: skip


def quiet(*given, **options):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return focale.segments(*given, **options)


def test_the_planted_groups_are_found_and_said_in_words(planted):
    groups = planted.clusters.groups
    assert len(groups) == 3
    assert sum(group.accounts for group in groups) + planted.clusters.unplaced == 600
    names = [group_name(planted.clusters, n, "fr") for n in range(3)]
    for sector, _, tools, region in KINDS:
        mine = [name for name in names if sector in name]
        assert len(mine) == 1
        assert region in mine[0]
        assert any(tool in mine[0] for tool in tools)
    assert all("salariés" in name for name in names)
    assert all(group.stability > 0.85 for group in groups)
    for trait in (trait for group in groups for trait in group.traits):
        assert trait.ratio.interval().low > 1
        assert trait.inside.share - trait.outside.share >= 0.1


def test_identifiers_and_independent_fields_make_no_group(planted):
    left = {left.field: left.why for left in planted.clusters.left}
    assert left["name"] == left["domain"] == left["id"] == "identifier"
    assert left["Maturité réglementaire"] == "alone"
    assert set(planted.clusters.fields) == {"sector", "headcount", "technologies", "region"}


def test_the_same_values_drawn_on_their_own_are_one_segment(folder):
    found = quiet(folder / "noise.csv")
    assert found.clusters.groups == ()
    assert found.clusters.why_one in ("few_fields", "by_chance")


def test_a_number_that_is_asked_for_is_given_and_not_called_sure(folder):
    found = quiet(folder / "noise.csv", groups=2)
    assert len(found.clusters.groups) == 2
    assert found.clusters.of_choice.p > 0.05


def test_every_account_gets_its_group_and_tier(planted, folder):
    table = pq.read_table(folder / "out.parquet")
    assert table.column_names == ["id", "group", "group_name", "tier"]
    assert table.num_rows == 600
    assert table["group"].null_count == planted.clusters.unplaced
    assert table["tier"].to_pylist().count("A") == planted.tiers.tiers[0].accounts
    assert (
        sum(t.accounts for t in planted.tiers.tiers) + planted.tiers.rest + planted.tiers.out == 600
    )


def test_a_cross_counts_each_account_in_its_cells(planted):
    size_stack, place_cadence = planted.crosses
    assert axis_words(size_stack.rows, "fr") == "Taille"
    assert size_stack.columns.several
    cells = {
        (class_words(place_cadence.rows, cell.row, "en"),
         class_words(place_cadence.columns, cell.column, "en")): cell.measure
        for cell in place_cadence.cells
    }  # fmt: skip
    assert sum(measure.accounts for measure in cells.values()) + place_cadence.unknown == 600
    assert cells["Bretagne", "none"].accounts > 0
    assert sum(m.conversion.n for m in cells.values()) == place_cadence.total.conversion.n


def test_conversion_counts_closed_deals_of_this_list_only(planted):
    total = planted.crosses[0].total.conversion
    assert 300 < total.n < 400  # three quarters of the deals are closed, one in thirteen elsewhere
    assert any(message.code == "segments_elsewhere" for message in planted.notices)
    by_group = [measure.conversion.n for measure in planted.group_measures]
    assert sum(by_group) <= total.n
    raw = [m.conversion.share for m in planted.group_measures]
    drawn = [m.conversion_shrunk.value for m in planted.group_measures]
    assert max(drawn) - min(drawn) <= max(raw) - min(raw)


def test_usual_cases_are_crossed_when_nothing_is_asked(folder):
    found = quiet(folder / "noise.csv")
    pairs = [(cross.rows.name, cross.columns.name) for cross in found.crosses]
    assert pairs == [("headcount", "technologies"), ("sector", "Maturité réglementaire")]


def test_a_departement_is_known_by_its_code_or_its_name():
    table = pa.table({"id": ["a", "b", "c"], "departement": ["59", "Nord", "Côte-d'Or"],
                      "headcount": [1, 20, 300]})  # fmt: skip
    cross = quiet(table, by=[("departement", "headcount")]).crosses[0]
    assert cross.unknown == 0
    assert {class_words(cross.rows, n, "fr"): total.accounts
            for n, total in enumerate(cross.row_totals)} == {
        "Hauts-de-France": 2, "Bourgogne-Franche-Comté": 1,
    }  # fmt: skip


@pytest.mark.parametrize("accounts", [1, 3, 59])
def test_few_accounts_form_no_group(accounts):
    rows = {"id": [str(n) for n in range(accounts)], "headcount": list(range(accounts)),
            "sector": ["a", "b"] * (accounts // 2) + ["a"] * (accounts % 2)}  # fmt: skip
    found = quiet(pa.table(rows))
    assert found.clusters.groups == ()
    assert found.clusters.accounts == accounts


def test_accounts_all_alike_are_one_segment():
    rows = {"id": [str(n) for n in range(200)], "sector": ["x"] * 200, "headcount": [5] * 200}
    found = quiet(pa.table(rows))
    assert found.clusters.why_one == "few_fields"
    assert {left.why for left in found.clusters.left if left.field != "id"} == {"one_value"}


@pytest.mark.parametrize(
    ("options", "french", "english"),
    [
        ({"groups": 1}, "va de 2 à 12", "goes from 2 to 12"),
        ({"tiers": {"A": 50}}, "donnez un profil", "give a profile"),
        ({"by": [("taille", "taille")]}, "deux champs différents", "two different fields"),
        ({"by": [("taille", "cadence")]}, "--orders", "--orders"),
        ({"by": [("taille", "nulle part")]}, "nulle part", "nulle part"),
        ({"deals": pa.table({"deal_id": ["1"], "status": ["won"]})}, "de quel compte",
         "of which account"),
        ({"deals": pa.table({"deal_id": ["1"], "status": ["won"], "account_id": ["zz"]})},
         "aucune ligne close", "no closed row"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_told(folder, options, french, english):
    with pytest.raises(FocaleError) as told:
        quiet(folder / "noise.csv", **options)
    message = told.value.messages[-1]
    assert french in message.words("fr")
    assert english in message.words("en")


def test_tiers_by_points_and_by_capacity_at_once_are_refused(folder):
    with pytest.raises(FocaleError, match="choose --tiers or --capacity"):
        quiet(folder / "noise.csv", folder / "p.yaml", tiers={"A": 50}, capacity={"A": 5})


def test_a_market_of_real_companies_is_read(shared_data):
    folder = shared_data("maven_crm")
    found = quiet(
        folder / "accounts.csv", mapping={"id": "account"}, deals=folder / "sales_pipeline.csv",
        deals_mapping={"account_id": "account"}, by=[("sector", "headcount")],
    )  # fmt: skip
    assert found.clusters.groups == ()
    assert found.crosses[0].total.conversion.hits > 3_000


def test_groups_apart_in_one_field_only_are_named(folder):
    found = focale.segments(folder / "market.csv", groups=2)
    assert found.clusters.alike == ()
    rng = random.Random(5)
    rows = []
    for number in range(400):
        kind = rng.choice(("Logiciel", "Industrie"))
        rows.append({
            "id": f"c{number}", "Secteur": kind, "Couleur": rng.choice(("rouge", "vert")),
            "Forme": rng.choice(("rond", "carré")),
        })  # fmt: skip
    write(folder / "cut.csv", rows)
    told = focale.segments(folder / "cut.csv", groups=4).clusters
    assert told.alike
    for pair in told.alike:
        assert pair.first < pair.second <= 4
        assert pair.field.lower() in ("", "sector", "secteur", "couleur", "forme")
