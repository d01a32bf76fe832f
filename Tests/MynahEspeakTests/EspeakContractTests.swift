import MynahEspeak
import MynahSynthesis
import MynahTesting
import MynahText
import Testing

struct EspeakContractTests {
    @Test(arguments: SpeechEngineContract.Clause.allCases)
    func `keeps the contract`(clause: SpeechEngineContract.Clause) {
        let contract = SpeechEngineContract(voice: Voice.Name("espeak-en-us")!) { EspeakEngine() }
        #expect(contract.violation(of: clause) == nil)
    }

    @Test(arguments: SpeechEngineContract.Clause.allCases)
    func `keeps the contract in German with another voice`(clause: SpeechEngineContract.Clause) {
        let contract = SpeechEngineContract(
            voice: Voice.Name("espeak-de")!,
            language: LanguageTag("de")!,
            text: "Sieben große Vögel sangen früh im alten Garten."
        ) { EspeakEngine() }
        #expect(contract.violation(of: clause) == nil)
    }
}
