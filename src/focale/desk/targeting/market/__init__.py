"""How large is the market, where is it, and whom does one prospect first?"""
