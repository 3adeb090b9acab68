package dev.drydock.specs.format.yaml;

/// The anchor and the tag before a node.
///
/// @param text as written, with single spaces; empty for none
/// @param end where the node itself begins
record Properties(String text, int end) {

  /// Read the properties at `start`.
  static Properties of(String text, int start) {
    var properties = new StringBuilder();
    int at = start;
    while (at < text.length() && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
      int from = at;
      at = end(text, at);
      properties.append(properties.isEmpty() ? "" : " ").append(text, from, at);
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
    return new Properties(properties.toString(), at);
  }

  /// Return where the property at `start` ends. A tag between angles may hold anything else.
  private static int end(String text, int start) {
    int angle = text.startsWith("!<", start) ? text.indexOf('>', start) : -1;
    int at = Math.max(start, angle);
    while (at < text.length() && !ends(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean ends(char c) {
    return Character.isWhitespace(c) || c == ',' || c == ']' || c == '}';
  }
}
