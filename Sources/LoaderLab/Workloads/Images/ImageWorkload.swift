/// The `images` workload: JPEG files are read, decoded, cropped at random, resized, flipped at random and normalised, as for training
/// an image classifier.
struct ImageWorkload: Workload {
    private let shape: ImageShape
    private let paths: [String]

    /// Wraps files that an ``ItemCache`` has prepared.
    init(cache: ItemCache, shape: ImageShape, count: Int) {
        self.shape = shape
        paths = (0..<count).map(cache.path)
    }

    var itemCount: Int { paths.count }
    var itemSize: Int { shape.itemSize }

    func makeLoader(stream: SeededStream) throws -> any ItemLoader {
        try ImageItemLoader(shape: shape, paths: paths, stream: stream)
    }
}
