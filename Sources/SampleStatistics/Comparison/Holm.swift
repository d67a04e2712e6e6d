/// Holm's step-down control of the family-wise error.
public enum Holm {
    /// The adjusted p values, in the order given: those below α may be rejected together with at most a share α of wrong rejections
    /// among families. S. Holm, Scandinavian Journal of Statistics 6 (1979).
    public static func adjusted(_ pValues: [Double]) -> [Double] {
        let order = pValues.indices.sorted { pValues[$0] < pValues[$1] }
        var adjusted = pValues
        var largest = 0.0
        for (rank, place) in order.enumerated() {
            largest = max(largest, min(1, Double(pValues.count - rank) * pValues[place]))
            adjusted[place] = largest
        }
        return adjusted
    }
}
