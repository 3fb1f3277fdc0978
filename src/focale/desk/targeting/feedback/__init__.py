"""What does the sales floor say of the criteria, who answers, and is the profile still right?"""
