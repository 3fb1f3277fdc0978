"""What do the best customers share, and which profile follows from it?"""
