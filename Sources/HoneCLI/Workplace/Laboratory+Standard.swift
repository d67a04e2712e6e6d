import CourseModel
import LessonCompiler
import LoaderLab

extension Laboratory {
    /// The experiments of this program on this machine; data files go to `$XDG_CACHE_HOME/hone` or `~/.cache/hone`.
    ///
    /// - Parameter timeline: the setting of a measured experiment whose timeline is wanted; `nil` = none.
    static func standard(environment: [String: String], timeline: TimelineRequest? = nil) -> Laboratory {
        let probe = MachineProbe()
        let loader = LoaderRunner(
            cacheFolder: cacheFolder(environment), executable: Platform.executable, machine: probe, timeline: timeline,
            now: SystemClock.now)
        let simulator = SimulatedLoaderRunner(now: SystemClock.now)
        return Laboratory(runners: [ForetellingRunner(loader), simulator], cores: probe.cores, describeMachine: probe.describe)
    }

    /// Where data files of experiments are kept.
    static func cacheFolder(_ environment: [String: String]) -> String {
        if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") { return folder + "/hone" }
        return (environment["HOME"] ?? Platform.temporaryFolder) + "/.cache/hone"
    }
}

extension LessonCompiler {
    /// The compiler for the experiment kinds of this program.
    static func standard(kinds: [ExperimentKind]) -> LessonCompiler {
        LessonCompiler(kinds: kinds) { recording in
            let kind = kinds.first { $0.id == recording.kind } ?? LoaderRunner.kind
            return ExperimentRun(recording, kind: kind)
        }
    }
}
