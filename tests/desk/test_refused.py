"""A form that comes back is no error in the console of a browser; programs still read 422."""

from __future__ import annotations

import pytest

WRONG = "/w/mirelance/accounts/?f=and(nothing.is.x)"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 422),
        ({"Accept": "application/json"}, 422),
        ({"Sec-Fetch-Mode": "cors", "Accept": "text/html"}, 422),
        ({"Accept": "text/html,application/xhtml+xml"}, 200),
        ({"Sec-Fetch-Mode": "navigate"}, 200),
    ],
)
def test_who_looks_at_a_refused_page_gets_it_as_200(cast, signed_in, headers, status):
    answer = signed_in(cast.viewer).get(WRONG, headers=headers)
    assert answer.status_code == status
    assert "nothing" in answer.content.decode()


def test_a_fragment_that_htmx_asks_for_is_swapped_in(cast, signed_in):
    address = "/w/mirelance/accounts/views/accounts/filter/"
    answer = signed_in(cast.sales).post(address, headers={"HX-Request": "true"})
    assert answer.status_code != 422


def test_other_answers_keep_their_status(cast, signed_in):
    answer = signed_in(cast.viewer).get("/w/nowhere/", headers={"Sec-Fetch-Mode": "navigate"})
    assert answer.status_code == 404
