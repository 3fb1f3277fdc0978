"""The size of the demo market, counted a second time in plain Python, account by account."""

import datetime
from collections import Counter, defaultdict

import pytest

from focale.demo import write_world
from focale.glossary.territory import DEPARTEMENTS
from focale.profile import load_profile
from focale.scorecard.record import RecordScorer
from focale.segment.size import size

DAY = datetime.date(2026, 9, 30)


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    write_world(folder)
    return folder


@pytest.fixture(scope="module")
def found(files):
    return size(
        files / "companies.parquet", files / "profile.yaml", events=files / "events.parquet",
        contacts=files / "contacts.parquet", as_of=DAY,
    )  # fmt: skip


@pytest.fixture(scope="module")
def judged(files):
    """(account, verdict, in the market, state of each step) of every account, one by one."""
    import pyarrow.parquet as pq

    def rows(name):
        return pq.read_table(files / f"{name}.parquet").to_pylist()

    contacts, events, seen = defaultdict(list), defaultdict(list), set()
    owner = {}
    for contact in rows("contacts"):
        contacts[contact["account_id"]].append(contact)
        owner[contact["contact_id"]] = contact["account_id"]
    for event in rows("events"):
        if event["id"] in seen:
            continue
        seen.add(event["id"])
        events[event["account_id"] or owner.get(event["contact_id"])].append(event)
    scorer = RecordScorer(load_profile(files / "profile.yaml"))
    answers = []
    for account in rows("companies"):
        mine = account["id"]
        one = scorer.judge(account, events[mine], contacts[mine], DAY)
        gates = [
            gate.blank_passes if state is None and gate.blank_passes else
            None if state is None else not state
            for gate, state in zip(scorer.plan.gates, one.gates, strict=True)
        ]  # fmt: skip
        terms = (*scorer.plan.of_need("mandatory"), *scorer.plan.of_need("preferred"))
        states = [*gates, *(one.terms[term.index] for term in terms)]
        answers.append((account, one.columns["verdict"], one.columns["in_market"], states))
    return answers


def test_the_market_and_its_verdicts_are_those_of_each_record(found, judged):
    inside = Counter(verdict for _, verdict, is_in, _ in judged if is_in)
    assert found.kept.market == inside.total() > 10_000
    assert {word: n for word, n in found.verdicts.items() if n} == dict(inside)
    assert found.kept.outside_unknown == sum(is_in is None for _, _, is_in, _ in judged) > 0
    assert found.outside == sum(is_in is False for _, _, is_in, _ in judged) > 0


def test_the_funnel_is_that_of_each_record(found, judged):
    left = [states for _, _, is_in, states in judged if is_in]
    possible = left
    for number, step in enumerate(found.funnel):
        met = [states for states in left if states[number] is True]
        dropped = sum(states[number] is False for states in left)
        possible = [states for states in possible if states[number] is not False]
        assert (step.met, step.dropped, step.unknown, step.possible) == (
            len(met), dropped, len(left) - len(met) - dropped, len(possible),
        ), step.id  # fmt: skip
        left = met


def by(key, judged):
    counted = defaultdict(lambda: [0, 0, 0])
    for account, verdict, is_in, _ in judged:
        if is_in:
            one = counted[key(account)]
            one[0] += 1
            one[1] += verdict == "qualified"
            one[2] += verdict == "undecided"
    return dict(counted)


def told(split, level):
    parts = [inner for part in (*split.parts, *split.apart) for inner in part.parts()]
    return {
        part.key or part.level: [part.total, part.qualified, part.undecided]
        for part in parts
        if part.total and part.level in (level, "abroad", "no_code", "unknown")
    }


@pytest.mark.parametrize(("level", "digits"), [("naf", None), ("division", 2)])
def test_the_sectors_are_those_of_each_record(found, judged, level, digits):
    def key(account):
        code = "".join(sign for sign in account["naf"] or "" if sign.isalnum())
        return code.upper()[:digits] or "unknown"

    assert told(found.sectors, level) == by(key, judged)


def test_the_places_are_those_of_each_record(found, judged):
    def key(account):
        country, place = (account["country"] or "").strip().upper(), account["departement"]
        if country not in ("", "FR"):
            return "abroad"
        place = place or (account["postcode"] or "")[:2]
        if place[:2] == "20" and not account["departement"]:
            place = "2A" if account["postcode"] < "202" else "2B"
        return place if place in DEPARTEMENTS else "unknown"

    expected = by(key, judged)
    assert told(found.territory, "departement") == expected
    assert len(expected) > 40


def test_the_sizes_are_those_of_each_record(found, judged):
    def key(account):
        people = account["headcount"]
        if people is None:
            return "unknown"
        return next(
            name
            for name, end in (("TPE", 10), ("PME", 250), ("ETI", 5000), ("GE", 10**9))
            if people < end
        )

    assert told(found.sizes, "size") == by(key, judged)
