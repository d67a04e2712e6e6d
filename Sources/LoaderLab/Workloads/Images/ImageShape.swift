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
