import CourseModel

/// Grades the cells of a table.
struct TableGrading {
    private let key: TableKey
    private let prompt: [Block]

    /// Prepares a key.
    init(key: TableKey, prompt: [Block]) {
        self.key = key
        self.prompt = prompt
    }

    /// The verdict on the cells in reading order: the mean of the cells' scores, each with its own reasons. Missing cells count as open.
    func verdict(of cells: [String]) -> Verdict {
        let verdicts = key.cells.enumerated().map { verdict(of: $0 < cells.count ? cells[$0] : "", $1) }
        let isEmpty = verdicts.allSatisfy { $0.reasons == [.empty] }
        let score = verdicts.reduce(0) { $0 + $1.score } / Double(max(verdicts.count, 1))
        let reasons = verdicts.enumerated().flatMap { index, verdict in verdict.reasons.map { Reason.cell(index, $0) } }
        let isRight = verdicts.allSatisfy { $0.outcome == .correct }
        return Verdict(
            outcome: isRight ? .correct : score > 0 ? .partial : .incorrect, score: isRight ? 1 : score,
            reasons: isEmpty ? [.empty] : reasons, grader: Grader.version)
    }

    /// A table's head often names the unit, so that a number in it may stand alone.
    private func verdict(of typed: String, _ cell: TableKey.Cell) -> Verdict {
        switch cell {
        case .number(let key): NumberGrading(key: key, prompt: prompt).verdict(of: typed)
        case .text(let key): TextGrading(key: key).verdict(of: typed)
        }
    }
}
