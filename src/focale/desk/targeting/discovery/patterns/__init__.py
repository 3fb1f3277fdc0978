"""What do the best share, and which of it makes the profile?"""
