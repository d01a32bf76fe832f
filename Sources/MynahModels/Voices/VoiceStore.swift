import Glibc
import MynahFiles
import MynahKokoro
public import MynahTensors
import MynahText
import Synchronization

/// Where mixtures of voices are kept on this machine: a file of safetensors for each, in a folder that is its owner's alone.
public struct VoiceStore: Hashable, Sendable {
    /// The most voices that are looked at.
    public static let most = 1_000

    /// The folder; `nil` where the environment names no home.
    public let folder: String?

    /// How often this process has changed any folder of voices, beside what the file system's own clock can tell.
    private static let changes = Atomic<UInt64>(0)

    /// Finds the folder: `folder` where it is given, else `mynah/voices` in `XDG_DATA_HOME` or `~/.local/share`.
    public init(folder: String? = nil, environment: [String: String]) {
        self.folder = folder ?? DataHome.path(environment).map { "\($0)/mynah/voices" }
    }

    /// The names of the voices, in order.
    public var names: [String] {
        guard let folder else { return [] }
        let names = Folders.names(in: folder).filter { $0.hasSuffix(Self.ending) }
            .map { String($0.dropLast(Self.ending.count)) }
        return Array(names.filter(KokoroVoiceRecord.isName).prefix(Self.most))
    }

    /// A number that is another one after voices were kept or removed, here or by another process.
    public var revision: UInt64 {
        var status = stat()
        let changes = Self.changes.load(ordering: .acquiring)
        guard let folder, stat(folder, &status) == 0 else { return changes }
        let moment = UInt64(bitPattern: Int64(status.st_mtim.tv_sec)) &* 1_000_000_000
        return (moment &+ UInt64(bitPattern: Int64(status.st_mtim.tv_nsec))) &* 31 &+ changes
    }

    /// What is known of a voice; `nil` where none of that name is kept.
    public func voice(named name: String) throws(ModelFileError) -> KeptVoice? {
        guard let path = path(of: name), access(path, F_OK) == 0 else { return nil }
        let archive = try SafetensorsArchive(ReadableFile(path: path))
        let metadata = try archive.metadata()
        guard let voice = KeptVoice(name: name, metadata: metadata) else {
            throw ModelFileError(.malformed, "'\(path)' does not say what voice it is. Remove it.")
        }
        return voice
    }

    /// The numbers of a voice in rows of `width`; `nil` where none of that name is kept.
    public func rows(of name: String, width: Int) throws(ModelFileError) -> [Float]? {
        guard let path = path(of: name), access(path, F_OK) == 0 else { return nil }
        return try VoiceFile(path: path, rowLength: width).values
    }

    /// Keeps a voice, of which there may be `most`.
    ///
    /// Throws `.mismatched` where one of that name is there or it can be no name, `.limitExceeded` where there are too many, `.unwritable`
    /// where the file cannot be written.
    public func keep(_ voice: KeptVoice, rows values: [Float], width: Int, most: Int) throws(ModelFileError) {
        guard let path = path(of: voice.name) else {
            throw ModelFileError(.mismatched, "\(voice.name.jsonQuoted) can be no voice's name.")
        }
        let lock = try lockedFolder()
        defer { close(lock) }
        guard access(path, F_OK) != 0 else {
            throw ModelFileError(
                .mismatched,
                "There is a voice '\(voice.name)' already. Remove it, or choose another name."
            )
        }
        guard names.count < min(most, Self.most) else {
            throw ModelFileError(.limitExceeded, "\(names.count) voices are kept, and no more can be. Remove some.")
        }
        try write(VoiceFileFormat.safetensors.bytes(of: values, width: width, about: voice), to: path)
    }

    /// Removes a voice; false where none of that name is kept.
    public func remove(_ name: String) throws(ModelFileError) -> Bool {
        guard let path = path(of: name) else { return false }
        if unlink(path) == 0 {
            Self.changes.add(1, ordering: .releasing)
            return true
        }
        guard errno != ENOENT else { return false }
        throw ModelFileError(.unwritable, "'\(path)' cannot be removed: \(String(cString: strerror(errno))).")
    }

    private static let ending = ".safetensors"

    /// The file of a voice; `nil` for what can be no voice's name, and so leads nowhere else.
    private func path(of name: String) -> String? {
        guard let folder, KokoroVoiceRecord.isName(name) else { return nil }
        return "\(folder)/\(name)\(Self.ending)"
    }

    private func write(_ bytes: [UInt8], to path: String) throws(ModelFileError) {
        do throws(FileFailure) {
            let file = try StagedFile(replacing: path, mode: 0o600)
            try file.write(bytes)
            try file.publish(.onDisk)
        } catch {
            throw ModelFileError(.unwritable, "'\(path)' cannot be written: \(error.reason).")
        }
        Self.changes.add(1, ordering: .releasing)
    }

    /// The folder, made where it is missing, and locked until it is closed.
    private func lockedFolder() throws(ModelFileError) -> Int32 {
        guard let folder else {
            throw ModelFileError(.unwritable, "Nothing says where voices belong: HOME is not set.")
        }
        do throws(PullError) {
            try Folders.make(folder, mode: 0o700)
        } catch {
            throw ModelFileError(.unwritable, error.message)
        }
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw ModelFileError(.unwritable, "'\(folder)' cannot be opened: \(String(cString: strerror(errno))).")
        }
        while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
        return descriptor
    }
}
