import CourseModel
import RealModule
import Testing

@testable import Scheduling

struct ParameterFitTests {
    /// Weights unlike the reference's: a learner who forgets faster at first, and to whom a lapse costs more.
    private static let truth = FSRSParameters(clamping: [
        0.5, 0.9, 1.2, 3, 6.8, 0.7, 2.4, 0.05, 1.5, 0.2, 0.6, 1.1, 0.08, 0.2, 1.2, 0.5, 1.6, 0.5, 0.12, 0.1, 0.3,
    ])

    /// Reviews that a learner with these weights would have, at random gaps.
    static func history(_ parameters: FSRSParameters, cards: Int, reviews: Int, seed: UInt64) -> ReviewHistory {
        let model = MemoryModel(parameters)
        var random = SeedSequence(seed: seed)
        func unit() -> Double { Double(random.next() >> 11) * 0x1p-53 }
        return ReviewHistory(
            cards: (0..<cards).map { _ in
                var rating = Rating.allCases[[0, 0, 1, 2, 2, 2, 3][random.next(below: 7)]]
                var memory = model.first(rating)
                var made = [ReviewHistory.Review(rating: rating, elapsedDays: 0)]
                for _ in 1..<max(reviews, 1) {
                    let days = unit() < 0.15 ? 0 : max(Int((memory.stability.rawValue * 3 * unit()).rounded()), 1)
                    let isRecalled = unit() < model.retrievability(of: memory, elapsedDays: days).rawValue
                    rating = isRecalled ? [Rating.hard, .good, .good, .good, .easy][random.next(below: 5)] : .again
                    memory = model.next(memory, rating, elapsedDays: days)
                    made.append(ReviewHistory.Review(rating: rating, elapsedDays: days))
                }
                return made
            })
    }

    @Test(arguments: [FSRSParameters.reference, truth]) func derivativesAgreeWithDifferences(parameters: FSRSParameters) {
        let loss = RecallLoss(cards: Self.history(Self.truth, cards: 60, reviews: 9, seed: 4).cards)
        let gradient = loss.gradient(parameters)
        #expect(abs(gradient.loss - loss.mean(parameters)) < 1e-12)
        for index in parameters.weights.indices {
            let width = 1e-6 * max(parameters.weights[index], 0.1)
            let sides = [-width, width].map { distance in
                var weights = parameters.weights
                weights[index] += distance
                return FSRSParameters(clamping: weights)
            }
            let between = sides[1].weights[index] - sides[0].weights[index]
            let difference = (loss.mean(sides[1]) - loss.mean(sides[0])) / between
            #expect(abs(gradient.slope[index] - difference) < 1e-5 * max(abs(difference), 1), "weight \(index)")
        }
    }

    @Test func refusesTooLittle() {
        let few = Self.history(.reference, cards: 57, reviews: 7, seed: 1)
        #expect(throws: ParameterFitter.Refusal.tooFewReviews(found: 399, needed: 400)) { try ParameterFitter().fit(few) }
        let sameDay = ReviewHistory(cards: Array(repeating: [ReviewHistory.Review(rating: .good, elapsedDays: 0)], count: 500))
        #expect(throws: ParameterFitter.Refusal.nothingToPredict) { try ParameterFitter().fit(sameDay) }
    }

    @Test func comesCloseToTheWeightsBehindALog() throws {
        let history = Self.history(Self.truth, cards: 2500, reviews: 8, seed: 2)
        let fit = try ParameterFitter().fit(history)
        let ideal = RecallLoss(cards: history.cards).mean(Self.truth)
        #expect(fit.logLoss.after < fit.logLoss.before)
        // At least nine tenths of what there is to be gained, on the log and on cards that the fit did not see.
        #expect(fit.logLoss.after - ideal < 0.1 * (fit.logLoss.before - ideal))
        let unseen = RecallLoss(cards: Self.history(Self.truth, cards: 2500, reviews: 8, seed: 3).cards)
        #expect(unseen.mean(fit.parameters) - unseen.mean(Self.truth) < 0.1 * (unseen.mean(.reference) - unseen.mean(Self.truth)))
        let heldOut = try #require(fit.heldOut)
        #expect(heldOut.after < heldOut.before)
        // The weights that the log says most about move towards the truth.
        for index in [0, 2, 3, 20] {
            let (fitted, reference) = (fit.parameters.weights[index], FSRSParameters.reference.weights[index])
            #expect(abs(fitted - Self.truth.weights[index]) < 0.5 * abs(reference - Self.truth.weights[index]), "weight \(index)")
        }
    }

    @Test func staysNearTheReferenceWhereItIsTrue() throws {
        let fit = try ParameterFitter().fit(Self.history(.reference, cards: 60, reviews: 8, seed: 5))
        #expect(fit.logLoss.after <= fit.logLoss.before)
        let unseen = RecallLoss(cards: Self.history(.reference, cards: 2000, reviews: 8, seed: 6).cards)
        #expect(unseen.mean(fit.parameters) < unseen.mean(.reference) * 1.05)
    }

    @Test func isDeterministicAndEndsWhenTold() throws {
        let history = Self.history(Self.truth, cards: 80, reviews: 8, seed: 7)
        let fit = try ParameterFitter(maximumSteps: 20).fit(history)
        let again = try ParameterFitter(maximumSteps: 20).fit(history)
        #expect(fit == again && fit.steps == 20)
        let stopped = try ParameterFitter().fit(history) { false }
        #expect(stopped.parameters == .reference && stopped.steps == 0 && stopped.logLoss.before == stopped.logLoss.after)
    }

    @Test func survivesMisleadingLogs() throws {
        let days = [0, 1, 10_000, .max, -5]
        for rating in Rating.allCases {
            let card = (0..<70).map { ReviewHistory.Review(rating: rating, elapsedDays: days[$0 % days.count]) }
            let fit = try ParameterFitter(maximumSteps: 30).fit(ReviewHistory(cards: Array(repeating: card, count: 10)))
            #expect(fit.parameters.weights.filter { !$0.isFinite } == [])
            #expect(fit.logLoss.after.isFinite && fit.logLoss.after <= fit.logLoss.before)
        }
    }

    @Test func countsElapsedDaysByEitherClock() throws {
        let log = try ReviewLog(csv: Array("a,3,0\na,1,90000000\nb,4,5\na,3,80000000".utf8))
        #expect(
            ReviewHistory(log).cards == [
                [.init(rating: .good, elapsedDays: 0), .init(rating: .good, elapsedDays: 0), .init(rating: .again, elapsedDays: 0)],
                [.init(rating: .easy, elapsedDays: 0)],
            ])
        let days = ReviewHistory(days: [[], [(rating: .good, day: LocalDay(rawValue: 3)), (rating: .hard, day: LocalDay(rawValue: 7))]])
        #expect(days.cards == [[.init(rating: .good, elapsedDays: 0), .init(rating: .hard, elapsedDays: 4)]])
    }
}
