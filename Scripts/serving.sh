#!/usr/bin/env bash
# A server to try clients on, sourced by the gates that do: it has a place of its own, which goes with the script, and with all it started.
#
#   serve --port 0          starts the server; $address is where it listens, $place/log what it says
#   bring openai==3.54.0    installs programs of PyPI into the environment $clients, where they are not there yet

place=$(mktemp --directory)
readonly place clients=$PWD/.build/clients
export XDG_DATA_HOME=$place/data XDG_STATE_HOME=$place/state XDG_CACHE_HOME=$place/cache XDG_CONFIG_HOME=$place/config

stop() {
    local job
    for job in $(jobs -p); do kill "$job" 2>/dev/null || true; done
    wait
    rm -rf "$place"
}
trap stop EXIT

serve() {
    .build/debug/mynah serve "$@" 2>"$place/log" &
    for _ in {1..100}; do ! grep --quiet 'listening at' "$place/log" || break; sleep 0.1; done
    # shellcheck disable=SC2034
    address=$(sed -n 's/.*listening at //p' "$place/log")
    [[ -n $address ]] || { cat "$place/log" && return 1; }
}

bring() {
    if [[ ! -x $clients/bin/python3 ]]; then python3 -m venv "$clients"; fi
    "$clients/bin/pip" freeze | sort >"$place/here"
    [[ -z $(comm -23 <(printf '%s\n' "$@" | sort) "$place/here") ]] || "$clients/bin/pip" install --quiet "$@"
}
