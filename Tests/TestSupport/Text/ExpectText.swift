public import Testing

/// Expects a whole text, and reports a difference line by line.
///
/// ```swift
/// expectText(try help.text(width: 80), equals: """
///     usage: hone …
///     """)
/// ```
///
/// Inside a closure that is inferred to throw, bind a throwing value first (`let text = try …`): the compiler does not see a
/// `try` within a macro's argument there.
///
/// Texts are equal when their scalars are. A line feed at the end of one text only is a difference; a literal in three
/// quotes has none at its end.
@discardableResult
public func expectText(
    _ actual: String, equals expected: String, _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
) -> Bool {
    guard let difference = lineDifference(from: expected, to: actual) else { return true }
    let heading = comment.map { "\($0.rawValue)\n" } ?? ""
    Issue.record("\(heading)The text differs (- expected, + actual):\n\(difference)", sourceLocation: sourceLocation)
    return false
}
