import Glibc

/// Makes the data files of the part-of-speech tagger and of the homograph classifier, and says how good they are.
let usage = """
    homograph-training tagger WORDS OUT TREEBANK…             train the tagger and write its file
    homograph-training score TAGGER TREEBANK…                 how often the tagger gives the tags of treebanks
    homograph-training homographs TAGGER FOLDER OUT           train the classifier and write its file
    homograph-training cross-validate TAGGER FOLDER [-v]      how often the classifier is right about sentences it has not seen
    homograph-training speed TAGGER HOMOGRAPHS TEXT           the time for a word

    WORDS is the list that words.py makes; FOLDER is Data/English/homographs.
    """

do {
    try TrainingCommand(Array(CommandLine.arguments.dropFirst())).run()
} catch {
    print(error)
    exit(1)
}
