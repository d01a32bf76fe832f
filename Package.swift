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
    ],
    targets: [
        // Portable core: no Foundation, no files, no clock, no threads. Also built for WebAssembly (Scripts/build-web.sh).
        .target(name: "MynahText"),
        .target(name: "MynahAudio", dependencies: ["MynahText", "CMath"]),
        .target(name: "MynahSynthesis", dependencies: ["MynahText", "MynahAudio"]),

        // Needs an operating system.
        .target(name: "MynahOptions", dependencies: ["MynahText"]),
        .target(name: "MynahLog"),
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
        .target(name: "MynahPlayback", dependencies: ["MynahAudio", "CPortAudio"]),
        .target(name: "MynahServing", dependencies: ["MynahText", "MynahAudio", "MynahSynthesis"]),
        .target(
            name: "Mynah",
            dependencies: [
                "MynahText", "MynahAudio", "MynahSynthesis", "MynahProcess", "MynahServing",
                "MynahCodecs", "MynahFlite", "MynahEspeak",
            ]
        ),
        .target(
            name: "MynahCommands",
            dependencies: [
                "Mynah", "MynahText", "MynahAudio", "MynahSynthesis", "MynahProcess", "MynahServing",
                "MynahCodecs", "MynahPlayback", "MynahOptions", "MynahLog",
            ]
        ),
        .target(name: "MynahTesting", dependencies: ["MynahText", "MynahAudio", "MynahSynthesis"]),

        // Programs. The two that link GPL code are on their own, behind socket pairs.
        .executableTarget(name: "mynah", dependencies: ["MynahCommands"]),
        .executableTarget(name: "mynah-espeak", dependencies: ["MynahWire", "MynahProcess", "CEspeak"]),
        .executableTarget(name: "mynah-media", dependencies: ["MynahWire", "MynahProcess", "CFFmpeg"]),

        // C libraries: a module map and a shim header each, nothing else.
        .systemLibrary(name: "CMath"),
        .systemLibrary(name: "CFlite", providers: [.apt(["flite1-dev"])]),
        .systemLibrary(name: "CEspeak", pkgConfig: "espeak-ng", providers: [.apt(["libespeak-ng-dev"])]),
        .systemLibrary(name: "CLame", providers: [.apt(["libmp3lame-dev"])]),
        .systemLibrary(name: "COpusenc", pkgConfig: "libopusenc", providers: [.apt(["libopusenc-dev"])]),
        .systemLibrary(name: "CFLAC", pkgConfig: "flac", providers: [.apt(["libflac-dev"])]),
        .systemLibrary(name: "CVorbis", pkgConfig: "vorbisenc", providers: [.apt(["libvorbis-dev"])]),
        .systemLibrary(
            name: "CFFmpeg",
            pkgConfig: "libavformat",
            providers: [.apt(["libavcodec-dev", "libavformat-dev", "libswresample-dev"])]
        ),
        .systemLibrary(name: "CPortAudio", providers: [.apt(["portaudio19-dev"])]),

        // Tests mirror the sources.
        .testTarget(name: "MynahTextTests", dependencies: ["MynahText", "MynahTesting"], exclude: ["Golden"]),
        .testTarget(name: "MynahAudioTests", dependencies: ["MynahAudio", "MynahText", "MynahTesting"]),
        .testTarget(
            name: "MynahSynthesisTests",
            dependencies: ["MynahSynthesis", "MynahText", "MynahAudio", "MynahTesting"]
        ),
        .testTarget(name: "MynahOptionsTests", dependencies: ["MynahOptions", "MynahTesting"], exclude: ["Golden"]),
        .testTarget(name: "MynahLogTests", dependencies: ["MynahLog"]),
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
        .testTarget(name: "MynahPlaybackTests", dependencies: ["MynahPlayback", "MynahAudio"]),
        .testTarget(
            name: "MynahEspeakTests",
            dependencies: [
                "MynahEspeak", "MynahText", "MynahAudio", "MynahSynthesis", "MynahWire", "MynahProcess", "MynahTesting",
                "mynah-espeak",
            ]
        ),
        .testTarget(
            name: "MynahServingTests",
            dependencies: ["MynahServing", "MynahSynthesis", "MynahText", "MynahAudio", "MynahTesting"]
        ),
        .testTarget(
            name: "MynahCommandsTests",
            dependencies: [
                "MynahCommands", "Mynah", "MynahOptions", "MynahAudio", "MynahCodecs", "MynahProcess",
                "MynahText", "MynahSynthesis", "MynahTesting", "mynah", "mynah-espeak", "mynah-media",
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
