import Mynah

let speaker = Speaker()
let speech = try await speaker.speak("Hello from Mynah.")
try speech.save(to: "hello.wav")
for word in speech.words { print(speech.text.text(of: word.span), word.start, word.end) }
