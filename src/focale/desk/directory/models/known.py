"""What is kept of companies and people, and of all that was ever told of them?

`Company` holds the winning value of each fact, so that lists and scores read one row. `Fact` is
the log behind it: appended, never changed, withdrawn at most.
"""

from __future__ import annotations

from typing import ClassVar, TypeVar

from django.db import models
from django.utils import timezone

from focale.desk.directory.models.columns import quantity, short_text
from focale.desk.team.scoped import Scoped, ScopedManager, ScopedQuerySet, Workspace

_Row = TypeVar("_Row", bound=models.Model, covariant=True)


class LivingManager(ScopedManager[_Row]):
    """Rows that nobody removed. Those that can still be brought back stand in `everything`."""

    def of(self, workspace: Workspace) -> ScopedQuerySet[_Row]:
        """The rows of this workspace alone, without removed ones."""
        found = super().of(workspace)
        found.narrow("removed_at", "isnull", True)
        return found


class Company(Scoped):
    """One account: the winning value of each fact.

    The fact columns carry the names of `glossary.fields.FIELDS` ("" and null are unknown); facts
    of the team's own stand in `own`. key: the identifier in the user's own files, unique in the
    workspace. folded: name, domain and SIREN as they are searched.
    """

    key = models.CharField(max_length=200)
    folded = models.CharField(max_length=400, default="")
    owner = models.ForeignKey(
        "team.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    head = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    came_with = models.ForeignKey(
        "directory.Import", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    merged_into = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="+")
    entered_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)
    removed_with = models.ForeignKey(
        "directory.BulkAct", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    name = short_text(240)
    siren = short_text(9)
    siret = short_text(14)
    vat = short_text(20)
    domain = short_text()
    website = short_text(400)
    email = short_text(254)
    phone = short_text(40)
    linkedin = short_text(400)
    country = short_text(2)
    region = short_text(80)
    departement = short_text(3)
    postcode = short_text(12)
    city = short_text(120)
    address = short_text(400)
    naf = short_text(8)
    sector = short_text()
    kind = short_text()
    legal_form = short_text(120)
    size_class = short_text(8)
    business_model = short_text()
    headcount = quantity()
    headcount_band = short_text(4)
    sales_headcount = quantity()
    revenue_eur = quantity()
    balance_sheet_eur = quantity()
    growth_pct = quantity()
    establishments = quantity()
    created_on = models.DateField(null=True, blank=True)
    updated_on = models.DateField(null=True, blank=True)
    technologies = models.JSONField(null=True, blank=True)
    customer = models.BooleanField(null=True, blank=True)
    nps = quantity()
    group = short_text()
    parent_siren = short_text(9)
    source = short_text()
    own = models.JSONField(default=dict, blank=True)

    objects: ClassVar[LivingManager[Company]] = LivingManager()
    everything: ClassVar[ScopedManager[Company]] = ScopedManager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["workspace", "key"], name="company_key_once"),
        )
        indexes = (
            models.Index(fields=["workspace", "folded", "id"], name="company_by_name"),
            models.Index(fields=["workspace", "siren"], name="company_by_siren"),
            models.Index(fields=["workspace", "name"], name="company_by_exact_name"),
            models.Index(fields=["workspace", "domain"], name="company_by_domain"),
            models.Index(fields=["workspace", "owner", "id"], name="company_by_owner"),
            models.Index(fields=["workspace", "departement", "id"], name="company_by_place"),
            models.Index(fields=["workspace", "naf", "id"], name="company_by_naf"),
            models.Index(fields=["workspace", "parent_siren"], name="company_by_parent"),
            models.Index(fields=["workspace", "headcount", "id"], name="company_by_headcount"),
            models.Index(fields=["workspace", "revenue_eur", "id"], name="company_by_revenue"),
            models.Index(fields=["workspace", "changed_at", "id"], name="company_by_change"),
        )

    def __str__(self) -> str:
        return self.name or self.key


class Contact(Scoped):
    """One person at a company, and on which ground we hold their data.

    key: the identifier in the user's own files. reached_us_on: the last contact that came from
    them, from which retention counts (an opened mail does not count). opted_out_at: since when
    they must not be contacted. erased_with: the erasure under way that takes them.
    """

    key = models.CharField(max_length=200)
    company = models.ForeignKey(
        Company, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    folded = models.CharField(max_length=400, default="")
    came_with = models.ForeignKey(
        "directory.Import", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    entered_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)
    removed_with = models.ForeignKey(
        "directory.BulkAct", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    civility = short_text(12)
    first_name = short_text(120)
    last_name = short_text(120)
    title = short_text()
    department = short_text(120)
    role = short_text(80)
    email = short_text(254)
    phone = short_text(40)
    mobile = short_text(40)
    linkedin = short_text(400)
    own = models.JSONField(default=dict, blank=True)

    source = short_text()
    obtained_on = models.DateField(null=True, blank=True)
    legal_basis = short_text(40)
    informed_on = models.DateField(null=True, blank=True)
    reached_us_on = models.DateField(null=True, blank=True)
    tracking_consent = models.BooleanField(null=True, blank=True)
    opted_out_at = models.DateTimeField(null=True, blank=True)
    erased_with = models.ForeignKey(
        "directory.Erasure", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects: ClassVar[LivingManager[Contact]] = LivingManager()
    everything: ClassVar[ScopedManager[Contact]] = ScopedManager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["workspace", "key"], name="contact_key_once"),
        )
        indexes = (
            models.Index(fields=["workspace", "folded", "id"], name="contact_by_name"),
            models.Index(fields=["workspace", "company"], name="contact_by_company"),
            models.Index(fields=["workspace", "email"], name="contact_by_email"),
        )

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}".strip() or self.email or self.key


class Fact(Scoped):
    """One value that somebody or something told of a company or a person. Never changed.

    at: of when the value is; known_at: since when we know it. by: the person who typed it, null
    for a machine; is_human stays when that person leaves. came_with: the import that brought it.
    withdrawn_at: set when its import was undone or it was taken back.

    Thousands of lines are written at once and each index costs as much as the table: four serve
    all, and two of them hold few lines.
    """

    workspace = models.ForeignKey(
        "team.Workspace", on_delete=models.CASCADE, related_name="+", editable=False, db_index=False
    )
    company = models.ForeignKey(
        Company, null=True, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    contact = models.ForeignKey(
        Contact, null=True, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    field = models.CharField(max_length=120)
    value = models.JSONField(null=True)
    source = short_text()
    at = models.DateField()
    known_at = models.DateTimeField(default=timezone.now)
    confidence = models.FloatField(null=True)
    by = models.ForeignKey(
        "team.User", null=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    is_human = models.BooleanField(default=False)
    came_with = models.ForeignKey(
        "directory.Import", null=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (
            models.Index(fields=["company", "field"], name="fact_by_company"),
            models.Index(
                fields=["contact", "field"],
                name="fact_by_contact",
                condition=~models.Q(contact=None),
            ),
            models.Index(  # of what is in force: an undo finds what it has still to withdraw
                fields=["came_with", "company"],
                name="fact_by_import",
                condition=models.Q(withdrawn_at=None),
            ),
            models.Index(fields=["by"], name="fact_by_person", condition=~models.Q(by=None)),
        )
