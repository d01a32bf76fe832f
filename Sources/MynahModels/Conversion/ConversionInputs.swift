import Glibc
import MynahTensors

/// The files that a model is to be made of, sorted by what is in them, whatever their names.
struct ConversionInputs {
    /// Configurations in JSON.
    private(set) var configurations: [JSONObject] = []
    /// Models in GGUF format.
    private(set) var models: [ModelArchive] = []
    /// Tensors in other formats.
    private(set) var archives: [any TensorArchive] = []
    /// Files that say nothing of what they are: voices as bare numbers, if anything.
    private(set) var raw: [ReadableFile] = []

    private static let mostFiles = 4_096
    private static let voiceEndings = [".pt", ".bin", ".npz", ".safetensors"]

    init(_ paths: [String]) throws(ModelFileError) {
        for path in paths {
            var status = stat()
            if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
                for file in try Self.voices(in: path) { try add(file) }
            } else {
                try add(path)
            }
        }
    }

    private mutating func add(_ path: String) throws(ModelFileError) {
        let file = try ReadableFile(path: path)
        let start = try file.bytes(0..<min(4, file.size))
        if start == ModelFile.magic {
            models.append(try ModelArchive(file))
        } else if start == [0x50, 0x4B, 0x03, 0x04] {
            let archive = try ZipArchive(file)
            archives.append(TorchArchive.isTorch(archive) ? try TorchArchive(archive) : try NumpyArchive(archive))
        } else if try SafetensorsArchive.isSafetensors(file) {
            archives.append(try SafetensorsArchive(file))
        } else if path.lowercased().hasSuffix(".json") {
            guard file.size <= 1 << 20 else {
                throw ModelFileError(.limitExceeded, "'\(path)' is larger than any configuration.")
            }
            configurations.append(try JSONObject(try file.bytes(0..<file.size), path: path))
        } else if start.count == 4, start[0] == 0x80, start[1] <= 5 {
            throw ModelFileError(
                .unsupported,
                "'\(path)' was saved by an old PyTorch. Load it with a newer one than 1.5, and save it again."
            )
        } else {
            raw.append(file)
        }
    }

    /// The files in a folder that can be voices, in order.
    private static func voices(in folder: String) throws(ModelFileError) -> [String] {
        guard let stream = opendir(folder) else { throw .unreadable(folder, errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix("."), voiceEndings.contains(where: { name.lowercased().hasSuffix($0) }) {
                names.append(name)
            }
            guard names.count <= mostFiles else {
                throw ModelFileError(.limitExceeded, "The folder '\(folder)' holds more than \(mostFiles) voices.")
            }
        }
        guard !names.isEmpty else {
            throw ModelFileError(
                .missing,
                "The folder '\(folder)' holds no voices: no files that end in \(voiceEndings.joined(separator: ", "))."
            )
        }
        return names.sorted().map { "\(folder)/\($0)" }
    }
}
