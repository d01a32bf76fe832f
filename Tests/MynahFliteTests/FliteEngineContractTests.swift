import MynahFlite
import MynahSynthesis
import MynahTesting
import Testing

struct FliteEngineContractTests {
    @Test(arguments: ["slt", "rms", "awb", "kal16"], SpeechEngineContract.Clause.allCases)
    func `keeps the contract with every voice`(voice: String, clause: SpeechEngineContract.Clause) {
        let contract = SpeechEngineContract(voice: Voice.Name(voice)!) { FliteEngine() }
        #expect(contract.violation(of: clause) == nil)
    }
}
