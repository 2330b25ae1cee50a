"""python -m leitmotif_desk"""

import sys

from leitmotif_desk.bootstrap import main

sys.exit(main())
