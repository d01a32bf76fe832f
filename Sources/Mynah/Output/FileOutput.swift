import Glibc
public import MynahCodecs
import MynahFiles
public import MynahSynthesis

/// Writes a file that appears under its name whole or not at all, whatever happens in between.
///
/// What is there already and is not a plain file (a device, a pipe) is written to directly.
public final class FileOutput: ByteOutput {
    private let path: String
    private let target: Target

    /// What bytes are written to.
    private enum Target {
        /// A device or a pipe, which we close.
        case special(Int32)
        case staged(StagedFile)
    }

    /// Opens a file to be written at `path`. Throws `.outputFailed` when that is not possible.
    public init(path: String) throws(SynthesisError) {
        self.path = path
        guard StagedFile.isSpecial(path) else {
            do throws(FileFailure) { target = .staged(try StagedFile(replacing: path)) } catch {
                throw .cannotWrite(path, error.number)
            }
            return
        }
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        target = .special(descriptor)
        if descriptor < 0 { throw .cannotWrite(path, errno) }
    }

    deinit {
        if case .special(let descriptor) = target { close(descriptor) }
    }

    public func write(_ bytes: [UInt8]) throws(SynthesisError) {
        switch target {
        case .special(let descriptor): try DescriptorOutput(descriptor, name: path).write(bytes)
        case .staged(let file): try toFile { () throws(FileFailure) in try file.write(bytes) }
        }
    }

    public func finish(_ patches: [EncodedTail.Patch]) throws(SynthesisError) {
        guard case .staged(let file) = target else { return }
        try toFile { () throws(FileFailure) in
            for patch in patches { try file.write(patch.bytes, at: patch.offset) }
            try file.publish()
        }
    }

    private func toFile(_ work: () throws(FileFailure) -> Void) throws(SynthesisError) {
        do throws(FileFailure) { try work() } catch { throw .cannotWrite(path, error.number) }
    }
}
