// What the answers of the main routes are.
extension AnswerSchema {
    /// What is wrong.
    static let error = fields(
        [
            "error": fields(
                ["message": .text, "type": .text, "param": .optional(.text), "code": .text],
                maybe: ["allowed": .list(.text), "nearest": .text]
            )
        ],
        // As ElevenLabs and Kokoro-FastAPI tell it.
        maybe: ["detail": .either([fields(["message": .text]), .list(fields(["msg": .text]))])]
    )

    /// What is heard when, and where it stands in the text.
    private static let times = list(
        fields(
            ["text": .text, "span": .list(.integer), "start": .number, "end": .number],
            maybe: ["turn": .integer]
        )
    )

    /// Speech with its times, whole.
    static let timedSpeech = fields(["audio": .text, "format": .text, "times": times, "duration": .number])

    /// Speech and its words, as Kokoro-FastAPI brings them.
    static let captionedSpeech = fields([
        "audio": .text, "audio_format": .text,
        "timestamps": .optional(list(fields(["word": .text, "start_time": .number, "end_time": .number]))),
    ])

    /// The times of a job.
    static let jobTimes = fields(["id": .text, "duration": .number, "times": times])

    /// A voice.
    static let voice = fields([
        "id": .text, "name": .text, "title": .text, "language": .text, "languages": .list(.text),
        "gender": .text, "engine": .text,
        "object": .text,
    ])

    /// The voices, or their names alone.
    static let voices = fields(["voices": .list(.either([voice, .text]))])

    /// A voice as ElevenLabs has it.
    static let elevenVoice = fields([
        "voice_id": .text, "name": .text, "category": .text,
        "labels": fields(["language": .text, "gender": .text, "engine": .text]),
    ])

    /// A page of such voices.
    static let elevenVoices = fields([
        "voices": .list(elevenVoice), "has_more": .boolean, "total_count": .integer,
        "next_page_token": .optional(.text),
    ])

    /// A model.
    static let model = fields(["id": .text, "object": .text, "created": .integer, "owned_by": .text])

    private static let elevenModel = fields([
        "model_id": .text, "name": .text, "can_do_text_to_speech": .boolean,
        "languages": .list(fields(["language_id": .text, "name": .text])),
    ])

    /// The models, as OpenAI lists them, or as ElevenLabs does for its clients.
    static let models = either([fields(["object": .text, "data": .list(model)]), .list(elevenModel)])

    /// How far a job is.
    static let job = fields(
        [
            "id": .text, "object": .text, "status": .choice(JobStatus.words), "progress": .number,
            "characters": .integer, "characters_spoken": .integer, "audio_seconds": .number, "created_at": .integer,
            "model": .text, "voice": .text, "language": .text, "response_format": .text, "sample_rate": .integer,
            "seed": .integer,
        ],
        maybe: [
            "seconds_left": .number, "ended_at": .integer, "expired_at": .integer, "expires_at": .integer,
            "warnings": .list(.text), "error": fields(["code": .text, "message": .text]), "bytes": .integer,
            "audio": .text, "times": .text,
        ]
    )

    /// A page of jobs.
    static let jobs = fields([
        "object": .text, "data": .list(job), "has_more": .boolean, "last_id": .optional(.text),
    ])

    /// That something is gone.
    static let deleted = fields(["id": .text, "object": .text, "deleted": .boolean])

    /// A text as it is read.
    static let normalized = fields([
        "text": .text, "words": .list(fields(["text": .text, "span": .list(.integer), "kind": .text])),
    ])

    /// How a text sounds.
    static let phonemes = fields([
        "text": .text, "phonemes": .text, "ipa": .text,
        "tokens": .list(
            fields(
                ["text": .text, "span": .list(.integer), "phonemes": .text, "source": .text],
                maybe: ["homograph": .text]
            )
        ),
    ])

    /// How a text sounds, as Kokoro-FastAPI says it.
    static let phonemized = fields(["phonemes": .text, "tokens": .list(.integer)])

    /// How the server is.
    static let health = fields([
        "status": .text, "version": .text, "models": .list(.text), "queue_length": .integer,
        "avg_latency_ms": .number, "streams": .integer, "lanes": .integer, "busy_lanes": .integer,
    ])

    /// Whether the server can speak.
    static let readiness = fields(["status": .text])
}
