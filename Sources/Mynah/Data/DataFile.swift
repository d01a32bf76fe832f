import Glibc
import MynahProcess
package import MynahText

/// A file of data that belongs to Mynah, and where to look for it.
package struct DataFile: Hashable, Sendable {
    /// Its path inside the folder of data: `English/lexicon-us.bin`.
    package let name: String

    package init(_ name: String) { self.name = name }

    /// The environment variable that says where the folder is.
    package static let variable = "MYNAH_DATA"

    /// Maps the file into memory, where it is read as it is needed.
    package func map() throws(DataError) -> DataBlock {
        let path = try locate()
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure(path) }
        let count = Int(status.st_size)
        guard count > 0 else { throw DataError("\(path) is empty. \(Self.remedy)") }
        guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw failure(path)
        }
        return DataBlock(UnsafeRawBufferPointer(start: start, count: count)) { bytes in
            munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
        }
    }

    /// The file's path: in the folder that the variable names, else in `share/mynah` next to the folder of the program or library that
    /// runs, else in `Data` in a folder above it, as in a checkout.
    package func locate() throws(DataError) -> String {
        if let folder = Environment.value(of: Self.variable) {
            let path = "\(folder)/\(name)"
            if access(path, R_OK) == 0 { return path }
            throw DataError(
                "The environment variable \(Self.variable) says \(folder), where there is no \(name). Correct the variable, or unset it."
            )
        }
        let found = RunningImage.folders.lazy.flatMap { candidates(beside: $0) }.first { access($0, R_OK) == 0 }
        guard let found else { throw DataError("The data file \(name) is missing. \(Self.remedy)") }
        return found
    }

    private static let remedy = "Run Scripts/setup.sh, which makes it."

    private func candidates(beside folder: String) -> [String] {
        var paths = ["\(folder)/../share/mynah/\(name)"]
        var above = folder[...]
        while let slash = above.lastIndex(of: "/"), slash > above.startIndex {
            above = above[..<slash]
            paths.append("\(above)/Data/\(name)")
        }
        return paths
    }

    private func failure(_ path: String) -> DataError {
        DataError("\(path) cannot be read: \(String(cString: strerror(errno))). Check whether you may read it.")
    }
}
