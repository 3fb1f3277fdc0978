"""A sales manager meets Focale: the demo, the market, one account, the hundred to call."""

import csv
import io
import re
import shlex

import pyarrow.parquet as pq

from tests.terminal import focale, typed


def plain(text):
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def test_the_demo_shows_the_market_and_what_to_type_next(demo):
    assert (demo.answer.code, demo.answer.err) == (0, "")
    shown = plain(demo.answer.out)
    assert "Mirelance, éditeur fictif, cherche ses prochains clients parmi 12 000" in shown
    assert "100 comptes à prospecter, sur le modèle de vos 20 meilleurs clients" in shown
    assert re.search(r"\d+,\d % du marché \(\d+ entreprises sur 12 000\)", shown)
    for group in ("Prêts : décideur et téléphone", "Décideur à trouver", "Info à compléter"):
        assert re.search(rf"(?m)^{group} \(\d+\)$", shown)
    assert len(re.findall(r"(?m)^ +\d+  [\d-]+ +[█░·]{10} [ABC]  ", shown)) == 10
    assert {path.name for path in demo.folder.iterdir()} == {".focale-demo", "data", "target"}
    assert {path.name for path in (demo.folder / "target").iterdir()} == {
        "report.html", "profile.yaml", "accounts-100.csv", "accounts-100.xlsx", "scores.parquet",
        "focale-target.json",
    }  # fmt: skip


def test_the_commands_that_the_demo_shows_give_the_same(demo, tmp_path):
    shown = demo.answer.out.split("Pour refaire chaque pas")[1]
    commands = [shlex.split(part) for part in shown.replace("\\\n", " ").split("focale ")[1:]]
    assert [command[0] for command in commands] == ["target", "explain", "profile"]
    target, explain, profile = commands
    target[target.index("--out") + 1] = str(tmp_path / "again")
    assert focale(*target, "--lang", "fr").code == 0
    for name in ("profile.yaml", "accounts-100.csv", "scores.parquet", "report.html"):
        written = (demo.folder / "target" / name).read_bytes()
        assert (tmp_path / "again" / name).read_bytes() == written, name
    listed = (demo.folder / "target" / "accounts-100.csv").read_text("utf-8")
    ready = (row for row in csv.DictReader(io.StringIO(listed)) if row["missing"] == "")
    first = next(ready)
    told = focale(*explain, "--json").data
    assert (told["id"], told["points"]) == (first["id"], float(first["points"]))
    assert focale(*profile).code == 0


def test_the_demo_may_be_written_again_but_not_over_something_else(demo, tmp_path):
    (tmp_path / "letter.txt").write_text("dear", "utf-8")
    refused = focale("demo", tmp_path)
    assert (refused.code, refused.out) == (1, "")
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
    again = focale("demo", demo.folder, "--json")
    assert again.code == 0
    assert again.data["target"]["outcome"] == "listed"
    assert again.data["target"]["accounts"] == 100


def test_csv_and_parquet_tell_the_same_market(demo):
    data = demo.folder / "data"
    by_csv = [
        word.with_suffix(".csv") if str(word).endswith(".parquet") else word for word in demo.given
    ]
    assert by_csv[0] == data / "companies.csv"
    one, other = (focale("score", *given, "--json").data for given in (demo.given, by_csv))
    assert one["profiles"] == other["profiles"]
    assert one["events"] == other["events"]


def test_a_market_is_counted_once_and_the_profile_keeps_a_part(demo):
    data = focale("score", *demo.given, "--json").data
    (profile,) = data["profiles"]
    assert sum(profile["verdicts"].values()) == data["rows"]["scored"] == 12_000
    kept = profile["market"]
    assert 0 < kept["kept_share"] < kept["possible_share"] < 0.5
    assert next(iter(profile["unknown"])) == "hiring"


def test_each_of_the_first_accounts_can_be_explained_and_sums_to_its_score(demo, tmp_path):
    assert focale("score", *demo.given, "--out", tmp_path / "scores.parquet").code == 0
    table = pq.read_table(tmp_path / "scores.parquet")
    by_id = {row["id"]: row for row in table.to_pylist()}
    listed = focale("top", *demo.given, "-n", "5", "--json").data["top"]
    assert [row["rank"] for row in listed] == [1, 2, 3, 4, 5]
    for row in listed:
        told = focale("explain", *demo.given, "--id", row["id"], "--json").data
        lines = sum(round(line["points"] * 1000) for line in told["lines"])
        assert lines + round(told["points_clamp"] * 1000) == round(told["points"] * 1000)
        assert told["points"] == row["points"] == float(by_id[row["id"]]["points"])
        for line in told["lines"]:
            assert line["points"] == float(by_id[row["id"]][f"points_{line['id']}"])


def test_the_hundred_accounts_keep_to_their_limits(demo):
    words = ["--at-most", "5 par ville", "--at-most", "20 per departement"]
    listed = focale("top", *demo.given, *words, "--json", "--lang", "fr").data["top"]
    assert len(listed) == 100
    for field, most in (("city", 5), ("departement", 20)):
        values = [row[field].strip().lower() for row in listed if row[field]]
        assert max(values.count(value) for value in values) <= most
    assert listed == focale("top", *demo.given, *words, "--json", "--lang", "fr").data["top"]
    assert all(row["why"] for row in listed)
    assert sum(row["contact"] is not None for row in listed) > 50


def test_the_same_is_said_in_english_in_a_process_of_its_own(demo):
    ended = typed("score", *demo.given, surroundings={"FOCALE_LANG": "en"})
    assert (ended.returncode, ended.stderr) == (0, b"")
    shown = ended.stdout.decode()
    assert "  • 12,000 read = 12,000 scored + 0 rejected" in shown
    assert re.search(r"Share of the market kept: \d+\.\d%", shown)


def test_two_runs_are_byte_equal(demo, tmp_path):
    for name in ("one.parquet", "two.parquet"):
        assert focale("score", *demo.given, "--out", tmp_path / name).code == 0
    one, two = (tmp_path / name for name in ("one.parquet", "two.parquet"))
    assert one.read_bytes() == two.read_bytes()
