"""Where does a query run?

The only room that names a database. A `Session` holds one embedded DuckDB with a memory
limit and a temporary folder of its own, gone when it closes.
"""

from focale.engine.dialects import DIALECTS, EXECUTED, written, written_for_file
from focale.engine.names import parts_of
from focale.engine.session import Found, Session

__all__ = ["DIALECTS", "EXECUTED", "Found", "Session", "parts_of", "written", "written_for_file"]
