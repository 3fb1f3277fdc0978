"""The fictional market, whose truth is known."""

import pytest

from focale.demo import make_world


@pytest.fixture(scope="session")
def demo():
    """The tables of the demo and its truth."""
    return make_world()
