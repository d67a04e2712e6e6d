/// A `table` whose cells do not go with its table.
struct TableCells: Rule {
    /// What is wrong.
    enum Fault: Sendable {
        case noTable
        case count(blanks: Int, cells: Int)
        case kind
    }

    static let id: RuleID = "table-cells"
    static let summary = "A question of the type `table` has a table with cells `___`, and one of `cells` for each of them."
    let fault: Fault

    var message: String {
        switch fault {
        case .noTable: "the prompt has no table with a cell “___”"
        case .count(let blanks, let cells): "the table has \(blanks) cells “___”, and “cells” has \(cells)"
        case .kind: "a cell is a number or a text"
        }
    }

    var advice: String {
        switch fault {
        case .noTable: "Write “___” into each cell that is to be filled."
        case .count: "Write one element of “cells” for each “___”, row by row."
        case .kind: "Write “value:” with “tolerance:”, or “answers:”."
        }
    }
}
