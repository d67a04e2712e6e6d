/// When a worker made a batch, by the system's monotonic clock, which all processes of a machine share. In seconds.
struct WorkSpan: Hashable, Sendable {
    let began: Double
    let ended: Double
}
