/// What a key lets its holder do.
package enum AccessScope: String, Hashable, Sendable, CaseIterable {
    /// Have texts spoken and read.
    case speak
    /// Leave long texts to be spoken later, and fetch what came of them.
    case jobs
    /// Keep voices and take them away.
    case voices
    /// See how the server does, and what others ask of it.
    case admin
}
