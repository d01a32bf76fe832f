/// What the processor can do, as Linux tells it: only what the operating system permits is in its list.
struct ProcessorFeatures {
    /// The processor's name; `nil` where it is not told.
    let name: String?
    /// The instruction sets that make speech faster, in the order in which they are preferred.
    let instructionSets: [String]

    /// Reads the text of `/proc/cpuinfo`.
    init(cpuinfo: String) {
        var name: String?
        var flags: Set<Substring> = []
        for line in cpuinfo.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            switch parts[0].prefix(while: { $0 != "\t" }) {
            case "model name", "Model": name = name ?? String(parts[1].drop { $0 == " " })
            case "flags", "Features": flags.formUnion(parts[1].split(separator: " "))
            default: continue
            }
        }
        self.name = name
        self.instructionSets = Self.known.filter { flags.contains($0.flag[...]) }.map(\.title)
    }

    /// Linux's flags and the names that people know.
    private static let known: [(flag: String, title: String)] = [
        ("amx_bf16", "AMX bf16"), ("amx_int8", "AMX int8"), ("avx512_bf16", "AVX-512 BF16"),
        ("avx512_vnni", "AVX-512 VNNI"),
        ("avx512f", "AVX-512F"), ("avx2", "AVX2"), ("fma", "FMA"), ("sse4_2", "SSE4.2"),
        ("bf16", "NEON bf16"), ("asimddp", "NEON dot product"), ("asimd", "NEON"),
    ]
}
