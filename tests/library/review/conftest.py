"""One review of the small world, for every test that only reads it."""

import pytest

from focale.review.door import reviewed
from tests.library.review.worlds import AS_OF, PROFILE, SINCE, tables


@pytest.fixture(scope="session")
def found():
    return reviewed(PROFILE, tables(), SINCE, AS_OF, "nouvelle offre", redraws=200)
