/// Which things are kept that have sizes, where only so much fits: those used at least twice stay longer than those used once, and of
/// each those used latest.
///
/// What comes in is on probation; what is asked for again is protected. Four fifths of the room can be protected; what falls out of there
/// is on probation anew. Room is made by taking what was used longest ago on probation, and only where nothing is left there, of what is
/// protected. So a long text that is read once cannot drive out what is asked for each day.
package struct SegmentedLRU<Key: Hashable & Sendable>: Sendable {
    /// How much fits.
    package private(set) var capacity: Int
    /// How much is in it.
    package var size: Int { probation.size + protected.size }
    /// How many things are in it.
    package var count: Int { places.count }

    private var nodes: [Node] = []
    private var free: [Int] = []
    private var places: [Key: Int] = [:]
    /// Those on probation and those that are protected.
    private var lines = [Line(), Line()]

    private struct Node: Sendable {
        let key: Key
        let size: Int
        var isProtected = false
        var line: Int { isProtected ? 1 : 0 }
        var newer = -1
        var older = -1
    }

    private var probation: Line { lines[0] }
    private var protected: Line { lines[1] }

    /// Things in the order of their latest use.
    private struct Line: Sendable {
        var newest = -1
        var oldest = -1
        var size = 0
    }

    /// Makes an empty one.
    package init(capacity: Int) { self.capacity = max(0, capacity) }

    /// Whether something is in it.
    package func contains(_ key: Key) -> Bool { places[key] != nil }

    /// All that is in it, in no order.
    package var keys: some Collection<Key> { places.keys }

    /// The size of something that is in it.
    package func size(of key: Key) -> Int? { places[key].map { nodes[$0].size } }

    /// Notes that something was asked for; false where it is not in it.
    @discardableResult
    package mutating func use(_ key: Key) -> Bool {
        guard let place = places[key] else { return false }
        take(place)
        nodes[place].isProtected = true
        put(place)
        while protected.size > capacity / 5 * 4, protected.oldest != place { unprotectOldest() }
        return true
    }

    private mutating func unprotectOldest() {
        let last = protected.oldest
        take(last)
        nodes[last].isProtected = false
        put(last)
    }

    /// Has room for more or less from now on, and says what has to go.
    package mutating func resize(to capacity: Int) -> [Key] {
        self.capacity = max(0, capacity)
        while protected.size > self.capacity / 5 * 4, protected.oldest >= 0 { unprotectOldest() }
        var gone: [Key] = []
        while size > self.capacity {
            gone.append(nodes[probation.oldest].key)
            remove(nodes[probation.oldest].key)
        }
        return gone
    }

    /// Takes something in, in the place of what had its key, and says what has to go for it: itself, where it is larger than all the room.
    package mutating func insert(_ key: Key, size: Int) -> [Key] {
        remove(key)
        guard size <= capacity else { return [key] }
        let node = Node(key: key, size: size)
        let place = free.popLast() ?? nodes.count
        if place == nodes.count { nodes.append(node) } else { nodes[place] = node }
        places[key] = place
        put(place)
        var gone: [Key] = []
        while self.size > capacity {
            let last = probation.oldest == place || probation.oldest < 0 ? protected.oldest : probation.oldest
            gone.append(nodes[last].key)
            remove(nodes[last].key)
        }
        return gone
    }

    /// Lets something go.
    package mutating func remove(_ key: Key) {
        guard let place = places.removeValue(forKey: key) else { return }
        take(place)
        free.append(place)
    }

    private mutating func put(_ place: Int) {
        let line = nodes[place].line
        (nodes[place].newer, nodes[place].older) = (-1, lines[line].newest)
        if lines[line].newest >= 0 { nodes[lines[line].newest].newer = place }
        lines[line].newest = place
        if lines[line].oldest < 0 { lines[line].oldest = place }
        lines[line].size += nodes[place].size
    }

    private mutating func take(_ place: Int) {
        let (node, line) = (nodes[place], nodes[place].line)
        if node.newer >= 0 { nodes[node.newer].older = node.older } else { lines[line].newest = node.older }
        if node.older >= 0 { nodes[node.older].newer = node.newer } else { lines[line].oldest = node.newer }
        lines[line].size -= node.size
    }
}
