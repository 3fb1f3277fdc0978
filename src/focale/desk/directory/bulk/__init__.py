"""What is done to many rows at once, and how is it taken back?"""
