import MynahKokoro
import MynahTesting
import Testing

struct KokoroEngineContractTests {
    @Test(arguments: SpeechEngineContract.Clause.allCases)
    func `keeps the contract`(clause: SpeechEngineContract.Clause) {
        let contract = SpeechEngineContract(voice: DoubledEngine.voice) { DoubledEngine() }
        #expect(contract.violation(of: clause) == nil)
    }
}
