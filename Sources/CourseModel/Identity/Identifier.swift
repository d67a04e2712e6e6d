/// The name of one thing of kind `Owner`, as it is written in a lesson file: `num-workers`, `iteration_time`.
///
/// History hangs on identifiers, so one is never reused for something else. Two identifiers of different owners
/// do not compare: `Lesson.ID` and `Question.ID` are different types.
public struct Identifier<Owner>: RawRepresentable, Hashable, Sendable, Comparable {
    /// The name as written.
    public let rawValue: String

    /// Wraps a name. Whether it is well formed is the compiler's business, see ``isWellFormed``.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Wraps a name.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// Whether the name is one or more ASCII letters, digits, `-` and `_`, starting with a letter or digit.
    public var isWellFormed: Bool {
        guard let first = rawValue.utf8.first, Self.isLetterOrDigit(first) else { return false }
        return rawValue.utf8.allSatisfy { Self.isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }

    /// Orders by the UTF-8 bytes of the name.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }
}

extension Identifier: Codable {
    /// Decodes a plain string.
    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
    }

    /// Encodes as a plain string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

extension Identifier: ExpressibleByStringLiteral, CustomStringConvertible, CodingKeyRepresentable {
    /// Wraps a literal.
    public init(stringLiteral value: String) { self.init(rawValue: value) }

    /// The name as written.
    public var description: String { rawValue }

    /// The name as the key of a JSON object, so that `[Identifier: Value]` encodes as an object.
    public var codingKey: any CodingKey { NameKey(stringValue: rawValue) }

    /// Reads the name from the key of a JSON object.
    public init?<T: CodingKey>(codingKey: T) { self.init(rawValue: codingKey.stringValue) }
}

/// A coding key that is any string.
private struct NameKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
