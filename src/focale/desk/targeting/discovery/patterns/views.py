"""The page of what the best share: the search, three contrasts, the board, the draft."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from focale.desk.pages.words import lang, say
from focale.desk.targeting import selectors as targeting
from focale.desk.targeting.discovery.patterns import selectors, services, wanted
from focale.desk.targeting.discovery.patterns.board import board_of, share_of
from focale.desk.targeting.discovery.patterns.forms import BoardForm, DraftForm, WantedForm
from focale.desk.targeting.discovery.patterns.shown import CONTRASTS, MARKET, chart, guesses, placed
from focale.desk.targeting.discovery.patterns.wanted import NoCriterion
from focale.desk.targeting.discovery.working import is_working
from focale.desk.targeting.models import Discovery, DiscoveryState
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May, is_allowed
from focale.discovery.quorum import MANDATORY, PREFERRED

NAMES = 24  # of the best, shown


@page(May.SEE)
def discovery(request: Asked) -> HttpResponse:
    """What the best share, and the profile that is made of it."""
    shown, latest = selectors.newest(seen_by=request.member)
    now = selectors.ready(seen_by=request.member)
    waits = latest is not None and latest.state == DiscoveryState.LOOKING
    is_looking = (
        waits and latest is not None and is_working(request.workspace, "discover", latest.pk)
    )
    failed = latest if latest is not None and latest.state == DiscoveryState.FAILED else None
    trouble = ((failed.trouble if failed else None) or {}).get(lang(), "")
    context: dict[str, Any] = {
        "now": now, "is_looking": is_looking, "latest": latest,
        "percent": selectors.progress_of(latest) if is_looking and latest else None,
        "trouble": say("discovery.stopped") if waits and not is_looking else trouble,
        "lacks": say(f"discovery.needs.{now.lacks}") if now.lacks else "",
        "stale": [say(f"discovery.stale.{what}") for what in selectors.stale(shown, now)]
        if shown is not None and not is_looking else [],
        "may_aim": is_allowed(request.member.role, May.AIM),
    }  # fmt: skip
    if request.htmx and is_looking:
        return render(request, "targeting/discovery/_looking.html", context)
    if shown is not None:
        one = selectors.shown_one(seen_by=request.member)
        context |= _told(request, one, request.GET.get("contrast", MARKET))
    answer = render(request, "targeting/discovery/discovery.html", context)
    if request.htmx:  # the search that was waited for has ended
        answer["HX-Refresh"] = "true"
    return answer


def _told(request: Asked, one: Discovery, contrast: str) -> dict[str, Any]:
    """What the answer of a search shows."""
    found = one.found or {}
    contrast = contrast if contrast in CONTRASTS else MARKET
    board = board_of(one)
    return {
        "shown": one, "found": found, "board": board, "contrast": contrast,
        "chart": chart(found, contrast, board),
        "contrasts": [(key, say(f"discovery.contrast.{key}")) for key in CONTRASTS],
        "contrast_words": say(f"discovery.contrast.{contrast}.words"),
        "title": found["title"][lang()],
        "pairs": found["pairs"][lang()], "more_pairs": found["more_pairs"][lang()],
        "people": found["people"][lang()],
        "notices": list(dict.fromkeys(note[lang()] for note in found["notices"])),
        "wanted": wanted.shown(one), "wanted_choices": wanted.choices(one) if one.wanted else [],
        "of_day": found.get("of_day", {}).get(lang(), []),
        "nothing": say(f"discovery.nothing.{found['nothing']}") if found["nothing"] else "",
        "left": [(left["why"], left["field"][lang()], left["words"][lang()])
                 for left in found["left"]],
        "not_comparable": [
            (left["field"][lang()], left["words"][lang()])
            for left in found["left"]
            if left["why"] == "not_comparable"
        ],
        "own": _own(found), "zones": _zones(board, found), "guesses": guesses(board, found),
        "market_share": share_of(board.market), "best_share": share_of(board.best),
        "width": say(f"discovery.width.{board.width}"),
        "recall": _recall(one, board), "profiles": _profiles(request),
        "is_few": found["best"] < services.FEWEST,
        "may_aim": is_allowed(request.member.role, May.AIM),
    }  # fmt: skip


def _own(found: dict[str, Any]) -> list[str] | None:
    """What the whole search against the other customers found; None where there are too few."""
    if found["own"] is None:
        return None
    told = [one for one in found["own"] if one["found"] and not one["circular"] and one["against"]]
    return [
        say("discovery.own_line", name=one["name"][lang()], times=one["against"]["words"][lang()])
        for one in told
    ]


def _zones(board: Any, found: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {"need": need, "title": say(f"discovery.zone.{need}"),
         "words": say(f"discovery.zone.{need}.words", n=board.quorum, of=len(board.of(need))),
         "criteria": placed(board, found, need)}
        for need in (MANDATORY, PREFERRED)
    ]  # fmt: skip


def _recall(one: Discovery, board: Any) -> dict[str, Any]:
    """Best customers kept, each left out in turn: by whole searches while the draft is as found."""
    told = (one.found or {}).get("recall")
    if board.is_as_found and told:
        hits, n = told["kept"]
        return {"hits": hits, "n": n, "open": told["open"], "key": "whole"}
    if board.left_out is None:
        return {}
    left = board.left_out
    return {"hits": left.kept, "n": left.total, "open": left.open, "key": "bounds"}


def _profiles(request: Asked) -> list[tuple[int, str]]:
    return [(one.pk, one.name) for one in targeting.profiles(seen_by=request.member)[:50]]


@page(May.AIM, methods=("POST",))
def look(request: Asked) -> HttpResponse:
    """Search with the tables and the best as they are now."""
    now = selectors.ready(seen_by=request.member)
    if now.lacks:
        messages.error(request, say(f"discovery.needs.{now.lacks}"))
    else:
        services.look(now, workspace=request.workspace, by=request.user)
    return redirect("discovery", request.workspace.slug)


@page(May.AIM, methods=("POST",))
def put(request: Asked) -> HttpResponse:
    """Put a pattern somewhere, tick hypotheses, give points."""
    one = selectors.shown_one(seen_by=request.member)
    said, problem = "", ""
    try:
        said = _put(request, one)
    except services.NotOffered:
        problem = say("discovery.not_offered")
    except services.TooManyPoints as error:
        problem = say("discovery.too_many_points", n=error.most)
    except ValueError:
        problem = say("discovery.no_points")
    return _board(request, said, problem)


def _put(request: Asked, one: Discovery) -> str:
    """What was done, in words."""
    form = BoardForm(request.POST)
    if not form.is_valid():
        raise services.NotOffered("")
    pressed = form.cleaned_data["put"]
    if pressed is not None:
        need, key = pressed
        services.place(one, key, need, by=request.user)
        names = {trait["key"]: trait["name"][lang()] for trait in (one.found or {})["traits"]}
        return say(f"discovery.put.{need or 'out'}", name=names.get(key, key))
    points = form.points()
    one = services.tick(one, form.ticked, by=request.user)
    kept = {key: worth for key, worth in points.items() if key in one.placed}
    services.give_points(one, kept, by=request.user)
    return say("discovery.saved")


def _board(request: Asked, said: str, problem: str) -> HttpResponse:
    if request.htmx:
        fresh = selectors.shown_one(seen_by=request.member)
        context = _told(request, fresh, request.GET.get("contrast", MARKET))
        context |= {"said": said, "problem": problem}
        return render(request, "targeting/discovery/_patterns.html", context)
    if problem:
        messages.error(request, problem)
    elif said:
        messages.success(request, said)
    return redirect("discovery", request.workspace.slug)


@page(May.AIM, methods=("POST",))
def start_over(request: Asked) -> HttpResponse:
    """Back to the draft that was found."""
    one = selectors.shown_one(seen_by=request.member)
    services.start_over(one, by=request.user)
    return _board(request, say("discovery.started_over"), "")


@page(May.AIM, methods=("POST",))
def unwant(request: Asked) -> HttpResponse:
    """Let go of something that sales found missing."""
    one = selectors.shown_one(seen_by=request.member)
    words = request.POST.get("words", "").replace("\0", "")[:200]
    services.want_no_more(one, words, by=request.user)
    return redirect("discovery", request.workspace.slug)


@page(May.AIM, methods=("POST",))
def criterion(request: Asked) -> HttpResponse:
    """Make a criterion of what sales found missing, or a question again."""
    one = selectors.shown_one(seen_by=request.member)
    form = WantedForm(request.POST)
    if not form.is_valid():
        return _board(request, "", say("discovery.wanted.no_field"))
    words, told = form.cleaned_data["words"], form.cleaned_data
    if told["question"]:
        services.keep_as_question(one, words, by=request.user)
        messages.success(request, say("discovery.wanted.is_question", words=words))
        return redirect("discovery", request.workspace.slug)
    try:
        services.make_criterion(
            one, words, field=told["field"], value=told["value"], by=request.user
        )
    except NoCriterion as fault:
        messages.error(request, str(fault))
    except services.NotOffered:
        messages.error(request, say("discovery.wanted.no_field"))
    else:
        messages.success(request, say("discovery.wanted.is_criterion", words=words))
    return redirect("discovery", request.workspace.slug)


@page(May.AIM, methods=("POST",))
def write_draft(request: Asked) -> HttpResponse:
    """Hand what is on the board to the editor."""
    one = selectors.shown_one(seen_by=request.member)
    form = DraftForm(request.POST, profiles=_profiles(request))
    if not form.is_valid():
        return _board(request, "", say("discovery.no_profile"))
    if not board_of(one).criteria:
        return _board(request, "", say("discovery.nothing_placed"))
    number = form.cleaned_data["profile"]
    profile = targeting.one_profile(number, seen_by=request.member) if number else None
    name = form.cleaned_data["name"]
    draft = services.write_draft(one, name=name, profile=profile, by=request.user)
    messages.success(request, say("discovery.drafted"))
    return redirect("draft", request.workspace.slug, draft.pk)
