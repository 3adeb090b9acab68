package dev.drydock.specs.format.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value of YAML with its comments.
public sealed interface Node {
  /// Return anchor and tag as they were written; empty where there are none.
  String properties();

  /// @param text as it stands: a number, a word, an alias
  record Plain(String properties, String text) implements Node {}

  /// @param value a text, to be written in whatever way fits its place
  record Text(String properties, String value) implements Node {}

  /// A literal or folded block, as it was written.
  ///
  /// @param header `|-` and the like
  /// @param lines without their indentation
  record Block(String properties, String header, List<String> lines) implements Node {
    public Block {
      lines = List.copyOf(lines);
    }
  }

  /// @param oneLine whether it stood on one line, and stays there if it fits
  /// @param below comments behind the last entry
  record Mapping(String properties, List<Entry> entries, boolean oneLine, List<String> below)
      implements Node {
    public Mapping {
      entries = List.copyOf(entries);
      below = List.copyOf(below);
    }
  }

  /// @param entries have no keys
  record Sequence(String properties, List<Entry> entries, boolean oneLine, List<String> below)
      implements Node {
    public Sequence {
      entries = List.copyOf(entries);
      below = List.copyOf(below);
    }
  }

  /// @param above comments on lines of their own; an empty text is a blank line
  /// @param beside the comment behind it, empty for none
  /// @param key null in a sequence
  record Entry(List<String> above, @Nullable Node key, Node value, String beside) {
    public Entry {
      above = List.copyOf(above);
    }
  }
}
