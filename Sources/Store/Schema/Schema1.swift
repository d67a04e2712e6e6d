/// Version 1: content.
enum Schema1 {
    /// Courses and lessons. `document` is the whole lesson in the format numbered `format`.
    static let courses = """
        CREATE TABLE course (
            id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
            title TEXT NOT NULL,
            summary TEXT NOT NULL,
            licence TEXT NOT NULL,
            lessons TEXT NOT NULL CHECK (json_valid(lessons)),
            source_folder TEXT NOT NULL,
            imported_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE lesson (
            course TEXT NOT NULL REFERENCES course (id) ON DELETE CASCADE,
            id TEXT NOT NULL CHECK (id <> ''),
            position INTEGER NOT NULL CHECK (position >= 0),
            title TEXT NOT NULL,
            summary TEXT NOT NULL,
            minutes INTEGER NOT NULL,
            kind TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('draft', 'ready')),
            language TEXT NOT NULL,
            content TEXT NOT NULL,
            compiler INTEGER NOT NULL,
            format INTEGER NOT NULL,
            document TEXT NOT NULL CHECK (json_valid(document)),
            PRIMARY KEY (course, id)
        ) STRICT;

        CREATE TABLE lesson_tag (
            course TEXT NOT NULL,
            lesson TEXT NOT NULL,
            position INTEGER NOT NULL,
            tag TEXT NOT NULL,
            PRIMARY KEY (course, lesson, position),
            FOREIGN KEY (course, lesson) REFERENCES lesson (course, id) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE lesson_requirement (
            course TEXT NOT NULL,
            lesson TEXT NOT NULL,
            position INTEGER NOT NULL,
            required TEXT NOT NULL,
            PRIMARY KEY (course, lesson, position),
            FOREIGN KEY (course, lesson) REFERENCES lesson (course, id) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE objective (
            course TEXT NOT NULL,
            lesson TEXT NOT NULL,
            position INTEGER NOT NULL,
            id TEXT NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (course, lesson, position),
            FOREIGN KEY (course, lesson) REFERENCES lesson (course, id) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE section (
            course TEXT NOT NULL,
            lesson TEXT NOT NULL,
            position INTEGER NOT NULL,
            id TEXT NOT NULL CHECK (id <> ''),
            role TEXT NOT NULL,
            title TEXT NOT NULL,
            PRIMARY KEY (course, lesson, id),
            FOREIGN KEY (course, lesson) REFERENCES lesson (course, id) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        """

    /// The records that sections are made of. Each knows its section and its position in the lesson.
    static let records = """
        CREATE TABLE metric (
            course TEXT NOT NULL,
            lesson TEXT NOT NULL,
            section TEXT NOT NULL,
            position INTEGER NOT NULL,
            id TEXT NOT NULL,
            unit TEXT NOT NULL,
            better TEXT NOT NULL CHECK (better IN ('lower', 'higher', 'neither')),
            measurement TEXT NOT NULL,
            PRIMARY KEY (course, lesson, position),
            FOREIGN KEY (course, lesson, section) REFERENCES section (course, lesson, id) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE tradeoff_row (
            course TEXT NOT NULL,
            lesson TEXT NOT NULL,
            section TEXT NOT NULL,
            position INTEGER NOT NULL,
            first TEXT NOT NULL,
            second TEXT NOT NULL,
            setting TEXT NOT NULL,
            gains TEXT NOT NULL,
            costs TEXT NOT NULL,
            PRIMARY KEY (course, lesson, position),
            FOREIGN KEY (course, lesson, section) REFERENCES section (course, lesson, id) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE condition (
            course TEXT NOT NULL,
            lesson TEXT NOT NULL,
            section TEXT NOT NULL,
            position INTEGER NOT NULL,
            sign TEXT NOT NULL CHECK (sign IN ('good', 'bad')),
            condition TEXT NOT NULL,
            expression TEXT,
            meaning TEXT NOT NULL,
            PRIMARY KEY (course, lesson, position),
            FOREIGN KEY (course, lesson, section) REFERENCES section (course, lesson, id) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE pitfall (
            course TEXT NOT NULL,
            lesson TEXT NOT NULL,
            section TEXT NOT NULL,
            position INTEGER NOT NULL,
            id TEXT NOT NULL,
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            symptom TEXT NOT NULL,
            fix TEXT NOT NULL,
            experiment TEXT,
            PRIMARY KEY (course, lesson, position),
            FOREIGN KEY (course, lesson, section) REFERENCES section (course, lesson, id) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        """

    /// What learners are asked and what they measure.
    static let questions = """
        CREATE TABLE question (
            course TEXT NOT NULL,
            lesson TEXT NOT NULL,
            section TEXT NOT NULL,
            position INTEGER NOT NULL,
            id TEXT NOT NULL CHECK (id <> ''),
            title TEXT NOT NULL,
            type TEXT NOT NULL,
            level TEXT NOT NULL,
            points REAL NOT NULL CHECK (points > 0),
            hint_cost REAL NOT NULL CHECK (hint_cost BETWEEN 0 AND 1),
            attempts INTEGER NOT NULL CHECK (attempts >= 1),
            review TEXT NOT NULL CHECK (review IN ('scheduled', 'never')),
            family TEXT,
            after_experiment TEXT,
            line INTEGER NOT NULL,
            PRIMARY KEY (course, lesson, id),
            FOREIGN KEY (course, lesson, section) REFERENCES section (course, lesson, id) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE question_about (
            course TEXT NOT NULL,
            lesson TEXT NOT NULL,
            question TEXT NOT NULL,
            about TEXT NOT NULL,
            PRIMARY KEY (course, lesson, question, about),
            FOREIGN KEY (course, lesson, question) REFERENCES question (course, lesson, id) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE experiment (
            course TEXT NOT NULL,
            lesson TEXT NOT NULL,
            section TEXT NOT NULL,
            position INTEGER NOT NULL,
            id TEXT NOT NULL CHECK (id <> ''),
            title TEXT NOT NULL,
            kind TEXT NOT NULL,
            source TEXT NOT NULL CHECK (source IN ('measured', 'recorded', 'simulated')),
            asks_prediction INTEGER NOT NULL CHECK (asks_prediction IN (0, 1)),
            line INTEGER NOT NULL,
            PRIMARY KEY (course, lesson, id),
            FOREIGN KEY (course, lesson, section) REFERENCES section (course, lesson, id) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        """

    /// What is searched: nothing that a learner may not see before answering. Key results are marked by their kind.
    static let search = """
        CREATE TABLE search_entry (
            id INTEGER PRIMARY KEY,
            course TEXT NOT NULL,
            lesson TEXT NOT NULL,
            section TEXT,
            item TEXT,
            kind TEXT NOT NULL,
            title TEXT NOT NULL,
            body TEXT NOT NULL,
            FOREIGN KEY (course, lesson) REFERENCES lesson (course, id) ON DELETE CASCADE
        ) STRICT;

        CREATE INDEX search_entry_by_lesson ON search_entry (course, lesson);

        CREATE VIRTUAL TABLE search_index USING fts5 (
            title, body, content = 'search_entry', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'
        );

        INSERT INTO search_index (search_index, rank) VALUES ('rank', 'bm25(4.0, 1.0)');

        CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN
            INSERT INTO search_index (rowid, title, body) VALUES (new.id, new.title, new.body);
        END;

        CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry BEGIN
            INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
        END;
        """
}
