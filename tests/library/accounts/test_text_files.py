"""Whatever wrote the CSV file: each row is read, or rejected with the line where it begins."""

import random

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from focale.accounts import open_accounts
from focale.accounts.text_file import open_text_file


@pytest.mark.parametrize(
    "content",
    [
        b"id,name\na,x\nb,y\n",
        b"id,name\r\na,x\r\nb,y\r\n",
        b"id,name\ra,x\rb,y\r",
        b"id,name\na,x\nb,y",
        b"\xef\xbb\xbfid,name\na,x\nb,y\n",
        b"id;name\na;x\nb;y\n",
        b"id\tname\na\tx\nb\ty\n",
        b"id|name\na|x\nb|y\n",
        b'"id","name"\n"a","x"\n"b","y"\n',
        b"\n\nid,name\na,x\nb,y\n",
        b"sep=;\r\nid;name\r\na;x\r\nb;y\r\n",
        b"sep=\t\nid\tname\na\tx\nb\ty\n",
        b"\xef\xbb\xbf\r\nsep=|\r\nid|name\r\na|x\r\nb|y\r\n",
        b"id,name\r\na,x\nb,y\r\n",
        b"id,name\na,x\r\nb,y\n",
        b"id , name\na,x\n\n\nb,y\n\n",
    ],
    ids=[
        "lines", "windows", "old mac", "no last end", "BOM", "semicolon", "tab", "bar", "quotes",
        "blank lines first", "sep=;", "sep=tab", "all of it", "mixed ends", "ends mixed",
        "blanks around and between",
    ],
)  # fmt: skip
def test_the_same_table_in_every_dress(read, content):
    assert read(content).rows == [("a", "x"), ("b", "y")]
    assert read(content).rejects == []


def test_the_separator_is_what_splits_the_header_best(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b'id;"revenue, in euros, of the year"\na;1\n')
    assert open_text_file(path).header == ["id", "revenue, in euros, of the year"]


def test_quoted_cells_hold_separators_quotes_and_line_ends(read):
    found = read(b'id,name\r\na,"x, ""y""\r\nz"\r\nb,plain\r\n')
    assert found.rows == [("a", 'x, "y"\r\nz'), ("b", "plain")]


def test_leading_zeros_stay(read):
    assert read(b"siren,postcode\n005520135,01000\n").rows == [("005520135", "01000")]


def test_rejects_stand_at_their_line_whatever_lies_between(read):
    content = (
        b"id,name\n"  # 1
        b'a,"x\ny"\n'  # 2, 3
        b"b\n"  # 4
        b'c,"1",4\n'  # 5
        b"\n"  # 6
        b",blank\n"  # 7
        b"a,again\n"  # 8
        b'd,"y"z\n'  # 9
        b"e,good\n"  # 10
    )
    found = read(content)
    assert found.rejects == [
        (4, "ragged_row"),
        (5, "ragged_row"),
        (7, "blank_id"),
        (8, "repeated_id"),
        (9, "broken_quote"),
    ]
    assert [row[0] for row in found.rows] == ["a", "e"]


def test_lines_are_right_too_where_line_ends_are_mixed(read):
    content = b'id,name\r\na,"x\ny"\r\nb\nc,z\r\n,blank\n'
    assert read(content).rejects == [(4, "ragged_row"), (6, "blank_id")]


def test_lines_are_right_deep_in_a_long_file(read):
    chance, parts, line, expected = random.Random(7), [b"id,name\n"], 2, []
    for number in range(120_000):
        kind = chance.random()
        if kind < 0.0005:
            parts.append(b"bad%d\n" % number)
            expected.append((line, "ragged_row"))
        elif kind < 0.001:
            parts.append(b",%d\n" % number)
            expected.append((line, "blank_id"))
        elif kind < 0.02:
            parts.append(b'%d,"two\nlines of %d"\n' % (number, number))
            line += 1
        elif kind < 0.03:
            parts.append(b"\n")
        else:
            parts.append(b"%d,a company of some name %d\n" % (number, number))
        line += 1
    assert read(b"".join(parts)).rejects == expected


@pytest.mark.parametrize(
    ("blank", "shown"),
    [(b"", ""), (b"   ", ""), ("\u00a0".encode(), ""), ("\u202f\t".encode(), "")],
)
def test_an_id_of_spaces_is_blank(read, blank, shown):
    found = read(b"id,name\n" + blank + b",x\na,y\n")
    assert found.rejects == [(2, "blank_id")]
    assert found.accounts.rejects[0].value == shown


def test_ids_are_compared_as_exact_texts(read):
    found = read("id,name\na,1\nA,2\nà,3\na ,4\n01,5\n1,6\n".encode())
    assert found.rejects == []


def test_a_single_column_is_a_table(read):
    assert read(b"id\na\n\nb\n").rejects == [(3, "blank_id")]


def test_columns_without_a_name_are_called_by_their_place(read):
    found = read(b"id,name,\na,x,1\n")
    assert list(found.accounts.columns) == ["id", "name", "column_3"]


def test_a_cell_of_any_length_is_read_up_to_two_megabytes(read):
    long, longer = b"x" * 300_000, b"x" * 2_100_000
    found = read(b"id,name\na," + long + b"\nb," + longer + b"\n,c\n")
    assert [len(row[1]) for row in found.rows] == [300_000]
    assert found.rejects == [(3, "long_line"), (4, "blank_id")]


def test_a_nul_byte_in_a_cell_does_no_harm(read):
    assert read(b"id,name\na,x\0y\nb,z\n").rows == [("a", "x\0y"), ("b", "z")]


def test_one_spoilt_record_in_many_is_rejected_alone(read):
    rows = "".join(f"{number},é\n" for number in range(2000)).encode()
    found = read(b"id,name\n" + rows + b"z,\x81\x8d\n")
    assert found.rejects == [(2002, "broken_text")]
    assert found.accounts.kept == 2000


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        ("id,name\na,x\nb,São Paulo\n".encode("mac_roman"), "unknown_encoding", 3),
        (bytes(range(256)) * 20, "no_text", 2),
        (b"\0" * 1000, "no_text", 1),
        (b"", "empty_file", 0),
        (b"  \n\n", "empty_file", 0),
        (b"id,name\n", "no_rows", 0),
        (b"id,name", "no_rows", 0),
        (b"id,focale_row\na,1\n", "reserved_column", 0),
        (b"name,city\nx,y\n", "no_id", 0),
        (b"<html><body>401</body></html>", "web_page", 0),
        (b"id,name\n,x\n", "all_rejected", 0),
        (b'id,name\na,"x\nb,y\n', "all_rejected", 0),
    ],
)
def test_what_is_no_table_is_refused_in_words(read, content, code, line):
    from focale.glossary.messages import FocaleError

    with pytest.raises(FocaleError) as refusal:
        read(content)
    (message,) = refusal.value.messages
    assert (message.code, message.line) == (code, line)


def test_all_rejected_names_the_reason_met_most(read):
    from focale.glossary.messages import FocaleError

    with pytest.raises(FocaleError, match="mostly: blank identifier"):
        read(b"id,name\nragged\n,x\n,y\n")


@pytest.mark.parametrize("name", ["a b", "a[1]", "a*", "a?", "a'b", 'a"b', "é", "50%", "%s", "{x}"])
def test_a_file_may_have_any_name(session, tmp_path, name):
    path = tmp_path / f"{name}.CSV"
    path.write_bytes(b"id\na\n")
    assert open_accounts(session, path).kept == 1
    pq.write_table(pa.table({"id": ["a"]}), tmp_path / f"{name}.parquet")
    assert open_accounts(session, tmp_path / f"{name}.parquet").kept == 1
