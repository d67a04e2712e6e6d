import CTurboJPEG

/// Compresses pictures with libjpeg-turbo.
final class JPEGEncoder {
    private let handle: tjhandle
    private let shape: ImageShape
    private let compressed: UnsafeMutableBufferPointer<UInt8>

    /// Makes an encoder.
    ///
    /// - Throws: an ``ItemProblem`` when the library cannot be set up.
    init(shape: ImageShape) throws {
        guard let handle = tjInitCompress() else { throw ItemProblem(problem: "the JPEG encoder could not be set up") }
        self.handle = handle
        self.shape = shape
        let capacity = Int(tjBufSize(Int32(shape.width), Int32(shape.height), Int32(TJSAMP_420.rawValue)))
        compressed = .allocate(capacity: capacity)
    }

    deinit {
        compressed.deallocate()
        tjDestroy(handle)
    }

    /// The file of a picture given as RGB; valid until the next call.
    ///
    /// - Throws: an ``ItemProblem`` with the library's words.
    func encode(_ pixels: UnsafeMutableBufferPointer<UInt8>) throws -> UnsafeRawBufferPointer {
        var start = compressed.baseAddress
        var size = UInt(compressed.count)
        let status = tjCompress2(
            handle, pixels.baseAddress, Int32(shape.width), 0, Int32(shape.height), Int32(TJPF_RGB.rawValue), &start, &size,
            Int32(TJSAMP_420.rawValue), Int32(shape.quality), TJFLAG_NOREALLOC)
        guard status == 0 else { throw ItemProblem(problem: "the picture could not be compressed: " + TurboJPEGText.problem(handle)) }
        return UnsafeRawBufferPointer(start: start, count: Int(size))
    }
}

/// The words of libjpeg-turbo.
enum TurboJPEGText {
    /// What went wrong last.
    static func problem(_ handle: tjhandle?) -> String {
        guard let words = tjGetErrorStr2(handle) else { return "unknown error" }
        return String(cString: words)
    }
}
