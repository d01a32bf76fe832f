import Glibc
import MynahOptions

extension Command {
    static var version: Command {
        Command("version", "print the version") { _ in
            try Terminal.write("mynah \(MynahProgram.version)\n", to: STDOUT_FILENO)
        }
    }
}
