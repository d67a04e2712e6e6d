import CourseModel

extension Rating {
    /// The 0-based position on the scale.
    var index: Int { rawValue - 1 }
}
