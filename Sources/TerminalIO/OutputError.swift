/// Why output could not be written.
public enum OutputError: Error, Hashable {
    /// Nobody reads any more (`| head`). The program ends at once, with success.
    case closed
    /// The system's error number: no space, a terminal that is gone.
    case failed(errno: Int32)
}
