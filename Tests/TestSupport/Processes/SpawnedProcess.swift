import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What a process is started with.
struct SpawnRequest {
    /// The file to run.
    var executable: String
    /// The arguments after the program's name.
    var arguments: [String]
    /// The whole environment: nothing is inherited.
    var environment: [String: String]
    /// The folder it runs in; `nil` = this process's own.
    var folder: String?
    /// Where its three standard streams lead.
    var streams: Streams

    /// Where standard input, output and error lead.
    enum Streams {
        /// To three descriptors of this process.
        case descriptors(input: Int32, output: Int32, errors: Int32)
        /// To a terminal, which becomes the controlling one of a new session.
        case terminal(path: String)
    }
}

/// A child process that leads a process group of its own.
struct SpawnedProcess {
    let id: pid_t

    /// Starts a process. Signals have their first meaning in it, whatever this process ignores or blocks.
    init(_ request: SpawnRequest) throws {
        let actions = try FileActions(request)
        defer { actions.destroy() }
        let attributes = try SpawnAttributes(request.streams)
        defer { attributes.destroy() }
        // Changing the folder in posix_spawn is not in every C library: the shell does it.
        let change = request.folder.map { ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", $0] } ?? []
        let words = change + [request.executable] + request.arguments
        let arguments = words.map { strdup($0) } + [nil]
        let environment = request.environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for string in arguments + environment { free(string) } }
        var id: pid_t = 0
        let code = spawning.withLock { _ in posix_spawn(&id, words[0], actions.pointer, attributes.pointer, arguments, environment) }
        guard code == 0 else { throw SystemFailure(call: "posix_spawn \(request.executable)", code: code) }
        self.id = id
    }

    /// Asks whether the process has ended; `nil` = not yet. After a value, never ask again.
    func reap() -> ExitStatus? {
        var status: Int32 = 0
        return waitpid(id, &status, WNOHANG) == id ? ExitStatus(waitStatus: status) : nil
    }

    /// Kills the process and its whole group, and waits for the process.
    func killAndReap() {
        killpg(id, SIGKILL)
        kill(id, SIGKILL)
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
    }
}

/// Starting processes one at a time, and making descriptors between two starts, keeps a child from inheriting what is another's.
let spawning = Mutex(())

#if canImport(Darwin)
    private let newSession = Int32(POSIX_SPAWN_SETSID)
#else
    /// `POSIX_SPAWN_SETSID`, which the C library shows to GNU sources only.
    private let newSession: Int32 = 0x80
#endif

#if canImport(Darwin)
    private typealias RawActions = posix_spawn_file_actions_t?
    private typealias RawAttributes = posix_spawnattr_t?
#else
    private typealias RawActions = posix_spawn_file_actions_t
    private typealias RawAttributes = posix_spawnattr_t
#endif

/// What happens to descriptors in the child.
private struct FileActions {
    let pointer: UnsafeMutablePointer<RawActions>

    init(_ request: SpawnRequest) throws {
        pointer = .allocate(capacity: 1)
        #if canImport(Darwin)
            pointer.initialize(to: nil)
        #endif
        var codes = [posix_spawn_file_actions_init(pointer)]
        switch request.streams {
        case .descriptors(let input, let output, let errors):
            for (target, source) in [input, output, errors].enumerated() {
                codes.append(posix_spawn_file_actions_adddup2(pointer, source, Int32(target)))
            }
        case .terminal(let path):
            codes.append(posix_spawn_file_actions_addopen(pointer, 0, path, O_RDWR, 0))
            codes.append(posix_spawn_file_actions_adddup2(pointer, 0, 1))
            codes.append(posix_spawn_file_actions_adddup2(pointer, 0, 2))
        }
        if let code = codes.first(where: { $0 != 0 }) { throw SystemFailure(call: "posix_spawn_file_actions", code: code) }
    }

    func destroy() {
        posix_spawn_file_actions_destroy(pointer)
        pointer.deallocate()
    }
}

/// Group or session, and signals of the child.
private struct SpawnAttributes {
    let pointer: UnsafeMutablePointer<RawAttributes>

    init(_ streams: SpawnRequest.Streams) throws {
        pointer = .allocate(capacity: 1)
        #if canImport(Darwin)
            pointer.initialize(to: nil)
        #endif
        var flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
        #if canImport(Darwin)
            flags |= POSIX_SPAWN_CLOEXEC_DEFAULT
        #endif
        if case .terminal = streams { flags |= newSession } else { flags |= Int32(POSIX_SPAWN_SETPGROUP) }
        var (defaults, mask) = (sigset_t(), sigset_t())
        sigemptyset(&defaults)
        sigemptyset(&mask)
        for signal in [SIGPIPE, SIGCHLD, SIGTTOU, SIGTTIN] + Signal.allCases.filter({ $0 != .kill }).map(\.number) {
            sigaddset(&defaults, signal)
        }
        let codes = [
            posix_spawnattr_init(pointer), posix_spawnattr_setflags(pointer, Int16(flags)), posix_spawnattr_setpgroup(pointer, 0),
            posix_spawnattr_setsigdefault(pointer, &defaults), posix_spawnattr_setsigmask(pointer, &mask),
        ]
        if let code = codes.first(where: { $0 != 0 }) { throw SystemFailure(call: "posix_spawnattr", code: code) }
    }

    func destroy() {
        posix_spawnattr_destroy(pointer)
        pointer.deallocate()
    }
}
