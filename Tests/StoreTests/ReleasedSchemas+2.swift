extension ReleasedSchemas {
    /// Rows as version 1 wrote them.
    static let version1Rows = """
        INSERT INTO learner (id, name, created_at, position) VALUES ('me', 'Me', 0, 1);
        INSERT INTO event (id, learner, time, kind, course, lesson, content)
            VALUES ('00000000000000000000000000000001', 'me', 1700000000000, 'lesson-opened', 'c', 'l', 'h');
        INSERT INTO event (id, learner, time, kind, course, lesson, item, content, seed, outcome, score, confidence, grader, seconds, response,
                reasons)
            VALUES ('00000000000000000000000000000002', 'me', 1700000001000, 'answered', 'c', 'l', 'q', 'h', 7, 'correct', 1, 80, 1, 12,
                '{"typed":{"_0":"4"}}', '[{"numberRight":{"isExact":true}}]');
        INSERT INTO event (id, learner, time, kind, course, lesson, item, words, contested_event)
            VALUES ('00000000000000000000000000000003', 'me', 1700000002000, 'contested', 'c', 'l', 'q', 'why',
                '00000000000000000000000000000002');
        INSERT INTO event (id, learner, time, kind, course, lesson)
            VALUES ('00000000000000000000000000000004', 'me', 1700000003000, 'lesson-finished', 'c', 'l');
        """

    /// Version 2, word for word. Never edited.
    static let version2 = """
        INSERT INTO event_kind (name) VALUES ('lesson-restarted'), ('lesson-tested'), ('reviewed'), ('held'), ('undone');

        CREATE TABLE event_2 (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE CHECK (length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*'),
            learner TEXT NOT NULL REFERENCES learner (id),
            time INTEGER NOT NULL,
            day INTEGER,
            kind TEXT NOT NULL REFERENCES event_kind (name),
            course TEXT NOT NULL,
            lesson TEXT NOT NULL,
            item TEXT,
            content TEXT,
            step TEXT,
            seconds REAL,
            hint INTEGER,
            words TEXT,
            about_event TEXT,
            seed INTEGER,
            occasion TEXT CHECK (occasion IN ('lesson', 'review', 'test')),
            outcome TEXT CHECK (outcome IN ('correct', 'partial', 'incorrect', 'ungraded')),
            score REAL,
            confidence INTEGER,
            grader INTEGER,
            rating INTEGER CHECK (rating BETWEEN 1 AND 4),
            proposed INTEGER CHECK (proposed BETWEEN 1 AND 4),
            hold TEXT CHECK (hold IN ('none', 'buried', 'suspended')),
            hold_until INTEGER,
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
            CHECK (item IS NOT NULL OR kind IN
                ('lesson-opened', 'step-reached', 'noted', 'lesson-finished', 'lesson-restarted', 'lesson-tested', 'undone')),
            CHECK (content IS NOT NULL OR kind NOT IN ('lesson-opened', 'answered')),
            CHECK (step IS NOT NULL OR kind <> 'step-reached'),
            CHECK (hint IS NOT NULL OR kind <> 'hint-shown'),
            CHECK (words IS NOT NULL OR kind NOT IN ('predicted', 'corrected', 'contested', 'noted')),
            CHECK (about_event IS NOT NULL OR kind NOT IN ('contested', 'undone')),
            CHECK (confidence IS NOT NULL OR kind <> 'predicted'),
            CHECK (run IS NOT NULL OR kind <> 'experiment-ran'),
            CHECK (rating IS NOT NULL OR kind <> 'reviewed'),
            CHECK (hold IS NOT NULL OR kind <> 'held'),
            CHECK (hold_until IS NOT NULL OR hold IS NOT 'buried'),
            CHECK (kind <> 'answered' OR (
                seed IS NOT NULL AND outcome IS NOT NULL AND grader IS NOT NULL AND response IS NOT NULL AND reasons IS NOT NULL))
        ) STRICT;

        INSERT INTO event_2 (
            sequence, id, learner, time, kind, course, lesson, item, content, step, seconds, hint, words, about_event, seed, outcome, score,
            confidence, grader, response, reasons, best, estimate, estimate_low, estimate_high, comparison, asked_metric, asked_value,
            asked_first, asked_second, recommended, run)
        SELECT
            sequence, id, learner, time, kind, course, lesson, item, content, step, seconds, hint, words, contested_event, seed, outcome,
            score, confidence, grader, response, reasons, best, estimate, estimate_low, estimate_high, comparison, asked_metric,
            asked_value, asked_first, asked_second, recommended, run
        FROM event;

        DROP TABLE event;

        ALTER TABLE event_2 RENAME TO event;

        CREATE INDEX event_by_lesson ON event (learner, course, lesson, time, id);

        CREATE INDEX event_undone ON event (about_event) WHERE kind = 'undone';

        CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN
            SELECT RAISE (ABORT, 'events are never deleted');
        END;

        CREATE TRIGGER event_unchanged BEFORE UPDATE ON event BEGIN
            SELECT RAISE (ABORT, 'events are never changed');
        END;
        CREATE TABLE setting (
            learner TEXT NOT NULL REFERENCES learner (id),
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            set_at INTEGER NOT NULL,
            PRIMARY KEY (learner, name)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE profile (
            user TEXT NOT NULL PRIMARY KEY,
            learner TEXT NOT NULL REFERENCES learner (id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE derived (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            rules INTEGER NOT NULL
        ) STRICT;
        ALTER TABLE lesson_progress ADD COLUMN best_test REAL;

        DROP TABLE question_progress;

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
            first_day INTEGER,
            counted_day INTEGER,
            counted_score REAL,
            counted_hints INTEGER,
            last_at INTEGER,
            last_outcome TEXT,
            hints_shown INTEGER NOT NULL,
            hint_day INTEGER,
            revealed_at INTEGER,
            contested INTEGER NOT NULL,
            milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0),
            stage TEXT NOT NULL CHECK (stage IN ('new', 'learning', 'review', 'relearning')),
            step INTEGER NOT NULL,
            stability REAL,
            difficulty REAL,
            reviewed_at INTEGER,
            reviewed_on INTEGER,
            due_at INTEGER,
            due_on INTEGER,
            reviews INTEGER NOT NULL,
            lapses INTEGER NOT NULL,
            new_on INTEGER,
            hold TEXT NOT NULL CHECK (hold IN ('none', 'buried', 'suspended')),
            hold_until INTEGER,
            PRIMARY KEY (learner, course, lesson, question),
            CHECK (stage = 'new' OR (stability IS NOT NULL AND difficulty IS NOT NULL))
        ) STRICT, WITHOUT ROWID;

        DROP TABLE activity;

        CREATE TABLE activity (
            learner TEXT NOT NULL REFERENCES learner (id),
            day INTEGER NOT NULL,
            events INTEGER NOT NULL,
            answers INTEGER NOT NULL,
            milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0),
            PRIMARY KEY (learner, day)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX question_due_on ON question_progress (learner, due_on) WHERE due_on IS NOT NULL;

        CREATE INDEX question_due_at ON question_progress (learner, due_at) WHERE due_at IS NOT NULL;
        """
}
