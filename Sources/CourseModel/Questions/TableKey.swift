/// The key of a `table` question: the cells of the prompt's table that are written as `___`, in reading order.
public struct TableKey: Hashable, Sendable, Codable {
    /// What belongs into a cell.
    public enum Cell: Hashable, Sendable, Codable {
        case number(NumberKey)
        case text(TextKey)
    }

    /// How a cell to fill is written in the table.
    public static let blank = "___"

    /// The cells to fill, row by row; at least one.
    public let cells: [Cell]

    /// Makes a key.
    public init(cells: [Cell]) { self.cells = cells }
}
