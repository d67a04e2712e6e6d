/// An image without alternative text.
struct ImageAlt: LessonRule {
    static let id: RuleID = "image-alt"
    static let severity = Diagnostic.Severity.warning
    static let summary = "An image has alternative text: it is all that a terminal shows of it."
    let source: String

    var message: String { "the image \(Wording.quoted(source)) has no alternative text" }
    var advice: String { "Write what it shows between the brackets: “![what it shows](\(source))”." }

    static func check(_ lesson: LessonDraft, _ problems: inout Problems) {
        for block in lesson.texts.joined().flatMap(\.all) {
            for node in block.children {
                guard case .image(let source) = node.kind, node.plainText.trimming().isEmpty else { continue }
                problems.add(ImageAlt(source: source), at: problems.source.place(of: "![", in: block.lines))
            }
        }
    }
}
