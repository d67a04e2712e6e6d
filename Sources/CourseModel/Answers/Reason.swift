/// One reason of a verdict: a fact, worded elsewhere.
public indirect enum Reason: Hashable, Sendable, Codable {
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
    /// Compared with references alone: the answer says likely the same; these words of it stand in a reference too.
    case likelyRight(words: [String])
    /// Compared with references alone: it is not clear whether the answer says the same.
    case unsure(words: [String])
    /// Compared with references alone: the answer says likely something else.
    case likelyWrong(words: [String])
    /// The learner compared the answer with the reference and judged it.
    case judgedByLearner

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
    /// So many of the numbers that were asked for are missing.
    case numbersMissed(count: Int)
    /// So many numbers were typed that are not asked for.
    case numbersTooMany(count: Int)

    // Short text.

    /// The text is right.
    case textRight
    /// The text is not among the right answers.
    case textWrong
    /// The text would be right but for its spelling, which counts here.
    case spellingCounts
    /// The text is right but for its capitals, which do not count.
    case caseFolded

    // Choices.

    /// A right option was chosen, by index as written.
    case optionRight(Int)
    /// A wrong option was chosen.
    case optionWrong(Int)
    /// How many right options were not chosen; which ones is not told before it may be.
    case optionsMissed(count: Int)

    // Order, pairs, cells.

    /// The longest stretch of items that follow each other as they should, of all items.
    case rightRun(length: Int, of: Int)
    /// The response does not hold each item once.
    case notAnOrder
    /// A pair is right, by index as written.
    case pairRight(Int)
    /// A pair is wrong.
    case pairWrong(Int)
    /// A pair was left open.
    case pairOpen(Int)
    /// What is said of a cell, by index in reading order.
    case cell(Int, Reason)

    // The learner's own run.

    /// The experiment has not run yet.
    case notMeasured(Experiment.ID)
    /// The experiment's last run was made with other settings than the lesson has.
    case runIsStale(Experiment.ID)
    /// Fewer rounds ran than are needed to say anything.
    case tooFewRounds(Experiment.ID, completed: Int)
    /// No setting of the run can be told apart from the best.
    case allWithinNoise(Experiment.ID)
    /// The run does not hold what the question asks for.
    case notInRun(Experiment.ID)
    /// The setting is the best one of the run or cannot be told apart from it; `others` are the other settings of which that is true.
    case settingAmongBest(Double, others: [Double])
    /// The setting is worse than the best one of the run.
    case settingWorse(Double)
    /// The run has no such setting; it has these.
    case notASetting(Double, settings: [Double])
    /// The prediction is kept; the experiment will tell.
    case predictionKept(Experiment.ID)
    /// What was predicted and what was measured, in the base unit.
    case predictionJudged(Estimate, measured: Double)
}
