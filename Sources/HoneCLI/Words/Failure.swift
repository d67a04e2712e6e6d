/// An error as it is shown to the user: what happened, on what, and what to do next.
struct Failure: Error, Hashable {
    /// How the process ends.
    enum Status: Int32, Hashable {
        /// An operation failed.
        case failed = 1
        /// Wrong use, or no terminal where one is needed.
        case wrongUse = 2
        /// Ctrl-C.
        case interrupted = 130
    }

    let message: String
    let status: Status

    init(_ message: String, status: Status = .failed) {
        self.message = message
        self.status = status
    }
}
