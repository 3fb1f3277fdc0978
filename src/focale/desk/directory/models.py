"""What is kept of companies, people, facts, events and files?

`Company` holds the winning value of each fact, so that lists and scores read one row. `Fact` is
the log behind it: appended, never changed, withdrawn at most.
"""

from __future__ import annotations

from typing import ClassVar, TypeVar

from django.db import models
from django.utils import timezone

from focale.desk.team.scoped import Scoped, ScopedManager, ScopedQuerySet, Workspace

_Row = TypeVar("_Row", bound=models.Model, covariant=True)


class LivingManager(ScopedManager[_Row]):
    """Rows that nobody removed. Those that can still be brought back stand in `everything`."""

    def of(self, workspace: Workspace) -> ScopedQuerySet[_Row]:
        """The rows of this workspace alone, without removed ones."""
        return super().of(workspace).filter(removed_at__isnull=True)


def _text(most: int = 200) -> models.CharField[str, str]:
    return models.CharField(max_length=most, blank=True, default="")


def _number() -> models.FloatField[float | None, float | None]:
    return models.FloatField(null=True, blank=True)


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

    name = _text(240)
    siren = _text(9)
    siret = _text(14)
    vat = _text(20)
    domain = _text()
    website = _text(400)
    email = _text(254)
    phone = _text(40)
    linkedin = _text(400)
    country = _text(2)
    region = _text(80)
    departement = _text(3)
    postcode = _text(12)
    city = _text(120)
    address = _text(400)
    naf = _text(8)
    sector = _text()
    kind = _text()
    legal_form = _text(120)
    size_class = _text(8)
    business_model = _text()
    headcount = _number()
    headcount_band = _text(4)
    sales_headcount = _number()
    revenue_eur = _number()
    balance_sheet_eur = _number()
    growth_pct = _number()
    establishments = _number()
    created_on = models.DateField(null=True, blank=True)
    updated_on = models.DateField(null=True, blank=True)
    technologies = models.JSONField(null=True, blank=True)
    customer = models.BooleanField(null=True, blank=True)
    nps = _number()
    group = _text()
    parent_siren = _text(9)
    source = _text()
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

    civility = _text(12)
    first_name = _text(120)
    last_name = _text(120)
    title = _text()
    department = _text(120)
    role = _text(80)
    email = _text(254)
    phone = _text(40)
    mobile = _text(40)
    linkedin = _text(400)
    own = models.JSONField(default=dict, blank=True)

    source = _text()
    obtained_on = models.DateField(null=True, blank=True)
    legal_basis = _text(40)
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
    source = _text()
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


class Event(Scoped):
    """Something that happened: a visit, a call, a form. key: told twice, kept once.

    known_at: since when we know it. is_machine: done by a robot or a scanner; kept, counted
    nowhere.
    """

    key = models.CharField(max_length=200)
    company = models.ForeignKey(Company, null=True, on_delete=models.CASCADE, related_name="+")
    contact = models.ForeignKey(Contact, null=True, on_delete=models.SET_NULL, related_name="+")
    event = models.CharField(max_length=80)
    at = models.DateTimeField()
    known_at = models.DateTimeField(default=timezone.now)
    n = models.PositiveIntegerField(default=1)
    is_machine = models.BooleanField(default=False)
    source = _text()
    detail = models.JSONField(null=True)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    came_with = models.ForeignKey(
        "directory.Import", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["workspace", "key"], name="event_key_once"),)
        indexes = (
            models.Index(fields=["workspace", "company", "-at"], name="event_by_company"),
            models.Index(fields=["workspace", "came_with"], name="event_by_import"),
        )


class EventDay(Scoped):
    """How often one event happened on one local day: what scores read. Derived from `Event`.

    event: its folded name. Several rows of one day add up. Whether the opening of a mail may
    count is asked when scores are made, for consent can be taken back.
    """

    workspace = models.ForeignKey(
        "team.Workspace", on_delete=models.CASCADE, related_name="+", editable=False, db_index=False
    )
    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="+", db_index=False)
    contact = models.ForeignKey(Contact, null=True, on_delete=models.SET_NULL, related_name="+")
    event = models.CharField(max_length=80)
    day = models.DateField()
    n = models.PositiveIntegerField()

    class Meta:
        indexes = (
            models.Index(fields=["company", "day"], name="event_day_by_company"),
            # what the engine reads for a profile, from the index alone
            models.Index(
                fields=["workspace", "event", "day", "company", "contact", "n"],
                name="event_day_by_name",
            ),
        )


class ImportKind(models.TextChoices):
    """What the rows of a file are."""

    COMPANIES = "companies"
    CONTACTS = "contacts"
    EVENTS = "events"


class ImportState(models.TextChoices):
    """How far an import is."""

    WAITING = "waiting"  # uploaded; its columns are to be confirmed
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    UNDOING = "undoing"
    UNDONE = "undone"


class Import(Scoped):
    """One file that was dropped, what its columns were taken for, and what became of its rows.

    file: name in the workspace's folder, chosen by us; label: the name that the user gave. part:
    which sheet, file of an archive or encoding was asked for. headers: tells files with the same
    columns. options: what was chosen beside the mapping. files: what was made of it, role -> name.
    balance: rows in = made + changed + same + merged + rejected. counts: those of the rows taken in
    so far, written with them.
    """

    label = models.CharField(max_length=240)
    file = models.CharField(max_length=80)
    kind = models.CharField(max_length=10, choices=ImportKind.choices, blank=True)
    state = models.CharField(max_length=8, choices=ImportState.choices, default=ImportState.WAITING)
    mapping = models.TextField(blank=True, default="")
    study = models.JSONField(null=True)
    balance = models.JSONField(null=True)
    rejects = models.CharField(max_length=80, blank=True, default="")
    trouble = models.JSONField(null=True)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(
        "team.User", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    kept_after_undo = models.JSONField(null=True)
    part = models.CharField(max_length=120, blank=True, default="")
    headers = models.CharField(max_length=64, blank=True, default="")
    options = models.JSONField(default=dict)
    files = models.JSONField(default=dict)
    counts = models.JSONField(default=dict)

    class Meta:
        indexes = (
            models.Index(fields=["workspace", "-id"], name="imports_by_time"),
            models.Index(fields=["workspace", "headers", "-id"], name="imports_by_headers"),
        )


class Brought(Scoped):
    """A row that an import brought of a company or a person that was there before it.

    key: the identifier that its file has for it: another name for the same company. moved: of a
    person, the company before and after.
    """

    came_with = models.ForeignKey(
        Import, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    company = models.ForeignKey(
        Company, null=True, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    contact = models.ForeignKey(
        Contact, null=True, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    key = models.CharField(max_length=200, blank=True, default="")
    moved = models.JSONField(null=True)

    class Meta:
        indexes = (
            models.Index(fields=["came_with", "company"], name="brought_by_import"),
            models.Index(fields=["company"], name="brought_by_company"),
            models.Index(fields=["contact"], name="brought_by_contact"),
            models.Index(
                fields=["workspace", "key"], name="brought_by_key", condition=~models.Q(key="")
            ),
        )


class ImportReject(Scoped):
    """A row of a file that became nothing, found while rows were taken in. row: from 1."""

    came_with = models.ForeignKey(
        Import, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    row = models.BigIntegerField()
    column = models.CharField(max_length=200, blank=True, default="")
    reason = models.CharField(max_length=60)
    value = models.TextField(blank=True, default="")

    class Meta:
        indexes = (models.Index(fields=["came_with", "row"], name="import_rejects_by_row"),)


class Export(Scoped):
    """A file that somebody asked for; they alone fetch it, until it expires.

    what: "accounts" or "contacts". form: "csv", "csv_fr", "xlsx" or "parquet". given: the filter.
    """

    what = models.CharField(max_length=10)
    form = models.CharField(max_length=8)
    given = models.JSONField(default=dict)
    file = models.CharField(max_length=80, blank=True, default="")
    rows = models.BigIntegerField(null=True)
    trouble = models.JSONField(null=True)
    notices = models.JSONField(null=True)
    by = models.ForeignKey("team.User", null=True, on_delete=models.CASCADE, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField(null=True)
    until = models.DateTimeField(null=True)
    gone_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=["workspace", "by", "-id"], name="exports_by_person"),)


class Tag(Scoped):
    """A word that a team puts on companies."""

    name = models.CharField(max_length=60)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["workspace", "name"], name="tag_once"),)

    def __str__(self) -> str:
        return self.name


class Tagged(Scoped):
    """A tag on a company."""

    tag = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="+")
    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["tag", "company"], name="tagged_once"),)
        indexes = (models.Index(fields=["workspace", "company"], name="tags_by_company"),)


class Note(Scoped):
    """What somebody wrote about a company or a person."""

    company = models.ForeignKey(Company, null=True, on_delete=models.CASCADE, related_name="+")
    contact = models.ForeignKey(Contact, null=True, on_delete=models.CASCADE, related_name="+")
    text = models.TextField()
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=["workspace", "company", "-at"], name="notes_by_company"),)


class Attachment(Scoped):
    """A file that somebody put beside a company. file: name in the workspace's folder."""

    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="+")
    label = models.CharField(max_length=240)
    file = models.CharField(max_length=80)
    size = models.BigIntegerField()
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=["workspace", "company", "-at"], name="files_by_company"),)

    @property
    def kilobytes(self) -> int:
        """How large, in thousands of bytes; at least 1."""
        return max(1, round(self.size / 1000))


class ListName(models.TextChoices):
    """Which list it is: of companies, or of people."""

    ACCOUNTS = "accounts"
    CONTACTS = "contacts"


class SavedView(Scoped):
    """A list as somebody set it up: filter, order, columns. is_shared: for the whole team."""

    rows = models.CharField(max_length=10, choices=ListName.choices)
    name = models.CharField(max_length=80)
    filter = models.TextField(blank=True, default="")
    sort = models.CharField(max_length=40, blank=True, default="")
    columns = models.JSONField(default=list, blank=True)
    is_shared = models.BooleanField(default=False)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = (models.Index(fields=["workspace", "rows", "name"], name="views_by_name"),)

    def __str__(self) -> str:
        return self.name


class ListChoice(Scoped):
    """How one person wants one list: its columns, and the view it opens with."""

    user = models.ForeignKey("team.User", on_delete=models.CASCADE, related_name="+")
    rows = models.CharField(max_length=10, choices=ListName.choices)
    columns = models.JSONField(default=list, blank=True)
    view = models.ForeignKey(
        SavedView, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["workspace", "user", "rows"], name="choice_once"),
        )


class BulkKind(models.TextChoices):
    """What was done to many rows at once."""

    OWNER = "owner"
    TAG = "tag"
    UNTAG = "untag"
    MERGE_TAG = "merge_tag"
    FIELD = "field"
    REMOVE = "remove"


class BulkState(models.TextChoices):
    """How far it is."""

    RUNNING = "running"
    DONE = "done"
    UNDOING = "undoing"
    UNDONE = "undone"


class BulkAct(Scoped):
    """One act on many companies or contacts, which can be taken back.

    given: what was chosen, such as {"owner": 3}. filter: the filter it was done on, "" for rows
    picked by hand. left: what undoing could not restore, [{"row": id, "why": key of the words}].
    """

    rows = models.CharField(max_length=10, choices=ListName.choices)
    kind = models.CharField(max_length=10, choices=BulkKind.choices)
    given = models.JSONField(default=dict)
    filter = models.TextField(blank=True, default="")
    state = models.CharField(max_length=8, choices=BulkState.choices, default=BulkState.RUNNING)
    total = models.PositiveIntegerField(default=0)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(
        "team.User", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    left = models.JSONField(default=list)

    class Meta:
        indexes = (models.Index(fields=["workspace", "-id"], name="bulk_by_time"),)


class BulkLine(Scoped):
    """One row of a bulk act, and what was there before. row: number of the company or contact."""

    act = models.ForeignKey(BulkAct, on_delete=models.CASCADE, related_name="+", db_index=False)
    row = models.BigIntegerField()
    before = models.JSONField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["act", "row"], name="bulk_row_once"),)


class OptOut(Scoped):
    """An address or a number that must not be contacted, as its HMAC: it cannot be read back.

    what: "email" or "phone". made_with: tells the secret of the installation that it was made with.
    """

    what = models.CharField(max_length=5)
    digest = models.CharField(max_length=64)
    made_with = models.CharField(max_length=8)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["workspace", "what", "digest"], name="opt_out_once"),
        )


class Erasure(Scoped):
    """People who are erased everywhere, by a job. It names nobody, then or later.

    why: "asked" by the person, or "retention". options: "refuse" puts their addresses on the list of
    refusals, "files" deletes the files of the imports that brought them. counts: what was found
    of them, by kind.
    """

    why = models.CharField(max_length=10)
    options = models.JSONField(default=dict)
    people = models.PositiveIntegerField(default=0)
    counts = models.JSONField(default=dict)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=["workspace", "-id"], name="erasures_by_time"),)


class DoubleState(models.TextChoices):
    """What was said of two companies."""

    WAITING = "waiting"
    MERGED = "merged"
    APART = "apart"


class Double(Scoped):
    """Two companies that may be one. one: the lower number.

    reasons: codes of the library's wordings. confidence: 0 to 1. is_sure: nothing speaks against
    it. moved: after merging, all that is needed to undo it.
    """

    one = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="+")
    reasons = models.JSONField(default=list)
    confidence = models.FloatField(default=0)
    is_sure = models.BooleanField(default=False)
    state = models.CharField(max_length=8, choices=DoubleState.choices, default=DoubleState.WAITING)
    found_at = models.DateTimeField(default=timezone.now)
    decided_at = models.DateTimeField(null=True)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    moved = models.JSONField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["one", "other"], name="double_once"),)
        indexes = (
            models.Index(fields=["workspace", "state", "-confidence", "id"], name="doubles_surest"),
        )


class EnrichmentState(models.TextChoices):
    """How far a look into the register is."""

    LOOKING = "looking"
    READY = "ready"  # found; a person says whether it is taken
    TAKEN = "taken"
    FAILED = "failed"
    LEFT = "left"  # not taken


class Enrichment(Scoped):
    """What the register knows of the companies, looked up once, and whether it was taken.

    file: the values, in the workspace's folder. counts: what was found. came_with: the import
    that took the values in, which can be undone.
    """

    state = models.CharField(
        max_length=8, choices=EnrichmentState.choices, default=EnrichmentState.LOOKING
    )
    label = models.CharField(max_length=240, blank=True, default="")
    as_of = models.DateField(null=True)
    file = models.CharField(max_length=80, blank=True, default="")
    counts = models.JSONField(default=dict)
    trouble = models.JSONField(null=True)
    came_with = models.ForeignKey(Import, null=True, on_delete=models.SET_NULL, related_name="+")
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = (models.Index(fields=["workspace", "-id"], name="enrichments_by_time"),)
