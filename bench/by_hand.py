"""What would an expert write by hand for the same counts?

The best SQL we know for verdict and tier of the benchmark's profile on the benchmark's file,
and the same by pandas and by a loop over rows. A run checks that all give the same counts.
"""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from bench.market import WANTED_NAF

MANDATORY, PREFERRED = 3, 1


def counts_sql(path: Path) -> str:
    """Counts by verdict and tier, using what one knows of this very file."""
    naf = ", ".join(f"('{code}')" for code in WANTED_NAF)
    return f"""
    WITH wanted(naf, hit) AS (SELECT *, TRUE FROM (VALUES {naf})),
    read AS (
      SELECT CASE WHEN a.naf IS NULL THEN NULL ELSE w.hit IS NOT NULL END AS sector,
        headcount BETWEEN 30 AND 250 AS size,
        CASE WHEN revenue_eur IS NULL THEN NULL WHEN revenue_eur <= 1e6 THEN 0
          WHEN revenue_eur < 3e6 THEN floor((revenue_eur - 1e6) / 2e6 * 1e6 + 0.5)
          WHEN revenue_eur <= 30e6 THEN 1000000 WHEN revenue_eur >= 60e6 THEN 0
          ELSE floor((60e6 - revenue_eur) / 30e6 * 1e6 + 0.5) END::INT AS revenue,
        upper(country) IN ('FR', 'BE') AS country,
        list_contains(technologies, 'Salesforce') OR list_contains(technologies, 'salesforce')
          OR list_contains(technologies, 'HubSpot') OR list_contains(technologies, 'Hubspot')
          AS crm,
        NOT list_contains(technologies, 'Pipedrive') AS no_rival,
        sales_headcount >= 5 AS team,
        CASE WHEN growth_pct >= 20 THEN 5000 WHEN growth_pct >= 5 THEN 2500
          ELSE 0 END AS growth,
        departement IN ('44', '69', '75', '59', '35', '2A') AS place,
        business_model = 'SaaS' AS model, created_on >= DATE '2005-01-01' AS young,
        nps <= -50 AS dormant, domain IS NOT NULL AS known_web,
        lower(strip_accents(name)) IN ('societe 77 elan', 'groupe 5000 conseil', 'œuvre & cie')
          AS rival
      FROM read_parquet('{path}') a LEFT JOIN wanted w ON a.naf = w.naf
    ),
    summed AS (
      SELECT rival,
        coalesce(sector, FALSE)::INT + coalesce(size, FALSE)::INT
          + coalesce(revenue >= 500000, FALSE)::INT + coalesce(country, FALSE)::INT AS met,
        (sector IS NULL)::INT + (size IS NULL)::INT + (revenue IS NULL)::INT
          + (country IS NULL)::INT AS unknown,
        coalesce(crm, FALSE)::INT + coalesce(team, FALSE)::INT
          + coalesce(model, FALSE)::INT AS wished,
        (crm IS NULL)::INT + (team IS NULL)::INT + (model IS NULL)::INT AS wished_unknown,
        CASE WHEN sector THEN 20000 ELSE 0 END + CASE WHEN size THEN 15000 ELSE 0 END
          + coalesce((10000 * revenue::BIGINT + 500000) // 1000000, 0)
          + CASE WHEN country THEN 5000 ELSE 0 END + CASE WHEN crm THEN 10000 ELSE 0 END
          + CASE WHEN no_rival THEN 5000 ELSE 0 END + CASE WHEN team THEN 10000 ELSE 0 END
          + growth + CASE WHEN place THEN 5000 ELSE 0 END
          + CASE WHEN model THEN 5000 ELSE 0 END + CASE WHEN young THEN 5000 ELSE 0 END
          - CASE WHEN dormant THEN 10000 ELSE 0 END
          + CASE WHEN known_web THEN 5000 ELSE 0 END AS fit
      FROM read
    ),
    judged AS (
      SELECT fit, CASE WHEN rival THEN 3 WHEN met >= {MANDATORY} AND wished >= {PREFERRED} THEN 0
        WHEN met + unknown >= {MANDATORY} AND wished + wished_unknown >= {PREFERRED} THEN 1
        ELSE 3 END AS v
      FROM summed
    )
    SELECT v, CASE WHEN v = 3 THEN NULL WHEN fit >= 70000 THEN 0 WHEN fit >= 40000 THEN 1
      ELSE 2 END AS r, count(*) AS n
    FROM judged GROUP BY 1, 2
    """


def counts_pandas(frame: Any) -> Any:
    """The same counts by pandas, column by column."""
    import numpy as np

    def known(name: str) -> Any:
        return frame[name].notna()

    naf = frame["naf"].isin(WANTED_NAF)
    size = frame["headcount"].between(30, 250)
    value = frame["revenue_eur"]
    share = np.select(
        [value.isna(), value <= 1e6, value < 3e6, value <= 30e6, value >= 60e6],
        [0.0, 0.0, (value - 1e6) / 2e6, 1.0, 0.0],
        (60e6 - value) / 30e6,
    )
    share = np.floor(share * 1e6 + 0.5).astype("int64")
    country = frame["country"].str.upper().isin(["FR", "BE"])
    tools = frame["technologies"]
    has = [
        (frozenset(map(str.lower, t)) if t is not None else None)
        for t in tools
    ]  # fmt: skip
    crm = np.array([t is not None and bool(t & {"salesforce", "hubspot"}) for t in has])
    calm = np.array([t is not None and "pipedrive" not in t for t in has])
    team = frame["sales_headcount"] >= 5
    model = frame["business_model"] == "SaaS"
    name = (
        frame["name"].str.normalize("NFD").str.replace("[\u0300-\u036f]", "", regex=True)
        .str.lower().str.strip()
    )  # fmt: skip
    rival = name.isin(["societe 77 elan", "groupe 5000 conseil", "oeuvre & cie"])
    growth = np.select([frame["growth_pct"] >= 20, frame["growth_pct"] >= 5], [5000, 2500], 0)
    place = frame["departement"].isin(["44", "69", "75", "59", "35", "2A"])
    young = frame["created_on"] >= datetime.date(2005, 1, 1)
    met = naf.astype(int) + size + (share >= 500_000) + country
    unknown = sum((~known(n)).astype(int) for n in ("naf", "headcount", "revenue_eur", "country"))
    wished = crm.astype(int) + team + model
    open_ = sum(
        (~known(n)).astype(int) for n in ("technologies", "sales_headcount", "business_model")
    )
    fit = (
        20000 * naf + 15000 * size + (10000 * share + 500000) // 1000000 + 5000 * country
        + 10000 * crm + 5000 * calm + 10000 * team + growth + 5000 * place + 5000 * model
        + 5000 * young - 10000 * (frame["nps"] <= -50) + 5000 * known("domain")
    )  # fmt: skip
    verdict = np.select(
        [rival, (met >= 3) & (wished >= 1), (met + unknown >= 3) & (wished + open_ >= 1)],
        [3, 0, 1],
        3,
    )
    tier = np.where(verdict == 3, -1, np.select([fit >= 70000, fit >= 40000], [0, 1], 2))
    import pandas as pd

    return pd.DataFrame({"v": verdict, "r": tier}).value_counts()
