public import Testing

import CustomDump

/// Compares two values and records an issue that shows each difference inside of them.
///
/// swift-custom-dump's own `expectNoDifference` records nothing in a test target that does not link its support library: it prints, and the
/// test passes.
@discardableResult
public func expectSame<Value: Equatable>(
    _ actual: Value, _ expected: Value, sourceLocation: SourceLocation = #_sourceLocation
) -> Bool {
    guard let difference = valueDifference(from: expected, to: actual) else { return true }
    Issue.record("The value differs (- expected, + actual):\n\(difference)", sourceLocation: sourceLocation)
    return false
}

/// What differs inside of two values, line by line; `nil` = nothing.
public func valueDifference<Value: Equatable>(from expected: Value, to actual: Value) -> String? {
    expected == actual ? nil : diff(expected, actual) ?? "- \(expected)\n+ \(actual)"
}
