import CourseModel
import Testing

struct TimeTextTests {
    @Test(arguments: [
        ("20ms", 0.02), ("1.5s", 1.5), ("2min", 120), ("1h", 3600), ("250us", 0.00025), ("250µs", 0.00025), ("3 s", 3), ("0", 0), ("0s", 0),
    ])
    func readsTimesWithTheirUnit(text: String, seconds: Double) { #expect(TimeText.seconds(text) == seconds) }

    @Test(arguments: ["", "s", "3", "-1s", "+1s", "1e3s", "1..2s", "5 days", "∞s", "nans", "0x10s", "ms20"])
    func refusesWhatIsNoTime(text: String) { #expect(TimeText.seconds(text) == nil) }
}

struct JSONStringTests {
    @Test(arguments: [
        ("", "\"\""), ("a \"b\" \\ c", #""a \"b\" \\ c""#), ("a\nb\tc\rd", #""a\nb\tc\rd""#),
        ("\u{7}\u{1B}\u{9B}", #""\u0007\u001b\u009b""#),
        ("ä “é” 🧑‍🚀", "\"ä “é” 🧑‍🚀\""),
    ])
    func escapesWhatMustNotStandThere(text: String, json: String) { #expect(JSONString.quoted(text) == json) }
}
