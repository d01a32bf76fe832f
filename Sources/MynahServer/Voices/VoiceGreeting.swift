import MynahText

/// What a voice says in its language to show what it sounds like.
enum VoiceGreeting {
    /// The sentence; in a language that is not here, the voice's name.
    static func text(in language: LanguageTag, named title: String) -> String {
        let primary = language.text.prefix { $0 != "-" }.lowercased()
        return greetings[primary == "zh" ? "cmn" : primary] ?? title
    }

    private static let greetings = [
        "ca": "Hola, així sona la meva veu.",
        "cmn": "你好,这是我的声音。",
        "cs": "Dobrý den, takhle zní můj hlas.",
        "da": "Hej, sådan lyder min stemme.",
        "de": "Guten Tag, so klingt meine Stimme.",
        "el": "Γεια σας, έτσι ακούγεται η φωνή μου.",
        "en": "Hello, this is what my voice sounds like.",
        "es": "Hola, así suena mi voz.",
        "fi": "Hei, tältä ääneni kuulostaa.",
        "fr": "Bonjour, voici le son de ma voix.",
        "hi": "नमस्ते, मेरी आवाज़ ऐसी है।",
        "hu": "Jó napot, ilyen a hangom.",
        "it": "Ciao, questa è la mia voce.",
        "ja": "こんにちは、これが私の声です。",
        "ko": "안녕하세요, 제 목소리는 이렇습니다.",
        "nb": "Hei, slik høres stemmen min ut.",
        "nl": "Hallo, zo klinkt mijn stem.",
        "pl": "Dzień dobry, tak brzmi mój głos.",
        "pt": "Olá, esta é a minha voz.",
        "ro": "Bună ziua, așa sună vocea mea.",
        "ru": "Здравствуйте, так звучит мой голос.",
        "sv": "Hej, så här låter min röst.",
        "tr": "Merhaba, sesim böyle.",
        "uk": "Добрий день, так звучить мій голос.",
    ]
}
