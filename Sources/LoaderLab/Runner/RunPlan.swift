import CourseModel

/// How the budget is spent: how many rounds, and how many batches in each cell. The work itself is never changed to fit.
struct RunPlan: Hashable, Sendable {
    /// One cell of every round.
    struct Cell: Hashable, Sendable {
        let setting: Double
        let settings: LoaderSettings
        let plan: CellPlan
        /// What it is expected to take, in seconds.
        let seconds: Double
    }

    /// The cells of a round, in the order of the sweep.
    let cells: [Cell]
    /// Rounds that are expected to fit.
    let rounds: Int
    /// The cell that runs twice in each round, which shows how far one setting differs from itself: the cheapest; `nil` = none.
    let twin: Cell?

    /// What a round is expected to take, in seconds.
    var roundSeconds: Double { cells.reduce(0) { $0 + $1.seconds } + (twin?.seconds ?? 0) }

    /// The share of the budget that is planned for; the rest is for a machine that turns out slower.
    static let plannedShare = 0.75
    /// More batches are counted while there is time for them, up to this factor.
    static let growths = [4, 3, 2.5, 2, 1.75, 1.5, 1.25, 1]

    /// With fewer rounds than this no setting is measured twice: it would say nothing.
    static let roundsForTwin = 4

    /// Plans a run.
    ///
    /// - Parameters:
    ///   - rows: the settings of the rows.
    ///   - rounds: rounds wanted, ≥ 1.
    ///   - budget: seconds that all rounds together may take.
    /// - Throws: ``ExperimentFailure/budgetTooSmall(budget:needed:)`` when not even one round fits.
    init(_ rows: [LoaderPlan.Row], cost: CostEstimate, wantsLoading: Bool, rounds wanted: Int, budget: Double) throws {
        let wanted = max(wanted, 1)
        func cells(_ growth: Double) -> [Cell] {
            rows.map { row in
                let plan = CellPlan(row.settings, wantsLoading: wantsLoading, growth: growth)
                return Cell(setting: row.setting, settings: row.settings, plan: plan, seconds: cost.cell(plan, row.settings))
            }
        }
        let hasTwin = wanted >= Self.roundsForTwin
        func seconds(_ growth: Double) -> Double {
            let each = cells(growth).map(\.seconds)
            return each.reduce(0, +) + (hasTwin ? each.min() ?? 0 : 0)
        }
        let growth = budget.isFinite ? Self.growths.first { seconds($0) * Double(wanted) <= budget * Self.plannedShare } ?? 1 : 1
        self.cells = cells(growth)
        twin = hasTwin ? self.cells.min { $0.seconds < $1.seconds } : nil
        let needed = seconds(growth)
        guard budget.isFinite, needed <= budget else { throw ExperimentFailure.budgetTooSmall(budget: budget, needed: needed) }
        rounds = min(Double(wanted), budget / needed) >= Double(wanted) ? wanted : Int(budget / needed)
    }
}

extension RunPlan {
    /// A plan of given cells.
    init(cells: [Cell], rounds: Int, twin: Cell? = nil) {
        self.cells = cells
        self.rounds = rounds
        self.twin = twin
    }
}
