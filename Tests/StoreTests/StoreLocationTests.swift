import Store
import Testing

struct StoreLocationTests {
    @Test(
        arguments: [
            ("/x/a.db", ["HONE_DATABASE": "/y", "HOME": "/h"], "/x/a.db", .option), ("a.db", [:], "/cwd/a.db", .option),
            (nil, ["HONE_DATABASE": "b.db", "XDG_DATA_HOME": "/d"], "/cwd/b.db", .environment),
            (nil, ["HONE_DATABASE": "", "XDG_DATA_HOME": "/d/", "HOME": "/h"], "/d/hone/hone.sqlite", .dataHome),
            (nil, ["XDG_DATA_HOME": "d", "HOME": "/h"], "/h/.local/share/hone/hone.sqlite", .home),
            ("", ["HOME": "/"], "/.local/share/hone/hone.sqlite", .home),
        ] as [(String?, [String: String], String, StoreLocation.Origin)])
    func resolves(option: String?, environment: [String: String], path: String, origin: StoreLocation.Origin) throws {
        let location = try StoreLocation.resolve(option: option, environment: environment, currentFolder: "/cwd")
        #expect(location == StoreLocation(path: path, origin: origin))
    }

    @Test(arguments: [[:], ["HOME": ""], ["HOME": "relative"]] as [[String: String]])
    func saysThatThereIsNoHome(environment: [String: String]) {
        #expect(throws: StoreError.noHome) { try StoreLocation.resolve(option: nil, environment: environment, currentFolder: "/") }
    }
}
