@testable import Store
import Testing

struct FileSystemTests {
    private let table = """
        22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
        30 22 0:5 / /home rw shared:1 - nfs4 server:/home rw
        31 30 0:6 / /home/ann rw shared:2 master:1 - ext4 /dev/vdb rw
        32 22 0:7 / /mnt/my\\040disk rw - fuse.sshfs host: rw
        33 22 0:8 / /home/bob rw - tmpfs tmpfs rw
        34 22 0:9 / /home/bob rw - cifs //server/bob rw
        broken line
        """

    @Test(
        arguments: [
            ("/data/x", "ext4"), ("/home/carl/x", "nfs4"), ("/home/ann", "ext4"), ("/home/anna/x", "nfs4"),
            ("/mnt/my disk/x", "fuse.sshfs"),
            ("/home/bob/x", "cifs"),
        ])
    func findsTheDeepestAndLastMount(path: String, type: String) {
        #expect(FileSystem.type(at: path, mountInfo: table) == type)
    }

    @Test(arguments: [
        ("nfs4", true), ("cifs", true), ("fuse.sshfs", true), ("9p", true), ("ext4", false), ("tmpfs", false), ("btrfs", false),
    ])
    func knowsNetworkFileSystems(type: String, isNetwork: Bool) {
        #expect(FileSystem.isNetwork(type) == isNetwork)
    }
}
