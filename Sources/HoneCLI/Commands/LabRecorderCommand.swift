import ArgumentParser
import Foundation
import LoaderLab
import TerminalIO

/// `hone lab recorder`.
struct LabRecorderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recorder", abstract: "Print a Python script that records torch's DataLoader on any machine.",
        discussion: """
            hone lab recorder > recorder.py
            python3 recorder.py --workload images --workers 0,1,2,4,8 > recording.jsonl
            hone lab validate recording.jsonl
            """)

    @OptionGroup var options: CommonOptions

    func run() throws { try options.console(ProcessInfo.processInfo.environment).output.writeRaw(RecorderScript.text) }
}
