// Data/Models/PROVENANCE.md tells where each number comes from.
extension PublishedModel {
    /// Kokoro-82M v1.1: Mandarin and English, 103 voices.
    public static let kokoroChinese = PublishedModel(
        name: "kokoro-zh",
        title: "Kokoro-82M v1.1, Mandarin and English",
        repository: "hexgrad/Kokoro-82M-v1.1-zh",
        revision: "01e7505bd6a7a2ac4975463114c3a7650a9f7218",
        licence: "Apache-2.0",
        configuration: PublishedFile(
            path: "config.json",
            size: 3_228,
            sha256: "bc333efa5ce4ceff433c8c8e5d027a1eca0166001e4e4a62bea2d26ff7a46890"
        ),
        checkpoint: PublishedFile(
            path: "kokoro-v1_1-zh.pth",
            size: 327_247_856,
            sha256: "b1d8410fa44dfb5c15471fd6c4225ea6b4e9ac7fa03c98e8bea47a9928476e2b"
        ),
        voices: chineseVoices,
        firstVoices: ["zf_001", "zm_010"]
    )

    /// Only two of these have a digest that was found printed; the hub states those of the others with each answer.
    private static let chineseVoices: [PublishedFile] = chineseVoiceNames.map { name in
        switch name {
        case "zf_001":
            .voice(name, size: 523_331, sha256: "9bdc9a87e13e9bb1ea3e7803259c2ecbfebaeeb2ff80b5d0c76df1a464c1c962")
        case "zm_010":
            .voice(name, size: 523_331, sha256: "d2eeba86192eee269f600ca6821038034abd017532a1fe68ff7b0e86c2983b2a")
        default: .voice(name, sha256: nil)
        }
    }

    private static var chineseVoiceNames: [String] {
        let women = """
            001 002 003 004 005 006 007 008 017 018 019 021 022 023 024 026 027 028 032 036 038 039 040 042 043 044
            046 047 048 049 051 059 060 067 070 071 072 073 074 075 076 077 078 079 083 084 085 086 087 088 090 092
            093 094 099
            """
        let men = """
            009 010 011 012 013 014 015 016 020 025 029 030 031 033 034 035 037 041 045 050 052 053 054 055 056 057
            058 061 062 063 064 065 066 068 069 080 081 082 089 091 095 096 097 098 100
            """
        let numbered = [("zf_", women), ("zm_", men)].flatMap { prefix, numbers in
            numbers.split(whereSeparator: \.isWhitespace).map { prefix + $0 }
        }
        return ["af_maple", "af_sol", "bf_vale"] + numbered
    }
}
