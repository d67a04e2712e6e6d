/// How well the rows of recordings were predicted from a few of them.
public struct PredictionReport: Hashable, Sendable {
    /// One row of a group.
    public struct Row: Hashable, Sendable {
        /// Workers.
        public let workers: Int
        /// The measured iteration time in seconds; `nil` when there were no steady batches.
        public let measured: Double?
        /// The predicted iteration time in seconds.
        public let predicted: Double
        /// Whether the prediction was made from this row, among others.
        public let isCalibration: Bool
        /// Whether it has too few steady batches to count.
        public let isInsufficient: Bool
        /// The absolute error as a share of the measured time; `nil` when nothing was measured.
        public let ape: Double?
    }

    /// One group.
    public struct Group: Hashable, Sendable {
        /// Its name.
        public let name: String
        /// Its rows, by number of workers.
        public let rows: [Row]
        /// The median error of the rows that were predicted; `nil` without any.
        public let medianAPE: Double?
        /// The largest.
        public let maxAPE: Double?
        /// The measured time at the number of workers that is best by what is known (measured for the rows of the fit, predicted for the others) over that at
        /// the best one, less 1; `nil` with fewer than two rows.
        public let regret: Double?
        /// The median relative difference of two repeats of one setting: what no prediction can beat for a single run.
        public let noiseMedian: Double?
        /// The 90th percentile of these differences.
        public let noiseP90: Double?
    }

    /// The groups.
    public let groups: [Group]
    /// The median error of all predicted rows.
    public let medianAPE: Double?
    /// The 90th percentile of the errors.
    public let p90APE: Double?
    /// The median relative difference of two repeats, of all settings.
    public let noiseMedian: Double?
    /// The 90th percentile.
    public let noiseP90: Double?
}
