"""How is a job told: what it does, how it stands, what keeps it?"""

from __future__ import annotations

from django import template

from focale.desk.jobs.models import Job
from focale.desk.pages.words import CATALOGUE, lang, say

register = template.Library()


@register.simple_tag
def job_name(job: Job) -> str:
    """What the job does."""
    key = f"job.kind.{job.kind}"
    return say(key if key in CATALOGUE else "job.kind.other")


@register.simple_tag
def job_state(job: Job) -> str:
    """How it stands."""
    return say(f"job.state.{job.state}")


@register.simple_tag
def job_trouble(job: Job) -> str:
    """What keeps it, in words; "" for nothing."""
    trouble = job.trouble or {}
    words = trouble.get("words")
    if words:
        return str(words.get(lang()) or words.get("en", ""))
    key = f"job.trouble.{trouble.get('code', '')}"
    return say(key) if key in CATALOGUE else say("job.trouble.job_parked")
