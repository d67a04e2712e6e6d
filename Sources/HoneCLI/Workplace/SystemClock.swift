import CourseModel
import Foundation

/// The time of day. The only place in the program that asks for it.
enum SystemClock {
    /// Milliseconds since 1970.
    static func now() -> Instant { Instant(seconds: Date().timeIntervalSince1970) }
}
