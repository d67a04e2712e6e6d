import Foundation

/// JSON as it is stored: keys sorted, so that equal values give equal text; infinities and NaN as words, since JSON has no numbers for them.
enum StableJSON {
    /// The text of a value.
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// The value of a text.
    ///
    /// - Throws: a ``RecordError`` that names the record.
    static func value<Value: Decodable>(_ type: Value.Type, from text: String, of record: @autoclosure () -> String) throws -> Value {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        do {
            return try decoder.decode(type, from: Data(text.utf8))
        } catch {
            throw RecordError(detail: "\(record()): \(error)")
        }
    }
}

/// A stored row that cannot be read.
struct RecordError: Error {
    /// Which row, and why.
    let detail: String
}
