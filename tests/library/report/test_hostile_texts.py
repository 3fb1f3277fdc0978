"""Whatever stands in a file, the page shows it as text, and as little of it as is needed."""

import pyarrow as pa
import pytest

from focale.report.foreign import clean, mail_link, phone_link
from tests.library.report.conftest import COMPANIES, NORTH, companies, contacts
from tests.library.report.reading import read, visible_text

NAMES = {
    "script": "<script>alert(1)</script>",
    "tag closed early": '"></title></style><svg onload=alert(1)>',
    "attribute": "' autofocus onfocus='alert(1)",
    "address": "javascript:alert(document.cookie)",
    "template": "{{ 7 * 7 }} {% raw %} ${x} {0}",
    "entity": "&lt;b&gt; &amp; &#x41;",
    "turned around": "SAS \u202etxt.exe\u202c \u2066mis\u2069 \u200fà l'envers",
    "control characters": "a\x01b\x07c\x1b[31md",
    "right to left": "شركة الفولاذ",
    "emoji": "Café 👩‍💻🚀 SARL",
    "comment": "--> <!-- <![CDATA[",
}


def account(name, **other):
    values = dict(
        zip("id name city departement country domain".split(), COMPANIES[0], strict=False)
    )
    values |= {"name": name} | other
    return [(*values.values(), *COMPANIES[0][6:])]


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_hostile_name_is_shown_as_text(page_of, name):
    usual, page = (
        read(page_of("fr", table=companies(account(word, city=word, domain=word))))
        for word in ("Acier", name)
    )
    shown = next(e for e in page if e.attributes.get("class") == "name").text
    assert shown.startswith(clean(name))
    assert [(e.tag, list(e.attributes)) for e in page] == [
        (e.tag, list(e.attributes)) for e in usual
    ]


def test_marks_that_turn_the_reading_direction_are_dropped(page_of):
    page = page_of("fr", table=companies(account(NAMES["turned around"])))
    assert not set(page) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")
    assert "\x07" not in page_of("fr", table=companies(account(NAMES["control characters"])))


def test_the_sign_zero_is_dropped_and_told(page_of):
    page = page_of("en", table=companies(account("Aci\x00er", domain="a\x00.example")))
    assert "\x00" not in page
    assert "Acier" in visible_text(page)
    assert '"domain": 1 cell holds the invisible sign U+0000.' in visible_text(page)


def test_names_stand_apart_from_the_direction_of_the_page(page_of):
    page = page_of("fr", table=companies(account(NAMES["right to left"])))
    inside = [e for e in read(page) if e.tag == "bdi" and e.text == NAMES["right to left"]]
    assert inside


def test_ten_thousand_letters_are_cut(page_of):
    page = page_of("fr", table=companies(account("x" * 10_000, city="é" * 10_000)))
    assert "x" * 119 + "…" in visible_text(page)
    assert len(page) < 60_000


def test_an_account_without_a_name_is_called_by_its_identifier(page_of):
    page = page_of("fr", table=companies(account(None)))
    assert next(e for e in read(page) if e.attributes.get("class") == "name").text.startswith("a1")


def test_a_hostile_contact_gives_no_link(page_of):
    person = (
        "p",
        "a1",
        "<i>x</i>",
        "\u202edaf",
        "decider",
        "javascript:alert(1)",
        "a@b.fr?cc=x@y.z",
    )
    page = page_of("fr", table=companies(account("Acier")), people=contacts([person]))
    links = [e.attributes["href"] for e in read(page) if e.tag == "a"]
    assert all(link.startswith("#") for link in links)
    assert "javascript:alert(1)" in visible_text(page)


def test_a_hostile_profile_is_shown_as_text(page_of):
    text = NORTH.replace("Éditeurs du Nord", "'<img src=x onerror=alert(1)>'").replace(
        "14 des 18 meilleurs clients", "'</table><script>1</script>'"
    )
    page = page_of("fr", texts=(text,))
    assert [e for e in read(page) if e.tag in ("img", "script")] == []
    assert "<img src=x onerror=alert(1)>" in visible_text(page)


def test_values_that_were_read_are_shown_as_text(page_of):
    row = account("Acier")[0]
    table = companies([(*row[:8], ["HubSpot", "<b>x</b>", "\u202ey"], row[9])])
    assert "HubSpot, <b>x</b>, y" in visible_text(page_of("fr", table=table))


def test_a_column_of_limits_may_be_called_anything(page_of):
    table = companies().append_column("<u>zone</u>", pa.array(["n"] * len(COMPANIES)))
    assert "au plus 1 par <u>zone</u>" in visible_text(
        page_of("fr", table=table, at_most={"<u>zone</u>": 1})
    )


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("01 99 00 12 34", "tel:0199001234"), ("+33 1 99 00 12 34", "tel:+33199001234"),
        ("02.61.91.68.86", "tel:0261916886"), ("0465714707", "tel:0465714707"),
        ("12", None), ("tel:1", None), ("1" * 40, None), ("01 99 00 12 34;ext=1", None), ("", None),
    ],
)  # fmt: skip
def test_a_telephone_link_is_made_of_digits_only(written, link):
    assert phone_link(written) == link


@pytest.mark.parametrize(
    "written",
    [
        "a@b", "a b@c.fr", "a@b.fr?subject=x", "a@b.fr,c@d.fr", "a@b.fr%0abcc:x@y.fr",
        "<a@b.fr>", "a..b@c.fr",
    ],
)  # fmt: skip
def test_an_e_mail_link_is_one_plain_address(written):
    assert mail_link(written) is None


def test_half_a_character_never_reaches_the_file():
    clean("ok \ud83d").encode("utf-8")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("30\u202f% de 3\u202f000\u202f000\u00a0€", "30\u202f% de 3\u202f000\u202f000\u00a0€"),
        ("«\u00a0oui\u00a0»", "«\u00a0oui\u00a0»"),
        ("\u00a0\u202f Acier \u202f\u00a0", "Acier"),
        ("a \u00a0 b", "a \u00a0 b"),
        ("a \t\r\n\u2009\u3000 b", "a b"),
        ("a\u2028\u2029\x85b", "a b"),
        ("1\u202f\x00000\x1b\u202e", "1\u202f000"),
        ("\u00a0" * 500, ""),
    ],
)
def test_no_break_spaces_stay_inside_a_text_and_fall_off_its_ends(written, shown):
    assert clean(written) == shown


def test_a_text_is_cut_before_a_no_break_space_rather_than_behind_it():
    assert clean("abc\u00a0def", most=5) == "abc…"
    assert clean("abc\u202fdef", most=6) == "abc\u202fd…"
