"""How do the cells of any file become typed, checked facts, and what was changed on the way?"""
