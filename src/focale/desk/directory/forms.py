"""What may be sent to `directory`, and is it usable?"""

from __future__ import annotations

from django import forms


class DropForm(forms.Form):
    """One file of any format."""

    file = forms.FileField(max_length=400, allow_empty_file=False)
