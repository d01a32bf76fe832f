import Glibc

/// What the system calls an error number, `No such file or directory`.
func systemMessage(_ number: Int32) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
        guard let text = buffer.baseAddress, strerror_r(number, text, buffer.count) == 0 else {
            return "error \(number)"
        }
        return String(cString: text)
    }
}
