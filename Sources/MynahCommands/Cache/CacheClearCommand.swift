import Glibc
import MynahOptions
import MynahServing

extension Command {
    static var cacheClear: Command {
        Command("clear", "forget all speech that is kept", CacheFolderOptions.self) { options, invocation in
            let folder = try options.required(in: invocation.surroundings)
            let entries = folder.entries()
            for entry in entries { folder.remove(entry.key) }
            folder.removeLeftovers(before: .max)
            folder.removeTally()
            let size = ByteCount.shown(entries.reduce(0) { $0 + $1.size })
            Terminal.complain("\(entries.count) files are gone, \(size); a server that runs forgets its own on SIGHUP")
        }
        .discussion(
            "Removes the files of the cache; what else lies in its folder stays. A server that runs has speech in memory too, which it lets "
                + "go of when it gets SIGHUP."
        )
        .example("mynah cache clear", "Forgets; 'pkill -HUP -x mynah' tells the server.")
    }
}
