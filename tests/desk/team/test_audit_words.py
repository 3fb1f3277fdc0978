"""Every act that the trail records has words of its own, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import focale.desk as desk
from focale.desk.pages.words import CATALOGUE

ACT = re.compile(r'record\(\s*"([a-z_]+\.[a-z_]+)"(?: if \w+ else "([a-z_]+\.[a-z_]+)")?')


def test_every_act_of_the_trail_has_words():
    texts = [path.read_text("utf-8") for path in Path(desk.__file__).parent.rglob("*.py")]
    acts = {act for text in texts for found in ACT.findall(text) for act in found if act}
    assert len(acts) > 30
    assert sorted(act for act in acts if f"audit.act.{act}" not in CATALOGUE) == []
