package dev.drydock.specs.format.yaml;

/// A comment and where it stands.
///
/// @param at the index of its `#`
/// @param column how many characters stand before it on its line
/// @param alone whether nothing but space stands before it
record Comment(int at, int column, boolean alone, String text) {

  static Comment at(String text, int at) {
    int line = text.lastIndexOf('\n', at - 1) + 1;
    int end = text.indexOf('\n', at);
    var comment = text.substring(at, end < 0 ? text.length() : end).stripTrailing();
    return new Comment(at, at - line, text.substring(line, at).isBlank(), comment);
  }

  int end() {
    return at + text.length();
  }
}
