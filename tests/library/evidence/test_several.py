"""Of many questions asked at once, which answers stand?"""

import numpy as np
import pytest
from hypothesis import given, strategies as st
from statsmodels.stats.multitest import multipletests

from focale.evidence.several import adjusted, benjamini_hochberg

chances = st.lists(st.floats(0, 1), min_size=1, max_size=40)


@given(chances, st.sampled_from([0.05, 0.1, 0.2]))
def test_what_is_found_is_what_statsmodels_finds(p, false_share):
    found, expected, *_ = multipletests(p, false_share, method="fdr_bh")
    assert np.allclose(adjusted(p), expected)
    close = np.isclose(expected, false_share)
    assert np.all((benjamini_hochberg(p, false_share) == found) | close)


def test_a_question_that_was_not_asked_makes_the_others_no_harder():
    assert adjusted([0.02, np.nan, 0.5]).tolist()[::2] == adjusted([0.02, 0.5]).tolist()
    assert not benjamini_hochberg([np.nan, np.nan]).any()
    assert len(adjusted([])) == 0


def test_what_is_no_chance_is_refused():
    with pytest.raises(ValueError, match="between 0 and 1"):
        adjusted([0.1, 1.2])
