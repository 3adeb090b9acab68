package dev.drydock.editor.place;

import java.util.List;
import java.util.Set;

/// Where the cursor stands.
///
/// @param path the words and labels of the blocks around it, outermost first
/// @param attribute whose value it is; empty where it is none
/// @param typed what of a word stands before the cursor
/// @param from where that word begins, in characters
/// @param beside the names that are written in the same block
public record Place(
    Form form,
    Slot slot,
    List<String> path,
    String attribute,
    String typed,
    int from,
    Set<String> beside) {
  public Place {
    path = List.copyOf(path);
  }

  /// In which form the file is written.
  public enum Form {
    HCL,
    YAML
  }

  /// What can be written there.
  public enum Slot {
    /// The name of an attribute or a block.
    NAME,
    /// A label of the block that `path` ends with.
    LABEL,
    /// The value of an attribute, from its beginning.
    VALUE,
    /// The inside of a text.
    TEXT,
    /// Some part of an expression.
    EXPRESSION,
    /// Nothing: a comment, a heredoc.
    NOTHING
  }

  /// Find the place of a cursor.
  public static Place of(Form form, String text, int cursor) {
    return switch (form) {
      case HCL -> HclPlace.of(text, cursor);
      case YAML -> YamlPlace.of(text, cursor);
    };
  }

  static Place nothing(Form form, int cursor) {
    return new Place(form, Slot.NOTHING, List.of(), "", "", cursor, Set.of());
  }

  /// Return where the name begins that a text ends with, dots included: `cluster.ser`.
  static int wordStart(String text) {
    int at = text.length();
    while (at > 0 && isWord(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }
}
