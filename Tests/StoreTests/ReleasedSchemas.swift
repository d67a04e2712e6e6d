/// The schemas that were released, word for word: version 1 first, each what it adds to the one before. Never edited.
enum ReleasedSchemas {
    static let texts = [version1, version2]

    private static let version1 = """
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
        CREATE TABLE learner (
            id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
            name TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            position INTEGER NOT NULL UNIQUE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE event_kind (
            name TEXT NOT NULL PRIMARY KEY
        ) STRICT, WITHOUT ROWID;

        INSERT INTO event_kind (name) VALUES
            ('lesson-opened'), ('step-reached'), ('section-read'), ('predicted'), ('experiment-ran'), ('answered'), ('hint-shown'),
            ('revealed'), ('corrected'), ('contested'), ('noted'), ('lesson-finished');

        CREATE TABLE event (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE CHECK (length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*'),
            learner TEXT NOT NULL REFERENCES learner (id),
            time INTEGER NOT NULL,
            kind TEXT NOT NULL REFERENCES event_kind (name),
            course TEXT NOT NULL,
            lesson TEXT NOT NULL,
            item TEXT,
            content TEXT,
            step TEXT,
            seconds REAL,
            hint INTEGER,
            words TEXT,
            contested_event TEXT,
            seed INTEGER,
            outcome TEXT CHECK (outcome IN ('correct', 'partial', 'incorrect', 'ungraded')),
            score REAL,
            confidence INTEGER,
            grader INTEGER,
            response TEXT CHECK (response IS NULL OR json_valid(response)),
            reasons TEXT CHECK (reasons IS NULL OR json_valid(reasons)),
            best REAL,
            estimate REAL,
            estimate_low REAL,
            estimate_high REAL,
            comparison TEXT CHECK (comparison IN ('faster', 'same', 'slower')),
            asked_metric TEXT,
            asked_value TEXT,
            asked_first REAL,
            asked_second REAL,
            recommended REAL,
            run TEXT CHECK (run IS NULL OR json_valid(run)),
            CHECK (item IS NOT NULL OR kind IN ('lesson-opened', 'step-reached', 'noted', 'lesson-finished')),
            CHECK (content IS NOT NULL OR kind NOT IN ('lesson-opened', 'answered')),
            CHECK (step IS NOT NULL OR kind <> 'step-reached'),
            CHECK (hint IS NOT NULL OR kind <> 'hint-shown'),
            CHECK (words IS NOT NULL OR kind NOT IN ('predicted', 'corrected', 'contested', 'noted')),
            CHECK (contested_event IS NOT NULL OR kind <> 'contested'),
            CHECK (confidence IS NOT NULL OR kind <> 'predicted'),
            CHECK (run IS NOT NULL OR kind <> 'experiment-ran'),
            CHECK (kind <> 'answered' OR (
                seed IS NOT NULL AND outcome IS NOT NULL AND grader IS NOT NULL AND response IS NOT NULL AND reasons IS NOT NULL))
        ) STRICT;

        CREATE INDEX event_by_lesson ON event (learner, course, lesson, time, id);

        CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN
            SELECT RAISE (ABORT, 'events are never deleted');
        END;

        CREATE TRIGGER event_unchanged BEFORE UPDATE ON event BEGIN
            SELECT RAISE (ABORT, 'events are never changed');
        END;
        CREATE TABLE lesson_progress (
            learner TEXT NOT NULL REFERENCES learner (id),
            course TEXT NOT NULL,
            lesson TEXT NOT NULL,
            opened_at INTEGER,
            opens INTEGER NOT NULL,
            content TEXT,
            step TEXT,
            finished_at INTEGER,
            notes INTEGER NOT NULL,
            last_at INTEGER NOT NULL,
            last_event TEXT NOT NULL,
            PRIMARY KEY (learner, course, lesson)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE section_progress (
            learner TEXT NOT NULL REFERENCES learner (id),
            course TEXT NOT NULL,
            lesson TEXT NOT NULL,
            section TEXT NOT NULL,
            first_read_at INTEGER NOT NULL,
            times INTEGER NOT NULL,
            milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0),
            PRIMARY KEY (learner, course, lesson, section)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE question_progress (
            learner TEXT NOT NULL REFERENCES learner (id),
            course TEXT NOT NULL,
            lesson TEXT NOT NULL,
            question TEXT NOT NULL,
            attempts INTEGER NOT NULL,
            first_at INTEGER,
            first_outcome TEXT,
            first_score REAL,
            first_hints INTEGER,
            first_confidence INTEGER,
            last_at INTEGER,
            last_outcome TEXT,
            hints_shown INTEGER NOT NULL,
            revealed_at INTEGER,
            contested INTEGER NOT NULL,
            milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0),
            PRIMARY KEY (learner, course, lesson, question)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE best_score (
            learner TEXT NOT NULL REFERENCES learner (id),
            course TEXT NOT NULL,
            lesson TEXT NOT NULL,
            question TEXT NOT NULL,
            hints INTEGER NOT NULL,
            score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
            PRIMARY KEY (learner, course, lesson, question, hints)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE experiment_progress (
            learner TEXT NOT NULL REFERENCES learner (id),
            course TEXT NOT NULL,
            lesson TEXT NOT NULL,
            experiment TEXT NOT NULL,
            runs INTEGER NOT NULL,
            last_run_at INTEGER,
            recommended REAL,
            PRIMARY KEY (learner, course, lesson, experiment)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE prediction_progress (
            learner TEXT NOT NULL REFERENCES learner (id),
            course TEXT NOT NULL,
            lesson TEXT NOT NULL,
            experiment TEXT NOT NULL,
            made_at INTEGER NOT NULL,
            best REAL,
            estimate REAL,
            estimate_low REAL,
            estimate_high REAL,
            comparison TEXT,
            confidence INTEGER NOT NULL,
            words TEXT NOT NULL,
            asked_metric TEXT,
            asked_value TEXT,
            asked_first REAL,
            asked_second REAL,
            is_judged INTEGER NOT NULL CHECK (is_judged IN (0, 1)),
            best_is_right INTEGER CHECK (best_is_right IN (0, 1)),
            measured REAL,
            found TEXT,
            PRIMARY KEY (learner, course, lesson, experiment)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE activity (
            learner TEXT NOT NULL REFERENCES learner (id),
            quarter INTEGER NOT NULL,
            events INTEGER NOT NULL,
            milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0),
            PRIMARY KEY (learner, quarter)
        ) STRICT, WITHOUT ROWID;
        """
}
