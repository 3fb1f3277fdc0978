"""Who are the best customers, what do they share, what do they say, and what do sales think?"""
