import Testing

/// Everything here shares the process's signals, so one test runs at a time.
@Suite(.serialized) enum TerminalIOTests {}
