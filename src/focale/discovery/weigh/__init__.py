"""What do outcomes say that each criterion of a profile should weigh?"""
