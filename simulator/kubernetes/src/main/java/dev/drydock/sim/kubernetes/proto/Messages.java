package dev.drydock.sim.kubernetes.proto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The messages of the extract: one per line, its fields as `number name type`.
final class Messages {
  /// How often a field comes.
  enum Many {
    ONE,
    LIST,
    MAP,
    /// Its own fields are fields of its owner.
    PART
  }

  /// @param type a scalar's name, or a message's; `=` before a message that stands for its list
  record Field(String name, String type, Many many) {}

  record Message(String name, Map<Integer, Field> fields) {}

  private static final Map<String, Message> ALL = read();

  private Messages() {}

  static Message of(String name) {
    return Objects.requireNonNull(ALL.get(name), name);
  }

  static boolean known(String name) {
    return ALL.containsKey(name);
  }

  private static Map<String, Message> read() {
    var all = new HashMap<String, Message>();
    text()
        .lines()
        .forEach(line -> {
          int tab = line.indexOf('\t');
          var name = line.substring(0, tab);
          all.put(name, new Message(name, fields(line.substring(tab + 1))));
        });
    return all;
  }

  private static Map<Integer, Field> fields(String text) {
    var fields = new HashMap<Integer, Field>();
    for (var field : text.split(";", -1)) {
      var parts = field.split(" ", -1);
      if (parts.length == 3) {
        fields.put(Integer.parseInt(parts[0]), field(parts[1], parts[2]));
      }
    }
    return fields;
  }

  private static Field field(String name, String type) {
    return switch (type.charAt(0)) {
      case '*' -> new Field(name, type.substring(1), Many.LIST);
      case '{' -> new Field(name, type.substring(1), Many.MAP);
      case '+' -> new Field(name, type.substring(1), Many.PART);
      default -> new Field(name, type, Many.ONE);
    };
  }

  private static String text() {
    try (var in = Objects.requireNonNull(Messages.class.getResourceAsStream("messages.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
