// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "mynah-benchmarks",
    dependencies: [.package(name: "mynah", path: "..")],
    targets: [
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                .product(name: "Mynah", package: "mynah"), .product(name: "MynahTesting", package: "mynah"),
                "CAllocationCount",
            ],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ]
        ),
        .target(name: "CAllocationCount"),
    ],
    swiftLanguageModes: [.v6]
)
