import CourseModel

/// `table`: the cells `___` of the prompt's last table.
enum TableType: QuestionType {
    static let kind = QuestionKey.Kind.table
    static let keys: [Schema.Key] = [.required("cells", .list(.map(cell), atLeast: 1), "what belongs into each “___”, row by row")]

    private static let cell = Schema(name: "a cell", keys: NumberType.keys + TextType.keys.map(\.madeOptional))

    static func key(of writing: QuestionWriting, _ problems: inout Problems) -> QuestionKey? {
        let maps = writing.map.maps("cells")
        let cells = maps.compactMap { key(of: $0, &problems) }
        let prompt = writing.blocks.blocks(writing.draft.prompt)
        guard let blanks = blanks(in: prompt) else {
            problems.add(TableCells(fault: .noTable), at: writing.draft.place)
            return nil
        }
        if blanks != maps.count {
            problems.add(
                TableCells(fault: .count(blanks: blanks, cells: maps.count)), at: writing.map["cells"]?.place ?? writing.draft.place)
        }
        return cells.count == maps.count && blanks == cells.count ? .table(TableKey(cells: cells)) : nil
    }

    /// How many cells of the last table are to be filled; `nil` without a table that has one.
    private static func blanks(in prompt: [Block]) -> Int? {
        let tables = prompt.compactMap { if case .table(let table) = $0 { table } else { nil } }
        let count = tables.last.map { $0.rows.joined().count { $0.plainText == TableKey.blank } } ?? 0
        return count > 0 ? count : nil
    }

    private static func key(of map: YamlMap, _ problems: inout Problems) -> TableKey.Cell? {
        let isText = map["answers"] != nil
        if isText == (map["value"] != nil || map["range"] != nil) {
            problems.add(TableCells(fault: .kind), at: map.place)
            return nil
        }
        if isText { return TextType.text(map).map(TableKey.Cell.text) }
        return NumberType.number(map, at: map.place, in: "a cell", &problems).map(TableKey.Cell.number)
    }
}

extension Schema.Key {
    /// The same key where it may be left out.
    var madeOptional: Schema.Key { Schema.Key(name: name, shape: shape, isRequired: false, meaning: meaning) }
}
