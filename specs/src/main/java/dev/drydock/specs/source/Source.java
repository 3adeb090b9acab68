package dev.drydock.specs.source;

import java.util.List;

/// One file's text, as read.
///
/// @param name the file's name as the user would write it
/// @param text the whole text, decoded from UTF-8
public record Source(String name, String text) {
  /// Return the lines without their ends; line 1 is element 0.
  public List<String> lines() {
    return text.lines().toList();
  }
}
