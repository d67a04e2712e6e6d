/// The storage: one worker at a time, first come, first served.
struct TokenQueue {
    /// Who reads; `nil` = nobody. ``loop`` is the training loop.
    private(set) var holder: Int?
    /// Seconds that the holder still needs when nobody else waits.
    var remaining = 0.0
    private var waiting: [(who: Int, seconds: Double)] = []
    private var head = 0

    /// The training loop as a reader.
    static let loop = -1

    /// How many wait.
    var length: Int { waiting.count - head }

    /// Somebody wants to read for so many seconds; whether it is its turn at once.
    mutating func request(_ who: Int, seconds: Double) -> Bool {
        guard holder != nil else {
            (holder, remaining) = (who, seconds)
            return true
        }
        waiting.append((who, seconds))
        return false
    }

    /// The holder is done: who it was, and who is next.
    mutating func release() -> (done: Int, next: Int?) {
        let done = holder ?? Self.loop
        guard head < waiting.count else {
            (holder, head) = (nil, 0)
            waiting.removeAll(keepingCapacity: true)
            return (done, nil)
        }
        (holder, remaining) = waiting[head]
        head += 1
        if head > 64, head * 2 > waiting.count {
            waiting.removeFirst(head)
            head = 0
        }
        return (done, holder)
    }
}

/// A stage that handles one batch after the other: the thread that pins memory.
struct SerialStage {
    /// The batch in it and who made it; `nil` = nothing.
    private(set) var batch: (batch: Int, worker: Int)?
    /// Seconds that it still needs.
    var remaining = 0.0
    /// When it began.
    var since = 0.0
    private var waiting: [(batch: Int, worker: Int)] = []
    private var head = 0

    /// A batch arrives; whether it begins at once.
    mutating func arrive(_ arriving: (batch: Int, worker: Int)) -> Bool {
        guard batch != nil else {
            batch = arriving
            return true
        }
        waiting.append(arriving)
        return false
    }

    /// The batch is through; the next one, if there is one, is in.
    mutating func finish() -> (batch: Int, worker: Int)? {
        let done = batch
        guard head < waiting.count else {
            (batch, head) = (nil, 0)
            waiting.removeAll(keepingCapacity: true)
            return done
        }
        batch = waiting[head]
        head += 1
        return done
    }
}
