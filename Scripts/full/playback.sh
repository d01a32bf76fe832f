#!/usr/bin/env bash
# What is played arrives: a PulseAudio server with a sink that keeps nothing but time, and a recorder behind it. The recording must hold
# the speech that a file of the same text holds, without a gap and to its end.
set -euo pipefail
place=$(mktemp --directory)
export HOME=$place XDG_RUNTIME_DIR=$place/run XDG_CONFIG_HOME=$place/config PULSE_SERVER=unix:$place/socket
mkdir --mode 700 "$XDG_RUNTIME_DIR"
stop() {
    local job
    for job in $(jobs -p); do kill "$job" 2>/dev/null || true; done
    wait
    rm -rf "$place"
}
trap stop EXIT

printf 'pcm.!default { type pulse }\nctl.!default { type pulse }\n' >"$place/.asoundrc"
pulseaudio --daemonize=no --use-pid-file=no --exit-idle-time=-1 --disable-shm=yes --log-target=file:"$place/log" -n \
    -L "module-null-sink sink_name=null rate=48000 channels=1" \
    -L "module-native-protocol-unix auth-anonymous=1 socket=$place/socket" &
for _ in {1..100}; do ! pactl info >/dev/null 2>&1 || break; sleep 0.1; done
pactl info >/dev/null || { cat "$place/log" && exit 1; }

mynah=.build/debug/mynah
text="The quick brown fox jumps over the lazy dog. Then it sleeps."
"$mynah" say "$text" --sample-rate 48000 -o "$place/file.wav"
parec --device null.monitor --rate 48000 --channels 1 --format s16le >"$place/heard.raw" &
recorder=$!
while [[ ! -s $place/heard.raw ]]; do sleep 0.1; done
"$mynah" say "$text" --sample-rate 48000
sleep 0.5
kill "$recorder"
python3 - "$place/file.wav" "$place/heard.raw" <<'COMPARE'
import array, sys, wave

with wave.open(sys.argv[1]) as file:
    said = array.array("h", file.readframes(file.getnframes()))
heard = array.array("h", open(sys.argv[2], "rb").read()[: 2 * (10**7)])
loud = next(i for i, s in enumerate(said) if abs(s) > 300)
first = next((i for i, s in enumerate(heard) if abs(s) > 300), None)
assert first is not None, "nothing was heard"
start = min(range(max(0, first - loud - 50), first - loud + 50), key=lambda at: sum(abs(said[loud + k] - heard[at + loud + k]) for k in range(2000)))
heard = heard[start:]
others = [at for at, sample in enumerate(said) if at >= len(heard) or abs(sample - heard[at]) > 2]
assert not others, f"{len(others)} of {len(said)} samples were heard otherwise, from {others[0]} to {others[-1]}"
print(f"all {len(said)} samples were heard")
COMPARE
