"""How does a dropped file become companies and people, and how is that taken back?"""
