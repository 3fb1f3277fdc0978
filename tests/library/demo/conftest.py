"""One demo world for all tests of the room: it is the same whenever it is made."""

import pytest

from focale.demo import make_world, write_world


@pytest.fixture(scope="session")
def world():
    return make_world()


@pytest.fixture(scope="session")
def companies(world):
    return world.companies.to_pylist()


@pytest.fixture(scope="session")
def customers(world):
    return world.customers.to_pylist()


@pytest.fixture(scope="session")
def contacts(world):
    return world.contacts.to_pylist()


@pytest.fixture(scope="session")
def events(world):
    return world.events.to_pylist()


@pytest.fixture(scope="session")
def deals(world):
    return world.deals.to_pylist()


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    write_world(folder)
    return folder
