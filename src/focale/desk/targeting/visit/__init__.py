"""How does a newcomer get from a file of customers to a hundred accounts, in four steps?"""
