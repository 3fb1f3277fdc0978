"""Into which groups of like accounts does a market fall, if into any?"""
