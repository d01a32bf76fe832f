import Glibc
import MynahCommands

exit(await MynahProgram.run(Array(CommandLine.arguments.dropFirst())))
