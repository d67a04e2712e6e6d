import SampleStatistics

/// Paints pictures that compress about as well as photographs: a gradient, some ellipses in front of it, grain over all.
struct PictureGenerator {
    private let shape: ImageShape
    private var random: SeededGenerator

    /// Starts the picture with that number; the same number always gives the same picture.
    init(shape: ImageShape, index: Int) {
        self.shape = shape
        random = SeededGenerator(seed: 0x686F_6E65, stream: UInt64(index))
    }

    /// An area of one colour.
    private struct Ellipse {
        let x: Float
        let y: Float
        let width: Float
        let height: Float
        let colour: SIMD3<Float>
    }

    /// Paints into `shape.pixelBytes` bytes of RGB.
    mutating func paint(into pixels: UnsafeMutableBufferPointer<UInt8>) {
        let (from, to) = (colour(), colour())
        let ellipses = (0..<24).map { _ in ellipse() }
        for y in 0..<shape.height {
            let row = background(from, to, Float(y) / Float(shape.height))
            let crossing = ellipses.filter { abs(Float(y) - $0.y) < $0.height }
            for x in 0..<shape.width {
                let painted = grained(Self.top(of: crossing, Float(x), Float(y)) ?? row)
                let place = (y * shape.width + x) * 3
                for channel in 0..<3 { pixels[place + channel] = UInt8(painted[channel]) }
            }
        }
    }

    private func background(_ from: SIMD3<Float>, _ to: SIMD3<Float>, _ share: Float) -> SIMD3<Float> { from + (to - from) * share }

    private static func top(of ellipses: [Ellipse], _ x: Float, _ y: Float) -> SIMD3<Float>? {
        for ellipse in ellipses {
            let (across, down) = ((x - ellipse.x) / ellipse.width, (y - ellipse.y) / ellipse.height)
            let distance = across * across + down * down
            if distance < 1 { return ellipse.colour * (1 - 0.4 * distance) }
        }
        return nil
    }

    private mutating func grained(_ colour: SIMD3<Float>) -> SIMD3<Float> {
        let grain = Float(random.next() & 15) - 7.5
        return (colour + grain).clamped(lowerBound: .zero, upperBound: SIMD3(repeating: 255))
    }

    private mutating func ellipse() -> Ellipse {
        Ellipse(
            x: unit() * Float(shape.width), y: unit() * Float(shape.height), width: 8 + unit() * Float(shape.width) / 5,
            height: 8 + unit() * Float(shape.height) / 5, colour: colour())
    }

    private mutating func colour() -> SIMD3<Float> { SIMD3(unit(), unit(), unit()) * 255 }

    private mutating func unit() -> Float { Float(random.nextUnit()) }
}
