"""What does the benchmark score?

Ten million generated companies in Parquet, some twenty columns, with blanks, odd spellings
and real shapes of distributions; a profile of twelve criteria over them. The same seed gives
the same file.
"""

from __future__ import annotations

from pathlib import Path

import duckdb

ROWS = 10_000_000

NAF = tuple(
    f"{division:02d}.{group}{letter}"
    for division in (*range(1, 4), *range(5, 34), *range(35, 97))
    for group, letter in (
        ("11", "Z"), ("12", "A"), ("13", "B"), ("20", "Z"), ("31", "A"), ("42", "Z"), ("51", "C"),
        ("90", "Z"),
    )
)[:732]  # fmt: skip
WANTED_NAF = NAF[380:440]
WANTED_TOWNS = ("Lyon", "Nantes", "Saint-Étienne", "Paris", "Lille", "Rennes")

PROFILE = f"""
profile: bench
version: 1
market:
  - {{field: country, one_of: [FR, BE, CH]}}
gates:
  - id: rival
    field: name
    one_of: [Société 77 Élan, Groupe 5000 Conseil, Œuvre & Cie]
    if_blank: pass
criteria:
  sector:    {{field: naf, one_of: [{", ".join(WANTED_NAF)}], need: mandatory, points: 20}}
  size:      {{field: headcount, between: [30, 250], need: mandatory, points: 15}}
  revenue:
    field: revenue_eur
    ramp: {{from: 1e6, full: [3e6, 30e6], to: 60e6}}
    need: mandatory
    points: 10
  country:   {{field: country, one_of: [FR, BE], need: mandatory, points: 5}}
  crm:       {{field: technologies, any_of: [Salesforce, HubSpot], need: preferred, points: 10}}
  no_rival:  {{field: technologies, none_of: [Pipedrive], points: 5}}
  team:      {{field: sales_headcount, at_least: 5, need: preferred, points: 10}}
  growth:
    field: growth_pct
    levels: [{{at_least: 5, share: 0.5}}, {{at_least: 20, share: 1}}]
    points: 5
  place:     {{field: departement, one_of: ["44", "69", "75", "59", "35", "2A"], points: 5}}
  model:     {{field: business_model, is: SaaS, need: preferred, points: 5}}
  young:     {{field: created_on, at_least: 2005-01-01, points: 5}}
  dormant:   {{field: nps, at_most: -50, points: -10}}
  known_web: {{field: domain, known: true, points: 5}}
quorum: {{mandatory: 3, preferred: 1}}
"""

READ = (
    "id", "name", "naf", "headcount", "revenue_eur", "country", "technologies", "sales_headcount",
    "growth_pct", "departement", "business_model", "created_on", "nps", "domain",
)  # fmt: skip
"""The columns that the profile reads."""


def _pick(words: tuple[str, ...], salt: int) -> str:
    listed = ", ".join("'" + word.replace("'", "''") + "'" for word in words)
    return f"[{listed}][1 + (hash(i * {salt}) % {len(words)})::INT]"


def companies_sql(rows: int) -> str:
    """The query that makes the companies; `i` is the number of the row."""

    def blank(every: int, salt: int, value: str) -> str:
        return f"CASE WHEN hash(i * {salt}) % {every} = 0 THEN NULL ELSE {value} END"

    first = ("Société ", "Ets ", "GROUPE ", "Cabinet ", "Le ", "Ateliers ")
    last = (" Élan", " Conseil", " Bâtiment", " SAS", " Industrie", " & Fils")
    tools = (
        "Salesforce", "HubSpot", "Pipedrive", "Sage", "SAP", "Odoo", "Zoho", "WordPress",
        "Shopify", "Mailjet", "salesforce", "Hubspot", "Café CRM",
    )  # fmt: skip
    clouds = ("AWS", "Azure", "OVHcloud", "Scaleway")
    departments = (*(f"{n:02d}" for n in range(1, 96) if n != 20), "2A", "2B")
    towns = (*WANTED_TOWNS, "Le Mans", "ORLÉANS", "Nîmes", "Aix-en-Provence", "Metz", " Dijon")
    codes = f"SELECT unnest([{', '.join(repr(code) for code in NAF)}]) AS naf"
    return f"""
    WITH codes AS (SELECT row_number() OVER () - 1 AS k, naf FROM ({codes}))
    SELECT lpad((100000000 + i)::VARCHAR, 9, '0') AS id,
      {_pick(first, 3)} || (hash(i * 7) % 900000)::VARCHAR || {_pick(last, 5)} AS name,
      codes.naf AS naf,
      {blank(9, 23, "(exp((hash(i * 29) % 1000) / 120.0))::INT")} AS headcount,
      {blank(4, 31, "round(exp((hash(i * 37) % 1000) / 60.0)) * 1e3")} AS revenue_eur,
      {_pick(("FR", "FR", "FR", "BE", "CH", "DE", "ES", "fr"), 41)} AS country,
      {_pick(departments, 43)} AS departement,
      {_pick(towns, 47)} AS city,
      lpad((hash(i * 53) % 98000)::VARCHAR, 5, '0') AS postcode,
      {blank(3, 59, f"[{_pick(tools, 61)}, {_pick(tools, 67)}, {_pick(clouds, 71)}]")}
        AS technologies,
      {blank(6, 73, _pick(("SaaS", "services", "distribution", "industrie"), 79))}
        AS business_model,
      {_pick(("SAS", "SARL", "SA", "SNC", "EURL"), 83)} AS legal_form,
      DATE '1960-01-01' + (hash(i * 89) % 24000)::INT AS created_on,
      {blank(2, 97, "(hash(i * 101) % 40)::INT")} AS sales_headcount,
      {blank(3, 103, "((hash(i * 107) % 1000) / 10.0 - 30)::DOUBLE")} AS growth_pct,
      {blank(5, 109, "((hash(i * 113) % 201)::INT - 100)")} AS nps,
      {blank(3, 127, "'d' || (hash(i * 131) % 5000000)::VARCHAR || '.example'")} AS domain,
      hash(i * 137) % 50 = 0 AS customer,
      DATE '2024-01-01' + (hash(i * 139) % 900)::INT AS updated_on,
      {_pick(("salon", "registre", "crm"), 149)} AS source
    FROM range({rows}) r(i) LEFT JOIN codes ON codes.k = hash(i * 151) % 780
    """


def scan_sql(path: Path) -> str:
    """A query that reads every value of the columns of `READ`, and does nothing with them.

    Not `count(column)`: DuckDB answers that from the file's statistics without reading.
    """
    reads = {"technologies": "len({})", "created_on": "epoch_ms({})"}
    reads |= dict.fromkeys(
        ("id", "name", "naf", "country", "departement", "business_model", "domain"), "strlen({})"
    )
    columns = ", ".join(f"sum({reads.get(name, '{}').format(name)})" for name in READ)
    return f"SELECT {columns} FROM read_parquet('{path}')"


def make_market(path: Path, rows: int = ROWS) -> Path:
    """The file, made once."""
    if not path.exists():
        with duckdb.connect() as con:
            con.execute("SET threads = 2; SET preserve_insertion_order = false")
            part = path.with_suffix(".part")
            con.execute(f"COPY ({companies_sql(rows)}) TO '{part}' (FORMAT parquet)")
            part.replace(path)
    return path
