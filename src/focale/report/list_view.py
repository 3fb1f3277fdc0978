"""Who stands in the list, how far, whom to speak to there, and what to ask first?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import groupby
from typing import Any

from markupsafe import Markup

from focale.glossary.fields import field_label
from focale.profile.document import Profile
from focale.report.foreign import clean, mail_link, phone_link
from focale.report.lines_view import LinesView, lines_view
from focale.report.profile_view import name_of
from focale.report.range_bar import TICKS, RangeBar, range_bar
from focale.report.voice import Voice
from focale.scorecard.explain import explained
from focale.scorecard.plan import Plan
from focale.scorecard.run import Run
from focale.segment.top import Pick, why_of


@dataclass(frozen=True)
class Way:
    """One way to reach somebody, as written; it may break between start and end.

    link: where it leads, "" for nowhere. note: whose it is, when it is not the person's.
    """

    start: str
    end: str = ""
    link: str = ""
    note: str = ""


@dataclass(frozen=True)
class RowView:
    """One account of the list."""

    rank: str
    bar: Markup
    range_words: str
    name: str
    is_named: bool
    place: str
    sign: str
    profile: str
    abm: str
    person: str
    person_title: str
    ways: tuple[Way, ...]
    why: str
    question: str
    worth: str
    lines: LinesView | None


@dataclass(frozen=True)
class GroupView:
    """The accounts of one verdict."""

    heading: str
    rows: tuple[RowView, ...]


@dataclass(frozen=True)
class ListView:
    """The whole list. facts: its counts in words; has_contacts: whether any table was given."""

    groups: tuple[GroupView, ...]
    facts: tuple[str, ...]
    has_contacts: bool
    example: Markup
    legend: tuple[str, ...]


@dataclass(frozen=True)
class _Setting:
    """What every row needs to know. home: the commonest country, left out of the places."""

    voice: Voice
    plans: Mapping[str, Plan]
    has_contacts: bool
    home: str
    many_profiles: bool
    lines: Mapping[str, LinesView] = field(default_factory=dict)


def list_view(
    run: Run,
    picks: Sequence[Pick],
    voice: Voice,
    *,
    at_most: Mapping[str, int] | None,
    has_contacts: bool,
    explain_first: int,
    grouped: Mapping[str, Sequence[Pick]] | None = None,
) -> ListView:
    """The list in words. explain_first: how many accounts are opened, line by line.

    grouped: heading -> its accounts; by default the accounts of each verdict.
    """
    countries = Counter(filter(None, (clean(pick.row.get("country"), 20) for pick in picks)))
    setting = _Setting(
        voice=voice,
        plans={plan.profile.name: plan for plan in run.plans},
        has_contacts=has_contacts,
        home=countries.most_common(1)[0][0] if countries else "",
        many_profiles=len(run.profiles) > 1,
        lines=_lines(run, picks[:explain_first], voice),
    )
    parts = _by_verdict(picks, voice) if grouped is None else grouped
    groups = [
        GroupView(heading, tuple(_row(pick, setting) for pick in found))
        for heading, found in parts.items()
    ]
    rules = {ticks_of(profile) for profile in run.profiles}
    ticks = min(rules) if len(rules) == 1 else TICKS
    marks = ", ".join(voice.points(tick) for tick in ticks)
    at = voice("read_ticks", ticks=marks) if len(rules) == 1 else voice("read_ticks_own")
    return ListView(
        groups=tuple(groups),
        facts=_facts(picks, at_most or {}, has_contacts, voice),
        has_contacts=has_contacts,
        example=range_bar(RangeBar(62_000, 81_000, "B", missing=2, ticks=ticks), voice.lang),
        legend=(voice("read_letter"), voice("read_solid"), voice("read_hatch"), at),
    )


def _by_verdict(picks: Sequence[Pick], voice: Voice) -> dict[str, list[Pick]]:
    """Heading -> the accounts of one verdict, in the order of the list."""
    found = groupby(picks, key=lambda pick: str(pick.row["verdict"]))
    parts = ((verdict, list(mine)) for verdict, mine in found)
    return {voice.count(f"group_{verdict}", len(mine)): mine for verdict, mine in parts}


def bar_of(row: Mapping[str, Any], profile: Profile) -> RangeBar:
    """The range bar of a result row, whose points are decimals."""
    return RangeBar(
        points=_thousandths(row["points"]),
        high=_thousandths(row["high"]),
        tier=row["tier"],
        missing=int(row["unknowns"]).bit_count(),
        out=row["verdict"] == "disqualified",
        ticks=ticks_of(profile),
    )


def ticks_of(profile: Profile) -> tuple[int, ...]:
    """Where the rule is marked: nurture, handle now, ABM.

    >>> from focale.profile.templates import template
    >>> ticks_of(template("saas"))
    (40000, 70000, 90000)
    """
    return tuple(sorted({profile.bands.nurture, profile.bands.handle_now, profile.abm}))


def _thousandths(points: Decimal | float) -> int:
    return int(Decimal(str(points)) * 1000)


def _lines(run: Run, picks: Sequence[Pick], voice: Voice) -> dict[str, LinesView]:
    """Account -> its explanation, by the profile that suits it best."""
    numbers = {profile.name: number for number, profile in enumerate(run.profiles)}
    return {
        pick.row["id"]: lines_view(
            explained(run, pick.row["id"], numbers[pick.row["profile"]]), voice
        )
        for pick in picks
    }


def _facts(
    picks: Sequence[Pick], at_most: Mapping[str, int], has_contacts: bool, voice: Voice
) -> tuple[str, ...]:
    """Counts over the list, and the limits that it kept."""
    found = []
    if has_contacts:
        reached = sum(pick.person is not None for pick in picks)
        found.append(voice.count("with_contact", reached))
        if reached < len(picks):
            found.append(voice.count("to_find", len(picks) - reached))
    asking = sum(pick.row["next_fact"] is not None for pick in picks)
    if asking:
        found.append(voice.count("to_ask", asking))
    for name, most in at_most.items():
        label = clean(field_label(name, voice.lang))
        found.append(voice("at_most", n=voice.whole(most), field=label))
    return tuple(found)


def _row(pick: Pick, setting: _Setting) -> RowView:
    row, voice = pick.row, setting.voice
    bar = bar_of(row, pick.profile)
    name = clean(row.get("name"))
    question, worth = _question(pick, setting)
    person = pick.person
    range_words = ""
    if bar.high > bar.points:
        range_words = voice.count("up_to", bar.missing, high=voice.score(bar.high))
    return RowView(
        rank=voice.whole(pick.rank),
        bar=range_bar(bar, voice.lang),
        range_words=range_words,
        name=name or clean(row["id"]) or voice("unnamed"),
        is_named=bool(name),
        place=_place(row, setting.home),
        sign=_sign(row),
        profile=name_of(pick.profile, voice) if setting.many_profiles else "",
        abm=voice("abm_title", n=voice.points(pick.profile.abm)) if row["abm"] else "",
        person=clean(person.name if person else "", 60),
        person_title=clean(person.title if person else "", 80),
        ways=_ways(pick, voice),
        why=clean(why_of({**row, "next_fact": None}, pick.profile, voice.lang), most=400),
        question=question,
        worth=worth,
        lines=setting.lines.get(row["id"]),
    )


def _place(row: Mapping[str, Any], home: str) -> str:
    city, departement = clean(row.get("city"), 60), clean(row.get("departement"), 20)
    place = f"{city} ({departement})" if city and departement else city or departement
    country = clean(row.get("country"), 20)
    return ", ".join(part for part in (place, "" if country == home else country) if part)


def _sign(row: Mapping[str, Any]) -> str:
    """What tells the company from its namesakes: its domain, else its SIREN, else its id."""
    domain, siren = clean(row.get("domain")), clean(row.get("siren"), 20)
    if domain:
        return domain
    if len(siren) == 9 and siren.isdigit():
        return f"SIREN {siren[:3]}\u202f{siren[3:6]}\u202f{siren[6:]}"
    return clean(row["id"], 60) if row.get("name") else ""


def _ways(pick: Pick, voice: Voice) -> tuple[Way, ...]:
    """The person's telephone and e-mail; the company's number where theirs is unknown."""
    person = pick.person
    phone = clean(pick.person_phone, 40)
    note = ""
    if not phone:
        phone, note = clean(pick.phone, 40), voice("switchboard")
    ways = [Way(phone, link=phone_link(phone) or "", note=note)] if phone else []
    mail = clean(person.email if person else "", 120)
    if mail:
        name, at, host = mail.partition("@")
        ways.append(Way(name, at + host, mail_link(mail) or ""))
    return tuple(ways)


def _question(pick: Pick, setting: _Setting) -> tuple[str, str]:
    """What to ask first, and what it can bring."""
    asked, voice = pick.row["next_fact"], setting.voice
    if asked is None:
        return "", ""
    for gate in pick.profile.gates:
        if asked == f"gate:{gate.id}":
            return clean(gate.label.words(voice.lang)), voice("gate_question")
    weights = {term.id: term.weight for term in setting.plans[pick.profile.name].terms}
    for criterion in pick.profile.criteria:
        if criterion.id == asked:
            weight = weights[asked]
            worth = voice("worth", points=voice.points(weight)) if weight > 0 else ""
            return clean(criterion.label.words(voice.lang)), worth
    return clean(asked), ""
