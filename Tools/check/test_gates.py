"""Each gate finds what it is there to find: python3 -m unittest discover --start-directory Tools/check."""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent

CLEAN = '''
import MynahText

/// A greeting, which is "never { empty".
public struct Greeting: Speakable {
    /// Whom it is for.
    public let name: String

    public func speak() -> String { "Hello \\(name.map { "{\\($0)" }.joined(separator: "}")) {" }
    /* public func hidden() { */
    public static func < (left: Self, right: Self) -> Bool { left.name < right.name }
}

/// Something that can be said aloud.
public protocol Speakable {
    /// Says it.
    func speak() -> String
}
'''


class Gates(unittest.TestCase):
    def run_gate(self, name, files, standard_input=""):
        """The output of a gate over a repository that holds the given files; None where it passes."""
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            shutil.copytree(HERE, root / "Tools/check", ignore=shutil.ignore_patterns("__pycache__", "test_*"))
            for path, text in files.items():
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_text(text)
            subprocess.run(["git", "init", "--quiet"], cwd=root, check=True)
            gate = subprocess.run([sys.executable, f"Tools/check/{name}.py"], cwd=root, input=standard_input,
                                  capture_output=True, text=True)
            self.assertEqual(gate.stderr, "")
            return gate.stdout.strip() if gate.returncode else None

    def test_clean_source_passes_every_gate(self):
        for name in ("names", "documented", "size", "paths"):
            self.assertIsNone(self.run_gate(name, {"Sources/A/Greeting.swift": CLEAN}))

    def test_public_symbols_need_a_sentence(self):
        source = "public struct A {\n    /// A.\n    public let a: Int\n    /// no stop\n    public init() {}\n}\n"
        self.assertEqual(self.run_gate("documented", {"Sources/A/A.swift": source}), "\n".join([
            "Sources/A/A.swift:1: struct A has no doc comment",
            "Sources/A/A.swift:3: let a has a doc comment that adds nothing to the name",
            "Sources/A/A.swift:5: init init has a doc comment that does not end like a sentence",
        ]))

    def test_long_functions_and_files_need_a_reason(self):
        body = "    print(1)\n" * 60
        short = "func b() {}\n" * 9
        long = f"func a() {{\n{body}}}\n"
        self.assertEqual(self.run_gate("size", {"Sources/A/A.swift": short + long}),
                         "Sources/A/A.swift:10: a has 62 lines; over 60 a comment directly above says '// Long because: …'")
        self.assertIsNone(self.run_gate("size", {"Sources/A/A.swift": short + "// Long because: it is a table.\n" + long}))
        self.assertIn("501 lines", self.run_gate("size", {"Sources/A/A.swift": "\n" * 501}))

    def test_the_median_function_stays_short(self):
        long = "func a() {\n" + "    print(1)\n" * 10 + "}\n"
        self.assertEqual(self.run_gate("size", {"Sources/A/A.swift": long}),
                         "the median function has 12 lines; it should have 10 at most")

    def test_empty_names_and_dodges_are_found(self):
        source = ("struct TextManager {}\nfunc newSound() { try! load() }\nfinal class Box: @unchecked Sendable {}\n"
                  "struct ProcessorFeatures {}\n// Proof: it is locked.\nfinal class Safe: @unchecked Sendable {}\n")
        self.assertEqual(self.run_gate("names", {"Sources/A/A.swift": source}), "\n".join([
            "Sources/A/A.swift:1: 'TextManager' says 'manager', which says nothing",
            "Sources/A/A.swift:2: 'newSound' says 'new', which says nothing",
            "Sources/A/A.swift:2: 'try!' traps on an error: handle it",
            "Sources/A/A.swift:3: '@unchecked Sendable' needs its proof in a comment directly above",
        ]))

    def test_test_names_are_sentences(self):
        source = "@Test(arguments: [\n    1,\n])\nfunc one(x: Int) {}\n@Test func `two is more`() {}\n"
        self.assertEqual(self.run_gate("names", {"Tests/A/A.swift": source}),
                         "Tests/A/A.swift:4: the test 'one' is not named by a sentence in backticks")

    def test_private_folders_are_found(self):
        found = self.run_gate("paths", {"a.md": "see /ho" + "me/anna/file\n", "b.md": "see ~/file and a/home/b\n"})
        self.assertTrue(found.startswith("a.md:1:") and "\n" not in found)

    def test_broken_python_is_found(self):
        self.assertTrue(self.run_gate("python_syntax", {"a.py": "def\n"}).startswith("a.py:1:"))

    def test_gpl_and_foundation_stay_out_of_mynah(self):
        needed = " 0x1 (NEEDED) Shared library: [{}]\n".format
        self.assertIsNone(self.run_gate("linkage", {}, needed("libFoundationEssentials.so") + needed("libswiftCore.so")))
        self.assertEqual(self.run_gate("linkage", {}, needed("libavcodec.so.59") + needed("libFoundation.so")),
                         "mynah links libavcodec.so.59\nmynah links libFoundation.so")

    def test_imports_follow_the_arrows(self):
        def target(name, *dependencies, kind="regular"):
            return {"name": name, "type": kind, "dependencies": [{"byName": [other, None]} for other in dependencies]}

        package = {"targets": [target("Core"), target("Host", "Core", "CEspeak"), target("CEspeak", kind="system")]}
        found = self.run_gate("layers", {
            "Scripts/portable-targets.txt": "# order\nCore\n",
            "Sources/Core/A.swift": "public import Foundation\nimport Host\n",
            "Sources/Host/A.swift": "@testable import Core\nimport struct CEspeak.Voice\nimport Glibc\n",
            "Sources/MynahBrowser/A.swift": "import Core\nimport Glibc\n",
        }, json.dumps(package))
        self.assertEqual(found, "\n".join([
            "Sources/Core/A.swift:1: Core may not import Foundation",
            "Sources/Core/A.swift:2: imports Host, which Core does not declare in Package.swift",
            "Package.swift: Host may not depend on CEspeak: GPL code stays in mynah-espeak",
            "Sources/MynahBrowser/A.swift:2: MynahBrowser may not import Glibc",
        ]))


if __name__ == "__main__":
    unittest.main()
