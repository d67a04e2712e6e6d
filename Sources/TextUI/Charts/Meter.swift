/// A share as a bar of fixed length: progress, mastery, a score.
public struct Meter: Hashable, Sendable {
    /// The share, 0...1; others count as the nearer end, one that is not a number as 0.
    public let share: Double
    /// The signs to draw with.
    public let glyphs: Glyphs

    /// Makes a meter.
    public init(share: Double, glyphs: Glyphs = .unicode) {
        self.share = share.isNaN ? 0 : min(1, max(0, share))
        self.glyphs = glyphs
    }

    /// The bar, exactly `columns` columns wide: `██████░░░░`, in ASCII `######....`. It is full only when the share is 1.
    public func line(columns: Int, _ style: Style = .accent) -> StyledLine {
        let columns = max(0, columns)
        let full = Int(share * Double(columns))
        let rest = glyphs.charset == .unicode ? "░" : "."
        return StyledLine([
            StyledSpan(String(repeating: glyphs.bar, count: full), style),
            StyledSpan(String(repeating: rest, count: columns - full), .muted),
        ])
    }
}
