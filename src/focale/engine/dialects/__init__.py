"""How does one query read in each database?

Queries are built once, as trees of standard nodes and of the few functions listed in
`functions`. Each dialect says how it writes these functions; whatever is not listed is refused.
Dialects are compared with each other on the same rows by the conformance tests, where they run.
"""

from focale.engine.dialects.written import DIALECTS, EXECUTED, written, written_for_file

__all__ = ["DIALECTS", "EXECUTED", "written", "written_for_file"]
