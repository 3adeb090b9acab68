package dev.drydock.editor.place;

import java.util.Optional;
import java.util.regex.Pattern;

/// One line of YAML as it reads at first sight.
///
/// @param indent where its first word stands, behind the dashes of a list
/// @param dashed whether it begins an element of a list
/// @param key what stands before a colon, if one does
/// @param rest what stands behind it, else the whole
/// @param restFrom where that begins in the line
record YamlLine(int indent, boolean dashed, Optional<String> key, String rest, int restFrom) {
  private static final String KEY = "(\"[^\"]*\"|'[^']*'|[^\\s:#\"'\\[\\]{}-][^:#]*?)\\s*:";
  private static final Pattern FORM =
      Pattern.compile("^(\\s*)((?:- +)*)(?:" + KEY + "(?=\\s|$)\\s*)?(.*)$");

  static YamlLine of(String line) {
    var matcher = FORM.matcher(line);
    if (!matcher.matches()) {
      return new YamlLine(0, false, Optional.empty(), line, 0);
    }
    return new YamlLine(
        matcher.end(2),
        !matcher.group(2).isEmpty(),
        Optional.ofNullable(matcher.group(3)).map(YamlLine::bare),
        matcher.group(4),
        matcher.start(4));
  }

  private static String bare(String key) {
    boolean quoted = key.length() > 1 && (key.startsWith("\"") || key.startsWith("'"));
    return quoted ? key.substring(1, key.length() - 1) : key;
  }

  /// Whether it says nothing: blank, or a comment.
  boolean empty() {
    return key.isEmpty() && (rest.isBlank() || rest.startsWith("#"));
  }
}
