/// What a piece of text means for the reader's eye; a ``Theme`` decides which colour that is.
public enum Color: String, Hashable, Sendable, CaseIterable {
    /// Something to act on: a prompt, a key, the current place.
    case accent
    /// Good, right, fastest.
    case good
    /// Bad, wrong, slower.
    case bad
    /// Needs a second look.
    case warning
    /// Less important than the text around it.
    case muted
    /// Code.
    case code
    /// A link and its destination.
    case link
    /// A heading.
    case heading
    /// A quotation.
    case quote
    /// Emulated, simulated or invented: not measured here.
    case illustrative
}

/// How a piece of text looks.
public struct Style: Hashable, Sendable {
    /// The attributes a terminal can add to text.
    public struct Attributes: OptionSet, Hashable, Sendable {
        /// One bit for each attribute.
        public let rawValue: UInt8

        /// Makes a set from its bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Bold.
        public static let bold = Attributes(rawValue: 1)
        /// Faint.
        public static let dim = Attributes(rawValue: 2)
        /// Italic.
        public static let italic = Attributes(rawValue: 4)
        /// Underlined.
        public static let underline = Attributes(rawValue: 8)
        /// Foreground and background exchanged.
        public static let reverse = Attributes(rawValue: 16)
        /// Struck through.
        public static let strikethrough = Attributes(rawValue: 32)
    }

    /// The colour of the text; `nil` = the terminal's own.
    public var foreground: Color?
    /// Bold, italic and so on.
    public var attributes: Attributes

    /// Makes a style.
    public init(_ foreground: Color? = nil, _ attributes: Attributes = []) {
        self.foreground = foreground
        self.attributes = attributes
    }

    /// The terminal's own colour, no attributes.
    public static let plain = Style()
    /// Bold.
    public static let bold = Style(nil, .bold)
    /// Italic.
    public static let italic = Style(nil, .italic)
    /// Underlined.
    public static let underline = Style(nil, .underline)
    /// Faint.
    public static let dim = Style(nil, .dim)
    /// Foreground and background exchanged.
    public static let reverse = Style(nil, .reverse)
    /// Something to act on.
    public static let accent = Style(.accent)
    /// Good, right, fastest.
    public static let good = Style(.good)
    /// Bad, wrong, slower.
    public static let bad = Style(.bad)
    /// Needs a second look.
    public static let warning = Style(.warning)
    /// Less important than the text around it.
    public static let muted = Style(.muted)
    /// Code.
    public static let code = Style(.code)
    /// A heading.
    public static let heading = Style(.heading, .bold)

    /// This style seen through an outer one: its own colour wins, the attributes of both hold.
    public func over(_ outer: Style) -> Style {
        Style(foreground ?? outer.foreground, attributes.union(outer.attributes))
    }
}
