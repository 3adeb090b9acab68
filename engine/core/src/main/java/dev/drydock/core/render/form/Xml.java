package dev.drydock.core.render.form;

/// Writes texts into XML 1.0.
public final class Xml {
  /// The first line of a document.
  public static final String HEADER = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private Xml() {}

  /// Escape for text and attributes; what XML 1.0 cannot hold becomes a question mark.
  public static String escaped(String text) {
    var xml = new StringBuilder();
    text.codePoints().forEach(point -> append(xml, point));
    return xml.toString();
  }

  private static void append(StringBuilder xml, int point) {
    switch (point) {
      case '<' -> xml.append("&lt;");
      case '>' -> xml.append("&gt;");
      case '&' -> xml.append("&amp;");
      case '"' -> xml.append("&quot;");
      case '\n' -> xml.append("&#10;");
      default -> xml.appendCodePoint(allowed(point) ? point : '?');
    }
  }

  private static boolean allowed(int point) {
    boolean control = point < 0x20 && point != '\t';
    boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
    return !control && !surrogate && point != 0xFFFE && point != 0xFFFF;
  }
}
