"""Is the ideal customer profile still right, and what should its next version change?"""
