"""Django's notice of this app."""

from django.apps import AppConfig


class TargetingConfig(AppConfig):
    """The app `targeting`."""

    name = "focale.desk.targeting"
    label = "targeting"

    def ready(self) -> None:
        """Bring its words, its menu and its jobs, and hear of changes."""
        from focale.desk.directory.facts.hooks import changed, changed_in_bulk
        from focale.desk.pages.frame import PLACES, Place
        from focale.desk.pages.words import add
        from focale.desk.targeting import following, jobs, rescoring  # noqa: F401
        from focale.desk.targeting.account import cards, moved
        from focale.desk.targeting.account.words import WORDS as ACCOUNT_WORDS
        from focale.desk.targeting.discovery import jobs as discovery_jobs  # noqa: F401
        from focale.desk.targeting.discovery.words import WORDS as DISCOVERY_WORDS
        from focale.desk.targeting.editor import planning, simulating  # noqa: F401
        from focale.desk.targeting.editor.words import WORDS as EDITOR_WORDS
        from focale.desk.targeting.feedback import jobs as feedback_jobs, notices  # noqa: F401
        from focale.desk.targeting.feedback.review_words import WORDS as REVIEW_WORDS
        from focale.desk.targeting.feedback.words import WORDS as FEEDBACK_WORDS
        from focale.desk.targeting.listed import fields
        from focale.desk.targeting.market import jobs as market_jobs  # noqa: F401
        from focale.desk.targeting.market.words import WORDS as MARKET_WORDS
        from focale.desk.targeting.proof import jobs as proof_jobs  # noqa: F401
        from focale.desk.targeting.proof.words import WORDS as PROOF_WORDS
        from focale.desk.targeting.segmenting import bring
        from focale.desk.targeting.tables import erasing, history, jobs as table_jobs  # noqa: F401
        from focale.desk.targeting.tables.words import WORDS as TABLE_WORDS
        from focale.desk.targeting.tour import jobs as tour_jobs  # noqa: F401
        from focale.desk.targeting.tour.words import WORDS as TOUR_WORDS
        from focale.desk.targeting.visit import jobs as visit_jobs  # noqa: F401
        from focale.desk.targeting.visit.words import WORDS as VISIT_WORDS
        from focale.desk.targeting.words import WORDS

        add({**WORDS, **ACCOUNT_WORDS, **EDITOR_WORDS})
        add(DISCOVERY_WORDS)
        add({**FEEDBACK_WORDS, **REVIEW_WORDS})
        notices.add()
        add(PROOF_WORDS)
        add({**TABLE_WORDS, **MARKET_WORDS, **TOUR_WORDS, **VISIT_WORDS})
        table_jobs.register()
        erasing.register()
        fields.register()
        cards.add()
        moved.add()
        changed.append(rescoring.changed)
        changed_in_bulk.append(rescoring.everything_later)
        bring()  # hears of changes after scores: its rules read them
        PLACES.append(Place("target", "nav.target", "studio", 20, "target"))
