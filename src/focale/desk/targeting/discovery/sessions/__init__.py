"""Do the people who sell agree on who the ideal customer is?"""
