import CHoneSystem
import CTurboJPEG
import SampleStatistics

/// Loads images for one worker, in buffers of its own.
final class ImageItemLoader: ItemLoader {
    private let shape: ImageShape
    private let paths: [String]
    private let decoder: tjhandle
    private let file: UnsafeMutableBufferPointer<UInt8>
    private let pixels: UnsafeMutableBufferPointer<UInt8>
    private let resizer: CropResizer
    private var random: SeededGenerator

    /// Makes a loader.
    ///
    /// - Throws: an ``ItemProblem`` when the library cannot be set up.
    init(shape: ImageShape, paths: [String], stream: SeededStream) throws {
        guard let decoder = tjInitDecompress() else { throw ItemProblem(problem: "the JPEG decoder could not be set up") }
        self.shape = shape
        self.paths = paths
        self.decoder = decoder
        file = .allocate(capacity: shape.fileLimit)
        pixels = .allocate(capacity: shape.pixelBytes)
        resizer = CropResizer(shape: shape)
        random = SeededGenerator(seed: stream.base, stream: UInt64(stream.worker))
    }

    deinit {
        tjDestroy(decoder)
        file.deallocate()
        pixels.deallocate()
    }

    func load(_ index: Int, into output: UnsafeMutableBufferPointer<Float>) throws {
        try decode(size: read(paths[index]))
        resizer.resize(pixels, CropResizer.Crop(in: shape, &random), into: output)
    }

    private func read(_ path: String) throws -> UInt {
        guard let start = file.baseAddress else { return 0 }
        let count = hone_file_read(path, start, file.count)
        guard count >= 0 else { throw ItemProblem(problem: "\(path): \(SystemText.problem(Int32(clamping: -count)))") }
        return UInt(count)
    }

    private func decode(size: UInt) throws {
        var (width, height, subsampling, colours): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        guard tjDecompressHeader3(decoder, file.baseAddress, size, &width, &height, &subsampling, &colours) == 0 else { throw broken() }
        guard Int(width) == shape.width, Int(height) == shape.height else {
            throw ItemProblem(problem: "the picture is \(width)×\(height), not \(shape.width)×\(shape.height)")
        }
        let status = tjDecompress2(decoder, file.baseAddress, size, pixels.baseAddress, width, 0, height, Int32(TJPF_RGB.rawValue), 0)
        guard status == 0 else { throw broken() }
    }

    private func broken() -> ItemProblem { ItemProblem(problem: "corrupt JPEG: " + TurboJPEGText.problem(decoder)) }
}
