"""What can the engine be asked to do? One file each; the name is the word on the wire."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from focale.desk.warm.acts.alike import alike_customers
from focale.desk.warm.acts.best import best_customers
from focale.desk.warm.acts.cases import draw_cases
from focale.desk.warm.acts.choose_market import choose_market, count_register
from focale.desk.warm.acts.clean import clean_file
from focale.desk.warm.acts.count import count_market
from focale.desk.warm.acts.discover import discover
from focale.desk.warm.acts.doubles import double_companies
from focale.desk.warm.acts.enrich import enrich_companies
from focale.desk.warm.acts.export import export_rows
from focale.desk.warm.acts.groups import group_companies
from focale.desk.warm.acts.interviews import read_interviews
from focale.desk.warm.acts.market_list import market_list
from focale.desk.warm.acts.market_size import market_size
from focale.desk.warm.acts.preview import preview_rows
from focale.desk.warm.acts.review import apply_review, measure_profile, review_profile
from focale.desk.warm.acts.sample import sample_files
from focale.desk.warm.acts.score import score_accounts
from focale.desk.warm.acts.simulate import simulate_profile
from focale.desk.warm.acts.study import study_file
from focale.desk.warm.acts.table import keep_table
from focale.desk.warm.acts.tiers import tier_companies
from focale.desk.warm.acts.validate import validate_profile
from focale.desk.warm.acts.weigh import weigh_profile

ACTS: dict[str, Callable[..., Any]] = {
    "best": best_customers,
    "cases": draw_cases,
    "discover": discover,
    "interviews": read_interviews,
    "apply_review": apply_review,
    "alike": alike_customers,
    "choose_market": choose_market,
    "clean": clean_file,
    "count": count_market,
    "doubles": double_companies,
    "enrich": enrich_companies,
    "export": export_rows,
    "count_register": count_register,
    "keep_table": keep_table,
    "market_list": market_list,
    "market_size": market_size,
    "preview": preview_rows,
    "measure": measure_profile,
    "groups": group_companies,
    "ping": lambda rows: "here",
    "review": review_profile,
    "sample": sample_files,
    "score": score_accounts,
    "simulate": simulate_profile,
    "study": study_file,
    "validate": validate_profile,
    "weigh": weigh_profile,
    "tiers": tier_companies,
}
