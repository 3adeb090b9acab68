package dev.drydock.core.saved.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/// A piece of a document, read strictly: what is missing or of another kind is damage.
public record Tree(JsonNode node) {
  /// Return the piece under a name.
  public Tree at(String name) {
    var found = node.get(name);
    if (found == null) {
      throw new Damaged("has no " + name);
    }
    return new Tree(found);
  }

  public Optional<Tree> find(String name) {
    return Optional.ofNullable(node.get(name)).map(Tree::new);
  }

  public String text(String name) {
    return at(name).text();
  }

  public String text() {
    if (!node.isTextual()) {
      throw new Damaged("holds something else than a text");
    }
    return node.textValue();
  }

  boolean flag(String name) {
    var found = at(name).node;
    if (!found.isBoolean()) {
      throw new Damaged("holds under " + name + " something else than true or false");
    }
    return found.booleanValue();
  }

  int integer(String name) {
    return at(name).integer();
  }

  int integer() {
    if (!node.isInt()) {
      throw new Damaged("holds something else than a whole number");
    }
    return node.intValue();
  }

  Duration duration(String name) {
    return parsed(text(name), Duration::parse);
  }

  public Instant instant(String name) {
    return parsed(text(name), Instant::parse);
  }

  static BigDecimal number(String text) {
    return parsed(text, BigDecimal::new);
  }

  <T> List<T> list(String name, Function<Tree, T> read) {
    return at(name).list(read);
  }

  <T> List<T> list(Function<Tree, T> read) {
    if (!node.isArray()) {
      throw new Damaged("holds something else than a list");
    }
    var list = new ArrayList<T>();
    node.forEach(element -> list.add(read.apply(new Tree(element))));
    return list;
  }

  public <T> SequencedMap<String, T> entries(String name, Function<Tree, T> read) {
    return at(name).entries(read);
  }

  public <T> SequencedMap<String, T> entries(Function<Tree, T> read) {
    if (!node.isObject()) {
      throw new Damaged("holds something else than named pieces");
    }
    var entries = new LinkedHashMap<String, T>();
    node.properties()
        .forEach(entry -> entries.put(entry.getKey(), read.apply(new Tree(entry.getValue()))));
    return entries;
  }

  <E extends Enum<E>> E word(String name, Class<E> of) {
    return parsed(text(name), text -> Enum.valueOf(of, text));
  }

  /// Parse what some parser of the house or of Java refuses by an exception.
  static <T> T parsed(String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException unreadable) {
      throw new Damaged("holds \"" + text + "\", which means nothing there");
    }
  }
}
