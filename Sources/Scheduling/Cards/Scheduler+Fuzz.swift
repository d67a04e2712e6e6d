import CourseModel

extension Scheduler {
    /// A number of a card's own for its fuzz: FNV-1a of its name.
    public static func salt(of name: String) -> UInt64 {
        name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// An interval varied by the settings' fuzz.
    func fuzzed(_ days: Int, at time: Instant, salt: UInt64) -> Int {
        guard case .seeded(let seed) = settings.fuzz else { return days }
        var random = SeedSequence(seed: seed ^ salt.byteSwapped)
        var mixed = SeedSequence(seed: random.next() ^ UInt64(bitPattern: time.rawValue))
        return Self.fuzzed(days, maximum: settings.maximumInterval, unit: Double(mixed.next() >> 11) * 0x1p-53)
    }

    /// An interval varied as py-fsrs does, by a number in 0..<1.
    ///
    /// Intervals of fewer than 2.5 days stay. The band around others is 1 day + 15 % of what lies in 2.5...7 + 10 % of what lies in
    /// 7...20 + 5 % of the rest. As in py-fsrs the number is spread over the band and one more day and then rounded, so the day after
    /// the band can come out too.
    static func fuzzed(_ days: Int, maximum: Int, unit: Double) -> Int {
        guard days >= 3 else { return days }
        let (least, most) = fuzzBand(days, maximum: maximum)
        let drawn = unit * Double(most - least + 1) + Double(least)
        return min(Int(drawn.rounded(.toNearestOrEven)), maximum)
    }

    /// The least and the most days that an interval may become.
    private static func fuzzBand(_ days: Int, maximum: Int) -> (least: Int, most: Int) {
        let exact = Double(days)
        let bands = [(2.5, 7, 0.15), (7, 20, 0.1), (20, .infinity, 0.05)]
        let delta = bands.reduce(1.0) { $0 + $1.2 * max(min(exact, $1.1) - $1.0, 0) }
        let most = min(Int((exact + delta).rounded(.toNearestOrEven)), maximum)
        let least = max(2, Int((exact - delta).rounded(.toNearestOrEven)))
        return (min(least, most), most)
    }
}
