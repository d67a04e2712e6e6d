extension SourceText {
    /// Where a text stands in the code: not inside a longer name, and not as a member where `mayFollowDot` is false.
    func places(of text: String, mayFollowDot: Bool = true) -> [Int] {
        let wanted = Array(text.utf8)
        guard let first = wanted.first, let last = wanted.last, code.count >= wanted.count else { return [] }
        return code.indices.dropLast(wanted.count - 1).filter { start in
            guard code[start] == first, code[start..<(start + wanted.count)].elementsEqual(wanted) else { return false }
            if isNameByte(first), isNameByte(byte(start - 1)) { return false }
            if isNameByte(last), isNameByte(byte(start + wanted.count)) { return false }
            return mayFollowDot || byte(start - 1) != UInt8(ascii: ".")
        }
    }

    /// The byte of code there; 0 outside.
    func byte(_ index: Int) -> UInt8 { code.indices.contains(index) ? code[index] : 0 }

    /// The index of the bracket that closes the one at `open`; `nil` when none does.
    func closing(of open: Int) -> Int? {
        var depth = 0
        for index in open..<code.count {
            switch code[index] {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            default: continue
            }
            if depth == 0 { return index }
        }
        return nil
    }

    /// The code between two places.
    func codeText(_ range: Range<Int>) -> String { String(decoding: code[range], as: UTF8.self) }
}

/// Whether a byte can stand in a name.
func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"), 0x80...:
        true
    default: false
    }
}
