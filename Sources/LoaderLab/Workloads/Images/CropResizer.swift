import SampleStatistics

/// Cuts a part out of a picture, resizes it (bilinear), may flip it, and normalises it into three planes.
final class CropResizer {
    /// Which part of the picture an item is made of.
    struct Crop: Hashable {
        let x: Int
        let y: Int
        let width: Int
        let height: Int
        let isFlipped: Bool

        /// Names a part.
        init(x: Int, y: Int, width: Int, height: Int, isFlipped: Bool) {
            self.x = x
            self.y = y
            self.width = width
            self.height = height
            self.isFlipped = isFlipped
        }

        /// Draws a part of 60–100 % of width and height, and whether it is flipped.
        init(in shape: ImageShape, _ random: inout SeededGenerator) {
            width = shape.width * (60 + random.next(below: 41)) / 100
            height = shape.height * (60 + random.next(below: 41)) / 100
            x = random.next(below: shape.width - width + 1)
            y = random.next(below: shape.height - height + 1)
            isFlipped = random.next(below: 2) == 1
        }
    }

    /// Where an output column or row takes its value from: two neighbours and the weight of the second.
    private struct Tap {
        var first = 0
        var second = 0
        var weight: Float = 0
    }

    private let shape: ImageShape
    private var columns: [Tap]
    private var rows: [Tap]

    /// The mean and deviation of each channel of ImageNet, the usual normalisation.
    private static let means: [Float] = [0.485, 0.456, 0.406]
    private static let deviations: [Float] = [0.229, 0.224, 0.225]

    /// Makes a resizer for pictures of a shape.
    init(shape: ImageShape) {
        self.shape = shape
        columns = Array(repeating: Tap(), count: shape.outputSize)
        rows = columns
    }

    /// Makes an item of a picture given as RGB.
    func resize(_ pixels: UnsafeMutableBufferPointer<UInt8>, _ crop: Crop, into output: UnsafeMutableBufferPointer<Float>) {
        Self.place(&columns, from: crop.x, length: crop.width, step: 3)
        Self.place(&rows, from: crop.y, length: crop.height, step: shape.width * 3)
        if crop.isFlipped { columns.reverse() }
        let size = shape.outputSize
        for channel in 0..<3 {
            let scale = 1 / (255 * Self.deviations[channel])
            let offset = -Self.means[channel] / Self.deviations[channel]
            for (y, row) in rows.enumerated() {
                let line = UnsafeMutableBufferPointer(rebasing: output[((channel * size + y) * size)..<((channel * size + y + 1) * size)])
                blend(pixels, row, channel, scale, offset, into: line)
            }
        }
    }

    private func blend(
        _ pixels: UnsafeMutableBufferPointer<UInt8>, _ row: Tap, _ channel: Int, _ scale: Float, _ offset: Float,
        into line: UnsafeMutableBufferPointer<Float>
    ) {
        let (upper, lower) = (row.first + channel, row.second + channel)
        for (x, column) in columns.enumerated() {
            let top = Float(pixels[upper + column.first])
            let bottom = Float(pixels[lower + column.first])
            let topMixed = top + (Float(pixels[upper + column.second]) - top) * column.weight
            let bottomMixed = bottom + (Float(pixels[lower + column.second]) - bottom) * column.weight
            line[x] = (topMixed + (bottomMixed - topMixed) * row.weight) * scale + offset
        }
    }

    /// Places output positions over `length` input positions, pixel centres over pixel centres; offsets are in bytes.
    private static func place(_ taps: inout [Tap], from start: Int, length: Int, step: Int) {
        let scale = Float(length) / Float(taps.count)
        for place in taps.indices {
            let position = max(0, (Float(place) + 0.5) * scale - 0.5)
            let first = min(Int(position), length - 1)
            let second = min(first + 1, length - 1)
            taps[place] = Tap(first: (start + first) * step, second: (start + second) * step, weight: position - Float(first))
        }
    }
}
