/// One reason of a verdict: a fact, worded elsewhere.
public enum Reason: Hashable, Sendable, Codable {
    // Free text.

    /// The idea was found in these words of the learner.
    case ideaFound(Idea.ID, words: String)
    /// The idea was not found.
    case ideaMissing(Idea.ID)
    /// The learner said the opposite of the idea, in these words.
    case ideaContradicted(Idea.ID, words: String)
    /// The learner stated a misconception, in these words.
    case misconceptionFound(Misconception.ID, words: String)
    /// The learner had a good thought outside the key, in these words.
    case remarkFound(RubricRemark.ID, words: String)
    /// A typo was read as another word.
    case typoCorrected(from: String, to: String)
    /// Nothing in the answer is a statement: a heap of words from the question or the rubric.
    case noStatement
    /// The answer only repeats the question.
    case repeatsQuestion

    // Any typed answer.

    /// Nothing was answered.
    case empty

    // Numbers.

    /// The number is right; `isExact` is false when it is right within the tolerance only.
    case numberRight(isExact: Bool)
    /// The number, in the key's unit, is too large or too small. `key` is not told before it may be.
    case numberOff(answer: Double, isTooLarge: Bool)
    /// Right but for the factor 10^`power`.
    case offByPowerOfTen(power: Int)
    /// Right but for the sign.
    case wrongSign
    /// Within reach of the key, but rounded too far.
    case roundedTooFar
    /// The number has no unit although the key has.
    case unitMissing(expected: String)
    /// The unit does not convert to the key's.
    case unitWrong(found: String, expected: String)
    /// The unit was converted.
    case unitConverted(from: String, to: String)
    /// What was typed is no number.
    case notANumber(String)
    /// Several numbers were typed and it is not clear which one counts.
    case severalNumbers

    // Choices.

    /// A right option was chosen, by index as written.
    case optionRight(Int)
    /// A wrong option was chosen.
    case optionWrong(Int)
    /// How many right options were not chosen; which ones is not told before it may be.
    case optionsMissed(count: Int)
}
