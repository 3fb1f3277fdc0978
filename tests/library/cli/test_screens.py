"""What a terminal shows: 80 columns, no colours in a pipe, nothing from a file that steers it."""

import re

import pytest

from focale.cli.screen import Speaker, range_signs, share_signs
from tests.terminal import focale, typed

COMMANDS = {
    "score": ["score"],
    "explain": ["explain", "--id", "a2"],
    "top": ["top"],
    "top limited": ["top", "-n", "2", "--at-most", "1 per city"],
}


def said(words, given, *more):
    command, *options = words
    answer = focale(command, *given, *options, *more)
    assert answer.code == 0, answer.err
    return answer


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("name", COMMANDS)
def test_a_result_fits_eighty_columns_and_leaves_no_blanks_behind(market, given, name, lang):
    lines = said(COMMANDS[name], given, "--lang", lang).out.splitlines()
    assert [line for line in lines if len(line) > 80 or line != line.rstrip(" ")] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_a_pipe_gets_no_colours(market, given, name):
    assert "\x1b" not in said(COMMANDS[name], given).out


@pytest.mark.parametrize("name", COMMANDS)
def test_a_terminal_gets_some(market, given, name, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1m" in said(COMMANDS[name], given).out


def test_a_wide_terminal_shows_an_account_on_one_line(market, given, monkeypatch):
    monkeypatch.setenv("COLUMNS", "160")
    lines = said(["top"], given).out.splitlines()
    (first,) = [line for line in lines if "Alpha" in line]
    assert first == (
        "1  86     ████████·· A  Alpha & fils · Nantes (44) · Anne Duval, Directrice commerciale, "
        "01 99 00 12 34 · Size\u00a0+30, Activity\u00a0+30, Hiring\u00a0+20, Revenue\u00a0+6.6"
    )


def test_a_narrow_one_shows_who_then_whom_and_why(market, given):
    lines = said(["top"], given, "--lang", "fr").out.splitlines()
    place = lines.index("1  86     ████████·· A  Alpha & fils · Nantes (44)")
    assert lines[place + 1 : place + 3] == [
        "   Anne Duval, Directrice commerciale, 01 99 00 12 34 · Taille\u00a0+30,",
        "   Activité\u00a0+30, Recrute\u00a0+20, Chiffre\u00a0+6,6",
    ]


@pytest.mark.parametrize("command", ["top", "explain"])
def test_a_name_cannot_steer_the_terminal(market, given, command):
    evil = "Al\x1b[2J\x1b]0;owned\x07pha\u202e\rmorf"
    accounts = (market / "a.csv").read_text("utf-8").replace("Alpha & fils", f'"{evil}"')
    (market / "a.csv").write_text(accounts, "utf-8", newline="")
    options = ["--id", "a1"] if command == "explain" else []
    shown = said([command, *options], given).out
    assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown) == []


def test_a_file_name_cannot_either(tmp_path):
    answer = focale("score", "a\x1b[2J.csv", "-p", "p\r.yaml")
    assert answer.err == "p\ufffd.yaml: no such file. Check the path.\n"


def test_a_label_with_brackets_is_no_markup(market, given):
    profile = (market / "p.yaml").read_text("utf-8").replace("en: Size", "en: '[red]Size[/red]'")
    (market / "p.yaml").write_text(profile, "utf-8")
    assert "[red]Size[/red]" in said(["explain", "--id", "a1"], given).out


def test_a_terminal_without_our_signs_gets_the_nearest(market, given):
    surroundings = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    ended = typed("top", *given, "--lang", "fr", surroundings=surroundings)
    shown = ended.stdout.decode("ascii")
    assert "1  86     ########.. A  Alpha & fils . Nantes (44)" in shown
    assert "Beta" in shown


def test_lines_are_shown_to_the_thousandth_and_add_up(market, given):
    shown = said(["explain", "--id", "a1"], given, "--lang", "fr").out
    assert re.search(
        r"Chiffre \(préférentiel\) +1\u202f000\u202f000.€ +en partie +6,667 +20", shown
    )
    assert re.search(r"Total +86,667 +100", shown)


@pytest.mark.parametrize(
    ("thousandths", "french", "english"),
    [(69_999, "69,999", "69.999"), (70_000, "70", "70"), (-500, "−0,5", "−0.5"), (0, "0", "0")],
)
def test_points_are_never_rounded_up(thousandths, french, english):
    assert (Speaker("fr").exact(thousandths), Speaker("en").exact(thousandths)) == (french, english)
    assert Speaker("fr").score(69_999) == "69"


@pytest.mark.parametrize(
    ("part", "high", "signs"),
    [
        (0, 0, "··········"),
        (69_999, 69_999, "██████····"),
        (70_000, 100_000, "███████░░░"),
        (0, 9_999, "··········"),
        (100_000, 100_000, "██████████"),
    ],
)
def test_the_bar_never_passes_what_is_reached(part, high, signs):
    assert range_signs(part, high, 100_000, 10) == signs


@pytest.mark.parametrize(("part", "signs"), [(0, ""), (1, "▏"), (500, "█████"), (1000, "█" * 10)])
def test_a_small_share_is_seen_all_the_same(part, signs):
    assert share_signs(part, 1000, 10) == signs
