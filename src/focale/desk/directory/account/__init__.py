"""What do we know of one account, of one person, and what happened there?"""
