"""Every job of Découverte, to be known to the worker."""

from focale.desk.targeting.discovery.best import jobs as best
from focale.desk.targeting.discovery.interviews import jobs as interviews
from focale.desk.targeting.discovery.patterns import jobs as patterns
from focale.desk.targeting.discovery.sessions import jobs as sessions

__all__ = ["best", "interviews", "patterns", "sessions"]
