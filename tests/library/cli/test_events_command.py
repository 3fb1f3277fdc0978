"""`focale events`: what people and programs read of a log, its files, and its faults."""

import csv
import io
import re

import pyarrow.parquet as pq
import pytest

from tests.terminal import focale

LOG = """\
id;contact_id;account_id;Type d'événement;Date;Campagne;Lien;User-Agent
e1;p1;a1;Clic;12/03/2026 09:00:00;L1;https://x.fr/1;Mozilla/5.0 (iPhone) Safari/604
e2;p2;a2;Clic;12/03/2026 09:00:00;L1;https://x.fr/1;
e3;p2;a2;Clic;12/03/2026 09:00:03;L1;https://x.fr/2;
e4;p2;a2;Clic;12/03/2026 09:00:05;L1;https://x.fr/3;
e5;p3;a3;Ouverture;13/03/2026 08:00:00;L1;;Mozilla/5.0
e5;p3;a3;Ouverture;13/03/2026 08:00:00;L1;;Mozilla/5.0
e6;p1;a1;Stand 12;14/03/2026;;;
e7;p1;a1;Clic;bientôt;;;
e8;;;Clic;14/03/2026 10:00;;;
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "log.csv").write_text(LOG, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(*words):
    answer = focale("events", "log.csv", *words)
    assert answer.code == 0, answer.err
    return answer


def plain(text):
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def test_a_program_reads_where_every_row_went(folder):
    data = told("--json").data
    assert data["rows"] == {
        "rows": 9, "read": 9, "kept": 2, "repeated": 1, "identical": 0, "quarantined": 4,
        "rejected": 2, "readmitted": 0,
    }  # fmt: skip
    assert [(q["reason"], q["count"]) for q in data["quarantine"]] == [("agent", 1), ("burst", 3)]
    assert [(r["reason"], r["count"]) for r in data["rejected"]] == [
        ("blank_at", 1), ("ownerless_event", 1),
    ]  # fmt: skip
    assert data["columns"]["agent"] == "User-Agent"
    assert {(n["written"], n["event"], n["is_known"]) for n in data["names"]} == {
        ("Clic", "email_clicked", True), ("Ouverture", "email_opened", True),
        ("Stand 12", "stand_12", False),
    }  # fmt: skip
    assert (data["accounts"], data["contacts"]) == (1, 1)
    assert data["from"].startswith("2026-03-12T08:00:00")


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("fr", ["9 événements de log.csv", "gardés 2 22,2 % ███▌",
                "• rejetés : date de l'événement vide ou illisible (1)",
                "email_clicked 1 3 Clic",
                "3 au moins 3 liens d'un message par la même personne en 20 secondes",
                "Noms que Focale ne connaît pas, gardés ainsi : stand_12.",
                "event ← Type d'événement"]),
        ("en", ["9 events of log.csv", "kept 2 22.2% ███▌",
                "• rejected: event of no known account (1)",
                "1 the program says that it is a robot",
                "Names that Focale does not know, kept as they are: stand_12."]),
    ],
)  # fmt: skip
def test_people_read_the_balance_the_events_and_the_quarantine(folder, lang, lines):
    shown = " ".join(plain(told("--lang", lang).out).split())
    assert [line for line in lines if line not in shown] == []


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_answer_fits_the_terminal(folder, lang, width, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(width))
    lines = told("--lang", lang).out.splitlines()
    assert [line for line in lines if len(line) > width or line != line.rstrip(" ")] == []


def test_a_name_cannot_steer_the_terminal(folder):
    (folder / "log.csv").write_text(LOG.replace("Stand 12", "Sta\x1b[2J\u202end"), "utf-8")
    shown = told().out
    assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", shown) == []


def test_nothing_is_written_unasked(folder):
    told()
    assert [path.name for path in folder.iterdir()] == ["log.csv"]


def test_events_quarantine_and_rejects_are_written(folder):
    shown = told("--out", "e.parquet", "--quarantine", "q.csv").out
    assert shown.endswith("  • e.parquet\n  • q.csv\n  • e.rejects.csv\n")
    events = pq.read_table(folder / "e.parquet").to_pylist()
    assert [row["id"] for row in events] == ["e1", "e2", "e3", "e4", "e5", "e6"]
    assert [row["machine"] for row in events] == [False, True, True, True, True, False]
    aside = list(csv.DictReader(io.StringIO((folder / "q.csv").read_text("utf-8"))))
    assert [(row["id"], row["row"], row["reason"]) for row in aside] == [
        ("e2", "2", "burst"), ("e3", "3", "burst"), ("e4", "4", "burst"), ("e5", "5", "agent"),
    ]  # fmt: skip
    rejects = list(csv.DictReader(io.StringIO((folder / "e.rejects.csv").read_text("utf-8"))))
    assert [(row["line"], row["reason"]) for row in rejects] == [
        ("7", "id seen before, the first event counts"),
        ("9", "blank or unreadable event date"),
        ("10", "event of no known account"),
    ]


def test_a_quarantine_edited_by_hand_is_taken_back(folder):
    told("--quarantine", "q.csv")
    text = (folder / "q.csv").read_text("utf-8")
    lines = [line + "oui" if line.startswith("e3,") else line for line in text.splitlines()]
    (folder / "q.csv").write_text("\n".join(lines), "utf-8")
    answer = told("--readmit", "q.csv", "--json").data
    assert (answer["rows"]["quarantined"], answer["rows"]["readmitted"]) == (3, 1)
    assert "dont 1 repris de la quarantaine" in plain(
        told("--readmit", "q.csv", "--lang", "fr").out
    )


def test_a_profile_gives_its_names_and_what_it_misses_is_told(folder):
    (folder / "p.yaml").write_text(
        "profile: p\ncriteria:\n  stand: {event: Stand 12, points: 5}\n"
        "  paper: {event: white_paper_downloaded, points: 5}\n",
        "utf-8",
    )
    data = told("-p", "p.yaml", "--json", "--lang", "fr").data
    assert "Stand 12" in [one["event"] for one in data["events"]]
    [notice] = [n for n in data["notices"] if n["code"] == "profile_events_absent"]
    assert notice["text"].startswith("le profil attend white_paper_downloaded :")
    english = told("-p", "p.yaml", "--name", "Ouverture=white_paper_downloaded", "--json").data
    assert [n["code"] for n in english["notices"]] == []


@pytest.mark.parametrize(
    ("words", "code", "french", "english"),
    [
        (["--out", "e.pdf"], 2, "e.pdf : format non reconnu.", "e.pdf: unknown format."),
        (["--out", "log.csv"], 2, "log.csv : c'est un fichier d'entrée.",
         "log.csv: this is an input file."),
        (["--name", "Clic"], 2, "--name Clic : écrivez ce qui est dans le fichier=événement",
         "--name Clic: write what the file says=event"),
        (["--rule", "burst=3"], 2, "--rule burst=3 : écrivez règle=nombre",
         "--rule burst=3: write rule=number"),
        (["--rule", "burst_links=1"], 2, "--rule burst_links is at least 2, got 1",
         "--rule burst_links is at least 2, got 1"),
        (["--zone", "Mars/Base"], 2, "--zone Mars/Base : fuseau inconnu.",
         "--zone Mars/Base: unknown time zone."),
        (["--map", "who=id"], 1, "--map who : ce n'est pas une colonne d'un journal.",
         "--map who: this is no column of a log."),
        (["--map", "at=nope"], 1, "log.csv : la colonne « nope » n'existe pas.",
         'log.csv: there is no column "nope".'),
        (["--readmit", "none.csv"], 1, "none.csv : fichier introuvable.",
         "none.csv: no such file."),
    ],
)  # fmt: skip
def test_a_fault_is_told_in_both_languages(folder, words, code, french, english):
    for lang, start in (("fr", french), ("en", english)):
        answer = focale("events", "log.csv", *words, "--lang", lang)
        assert (answer.code, answer.out) == (code, "")
        assert plain(answer.err).startswith(start)
    assert [path.name for path in folder.iterdir()] == ["log.csv"]


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("a;b", "log_without_event"),
        ("event;b", "log_without_moment"),
        ("event;at", "log_without_owner"),
    ],
)
def test_a_log_without_what_an_event_needs_says_how_to_name_it(folder, header, code):
    (folder / "log.csv").write_text(f"{header}\nx;2026-03-12\n", "utf-8")
    for lang, word in (("fr", "Indiquez"), ("en", "Name")):
        answer = focale("events", "log.csv", "--lang", lang, "--json")
        [message] = answer.data["error"]["messages"]
        assert message["code"] == code
        assert word in message["text"]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", "déjà dits : 1 ligne répète un identifiant. Elle n'est pas comptée comme rejetée, "
               "mais le fichier des rejets la liste, avec son numéro"),
        ("en", "said before: 1 line repeats an id. It does not count as rejected, but the file "
               "of rejects lists it, with its line"),
    ],
)  # fmt: skip
def test_people_read_that_repeats_stand_in_the_rejects_file(folder, lang, words):
    assert words in " ".join(plain(told("--lang", lang).out).split())


def test_a_table_beside_the_log_says_who(folder):
    (folder / "engagement_call.csv").write_text(
        "engagement_id;property_hs_timestamp;type\n7;2026-03-12T09:00:00Z;CALL\n"
        "8;2026-03-12T09:00:00Z;CALL\n9;2026-03-12T09:00:00Z;CALL\n", "utf-8",
    )  # fmt: skip
    (folder / "engagement_contact.csv").write_text(
        "contact_id,engagement_id\np1,7\np2,7\np3,8\n", "utf-8"
    )
    told_ = focale(
        "events", "engagement_call.csv", "--with", "engagement_contact.csv", "--out", "e.csv",
        "--lang", "fr",
    )  # fmt: skip
    assert told_.code == 0, told_.err
    shown = " ".join(plain(told_.out).split())
    assert "rejetés : numéro absent des tables données par --with (1)" in shown
    assert "engagement_contact.csv complète engagement_call.csv" in shown
    assert "1 ligne concerne un événement qui en a déjà une" in shown
    rejects = list(csv.DictReader(io.StringIO((folder / "e.rejects.csv").read_text("utf-8"))))
    assert [(r["file"], r["line"], r["value"]) for r in rejects] == [
        ("engagement_call.csv", "4", "9"), ("engagement_contact.csv", "3", "7"),
    ]  # fmt: skip
    refused = focale("events", "engagement_call.csv", "--lang", "fr")
    assert refused.code == 1
    assert "--with engagement_contact / engagement_company" in plain(refused.err)
