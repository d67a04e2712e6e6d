import ArgumentParser
import CourseModel
import Foundation
import Store
import TerminalIO
import TextUI

/// `hone tour`: the main job from end to end, without a terminal and without input.
struct TourCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tour", abstract: "A walk through the main job, for a pipe or a demo.",
        discussion: """
            Shows a section, measures the live experiment in a short form (3 rounds, 12 s), grades three sample answers with reasons, and shows the
            progress. It works on a store of its own, which is removed afterwards; nothing of yours is touched. Takes less than a minute. Exit
            status 1 when a station fails.
            """)

    @OptionGroup var options: CommonOptions

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hone-tour-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let environment = Platform.environment
        let workplace = try Workplace(
            environment: environment, console: options.console(environment), location: StoreLocation(path: folder + "/tour.sqlite"))
        try workplace.refreshCourses()
        try Tour(workplace: workplace).run()
    }
}
