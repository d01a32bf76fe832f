"""Real clients against a running server: clients.py http://127.0.0.1:8880

openai (create, streaming, server-sent events, errors), websockets, elevenlabs, and ffprobe on each format.
"""

import asyncio
import base64
import json
import subprocess
import sys
import tempfile
import urllib.request

import elevenlabs.client
import openai
import websockets

URL = sys.argv[1]
TEXT = "Hello from Mynah. It costs two dollars and fifty cents."
checked = 0


def check(name, holds, seen=""):
    """Counts a check, and ends with what was seen where it does not hold."""
    global checked
    if not holds:
        sys.exit(f"failed: {name}: {seen}")
    checked += 1


def duration(audio, name):
    """The seconds that ffprobe finds in a file."""
    with tempfile.NamedTemporaryFile(suffix=name) as file:
        file.write(audio)
        file.flush()
        raw = ["-f", "s16le", "-ar", "24000"] if name == ".pcm" else []
        asked = ["ffprobe", "-v", "error", *raw, "-show_entries", "format=duration", "-of", "csv=p=0", file.name]
        return float(subprocess.run(asked, check=True, capture_output=True, text=True).stdout)


def try_openai():
    """OpenAI's own client."""
    client = openai.OpenAI(base_url=f"{URL}/v1", api_key="none")
    spoken = {}
    for form in ["mp3", "opus", "aac", "flac", "wav", "pcm", "ogg"]:
        answer = client.audio.speech.create(
            model="tts-1", voice="nova", input=TEXT, response_format=form, extra_body={"stream": False}
        )
        spoken[form] = duration(answer.content, f".{form}")
        check(f"{form} lasts", 3 < spoken[form] < 6, spoken[form])
    # Of ADTS, ffprobe guesses the duration from the first frames.
    exact = [seconds for form, seconds in spoken.items() if form != "aac"]
    check("all formats last as long", max(exact) - min(exact) < 0.1, spoken)

    speech = client.audio.speech.with_streaming_response
    with speech.create(model="gpt-4o-mini-tts", voice="coral", input=TEXT, response_format="pcm") as stream:
        sizes = [len(piece) for piece in stream.iter_bytes(4096)]
    check("pcm streams", abs(sum(sizes) / 48_000 - spoken["pcm"]) < 0.05, sum(sizes))

    with speech.create(
        model="gpt-4o-mini-tts", voice="ash", input=TEXT, response_format="mp3", stream_format="sse"
    ) as stream:
        events = [json.loads(line[6:]) for line in stream.iter_lines() if line.startswith("data: ")]
    check("events end", events[-1]["type"] == "speech.audio.done" and events[-1]["usage"]["total_tokens"] > 0, events[-1])
    sound = b"".join(base64.b64decode(event["audio"]) for event in events[:-1])
    check("events carry audio", 3 < duration(sound, ".mp3") < 6)

    check("models are listed", "tts-1" in [model.id for model in client.models.list()])
    try:
        client.audio.speech.create(model="tts-1", voice="nobody", input="x")
        check("an unknown voice is refused", False)
    except openai.BadRequestError as error:
        check("errors name field and code", (error.param, error.code) == ("voice", "unknown_voice"), error)


def try_elevenlabs():
    """ElevenLabs' own client."""
    client = elevenlabs.client.ElevenLabs(base_url=URL, api_key="none")
    voice = client.voices.get_all().voices[0].voice_id
    whole = b"".join(client.text_to_speech.convert(voice, text=TEXT, model_id="eleven_flash_v2_5"))
    check("it speaks", 3 < duration(whole, ".mp3") < 6)
    timed = client.text_to_speech.convert_with_timestamps(voice, text=TEXT, output_format="pcm_16000")
    check("characters are those of the text", "".join(timed.alignment.characters) == TEXT, timed.alignment.characters)
    ends = timed.alignment.character_end_times_seconds
    check("their times go forward", ends == sorted(ends) and ends[-1] > 2, ends)
    pieces = list(client.text_to_speech.stream_with_timestamps(voice, text=TEXT))
    characters = "".join("".join(piece.alignment.characters) for piece in pieces if piece.alignment)
    check("so do those of a stream", characters == TEXT, characters)
    check("it lists models", "tts-1" in [model.model_id for model in client.models.list()])
    # It wants TLS for WebSockets whatever it is told; here is none.
    client.text_to_speech._ws_base_url = URL.replace("http", "ws")
    pieces = (word + " " for word in TEXT.split(" "))
    sound = b"".join(client.text_to_speech.convert_realtime(voice, text=pieces, model_id="eleven_flash_v2_5", output_format="pcm_24000"))
    check("it speaks pieces over its WebSocket", 3 < len(sound) / 48_000 < 6, len(sound))


def ask(path, body=None, **fields):
    """What a path answers, with its type."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(URL + path, data, {"Content-Type": "application/json", **fields})
    with urllib.request.urlopen(request) as answer:
        return answer.read(), answer.headers["Content-Type"]


def try_shapes():
    """The requests of programs that bring no client of their own, as their sources have them."""
    voices = json.loads(ask("/v1/audio/voices")[0])["voices"]
    check("Open WebUI lists voices", all(voice["id"] and voice["name"] for voice in voices), voices)
    models = json.loads(ask("/v1/audio/models")[0])["models"]
    check("Open WebUI lists models", "tts-1" in [model["id"] for model in models], models)
    user = {"X-OpenWebUI-User-Name": "Ada", "X-OpenWebUI-User-Role": "user", "Authorization": "Bearer none"}
    sound, kind = ask("/v1/audio/speech", {"model": "tts-1", "input": TEXT, "voice": "alloy"}, **user)
    check("Open WebUI gets a file", kind == "audio/mpeg" and 3 < duration(sound, ".mp3") < 6, kind)
    key = {"xi-api-key": "none"}
    listed = json.loads(ask("/v1/voices", **key)[0])["voices"]
    check("Open WebUI lists ElevenLabs' voices", all(voice["voice_id"] and voice["name"] for voice in listed), listed)
    listed = json.loads(ask("/v1/models", **key)[0])
    check("and their models", all(model["name"] and model["model_id"] for model in listed), listed)
    body = {"text": TEXT, "model_id": "eleven_multilingual_v2", "voice_settings": {"stability": 0.5, "similarity_boost": 0.5}}
    sound, kind = ask("/v1/text-to-speech/EXAVITQu4vr4xnSDxMaL", body, Accept="audio/mpeg", **key)
    check("and gets a file of theirs", kind == "audio/mpeg" and 3 < duration(sound, ".mp3") < 6, kind)
    body = {"text": TEXT, "model_id": "eleven_turbo_v2_5", "voice_settings": None, "apply_text_normalization": "auto"}
    sound, kind = ask("/v1/text-to-speech/slt/stream?output_format=mp3_22050_32&enable_logging=true", body, **key)
    check("LiveKit's ElevenLabs speaks", kind.startswith("audio/") and 3 < duration(sound, ".mp3") < 6, kind)
    body = {"input": TEXT, "model": "tts-1", "voice": "alloy", "response_format": "wav", "speed": 1.0, "instructions": ""}
    sound, kind = ask("/v1/audio/speech", body)
    check("so do those that ask for wav", kind == "audio/wav" and 3 < duration(sound, ".wav") < 6, kind)


async def try_contexts():
    """ElevenLabs' WebSocket with several contexts, as LiveKit and Pipecat use it."""
    query = "model_id=eleven_turbo_v2_5&output_format=pcm_24000&enable_ssml_parsing=false&enable_logging=true"
    query += "&inactivity_timeout=180&apply_text_normalization=auto&sync_alignment=true&auto_mode=true"
    address = URL.replace("http", "ws") + f"/v1/text-to-speech/slt/multi-stream-input?{query}"
    sound, said, final = {}, {}, []
    async with websockets.connect(address, additional_headers={"xi-api-key": "none"}) as socket:
        for name in ["one", "two"]:
            await socket.send(json.dumps({"text": " ", "voice_settings": {}, "context_id": name}))
            for word in TEXT.split(" "):
                await socket.send(json.dumps({"text": word + " ", "context_id": name}))
            await socket.send(json.dumps({"text": "", "context_id": name, "flush": True}))
            await socket.send(json.dumps({"context_id": name, "close_context": True}))
        while len(final) < 2:
            told = json.loads(await socket.recv())
            name = told["contextId"]
            if told.get("audio"):
                sound[name] = sound.get(name, b"") + base64.b64decode(told["audio"])
            if told.get("alignment"):
                said[name] = said.get(name, "") + "".join(told["alignment"]["chars"])
            if told.get("isFinal"):
                final.append(name)
        await socket.send(json.dumps({"close_socket": True}))
        rest = [message async for message in socket]
    check("each context is final once", sorted(final) == ["one", "two"] and rest == [], (final, rest))
    check("contexts sound alike", sound["one"] == sound["two"] and 3 < len(sound["one"]) / 48_000 < 6, len(sound["one"]))
    check("their characters are those of the text", said["one"].strip() == TEXT == said["two"].strip(), said)


async def try_websockets():
    """The WebSocket, through the library that most use."""
    address = URL.replace("http", "ws") + "/v1/audio/stream?timestamps=word"
    async with websockets.connect(address) as socket:
        for word in TEXT.split(" "):
            await socket.send(json.dumps({"type": "text", "text": word + " "}))
        await socket.send(json.dumps({"type": "close"}))
        messages = [message async for message in socket]
    told = [json.loads(message) for message in messages if isinstance(message, str)]
    sound = sum(len(message) for message in messages if isinstance(message, bytes))
    check("a stream ends", told[-1]["type"] == "finished", told[-1])
    check("its sound lasts as it says", abs(sound / 48_000 - told[-1]["duration"]) < 0.01, sound)
    words = [time for event in told if event["type"] == "times" for time in event["times"]]
    check("each word is told of", [word["text"] for word in words] == TEXT.replace(".", "").split(" "), words)
    check("places are in the text", all(TEXT[slice(*word["span"])] == word["text"] for word in words), words)


def try_plain():
    """What needs no client."""
    with urllib.request.urlopen(f"{URL}/openapi.json") as answer:
        check("the description is JSON", json.load(answer)["openapi"].startswith("3."))


try_openai()
try_elevenlabs()
try_shapes()
asyncio.run(try_contexts())
asyncio.run(try_websockets())
try_plain()
print(f"{checked} checks with openai, elevenlabs, websockets and ffprobe")
