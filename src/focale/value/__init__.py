"""What does a customer bring in a lifetime, and which group of customers brings more?

Three kinds of business, three measures: contracts that run (`contracts`), purchases that come
again (`purchases`, on `repeat` and `spend`), projects (`projects`). Numbers in, numbers out.
"""
