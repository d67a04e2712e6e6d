/// Where the database is.
public struct StoreLocation: Hashable, Sendable {
    /// Who named the place, from the strongest to the weakest.
    public enum Origin: Hashable, Sendable {
        /// `--database`.
        case option
        /// `HONE_DATABASE`.
        case environment
        /// `$XDG_DATA_HOME/hone/hone.sqlite`.
        case dataHome
        /// `~/.local/share/hone/hone.sqlite`.
        case home
    }

    /// The absolute path of the database file.
    public let path: String
    /// Who named it.
    public let origin: Origin

    /// Wraps an absolute path.
    public init(path: String, origin: Origin = .option) {
        self.path = path
        self.origin = origin
    }

    /// The place named by an option, the environment or the conventions for home folders.
    ///
    /// A relative path is seen from `currentFolder`. As the XDG specification demands, a relative `XDG_DATA_HOME` is ignored. An empty
    /// value counts as not set.
    ///
    /// - Parameters:
    ///   - option: the value of `--database`; `nil` = not given.
    ///   - environment: `HONE_DATABASE`, `XDG_DATA_HOME` and `HOME` are looked at.
    ///   - currentFolder: the absolute path of the working directory.
    /// - Throws: ``StoreError/noHome`` when nothing names a place.
    public static func resolve(
        option: String?, environment: [String: String], currentFolder: String
    ) throws(StoreError) -> StoreLocation {
        if let option = option.nonEmpty { return StoreLocation(path: absolute(option, from: currentFolder), origin: .option) }
        if let path = environment["HONE_DATABASE"].nonEmpty {
            return StoreLocation(path: absolute(path, from: currentFolder), origin: .environment)
        }
        if let folder = environment["XDG_DATA_HOME"].nonEmpty, folder.hasPrefix("/") {
            return StoreLocation(path: "\(folder.withoutTrailingSlashes)/hone/hone.sqlite", origin: .dataHome)
        }
        guard let home = environment["HOME"].nonEmpty, home.hasPrefix("/") else { throw .noHome }
        return StoreLocation(path: "\(home.withoutTrailingSlashes)/.local/share/hone/hone.sqlite", origin: .home)
    }

    private static func absolute(_ path: String, from folder: String) -> String {
        path.hasPrefix("/") ? path : "\(folder.withoutTrailingSlashes)/\(path)"
    }
}

extension String? {
    /// The string, or `nil` when it is missing or empty.
    fileprivate var nonEmpty: String? { flatMap { $0.isEmpty ? nil : $0 } }
}

extension String {
    /// `/a/b` for `/a/b//`, nothing for `/`.
    fileprivate var withoutTrailingSlashes: Substring {
        var text = self[...]
        while text.last == "/" { text.removeLast() }
        return text
    }
}
