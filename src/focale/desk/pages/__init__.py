"""How does every page look, speak and behave?"""
