import MynahFlite
import MynahSynthesis
import MynahTesting
import Testing

struct FliteEngineContractTests {
    @Test(arguments: ["slt", "kal16"], SpeechEngineContract.Clause.allCases)
    func `keeps the contract with a voice of each kind`(voice: String, clause: SpeechEngineContract.Clause) {
        #expect(contract(voice).violation(of: clause) == nil)
    }

    @Test(
        arguments: ["rms", "awb"],
        [SpeechEngineContract.Clause.makesSoundSamples, .marksWordsInOrder, .repeatsItself]
    )
    func `keeps the contract with the other voices, as far as voices differ`(
        voice: String,
        clause: SpeechEngineContract.Clause
    ) {
        #expect(contract(voice).violation(of: clause) == nil)
    }

    private func contract(_ voice: String) -> SpeechEngineContract {
        SpeechEngineContract(voice: Voice.Name(voice)!) { FliteEngine() }
    }
}
