/// One line that is a JSON object, taken apart at its first level only: what lies deeper stays as it was written.
struct JSONLine {
    /// A value of the first level.
    enum Value: Hashable {
        case string(String)
        /// A number, as written.
        case number(String)
        /// An object, a list, true, false or null, as written.
        case other(String)
    }

    /// The values by their keys.
    private(set) var values: [String: Value] = [:]

    private let bytes: ArraySlice<UInt8>
    private var place: Int

    /// Reads a line; `nil` when it is no JSON object. What lies deeper is not checked here.
    init?(_ line: ArraySlice<UInt8>) {
        bytes = line
        place = line.startIndex
        guard take(UInt8(ascii: "{")) else { return nil }
        if !take(UInt8(ascii: "}")) {
            repeat {
                guard let key = string(), take(UInt8(ascii: ":")), let value = value() else { return nil }
                values[key] = value
            } while take(UInt8(ascii: ","))
            guard take(UInt8(ascii: "}")) else { return nil }
        }
        skipSpace()
        guard place == bytes.endIndex else { return nil }
    }

    /// A text; `nil` when there is none.
    func text(_ key: String) -> String? { if case .string(let text) = values[key] { text } else { nil } }

    /// A whole number; `nil` when there is none.
    func whole(_ key: String) -> Int64? { if case .number(let text) = values[key] { Int64(text) } else { nil } }

    private mutating func skipSpace() {
        while place < bytes.endIndex, bytes[place] == 0x20 || bytes[place] == 0x09 || bytes[place] == 0x0D { place += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard place < bytes.endIndex, bytes[place] == byte else { return false }
        place += 1
        return true
    }

    private mutating func value() -> Value? {
        skipSpace()
        guard place < bytes.endIndex else { return nil }
        switch bytes[place] {
        case UInt8(ascii: "\""): return string().map(Value.string)
        case UInt8(ascii: "{"), UInt8(ascii: "["): return nested()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(word())
        default:
            let word = word()
            return ["true", "false", "null"].contains(word) ? .other(word) : nil
        }
    }

    /// Everything up to the next sign that ends a value.
    private mutating func word() -> String {
        let start = place
        while place < bytes.endIndex, !",]} \t\r".utf8.contains(bytes[place]) { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    /// An object or list, by counting brackets outside of strings; at most 128 deep.
    private mutating func nested() -> Value? {
        let start = place
        var depth = 0
        while place < bytes.endIndex {
            switch bytes[place] {
            case UInt8(ascii: "\""):
                guard skipString() else { return nil }
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
            place += 1
            if depth > 128 { return nil }
            if depth == 0 { return .other(String(decoding: bytes[start..<place], as: UTF8.self)) }
        }
        return nil
    }

    private mutating func skipString() -> Bool {
        place += 1
        while place < bytes.endIndex {
            if bytes[place] == UInt8(ascii: "\\") {
                place += 2
            } else if bytes[place] == UInt8(ascii: "\"") {
                place += 1
                return true
            } else {
                place += 1
            }
        }
        return false
    }

    /// A string with its escapes resolved.
    private mutating func string() -> String? {
        skipSpace()
        guard place < bytes.endIndex, bytes[place] == UInt8(ascii: "\"") else { return nil }
        let start = place
        guard skipString() else { return nil }
        let inner = bytes[(start + 1)..<(place - 1)]
        guard inner.contains(UInt8(ascii: "\\")) else { return String(decoding: inner, as: UTF8.self) }
        return JSONEscapes.resolve(inner)
    }
}

/// The escapes of JSON strings (RFC 8259, section 7).
enum JSONEscapes {
    /// The text with its escapes resolved; `nil` when one is broken. A lone half of a surrogate pair becomes U+FFFD.
    static func resolve(_ bytes: ArraySlice<UInt8>) -> String? {
        var units: [UInt16] = []
        var rest = bytes
        while let byte = rest.first {
            guard byte == UInt8(ascii: "\\") else {
                let plain = rest.prefix { $0 != UInt8(ascii: "\\") }
                units.append(contentsOf: String(decoding: plain, as: UTF8.self).utf16)
                rest = rest.dropFirst(plain.count)
                continue
            }
            guard let sign = rest.dropFirst().first else { return nil }
            rest = rest.dropFirst(2)
            if sign == UInt8(ascii: "u") {
                guard rest.count >= 4, let unit = UInt16(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16) else { return nil }
                units.append(unit)
                rest = rest.dropFirst(4)
            } else {
                guard let unit = simple[sign] else { return nil }
                units.append(unit)
            }
        }
        return String(decoding: units, as: UTF16.self)
    }

    private static let simple: [UInt8: UInt16] = [
        UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F, UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12,
        UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9,
    ]
}
