import CMynahKernels

/// A set of instructions that the arithmetic is written for.
public enum InstructionSet: String, Sendable, CaseIterable {
    /// Plain C.
    case scalar
    /// x86-64 with AVX2 and FMA.
    case avx2
    /// x86-64 with AVX-512.
    case avx512
    /// AVX-512 with dot products of bytes and of 16-bit floats.
    case vnni
    /// AVX-512 with the tiles of AMX.
    case amx
    /// The tiles of AMX over a model of them, slow, to test that arithmetic anywhere.
    case emulatedAMX = "amx-emulated"
    /// ARM with NEON.
    case neon
    /// NEON with the dot product of bytes.
    case neonDot = "neon-dot"
    /// NEON with the dot products of bytes and of 16-bit floats.
    case neonBF16 = "neon-bf16"
    /// WebAssembly with SIMD128.
    case wasm

    /// The richest set that this processor and its operating system permit.
    public static var best: InstructionSet { allCases.first { $0.kernels == mynah_best_isa() } ?? .scalar }

    /// The sets that can be used here, the plainest first.
    public static var available: [InstructionSet] { allCases.filter { $0.isAvailable } }

    /// Whether this processor and its operating system permit it.
    public var isAvailable: Bool { mynah_kernels(kernels) != nil }

    /// The set as the kernels number it.
    var kernels: MynahISA {
        switch self {
        case .scalar: MYNAH_SCALAR
        case .avx2: MYNAH_AVX2
        case .avx512: MYNAH_AVX512
        case .vnni: MYNAH_VNNI
        case .amx: MYNAH_AMX
        case .emulatedAMX: MYNAH_AMX_EMULATED
        case .neon: MYNAH_NEON
        case .neonDot: MYNAH_NEON_DOT
        case .neonBF16: MYNAH_NEON_BF16
        case .wasm: MYNAH_WASM
        }
    }
}
