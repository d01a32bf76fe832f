// Whoever imports Mynah gets the values that its functions take and give.
@_exported public import MynahAudio
@_exported public import MynahCodecs
@_exported public import MynahPhonemes
@_exported public import MynahServing
@_exported public import MynahSynthesis
@_exported public import MynahText
