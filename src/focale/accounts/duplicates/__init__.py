"""Which records are the same company, or the same person, and what becomes of them?"""
