/// The sizes of the `images` workload.
struct ImageShape: Hashable, Sendable {
    /// Width of the files' pictures in pixels.
    var width = 640
    /// Height of the files' pictures in pixels.
    var height = 480
    /// The quality at which the files are compressed, 1...100.
    var quality = 85
    /// Width and height of an item in pixels.
    var outputSize = 160

    /// Bytes of a decoded picture (RGB).
    var pixelBytes: Int { width * height * 3 }
    /// Numbers of an item: three planes.
    var itemSize: Int { outputSize * outputSize * 3 }
    /// The most bytes that a file may have.
    var fileLimit: Int { pixelBytes + 4096 }
    /// The name of the folder: whatever changes the files' contents changes the name.
    var folderName: String { "images-v1-\(width)x\(height)-q\(quality)" }
}

extension ImageShape: ItemFiles {
    var suffix: String { ".jpg" }
    var typicalFileBytes: Int { pixelBytes / 20 }

    func makeWriter() throws -> any ItemFileWriter { try PictureWriter(shape: self) }
}

/// Paints and compresses the pictures of the `images` workload.
private final class PictureWriter: ItemFileWriter {
    private let shape: ImageShape
    private let encoder: JPEGEncoder
    private let pixels: UnsafeMutableBufferPointer<UInt8>

    init(shape: ImageShape) throws {
        self.shape = shape
        encoder = try JPEGEncoder(shape: shape)
        pixels = .allocate(capacity: shape.pixelBytes)
    }

    deinit { pixels.deallocate() }

    func file(of index: Int) throws -> UnsafeRawBufferPointer {
        var generator = PictureGenerator(shape: shape, index: index)
        generator.paint(into: pixels)
        return try encoder.encode(pixels)
    }
}
