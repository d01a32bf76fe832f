import Glibc
import MynahKokoro
import MynahModels
import MynahTensors
import MynahTesting

// Compares the network with what the published one was recorded to put out.
//   kokoro-reference RECORDING MODEL.gguf [ISA [PRECISION]]       the model is made where there is none
//   kokoro-reference --tiny MODEL.gguf                            makes a model of a small network, for tests
//   kokoro-reference RECORDING --storage FOLDER                   what each way to store the numbers costs; models are made in FOLDER

let arguments = CommandLine.arguments
guard arguments.count > 2 else {
    print("usage: kokoro-reference RECORDING MODEL.gguf [ISA [PRECISION]]")
    exit(2)
}
if arguments[1] == "--tiny" {
    // As small as those of the tests of networks, but for pieces of the usual length.
    var configuration = KokoroConfiguration.tiny
    configuration.bert.positionCount = 512
    try ReferenceModel.write(configuration, to: arguments[2])
    exit(0)
}
let recording = try ReferenceRecording(folder: arguments[1])
if arguments[2] == "--storage", arguments.count == 4, let kernels = Kernels(.best) {
    try StorageTable(recording.cases[1], kernels: kernels, folder: arguments[3]).print()
    exit(0)
}
if access(arguments[2], R_OK) != 0 { try ReferenceModel.write(to: arguments[2]) }
let set = arguments.count > 3 ? InstructionSet(rawValue: arguments[3]) : .best
let precision = arguments.count > 4 ? KokoroPrecision(rawValue: arguments[4]) : .exact
guard let kernels = set.flatMap({ Kernels($0) }), let precision else {
    print("There is no such arithmetic here.")
    exit(2)
}
let network = try OpenModel(path: arguments[2]).network(precision: precision, kernels: kernels)

for run in recording.cases {
    if run.name == "short" {
        var comparison = StageComparison(network, recording, run, kernels)
        try comparison.compare()
        for result in comparison.results { print(run.name, result.stage, result.error) }
        print("from the recorded source:", SoundDistance(of: comparison.sound, from: recording.sound(of: run)))
    }
    let whole = try WholeRun(network, run, on: Workbench(kernels))
    let distance = SoundDistance(of: whole.sound, from: recording.sound(of: run))
    print(run.name, "frames equal:", whole.frames == run.frames, distance)
    print("  a run in 32 bits:", run.signalToNoise, run.spectralDistance)
}
