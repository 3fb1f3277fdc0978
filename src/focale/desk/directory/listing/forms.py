"""What may be sent to the lists, and is it usable?"""

from __future__ import annotations

from django import forms

from focale.desk.directory.models import ListName


class ViewForm(forms.Form):
    """A view's name, and whether the team sees it."""

    name = forms.CharField(max_length=80)
    is_shared = forms.BooleanField(required=False)


class TagForm(forms.Form):
    """The name of a tag."""

    name = forms.CharField(max_length=60)


def list_name(text: str) -> ListName:
    """Which list an address names: the routes allow no other."""
    return ListName(text)
