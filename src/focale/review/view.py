"""What does a review say, part by part, on a page and in a terminal?

Each part has sentences and perhaps a table; so page and terminal say the same.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from focale.discovery.described import described
from focale.evidence.agreement import words_of
from focale.evidence.interval import Interval
from focale.evidence.rates import Rate
from focale.evidence.ratio import RateRatio
from focale.profile.document import Profile
from focale.report.drawings.ratio_bar import RatioBar, ratio_axis, ratio_bar
from focale.report.evidence_figures import decimal, plain_times, range_words
from focale.report.foreign import clean
from focale.report.voice import Voice
from focale.review.ageing import Aged
from focale.review.customers import Customer
from focale.review.door import Review
from focale.review.said import said, share_interval
from focale.review.session import Apart, FieldSession

_FEW = 5  # deals on one side, below which a ratio is not shown
_MARKS = (0.5, 1.0, 2.0, 5.0, 10.0)


@dataclass(frozen=True)
class Table:
    """head: one text a column. rows: cells; the first names the row. drawings: one a row.

    axis: what stands below the drawings. state: a class a row, to colour its second cell.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    drawings: tuple[Markup, ...] = ()
    axis: Markup = field(default_factory=Markup)
    states: tuple[str, ...] = ()


@dataclass(frozen=True)
class Part:
    """One part. go: its short name for the menu."""

    id: str
    title: str
    go: str
    lines: tuple[str, ...]
    table: Table | None = None
    notes: tuple[str, ...] = field(default_factory=tuple)


def title_of(review: Review, voice: Voice) -> str:
    """The answer in one line."""
    advised = len(review.advised)
    return voice.count("rev_title_some", advised) if advised else voice("rev_title_none")


def parts_of(review: Review, voice: Voice) -> list[Part]:
    """Every part but what is to be decided."""
    made = [
        _mistakes(review, voice), _new(review, voice), _left(review, voice), _drift(review, voice),
        _aged(review, voice), _heard(review, voice), _session(review, voice),
        _lacking(review, voice),
    ]  # fmt: skip
    return [part for part in made if part is not None]


def names_of_criteria(profile: Profile, voice: Voice) -> dict[str, str]:
    """Criterion -> what people read."""
    return {c.id: voice.written(c.label.words(voice.lang) or c.id, 60) for c in profile.criteria}


def _mistakes(review: Review, voice: Voice) -> Part:
    rows = tuple(
        (voice(f"mis_{one.code}"), voice(f"mis_state_{one.state.value}"), one.words.words(voice))
        for one in review.mistakes
    )
    title, states = voice("rev_mistakes"), tuple(one.state.value for one in review.mistakes)
    table = Table(("", "", ""), rows, states=states)
    return Part("mistakes", title, voice("go_mistakes"), (), table)


def _new(review: Review, voice: Voice) -> Part | None:
    new = review.newcomers
    if new is None:
        return None
    title, go = voice("rev_new"), voice("go_new")
    if not new.best:
        return Part("new", title, go, (voice("rev_new_none"),))
    names = names_of_criteria(review.profile, voice)
    inside = new.inside
    lines = [
        said("rev_new_words", n=new.total, best=len(new.best), k=inside.hits, judged=inside.n,
             interval=share_interval(inside, voice) or "–").words(voice),
        voice(f"rev_new_by_{new.by}"),
    ]  # fmt: skip
    lines += _shared(review, voice)
    worth = {c.id for c in review.profile.criteria if c.weight > 0 and c.need is not None}
    missing = Counter(name for one in new.best for name in one.unmet() if name in worth)
    often = [f"{names[name]} ({n})" for name, n in missing.most_common(3) if n * 3 >= len(new.best)]
    if often:
        lines.append(voice("rev_new_common", names=", ".join(often)))
    table = _customers(new.best, voice, names, worth, lambda one: one.signed, "col_since")
    return Part("new", title, go, tuple(lines), table)


def _shared(review: Review, voice: Voice) -> list[str]:
    if review.findings is None:
        return []
    found = [
        said(
            "rev_shared_line", name=described(trait.pattern, voice.lang), k=trait.hit.best.hits,
            n=trait.hit.best.n, times=trait.times or 0.0,
            strength=voice(f"str_{trait.strength.value}"),
        ).words(voice)
        for trait in review.findings.found if trait.hit.more
    ]  # fmt: skip
    best = review.newcomers.best if review.newcomers is not None else ()
    limits = voice("rev_shared_limits", n=voice.whole(len(best)))
    if not found:
        return [voice("rev_shared_none"), limits]
    return [voice("rev_shared", names=" ; ".join(found[:4])), limits]


def _customers(
    some: Sequence[Customer], voice: Voice, names: dict[str, str], worth: set[str],
    day: Callable[[Customer], object], head: str,
) -> Table:  # fmt: skip
    rows = []
    for one in some:
        when = day(one)
        missing = ", ".join(names[name] for name in one.unmet() if name in worth)
        rows.append(
            (
                clean(one.name or one.account, 60),
                voice.day(when) if when is not None else "–",  # type: ignore[arg-type]
                voice.label(one.verdict) if one.verdict else voice("rev_not_judged"),
                missing or "–",
            )
        )
    heads = tuple(voice(key) for key in ("col_customer", head, "col_profile", "col_missing"))
    return Table(heads, tuple(rows))


def _left(review: Review, voice: Voice) -> Part | None:
    left = review.churns
    if left is None:
        return None
    lines = [
        said(
            "rev_left_words", n=len(left.left), inside=left.inside, na=left.inside.n,
            outside=left.outside, nb=left.outside.n,
        ).words(voice)
    ]  # fmt: skip
    if left.unknown.n:
        lines.append(said("rev_left_unknown", rate=left.unknown, n=left.unknown.n).words(voice))
    interval = left.ratio.interval()
    if interval is None or not (left.inside.hits or left.outside.hits):
        lines.append(voice("rev_left_no_ratio"))
    else:
        key = "early" if interval.holds(1) else "more" if interval.low > 1 else "less"
        words = range_words(interval, voice)
        lines.append(voice(f"rev_left_{key}", interval=words))
    names = names_of_criteria(review.profile, voice)
    worth = {c.id for c in review.profile.criteria if c.weight > 0 and c.need is not None}
    table = None
    if left.left:
        table = _customers(left.left, voice, names, worth, lambda one: one.left, "col_gone")
    return Part("left", voice("rev_left"), voice("go_gone"), tuple(lines), table)


def _drift(review: Review, voice: Voice) -> Part:
    title, go, drift = voice("rev_drift"), voice("go_drift"), review.drift
    if drift is None:
        return Part("drift", title, go, (voice("rev_drift_lacks"),))
    names = names_of_criteria(review.profile, voice)
    moved = {one.criterion: strength for one, strength in drift.moved()}
    rows = tuple(
        (
            names[one.criterion], voice.whole(one.both), _share(one.before, voice),
            _share(one.after, voice), voice.whole(one.gained), voice.whole(one.lost),
            voice(f"str_{moved[one.criterion].value}") if one.criterion in moved
            else voice("rev_steady"),
        )
        for one in drift.drifts
    )  # fmt: skip
    lines = [
        said("rev_drift_words", n=drift.companies, before=drift.kept_before,
             after=drift.kept_after).words(voice)
    ]  # fmt: skip
    if not moved:
        lines.append(voice("rev_drift_none"))
    keys = ("col_criterion", "rev_companies", "col_then", "col_now", "col_came", "col_went",
            "col_moved")  # fmt: skip
    return Part("drift", title, go, tuple(lines), Table(tuple(map(voice, keys)), rows))


def _share(rate: Rate, voice: Voice) -> str:
    return voice.share(rate.hits, rate.n) if rate.n else "–"


def _aged(review: Review, voice: Voice) -> Part:
    title, go, history = voice("rev_aged"), voice("go_aged"), review.history
    if history is None:
        return Part("aged", title, go, (voice("rev_no_deals"),))
    names = names_of_criteria(review.profile, voice)
    rows = tuple(
        (
            names[one.criterion.id], _of(one.whole.a, voice), _of(one.whole.b, voice),
            _times(one.whole, voice), f"{_once(one.first, voice)} → {_once(one.second, voice)}",
            _aged_words(one, voice),
        )
        for one in review.aged
    )  # fmt: skip
    lines = [said("rev_aged_words", n=len(history.earlier), later=len(history.later)).words(voice)]
    if review.weighed is not None:
        lines.append(voice(f"rev_weighed_{review.weighed.weighing.answer.value}"))
    keys = ("col_criterion", "col_with", "col_without", "col_times", "col_halves", "col_says")
    drawings = tuple(_drawn(one, names[one.criterion.id], voice) for one in review.aged)
    axis = ratio_axis([(mark, plain_times(mark, voice.lang)) for mark in _MARKS])
    table = Table(tuple(map(voice, keys)), rows, drawings, axis)
    return Part("aged", title, go, tuple(lines), table)


def _drawn(one: Aged, name: str, voice: Voice) -> Markup:
    """Where the ratio may lie; nothing where it cannot be told."""
    interval, estimate = one.whole.interval(), one.whole.estimate
    if interval is None or estimate is None or not 0 < estimate < math.inf:
        return Markup("")
    holds = "leads" if one.works and one.strength is None else "beside"
    shape = RatioBar(estimate, interval.low, interval.high, holds)
    return ratio_bar(shape, f"{name}, {_times(one.whole, voice)}", (1.0,))


def _of(rate: Rate, voice: Voice) -> str:
    return f"{_share(rate, voice)} ({voice.whole(rate.n)})" if rate.n else "–"


def _once(ratio: RateRatio, voice: Voice) -> str:
    estimate = ratio.estimate
    if estimate is None or estimate == math.inf or min(ratio.a.n, ratio.b.n) < _FEW:
        return "–"
    return plain_times(round(estimate, 1), voice.lang)


def _times(ratio: RateRatio, voice: Voice) -> str:
    interval = ratio.interval()
    if ratio.estimate is None or interval is None:
        return "–"
    return f"{_once(ratio, voice)} ({_ends(interval, voice)})"


def _ends(interval: Interval, voice: Voice) -> str:
    return range_words(interval, voice)


def _aged_words(one: Aged, voice: Voice) -> str:
    if one.criterion.weight <= 0:
        return voice("aged_penalty")
    if one.strength is not None:
        return voice("aged_worn", strength=voice(f"str_{one.strength.value}"))
    if one.works:
        return voice("aged_works")
    return voice("aged_nothing") if one.does_nothing else voice("aged_early")


def _heard(review: Review, voice: Voice) -> Part:
    title, go, feedback = voice("rev_heard"), voice("go_heard"), review.feedback
    if feedback is None:
        return Part("heard", title, go, (voice("rev_heard_none"),))
    names = names_of_criteria(review.profile, voice)
    rows = tuple(
        (
            names[one.criterion],
            said("rev_of", k=one.wrong.hits, n=one.wrong.n).words(voice),
            share_interval(one.wrong, voice),
            voice(f"str_{one.strength.value}") if one.strength else "–",
        )
        for one in feedback.opinions
    )
    lines = [
        voice("rev_heard_words", n=voice.whole(feedback.in_period),
              open=voice.whole(feedback.unanswered))
    ]  # fmt: skip
    keys = ("col_criterion", "col_wrong", "rev_range", "col_says")
    table = Table(tuple(map(voice, keys)), rows) if rows else None
    return Part("heard", title, go, tuple(lines), table)


def _session(review: Review, voice: Voice) -> Part | None:
    session = review.session
    if session is None:
        return None
    lines = [_agreed(session, voice)]
    if session.with_profile.n:
        more = ""
        told = session.profile
        if told is not None and told.kappa is not None:
            more = voice("rev_session_kappa", kappa=_kappa(told.kappa, voice),
                         interval=_kappa_ends(told.interval, voice))  # fmt: skip
        lines.append(
            said("rev_session_profile", k=session.with_profile.hits, n=session.with_profile.n,
                 more=more).words(voice)
        )  # fmt: skip
    notes = [_apart(one, voice) for one in session.apart]
    if session.split:
        deals = ", ".join(clean(deal, 30) for deal in session.split[:8])
        notes.append(voice("rev_session_split", deals=deals))
    notes += [
        said("rev_session_person", name=clean(name, 40), k=rate.hits, n=rate.n).words(voice)
        for name, rate in session.each.items() if rate.n
    ]  # fmt: skip
    if session.missing:
        words = ", ".join(f"{clean(word, 60)} ({n})" for word, n in session.missing)
        notes.append(voice("rev_session_missing", words=words))
    return Part(
        "session", voice("rev_session"), voice("rev_session"), tuple(lines), None, tuple(notes)
    )


def _agreed(session: FieldSession, voice: Voice) -> str:
    told, people = session.agreement, voice.whole(len(session.people))
    deals = voice.whole(session.deals)
    if told is None or told.kappa is None:
        return voice("rev_session_no_kappa", people=people, n=deals)
    return voice(
        "rev_session_words", people=people, n=deals,
        seen=voice.share(round(told.seen * 1_000_000), 1_000_000),
        kappa=_kappa(told.kappa, voice), interval=_kappa_ends(told.interval, voice),
        word=voice(f"kap_{words_of(round(told.kappa, 2))}"),
    )  # fmt: skip


def _kappa(value: float, voice: Voice) -> str:
    sign = "−" if value < -0.005 else ""
    return sign + decimal(abs(value), voice.lang, 2)


def _kappa_ends(interval: Interval | None, voice: Voice) -> str:
    if interval is None:
        return "–"
    return voice("from_to", low=_kappa(interval.low, voice), high=_kappa(interval.high, voice))


def _apart(one: Apart, voice: Voice) -> str:
    won = "" if one.won is None else voice("rev_won" if one.won else "rev_lost")
    key = "rev_session_no" if one.profile_says else "rev_session_yes"
    facts = {"deal": clean(one.deal, 30), "yes": one.yes.hits, "n": one.yes.n, "won": won}
    return said(key, **facts).words(voice)


def _lacking(review: Review, voice: Voice) -> Part | None:
    if not review.lacking:
        return None
    notes = tuple(voice(f"lack_{name}") for name in review.lacking)
    title = voice("rev_lacking")
    return Part("lacking", title, "", (), None, notes)
