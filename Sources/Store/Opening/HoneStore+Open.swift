extension HoneStore {
    /// Opens the database, and makes it, with its folders (mode 0700), when it is not there.
    ///
    /// A file that is no Hone database, or one of a newer Hone, is never changed. Openers of one file in several processes wait for each
    /// other while it is made and migrated.
    ///
    /// - Throws: a ``StoreError`` that says what is wrong with the file, its folder or its disk.
    public static func open(at location: StoreLocation, settings: StoreSettings = StoreSettings()) throws(StoreError) -> HoneStore {
        try StoreOpening(location: location, settings: settings).open()
    }
}
