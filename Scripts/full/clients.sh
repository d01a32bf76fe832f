#!/usr/bin/env bash
# The clients that people use, against the server: those of OpenAI and ElevenLabs, LiveKit's plugins, websockets, and ffprobe on each format;
# and WebSocket frames, case by case as the Autobahn suite numbers them.
set -euo pipefail
# shellcheck source=Scripts/serving.sh
source Scripts/serving.sh
bring openai==3.54.0 elevenlabs==2.78.0 websockets==17.4 aiohttp==3.14.5 livekit-agents==1.8.9 livekit-plugins-openai==1.8.9 \
    livekit-plugins-elevenlabs==1.8.9
serve --port 0
for client in clients livekit_agents frames; do
    "$clients/bin/python3" "Tests/Clients/$client.py" "$address" || { cat "$place/log" && exit 1; }
done
