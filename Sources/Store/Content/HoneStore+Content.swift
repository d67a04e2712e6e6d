public import CourseModel

extension HoneStore {
    /// The hashes of a course's stored lessons, so that an unchanged lesson need not be compiled again.
    ///
    /// Lessons that another version of the compiler made, or an older format of the store, are left out: they must be compiled again.
    public func storedHashes(course: Course.ID, compiler: Int) throws(StoreError) -> [Lesson.ID: ContentHash] {
        try read { db in try ContentReader(db).hashes(course: course, compiler: compiler) }
    }

    /// Puts a compiled course into the store, all of it in one transaction: when it throws, the store is as it was.
    ///
    /// History is never touched, not even that of a lesson which is no longer in the course.
    ///
    /// - Throws: ``StoreError/lessonNotStored(_:)`` when a lesson to be kept is not there.
    public func importCourse(_ course: CourseImport, at time: Instant) throws(StoreError) -> ImportSummary {
        let documents: [String]
        do {
            documents = try LessonDocument.texts(of: course.changed)
        } catch {
            throw StoreError(error, path: location.path, waited: settings.busyTimeout)
        }
        return try write { db in try CourseWriter(db).write(course, documents: documents, at: time) }
    }

    /// Removes a course's content. History stays.
    ///
    /// - Returns: whether the course was there.
    @discardableResult
    public func removeCourse(_ course: Course.ID) throws(StoreError) -> Bool {
        try write { db in try CourseWriter(db).remove(course) }
    }

    /// The courses, by title.
    public func courses() throws(StoreError) -> [CourseEntry] {
        try read { db in try ContentReader(db).courses() }
    }

    /// All lessons without their text, by course and in the order of study; drafts last.
    public func catalogue() throws(StoreError) -> [CatalogueEntry] {
        try read { db in try CatalogueReader(db).entries() }
    }

    /// A lesson as it was compiled; `nil` when it is not in the store.
    ///
    /// - Throws: ``StoreError/unreadableRecord(path:detail:)`` when another version of the store wrote it: import its course again.
    public func lesson(_ name: LessonName) throws(StoreError) -> Lesson? {
        try read { db in try ContentReader(db).lesson(name) }
    }

    /// The full names of all lessons, experiments and questions, to find what a learner meant.
    public func names() throws(StoreError) -> ContentNames {
        try read { db in try ContentReader(db).names() }
    }
}
