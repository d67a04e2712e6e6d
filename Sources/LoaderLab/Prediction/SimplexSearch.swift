/// Finds a minimum without derivatives: J. Nelder, R. Mead, "A simplex method for function minimization", Computer Journal 7 (1965).
struct SimplexSearch {
    /// The largest number of evaluations.
    var evaluations = 160
    /// It stops when the values at the corners differ by less.
    var tolerance = 1e-4

    /// The best point found from a start, with steps of the given sizes.
    func minimum(from start: [Double], steps: [Double], of cost: ([Double]) -> Double) -> (point: [Double], value: Double) {
        var corners = [(point: start, value: cost(start))]
        for axis in start.indices {
            var point = start
            point[axis] += steps[axis]
            corners.append((point, cost(point)))
        }
        var used = corners.count
        while used < evaluations {
            corners.sort { $0.value < $1.value }
            let worst = corners.count - 1
            if corners[worst].value - corners[0].value < tolerance { break }
            used += improve(&corners, cost)
        }
        return corners.min { $0.value < $1.value } ?? (start, cost(start))
    }

    /// Replaces the worst corner (sorted, worst last), or shrinks; returns the evaluations used.
    private func improve(_ corners: inout [(point: [Double], value: Double)], _ cost: ([Double]) -> Double) -> Int {
        let worst = corners.count - 1
        let centre = corners[0].point.indices.map { axis in corners.dropLast().reduce(0) { $0 + $1.point[axis] } / Double(worst) }
        func along(_ reach: Double) -> (point: [Double], value: Double) {
            let point = zip(centre, corners[worst].point).map { $0 + reach * ($0 - $1) }
            return (point, cost(point))
        }
        let reflected = along(1)
        if reflected.value < corners[0].value {
            let expanded = along(2)
            corners[worst] = expanded.value < reflected.value ? expanded : reflected
            return 2
        }
        if reflected.value < corners[worst - 1].value {
            corners[worst] = reflected
            return 1
        }
        let contracted = along(reflected.value < corners[worst].value ? 0.5 : -0.5)
        if contracted.value < min(reflected.value, corners[worst].value) {
            corners[worst] = contracted
            return 2
        }
        let best = corners[0].point
        for index in 1...worst {
            let point = zip(best, corners[index].point).map { ($0 + $1) / 2 }
            corners[index] = (point, cost(point))
        }
        return 2 + worst
    }
}
