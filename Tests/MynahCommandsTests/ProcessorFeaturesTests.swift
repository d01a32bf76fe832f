import Testing

@testable import MynahCommands

/// What is read of Linux's description of a processor.
struct ProcessorFeaturesTests {
    @Test(
        arguments: [
            (
                "processor\t: 0\nmodel name\t: AMD EPYC 9B14\nflags\t\t: fpu sse4_2 fma avx2 avx512f avx512_vnni\n\n"
                    + "processor\t: 1\nmodel name\t: other\nflags\t\t: fpu\n",
                "AMD EPYC 9B14", ["AVX-512 VNNI", "AVX-512F", "AVX2", "FMA", "SSE4.2"]
            ),
            (
                "processor\t: 0\nBogoMIPS\t: 50.00\nFeatures\t: fp asimd evtstrm asimddp bf16\nCPU part\t: 0xd40\n",
                nil, ["NEON bf16", "NEON dot product", "NEON"]
            ),
            ("Model\t\t: Raspberry Pi 4 Model B Rev 1.4\n", "Raspberry Pi 4 Model B Rev 1.4", []),
            ("", nil, []),
            (":::\n\t:\nflags\nflags:\nmodel name:\n", nil, []),
        ] as [(String, String?, [String])]
    )
    func `reads the name and the instruction sets, the preferred first`(text: String, name: String?, sets: [String]) {
        let features = ProcessorFeatures(cpuinfo: text)
        #expect(features.name == name)
        #expect(features.instructionSets == sets)
    }
}
