"""Who runs DuckDB for the desk? One warm process, asked over a local socket.

`server` is that process; `client` is how the others ask it, and imports no engine.
"""
