import MynahProcess
import MynahWire

// espeak-ng takes some 20 MB; a text that makes it take fifty times as much has found a fault in it.
let link = ParentLink(maximumPayload: EspeakRequest.maximumPayload, memory: 1 << 30)
EspeakSession(link: link).run()
