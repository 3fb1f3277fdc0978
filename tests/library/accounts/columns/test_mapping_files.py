"""A mapping file: what is wrong in it is told at once, what is right is written the same again."""

import time

import pyarrow as pa
import pytest
from hypothesis import given, strategies as st

import focale
from focale.accounts.columns.given import mapping_on
from focale.accounts.columns.mapping import MappedColumn, Mapping, RowKind
from focale.accounts.columns.read import load_mapping, read_mapping
from focale.accounts.columns.rows import FIELDS_OF
from focale.accounts.columns.write import mapping_text, written_mapping
from focale.accounts.source import open_source
from focale.criterion.fold import fold
from focale.engine import Session
from focale.glossary.fields import FIELDS, FieldType
from focale.glossary.mapping_wordings import MAPPINGS
from focale.glossary.messages import FocaleError

RIGHT = "rows: company\ncolumns:\n  Effectif: headcount\n"
ALL = ", ".join(FIELDS)

# code -> (text, French sentences, English sentences)
FAULTS = {
    "mapping_key": (
        "rows: company\nother: 1\ncolumns: {}\n",
        "m.yaml, ligne 2 : clé « other » inconnue. Clés possibles : rows, columns.",
        'm.yaml, line 2: unknown key "other". Possible keys: rows, columns.',
    ),
    "mapping_key_near": (
        RIGHT + "  CA: {field: revenue_eur, units: kEUR}\n",
        "m.yaml, ligne 4 : clé « units » inconnue ; vouliez-vous dire unit ? Corrigez-la.",
        'm.yaml, line 4: unknown key "units"; did you mean unit? Correct it.',
    ),
    "mapping_no_rows": (
        "columns: {}\n",
        "m.yaml, ligne 1 : il manque « rows: », ce qu'est une ligne. Écrivez rows: company, "
        "contact, deal, event, lead, contract, order, meeting, target, touch, cost, interview.",
        'm.yaml, line 1: "rows:" is missing: what one row is. Write rows: company, contact, deal, '
        "event, lead, contract, order, meeting, target, touch, cost, interview.",
    ),
    "mapping_rows": (
        "rows: firm\ncolumns: {}\n",
        "m.yaml, ligne 1 : « rows: firm » : une ligne est l'un de company, contact, deal, event, "
        "lead, contract, order, meeting, target, touch, cost, interview. Corrigez.",
        'm.yaml, line 1: "rows: firm": a row is one of company, contact, deal, event, lead, '
        "contract, order, meeting, target, touch, cost, interview. Correct it.",
    ),
    "mapping_columns": (
        "rows: company\ncolumns: [a, b]\n",
        "m.yaml, ligne 2 : « columns: » est une suite de « colonne: champ », une par ligne. "
        "Réécrivez-la ainsi.",
        'm.yaml, line 2: "columns:" is a set of "column: field", one a line. Write it so.',
    ),
    "mapping_column": (
        RIGHT + "  CA: [revenue_eur]\n",
        "m.yaml, ligne 4 : « CA » : écrivez un champ, ou {field: ..., unit: ...}. Corrigez la "
        "valeur.",
        'm.yaml, line 4: "CA": write a field, or {field: ..., unit: ...}. Correct the value.',
    ),
    "mapping_text": (
        RIGHT + "  CA:\n    field: revenue_eur\n    unit: [kEUR]\n",
        "m.yaml, ligne 6 : « CA » : unit attend un mot. Écrivez-le sur la même ligne.",
        'm.yaml, line 6: "CA": unit takes a word. Write it on the same line.',
    ),
    "mapping_field": (
        RIGHT + "  CA: zzzz\n",
        "m.yaml, ligne 4 : « CA » : le champ « zzzz » n'existe pas pour des entreprises. Champs : "
        f"{ALL}. Pour un champ à vous, ajoutez type: text.",
        f'm.yaml, line 4: "CA": there is no field "zzzz" for companies. Fields: {ALL}. For a field '
        "of your own, add type: text.",
    ),
    "mapping_field_near": (
        RIGHT + "  CA: revenue\n",
        "m.yaml, ligne 4 : « CA » : le champ « revenue » n'existe pas pour des entreprises ; "
        "vouliez-vous dire revenue_eur ? Pour un champ à vous, ajoutez type: text.",
        'm.yaml, line 4: "CA": there is no field "revenue" for companies; did you mean '
        "revenue_eur? For a field of your own, add type: text.",
    ),
    "mapping_own_field": (
        RIGHT + "  Niveau: {field: my field, type: text}\n",
        "m.yaml, ligne 4 : « Niveau » : « my field » ne peut pas être le nom d'un champ. Prenez "
        "des lettres, des chiffres et _, par exemple niveau_de_maturite.",
        'm.yaml, line 4: "Niveau": "my field" cannot be the name of a field. Take letters, digits '
        "and _, for example maturity_level.",
    ),
    "mapping_field_twice": (
        RIGHT + "  Salariés: headcount\n",
        "m.yaml, ligne 4 : « Salariés » : le champ headcount est déjà donné à « Effectif », ligne "
        "3. Gardez une seule colonne.",
        'm.yaml, line 4: "Salariés": field headcount is already given to "Effectif" on line 3. '
        "Keep one column.",
    ),
    "mapping_column_twice": (
        RIGHT + "  EFFECTIF: establishments\n",
        "m.yaml, ligne 4 : « EFFECTIF » est la même colonne que « Effectif », ligne 3. Gardez une "
        "des deux.",
        'm.yaml, line 4: "EFFECTIF" is the same column as "Effectif" on line 3. Keep one of them.',
    ),
    "mapping_word": (
        RIGHT + "  Créée: {field: created_on, dates: dd/mm}\n",
        "m.yaml, ligne 4 : « Créée » : dates « dd/mm » n'est pas possible ; choisissez dmy, mdy, "
        "ymd.",
        'm.yaml, line 4: "Créée": dates "dd/mm" is not possible; choose dmy, mdy, ymd.',
    ),
    "mapping_type": (
        RIGHT + "  CA: {field: revenue_eur, type: text}\n",
        "m.yaml, ligne 4 : « CA » : le champ revenue_eur est de type number, pas text. Retirez "
        "« type: ».",
        'm.yaml, line 4: "CA": field revenue_eur is of type number, not text. Remove "type:".',
    ),
    "mapping_unit": (
        RIGHT + "  CA: {field: revenue_eur, unit: bananas}\n",
        "m.yaml, ligne 4 : « CA » : l'unité « bananas » est inconnue. Écrivez EUR, kEUR, MEUR, "
        "USD, kUSD, MUSD ... ou %.",
        'm.yaml, line 4: "CA": unknown unit "bananas". Write EUR, kEUR, MEUR, USD, kUSD, MUSD ... '
        "or %.",
    ),
    "mapping_key_for": (
        RIGHT + "  Ville: {field: city, unit: kEUR}\n",
        "m.yaml, ligne 4 : « Ville » : unit ne va qu'avec nombre. Retirez-la, ou corrigez le "
        "champ.",
        'm.yaml, line 4: "Ville": unit goes only with number. Remove it, or correct the field.',
    ),
    "mapping_at": (
        RIGHT + "  Ville: {field: city, at: 12/03/2025}\n",
        "m.yaml, ligne 4 : « Ville » : at « 12/03/2025 » n'est pas un jour. Écrivez AAAA-MM-JJ.",
        'm.yaml, line 4: "Ville": at "12/03/2025" is no day. Write YYYY-MM-DD.',
    ),
    "mapping_no_mapping": (
        "- a\n",
        "m.yaml, ligne 1 : un fichier de colonnes est une suite de « clé: valeur ». Partez de : "
        "focale columns FICHIER --out colonnes.yaml.",
        'm.yaml, line 1: a mapping file is a set of "key: value". Start from: focale columns FILE '
        "--out mapping.yaml.",
    ),
    "mapping_too_large": (
        RIGHT + "# " + "x" * 1_000_000,
        "m.yaml : le fichier de colonnes fait 1\u202f001 ko ; la limite est 1\u202f000 ko. "
        "Gardez-y seulement les colonnes utiles.",
        "m.yaml: the mapping file is 1,001 kB; the limit is 1,000 kB. Keep only the columns that "
        "are of use.",
    ),
}


def refused(text):
    with pytest.raises(FocaleError) as refusal:
        read_mapping(text, "m.yaml")
    return refusal.value


@pytest.mark.parametrize("code", FAULTS)
def test_a_fault_is_told_with_its_line_and_its_cure(code):
    text, french, english = FAULTS[code]
    refusal = refused(text)
    assert [message.code for message in refusal.messages] == [code]
    assert (refusal.words("fr"), refusal.words("en")) == (french, english)


def test_every_fault_has_a_file_that_provokes_it():
    elsewhere = {
        "mapping_no_column", "mapping_needs_clean", "mapping_suffix", "mapping_wrong_rows",
    }  # fmt: skip
    assert set(FAULTS) | elsewhere == set(MAPPINGS)


def test_every_fault_is_told_at_once_in_the_order_of_the_lines():
    refusal = refused(
        "rows: firm\ncolumns:\n  A: headcout\n  A: naf\n  B: {field: naf, unit: x}\n  C: naf\n"
        "  D: {field: city, ignored: maybe}\n"
    )
    assert [(message.line, message.code) for message in refusal.messages] == [
        (1, "mapping_rows"), (3, "mapping_field_near"), (4, "yaml_duplicate_key"),
        (5, "mapping_unit"), (5, "mapping_key_for"), (6, "mapping_field_twice"),
        (7, "mapping_word"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "rows: &a company\n",
        "rows: !!python/object company\n",
        "a: [" * 200_000,
        "rows: {a: {",
        "\0",
    ],
)
def test_a_hostile_file_is_refused_quickly(text):
    begun = time.perf_counter()
    assert refused(text).messages
    assert time.perf_counter() - begun < 20


def test_a_file_may_hold_nothing_yet_or_leave_columns_as_they_are():
    assert read_mapping("rows: contact\n").columns == ()
    assert read_mapping("rows: deal\ncolumns:\n  # all to be decided\n").columns == ()
    assert read_mapping("rows: deal\ncolumns:\n  Note:\n").columns == (MappedColumn("Note"),)
    dropped = read_mapping("rows: deal\ncolumns:\n  Note: {ignored: oui}\n").columns
    assert dropped == (MappedColumn("Note", ignored=True),)


def test_a_field_of_ones_own_has_a_type():
    column = read_mapping("rows: company\ncolumns:\n  N: {field: maturity, type: number}").columns[
        0
    ]
    assert (column.field, column.type) == ("maturity", FieldType.NUMBER)


# --- writing ----------------------------------------------------------------------------------

HEADERS = st.text(st.characters(codec="utf-8", exclude_characters="\r"), min_size=1, max_size=30)


@st.composite
def mappings(draw):
    kind = draw(st.sampled_from(RowKind))
    names = draw(st.lists(HEADERS.filter(str.strip), max_size=6, unique_by=fold))
    fields = draw(st.permutations(list(FIELDS_OF[kind].values())))
    columns = []
    for name, field in zip(names, fields, strict=False):
        extra = {"source": draw(st.text(st.characters(codec="utf-8"), max_size=8))}
        if field.type is FieldType.NUMBER:
            extra |= {"unit": draw(st.sampled_from(["", "EUR", "kEUR", "%"])), "decimal": ","}
        if field.type is FieldType.LIST:
            extra["separator"] = draw(st.sampled_from([";", "|", " / ", "\t"]))
        columns.append(MappedColumn(name, field.name, field.type, **extra))
    return Mapping(kind, tuple(columns))


@given(mappings())
def test_what_is_written_reads_back_and_is_written_the_same(mapping):
    text = written_mapping(mapping)
    back = read_mapping(text)
    assert back == mapping
    assert written_mapping(back) == text


@pytest.mark.parametrize(
    "header",
    ["null", "yes", "12", "a: b", "# x", "- x", "{x}", "é\u202e\x85", "x" * 3_000, "a\nb", " a ",
     "'a'", '"', "\\", "?", "! x", "CA (k€)", "%", "@", "*x", "&y", "|"],
)  # fmt: skip
def test_any_header_can_be_a_column(header):
    mapping = Mapping(RowKind.COMPANY, (MappedColumn(header, "city", FieldType.TEXT),))
    assert read_mapping(written_mapping(mapping)) == mapping


def test_a_commented_file_reads_back_as_what_is_sure(tmp_path):
    table = pa.table(
        {"SIREN": ["732829320"], "Ville": ["Lyon\n# x: siren"], "Commune": ["Lyon"],
         "CA (k€)": ["1 200,5"], "Notes: a": ["x\u202ey"]}
    )  # fmt: skip
    study = focale.columns(table)
    for lang in ("fr", "en"):
        path = tmp_path / "m.yaml"
        path.write_text(mapping_text(study, lang), "utf-8")
        fields = {c.column: c.field for c in load_mapping(path).columns}
        assert fields == {"SIREN": "siren", "CA (k€)": "revenue_eur"}
    assert "  # Ville: city\n" in mapping_text(study)
    assert '  # "Notes: a":\n' in mapping_text(study)
    assert mapping_text(study) == mapping_text(focale.columns(table))


def test_a_proposal_is_accepted_by_taking_its_sign_away():
    study = focale.columns(pa.table({"SIREN": ["732829320"], "CA": ["120"]}))
    text = mapping_text(study).replace(
        "  # CA: revenue_eur", "  CA: {field: revenue_eur, unit: kEUR}"
    )
    assert read_mapping(text).column_of("revenue_eur").unit == "kEUR"


# --- on a file --------------------------------------------------------------------------------


def test_a_mapping_on_a_file_names_every_column_in_its_order():
    table = pa.table({"ville": ["Lyon"], "Staff": ["5"], "Rest": ["x"], "SIREN": ["732829320"]})
    with Session() as session:
        opened = open_source(session, table, "t")
        text = "rows: company\ncolumns:\n  staff: headcount\n  Rest: {ignored: true}\n"
        chosen = mapping_on(session, opened, read_mapping(text))
        guessed = mapping_on(session, opened)
        named = mapping_on(session, opened, {"headcount": "Staff"})
    told = [(c.column, c.field, c.ignored) for c in chosen.columns]
    assert told == [
        ("ville", "", False), ("Staff", "headcount", False), ("Rest", "", True),
        ("SIREN", "", False),
    ]  # fmt: skip
    assert {c.column: c.field for c in guessed.columns if c.field} == {
        "ville": "city", "Staff": "headcount", "SIREN": "siren",
    }  # fmt: skip
    assert named.column_of("headcount").column == "Staff"


def test_columns_that_a_file_does_not_have_are_told_all_at_once():
    mapping = read_mapping("rows: company\ncolumns:\n  Staf: headcount\n  Vile: city\n", "m.yaml")
    with Session() as session, pytest.raises(FocaleError) as refusal:
        mapping_on(session, open_source(session, pa.table({"Staff": ["5"]}), "t"), mapping)
    assert refusal.value.words("fr").splitlines() == [
        "m.yaml, ligne 3 : t n'a pas de colonne « Staf ». Colonnes proches : Staff.",
        "m.yaml, ligne 4 : t n'a pas de colonne « Vile ». Colonnes proches : Staff.",
    ]
    assert refusal.value.words("en").splitlines()[0] == (
        'm.yaml, line 3: t has no column "Staf". Close ones: Staff.'
    )
