import LessonCompiler
import TerminalIO
import TextUI

/// Diagnostics as lines for people: prose broken by words, lines of files cut around their place, where a terminal shows them.
struct DiagnosticLines {
    let formatter: DiagnosticFormatter
    /// The columns there are; `nil` = no terminal: nothing is broken, so that other programs find whole lines.
    let width: Int?

    /// The lines of a problem; those after the first are indented where they were broken.
    func lines(of diagnostic: Diagnostic) -> [StyledLine] {
        formatter.lines(diagnostic, width: width).flatMap { line -> [StyledLine] in
            let styled = StyledLine(line.text)
            guard let width, !line.isCode else { return [styled] }
            let indent = line.text.hasPrefix(" ") ? "  " : ""
            let broken = StyledLine(line.text.drop { $0 == " " }.description).wrapped(to: max(width - Self.hanging.count, 1))
            return broken.enumerated().map { StyledLine($0 == 0 ? indent : Self.hanging) + $1 }
        }
    }

    private static let hanging = "    "
}

extension LinearConsole {
    /// The columns of the terminal that lines are written to; `nil` = there is none.
    var terminalWidth: Int? { isOutputTerminal ? size().columns : nil }
}
