public import TextUI

/// Something that the program says beside a screen.
public enum Notice {
    /// The text broken by words.
    public static func text(_ text: String, at moment: Moment) -> [StyledLine] { Page.note(text, at: moment) }
}
