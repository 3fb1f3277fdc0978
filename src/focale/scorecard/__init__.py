"""What is an account worth to us today, and why?

Profile x facts x events x day -> verdict, points, range, band, tier and lines of
explanation. A score is a pure function; nothing is stored or incremented.
Source: docs/scores.md, the exact meaning.
"""
