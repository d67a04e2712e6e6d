extension Unicode.Scalar {
    /// Whether it would reach a terminal as a control character: U+0000–1F, 7F–9F.
    public var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
