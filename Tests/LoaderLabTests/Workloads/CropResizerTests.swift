import SampleStatistics
import Testing

@testable import LoaderLab

@Suite struct CropResizerTests {
    private let shape = ImageShape(width: 20, height: 10, quality: 80, outputSize: 4)

    /// Resizes a picture whose red channel is given by position.
    private func resized(_ crop: CropResizer.Crop, red: (Int, Int) -> UInt8) throws -> [Float] {
        let pixels = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: shape.pixelBytes)
        defer { pixels.deallocate() }
        pixels.initialize(repeating: 0)
        for y in 0..<shape.height { for x in 0..<shape.width { pixels[(y * shape.width + x) * 3] = red(x, y) } }
        let buffer = try #require(BatchBuffer(capacity: shape.itemSize))
        CropResizer(shape: shape).resize(pixels, crop, into: buffer.floats)
        return Array(buffer.floats)
    }

    @Test func normalisesByTheUsualMeans() throws {
        let values = try resized(.init(x: 0, y: 0, width: 20, height: 10, isFlipped: false)) { _, _ in 255 }
        #expect(values[..<16].allSatisfy { abs($0 - (1 - 0.485) / 0.229) < 1e-4 })
        #expect(values[16..<32].allSatisfy { abs($0 + 0.456 / 0.224) < 1e-4 })
        #expect(values[32...].allSatisfy { abs($0 + 0.406 / 0.225) < 1e-4 })
    }

    @Test func interpolatesBetweenPixelCentresAndFlips() throws {
        let crop = CropResizer.Crop(x: 4, y: 2, width: 8, height: 8, isFlipped: false)
        let flipped = CropResizer.Crop(x: 4, y: 2, width: 8, height: 8, isFlipped: true)
        let row = try resized(crop) { x, _ in UInt8(x * 10) }.prefix(4).map { ($0 * 0.229 + 0.485) * 255 }
        #expect(zip(row, [45, 65, 85, 105] as [Float]).allSatisfy { abs($0 - $1) < 0.01 })
        let mirrored = try resized(flipped) { x, _ in UInt8(x * 10) }.prefix(4).map { ($0 * 0.229 + 0.485) * 255 }
        #expect(zip(mirrored, [105, 85, 65, 45] as [Float]).allSatisfy { abs($0 - $1) < 0.01 })
    }

    @Test func staysInsideThePicture() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<1_000 {
            let crop = CropResizer.Crop(in: shape, &random)
            #expect(crop.x >= 0 && crop.y >= 0 && crop.x + crop.width <= shape.width && crop.y + crop.height <= shape.height)
            #expect(crop.width >= 12 && crop.height >= 6)
        }
    }
}
