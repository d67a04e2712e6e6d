import CourseModel

/// The second step of reading an `experiment` block: predictions and outcomes, and the experiment itself.
struct ExperimentBuilder {
    let facts: ExperimentReader.Facts
    /// What is known of all experiments of the lesson.
    let experiments: [Experiment.ID: ExpressionScope.Measured]
    /// Experiments that could not be read.
    let broken: Set<Experiment.ID>
    /// Whether a block could not even be read for its id.
    let hasUnreadable: Bool
    let blocks: BlockBuilder
    let summarise: @Sendable (Recording) -> ExperimentRun

    /// The experiment; what is wrong with its expressions is reported.
    func build(_ draft: ExperimentDraft, _ problems: inout Problems) -> Experiment? {
        guard let map = draft.map else { return nil }
        let prediction = prediction(map, &problems)
        let outcomes = outcomes(map, &problems)
        let calibration = CalibrationReader(map: map, facts: facts).read(&problems)
        return Experiment(
            id: facts.id, title: map.string("title") ?? "", kind: facts.kind.id, source: facts.source, parameters: facts.parameters,
            sweep: facts.sweep, columns: facts.columns, calibration: calibration, prediction: prediction,
            budget: map.seconds("budget") ?? 30,
            rounds: facts.recording?.repeats ?? map.count("rounds") ?? 6, outcomes: outcomes, debrief: blocks.blocks(draft.debrief),
            recording: problems.hasErrors ? nil : facts.recording.map(summarise), line: draft.place.line)
    }

    private var scope: ExpressionScope {
        ExpressionScope(
            names: ["cores"], experiments: experiments, current: facts.measured, broken: broken, hasUnreadable: hasUnreadable)
    }

    private func prediction(_ map: YamlMap, _ problems: inout Problems) -> PredictionRequest? {
        guard let predict = map["predict"]?.map, let best = predict.string("best") else { return nil }
        let value = predict["value"]?.text.flatMap { ExpressionReader.read($0, as: .number, in: scope, &problems) }
        return PredictionRequest(best: MetricName(best), value: value, compare: compared(predict, &problems))
    }

    private func compared(_ predict: YamlMap, _ problems: inout Problems) -> ComparedSettings? {
        guard let entry = predict.entry("compare") else { return nil }
        let texts = entry.value.elements.compactMap(\.text)
        let numbers = texts.compactMap { ScalarReading.number($0.value) }
        guard texts.count == numbers.count else { return nil }
        guard numbers.count == 2, numbers[0] != numbers[1] else {
            let found = "a list of \(numbers.count)"
            problems.add(WrongValue(key: "compare", found: found, expected: "two different settings of the sweep"), at: entry.keyPlace)
            return nil
        }
        for (text, number) in zip(texts, numbers) {
            if let setting = try? Expression(ScalarReading.plain(number)), facts.measured.contains(setting) { continue }
            problems.add(UnknownSetting(setting: text.value, known: facts.measured.settingsInWords), at: text.place)
        }
        return ComparedSettings(first: numbers[0], second: numbers[1])
    }

    private func outcomes(_ map: YamlMap, _ problems: inout Problems) -> [Outcome] {
        let maps = map.maps("outcomes")
        for (index, outcome) in maps.enumerated() {
            let isLast = index == maps.count - 1
            guard isLast == (outcome["when"] != nil) else { continue }
            problems.add(
                OutcomeOrder(isLast: isLast), at: outcome["when"].map { outcome.entry("when")?.keyPlace ?? $0.place } ?? outcome.place)
        }
        return maps.map { outcome in
            let when = outcome["when"]?.text.flatMap { ExpressionReader.read($0, as: .truth, in: scope, &problems) }
            return Outcome(when: when, show: outcome["show"]?.text.map { markdown($0, &problems) } ?? [])
        }
    }

    /// Markdown inside of YAML.
    private func markdown(_ text: YamlText, _ problems: inout Problems) -> [Block] {
        EmbeddedMarkdown.blocks(text, builder: blocks, &problems)
    }
}
