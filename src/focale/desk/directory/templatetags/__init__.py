"""What do templates of lists draw?"""
