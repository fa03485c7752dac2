"""python -m desktop."""

from __future__ import annotations

import sys

from desktop.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
