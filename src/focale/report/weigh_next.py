"""How is the next version of a weighed profile written, with its justification?"""

from __future__ import annotations

from focale.discovery.weigh.door import Weighed
from focale.discovery.weigh.version import next_version
from focale.report.voice import Voice
from focale.report.weigh_view import why_lines


def weighed_profile(found: Weighed, text: str, lang: str) -> str:
    """The next version of the profile whose text is given, as a canonical YAML document.

    Points of criteria that were not weighed are rounded to whole ones too, so that all stand on one
    scale. Raises ValueError when no version is proposed.
    """
    if not found.weighing.is_proposed:
        raise ValueError("no new version is proposed")
    points = new_points(found)
    why = why_lines(found, Voice(lang, typeset=False))
    return next_version(text, points, found.measured(), why, found.profile.source or "profile")


def new_points(found: Weighed) -> dict[str, float]:
    """Criterion -> its points in the next version."""
    return {name: float(round(new)) for name, (_, new) in found.points().items()}
