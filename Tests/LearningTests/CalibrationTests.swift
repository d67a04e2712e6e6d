import CourseModel
import Learning
import Testing

struct CalibrationTests {
    private let request: PredictionRequest
    private let estimate = Estimate(value: 0.15, low: 0.05, high: 0.2)

    init() throws {
        request = PredictionRequest(
            best: "iteration_time", value: try Expression("at(sweep, num_workers=4).iteration_time"),
            compare: ComparedSettings(first: 8, second: 4))
    }

    private func judged(_ prediction: Prediction, by run: ExperimentRun = Samples.run()) -> PredictionProgress {
        PredictionProgress(
            madeAt: Instant(rawValue: 0), prediction: prediction,
            judgement: PredictionJudgement(of: prediction, for: "sweep", by: run))
    }

    @Test(arguments: [(0.0, false), (4, true), (8, true), (3, nil)] as [(Double, Bool?)])
    func takesEverySettingThatCannotBeToldApartFromTheBest(best: Double, isRight: Bool?) {
        #expect(judged(Samples.prediction(best: best)).judgement?.bestIsRight == isRight)
    }

    @Test func judgesNothingByAnotherMetric() {
        let prediction = judged(Samples.prediction(request: request), by: Samples.run(metric: "memory"))
        #expect(prediction.judgement?.bestIsRight == nil)
    }

    @Test func judgesEstimateAndComparison() throws {
        let prediction = judged(Samples.prediction(value: estimate, comparison: .slower, request: request))
        #expect(prediction.judgement == PredictionJudgement(bestIsRight: true, measured: 0.1, comparison: .same))
        #expect(prediction.rangeHolds == true)
        #expect(try #require(prediction.valueError).rounded(toPlaces: 6) == 0.5)
        #expect(prediction.comparisonIsRight == false)
        #expect(prediction.confidentClaimIsRight == false)
    }

    @Test func judgesNothingThatWasNotAsked() {
        let prediction = judged(Samples.prediction(value: estimate, comparison: .same))
        #expect(prediction.judgement == PredictionJudgement(bestIsRight: true, measured: nil, comparison: nil))
        #expect(prediction.rangeHolds == nil)
        #expect(prediction.valueError == nil)
    }

    @Test func waitsForARunWithTheComparedSettings() {
        let other = PredictionRequest(best: "iteration_time", value: nil, compare: ComparedSettings(first: 16, second: 4))
        #expect(!Samples.run().canJudge(Samples.prediction(request: other)))
        #expect(!Samples.run(rounds: 2).canJudge(Samples.prediction(request: request)))
        #expect(Samples.run().canJudge(Samples.prediction(request: request)))
    }

    @Test func sumsUpPredictionsAndAnswers() {
        var lesson = LessonProgress(lesson: Samples.name)
        let predictions = [
            judged(Samples.prediction(best: 0, value: estimate, comparison: .same, confidence: 90, request: request)),
            judged(Samples.prediction(best: 4, comparison: .faster, confidence: 60, request: request)),
        ]
        for (index, prediction) in predictions.enumerated() {
            lesson.experiments[Experiment.ID("e\(index)")] = ExperimentHistory()
            lesson.experiments[Experiment.ID("e\(index)")]?.prediction = prediction
        }
        lesson.experiments["unjudged"] = ExperimentHistory()
        lesson.experiments["unjudged"]?.prediction = PredictionProgress(madeAt: Instant(rawValue: 0), prediction: Samples.prediction())
        lesson.apply(LearningFact(Samples.events([Samples.attempt("once", .correct, score: 1, confidence: 70)])[0]))
        let calibration = Calibration(of: [lesson])
        #expect(calibration.predictions == 3)
        #expect(calibration.best == .init(right: 1, of: 2))
        #expect(calibration.comparison == .init(right: 1, of: 2))
        #expect(calibration.range == .init(right: 1, of: 1))
        #expect(calibration.meanValueError?.rounded(toPlaces: 6) == 0.5)
        #expect(calibration.predictionConfidence.brier?.rounded(toPlaces: 6) == ((0.1 * 0.1 + 0.6 * 0.6) / 2).rounded(toPlaces: 6))
        #expect(calibration.answerConfidence.brier?.rounded(toPlaces: 6) == 0.09)
    }

    @Test func groupsConfidenceInBands() {
        let claims = [(50, true), (59, false), (90, true), (100, true)].map { ConfidenceRecord.Claim(confidence: $0.0, isRight: $0.1) }
        let bands = ConfidenceRecord(claims).bands
        #expect(bands.map(\.lower) == [50, 90])
        #expect(bands.map(\.count) == [2, 2])
        #expect(bands.map(\.meanConfidence) == [0.545, 0.95])
        #expect(bands.map(\.shareRight) == [0.5, 1])
    }

    @Test(arguments: [(-5, 0), (500, 100)]) func keepsConfidenceInRange(stated: Int, kept: Int) {
        #expect(ConfidenceRecord.Claim(confidence: stated, isRight: true).confidence == kept)
    }
}

extension Double {
    func rounded(toPlaces places: Int) -> Double {
        let factor = (0..<places).reduce(1.0) { factor, _ in factor * 10 }
        return (self * factor).rounded() / factor
    }
}
