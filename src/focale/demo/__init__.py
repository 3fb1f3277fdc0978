"""What can one try Focale on before one's own files are at hand, and check it against?

A seeded generator makes a believable, wholly fictional French B2B world: the market, customers,
contacts, events and deals of Mirelance, a vendor of sales automation that does not exist, and
the truth that was planted in it. docs/demo.md describes every file and figure.
"""

from focale.demo.world import World, make_world, write_world

__all__ = ["World", "make_world", "write_world"]
