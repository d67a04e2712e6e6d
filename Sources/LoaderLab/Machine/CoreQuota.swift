/// How many cores the control group of this process may use, which can be fewer than it may run on.
struct CoreQuota {
    /// Reads a small text file; `nil` when there is none.
    let read: (String) -> String?

    /// The tightest quota on the way from the process's group to the root, rounded up to whole cores; `nil` without a quota.
    var cores: Int? {
        let quotas = paths.compactMap { read("/sys/fs/cgroup\($0)/cpu.max").flatMap(Self.unified) } + [legacy].compactMap { $0 }
        return quotas.min().map { max(1, Int($0.rounded(.up))) }
    }

    /// The group's path and its parents' paths, `""` for the root.
    private var paths: [String] {
        let own = read("/proc/self/cgroup")?.split(separator: "\n").first { $0.hasPrefix("0::/") }
        let names = own?.dropFirst(4).split(separator: "/").prefix(32) ?? []
        return (0...names.count).map { names.prefix($0).map { "/" + $0 }.joined() }
    }

    /// `"150000 100000"` → 1.5; `nil` for `"max 100000"`.
    static func unified(_ text: String) -> Double? {
        let parts = text.split { $0 == " " || $0 == "\n" }.map { Double($0) }
        guard parts.count == 2, let quota = parts[0], let period = parts[1] else { return nil }
        return ratio(quota, period)
    }

    private var legacy: Double? {
        let quota = read("/sys/fs/cgroup/cpu/cpu.cfs_quota_us").flatMap { Double($0.prefix { $0 != "\n" }) }
        let period = read("/sys/fs/cgroup/cpu/cpu.cfs_period_us").flatMap { Double($0.prefix { $0 != "\n" }) }
        guard let quota, let period else { return nil }
        return Self.ratio(quota, period)
    }

    private static func ratio(_ quota: Double, _ period: Double) -> Double? {
        guard quota > 0, period > 0, quota / period < 1e6 else { return nil }
        return quota / period
    }
}
