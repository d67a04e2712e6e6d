import CourseModel
import Testing

@testable import LoaderLab

@Suite struct MachineProbeTests {
    /// A probe of made-up files.
    private func quota(_ files: [String: String]) -> Int? { CoreQuota(read: { files[$0] }).cores }

    @Test func takesTheTightestQuotaOnTheWayToTheRoot() {
        let files = [
            "/proc/self/cgroup": "0::/user/session\n", "/sys/fs/cgroup/user/session/cpu.max": "max 100000\n",
            "/sys/fs/cgroup/user/cpu.max": "150000 100000\n", "/sys/fs/cgroup/cpu.max": "800000 100000\n",
        ]
        #expect(quota(files) == 2)
    }

    @Test(arguments: ["max 100000", "", "150000", "0 100000", "100000 0", "x y", "1e300 1e-300"])
    func ignoresWhatIsNoQuota(text: String) {
        #expect(quota(["/proc/self/cgroup": "0::/", "/sys/fs/cgroup/cpu.max": text]) == nil)
    }

    @Test func readsTheOlderControlGroups() {
        #expect(quota(["/sys/fs/cgroup/cpu/cpu.cfs_quota_us": "50000\n", "/sys/fs/cgroup/cpu/cpu.cfs_period_us": "100000\n"]) == 1)
        #expect(quota(["/sys/fs/cgroup/cpu/cpu.cfs_quota_us": "-1\n", "/sys/fs/cgroup/cpu/cpu.cfs_period_us": "100000\n"]) == nil)
    }

    @Test func describesTheMachine() {
        let files = [
            "/proc/cpuinfo": "processor\t: 0\nmodel name\t: Test CPU  \n", "/proc/meminfo": "MemTotal:       2048 kB\nMemFree: 1 kB\n",
        ]
        let machine = MachineProbe(read: { files[$0] }).describe()
        #if os(Linux)
            #expect(machine.processor == "Test CPU")
        #endif
        #expect(machine.memoryBytes == 2_097_152)
        #expect(machine.cores >= 1)
        #expect(!machine.system.isEmpty)
        #expect(machine.accelerator == nil)
    }

    @Test func knowsWhetherItRunsOnBattery() {
        #expect(MachineProbe(read: { $0.hasSuffix("/AC/online") ? "0\n" : nil }).isOnBattery == true)
        #expect(MachineProbe(read: { $0.hasSuffix("/AC/online") ? "1\n" : nil }).isOnBattery == false)
        #expect(MachineProbe(read: { _ in nil }).isOnBattery == nil)
    }

    @Test func measuresItsOwnMemory() {
        #if os(Linux)
            #expect((ProcessMeter(workers: []).memoryBytes ?? 0) > 1_000_000)
        #endif
        #expect(ProcessMeter(workers: []).cpuSeconds > 0)
    }
}
