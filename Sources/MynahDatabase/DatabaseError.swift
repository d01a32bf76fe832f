import CSQLite

/// Why a database did not do what it was asked.
package struct DatabaseError: Error, Hashable, Sendable {
    /// The kind of failure.
    package enum Code: String, Hashable, Sendable, CaseIterable {
        /// There is no file that can be opened, and none can be made.
        case cannotOpen
        /// Somebody else writes, and did not end in time.
        case locked
        /// The disk is full.
        case diskFull
        /// The file is damaged, or no database.
        case corrupt
        /// The file was made by a later version of the program.
        case fromLaterVersion
        /// The file cannot be written.
        case readOnly
        /// Anything else.
        case failed
    }

    /// What kind of failure it is.
    package let code: Code
    /// What failed and what can be done about it, as full sentences.
    package let message: String
    /// What SQLite says of it.
    package let cause: String

    /// Makes an error; `message` says what failed and what can be done about it.
    package init(_ code: Code, _ message: String, cause: String = "") {
        self.code = code
        self.message = message
        self.cause = cause
    }

    /// The error behind one of SQLite's numbers, for the file at `path`.
    init(number: Int32, cause: String, path: String) {
        let code = Self.code(of: number)
        self.init(code, Self.message(code, path, cause), cause: cause)
    }

    private static func code(of number: Int32) -> Code {
        // The lowest byte is the kind; what lies above says more of it.
        switch number & 0xFF {
        case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .cannotOpen
        case SQLITE_BUSY, SQLITE_LOCKED: .locked
        case SQLITE_FULL: .diskFull
        case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupt
        case SQLITE_READONLY: .readOnly
        default: .failed
        }
    }

    private static func message(_ code: Code, _ path: String, _ cause: String) -> String {
        switch code {
        case .cannotOpen: "The database \(path) cannot be opened. Check that its folder is there and may be written to."
        case .locked: "The database \(path) is in use by another program. End that, or try again."
        case .diskFull: "The disk with the database \(path) is full. Make room."
        case .corrupt: "The database \(path) is damaged or is none. Move it away; a new one is made in its place."
        case .fromLaterVersion:
            "The database \(path) was made by a later version of Mynah. Use that, or move the file away."
        case .readOnly: "The database \(path) cannot be written to. Check its permissions."
        case .failed: "The database \(path) failed: \(cause)."
        }
    }

    static func fromLaterVersion(_ path: String) -> DatabaseError {
        DatabaseError(.fromLaterVersion, message(.fromLaterVersion, path, ""))
    }
}
