extension Pattern {
    /// The pattern in the notation, with brackets where they are needed.
    var text: String {
        switch self {
        case .word(let word): word
        case .exact(let word): "'\(word)'"
        case .prefix(let word): word + "*"
        case .number(let test): test.text
        case .words(let name, _): "<\(name)>"
        case .sequence(let parts, let gaps): Pattern.sequenceText(parts, gaps)
        case .either(let parts): parts.map(\.grouped).joined(separator: " | ")
        case .optional(let part): "[\(part.text)]"
        case .unordered(let parts, let gap): parts.map(\.grouped).joined(separator: " ~\(gap.countText) ")
        case .all(let parts): parts.map(\.grouped).joined(separator: " & ")
        case .unless(let part, let excluded): ([part.grouped] + excluded.map { "!\($0.grouped)" }).joined(separator: " & ")
        case .denied(let part): "not \(part.grouped)"
        case .mentioned(let part): "mention \(part.grouped)"
        case .start: "<start>"
        case .end: "<end>"
        case .relation(let relation, let arguments): "\(relation.rawValue)(\(arguments.map(\.text).joined(separator: ", ")))"
        case .otherNumber(let part): "another number than \(part.grouped)"
        }
    }

    /// The parts that an explanation shows under the pattern.
    var parts: [Pattern] {
        switch self {
        case .sequence(let parts, _), .either(let parts), .unordered(let parts, _), .all(let parts), .relation(_, let parts): parts
        case .unless(let part, let excluded): [part] + excluded
        case .optional(let part), .denied(let part), .mentioned(let part), .otherNumber(let part): [part]
        case .word, .exact, .prefix, .number, .words, .start, .end: []
        }
    }

    private var grouped: String {
        switch self {
        case .sequence, .either, .unordered, .all, .unless: "(\(text))"
        default: text
        }
    }

    private static func sequenceText(_ parts: [Pattern], _ gaps: [Gap]) -> String {
        var text = parts.first?.grouped ?? ""
        for (gap, part) in zip(gaps, parts.dropFirst()) {
            text += (gap == .adjacent ? " " : " \(gap.passesNumbers ? "..." : "..")\(gap.countText) ") + part.grouped
        }
        return text
    }
}

extension Gap {
    /// The number of words, empty when there is no limit.
    var countText: String { words == Gap.unlimited ? "" : String(words) }
}

extension NumberTest {
    /// The test in the notation.
    var text: String {
        let unit = unit?.rawValue ?? ""
        return switch values {
        case .any: "N" + unit
        case .exactly(let value): NumberText.short(value) + unit
        case .within(let low, let high): "\(NumberText.short(low))-\(NumberText.short(high))\(unit)"
        case .over(let bound): ">\(NumberText.short(bound))\(unit)"
        case .under(let bound): "<\(NumberText.short(bound))\(unit)"
        case .negative: "-N" + unit
        case .positive: "+N" + unit
        }
    }
}
