import CourseModel

/// Makes the ids of events: 32 hexadecimal digits, 128 random bits.
public struct EventIDSource: Sendable {
    private let draw: @Sendable () -> Event.ID

    /// Wraps a source of 64 random bits, which is asked twice for each id. It is called from any thread.
    public init(_ bits: @escaping @Sendable () -> UInt64) {
        draw = { Event.ID(Self.digits(bits()) + Self.digits(bits())) }
    }

    /// From the system's generator.
    public static let random = EventIDSource {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
    }

    /// The next id.
    func next() -> Event.ID { draw() }

    private static func digits(_ bits: UInt64) -> String {
        let digits = String(bits, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
