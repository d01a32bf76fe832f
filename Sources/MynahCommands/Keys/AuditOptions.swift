import MynahOptions

/// Where is written down who was let in and who was not; the same for every command that decides it.
struct AuditOptions: OptionGroup {
    var path: FilePath?

    static var declarations: [Declaration<AuditOptions>] {
        [
            .option(
                "audit",
                \.path,
                "A file to which a line of JSON is added for each key that is made, taken away or used in vain."
            ).shared()
        ]
    }

    /// The file; `nil` where nothing is written down.
    var file: AuditFile? { path.map { AuditFile($0.optionText) } }
}
