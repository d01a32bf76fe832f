/// The stored property of an options struct that an option fills.
package typealias OptionProperty<Options, Field> = any WritableKeyPath<Options, Field> & Sendable
