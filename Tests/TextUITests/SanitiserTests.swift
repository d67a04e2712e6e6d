import Testing
import TextUI

@Suite struct SanitiserTests {
    @Test func showsAnEscapeAsItsPicture() { #expect(Sanitiser.clean("a\u{1B}[31mb") == "a␛[31mb") }
}
