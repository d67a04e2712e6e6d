import Testing

@testable import TerminalIO

@Suite struct LineReaderTests {}
