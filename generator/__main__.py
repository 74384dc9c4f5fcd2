"""`python -m generator` is `asn-hub`."""

import sys

from generator.cli import main

sys.exit(main())
