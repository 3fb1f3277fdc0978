"""Whose session ended goes to the entrance as a whole page, and back to the page it was on."""

from __future__ import annotations

import pytest
from django.test import Client

PUT = "/w/mirelance/target/discovery/put/"
PAGE = "/w/mirelance/target/discovery/?contrast=won"


@pytest.mark.parametrize("told", ["HTTP_HX_CURRENT_URL", "HTTP_REFERER"])
@pytest.mark.parametrize(
    ("was_on", "back"),
    [
        (f"http://testserver{PAGE}", "/w/mirelance/target/discovery/%3Fcontrast%3Dwon"),
        ("http://evil.example/w/", "/"),
        ("", "/"),
    ],
)
def test_a_form_leads_back_to_its_page(cast, told, was_on, back):
    is_part = "HX" in told
    answer = Client().post(
        PUT, **{told: was_on, **({"HTTP_HX_REQUEST": "true"} if is_part else {})}
    )
    where = answer["HX-Redirect"] if is_part else answer["Location"]
    assert (answer.status_code, where) == (200 if is_part else 302, f"/auth/login/?next={back}")
    assert not answer.content


def test_a_page_leads_back_to_itself(cast):
    answer = Client().get(PAGE)
    assert answer["Location"].endswith("next=/w/mirelance/target/discovery/%3Fcontrast%3Dwon")
