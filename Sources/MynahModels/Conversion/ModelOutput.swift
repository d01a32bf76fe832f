import Glibc
import MynahFiles
import MynahTensors

/// A model file that appears under its name whole, or not at all.
struct ModelOutput: ByteSink {
    private let path: String
    private let file: StagedFile
    /// How many bytes were written.
    var size: Int { file.size }

    /// Opens a file in the folder of `path`.
    init(path: String) throws(ModelFileError) {
        self.path = path
        guard !StagedFile.isSpecial(path) else {
            throw ModelFileError(.unwritable, "'\(path)' is no plain file. Name another.")
        }
        do throws(FileFailure) { file = try StagedFile(replacing: path) } catch { throw .unwritable(path, error) }
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(ModelFileError) {
        do throws(FileFailure) { try file.write(bytes) } catch { throw .unwritable(path, error) }
    }

    /// Waits until the disk has the bytes, and gives the file its name, over whatever had it.
    func publish() throws(ModelFileError) {
        do throws(FileFailure) { try file.publish(.onDisk) } catch { throw .unwritable(path, error) }
    }
}

extension ModelFileError {
    /// A file to be written that could not be.
    fileprivate static func unwritable(_ path: String, _ failure: FileFailure) -> ModelFileError {
        let advice =
            switch failure.number {
            case ENOSPC, EDQUOT: "Free some space, or write to another disk."
            case EFBIG: "Raise the limit on file sizes (ulimit -f)."
            case EACCES, EPERM, EROFS: "Choose a place that you may write to."
            case ENOENT, ENOTDIR: "Make its folder first, or choose another."
            default: "Choose another place."
            }
        return ModelFileError(.unwritable, "'\(path)' cannot be written: \(failure.reason). \(advice)")
    }
}
