"""How does a team find, score and follow its accounts together, in a browser?

The web application on the top floor. Apps, from top to bottom: `targeting` (profiles, scores),
`directory` (companies, contacts, facts, imports), `jobs` (work that outlives a request), `team`
(workspaces, people, roles, audit), `pages` (how every page looks and speaks). `warm` holds the
engine process: the only one that loads DuckDB.
"""
