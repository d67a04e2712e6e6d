/// A GFM table.
public struct Table: Hashable, Sendable, Codable {
    /// How a column is aligned.
    public enum Alignment: String, Hashable, Sendable, Codable {
        case none, left, center, right
    }

    /// One alignment for each column.
    public let alignments: [Alignment]
    /// The cells of the header row, one for each column.
    public let header: [[Inline]]
    /// The body rows, each with one cell for each column.
    public let rows: [[[Inline]]]
    /// Where the numbers come from, when the author wrote a `Source:` line under the table; `nil` otherwise.
    public let source: TableSource?

    /// Makes a table.
    public init(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]], source: TableSource? = nil) {
        self.alignments = alignments
        self.header = header
        self.rows = rows
        self.source = source
    }
}

/// Where the numbers of a written table come from: `Source: illustrative, the page's own figures`.
public struct TableSource: Hashable, Sendable, Codable {
    /// How the numbers came about.
    public enum Origin: String, Hashable, Sendable, Codable, CaseIterable {
        case measured, recorded, simulated, illustrative
    }

    /// How the numbers came about.
    public let origin: Origin
    /// What the author wrote after the comma.
    public let reference: String

    /// Makes a source.
    public init(origin: Origin, reference: String) {
        self.origin = origin
        self.reference = reference
    }
}
