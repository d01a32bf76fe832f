import Glibc

/// What ALSA's configuration says, which PortAudio trusts to name at least one device.
enum ALSAConfiguration {
    /// Whether the configuration names a device. Where it names none (its files are missing), PortAudio would end the process by
    /// an assertion.
    static var namesDevices: Bool {
        typealias Update = @convention(c) () -> Int32
        typealias Search =
            @convention(c) (OpaquePointer?, UnsafePointer<CChar>, UnsafeMutablePointer<OpaquePointer?>) -> Int32
        guard let update = symbol("snd_config_update", as: Update.self),
            let search = symbol("snd_config_search", as: Search.self),
            let root = dlsym(nil, "snd_config")?.assumingMemoryBound(to: OpaquePointer?.self)
        else { return true }
        var devices: OpaquePointer?
        return update() >= 0 && search(root.pointee, "pcm", &devices) >= 0
    }

    /// A function of ALSA's; `nil` where PortAudio came without it.
    private static func symbol<Function>(_ name: String, as type: Function.Type) -> Function? {
        dlsym(nil, name).map { unsafeBitCast($0, to: type) }
    }
}
