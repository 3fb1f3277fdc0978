"""Everything that is read keeps the contrast of WCAG AA, in light and in dark."""

import re

import pytest

from focale.report.page import style_sheet

TEXT, DRAWING = 4.5, 3.0
# what is read or drawn -> the grounds on which it stands
READ = {
    "ink": ("paper", "wash", "accent-wash"),
    "soft": ("paper", "wash"),
    "accent-ink": ("paper", "wash", "accent-wash"),
    "warn": ("paper", "wash", "warn-wash"),
    "on-accent": ("accent",),
}
DRAWN = {
    "accent": ("paper", "wash", "track", "accent-wash"),
    "warn": ("paper", "track"),
    "tick": ("paper",),
}


def tokens(scheme):
    css = style_sheet()
    blocks = re.findall(r":root \{(.*?)\}", css, re.DOTALL)
    light, dark = (dict(re.findall(r"--([\w-]+): (#\w+)", block)) for block in blocks[:2])
    return light if scheme == "light" else light | dark


def luminance(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    channels = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("wanted", "pairs"), [(TEXT, READ), (DRAWING, DRAWN)])
def test_the_contrast_is_that_of_wcag_aa(scheme, wanted, pairs):
    colours = tokens(scheme)
    weak = {
        f"{front} on {ground}": round(found, 2)
        for front, grounds in pairs.items()
        for ground in grounds
        if (found := contrast(colours[front], colours[ground])) < wanted
    }
    assert weak == {}


def test_dark_gives_every_colour_anew():
    light, dark = tokens("light"), tokens("dark")
    assert [name for name in light if light[name] == dark[name]] == []


def test_every_colour_of_a_rule_is_a_token():
    rules = style_sheet().split("*, ::before", 1)[1]
    assert re.findall(r"(?<![\w-])#[0-9a-fA-F]{3,8}\b(?!\))", rules) == []
    used = set(re.findall(r"var\(--([\w-]+)\)", rules))
    assert used <= {*tokens("light"), "radius", "gap"}


def test_black_on_white_is_twenty_one_to_one():
    assert contrast("#000", "#ffffff") == pytest.approx(21)
