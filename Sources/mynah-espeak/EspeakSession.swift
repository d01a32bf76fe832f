import CEspeak
import Glibc
import MynahProcess
import MynahWire

/// Answers the parent's requests, one after another, until it goes.
struct EspeakSession {
    let link: ParentLink

    /// Serves until the parent closes its side; ends the program with status 1 when it cannot begin or is told nonsense.
    func run() {
        guard let library = loadLibrary() else { exit(1) }
        do {
            link.send(EspeakReply.ready(version: library.version, sampleRate: library.sampleRate).frame)
            while let frame = try link.receive() { try answer(EspeakRequest(frame), with: library) }
        } catch let failure as EspeakFailure {
            complain(failure.message)
        } catch {
            complain("Standard input holds what is not a request: \(error)")
        }
    }

    private func complain(_ message: String) -> Never {
        let line = Array("mynah-espeak: \(message)\n".utf8)
        _ = write(STDERR_FILENO, line, line.count)
        exit(1)
    }

    private func loadLibrary() -> EspeakLibrary? {
        do throws(EspeakFailure) {
            return try EspeakLibrary()
        } catch {
            link.send(error.reply.frame)
            return nil
        }
    }

    private func answer(_ request: EspeakRequest, with library: EspeakLibrary) throws {
        switch request {
        case .voices: link.send(library.listing.frame)
        case .speak(let utterance):
            try inFork { (listener) throws(EspeakFailure) in
                try library.speak(utterance, to: listener)
                return .done
            }
        case .transcribe(let transcription):
            try inFork { (_) throws(EspeakFailure) in .transcribed(try library.transcribe(transcription)) }
        case .cancel: break
        }
    }

    /// Works in a fork of this process, so that each utterance finds espeak-ng as it was when it was loaded: what it carries over from
    /// one to the next (the phase of its vibrato) would make the same text sound different each time.
    ///
    /// The fork holds one thread, which is this one; the other only waits for the parent, and holds no lock.
    private func inFork(_ work: (EspeakListener) throws(EspeakFailure) -> EspeakReply) throws(EspeakFailure) {
        let worker = espeak_worker_fork()
        guard worker >= 0 else {
            throw EspeakFailure(.failed, "No process for espeak-ng could be made. Raise the limit (ulimit -u).")
        }
        guard worker > 0 else { finish(work) }
        var status: Int32 = 0
        while waitpid(worker, &status, 0) < 0 && errno == EINTR {}
        guard status == 0 else { throw EspeakFailure(.failed, "espeak-ng broke off (wait status \(status)).") }
    }

    private func finish(_ work: (EspeakListener) throws(EspeakFailure) -> EspeakReply) -> Never {
        link.watchParent()
        do throws(EspeakFailure) {
            link.send(try work(EspeakListener(link: link)).frame)
        } catch {
            link.send(error.reply.frame)
        }
        _exit(0)
    }
}
