package dev.drydock.specs.source;

import java.util.ArrayList;
import java.util.List;

/// One file's text, as read.
///
/// @param name the file's name as the user would write it
/// @param text the whole text, decoded from UTF-8
public record Source(String name, String text) {
  /// Return the lines without their ends; line 1 is element 0. A line ends in LF or CR LF, as in
  /// [Places].
  public List<String> lines() {
    var lines = new ArrayList<String>();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      boolean pair = newline > start && text.charAt(newline - 1) == '\r';
      lines.add(text.substring(start, pair ? end - 1 : end));
      start = end + 1;
    }
    return lines;
  }
}
