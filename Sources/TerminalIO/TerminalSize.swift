/// How many signs a window shows.
public struct TerminalSize: Hashable, Sendable {
    /// Signs in a line, at least 1.
    public let columns: Int
    /// Lines.
    public let rows: Int

    /// Makes a size.
    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }

    /// What is assumed where nothing is known.
    public static let fallback = TerminalSize(columns: 80, rows: 24)

    /// The size when no descriptor is a terminal: `COLUMNS` and `LINES` where they are sensible numbers, else the fallback.
    static func fromEnvironment(_ environment: [String: String]) -> TerminalSize {
        func number(_ name: String, _ fallback: Int) -> Int {
            environment[name].flatMap { Int($0) }.flatMap { (1...10_000).contains($0) ? $0 : nil } ?? fallback
        }
        return TerminalSize(columns: number("COLUMNS", fallback.columns), rows: number("LINES", fallback.rows))
    }
}
