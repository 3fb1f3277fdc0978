"""Which tables does the studio read, and how do they come in?"""
