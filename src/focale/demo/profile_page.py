"""Which profile would a good analyst write for the vendor? Its figures come from the truth."""

from __future__ import annotations

import json
from importlib.resources import files
from string import Template
from typing import Any

from focale.demo import plan
from focale.demo.company_names import slug
from focale.demo.interviews import PAIN_POINTS, Interview


def profile_text(truth: dict[str, Any], interviews: list[Interview]) -> str:
    """The profile as YAML, in the format of profile.md."""
    template = Template(files("focale.demo").joinpath("profile.yaml.template").read_text("utf-8"))
    evidence: dict[str, str] = {}
    for trait in truth["traits"]["strong"]:
        best, market = trait["best"], trait["market"]["share"]
        percent = f"{100 * market:.1f}"
        evidence[f"{trait['id']}_fr"] = (
            f"{best['met']} des {best['known']} meilleurs clients où c'est connu, "
            f"{percent.replace('.', ',')} % du marché"
        )
        evidence[f"{trait['id']}_en"] = (
            f"{best['met']} of the {best['known']} best customers where it is known, "
            f"{percent} % of the market"
        )
    return template.substitute(
        evidence,
        vendor=plan.VENDOR,
        reference_date=plan.REFERENCE_DATE.isoformat(),
        competitors=", ".join(f"{slug(name)}.example" for name in plan.COMPETITORS),
        hiring_days=plan.HIRING_DAYS,
        pain_points=_pain_points(truth["pain_points"]),
        interviews=_interviews(interviews),
    )


def _pain_points(counts: dict[str, int]) -> str:
    lines = []
    for id, seen in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        french, english = PAIN_POINTS[id]
        label = f'{{fr: "{french}", en: "{english}"}}'
        lines.append(f"  - {{id: {id}, label: {label}, seen_in: {seen}}}")
    return "\n".join(lines)


def _interviews(interviews: list[Interview]) -> str:
    lines = []
    for interview in interviews:
        lines.append(f"  - account_id: {interview.account_id}")
        for answer in ("problem", "why_us", "value"):
            words = json.dumps(getattr(interview, answer), ensure_ascii=False)
            lines.append(f"    {answer}: {words}")
        lines.append(f"    pain_points: [{', '.join(interview.pain_points)}]")
    return "\n".join(lines)
