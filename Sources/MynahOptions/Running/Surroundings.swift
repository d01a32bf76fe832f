/// What a program finds around it besides its command line: the environment and files, handed in so that it can be tested.
package struct Surroundings: Sendable {
    /// The environment variables.
    package let environment: [String: String]
    /// Reads a whole file; `nil` when there is none, an error when it is there and cannot be read.
    package let readFile: @Sendable (_ path: String) throws(OptionsError) -> [UInt8]?
    /// How many characters fit in a line of help.
    package var width = 80

    /// Takes an environment and a way to read files; by default there are no files.
    package init(
        environment: [String: String] = [:],
        readFile: @escaping @Sendable (_ path: String) throws(OptionsError) -> [UInt8]? = { _ throws(OptionsError) in
            nil
        }
    ) {
        self.environment = environment
        self.readFile = readFile
    }
}
