import RealModule

extension SeededGenerator {
    /// A number from the standard normal distribution (mean 0, standard deviation 1).
    ///
    /// G. Box, M. Muller, "A note on the generation of random normal deviates", Annals of Mathematical Statistics 29 (1958).
    public mutating func nextNormal() -> Double {
        let radius = Double.sqrt(-2 * Double.log(1 - nextUnit()))
        return radius * Double.cos(2 * Double.pi * nextUnit())
    }
}
