"""Which version is tried on which tables, and how?"""

from __future__ import annotations

from typing import Any

from django import forms

from focale.desk.pages.words import lang, say, say_later
from focale.desk.targeting.models import Table, TableRole, Trial, TrialKind, Version
from focale.desk.targeting.proof import selectors
from focale.desk.team.models import Membership
from focale.desk.warm.options import FIELDS

ROLES: dict[TrialKind, dict[str, tuple[TableRole, ...]]] = {
    TrialKind.VALIDATION: {
        "rows": (TableRole.LEADS,),
        "closed": (TableRole.DEALS,),
        "companies": (TableRole.MARKET, TableRole.CUSTOMERS),
        "events": (TableRole.EVENTS,),
        "contacts": (TableRole.CONTACTS,),
        "facts": (TableRole.FACTS,),
    },
    TrialKind.WEIGHTS: {
        "rows": (TableRole.DEALS,),
        "companies": (TableRole.MARKET, TableRole.CUSTOMERS),
        "events": (TableRole.EVENTS,),
        "contacts": (TableRole.CONTACTS,),
        "facts": (TableRole.FACTS,),
    },
}
"""What a trial reads -> the roles of the tables that can be it, the first one by default."""

_ONLY_OF_LEADS = ("since", "target", "control_group")
_MOST_VALUES = 20
_LONGEST_VALUE = 120


class ValuesField(forms.CharField):
    """Values, one behind the other with commas."""

    def to_python(self, value: Any) -> list[str]:  # type: ignore[override]
        """Each once, without blanks."""
        text = super().to_python(value) or ""
        found = [one.strip()[:_LONGEST_VALUE] for one in str(text).split(",")]
        return list(dict.fromkeys(one for one in found if one))[:_MOST_VALUES]


class TrialForm(forms.Form):
    """A version, tables, and what the columns do not tell by themselves."""

    version = forms.ChoiceField(label=say_later("trial.version"))
    rows = forms.ChoiceField()
    closed = forms.ChoiceField(required=False, label=say_later("trial.closed"))
    companies = forms.ChoiceField(required=False, label=say_later("trial.companies"))
    events = forms.ChoiceField(required=False, label=say_later("trial.events"))
    contacts = forms.ChoiceField(required=False, label=say_later("trial.contacts"))
    facts = forms.ChoiceField(required=False, label=say_later("trial.facts"))
    outcome = forms.CharField(required=False, max_length=120)
    won = ValuesField(required=False, max_length=2_000)
    lost = ValuesField(required=False, max_length=2_000)
    created = forms.CharField(required=False, max_length=120)
    as_of = forms.DateField(required=False, widget=forms.DateInput(attrs={"type": "date"}))
    since = forms.DateField(required=False, widget=forms.DateInput(attrs={"type": "date"}))
    horizon_days = forms.IntegerField(required=False, min_value=1, max_value=3_650)
    target = forms.FloatField(required=False, min_value=1.1, max_value=20)
    control_group = forms.CharField(required=False, max_length=120)

    def __init__(self, kind: TrialKind, member: Membership, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_again = bool(self.initial)
        self.kind, self.tables = kind, selectors.ready_tables(seen_by=member)
        self.versions = selectors.versions_to_try(seen_by=member)
        for name in {"closed", "events", "contacts", "companies", "facts"} - ROLES[kind].keys():
            del self.fields[name]
        if kind is TrialKind.WEIGHTS:
            for name in _ONLY_OF_LEADS:
                del self.fields[name]
        self.fields["rows"].label = say(f"trial.rows.{kind}")
        self._choose("version", [(str(v.pk), _version_words(v)) for v in self.versions])
        for name in self.fields.keys() - {"version", *ROLES[kind]}:
            self.fields[name].label = FIELDS[name.replace("_", "-")][0 if lang() == "fr" else 1]
            self.fields[name].help_text = say(f"trial.help.{name}")
        for name, roles in ROLES[kind].items():
            found = [t for role in roles for t in self.tables if t.role == role]
            choices = [(str(t.pk), t.label) for t in found]
            if name == "closed" and self._leads_say_all():
                choices.insert(0, ("", say("trial.none.closed")))
            elif name != "rows":
                choices.append(("", say(f"trial.none.{name}")))
            self._choose(name, choices)

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101
        field.choices, field.initial = choices, choices[0][0] if choices else None

    def _leads_say_all(self) -> bool:
        """Whether the newest leads say themselves what became of them."""
        leads = next((t for t in self.tables if t.role == TableRole.LEADS), None)
        return any(one.get("field") == "outcome" for one in (leads and leads.columns) or ())

    @property
    def main_fields(self) -> list[Any]:
        """What everybody chooses."""
        return [self[name] for name in ("version", *ROLES[self.kind])]

    @property
    def more_fields(self) -> list[Any]:
        """What only those need whose columns do not tell."""
        main = {"version", *ROLES[self.kind]}
        return [self[name] for name in self.fields if name not in main]

    @property
    def has_rows(self) -> bool:
        """Whether there is a table to try on."""
        return bool(self.fields["rows"].choices)  # type: ignore[attr-defined]

    def chosen_version(self) -> Version:
        """The version that was chosen."""
        return next(v for v in self.versions if str(v.pk) == self.cleaned_data["version"])

    def chosen_table(self, name: str) -> Table | None:
        """The table that was chosen for a part."""
        wanted = self.cleaned_data.get(name)
        return next((t for t in self.tables if str(t.pk) == wanted), None)

    def how(self) -> dict[str, Any]:
        """What was said beside the tables, as an act is told."""
        from focale.evidence.verdict import TARGET  # statistics load for a second

        given = {bound.name: self.cleaned_data.get(bound.name) for bound in self.more_fields}
        if given.get("target") == TARGET:
            given["target"] = None
        return {
            name: value.isoformat() if hasattr(value, "isoformat") else value
            for name, value in given.items()
            if value
        }


def as_given(trial: Trial) -> dict[str, Any]:
    """The choices of a trial, to be mended."""
    chosen = {"version": trial.version_id}
    chosen |= {name: getattr(trial, f"{name}_id") for name in ROLES[TrialKind(trial.kind)]}
    how = {
        name: ", ".join(value) if isinstance(value, list) else value
        for name, value in trial.how.items()
    }
    return {**{name: str(number or "") for name, number in chosen.items()}, **how}


def _version_words(version: Version) -> str:
    key = "trial.version_in_use" if version.is_published else "trial.version_n"  # type: ignore[attr-defined]
    return say(key, name=version.profile.name, n=version.number)
