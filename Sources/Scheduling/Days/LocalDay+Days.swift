public import CourseModel

extension LocalDay {
    /// Days from another day to this one; negative when the other is later. Saturates.
    public func days(since other: LocalDay) -> Int { rawValue.subtractingSaturated(other.rawValue) }

    /// The day `days` later. Saturates.
    public func advanced(by days: Int) -> LocalDay { LocalDay(rawValue: rawValue.addingSaturated(days)) }
}
