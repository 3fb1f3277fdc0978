"""How long between one change of a profile and its counts, on a market of a million companies?

`python -m bench.counts` makes the market once, starts a desk on an empty folder (web, worker and
engine on SQLite), drops a draft into it, and posts one small form after the other through HTTP as
htmx does: the answer holds the new counts. Six kinds of change in turn; the values differ each
time, so that nothing is answered from before. The counts of the last change are compared with
those of the whole market through the library.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path
from typing import Any

from bench.desk import Browser, running
from bench.market import PROFILE, make_market
from bench.measure import percentile

ROWS, ROUNDS = 1_000_000, 10
CHANGES: dict[str, tuple[list[str], dict[str, str]]] = {
    "numbers": (["criteria", "size"], {"test": "between", "field": "headcount",
                "between.low": "{n}", "between.high": "250", "need": "mandatory", "points": "15"}),
    "codes": (["criteria", "place"], {"test": "one_of", "field": "departement",
              "one_of": "44\n69\n{code}", "points": "5"}),
    "a ramp": (["criteria", "revenue"], {"test": "ramp", "field": "revenue_eur",
               "ramp.from": "{n}000", "ramp.full.low": "3000000", "ramp.full.high": "30000000",
               "ramp.to": "60000000", "need": "mandatory", "points": "10"}),
    "a list": (["criteria", "crm"], {"test": "any_of", "field": "technologies",
               "any_of": "Salesforce\nTool {n}", "need": "preferred", "points": "10"}),
    "steps": (["criteria", "team"], {"test": "at_least", "field": "sales_headcount",
              "at_least": "{n}", "need": "preferred", "points": "10"}),
    "points": (["criteria", "model"], {"test": "is", "field": "business_model", "is": "SaaS",
               "need": "preferred", "points": "{n}"}),
}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "focale-bench")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    market = make_market(given.folder / f"market-{given.rows}.parquet", given.rows)
    folder = given.folder / "desk-counts"
    shutil.rmtree(folder, ignore_errors=True)
    draft = _inside(folder, market, given.rows)
    with running(folder) as (address, token):
        measure(Editor(address, token, draft), market)


def _inside(folder: Path, market: Path, rows: int) -> int:
    """An empty desk with the market as its table, and a draft; the number of the draft."""
    environment = {**os.environ, "FOCALE_DESK_DATA": str(folder)}
    environment["DJANGO_SETTINGS_MODULE"] = "focale.desk.settings"
    told = ""
    for words in (
        ["bench.desk_acts", "prepare"],
        ["bench.counts", "draft", str(market), str(rows)],
    ):
        told = subprocess.run(
            [sys.executable, "-m", *words], env=environment, check=True, stdout=subprocess.PIPE,
            text=True,
        ).stdout  # fmt: skip
    return int(json.loads(told.splitlines()[-1]))


def draft(market: Path, rows: int) -> int:
    """Inside Django: the table and the draft."""
    import django

    django.setup()
    from focale.desk.settings import SURROUNDINGS
    from focale.desk.targeting.editor.services import put_draft
    from focale.desk.targeting.models import Table, TableRole, TableState
    from focale.desk.team.models import Workspace
    from focale.desk.warm.folders import new_name, place_of
    from focale.profile.write import write_profile

    space = Workspace.objects.get()
    name = new_name(".parquet")
    shutil.copyfile(market, place_of(SURROUNDINGS.folder, space.pk, name))
    Table.objects.create(
        workspace=space, role=TableRole.MARKET, state=TableState.READY, label="market.parquet",
        facts=name, rows=rows,
    )  # fmt: skip
    return int(put_draft(write_profile(PROFILE), workspace=space, by=None).pk)


class Editor(Browser):
    """Somebody who writes a profile."""

    def __init__(self, address: str, token: str, draft: int) -> None:
        super().__init__(address, token)
        self.page = self.path(f"target/drafts/{draft}/")
        found = re.search(r'"X-CSRFToken": "([^"]+)"', self.get(self.page))
        assert found is not None
        self.token = found[1]
        self.text = ""

    def change(self, path: list[str], posted: dict[str, str]) -> tuple[float, str]:
        """Seconds until the answer with the counts, and the answer."""
        fields = {"at": json.dumps(path), "key": path[-1], "head": "field", "act": "save"} | posted
        request = urllib.request.Request(  # noqa: S310 - our own address
            f"{self._address}{self.page}edit/", urllib.parse.urlencode(fields).encode(),
            {"X-CSRFToken": self.token, "HX-Request": "true", "HX-Target": "draft",
             "Referer": f"{self._address}{self.page}"},
        )  # fmt: skip
        began = time.perf_counter()
        with self._opener.open(request, timeout=60) as answer:
            told = str(answer.read().decode())
        return time.perf_counter() - began, told


def measure(edit: Editor, market: Path) -> None:
    began = time.perf_counter()
    edit.get(f"{edit.page}counts/")
    print(f"the first count, which opens the market: {time.perf_counter() - began:.1f} s")
    whole: list[float] = []
    told = ""
    for kind, (path, posted) in CHANGES.items():
        times = []
        for n in range(ROUNDS + 1):
            given = {k: v.format(n=30 + n, code=f"{20 + n}") for k, v in posted.items()}
            seconds, told = edit.change(path, given)
            assert 'id="counts"' in told
            assert "counts/" not in told.split('id="counts"')[1][:200], "not counted at once"
            times.append(seconds)
        whole += times[1:]  # the first opens the column
        print(f"{kind:10s} first {1000 * times[0]:4.0f} ms  {_line(times[1:])}")
    print(f"{'all':10s}                {_line(whole)} (asked 300)")
    text = edit.get(f"{edit.page}text/?form=yaml")
    print("the same counts as the whole score:", _checked(told, text, market))


def _line(times: list[float]) -> str:
    p50, p95 = (1000 * percentile(times, share) for share in (0.5, 0.95))
    return f"p50 {p50:4.0f} ms  p95 {p95:4.0f} ms  n {len(times)}"


def _checked(told: str, text: str, market: Path) -> bool:
    from focale.profile import read_profile
    from focale.segment.size import size

    kept = size(market, read_profile(text), as_of=datetime.datetime.now(datetime.UTC).date()).kept
    counts = told.split('id="counts"')[1].split("</section>")[0]
    numbers = [int(re.sub(r"\D", "", one)) for one in re.findall(r"\d[\d\u202f\u00a0 ]*", counts)]
    return {kept.market, kept.qualified, kept.possible} <= set(numbers)


def _act(words: list[str]) -> Any:
    return draft(Path(words[1]), int(words[2]))


if __name__ == "__main__":
    if sys.argv[1:2] == ["draft"]:
        print(json.dumps(_act(sys.argv[1:])))
    else:
        main()
