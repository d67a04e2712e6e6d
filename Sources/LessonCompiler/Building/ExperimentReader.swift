import CourseModel

/// Reads `experiment` blocks in two steps: first what each one measures, then, knowing that of all, predictions and outcomes.
struct ExperimentReader {
    /// What was read of a block in the first step.
    struct Facts {
        let id: Experiment.ID
        let kind: ExperimentKind
        let source: Experiment.Source
        let parameters: [ParameterName: ParameterValue]
        let sweep: Sweep
        let columns: [MetricName]
        let best: MetricName?
        let recording: Recording?

        /// What expressions may say of the experiment.
        var measured: ExpressionScope.Measured {
            ExpressionScope.Measured(
                swept: sweep.parameter, settings: sweep.settings, columns: columns, comparedMetric: best ?? columns.first)
        }
    }

    let kinds: [ExperimentKind]
    /// The course's data files.
    let data: [String: [UInt8]]

    /// The first step; `nil` when the block is too broken to say anything of its rows (reported).
    func facts(of draft: ExperimentDraft, _ problems: inout Problems) -> Facts? {
        guard let map = draft.map else { return nil }
        let source = map.value("source", as: Experiment.Source.self) ?? .measured
        guard let kind = kind(of: map, source, &problems) else { return nil }
        SchemaCheck.check(map, against: schema(kind, source, map), opening: draft.place, &problems)
        if source != .recorded, let entry = map.entry("recording") { problems.add(RecordingForm(fault: .notUsed), at: entry.keyPlace) }
        let best = map["predict"]?.map?.string("best").map { MetricName($0) }
        let recording = source == .recorded ? recording(map, kind, best, &problems) : nil
        guard source != .recorded || recording != nil else { return nil }
        guard let sweep = SweepReader(map: map, kind: kind, recording: recording).read(&problems), let id = map.string("id") else {
            return nil
        }
        let columns = columns(map, kind, sweep.parameter, recording, &problems)
        checkBest(map, kind, columns, &problems)
        return Facts(
            id: Experiment.ID(id), kind: kind, source: source,
            parameters: recording?.parameters ?? parameters(map, kind), sweep: sweep, columns: columns, best: best, recording: recording)
    }

    /// The kind that is written, the first one otherwise; for a simulated experiment the kind that simulates it.
    private func kind(of map: YamlMap, _ source: Experiment.Source, _ problems: inout Problems) -> ExperimentKind? {
        let measuring = kinds.filter { $0.simulates == nil }
        let text = map["kind"]?.text
        guard let kind = text.map({ text in measuring.first { $0.id.rawValue == text.value } }) ?? measuring.first else {
            if let text { problems.add(UnknownKind(name: text.value, known: measuring.map(\.id.rawValue)), at: text.place) }
            return nil
        }
        guard source == .simulated, let place = map["source"]?.place else { return kind }
        if let simulation = kinds.first(where: { $0.simulates == kind.id }) { return simulation }
        problems.add(NotSupported(what: "“source: simulated” of the kind “\(kind.id)”", supported: ["measured", "recorded"]), at: place)
        return nil
    }

    private func schema(_ kind: ExperimentKind, _ source: Experiment.Source, _ map: YamlMap) -> Schema {
        if source == .recorded {
            return Schema(name: "a recorded experiment", keys: LessonSchemas.experimentKeys + LessonSchemas.recordedKeys)
        }
        let swept = map["sweep"]?.map?.entries.first?.key
        let parameters = kind.parameters.map { parameter in
            let name = parameter.name.rawValue
            let isRequired = parameter.fallback == nil && name != swept
            return Schema.Key(name: name, shape: Shape(parameter.values), isRequired: isRequired, meaning: parameter.summary)
        }
        // It is let through here and reported by a rule that knows what was meant.
        let recording = Schema.Key.optional("recording", .text, "only beside “source: recorded”")
        let keys = LessonSchemas.experimentKeys + LessonSchemas.runKeys + parameters + (map["recording"] == nil ? [] : [recording])
        return Schema(name: "an experiment of the kind “\(kind.id)”", keys: keys)
    }

    private func recording(
        _ map: YamlMap, _ kind: ExperimentKind, _ best: MetricName?, _ problems: inout Problems
    ) -> Recording? {
        guard let path = map["recording"]?.text else { return nil }
        guard let bytes = data[path.value] else {
            problems.add(RecordingForm(fault: .missing(path: path.value, known: data.keys.sorted())), at: path.place)
            return nil
        }
        let compared = best ?? map.strings("columns").first { kind.metric(MetricName($0)) != nil }.map { MetricName($0) }
        let (recording, diagnostics) = RecordingReader(path: path.value, kind: kind, comparedMetric: compared).read(bytes)
        problems.add(diagnostics)
        return recording
    }

    /// The fixed parameters: those written, and the kind's fallbacks.
    private func parameters(_ map: YamlMap, _ kind: ExperimentKind) -> [ParameterName: ParameterValue] {
        var values: [ParameterName: ParameterValue] = [:]
        for definition in kind.parameters {
            values[definition.name] = map.string(definition.name.rawValue).flatMap { ParameterValue($0, definition) } ?? definition.fallback
        }
        if let swept = map["sweep"]?.map?.entries.first { values[ParameterName(swept.key)] = nil }
        return values
    }

    private func columns(
        _ map: YamlMap, _ kind: ExperimentKind, _ swept: ParameterName, _ recording: Recording?, _ problems: inout Problems
    ) -> [MetricName] {
        var columns: [MetricName] = []
        for text in map["columns"]?.elements.compactMap(\.text) ?? [] where text.value != swept.rawValue {
            let name = MetricName(text.value)
            if kind.metric(name) == nil {
                let known = kind.metrics.map(\.name.rawValue)
                problems.add(UnknownColumn(name: text.value, fault: .unknown(kind: kind.id.rawValue), known: known), at: text.place)
            } else if let row = recording?.rows.first, row.metrics[name] == nil {
                let known = row.metrics.keys.sorted().map(\.rawValue)
                problems.add(UnknownColumn(name: text.value, fault: .notRecorded, known: known), at: text.place)
            } else if columns.contains(name) {
                problems.add(UnknownColumn(name: text.value, fault: .twice, known: []), at: text.place)
            } else {
                columns.append(name)
            }
        }
        return columns
    }

    /// Reports a predicted metric that is not measured.
    private func checkBest(_ map: YamlMap, _ kind: ExperimentKind, _ columns: [MetricName], _ problems: inout Problems) {
        guard let best = map["predict"]?.map?["best"]?.text, !columns.contains(MetricName(best.value)) else { return }
        let isKnown = kind.metric(MetricName(best.value)) != nil
        let fault: UnknownColumn.Fault = isKnown ? .notAColumn : .unknown(kind: kind.id.rawValue)
        problems.add(UnknownColumn(name: best.value, fault: fault, known: kind.metrics.map(\.name.rawValue)), at: best.place)
    }
}
