import MynahPhonemes
import MynahText

/// English as somebody reads it, opened from its data files.
final class English {
    let pronouncer: EnglishPronouncer

    init(_ pronouncer: EnglishPronouncer) { self.pronouncer = pronouncer }
}

/// Opens English from its data files: the dictionary of an accent, its letters, the tagger and the homographs, each as bytes from
/// `mynah_allocate`, which are Mynah's from then on. The reply is the number for `mynah_kokoro_say`, a UInt32.
@_expose(wasm, "mynah_english_open")
@c(mynah_english_open)
public func openEnglish(
    _ lexicon: UnsafeRawPointer,
    _ lexiconCount: UInt32,
    _ letters: UnsafeRawPointer,
    _ lettersCount: UInt32,
    _ tagger: UnsafeRawPointer,
    _ taggerCount: UInt32,
    _ homographs: UnsafeRawPointer,
    _ homographsCount: UInt32
) -> UnsafeMutableRawPointer {
    let data = EnglishPronouncer.Data(
        lexicon: given(lexicon, lexiconCount),
        letters: given(letters, lettersCount),
        tagger: given(tagger, taggerCount),
        homographs: given(homographs, homographsCount)
    )
    do throws(DataError) {
        let english = English(try EnglishPronouncer(data))
        return Reply.numbers([UInt32(UInt(bitPattern: Unmanaged.passRetained(english).toOpaque()))])
    } catch {
        return Reply.failure(error.message)
    }
}

/// Closes English, whose number means nothing from then on.
@_expose(wasm, "mynah_english_close")
@c(mynah_english_close)
public func closeEnglish(_ english: UnsafeRawPointer) {
    Unmanaged<English>.fromOpaque(english).release()
}

/// Bytes that JavaScript gave away.
private func given(_ start: UnsafeRawPointer, _ count: UInt32) -> DataBlock {
    DataBlock(UnsafeRawBufferPointer(start: start, count: Int(count))) { $0.deallocate() }
}
