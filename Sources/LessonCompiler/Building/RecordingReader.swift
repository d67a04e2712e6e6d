import CourseModel

/// Reads a `hone-recording` file.
struct RecordingReader {
    let path: String
    let kind: ExperimentKind
    /// The metric that rows are compared by; it is known only when the block was read.
    let comparedMetric: MetricName?

    /// The recording in a file's bytes, and all that is wrong with it.
    func read(_ bytes: [UInt8]) -> (recording: Recording?, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        guard let source = SourceText.decode(bytes, path: path, problems: &diagnostics) else { return (nil, diagnostics) }
        var problems = Problems(source: source)
        let block = YamlBlock(name: "the recording", lines: source.lines, firstLine: 1, opening: Place(line: 1))
        guard let map = YamlReader.map(block, &problems) else { return (nil, diagnostics + problems.diagnostics) }
        SchemaCheck.check(map, against: LessonSchemas.recording, opening: Place(line: 1), &problems)
        checkFormat(map, &problems)
        let rows = rows(map, &problems)
        let parameters = parameters(map, &problems)
        checkSwept(map, &problems)
        guard !problems.hasErrors else { return (nil, diagnostics + problems.diagnostics) }
        return (recording(map, parameters, rows), diagnostics + problems.diagnostics)
    }

    private func recording(_ map: YamlMap, _ parameters: [ParameterName: ParameterValue], _ rows: [Recording.Row]) -> Recording? {
        guard let day = map.string("recorded").flatMap(ScalarReading.day), let machine = map["machine"]?.map else { return nil }
        return Recording(
            title: map.string("title") ?? "", recorded: day, setup: map.string("setup") ?? "", source: map.string("source") ?? "",
            licence: map.string("licence") ?? "",
            machine: MachineDescription(
                processor: machine.string("processor") ?? "", cores: machine.count("cores") ?? 1,
                memoryBytes: machine.count("memory_bytes"),
                system: machine.string("system") ?? "", accelerator: machine.string("accelerator"), loadAverage: nil),
            kind: kind.id, parameters: parameters, swept: ParameterName(map.string("swept") ?? ""),
            comparedMetric: comparedMetric ?? "", rows: rows)
    }

    private func checkFormat(_ map: YamlMap, _ problems: inout Problems) {
        if let format = map["format"]?.text, format.value != "hone-recording" {
            problems.add(RecordingForm(fault: .format(format.value)), at: format.place)
        }
        if let version = map["version"]?.text, version.value != "1" {
            problems.add(RecordingForm(fault: .version(version.value)), at: version.place)
        }
        if let found = map["kind"]?.text, found.value != kind.id.rawValue {
            problems.add(RecordingForm(fault: .kind(found: found.value, wanted: kind.id.rawValue)), at: found.place)
        }
    }

    private func checkSwept(_ map: YamlMap, _ problems: inout Problems) {
        guard let swept = map["swept"]?.text, kind.parameter(ParameterName(swept.value)) == nil else { return }
        let known = kind.parameters.map(\.name.rawValue)
        problems.add(SweepForm(fault: .unknownParameter(swept.value), known: known), at: swept.place)
    }

    private func parameters(_ map: YamlMap, _ problems: inout Problems) -> [ParameterName: ParameterValue] {
        var values: [ParameterName: ParameterValue] = [:]
        for entry in map["parameters"]?.map?.entries ?? [] {
            guard let definition = kind.parameter(ParameterName(entry.key)) else {
                let known = kind.parameters.map(\.name.rawValue)
                problems.add(UnknownKey(key: entry.key, block: "“parameters” of the kind “\(kind.id)”", known: known), at: entry.keyPlace)
                continue
            }
            guard let text = entry.value.text else { continue }
            if let value = ParameterValue(text.value, definition) {
                values[definition.name] = value
            } else {
                let expected = Shape(definition.values).inWords
                problems.add(WrongValue(key: entry.key, found: Wording.quoted(text.value), expected: expected), at: text.place)
            }
        }
        return values
    }

    private func rows(_ map: YamlMap, _ problems: inout Problems) -> [Recording.Row] {
        guard let entry = map.entry("rows") else { return [] }
        let maps = entry.value.elements.compactMap(\.map)
        if maps.count < 2 { problems.add(RecordingForm(fault: .noRows), at: entry.keyPlace) }
        var seen: Set<Double> = []
        var rows: [Recording.Row] = []
        for map in maps {
            guard let setting = map.number("setting") else { continue }
            if !seen.insert(setting).inserted {
                problems.add(RecordingForm(fault: .settingTwice(ScalarReading.number(setting))), at: map["setting"]?.place ?? map.place)
            }
            rows.append(Recording.Row(setting: setting, metrics: metrics(map, &problems)))
            checkEvenness(of: map, maps[0], &problems)
        }
        return rows
    }

    private func metrics(_ row: YamlMap, _ problems: inout Problems) -> [MetricName: [Double]] {
        var metrics: [MetricName: [Double]] = [:]
        for entry in row["metrics"]?.map?.entries ?? [] {
            guard let metric = kind.metric(MetricName(entry.key)) else {
                let known = kind.metrics.map(\.name.rawValue)
                problems.add(UnknownColumn(name: entry.key, fault: .unknown(kind: kind.id.rawValue), known: known), at: entry.keyPlace)
                continue
            }
            metrics[metric.name] = entry.value.elements.compactMap { $0.text.flatMap { ScalarReading.number($0.value) } }
        }
        return metrics
    }

    /// Reports a row whose metrics or repeats differ from the first one's, as written.
    private func checkEvenness(of map: YamlMap, _ first: YamlMap, _ problems: inout Problems) {
        let known = first["metrics"]?.map?.entries ?? []
        let entries = map["metrics"]?.map?.entries ?? []
        if entries.contains(where: { $0.value.elements.count != known.first?.value.elements.count }) {
            problems.add(RecordingForm(fault: .unevenRepeats), at: map.place)
        }
        let missing = Set(known.map(\.key)).subtracting(entries.map(\.key))
        let more = Set(entries.map(\.key)).subtracting(known.map(\.key)).filter { kind.metric(MetricName($0)) != nil }
        // A metric that is misspelt here was reported as such.
        let misspelt = entries.contains { kind.metric(MetricName($0.key)) == nil }
        if let name = more.min() ?? (misspelt ? nil : missing.min()) {
            problems.add(RecordingForm(fault: .unevenMetrics(name)), at: map.place)
        }
    }
}
