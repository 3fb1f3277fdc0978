"""The acts of trials, done in this process on the store of the test."""

import pytest

from focale.desk.settings import SURROUNDINGS
from focale.desk.warm.wire import Told
from focale.glossary.messages import FocaleError


@pytest.fixture
def engine_here(monkeypatch):
    from focale.desk.warm.acts import ACTS
    from focale.desk.warm.store import Rows

    def ask(_, act, space, **given):
        try:
            return ACTS[act](Rows(SURROUNDINGS, space), **given)
        except FocaleError as error:
            raise Told({lang: error.words(lang) for lang in ("fr", "en")}) from None

    monkeypatch.setattr("focale.desk.targeting.proof.jobs.ask", ask)
    monkeypatch.setattr("focale.desk.targeting.jobs.ask", ask)  # midnight scores too
