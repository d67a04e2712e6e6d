/// Version 1: history and what is derived from it.
extension Schema1 {
    /// Learners and the log. Names of content are text here: a lesson may go, its history stays.
    ///
    /// What a rebuild needs has a column of its own; JSON is only in `response`, `reasons` and `run`.
    static let history = """
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
        """

    /// What is derived from the log. Times are milliseconds, so that sums do not depend on the order of events.
    static let progress = """
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
