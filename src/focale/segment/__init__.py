"""Whom first, when we cannot prospect everybody?

Tiers, groups of like accounts and the best N under limits.
Source: the method's question, if we could prospect only 100 accounts this year.
"""
