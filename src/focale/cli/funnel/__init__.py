"""`focale funnel`: how many contacts become qualified prospects, and where are the others lost?"""
