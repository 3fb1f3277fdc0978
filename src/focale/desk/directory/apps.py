"""Django's notice of this app."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class DirectoryConfig(AppConfig):
    """The app `directory`."""

    name = "focale.desk.directory"
    label = "directory"

    def ready(self) -> None:
        """Bring its words, its menu and its jobs."""
        from focale.desk.directory import orphans  # noqa: F401
        from focale.desk.directory.account import happened, moved, purging  # noqa: F401
        from focale.desk.directory.account.words import WORDS as ACCOUNT_WORDS
        from focale.desk.directory.bulk import jobs as bulk_jobs  # noqa: F401
        from focale.desk.directory.bulk.exporting import EXPORTERS
        from focale.desk.directory.doubles import jobs as double_jobs
        from focale.desk.directory.doubles.words import WORDS as DOUBLE_WORDS
        from focale.desk.directory.enrichment import jobs as enrichment_jobs  # noqa: F401
        from focale.desk.directory.enrichment.words import WORDS as ENRICHMENT_WORDS
        from focale.desk.directory.events.words import WORDS as EVENT_WORDS
        from focale.desk.directory.events.zone import hear_of_zones
        from focale.desk.directory.exports import jobs as export_jobs  # noqa: F401
        from focale.desk.directory.exports.services import let_go
        from focale.desk.directory.exports.views import from_list
        from focale.desk.directory.exports.words import WORDS as EXPORT_WORDS
        from focale.desk.directory.imports import jobs, undoing  # noqa: F401
        from focale.desk.directory.imports.after import AFTER
        from focale.desk.directory.imports.words import WORDS as IMPORT_WORDS
        from focale.desk.directory.listing import columns, company_fields, contact_fields
        from focale.desk.directory.listing.words import WORDS as LIST_WORDS
        from focale.desk.directory.privacy import (  # noqa: F401
            card as privacy_card,
            erasing,
            listed as privacy_listed,
            retention,
        )
        from focale.desk.directory.privacy.words import WORDS as PRIVACY_WORDS
        from focale.desk.directory.search.index import make_index
        from focale.desk.directory.words import WORDS
        from focale.desk.jobs.clock import AT_MIDNIGHT
        from focale.desk.pages.frame import PLACES, Place
        from focale.desk.pages.words import add

        EXPORTERS.append(from_list)
        AT_MIDNIGHT.append(let_go)
        add({**WORDS, **IMPORT_WORDS, **EXPORT_WORDS, **ACCOUNT_WORDS})
        add(LIST_WORDS)
        add({**PRIVACY_WORDS, **DOUBLE_WORDS, **ENRICHMENT_WORDS})
        privacy_card.add()
        privacy_listed.register()
        AFTER.append(double_jobs.after_import)
        for fields in (company_fields, contact_fields, columns):
            fields.register()
        post_migrate.connect(make_index, sender=self, dispatch_uid="search_index")
        add(EVENT_WORDS)
        hear_of_zones()
        PLACES.append(Place("accounts", "nav.accounts", "accounts", 10, "accounts"))
        PLACES.append(Place("contacts", "nav.contacts", "contacts", 11, "contacts"))
        PLACES.append(Place("data", "nav.data", "imports", 30, "data"))
