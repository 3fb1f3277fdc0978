"""What do profiles and scores add to the page of an account or a person?"""
