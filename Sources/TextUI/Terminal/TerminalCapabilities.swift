/// What the place where output goes can show, told from the environment alone.
public struct TerminalCapabilities: Hashable, Sendable {
    /// What the user asked for on the command line or in the settings.
    public enum ColorChoice: String, Hashable, Sendable, CaseIterable { case auto, always, never }

    /// How many colours.
    public let colorDepth: ColorDepth
    /// Which signs.
    public let charset: Charset
    /// Whether OSC 8 hyperlinks are known to work.
    public let hyperlinks: Bool
    /// Whether the cursor can be moved: output is a terminal and `TERM` is neither missing nor `dumb`. Without it only the linear mode works.
    public let movesCursor: Bool

    /// Makes capabilities.
    public init(colorDepth: ColorDepth, charset: Charset, hyperlinks: Bool, movesCursor: Bool) {
        self.colorDepth = colorDepth
        self.charset = charset
        self.hyperlinks = hyperlinks
        self.movesCursor = movesCursor
    }

    /// Tells the capabilities from the environment.
    ///
    /// Colour, the first that holds: the user's choice; `NO_COLOR` (not empty) → none; `CLICOLOR_FORCE` (not `0`) → as `TERM` says, also in
    /// a pipe; no terminal, `CLICOLOR=0`, no `TERM` or `TERM=dumb` → none; then `COLORTERM` and `TERM`.
    /// Signs: Unicode unless the first of `LC_ALL`, `LC_CTYPE`, `LANG` that is set names another encoding (`C`, `POSIX`, `de_DE.ISO-8859-1`).
    public init(environment: [String: String], isTerminal: Bool, color: ColorChoice = .auto) {
        let environment = environment.filter { !$0.value.isEmpty }
        let isCapable = isTerminal && environment["TERM"] != nil && environment["TERM"] != "dumb"
        let depth = Self.depth(environment, isCapable: isCapable, choice: color)
        self.init(
            colorDepth: depth, charset: Self.charset(environment),
            hyperlinks: isCapable && depth != .none && Self.knowsHyperlinks(environment), movesCursor: isCapable)
    }

    private static func depth(_ environment: [String: String], isCapable: Bool, choice: ColorChoice) -> ColorDepth {
        switch choice {
        case .never: return .none
        case .always: return bestDepth(environment)
        case .auto: break
        }
        if environment["NO_COLOR"] != nil { return .none }
        if let force = environment["CLICOLOR_FORCE"], force != "0" { return bestDepth(environment) }
        return isCapable && environment["CLICOLOR"] != "0" ? bestDepth(environment) : .none
    }

    private static func bestDepth(_ environment: [String: String]) -> ColorDepth {
        let term = environment["TERM"] ?? ""
        let colorTerm = environment["COLORTERM"] ?? ""
        if colorTerm == "truecolor" || colorTerm == "24bit" || term.hasSuffix("-direct") { return .truecolor }
        return term.contains("256color") || term.hasSuffix("-kitty") || term.hasSuffix("-ghostty") ? .ansi256 : .ansi16
    }

    private static func charset(_ environment: [String: String]) -> Charset {
        guard let locale = environment["LC_ALL"] ?? environment["LC_CTYPE"] ?? environment["LANG"] else { return .unicode }
        let name = locale.lowercased()
        return name.contains("utf-8") || name.contains("utf8") ? .unicode : .ascii
    }

    /// Terminals that say in the environment that they open OSC 8 links; inside tmux and screen it can't be known.
    private static func knowsHyperlinks(_ environment: [String: String]) -> Bool {
        if environment["TMUX"] != nil || environment["TERM"]?.hasPrefix("screen") == true { return false }
        if let version = environment["VTE_VERSION"].flatMap({ Int($0) }) { return version >= 5_000 }
        if environment["WT_SESSION"] != nil || environment["KITTY_WINDOW_ID"] != nil || environment["KONSOLE_VERSION"] != nil {
            return true
        }
        return ["iTerm.app", "WezTerm", "vscode", "ghostty"].contains(environment["TERM_PROGRAM"])
    }
}
