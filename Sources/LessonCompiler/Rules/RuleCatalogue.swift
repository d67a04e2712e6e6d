/// All rules, for the list in the authoring guide and for those who silence one.
public enum RuleCatalogue {
    /// One rule in words.
    public struct Entry: Hashable, Sendable {
        /// The rule's name.
        public let id: RuleID
        /// How bad a breach is.
        public let severity: Diagnostic.Severity
        /// The rule in one line.
        public let summary: String
    }

    /// All rules, by name.
    public static var entries: [Entry] {
        rules.map { Entry(id: $0.id, severity: $0.severity, summary: $0.summary) }.sorted { $0.id.rawValue < $1.id.rawValue }
    }

    /// The rules that look at a lesson as a whole, in the order in which they run.
    static let lessonRules: [any LessonRule.Type] = [
        DuplicateID.self, ObjectiveCount.self, MissingRole.self, DuplicateRole.self, EmptySection.self, MetricTable.self, TradeoffForm.self,
        ConditionTable.self, PitfallForm.self, KeyResultForm.self, TableSourceRule.self, LatexFormula.self, ImageAlt.self, ChoiceForm.self,
        RubricSamples.self, UnknownAbout.self, ObjectiveWithoutQuestion.self, UnknownExperiment.self, ReservedID.self,
    ]

    private static let readingRules: [any Rule.Type] = [
        UnreadableFile.self, NotUTF8.self, EmptyFile.self, ControlCharacter.self, NestedTooDeep.self, TooComplex.self, TooManyProblems.self,
        FrontMatterMissing.self, FrontMatterUnclosed.self, FenceUnclosed.self, YamlSyntax.self, YamlUnquotedText.self,
        YamlDuplicateKey.self,
        YamlAnchor.self, YamlNotAMap.self, UnknownKey.self, MissingKey.self, WrongValue.self, NotSupported.self, NoSections.self,
        TextOutsideSection.self, BlockName.self, FrozenIDForm.self, QuestionBlocks.self, RubricPattern.self, TableCells.self,
        TwinItems.self, UnknownKind.self,
        UnknownColumn.self, SweepForm.self, UnknownSetting.self, CalibrationForm.self, OutcomeOrder.self, RecordingForm.self,
        ExpressionSyntax.self,
        ExpressionName.self, ExpressionType.self, VariableForm.self, PlaceholderForm.self, VariantValue.self, VariantFault.self,
        VariableUnused.self, SilenceForm.self, SilenceUnused.self,
    ]

    private static let courseRules: [any Rule.Type] = [
        CourseFileMissing.self, LessonMissing.self, LessonListedTwice.self, LessonUnlisted.self, DuplicateLesson.self,
        UnknownRequirement.self, RequirementCycle.self, UnknownLink.self, UnknownTerm.self, RoleWordsForm.self, KeyFileForm.self,
    ]

    /// The rules that an author may silence at a line: the warnings, and those of the proof of keys.
    public static let silenceable: Set<RuleID> = Set(
        entries.filter { $0.severity == .warning }.map(\.id) + (KeyProof.rules + ExperimentRules.all).map { $0.id }
    ).subtracting([SilenceForm.id, SilenceUnused.id])

    /// The rules of the proof of keys.
    static let proofRules = Set(KeyProof.rules.map { $0.id })

    /// The rules that need a database, so that nobody knows without one whether their silencing is needed.
    static let historyRules = Set(HistoryRules.all.map { $0.id })

    /// The rules that need something that runs experiments.
    static let experimentRules = Set(ExperimentRules.all.map { $0.id })

    private static var rules: [any Rule.Type] {
        lessonRules + readingRules + courseRules + KeyProof.rules + ExperimentRules.all + HistoryRules.all
    }
}
