"""How does a month look, on a page and in a terminal?"""

from __future__ import annotations

from focale.evidence.rates import Rate
from focale.report.evidence_figures import decimal
from focale.report.foreign import clean
from focale.report.voice import Voice
from focale.review.monthly import UNDECIDED, Month
from focale.review.page import page_of
from focale.review.said import said, share_interval
from focale.review.view import Part, Table


def month_page(month: Month, lang: str) -> str:
    """The page of a month. lang: "fr", or English for anything else."""
    voice = Voice(lang)
    label = voice.written(month.profile.label.words(voice.lang) or month.profile.name)
    tags = [label, voice("version", version=month.profile.version),
            voice("as_of", day=voice.day(month.as_of))]  # fmt: skip
    return page_of(voice, voice("mon_title"), voice("mon_purpose", name=label), tags,
                   month_parts(month, voice), month.notices)  # fmt: skip


def month_parts(month: Month, voice: Voice) -> list[Part]:
    """What is to be done, the measures, the bands."""
    return [_todo(month, voice), _measures(month, voice), _bands(month, voice)]


def _todo(month: Month, voice: Voice) -> Part:
    lines = [voice("mon_nothing")]
    if month.late_total:
        names = ", ".join(clean(name, 60) for name in month.late)
        if month.late_total > len(month.late):
            names += " …"
        lines = [said("mon_late", n=month.late_total, days=month.within_days,
                      names=names).words(voice)]  # fmt: skip
    if month.undecided:
        lines.append(said("mon_undecided_why", n=month.undecided, of=month.came[0]).words(voice))
    if month.lacking:
        tables = ", ".join(voice(f"lack_{name}") for name in month.lacking)
        lines.append(voice("mon_lacks", tables=tables))
    title = voice("mon_todo")
    return Part("todo", title, title, tuple(lines))


def _measures(month: Month, voice: Voice) -> Part:
    this, before = month.came
    rows = [(voice("mon_leads"), voice.whole(this), voice.whole(before), "–")]
    for pace in month.paces:
        name = voice(f"mon_{pace.code}", days=month.within_days)
        change = "none" if pace.change == "unknown" and pace.this is not None else pace.change
        told = (_rate(pace.this, voice), _rate(pace.before, voice), voice(f"mon_{change}"))
        rows.append((name, *told))
    keys = ("col_what", "mon_this", "mon_before", "mon_change")
    title = voice("mon_measures")
    table = Table(tuple(map(voice, keys)), tuple(rows))
    return Part("measures", title, voice("mon_this"), (), table)


def _rate(rate: Rate | None, voice: Voice) -> str:
    if rate is None or not rate.n:
        return "–"
    counts = said("rev_of", k=rate.hits, n=rate.n).words(voice)
    return f"{voice.share(rate.hits, rate.n)} ({counts} ; {share_interval(rate, voice)})"


def _bands(month: Month, voice: Voice) -> Part:
    rows = tuple(
        (
            voice.label(one.band), voice.whole(one.leads),
            said("rev_of", k=one.handled.hits, n=one.handled.n).words(voice)
            if one.handled.n else "–",
            "–" if one.median_days is None else voice("mon_days", n=_days(one.median_days, voice)),
        )
        for one in month.bands
        if one.leads or one.band != UNDECIDED
    )  # fmt: skip
    keys = ("mon_col_band", "mon_leads", "mon_col_handled", "mon_col_days")
    title = voice("mon_bands")
    return Part("bands", title, voice("mon_col_band"), (), Table(tuple(map(voice, keys)), rows))


def _days(days: float, voice: Voice) -> str:
    return voice.whole(int(days)) if days == int(days) else decimal(days, voice.lang)
