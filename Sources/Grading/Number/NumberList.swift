/// Divides an answer that names several numbers: "2 and 3", "2; 3", "2, 3".
enum NumberList {
    /// The parts, each meant to hold one number, without empty ones; a comma between digits stays ("1,5").
    static func parts(of typed: String) -> [String] {
        var parts: [String] = [""]
        var rest = CleanText(typed).words(0..<CleanText(typed).scalars.count)[...]
        while let character = rest.first {
            if let length = separator(at: rest) {
                parts.append("")
                rest = rest.dropFirst(length)
            } else {
                parts[parts.count - 1].append(character)
                rest = rest.dropFirst()
            }
        }
        return parts.map(\.trimmed).filter { !$0.isEmpty }
    }

    private static func separator(at rest: Substring) -> Int? {
        for sign in [" and ", ", ", ";", "\n", " or ", " & "] where rest.lowercased().hasPrefix(sign) { return sign.count }
        return nil
    }
}
