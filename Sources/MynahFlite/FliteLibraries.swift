import Glibc

/// Where the libraries of flite's voices are looked for.
struct FliteLibraries {
    /// A folder; `nil` is wherever the system's loader looks.
    let folder: String?

    /// Opens a library; `nil` when it is missing or broken, and `dlerror` says why.
    func open(_ name: String) -> UnsafeMutableRawPointer? {
        dlopen(folder.map { $0 + "/" + name } ?? name, RTLD_LAZY | RTLD_LOCAL)
    }

    /// Whether a library can be opened; it is closed again, which gives back what it took.
    func has(_ name: String) -> Bool {
        guard let library = open(name) else { return false }
        dlclose(library)
        return true
    }
}
