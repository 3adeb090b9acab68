package dev.drydock.specs.value;

import dev.drydock.specs.value.Address.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the text form of an address: names between dots, and a key in brackets behind what is
/// repeated. A key holds no quote and no backslash, so it stands as it is.
final class AddressText {
  private static final String OPEN = "[\"";
  private static final String CLOSE = "\"]";
  private static final String MODULE = "module";

  private final String text;
  private int at;

  private AddressText(String text) {
    this.text = text;
  }

  static Address parse(String text) {
    return new AddressText(text).address();
  }

  static <T> List<T> join(List<T> some, List<T> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private Address address() {
    var modules = new ArrayList<Module>();
    var kind = name();
    while (kind.equals(MODULE) && at < text.length()) {
      at++;
      var name = name();
      modules.add(new Module(name, key()));
      at++;
      kind = name();
    }
    var labels = new ArrayList<String>();
    while (at < text.length() && text.charAt(at) == '.') {
      at++;
      labels.add(name());
    }
    return new Address(modules, kind, labels, key());
  }

  /// Take what stands up to the next dot or bracket.
  private String name() {
    int start = Math.min(at, text.length());
    at = start;
    while (at < text.length() && text.charAt(at) != '.' && !text.startsWith(OPEN, at)) {
      at++;
    }
    return text.substring(start, at);
  }

  private Optional<String> key() {
    if (!text.startsWith(OPEN, at)) {
      return Optional.empty();
    }
    int start = at + OPEN.length();
    int end = text.indexOf(CLOSE, start);
    at = end < 0 ? text.length() : end + CLOSE.length();
    return Optional.of(text.substring(start, end < 0 ? text.length() : end));
  }
}
