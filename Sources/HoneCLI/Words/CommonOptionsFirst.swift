/// Common options may stand before the command too: `hone --database x note …` means `hone note … --database x`.
enum CommonOptionsFirst {
    /// The arguments with leading common options moved behind the rest (but before a `--`).
    static func moved(_ arguments: [String]) -> [String] {
        var leading: [String] = []
        var rest = arguments[...]
        while let first = rest.first, let length = length(of: first) {
            leading += rest.prefix(length)
            rest = rest.dropFirst(length)
        }
        guard !rest.isEmpty, !leading.isEmpty else { return arguments }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return Array(rest[..<end]) + leading + Array(rest[end...])
    }

    /// How many arguments the option takes up, itself included; `nil` for anything that is no common option.
    private static func length(of argument: String) -> Int? {
        switch argument {
        case "--plain": 1
        case "--database", "--color", "--learner": 2
        default:
            argument.hasPrefix("--database=") || argument.hasPrefix("--color=")
                || argument.hasPrefix("--learner=") ? 1 : nil
        }
    }
}
