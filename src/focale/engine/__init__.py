"""Where does a query run?

The only room that names a database. A `Session` holds one embedded DuckDB with a memory
limit and a temporary folder of its own, gone when it closes.
"""

from focale.engine.session import Found, Session

__all__ = ["Found", "Session"]
