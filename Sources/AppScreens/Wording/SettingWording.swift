import TextUI

/// Words for settings and lists of them.
enum SettingWording {
    /// `2, 4 and 8`.
    static func list(_ settings: [Double]) -> String { joined(settings.map(NumberFormat.setting)) }

    /// `a, b and c`.
    static func joined(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }
}
