/// An error as it is shown to the user: what happened, on what, and what to do next.
struct Failure: Error, Hashable {
    /// How the process ends.
    struct Status: RawRepresentable, Hashable {
        let rawValue: Int32

        /// An operation failed.
        static let failed = Status(rawValue: 1)
        /// Wrong use, or no terminal where one is needed.
        static let wrongUse = Status(rawValue: 2)
        /// Ctrl-C.
        static let interrupted = Status(rawValue: 130)

        /// Ended by a signal.
        static func signal(_ number: Int32) -> Status { Status(rawValue: 128 + number) }
    }

    /// The words; empty when everything was said already.
    let message: String
    let status: Status

    init(_ message: String, status: Status = .failed) {
        self.message = message
        self.status = status
    }
}
