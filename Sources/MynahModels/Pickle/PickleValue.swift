/// What a pickle can build here: plain data. Containers are named by their place among all of the pickle's, so that values stay flat
/// however deep the pickle nests them.
enum PickleValue: Hashable, Sendable {
    case none
    case boolean(Bool)
    case integer(Int64)
    case number(Double)
    case text(String)
    case global(PickleGlobal)
    case container(Int)
}
