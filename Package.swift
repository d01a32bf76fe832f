// swift-tools-version: 6.2
import PackageDescription

// Every target is one line of this table; the arrows point down (Documentation/Architecture.md).
let package = Package(
    name: "mynah",
    products: [
        .library(name: "Mynah", targets: ["Mynah"]),
        .library(name: "MynahTesting", targets: ["MynahTesting"]),
        .executable(name: "mynah", targets: ["mynah"]),
        .executable(name: "mynah-espeak", targets: ["mynah-espeak"]),
        .executable(name: "mynah-media", targets: ["mynah-media"]),
        .executable(name: "benchmarks", targets: ["benchmarks"]),
    ],
    targets: [
        // Portable core: no Foundation, no files, no clock, no threads. Also built for WebAssembly (Scripts/build-web.sh).
        .target(name: "MynahText"),
        .target(name: "MynahPhonemes", dependencies: ["MynahText"]),
        .target(name: "MynahAudio", dependencies: ["MynahText", "CMath"]),
        .target(name: "MynahSynthesis", dependencies: ["MynahText", "MynahPhonemes", "MynahAudio"]),
        .target(name: "CMynahKernels", exclude: ["template"]),
        .target(name: "MynahTensors", dependencies: ["MynahText", "CMynahKernels"]),
        .target(
            name: "MynahKokoro",
            dependencies: ["MynahText", "MynahPhonemes", "MynahAudio", "MynahSynthesis", "MynahTensors", "CMath"]
        ),

        // Needs an operating system.
        .target(name: "MynahJSON", dependencies: ["MynahText"]),
        .target(name: "MynahOptions", dependencies: ["MynahText", "MynahJSON"]),
        .target(name: "MynahLog"),
        .target(name: "MynahFiles"),
        .target(name: "MynahThreads"),
        .target(name: "MynahDatabase", dependencies: ["CSQLite"]),
        .target(name: "MynahWire"),
        .target(name: "MynahProcess", dependencies: ["MynahWire", "MynahSynthesis"]),
        .target(
            name: "MynahCodecs",
            dependencies: [
                "MynahAudio", "MynahSynthesis", "MynahWire", "MynahProcess", "CLame", "COpusenc", "CFLAC", "CVorbis",
            ]
        ),
        .target(name: "MynahFlite", dependencies: ["MynahText", "MynahAudio", "MynahSynthesis", "CFlite"]),
        .target(
            name: "MynahEspeak",
            dependencies: ["MynahText", "MynahAudio", "MynahSynthesis", "MynahWire", "MynahProcess"]
        ),
        .target(name: "MynahHTTP", dependencies: ["MynahSynthesis", "MynahThreads", "CCurl", "CZlib", "CEpoll"]),
        .target(
            name: "MynahModels",
            dependencies: [
                "MynahText", "MynahTensors", "MynahKokoro", "MynahSynthesis", "MynahJSON", "MynahHTTP", "MynahFiles",
                "CZlib",
            ]
        ),
        .target(name: "MynahPlayback", dependencies: ["MynahAudio", "MynahThreads", "CPortAudio"]),
        .target(
            name: "MynahServing",
            dependencies: [
                "MynahThreads",
                "MynahText", "MynahPhonemes", "MynahAudio", "MynahSynthesis", "MynahTensors", "MynahProcess",
                "MynahCodecs", "MynahFiles",
            ]
        ),
        .target(
            name: "MynahServer",
            dependencies: [
                "MynahThreads",
                "MynahText", "MynahPhonemes", "MynahAudio", "MynahSynthesis", "MynahServing", "MynahCodecs",
                "MynahJSON",
                "MynahHTTP", "MynahFiles", "MynahDatabase",
            ]
        ),
        .target(
            name: "Mynah",
            dependencies: [
                "MynahThreads",
                "MynahText", "MynahPhonemes", "MynahAudio", "MynahSynthesis", "MynahProcess", "MynahServing",
                "MynahCodecs", "MynahFlite", "MynahEspeak", "MynahTensors", "MynahKokoro", "MynahModels", "MynahFiles",
            ]
        ),
        .target(
            name: "MynahCommands",
            dependencies: [
                "MynahThreads",
                "Mynah", "MynahText", "MynahPhonemes", "MynahAudio", "MynahSynthesis", "MynahProcess", "MynahServing",
                "MynahCodecs", "MynahPlayback", "MynahModels", "MynahKokoro", "MynahTensors", "MynahOptions",
                "MynahLog", "MynahHTTP", "MynahJSON", "MynahServer",
            ]
        ),
        .target(
            name: "MynahTesting",
            dependencies: [
                "MynahText", "MynahPhonemes", "MynahAudio", "MynahSynthesis", "MynahTensors", "MynahKokoro",
                "MynahHTTP", "MynahProcess",
            ]
        ),

        // Programs. The two that link GPL code are on their own, behind socket pairs.
        .executableTarget(name: "mynah", dependencies: ["MynahCommands"]),
        .executableTarget(name: "mynah-espeak", dependencies: ["MynahWire", "MynahProcess", "CEspeak"]),
        .executableTarget(name: "mynah-media", dependencies: ["MynahWire", "MynahProcess", "CFFmpeg"]),

        // Make the data files of Data/, and check them; no products.
        .executableTarget(
            name: "kokoro-reference",
            dependencies: [
                "MynahThreads", "MynahKokoro", "MynahTensors", "MynahModels", "MynahServing", "MynahTesting",
            ],
            path: "Tools/kokoro-reference"
        ),
        .executableTarget(name: "train-letters", dependencies: ["MynahPhonemes", "MynahText"], path: "Tools/letters"),
        .executableTarget(
            name: "homograph-training",
            dependencies: ["MynahText", "MynahPhonemes"],
            path: "Tools/homographs",
            exclude: ["words.py"]
        ),

        // C libraries: a module map and a shim header each, nothing else.
        .systemLibrary(name: "CMath"),
        .systemLibrary(name: "CFlite", providers: [.apt(["flite1-dev"])]),
        .systemLibrary(name: "CEspeak", pkgConfig: "espeak-ng", providers: [.apt(["libespeak-ng-dev"])]),
        .systemLibrary(name: "CLame", providers: [.apt(["libmp3lame-dev"])]),
        .systemLibrary(name: "COpusenc", pkgConfig: "libopusenc", providers: [.apt(["libopusenc-dev"])]),
        .systemLibrary(name: "CFLAC", pkgConfig: "flac", providers: [.apt(["libflac-dev"])]),
        .systemLibrary(name: "CVorbis", pkgConfig: "vorbisenc", providers: [.apt(["libvorbis-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(
            name: "CFFmpeg",
            pkgConfig: "libavformat",
            providers: [.apt(["libavcodec-dev", "libavformat-dev", "libswresample-dev"])]
        ),
        .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CEpoll"),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CPortAudio", providers: [.apt(["portaudio19-dev"])]),

        // What Mynah is measured with (Benchmarks/README.md).
        .executableTarget(
            name: "benchmarks",
            dependencies: ["Mynah", "MynahKokoro", "MynahTensors", "MynahTesting", "CAllocationCount"],
            path: "Benchmarks/Sources/benchmarks"
        ),
        .target(name: "CAllocationCount", path: "Benchmarks/Sources/CAllocationCount"),

        // Tests mirror the sources.
        .testTarget(name: "MynahTextTests", dependencies: ["MynahText", "MynahTesting"], exclude: ["Golden"]),
        .testTarget(
            name: "MynahPhonemesTests",
            dependencies: ["MynahPhonemes", "MynahText", "MynahTesting"],
            exclude: ["Golden"]
        ),
        .testTarget(name: "MynahAudioTests", dependencies: ["MynahAudio", "MynahText", "MynahTesting"]),
        .testTarget(
            name: "MynahSynthesisTests",
            dependencies: ["MynahSynthesis", "MynahText", "MynahPhonemes", "MynahAudio", "MynahTesting"]
        ),
        .testTarget(
            name: "MynahTensorsTests",
            dependencies: ["MynahTensors", "CMynahKernels", "MynahKokoro", "MynahText", "MynahTesting"],
            exclude: ["Golden"]
        ),
        .testTarget(
            name: "MynahKokoroTests",
            dependencies: [
                "MynahKokoro", "MynahTensors", "MynahText", "MynahAudio", "MynahSynthesis", "MynahTesting",
            ]
        ),
        .testTarget(name: "MynahJSONTests", dependencies: ["MynahJSON", "MynahTesting"]),
        .testTarget(
            name: "MynahOptionsTests",
            dependencies: ["MynahOptions", "MynahJSON", "MynahTesting"],
            exclude: ["Golden"]
        ),
        .testTarget(name: "MynahLogTests", dependencies: ["MynahLog"]),
        .testTarget(name: "MynahDatabaseTests", dependencies: ["MynahDatabase"]),
        .testTarget(name: "MynahFilesTests", dependencies: ["MynahFiles", "MynahTesting"]),
        .testTarget(name: "MynahWireTests", dependencies: ["MynahWire", "MynahTesting"]),
        .testTarget(name: "MynahProcessTests", dependencies: ["MynahProcess", "MynahWire", "MynahSynthesis"]),
        .testTarget(
            name: "MynahCodecsTests",
            dependencies: [
                "MynahCodecs", "MynahAudio", "MynahSynthesis", "MynahWire", "MynahTesting", "mynah-media",
            ]
        ),
        .testTarget(
            name: "MynahFliteTests",
            dependencies: ["MynahFlite", "MynahText", "MynahAudio", "MynahSynthesis", "MynahTesting"]
        ),
        .testTarget(name: "MynahHTTPTests", dependencies: ["MynahHTTP", "MynahProcess", "MynahTesting"]),
        .testTarget(
            name: "MynahModelsTests",
            dependencies: [
                "MynahModels", "MynahHTTP", "MynahKokoro", "MynahTensors", "MynahSynthesis", "MynahText",
                "MynahTesting", "MynahFiles", "CZlib",
            ],
            exclude: ["Golden"]
        ),
        .testTarget(
            name: "MynahServerTests",
            dependencies: [
                "MynahThreads",
                "MynahServer", "MynahHTTP", "MynahServing", "MynahSynthesis", "MynahText", "MynahCodecs", "MynahJSON",
                "MynahAudio", "MynahFiles", "MynahPhonemes", "MynahTesting",
            ]
        ),
        .testTarget(name: "MynahPlaybackTests", dependencies: ["MynahPlayback", "MynahThreads", "MynahAudio"]),
        .testTarget(
            name: "MynahEspeakTests",
            dependencies: [
                "MynahEspeak", "MynahText", "MynahAudio", "MynahSynthesis", "MynahWire", "MynahProcess", "MynahTesting",
                "mynah-espeak",
            ]
        ),
        .testTarget(
            name: "MynahServingTests",
            dependencies: [
                "MynahThreads",
                "MynahServing", "MynahSynthesis", "MynahText", "MynahPhonemes", "MynahAudio", "MynahTensors",
                "MynahCodecs", "MynahFiles", "MynahTesting",
            ]
        ),
        .testTarget(
            name: "MynahTests",
            dependencies: [
                "Mynah", "MynahTensors", "MynahKokoro", "MynahPhonemes", "MynahServing", "MynahSynthesis", "MynahText",
                "MynahTesting",
                "mynah-espeak",
            ]
        ),
        .testTarget(
            name: "MynahCommandsTests",
            dependencies: [
                "MynahCommands", "Mynah", "MynahOptions", "MynahAudio", "MynahCodecs", "MynahProcess",
                "MynahText", "MynahSynthesis", "MynahModels", "MynahKokoro", "MynahTensors", "MynahTesting", "mynah",
                "mynah-espeak",
                "mynah-media",
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)

/// The upcoming features that Swift 6.3 still offers: what they forbid is forbidden here from the first day.
let upcomingFeatures = [
    "ExistentialAny", "InferIsolatedConformances", "InternalImportsByDefault", "MemberImportVisibility",
    "NonisolatedNonsendingByDefault", "ImmutableWeakCaptures",
]

// Warnings are errors in Scripts/check.sh, not for a user whose newer compiler warns of more.
let isStrict = Context.environment["MYNAH_STRICT"] == "1"

for target in package.targets where target.type != .system {
    var settings = target.swiftSettings ?? []
    settings += upcomingFeatures.map { .enableUpcomingFeature($0) }
    if isStrict { settings.append(.treatAllWarnings(as: .error)) }
    target.swiftSettings = settings
}
