/// The names that the notation of patterns knows by itself, for completion and for keeping its reference page whole.
public enum PatternNames {
    /// The built-in word sets, in alphabetical order.
    public static var builtInSets: [String] { BuiltInWords.names.sorted() }

    /// The relations.
    public static var relations: [String] { Relation.allCases.map(\.rawValue) }
}
