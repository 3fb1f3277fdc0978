"""What is put beside an account: notes, files, tags, and the person who follows it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import render

from focale.desk.directory.account import selectors, services
from focale.desk.directory.account.cards import Seen
from focale.desk.directory.account.forms import AttachForm, NoteForm, OwnerForm, TagForm
from focale.desk.directory.account.views.facts import to_row
from focale.desk.directory.account.views.pages import account_context, contact_context
from focale.desk.directory.models import Company
from focale.desk.directory.uploads import NoRoom
from focale.desk.pages.words import say
from focale.desk.settings import SURROUNDINGS
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May
from focale.desk.warm.folders import place_of


@page(May.WORK, methods=("POST",))
def account_note(request: Asked, pk: int) -> HttpResponse:
    """Write a note about a company."""
    return _note(request, selectors.one_company(pk, seen_by=request.member))


@page(May.WORK, methods=("POST",))
def contact_note(request: Asked, pk: int) -> HttpResponse:
    """Write a note about a person."""
    return _note(request, selectors.one_contact(pk, seen_by=request.member))


def _note(request: Asked, row: Seen) -> HttpResponse:
    row.workspace = request.workspace
    form = NoteForm(request.POST)
    if form.is_valid():
        services.add_note(row, form.cleaned_data["text"], by=request.user)
        return to_row(row)
    return _again(request, row, note_form=form)


@page(May.WORK, methods=("POST",))
def note_remove(request: Asked, pk: int) -> HttpResponse:
    """Remove a note."""
    note = selectors.one_note(pk, seen_by=request.member)
    services.set_note_removed(note, by=request.user, is_removed=True)
    return to_row(note.company or note.contact, request.workspace.slug, f"note-{note.pk}")


@page(May.WORK, methods=("POST",))
def note_bring(request: Asked, pk: int) -> HttpResponse:
    """Bring a note back."""
    note = selectors.one_note(pk, seen_by=request.member)
    services.set_note_removed(note, by=request.user, is_removed=False)
    return to_row(note.company or note.contact, request.workspace.slug)


@page(May.WORK, methods=("POST",))
def account_files(request: Asked, pk: int) -> HttpResponse:
    """Put a file beside a company."""
    company = selectors.one_company(pk, seen_by=request.member)
    company.workspace = request.workspace
    there = len(selectors.files_of(company, seen_by=request.member))
    form = AttachForm(
        request.POST, request.FILES, there=there, was_cut=getattr(request, "too_large", False)
    )
    if form.is_valid():
        try:
            services.attach(company, form.cleaned_data["file"], by=request.user)
        except NoRoom:
            form.add_error("file", say("import.no_room"))
        else:
            return to_row(company)
    return _again(request, company, attach_form=form)


@page(May.SEE)
def attachment(request: Asked, pk: int) -> HttpResponse | FileResponse:
    """A file, to be saved; never shown inside the desk."""
    file = selectors.one_file(pk, seen_by=request.member)
    place = place_of(SURROUNDINGS.folder, request.workspace.pk, file.file)
    if file.removed_at is not None or not place.is_file():
        raise Http404
    answer = FileResponse(
        place.open("rb"), as_attachment=True, filename=file.label,
        content_type="application/octet-stream",
    )  # fmt: skip
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


@page(May.WORK, methods=("POST",))
def file_remove(request: Asked, pk: int) -> HttpResponse:
    """Remove a file."""
    file = selectors.one_file(pk, seen_by=request.member)
    services.set_file_removed(file, by=request.user, is_removed=True)
    return to_row(file.company, request.workspace.slug, f"file-{file.pk}")


@page(May.WORK, methods=("POST",))
def file_bring(request: Asked, pk: int) -> HttpResponse:
    """Bring a file back."""
    file = selectors.one_file(pk, seen_by=request.member)
    services.set_file_removed(file, by=request.user, is_removed=False)
    return to_row(file.company, request.workspace.slug)


@page(May.WORK, methods=("POST",))
def account_owner(request: Asked, pk: int) -> HttpResponse:
    """Say who follows the account."""
    company = selectors.one_company(pk, seen_by=request.member)
    people = selectors.colleagues(seen_by=request.member)
    form = OwnerForm(request.POST, people=people)
    if form.is_valid():
        chosen = form.cleaned_data["owner"]
        owner = next((user for user in people if user.pk == chosen), None)
        services.hand_over(company, owner, by=request.user)
    else:
        messages.error(request, say("owner.no_such"))
    return to_row(company, request.workspace.slug)


@page(May.WORK, methods=("POST",))
def account_tag(request: Asked, pk: int) -> HttpResponse:
    """Put a tag on the account."""
    return _tag(request, pk, is_on=True)


@page(May.WORK, methods=("POST",))
def account_untag(request: Asked, pk: int) -> HttpResponse:
    """Take a tag off the account."""
    return _tag(request, pk, is_on=False)


def _tag(request: Asked, pk: int, *, is_on: bool) -> HttpResponse:
    company = selectors.one_company(pk, seen_by=request.member)
    form = TagForm(request.POST)
    if form.is_valid():
        services.set_tag(company, form.cleaned_data["name"], by=request.user, is_on=is_on)
    else:
        messages.error(request, say("tag.unusable"))
    return to_row(company, request.workspace.slug)


def _again(request: Asked, row: Seen, **form: Any) -> HttpResponse:
    """The page again, with what was wrong."""
    if isinstance(row, Company):
        return render(
            request, "account/account.html", account_context(request, row, **form), status=422
        )
    return render(
        request, "account/contact.html", contact_context(request, row, **form), status=422
    )
