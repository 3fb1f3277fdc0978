"""A profile is begun, looked at, published, compared, brought back, from pages."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from focale.desk.jobs.models import Job
from focale.desk.targeting import services
from focale.desk.targeting.models import Profile, Version
from focale.profile.templates import template_text

HERE = "/w/mirelance/target/profiles/"
TEXT = (
    "profile: p\nlabel: Nos PME\ncriteria:\n  size: {field: headcount, at_least: 30, points: 10}\n"
)
OTHER = TEXT.replace("30", "50")


@pytest.fixture
def published(cast) -> Version:
    return services.publish(TEXT, workspace=cast.workspace, by=cast.manager, why="Départ")


def said(answer) -> str:
    return answer.content.decode().replace("\u202f", " ").replace("\xa0", " ")


def test_without_a_profile_the_page_is_the_way_to_the_first(cast, signed_in):
    page = said(signed_in(cast.marketing).get(HERE))
    assert "Votre client idéal" in page
    assert "Texte du profil (YAML)" in page
    assert "?template=agency" in page
    assert "Éditeur de logiciel (SaaS)" in page


def test_a_template_fills_the_text_and_an_unknown_one_does_no_harm(cast, signed_in):
    client = signed_in(cast.marketing)
    agency = client.get(f"{HERE}new/?template=agency")
    assert agency.context["text"] == template_text("agency")
    odd = client.get(f"{HERE}new/?template=../../secret")
    assert odd.context["text"] == template_text("saas")


def test_looking_publishes_nothing(cast, signed_in):
    page = signed_in(cast.marketing).post(f"{HERE}new/", {"text": TEXT, "act": "look"})
    assert "effectif : au moins 30" in said(page) or "30" in said(page)
    assert not Profile.objects.of(cast.workspace).exists()


def test_publishing_makes_a_version_and_asks_for_scores(cast, signed_in):
    answer = signed_in(cast.marketing).post(
        f"{HERE}new/", {"text": TEXT, "act": "publish", "why": "Premier essai"}, follow=True
    )
    assert "Version 1 publiée : les nouveaux scores arrivent." in said(answer)
    version = Version.objects.of(cast.workspace).get()
    assert (version.number, version.why, version.by) == (1, "Premier essai", cast.marketing)
    assert Profile.objects.of(cast.workspace).get().name == "Nos PME"
    assert Job.objects.filter(kind="score").count() == 1


@pytest.mark.parametrize("as_file", [False, True])
def test_every_fault_is_told_with_its_line_and_nothing_is_published(cast, signed_in, as_file):
    text = "profile: p\ncriteria:\n  size: {feld: headcount, at_least: 30, points: 10}\n  x: {}\n"
    given: dict[str, object] = {"act": "publish", "text": text}
    if as_file:
        given = {
            "act": "publish",
            "text": TEXT,
            "file": SimpleUploadedFile("a.yaml", text.encode()),
        }
    answer = signed_in(cast.marketing).post(f"{HERE}new/", given)
    page = said(answer)
    assert answer.status_code == 422
    assert f"{'a.yaml' if as_file else 'profil'}, ligne 3" in page
    assert "ligne 4" in page
    assert "3 | size: {feld: headcount" in page
    assert not Profile.objects.of(cast.workspace).exists()


@pytest.mark.parametrize(
    "raw",
    [b"", b"\x00\x01", b"\xff\xfe\xfa", b"x" * 500_000, b"- a\n- b", b"a: &x 1\nb: *x",
     b"!!python/object/apply:os.system [id]", b"{" * 3000, b"\xef\xbb\xbfprofile: p"],
)  # fmt: skip
def test_a_file_that_is_no_profile_is_refused_in_words(cast, signed_in, raw):
    upload = SimpleUploadedFile("x.yaml", raw)
    answer = signed_in(cast.marketing).post(f"{HERE}new/", {"act": "publish", "file": upload})
    assert answer.status_code in (200, 422)
    assert not Version.objects.of(cast.workspace).exists()


def test_a_change_is_told_in_sentences_before_it_is_published(cast, signed_in, published):
    address = f"{HERE}{published.profile.pk}/"
    client = signed_in(cast.marketing)
    page = said(client.post(address, {"text": OTHER, "act": "look"}))
    assert "Ce qui change" in page
    assert "50" in page
    same = said(client.post(address, {"text": TEXT, "act": "look"}))
    assert "Rien ne change : c&#x27;est le texte publié." in same
    assert Version.objects.of(cast.workspace).count() == 1


def test_a_text_from_a_browser_is_the_text_that_was_published(cast, signed_in, published):
    given = {"text": TEXT.replace("\n", "\r\n"), "act": "publish"}
    signed_in(cast.marketing).post(f"{HERE}{published.profile.pk}/", given)
    assert Version.objects.of(cast.workspace).count() == 1


def test_versions_stand_with_what_each_changed_and_one_is_brought_back(cast, signed_in, published):
    profile = published.profile
    services.publish(OTHER, workspace=cast.workspace, by=cast.owner, profile=profile)
    client = signed_in(cast.manager)
    page = said(client.get(f"{HERE}{profile.pk}/"))
    assert page.index("Version 2") < page.index("Version 1")
    assert "Départ" in page
    one = said(client.get(f"{HERE}{profile.pk}/versions/1/"))
    assert "at_least: 30" in one
    answer = client.post(f"{HERE}{profile.pk}/versions/1/again/", follow=True)
    assert "Le texte de la version 1 compte à nouveau, comme version 3" in said(answer)
    assert "reprend la version 1" in said(client.get(f"{HERE}{profile.pk}/"))


def test_a_second_profile_is_put_first_and_one_is_used_no_longer(cast, signed_in, published):
    text = TEXT.replace("profile: p", "profile: q").replace("Nos PME", "Nos ETI")
    second = services.publish(text, workspace=cast.workspace, by=None)
    client = signed_in(cast.marketing)
    first = client.post(f"{HERE}{second.profile.pk}/first/", follow=True)
    assert "Les listes affichent « Nos ETI »." in said(first)
    assert said(first).index("Nos ETI</a>") < said(first).index("Nos PME</a>")
    stopped = client.post(f"{HERE}{second.profile.pk}/stop/", follow=True)
    assert "« Nos ETI » n&#x27;est plus utilisé" in said(stopped)
    again = said(client.get(f"{HERE}{second.profile.pk}/"))
    assert "Nos ETI" in again
    assert client.post(f"{HERE}{second.profile.pk}/drop/").status_code == 404


@pytest.mark.parametrize("who", ["sales", "viewer"])
def test_who_may_not_aim_reads_and_changes_nothing(cast, signed_in, published, who):
    client = signed_in(getattr(cast, who))
    page = said(client.get(f"{HERE}{published.profile.pk}/"))
    assert "<textarea" not in page
    assert "at_least: 30" in page
    for address in ("", "versions/1/again/", "first/", "stop/"):
        posted = client.post(f"{HERE}{published.profile.pk}/{address}", {"text": OTHER})
        assert posted.status_code == 403
    assert client.post(f"{HERE}new/", {"text": OTHER}).status_code == 403


def test_profiles_of_others_are_not_there(cast, signed_in, published):
    client = signed_in(cast.stranger)
    for address in (HERE, f"/w/concurrent/target/profiles/{published.profile.pk}/"):
        assert client.get(address).status_code == 404
    assert "Nos PME" not in said(client.get("/w/concurrent/target/profiles/"))


def test_words_from_a_file_are_shown_as_words(cast, signed_in):
    text = TEXT.replace("Nos PME", "'<script>alert(1)</script>'")
    client = signed_in(cast.marketing)
    client.post(f"{HERE}new/", {"text": text, "act": "publish", "why": "<img src=x onerror=y>"})
    profile = Profile.objects.of(cast.workspace).get()
    for address in (HERE, f"{HERE}{profile.pk}/", f"{HERE}{profile.pk}/versions/1/"):
        page = said(client.get(address))
        assert "<script>alert" not in page
        assert "<img src=x" not in page


def test_english_speaks_english(cast, signed_in, published):
    cast.owner.language = "en"
    cast.owner.save()
    page = said(signed_in(cast.owner).get(f"{HERE}{published.profile.pk}/"))
    assert "What this profile says" in page
    assert "at least 30" in page
