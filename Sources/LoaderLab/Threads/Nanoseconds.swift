/// Seconds as the system counts them.
enum Nanoseconds {
    /// Seconds as nanoseconds: negative ones and those that are no number count as 0, huge ones as a year.
    static func of(_ seconds: Double) -> UInt64 { UInt64(min(max(seconds > 0 ? seconds : 0, 0), 31_536_000) * 1e9) }
}
