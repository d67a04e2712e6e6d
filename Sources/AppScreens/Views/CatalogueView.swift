public import CourseModel
public import Learning
public import TextUI

/// The courses with their lessons: what each is about, how long it takes, where the learner stands.
public struct CatalogueView {
    /// One course.
    public struct Entry: Hashable, Sendable {
        /// The course.
        public let course: Course
        /// Its lessons in the order of study, without drafts.
        public let lessons: [LessonEntry]

        /// Makes an entry.
        public init(course: Course, lessons: [LessonEntry]) {
            self.course = course
            self.lessons = lessons
        }
    }

    /// One lesson of a course.
    public struct LessonEntry: Hashable, Sendable {
        /// The full name.
        public let name: LessonName
        /// The title.
        public let title: String
        /// One line about it.
        public let summary: String
        /// Estimated time of study, in minutes.
        public let minutes: Int
        /// Free tags.
        public let tags: [String]
        /// Which template it follows.
        public let kind: Lesson.Kind
        /// Where the learner stands; `nil` = not opened yet.
        public let progress: LessonProgress?
        /// What its score depends on.
        public let outline: LessonOutline

        /// Makes an entry.
        public init(
            name: LessonName, title: String, summary: String, minutes: Int, tags: [String], kind: Lesson.Kind, progress: LessonProgress?,
            outline: LessonOutline
        ) {
            self.name = name
            self.title = title
            self.summary = summary
            self.minutes = minutes
            self.tags = tags
            self.kind = kind
            self.progress = progress
            self.outline = outline
        }
    }

    /// The courses.
    public let entries: [Entry]
    /// The lesson to go on with; `nil` = none.
    let next: LessonName?

    /// A catalogue, with the lesson to go on with.
    public init(entries: [Entry], next: LessonName?) {
        self.entries = entries
        self.next = next
    }

    /// The lessons in the order shown, whose numbers can be typed.
    public var lessons: [LessonName] { entries.flatMap { $0.lessons.map(\.name) } }

    /// The lines.
    public func lines(at moment: Moment) -> [StyledLine] {
        if entries.isEmpty { return Page.note("There are no courses yet. Add one with: hone course add FOLDER", at: moment) }
        var number = 0
        return entries.flatMap { entry -> [StyledLine] in
            let head = Page.paragraph(entry.course.title, .heading, at: moment) + Page.note(entry.course.summary, at: moment)
            let lessons = entry.lessons.flatMap { lesson -> [StyledLine] in
                number += 1
                return Page.blank + lines(of: lesson, number: number, at: moment)
            }
            return Page.blank + head + (lessons.isEmpty ? Page.note("No lessons yet.", at: moment) : lessons)
        }
    }

    private func lines(of lesson: LessonEntry, number: Int, at moment: Moment) -> [StyledLine] {
        let mark = lesson.name == next ? " (go on here)" : ""
        let facts = ["about \(lesson.minutes) min", lesson.kind.label] + lesson.tags.map { "#\($0)" }
        return Page.paragraph("\(number)  \(lesson.title)\(mark)", Style(lesson.name == next ? .accent : nil, .bold), at: moment)
            + [lesson.summary, facts.filter { !$0.isEmpty }.joined(separator: " · "), Self.standing(lesson)].flatMap {
                Page.indented($0, by: 3, at: moment)
            }
    }

    /// `hone learn num-workers · new`, or how far the learner is.
    private static func standing(_ lesson: LessonEntry) -> String {
        let command = "hone learn \(lesson.name.lesson)"
        guard let progress = lesson.progress, progress.openedAt != nil else { return "\(command) · new" }
        let score = progress.score(in: lesson.outline)
        let sections = "\(score.sectionsRead) of \(score.sections) sections read"
        let points = score.share.map { ", \(NumberFormat.percent($0)) of the points" } ?? ""
        return "\(command) · \(progress.finishedAt == nil ? "begun" : "finished"): \(sections)\(points)"
    }
}
