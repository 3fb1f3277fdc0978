"""Public messy files: each is read to its last row, or refused in words; none ends otherwise."""

import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from focale.accounts import open_accounts
from focale.accounts.text_file import open_text_file
from focale.engine import Session
from focale.glossary.messages import FocaleError

REFUSED = {
    "all_rejected", "broken_file", "duplicate_header", "empty_file", "no_rows", "not_utf8",
    "out_of_memory",
}  # fmt: skip


def opened(session, path):
    """The file as accounts, by its first column where it has no identifier."""
    is_text = path.suffix.lower() == ".csv"
    first = open_text_file(path).header[0] if is_text else pq.read_schema(path).names[0]
    return open_accounts(session, path, {"id": first})


def test_every_file_is_read_whole_or_refused_in_words(shared_data):
    folder, read, refused = shared_data("messy_csv_dev"), 0, {}
    paths = [path for path in folder.rglob("*") if path.suffix.lower() in (".csv", ".parquet")]
    for path in sorted(paths):
        with Session(threads=1) as session:
            try:
                accounts = opened(session, path)
            except FocaleError as refusal:
                refused[path.name] = {message.code for message in refusal.messages}
                continue
            assert accounts.rows_in == accounts.kept + accounts.rejected, path
            assert session.count("accounts") == accounts.kept, path
            read += 1
    assert {name: codes for name, codes in refused.items() if not codes <= REFUSED} == {}
    assert read > 3 * len(refused) > 0


def test_the_cells_are_those_that_the_authors_expect(shared_data):
    folder = shared_data("messy_csv_dev") / "csv-spectrum"
    pairs = [(path, expected_of(path)) for path in sorted(folder.rglob("*.csv"))]
    checked = 0
    for path, expected in pairs:
        if expected is None:
            continue
        with Session(threads=1) as session:
            found, rejects = open_text_file(path).read_into(session, "t")
            names = [name for name in found.columns if name != "focale_row"]
            listed = ", ".join(f'"{name}"' for name in names)
            rows = [
                {name: one_end(cell or "") for name, cell in zip(names, row, strict=True)}
                for row in session.rows(f"SELECT {listed} FROM t")
            ]
        wanted = [
            {key.strip(): one_end(str(cell)) for key, cell in row.items()} for row in expected
        ]
        assert (rows, rejects) == (wanted, []), path.name
        checked += 1
    assert checked >= 10


def one_end(text: str) -> str:
    """Where line ends are mixed, those inside cells are made one kind too."""
    return text.replace("\r\n", "\n")


def expected_of(path: Path) -> list[dict[str, object]] | None:
    for beside in path.parent.parent.rglob(f"{path.stem}.json"):
        data = json.loads(beside.read_text("utf-8"))
        if isinstance(data, list):
            return data
    return None


@pytest.mark.parametrize("name", ["BLOCS_2022r.csv"])
def test_a_french_public_file_in_windows_1252_is_refused_with_its_line(shared_data, name):
    (path,) = shared_data("messy_csv_dev").rglob(name)
    with Session(threads=1) as session, pytest.raises(FocaleError) as refusal:
        opened(session, path)
    (message,) = refusal.value.messages
    assert message.words("fr") == (
        f"{name}, ligne {message.line} : le texte n'est pas en UTF-8. Enregistrez le fichier en "
        "UTF-8."
    )
    with pytest.raises(UnicodeDecodeError):
        path.read_bytes().splitlines()[message.line - 1].decode()
