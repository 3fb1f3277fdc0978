"""Do the pages on the profile say what the code does?"""

import re

import pytest
from ruamel.yaml import YAML

from focale.profile import read_profile
from focale.profile.keys import PLACES, Map, Own, Plain, Several
from focale.profile.write import write_profile
from tests.library.profile.reference import PAGES, SECTION, SECTIONS, up_to_date

PAGE = {lang: path.read_text("utf-8") for lang, path in PAGES.items()}
BLOCK = re.compile(r"```yaml\n(.*?)```", re.DOTALL)
EXAMPLES = [
    pytest.param(block if "profile:" in block else "profile: p\n" + block, id=f"{lang}-{number}")
    for lang, text in PAGE.items()
    for number, block in enumerate(BLOCK.findall(text))
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_a_profile_that_can_be_read(example):
    assert read_profile(example).criteria


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_written_in_the_canonical_form_but_for_its_comments(example):
    def bare(text):
        return [line.split(" #")[0].rstrip() for line in text.splitlines()]

    assert bare(write_profile(example)) == bare(example)


def seen_in(data, shape):
    """Yield (place, key) for every key that a document shows."""
    if isinstance(shape, Several):
        for item in data:
            yield from seen_in(item, Map(shape.place))
    elif isinstance(shape, Own) and isinstance(shape.value, Map):
        for item in data.values():
            yield from seen_in(item, shape.value)
    elif shape in (Plain.LABEL, Plain.LABELS):
        for item in data if isinstance(data, list) else [data]:
            if isinstance(item, dict):
                yield from (("label", key) for key in item)
    elif isinstance(shape, Map):
        for key in PLACES[shape.place]:
            if key.name in data:
                yield shape.place, key.name
                yield from seen_in(data[key.name], key.shape)


@pytest.mark.parametrize("lang", PAGES)
def test_every_key_has_an_example(lang):
    shown = set()
    for block in BLOCK.findall(PAGE[lang]):
        shown |= set(seen_in(YAML(typ="base", pure=True).load(block), Map("profile")))
    inside = {"criterion", "gate", "condition"}  # a condition is the same at the three places
    seen = {key for place, key in shown if place in inside}
    missing = {
        (place, key.name)
        for place, keys in PLACES.items()
        for key in keys
        if (key.name not in seen if place in inside else (place, key.name) not in shown)
    }
    assert missing == set()


@pytest.mark.parametrize("lang", PAGES)
def test_generated_sections_are_up_to_date(lang):
    found = [name for _, name, _, _ in SECTION.findall(PAGE[lang])]
    assert sorted(found) == sorted(SECTIONS)
    assert up_to_date(PAGE[lang], lang) == PAGE[lang], (
        "run: python -m tests.library.profile.reference"
    )


def test_both_pages_have_the_same_parts_and_show_the_same_keys():
    headings = {lang: re.findall(r"(?m)^(#+) ", text) for lang, text in PAGE.items()}
    assert headings["fr"] == headings["en"]
    assert len(BLOCK.findall(PAGE["fr"])) == len(BLOCK.findall(PAGE["en"]))
