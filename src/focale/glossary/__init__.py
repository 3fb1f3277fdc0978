"""Which words, codes and field types does everybody share?

The lowest room: every other one may read it, it reads nothing of Focale. It holds the
fields of an account with their types, the code trees, the words of a result in French and
English, and the wording of every message.
"""
