"""The words of the tour."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "tour.segment.software": ("Éditeurs et services informatiques", "Software and IT services"),
    "tour.segment.industry": ("Industrie, 20 salariés et plus", "Industry, 20 people and more"),
    "job.kind.tour": ("Premières réponses du studio", "First answers of the studio"),
}
