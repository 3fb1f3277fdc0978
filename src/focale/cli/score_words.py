"""What does a terminal say of a scored market?"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from focale.accounts.rejects import Reject, by_reason
from focale.cli.scored import Scored
from focale.cli.screen import Screen, range_signs, share_signs
from focale.glossary.messages import Message
from focale.glossary.words import BANDS, VERDICTS
from focale.profile.document import Profile
from focale.report.foreign import clean
from focale.report.market import KeptView, Tally, market_view
from focale.report.profile_view import name_of, profile_view
from focale.scorecard.kept import Kept
from focale.scorecard.plan import Plan
from focale.scorecard.run import Run
from focale.scorecard.summary import Summary
from focale.scorecard.warehouse_run import WarehouseRun

_BAR, _SCALE = 20, 50


def say_score(screen: Screen, scored: Scored, notices: Iterable[Message]) -> None:
    """Every block, the rows, what to know, what was written."""
    for summary, plan in zip(scored.summaries, scored.run.plans, strict=True):
        say_market(screen, scored.run, summary, plan)
    if scored.best:
        _say_best(screen, scored)
    say_rows(screen, scored)
    screen.notices(notices)
    if scored.written:
        screen.heading(screen.say("written"))
        screen.paths(*scored.written)


def say_market(screen: Screen, run: Run | WarehouseRun, summary: Summary, plan: Plan) -> None:
    """The market through one profile."""
    say, profile = screen.say, plan.profile
    view = market_view(summary, plan, say)
    screen.heading(name_of(profile, say))
    screen.wrapped(profile_line(screen, profile, run.as_of), style="dim")
    left_out = profile_view(plan, run.coverage.get(profile.name), say).left_out
    if left_out:
        screen.points(left_out)
    without_tier = summary.scored - sum(summary.tiers.values())
    for key, tallies, counts in (
        ("verdicts", view.verdicts, [summary.verdicts[word] for word in VERDICTS]),
        ("bands", view.bands, [summary.bands[word] for word in BANDS]),
        ("tiers", view.tiers, [*summary.tiers.values(), without_tier]),
    ):
        screen.heading(say(key))
        screen.table(_tallied(tallies, counts, summary.scored), "llrrl")
    say_kept(screen, view.kept, summary.kept)
    screen.heading(say("enrich"), "" if view.unknown else say("enrich_none"))
    counts = list(summary.unknown.values())
    screen.table(_tallied(view.unknown, counts, summary.scored), "llrrl")
    if view.more_unknown:
        screen.points(view.more_unknown)


def profile_line(screen: Screen, profile: Profile, as_of: datetime.date) -> str:
    """Which version, on which day."""
    name, version = clean(profile.name), profile.version
    return screen.say("profile_line", name=name, version=version, day=screen.say.day(as_of))


def _tallied(tallies: Sequence[Tally], counts: Sequence[int], total: int) -> list[tuple[str, ...]]:
    return [
        (
            f"  {tally.words}", tally.note, tally.number, tally.share,
            share_signs(count, total, _BAR),
        )
        for tally, count in zip(tallies, counts, strict=False)
    ]  # fmt: skip


def say_kept(screen: Screen, shown: KeptView, kept: Kept) -> None:
    """The share of the market kept: a bar, the alarm, and what to think of it."""
    from rich.text import Text

    title = f"{screen.say('kept')}{screen.say('colon')}{shown.share}" if shown.share else ""
    screen.heading(title or screen.say("kept"), "")
    if kept.market:
        line = range_signs(kept.qualified, kept.possible, kept.market, _SCALE)
        screen.show(Text(f"  {line}"), Text(f"  {_scale(screen)}", "dim"))
    style = "bold red" if shown.is_warning else "bold"
    screen.show(Text.assemble("  ", (shown.state, style)))
    words = (shown.words, shown.possible, shown.advice, *shown.notes)
    screen.points(*(word for word in words if word))


def _scale(screen: Screen) -> str:
    """Under the bar: where 20, 30 and 50 % of the market stand."""
    target = f"╰{'─' * (_SCALE // 10 - 1)}╯ {screen.say('target_scale')}"
    alarm = f"╵ {screen.say('alarm_scale')}"
    return f"{' ' * (_SCALE // 5)}{target}".ljust(_SCALE // 2 + 10) + alarm


def _say_best(screen: Screen, scored: Scored) -> None:
    total = scored.summaries[0].scored
    labels = {plan.profile.name: name_of(plan.profile, screen.say) for plan in scored.run.plans}
    rows = [(labels[name], n) for name, n in scored.best.items()]
    rows.append((screen.say("best_none"), total - sum(scored.best.values())))
    screen.heading(screen.say("best_title"))
    screen.table(
        [
            (
                f"  {words}",
                screen.say.whole(n),
                screen.say.share(n, total),
                share_signs(n, total, _BAR),
            )
            for words, n in rows
        ],
        "lrrl",
    )


def say_rows(screen: Screen, scored: Scored) -> None:
    """Where every row went: what is read is scored or rejected."""
    say, run, summary = screen.say, scored.run, scored.summaries[0]
    screen.heading(say("rows_title"))
    facts = {"rows": summary.rows_in, "scored": summary.scored, "rejected": summary.rejected}
    lines = [say("rows_sum", **{name: say.whole(number) for name, number in facts.items()})]
    of_accounts = [reject for reject in run.accounts.rejects if reject.whole]
    if run.accounts.log_rows is not None:
        log = {"lines": run.accounts.log_rows, "lost": len(of_accounts), "accounts": summary.scored}
        counts = {name: say.whole(number) for name, number in log.items()}
        lines = [say("log_sum", day=say.day(run.as_of), **counts)]
    lines[0] += _reasons(screen, of_accounts)
    if run.events is not None:
        lost = [reject for reject in run.events.rejects if reject.whole]
        left = {
            "rows": run.events.rows_in,
            "kept": run.events.rows_in - run.events.repeated - len(lost),
            "lost": run.events.repeated + len(lost),
        }
        words = say("events_sum", **{name: say.whole(number) for name, number in left.items()})
        lines.append(words + _reasons(screen, lost, run.events.repeated))
    cells = sum(not reject.whole for reject in run.rejects)
    if cells:
        lines.append(say("cells_sum", n=say.whole(cells)))
    if scored.rejects_path is not None:
        lines.append(say("rejects_where", path=scored.rejects_path))
    elif run.rejects:
        lines.append(say("rejects_how"))
    screen.points(*lines)


def _reasons(screen: Screen, rejects: Sequence[Reject], repeated: int = 0) -> str:
    """How many of each reason, most frequent first; nothing when none."""
    counted = [
        screen.say("reason_count", reason=Message(code).words(screen.lang), n=screen.say.whole(n))
        for code, n in by_reason(rejects).most_common()
    ]
    if repeated:
        counted.append(screen.say("events_repeated", n=screen.say.whole(repeated)))
    return screen.say("colon") + ", ".join(counted) if counted else ""
