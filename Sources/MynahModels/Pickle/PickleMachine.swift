import MynahTensors

/// Reads a pickle (Python's Lib/pickletools.py describes the codes) as the data that it is: a list of codes is allowed, none of which runs
/// anything, and what they build grows with the bytes read and no faster.
struct PickleMachine {
    private(set) var containers: [PickleContainer] = []
    private var stack: [PickleValue] = []
    private var marks: [Int] = []
    private var memo: [UInt32: PickleValue] = [:]
    private var cursor: PickleCursor
    private let path: String

    init(_ bytes: [UInt8], path: String) {
        cursor = PickleCursor(bytes, path: path)
        self.path = path
    }

    /// Reads up to the end and answers with the one value that is left.
    mutating func run() throws(ModelFileError) -> PickleValue {
        while true {
            let code = try cursor.byte()
            if code == UInt8(ascii: ".") {
                guard stack.count == 1, marks.isEmpty else { throw cursor.malformed }
                return stack[0]
            }
            if try readsConstant(code) { continue }
            if try remembers(code) { continue }
            if try builds(code) { continue }
            throw ModelFileError(
                .unsupported,
                "The pickle in '\(path)' has the code \(code) at byte \(cursor.offset - 1), which no checkpoint of a model needs. It is not read, for safety."
            )
        }
    }

    private mutating func readsConstant(_ code: UInt8) throws(ModelFileError) -> Bool {
        switch code {
        case 0x80: try cursor.version()
        case 0x95: _ = try cursor.number(UInt64.self)
        case UInt8(ascii: "N"): stack.append(.none)
        case 0x88: stack.append(.boolean(true))
        case 0x89: stack.append(.boolean(false))
        case UInt8(ascii: "J"): stack.append(.integer(Int64(Int32(bitPattern: try cursor.number(UInt32.self)))))
        case UInt8(ascii: "K"): stack.append(.integer(Int64(try cursor.byte())))
        case UInt8(ascii: "M"): stack.append(.integer(Int64(try cursor.number(UInt16.self))))
        case 0x8A: stack.append(.integer(try cursor.longInteger()))
        case UInt8(ascii: "G"):
            stack.append(.number(Double(bitPattern: try cursor.number(UInt64.self).byteSwapped)))
        case UInt8(ascii: "X"): stack.append(.text(try cursor.text(Int(cursor.number(UInt32.self)))))
        case 0x8C: stack.append(.text(try cursor.text(Int(cursor.byte()))))
        case UInt8(ascii: "c"): stack.append(.global(try global(cursor.line(), cursor.line())))
        default: return false
        }
        return true
    }

    private mutating func remembers(_ code: UInt8) throws(ModelFileError) -> Bool {
        switch code {
        case UInt8(ascii: "q"): memo[UInt32(try cursor.byte())] = try top()
        case UInt8(ascii: "r"): memo[try cursor.number(UInt32.self)] = try top()
        case 0x94: memo[UInt32(memo.count)] = try top()
        case UInt8(ascii: "h"): try recall(UInt32(cursor.byte()))
        case UInt8(ascii: "j"): try recall(cursor.number(UInt32.self))
        default: return false
        }
        return true
    }

    private mutating func builds(_ code: UInt8) throws(ModelFileError) -> Bool {
        switch code {
        case UInt8(ascii: "("): marks.append(stack.count)
        case UInt8(ascii: "}"): push(.dictionary([]))
        case UInt8(ascii: "]"): push(.list([]))
        case UInt8(ascii: ")"): push(.tuple([]))
        case UInt8(ascii: "t"): push(.tuple(try popMarked()))
        case 0x85, 0x86, 0x87: push(.tuple(try pop(Int(code - 0x84))))
        case UInt8(ascii: "s"): try extend(try pop(2))
        case UInt8(ascii: "u"), UInt8(ascii: "e"): try extend(try popMarked())
        case UInt8(ascii: "a"): try extend(try pop(1))
        case 0x93: try nameGlobal(try pop(2))
        case UInt8(ascii: "R"): try reduce(try pop(2))
        case UInt8(ascii: "b"): _ = try pop(1)
        case UInt8(ascii: "Q"): try store(try pop(1)[0])
        default: return false
        }
        return true
    }

    private mutating func push(_ container: PickleContainer) {
        stack.append(.container(containers.count))
        containers.append(container)
    }

    private mutating func pop(_ count: Int) throws(ModelFileError) -> [PickleValue] {
        guard stack.count - (marks.last ?? 0) >= count else { throw cursor.malformed }
        defer { stack.removeLast(count) }
        return Array(stack.suffix(count))
    }

    private mutating func popMarked() throws(ModelFileError) -> [PickleValue] {
        guard let mark = marks.popLast(), mark <= stack.count else { throw cursor.malformed }
        defer { stack.removeSubrange(mark...) }
        return Array(stack[mark...])
    }

    private func top() throws(ModelFileError) -> PickleValue {
        guard let top = stack.last, stack.count > (marks.last ?? 0) else { throw cursor.malformed }
        return top
    }

    private mutating func recall(_ key: UInt32) throws(ModelFileError) {
        guard let value = memo[key] else { throw cursor.malformed }
        stack.append(value)
    }

    /// Puts values into the list, or pairs into the dictionary, on top of the stack.
    private mutating func extend(_ values: [PickleValue]) throws(ModelFileError) {
        guard case .container(let index) = try top() else { throw cursor.malformed }
        switch containers[index] {
        case .list(var list):
            containers[index] = .tuple([])
            list += values
            containers[index] = .list(list)
        case .dictionary(var pairs):
            guard values.count % 2 == 0 else { throw cursor.malformed }
            containers[index] = .tuple([])
            for place in stride(from: 0, to: values.count, by: 2) {
                pairs.append(PicklePair(key: values[place], value: values[place + 1]))
            }
            containers[index] = .dictionary(pairs)
        default: throw cursor.malformed
        }
    }

    private mutating func nameGlobal(_ names: [PickleValue]) throws(ModelFileError) {
        guard case .text(let module) = names[0], case .text(let name) = names[1] else { throw cursor.malformed }
        stack.append(.global(try global(module, name)))
    }

    private func global(_ module: String, _ name: String) throws(ModelFileError) -> PickleGlobal {
        if let global = PickleGlobal(module: module, name: name) { return global }
        throw ModelFileError(
            .unsupported,
            "'\(path)' wants to call '\(module).\(name)' of Python, which no checkpoint of a model needs. It is not read, for safety."
        )
    }

    /// What Python would call: a function that is known, whose result is described and not made.
    private mutating func reduce(_ values: [PickleValue]) throws(ModelFileError) {
        guard case .global(let global) = values[0], case .container(let index) = values[1],
            case .tuple(let arguments) = containers[index]
        else { throw cursor.malformed }
        switch global {
        case .orderedDictionary where arguments.isEmpty: push(.dictionary([]))
        case .parameter:
            guard let tensor = arguments.first else { throw cursor.malformed }
            stack.append(tensor)
        case .tensor: push(.tensor(try tensor(arguments)))
        default: throw cursor.malformed
        }
    }

    private func tensor(_ arguments: [PickleValue]) throws(ModelFileError) -> PickleTensor {
        guard arguments.count >= 4, case .container(let index) = arguments[0],
            case .storage(let storage) = containers[index], case .integer(let offset) = arguments[1], offset >= 0,
            let offset = Int(exactly: offset), let dimensions = integers(arguments[2]),
            let strides = integers(arguments[3]), dimensions.count == strides.count
        else { throw cursor.malformed }
        return PickleTensor(storage: storage, offset: offset, dimensions: dimensions, strides: strides)
    }

    private func integers(_ value: PickleValue) -> [Int]? {
        guard case .container(let index) = value, case .tuple(let values) = containers[index],
            values.count <= ArchiveLimits.dimensions
        else { return nil }
        let integers = values.compactMap { value in
            if case .integer(let integer) = value, integer >= 0 { Int(exactly: integer) } else { nil }
        }
        return integers.count == values.count ? integers : nil
    }

    /// A storage, by what PyTorch writes of it: 'storage', its type, the name of its file, a device, and how many numbers it has.
    private mutating func store(_ value: PickleValue) throws(ModelFileError) {
        guard case .container(let index) = value, case .tuple(let fields) = containers[index], fields.count == 5,
            fields[0] == .text("storage"), case .global(let global) = fields[1], let format = global.format,
            case .text(let key) = fields[2], case .integer(let count) = fields[4], count >= 0,
            count <= Int64(ArchiveLimits.tensorSize / format.size)
        else { throw cursor.malformed }
        push(.storage(PickleStorage(format: format, key: key, count: Int(count))))
    }
}
