package dev.drydock.specs.symbol;

import java.util.ArrayList;
import java.util.List;

/// What can be called by name in one directory: a resource (`version.scoring.blue`), a variable
/// (`var.x`), a local, a module, one of its outputs (`module.eu.url`), an output, a check.
///
/// @param word what a reference to it begins with: a kind's word, `var`, `local`, `module`;
///   `output` and `check`, which nobody in the directory refers to
/// @param names what follows the word; none for the platform block
public record Symbol(String word, List<String> names) {
  public static final String VARIABLE = "var";
  public static final String LOCAL = "local";
  public static final String MODULE = "module";
  public static final String OUTPUT = "output";
  public static final String CHECK = "check";

  public Symbol {
    names = List.copyOf(names);
  }

  public static Symbol of(String word, String... names) {
    return new Symbol(word, List.of(names));
  }

  /// Return the same symbol with another last name.
  public Symbol renamed(String name) {
    var other = new ArrayList<>(names);
    other.set(other.size() - 1, name);
    return new Symbol(word, other);
  }

  @Override
  public String toString() {
    return names.isEmpty() ? word : word + "." + String.join(".", names);
  }
}
