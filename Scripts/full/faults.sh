#!/usr/bin/env bash
# What a server survives: five thousand connections, no descriptors, slow and silent clients, a full disk, a clock that steps, kill -9,
# files that are not what was written, and an hour's worth of mixed traffic in minutes with flat memory and descriptors.
#
# MYNAH_FAULTS_SECONDS is how long that traffic goes on (60 unless said); how much that is depends on the machine; arguments name kinds of faults, to try those alone.
set -euo pipefail
# shellcheck source=Scripts/serving.sh
source Scripts/serving.sh
bring websockets==17.4
# shellcheck source=Scripts/released.sh
source Scripts/released.sh
export MYNAH=$released/.build/launcher/release/mynah
.build/debug/kokoro-reference --tiny "$place/tiny.gguf"
mkdir "$place/faults"
"$clients/bin/python3" Tests/Clients/faults.py "$place/faults" "$@" 2>&1 || { tail --lines 20 "$place"/faults/*/*.log && exit 1; }
