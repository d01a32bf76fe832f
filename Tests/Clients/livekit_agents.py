"""LiveKit's plugins against a running server: livekit_agents.py http://127.0.0.1:8880

The plugin for OpenAI (events and plain audio) and the one for ElevenLabs (requests, and several contexts on one WebSocket).
"""

import asyncio
import sys

import aiohttp
from livekit.plugins import elevenlabs, openai

URL = sys.argv[1]
TEXT = "Hello from Mynah. It costs two dollars and fifty cents."
checked = 0


def check(name, holds, seen=""):
    """Counts a check, and ends with what was seen where it does not hold."""
    global checked
    if not holds:
        sys.exit(f"failed: {name}: {seen}")
    checked += 1


async def heard(stream):
    """The seconds of sound of a stream, and the words that it was told of."""
    seconds, words = 0.0, []
    async for event in stream:
        seconds += event.frame.duration
        words += event.frame.userdata.get("lk.timed_transcripts", [])
    await stream.aclose()
    return seconds, words


async def try_openai():
    """OpenAI's plugin: events for the newer model, audio for the older ones."""
    for model in ["gpt-4o-mini-tts", "tts-1"]:
        for form in ["mp3", "pcm", "wav"]:
            plugin = openai.TTS(base_url=f"{URL}/v1", api_key="none", model=model, voice="alloy", response_format=form)
            seconds, _ = await heard(plugin.synthesize(TEXT))
            check(f"{model} speaks {form}", 3 < seconds < 6, seconds)
            await plugin.aclose()


async def try_elevenlabs(session):
    """ElevenLabs' plugin, over requests and over its WebSocket."""
    place = {"base_url": f"{URL}/v1", "api_key": "none", "http_session": session}
    for form in ["mp3_22050_32", "pcm_24000"]:
        plugin = elevenlabs.TTS(voice_id="slt", encoding=form, auto_mode=True, **place)
        voices = await plugin.list_voices()
        check("voices are listed", "slt" in [voice.id for voice in voices], voices)
        seconds, _ = await heard(plugin.synthesize(TEXT))
        check(f"a request is answered with {form}", 3 < seconds < 6, seconds)
        streams = [plugin.stream() for _ in range(3)]
        for stream in streams:
            for word in TEXT.split(" "):
                stream.push_text(word + " ")
            stream.end_input()
        for seconds, words in await asyncio.gather(*(heard(stream) for stream in streams)):
            check(f"contexts speak {form}", 3 < seconds < 6, seconds)
            said = "".join(str(word) for word in words).split()
            check("their words are those of the text", said == TEXT.split(), said)
        await plugin.aclose()


async def main():
    """All of it."""
    await try_openai()
    async with aiohttp.ClientSession() as session:
        await try_elevenlabs(session)
    print(f"{checked} checks with LiveKit's plugins")


asyncio.run(main())
