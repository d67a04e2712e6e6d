import CourseModel

/// Words for settings and lists of them.
enum SettingWording {
    /// `4` for 4.0, `0.5` for 0.5.
    static func text(_ setting: Double) -> String {
        if let whole = Int(exactly: setting) { return "\(whole)" }
        return "\(setting)"
    }

    /// `2, 4 and 8`.
    static func list(_ settings: [Double]) -> String { joined(settings.map(text)) }

    /// `a, b and c`.
    static func joined(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }

    /// `0.253` → `25 %`; one decimal below 10 %.
    static func percent(_ share: Double) -> String {
        let tenths = (share * 1000).rounded() / 10
        if abs(tenths) >= 10 { return "\(Int(exactly: tenths.rounded()) ?? 0) %" }
        return "\(text(tenths)) %"
    }
}
