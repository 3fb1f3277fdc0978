"""What is an ideal customer, as one text file?

Reads, checks, writes and compares profiles. Source: docs/profile.md, the format; the seven
steps of the method, its mandatory and preferred criteria, its bands and tiers.
"""

from focale.profile.document import Bands, Criterion, Gate, Label, Profile, Quorum
from focale.profile.read import load_profile, read_profile

__all__ = [
    "Bands",
    "Criterion",
    "Gate",
    "Label",
    "Profile",
    "Quorum",
    "load_profile",
    "read_profile",
]
