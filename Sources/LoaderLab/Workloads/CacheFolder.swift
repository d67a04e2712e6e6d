public import Foundation

/// The folder that the data files of experiments are kept in between runs.
public struct CacheFolder: Sendable {
    /// Where it is.
    public let path: String

    /// What all data sets together may take, in bytes: beyond it, those that were used least recently are removed.
    public static let limit = 1 << 30

    /// Names the folder.
    public init(path: String) { self.path = path }

    /// A data set in the folder.
    public struct DataSet: Hashable, Sendable {
        /// The name of its folder.
        public let name: String
        /// What its files take, in bytes.
        public let bytes: Int
        /// When it was written last; the distant past when the system does not tell.
        public let changed: Date
    }

    /// The data sets in it, by name; none when there is no such folder. Only folders that this program writes count.
    public var dataSets: [DataSet] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { name in WorkloadShape.Kind.allCases.contains { name.hasPrefix($0.rawValue + "-v") } }.sorted().map(dataSet)
    }

    /// Removes all data sets.
    ///
    /// - Throws: the system's error when one cannot be removed.
    public func clear() throws {
        for set in dataSets { try FileManager.default.removeItem(atPath: path + "/" + set.name) }
    }

    /// Removes what was written longest ago until the rest takes no more than `limit` bytes. What cannot be removed stays.
    func keepWithin(_ limit: Int, sparing used: Set<String>) {
        let sets = dataSets
        var total = sets.reduce(0) { $0 + $1.bytes }
        for set in sets.sorted(by: { $0.changed < $1.changed }) where total > limit && !used.contains(set.name) {
            try? FileManager.default.removeItem(atPath: path + "/" + set.name)
            total -= set.bytes
        }
    }

    private func dataSet(_ name: String) -> DataSet {
        let files = FileManager.default
        let folder = path + "/" + name
        let bytes = ((try? files.contentsOfDirectory(atPath: folder)) ?? []).reduce(0) { sum, file in
            sum + ((try? files.attributesOfItem(atPath: folder + "/" + file))?[.size] as? Int ?? 0)
        }
        let changed = (try? files.attributesOfItem(atPath: folder))?[.modificationDate] as? Date
        return DataSet(name: name, bytes: bytes, changed: changed ?? .distantPast)
    }
}
