import CEpoll
import Glibc
import MynahSynthesis

/// Hands an answer from the thread that receives it to the task that takes it. Whoever is faster waits for the other.
///
/// `@unchecked`: all that changes is reached only while `mutex` is held, or in `init` and `deinit`.
final class BodyPipe: HTTPReceiver, @unchecked Sendable {
    /// The bytes that may wait to be taken.
    private static let capacity = 262_144

    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let taken = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    /// Becomes readable when nobody wants the rest.
    private let bell: Int32
    private var head: HTTPResponseHead?
    private var bytes: [UInt8] = []
    private var end: Result<Void, HTTPError>?
    private var taker: CheckedContinuation<Void, Never>?
    private var isForsaken = false

    init() throws(HTTPError) {
        bell = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        mutex.initialize(to: pthread_mutex_t())
        taken.initialize(to: pthread_cond_t())
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(taken, nil)
        guard bell >= 0 else {
            throw HTTPError(.failed, "The system gives no descriptors. Raise the limit (ulimit -n).")
        }
    }

    deinit {
        close(bell)
        pthread_cond_destroy(taken)
        pthread_mutex_destroy(mutex)
        taken.deallocate()
        mutex.deallocate()
    }

    // MARK: The thread that receives

    /// Starts the exchange. Throws `.failed`.
    func start(_ request: HTTPRequest, _ settings: HTTPSettings) throws(HTTPError) {
        let work = Unmanaged.passRetained(PipeWork(pipe: self, request: request, settings: settings))
        var thread = pthread_t()
        guard pthread_create(&thread, nil, runPipeWork, work.toOpaque()) == 0 else {
            work.release()
            throw HTTPError(.failed, "The system starts no thread for a transfer. Are there too many?")
        }
        pthread_detach(thread)
    }

    fileprivate func run(_ request: HTTPRequest, _ settings: HTTPSettings) {
        let cancellation = Cancellation(descriptor: bell) { [weak self] in self?.hasBeenForsaken ?? true }
        do throws(HTTPError) {
            _ = try HTTPTransfers(settings).perform(request, to: self, cancellation: cancellation)
            change { $0.end = $0.end ?? .success(()) }
        } catch {
            change { $0.end = $0.end ?? .failure(error) }
        }
    }

    func receive(_ head: HTTPResponseHead, after redirects: [HTTPResponseHead]) throws(HTTPError) {
        change { $0.head = head }
    }

    func receive(_ bytes: UnsafeRawBufferPointer) throws(HTTPError) {
        change { $0.bytes += bytes }
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while self.bytes.count >= Self.capacity, !isForsaken { pthread_cond_wait(taken, mutex) }
        if isForsaken { throw Self.cancelled }
    }

    // MARK: The task that takes

    /// Waits for the head.
    func awaitHead() async throws(HTTPError) -> HTTPResponseHead {
        while true {
            let (head, end) = look { ($0.head, $0.end) }
            if let head { return head }
            try end?.get()
            await sleep { $0.head == nil }
        }
    }

    /// Waits for bytes; `nil` at the end.
    func next() async throws(HTTPError) -> [UInt8]? {
        while true {
            let (bytes, end) = take()
            if !bytes.isEmpty { return bytes }
            if let end {
                try end.get()
                return nil
            }
            await sleep { $0.bytes.isEmpty }
        }
    }

    /// Says that nobody wants the rest.
    func forsake() {
        change { pipe in
            pipe.isForsaken = true
            pipe.bytes = []
            pipe.end = pipe.end ?? .failure(Self.cancelled)
        }
        pthread_cond_signal(taken)
        var one: UInt64 = 1
        _ = write(bell, &one, 8)
    }

    private func take() -> ([UInt8], Result<Void, HTTPError>?) {
        defer { pthread_cond_signal(taken) }
        return look { pipe in
            defer { pipe.bytes = [] }
            return (pipe.bytes, pipe.end)
        }
    }

    /// Sleeps until something changes, unless it has already.
    private func sleep(while isNothing: (BodyPipe) -> Bool) async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = look { pipe in
                    guard isNothing(pipe), pipe.end == nil else { return true }
                    pipe.taker = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            forsake()
        }
    }

    // MARK: Both

    private var hasBeenForsaken: Bool { look { $0.isForsaken } }
    private static let cancelled = HTTPError(.cancelled, "The work was cancelled.")

    private func look<Value>(_ body: (BodyPipe) -> Value) -> Value {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body(self)
    }

    /// Changes something, and wakes the task that waits for it.
    private func change(_ body: (BodyPipe) -> Void) {
        let waiting = look { pipe in
            body(pipe)
            return pipe.taker.take()
        }
        waiting?.resume()
    }
}

/// What a thread was given to do.
private final class PipeWork {
    let pipe: BodyPipe
    let request: HTTPRequest
    let settings: HTTPSettings

    init(pipe: BodyPipe, request: HTTPRequest, settings: HTTPSettings) {
        self.pipe = pipe
        self.request = request
        self.settings = settings
    }
}

private func runPipeWork(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    let work = Unmanaged<PipeWork>.fromOpaque(context).takeRetainedValue()
    work.pipe.run(work.request, work.settings)
    return nil
}
