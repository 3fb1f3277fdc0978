"""The pages of people are safe to look at, whatever names hold, and speak from the catalogue."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.test import Client
from django.urls import get_resolver

import focale.desk.team
from focale.desk.pages.words import CATALOGUE
from focale.desk.team import services
from focale.desk.team.access import RULE
from focale.desk.team.forms import NameField

FOLDER = Path(focale.desk.team.__file__).parent
EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
PAGES = (
    "/", "/spaces/", "/me/", "/me/password/", "/auth/2fa/", "/auth/2fa/passkeys/", "/auth/logout/",
    "/w/mirelance/settings/team/", "/w/mirelance/settings/workspace/",
    "/w/mirelance/settings/audit/",
)  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_a_name_is_shown_as_it_is_and_runs_nothing(cast, signed_in, path):
    for user in cast.people.values():
        user.name = EVIL
        user.save()
    cast.workspace.name = EVIL
    cast.workspace.save()
    services.invite("nora@mirelance.test", "sales", by=cast.member(cast.owner), base="")
    services.change_workspace(
        cast.workspace, name=EVIL + "2", language="fr", timezone="UTC", by=cast.owner
    )
    page = signed_in(cast.owner).get(path, follow=True).text
    assert "&lt;script&gt;" in page
    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_a_name_is_harmless_on_the_page_of_an_invitation(cast):
    cast.workspace.name = cast.owner.name = EVIL
    cast.workspace.save()
    cast.owner.save()
    _, token = services.invite("n@mirelance.test", "sales", by=cast.member(cast.owner), base="")
    page = Client().get(f"/join/{token}/").text
    assert "&lt;script&gt;" in page
    assert "<script>alert" not in page


@pytest.mark.parametrize(("typed", "kept"), [
    ("  Léa   Petit ", "Léa Petit"), ("Léa\r\nBcc: x", "Léa Bcc: x"), ("a\x00b", "a b"),
    ("\u202eadmin\u202c", "admin"), ("O\u2019Brien", "O\u2019Brien"), ("李雷", "李雷"),
])  # fmt: skip
def test_names_are_one_line_that_reads_as_it_is_written(typed, kept):
    assert NameField(required=False).to_python(typed) == kept


@pytest.mark.parametrize("path", [*PAGES[1:], "/auth/2fa/totp/activate/"])
def test_pages_hold_no_code_of_their_own(cast, signed_in, path):
    client = signed_in(cast.owner)
    answer = client.get(path)
    policy = answer.headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert not re.search(r"\son\w+=|\sstyle=|<style|javascript:", answer.text)
    scripts = re.findall(r"<script(?![^>]*(src=|application/json))", answer.text)
    assert scripts == []


def test_pages_with_a_link_are_kept_nowhere(cast, signed_in):
    token = services.enter_link(cast.owner, by=None)
    answer = Client().get(f"/enter/{token}/")
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["Referrer-Policy"] == "same-origin"


def test_templates_speak_from_the_catalogue_alone():
    for path in FOLDER.rglob("templates/**/*.*"):
        text = path.read_text("utf-8")
        keys = set(re.findall(r"""{%\s*say ["']([^"']+)["']""", text))
        assert keys <= set(CATALOGUE), (path.name, keys - set(CATALOGUE))
        bare = re.sub(r"{%.*?%}|{{.*?}}|<[^>]*>|&\w+;", " ", text, flags=re.DOTALL)
        words = set(re.findall(r"[A-Za-zÀ-ÿ]{2,}", bare)) - {
            "entrance", "Focale", "FR", "EN", "Français", "English", "focale", "desk", "link",
            "vous", "exemple", "fr",
        }  # fmt: skip
        assert not words, (path.name, words)


def test_every_word_of_team_is_said_in_two_languages():
    from focale.desk.team.words import WORDS

    same = {key for key, (french, english) in WORDS.items() if french == english}
    assert same <= {
        "role.manager", "role.marketing", "ask.code", "me.sessions", "team.acts", "passkey.none",
    }  # fmt: skip
    for french, english in WORDS.values():
        assert french.strip()
        assert english.strip()
        fields = [sorted(set(re.findall(r"{(\w+)}", text))) for text in (french, english)]
        assert fields[0] == fields[1]


def test_every_route_of_team_has_a_rule():
    from focale.desk.team import urls

    without = [route.name for route in urls.urlpatterns if not hasattr(route.callback, RULE)]
    assert without == []
    assert len(get_resolver().reverse_dict) > 30


@pytest.mark.parametrize("path", ["/me/", "/spaces/", "/auth/2fa/", "/me/password/", "/auth/again/",
    "/auth/2fa/codes/", "/auth/2fa/passkeys/", "/w/mirelance/settings/team/"])  # fmt: skip
def test_pages_of_people_ask_to_sign_in_first(db, path):
    answer = Client().get(path)
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/auth/login/?next=")
