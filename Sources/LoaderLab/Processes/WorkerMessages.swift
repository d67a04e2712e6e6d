import CHoneSystem

/// What the training loop tells a worker process: make a batch in a slot.
struct WorkerCommand: Hashable, Sendable, BitwiseCopyable {
    var number: Int32
    var slot: Int32
    /// Items in the slot's list; for a stream the most that are wanted.
    var count: Int32
    /// The epoch of a stream; -1 for a map-style data set.
    var epoch: Int32
}

/// What a worker process answers.
struct WorkerReply: Hashable, Sendable, BitwiseCopyable {
    var number: Int32
    var slot: Int32
    /// Items in the slot; when an item failed, bytes of the words in the slot.
    var count: Int32
    /// The item that failed; -1 for none.
    var failed: Int32
    /// When it was made, in nanoseconds of the system's monotonic clock, which all processes share.
    var began: UInt64 = 0
    var ended: UInt64 = 0

    /// The place for a reply.
    static let none = WorkerReply(number: 0, slot: 0, count: 0, failed: 0)
}

/// Values as bytes through pipes. They are far smaller than what a pipe takes in one piece.
enum PipeMessage {
    /// Sends a value; the system's error number when nobody listens any more.
    static func send<Value: BitwiseCopyable>(_ value: Value, to descriptor: Int32) -> Int32 {
        withUnsafeBytes(of: value) { bytes in
            guard let start = bytes.baseAddress else { return 0 }
            return -hone_descriptor_write(descriptor, start, bytes.count)
        }
    }

    /// Receives a value; `false` when nobody will send one any more.
    static func receive<Value: BitwiseCopyable>(into value: inout Value, from descriptor: Int32) -> Bool {
        withUnsafeMutableBytes(of: &value) { bytes in
            guard let start = bytes.baseAddress else { return false }
            return hone_descriptor_read(descriptor, start, bytes.count) == bytes.count
        }
    }
}
