"""The companies: fictional, numbered as the register does, dirty as files are."""

import re
from collections import Counter, defaultdict

import pytest

from focale.demo import activities, company_names, plan
from focale.demo.company_names import folded
from focale.demo.identifiers import FICTIONAL_PHONES_ABROAD, FICTIONAL_PHONES_FR


def luhn_holds(digits):
    doubled = [int(d) * (2 if i % 2 else 1) for i, d in enumerate(reversed(digits))]
    return sum(n - 9 if n > 9 else n for n in doubled) % 10 == 0


def known(rows, field):
    return [row[field] for row in rows if row[field] is not None]


def test_ids_are_distinct_and_in_order(companies):
    assert [row["id"] for row in companies] == [f"c{n:05d}" for n in range(1, 12_001)]


def test_every_siren_and_siret_passes_the_luhn_key(companies):
    sirens, sirets = known(companies, "siren"), known(companies, "siret")
    assert len(sirens) > 10_000
    assert len(sirets) > 10_000
    assert [n for n in sirens if not re.fullmatch(r"\d{9}", n) or not luhn_holds(n)] == []
    assert [n for n in sirets if not re.fullmatch(r"\d{14}", n) or not luhn_holds(n)] == []


def test_a_siret_begins_with_its_siren(companies):
    assert [r["id"] for r in companies if r["siret"] and r["siret"][:9] != r["siren"]] == []


def test_only_french_companies_have_a_siren(companies):
    foreign = [row for row in companies if row["country"] not in ("FR", None)]
    assert len(foreign) > 400
    assert [row["id"] for row in foreign if row["siren"]] == []


def test_a_siren_repeats_only_for_sites_and_duplicates(companies, world):
    told = world.truth["companies"]
    again = set(told["site_of"]) | {double for double, _, _ in told["duplicates"]}
    units = [row["siren"] for row in companies if row["siren"] and row["id"] not in again]
    assert len(units) == len(set(units))


def test_sites_share_the_siren_and_not_the_siret(companies, world):
    by_id = {row["id"]: row for row in companies}
    pairs = world.truth["companies"]["site_of"]
    assert len(pairs) == plan.SITES
    compared = 0
    for site, host in pairs.items():
        one, other = by_id[site], by_id[host]
        if one["siren"] and other["siren"]:
            compared += 1
            assert one["siren"] == other["siren"]
            assert one["siret"] != other["siret"]
    assert compared > 200


def test_forty_groups_point_to_their_heads_siren(companies, world):
    by_id = {row["id"]: row for row in companies}
    groups = world.truth["companies"]["groups"]
    assert len(groups) == 40
    for group, ids in groups.items():
        members = [by_id[id] for id in ids]
        assert {row["group"] for row in members} == {group}
        parents = {row["parent_siren"] for row in members} - {None}
        assert len(parents) <= 1
        assert len(members) >= 3
    parents = [row for row in companies if row["parent_siren"]]
    assert len(parents) > 80
    assert [row["id"] for row in parents if row["parent_siren"] == row["siren"]] == []


def test_names_are_many_and_of_no_known_brand(companies):
    names = known(companies, "name")
    assert len(set(names)) >= 11_000
    brands = company_names.COMPANY_BRANDS | company_names.KNOWN_NAMES
    assert [n for n in names if set(re.split(r"[^a-z-]+", folded(n))) & brands] == []


def test_no_real_domain_is_hit(companies, contacts):
    domains = known(companies, "domain")
    assert len(domains) > 10_000
    assert [name for name in domains if not name.endswith(".example")] == []
    addresses = known(contacts, "email")
    assert len(addresses) > 6_000
    assert [
        mail for mail in addresses if not re.fullmatch(r"[a-z.-]+@[a-z0-9-]+\.example", mail)
    ] == []


def test_every_phone_lies_in_a_range_kept_for_fiction(companies, contacts):
    french = {prefix.replace(" ", "") for prefix in FICTIONAL_PHONES_FR.values()}
    abroad = {prefix.replace(" ", "") for prefix in FICTIONAL_PHONES_ABROAD.values()}
    phones = known(companies, "phone") + known(contacts, "phone")
    assert len(phones) > 12_000
    for phone in phones:
        plain = re.sub(r"[ .]", "", phone)
        national = re.sub(r"^\+33", "0", plain)
        is_french = len(national) == 10 and national[:6] in french
        assert is_french or any(plain.startswith(prefix) for prefix in abroad), phone


def test_naf_codes_are_real_and_some_badly_written(companies):
    groups = (activities.TARGET_SECTOR, activities.OTHER_SECTORS, activities.PUBLIC_BODIES,
              activities.ASSOCIATIONS)  # fmt: skip
    real = {activity.naf for group in groups for activity in group}
    assert 60 <= len(real) <= 90
    shapes = Counter()
    for code in known(companies, "naf"):
        plain = re.sub(r"[^0-9A-Z]", "", code.upper())
        assert f"{plain[:2]}.{plain[2:]}" in real
        shapes[re.sub(r"\d", "9", re.sub(r"[a-z]", "a", re.sub(r"[A-Z]", "A", code)))] += 1
    assert set(shapes) == {"99.99A", "9999a", "99 99 A"}
    assert min(shapes.values()) > 200


def test_headcounts_have_a_heavy_tail_and_some_are_zero(companies):
    headcounts = sorted(known(companies, "headcount"))
    assert headcounts[len(headcounts) // 2] < 8
    assert headcounts[0] == 0
    assert headcounts[-1] > 5_000
    assert sum(n > 250 for n in headcounts) > 100


def test_revenue_follows_headcount(companies):
    pairs = [(r["headcount"], r["revenue_eur"]) for r in companies
             if r["headcount"] and r["revenue_eur"]]  # fmt: skip
    per_head = sorted(revenue / headcount for headcount, revenue in pairs)
    assert 60_000 < per_head[len(per_head) // 2] < 160_000


@pytest.mark.parametrize("field", plan.BLANKS)
def test_each_field_has_the_blanks_that_the_plan_asks(world, field):
    found = world.truth["companies"]["blanks"][field]
    # Abroad there is no SIREN, département, region, and no phone in some countries.
    abroad = 0.08 if field in ("siren", "departement", "region", "phone") else 0.0
    assert found["aim"] - 0.005 <= found["share"] <= found["aim"] + 0.025 + abroad


def test_blanks_are_measured_on_the_file(world, companies):
    share = sum(row["headcount"] is None for row in companies) / len(companies)
    assert world.truth["companies"]["blanks"]["headcount"]["share"] == round(share, 3)


def test_unknown_and_known_to_be_none_are_told_apart(companies):
    lists = [row["technologies"] for row in companies]
    assert lists.count(None) > 3_500
    assert lists.count([]) > 500


def test_the_dirt_of_real_files_is_there(companies):
    cities = known(companies, "city")
    assert {"SAINT-ETIENNE", "Saint-Étienne", " Nantes"} <= set(cities)
    assert sum("\u00a0" in name for name in known(companies, "name")) > 50
    words = Counter(v for row in companies for v in row.values() if isinstance(v, str))
    assert words["n/a"] > 10
    assert words["inconnu"] > 10


def test_placeholders_stand_in_text_columns_only(companies):
    where = {f for row in companies for f, value in row.items() if value in ("n/a", "inconnu", "-")}
    assert where == {"city", "region", "sector", "legal_form", "business_model"}


def test_leading_zeros_are_kept(companies):
    assert "01" in known(companies, "departement")
    assert "2A" in known(companies, "departement")
    assert any(code.startswith("01") for code in known(companies, "postcode"))


def test_duplicates_are_written_differently_and_never_carry_another_siren(companies, world):
    by_id = {row["id"]: row for row in companies}
    doubles = world.truth["companies"]["duplicates"]
    assert len(doubles) == plan.DUPLICATES
    kinds = defaultdict(int)
    for double, first, kind in doubles:
        one, other = by_id[double], by_id[first]
        kinds[kind] += 1
        assert one["name"] != other["name"]
        assert one["siren"] is None or other["siren"] in (None, one["siren"])
        assert (one["siren"] is None) == (kind == "no_siren")
    assert kinds == {"same_siren": 90, "no_siren": 60}
