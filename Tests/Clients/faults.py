"""What a server survives: faults.py FOLDER [KIND …], where the folder is empty; without kinds, all of them.

Connections by the thousand, slow and silent clients, full disks, clocks that step, kill -9, files that are not what was written, and
an hour's worth of mixed traffic in minutes. MYNAH_FAULTS_SECONDS says how long the last one is, MYNAH which program is tried.
"""

import faulthandler
import os
import signal
import sys
import time

from faulty import checks
from faulty.clock import try_clock
from faulty.corrupt import try_corrupt
from faulty.disk import try_full_disk
from faulty.idle import try_idle, try_no_descriptors
from faulty.killed import try_killed
from faulty.slow import try_slow
from faulty.traffic import try_traffic

KINDS = {
    "idle": try_idle,
    "scarce": try_no_descriptors,
    "slow": try_slow,
    "disk": try_full_disk,
    "clock": try_clock,
    "killed": try_killed,
    "corrupt": try_corrupt,
    "traffic": try_traffic,
}



def give_up(*_):
    """Ends what takes too long, and shows where it is."""
    faulthandler.dump_traceback()
    sys.exit("failed: it takes too long")


signal.signal(signal.SIGALRM, give_up)
signal.alarm(420 + int(os.environ.get("MYNAH_FAULTS_SECONDS", "60")))
place, *kinds = sys.argv[1:]
for kind in kinds or KINDS:
    os.makedirs(f"{place}/{kind}")
    begun = time.monotonic()
    print(f"-- {kind}")
    KINDS[kind](f"{place}/{kind}")
print(f"{checks.counted} checks of what a server survives")
