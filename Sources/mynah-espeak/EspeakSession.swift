@preconcurrency import Glibc
import MynahProcess
import MynahWire

/// Answers the parent's requests, one after another, until it goes.
struct EspeakSession {
    let link: ParentLink

    /// Serves until the parent closes its side; ends the program with status 1 when it cannot begin or is told nonsense.
    func run() {
        do {
            let library = try EspeakLibrary()
            link.send(EspeakReply.ready(version: library.version, sampleRate: library.sampleRate).frame)
            while let frame = try link.receive() { try answer(EspeakRequest(frame), with: library) }
        } catch let failure as EspeakFailure {
            link.send(failure.reply.frame)
            exit(1)
        } catch {
            fputs("mynah-espeak: standard input holds what is not a request: \(error)\n", stderr)
            exit(1)
        }
    }

    private func answer(_ request: EspeakRequest, with library: EspeakLibrary) throws {
        switch request {
        case .voices: link.send(library.listing.frame)
        case .speak(let utterance): speak(utterance, with: library)
        case .cancel: break
        }
    }

    private func speak(_ utterance: EspeakUtterance, with library: EspeakLibrary) {
        do throws(EspeakFailure) {
            try library.speak(utterance, to: EspeakListener(link: link))
            link.send(EspeakReply.done.frame)
        } catch {
            link.send(error.reply.frame)
        }
    }
}
