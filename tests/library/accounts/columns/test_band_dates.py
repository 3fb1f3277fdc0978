"""Headcounts written as bands, some of which a spreadsheet turned into dates."""

import pyarrow as pa
import pytest

from focale.accounts.columns.believe import columns


def belief(values, header="Effectif"):
    names = [f"Société {n}" for n in range(len(values))]
    return columns(pa.table({"Société": names, "SIREN": names, header: values})).beliefs[2]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        (["50 à 99", "oct-19", "250"], "headcount_band"),
        (["10 à 19", "20 à 49", "oct-19", "1 à 2"], "headcount_band"),
        (["10", "25", "250", "oct-19"], "headcount"),
        (["12", "13", "14"], "headcount"),
    ],
)
def test_bands_numbers_and_dates_are_told_apart(values, field):
    assert belief(values).field == field


def test_a_band_that_a_spreadsheet_turned_into_a_date_is_doubtful_and_told():
    found = belief(["50 à 99", "oct-19", "250"])
    assert not found.is_sure
    told = [message for message in found.why if message.code == "column_band_dates"]
    assert told[0].words("fr") == "un tableur a changé des tranches en dates (« oct-19 »)"
    assert told[0].words("en") == 'a spreadsheet turned bands into dates ("oct-19")'


def test_days_of_another_column_are_no_bands():
    assert belief(["oct-19", "nov-19", "janv-20"], header="Créée le").field != "headcount_band"
