import CourseModel

extension PredictionProgress {
    /// Whether the predicted comparison was right; `nil` = not judged.
    public var comparisonIsRight: Bool? {
        guard let found = judgement?.comparison else { return nil }
        return prediction.comparison == found
    }

    /// Whether the measured value lies in the range of the estimate; `nil` = not judged.
    public var rangeHolds: Bool? {
        guard let measured = judgement?.measured, let value = prediction.value else { return nil }
        return value.low <= measured && measured <= value.high
    }

    /// How far the estimate was off, as a share of the measured value (0.25 = 25 % too high); `nil` = not judged.
    public var valueError: Double? {
        guard let measured = judgement?.measured, let value = prediction.value, measured > 0, value.value.isFinite else { return nil }
        return value.value / measured - 1
    }

    /// Whether what the confidence was given for came true: the comparison, or without one the best setting; `nil` = not judged.
    public var confidentClaimIsRight: Bool? { prediction.comparison == nil ? judgement?.bestIsRight : comparisonIsRight }
}
