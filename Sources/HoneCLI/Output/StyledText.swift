import TextUI

extension String {
    /// The text as plain lines; what is not printable is made visible.
    var styledLines: [StyledLine] { split(separator: "\n", omittingEmptySubsequences: false).map { StyledLine(String($0)) } }
}
