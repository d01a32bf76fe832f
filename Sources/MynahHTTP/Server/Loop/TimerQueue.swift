/// What is to happen when, the earliest first; what is due at the same time comes in the order in which it was added.
struct TimerQueue<Element> {
    private struct Entry {
        let deadline: Duration
        let number: Int
        let element: Element

        func isBefore(_ other: Entry) -> Bool { (deadline, number) < (other.deadline, other.number) }
    }

    /// A binary heap.
    private var heap: [Entry] = []
    private var count = 0

    /// When the first is due.
    var next: Duration? { heap.first?.deadline }

    mutating func add(_ element: Element, at deadline: Duration) {
        count += 1
        heap.append(Entry(deadline: deadline, number: count, element: element))
        var index = heap.count - 1
        while index > 0, heap[index].isBefore(heap[(index - 1) / 2]) {
            heap.swapAt(index, (index - 1) / 2)
            index = (index - 1) / 2
        }
    }

    /// Takes the first out if it is due.
    mutating func take(at now: Duration) -> Element? {
        guard let first = heap.first, first.deadline <= now else { return nil }
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
        sink()
        return first.element
    }

    private mutating func sink() {
        var index = 0
        while true {
            var least = index
            for child in [2 * index + 1, 2 * index + 2] where child < heap.count && heap[child].isBefore(heap[least]) {
                least = child
            }
            if least == index { return }
            heap.swapAt(index, least)
            index = least
        }
    }
}
