/// A run of text in one style. Its text is safe to write to a terminal: making a span sanitises.
public struct StyledSpan: Hashable, Sendable {
    /// The text: one line, without control characters.
    public let text: String
    /// How it looks.
    public let style: Style
    /// The web address that a terminal may open from this text; `nil` = none. Always `http://` or `https://`, printable ASCII.
    public let link: String?
    /// How many columns the text takes.
    public let width: Int

    /// Makes a span of any text, trusted or not.
    ///
    /// - Parameters:
    ///   - text: Cleaned by ``Sanitiser``; line ends and tabs become spaces.
    ///   - style: How it looks.
    ///   - link: A web address; anything that is not a plain `http` or `https` address is dropped.
    public init(_ text: String, _ style: Style = .plain, link: String? = nil) {
        self.text = Sanitiser.clean(text)
        self.style = style
        self.link = link.flatMap(Sanitiser.webAddress)
        self.width = TextWidth.width(of: self.text)
    }

    /// Makes a span of text that is a part of another span's text and so is clean already.
    init(clean text: String, like span: StyledSpan, width: Int) {
        self.text = text
        self.style = span.style
        self.link = span.link
        self.width = width
    }

    /// The same text in another style.
    public func styled(_ style: Style) -> StyledSpan { StyledSpan(copying: self, style: style) }

    private init(copying span: StyledSpan, style: Style) {
        self.text = span.text
        self.style = style
        self.link = span.link
        self.width = span.width
    }
}
