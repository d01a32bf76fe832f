import Glibc

/// Where the libraries of flite's voices are looked for.
struct FliteLibraries {
    /// A folder; `nil` is wherever the system's loader looks.
    let folder: String?

    /// Opens a library; `nil` when it is missing or broken, and `dlerror` says why.
    func open(_ name: String) -> UnsafeMutableRawPointer? {
        dlopen(folder.map { $0 + "/" + name } ?? name, RTLD_LAZY | RTLD_LOCAL)
    }

    /// Whether a library is installed: in flite's own folder, or wherever else it can be opened from.
    ///
    /// The file is looked for first because opening and closing a voice's library takes 0.8 ms, and a list of voices asks for four.
    func has(_ name: String) -> Bool {
        if let folder = folder ?? Self.home, access("\(folder)/\(name)", R_OK) == 0 { return true }
        guard let library = open(name) else { return false }
        dlclose(library)
        return true
    }

    /// What tells these libraries, flite's own and the program from all others: who they are and when they were written.
    func stamp(of names: [String]) -> [UInt8] {
        let voices = names.map { "\(folder ?? Self.home ?? "")/\($0)" }
        let texts = ([Self.library ?? "", "/proc/self/exe"] + voices).map { path in
            var status = stat()
            guard stat(path, &status) == 0 else { return path }
            let times = [status.st_mtim, status.st_ctim].map { "\($0.tv_sec).\($0.tv_nsec)" }.joined(separator: ",")
            return "\(path):\(status.st_dev),\(status.st_ino),\(status.st_size),\(times)"
        }
        return Array(texts.joined(separator: "\n").utf8)
    }

    /// The folder that flite's own library was loaded from.
    private static let home: String? = library.flatMap { path in
        path.lastIndex(of: "/").map { String(path[..<$0]) }
    }

    /// The file that flite's own library was loaded from; `nil` where the C library cannot tell.
    private static let library: String? = {
        guard let flite = dlsym(nil, "flite_init"), let finder = dlsym(nil, "dladdr") else { return nil }
        let find = unsafeBitCast(finder, to: FindPlace.self)
        // Room for the four pointers of dlfcn.h's `Dl_info`, of which the first is the file's name.
        var place: [UnsafePointer<CChar>?] = [nil, nil, nil, nil]
        guard find(flite, &place) != 0 else { return nil }
        return place[0].map { String(cString: $0) }
    }()

    /// The type of `dladdr`, which Swift does not see because the C library shows it to GNU programs only.
    private typealias FindPlace = @convention(c) (UnsafeRawPointer, UnsafeMutableRawPointer) -> Int32
}
