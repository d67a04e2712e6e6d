extension StringProtocol {
    /// The text without the characters at both ends that satisfy the condition: `"  a b "` → `"a b"`.
    func trimming(_ isTrimmed: (Character) -> Bool = \.isWhitespace) -> String {
        guard let first = firstIndex(where: { !isTrimmed($0) }), let last = lastIndex(where: { !isTrimmed($0) }) else { return "" }
        return String(self[first...last])
    }
}
