import LoaderLab

extension RecordingProblem {
    /// What is said of a line of a recording that cannot be used.
    func words(file: String) -> String {
        let place = "Line \(line) of \(file)"
        switch fault {
        case .noJSON where isLast: return "\(place) is no JSON: the recording seems to be cut off there. The lines before it are used."
        case .noJSON: return "\(place) is no JSON. It is left out."
        case .incomplete(let what): return "\(place) is no record of a run: \(what). It is left out."
        case .unknownRecord(let name): return "\(place) is a record of an unknown kind, “\(name)”. It is left out."
        }
    }
}
