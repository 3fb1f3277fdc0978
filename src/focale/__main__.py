"""`python -m focale` is the same door as `focale`."""

import sys

from focale.cli import main

if __name__ == "__main__":
    sys.exit(main())
