"""What do customers say: which problem, why us, which value?"""
