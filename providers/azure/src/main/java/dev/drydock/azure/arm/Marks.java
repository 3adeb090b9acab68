package dev.drydock.azure.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.spi.object.Assertions;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.ObjectType;
import dev.drydock.spi.object.Role;
import java.util.List;
import java.util.Optional;

/// Reads and writes the owner's mark, which lives in tags.
///
/// @param tags where the object's tags stand: `tags`, or `properties.tags` for what has none of its
///   own
public record Marks(String tags) {
  public static final String STACK = "drydock-stack";
  private static final String ADDRESS = "drydock-address";
  private static final String ASSERTED = "drydock-asserted";
  private static final String SECRETS = "drydock-secrets";
  private static final List<String> ALL = List.of(STACK, ADDRESS, ASSERTED, SECRETS);

  public static final Marks TAGS = new Marks("tags");
  public static final Marks PROPERTIES_TAGS = new Marks("properties.tags");

  /// Return the tag of a parent that keeps what was asserted of its untagged child.
  public static String assertedOf(Role role) {
    return ASSERTED + "-" + role.word();
  }

  /// Return the mark on an object.
  public Mark read(ObjectNode body) {
    var stack = tag(body, STACK);
    var address = tag(body, ADDRESS).flatMap(Marks::address);
    if (stack.isEmpty() || address.isEmpty()) {
      return Mark.NONE;
    }
    return new Mark.Owned(
        stack.get(), address.get(), tag(body, ASSERTED).orElse(""), tag(body, SECRETS).orElse(""));
  }

  /// Return the mark of an untagged child, kept on `parent`: the parent's owner is the child's. A
  /// child whose maker died before it could say what was asserted remembers nothing, so that the
  /// next plan says it.
  public Mark ofChild(ObjectNode parent, Role role, ObjectType type) {
    return switch (read(parent)) {
      case Mark.None none -> none;
      case Mark.Owned(var stack, var address, _, _) ->
          new Mark.Owned(
              stack,
              ObjectAddress.of(address.resource(), role),
              tag(parent, assertedOf(role)).orElseGet(() -> Assertions.nothing(type)),
              "");
    };
  }

  /// Write a mark beside whatever other tags there are.
  public void write(ObjectNode body, Mark.Owned mark) {
    set(body, STACK, mark.stack());
    set(body, ADDRESS, mark.address().toString());
    set(body, ASSERTED, mark.asserted());
    set(body, SECRETS, mark.secrets());
  }

  /// Take the mark off.
  public void erase(ObjectNode body) {
    ALL.forEach(name -> set(body, name, ""));
  }

  /// Return one tag.
  public Optional<String> tag(ObjectNode body, String name) {
    return Json.at(body, tags)
        .flatMap(map -> Optional.ofNullable(map.get(name)))
        .map(JsonNode::asText);
  }

  /// Set one tag; an empty text takes it off.
  public void set(ObjectNode body, String name, String value) {
    if (value.isEmpty()) {
      Json.at(body, tags).ifPresent(map -> ((ObjectNode) map).remove(name));
    } else {
      Json.put(body, tags + "." + name, JsonNodeFactory.instance.textNode(value));
    }
  }

  private static Optional<ObjectAddress> address(String text) {
    try {
      return Optional.of(ObjectAddress.parse(text));
    } catch (IllegalArgumentException edited) {
      // Somebody wrote over the tag: a mark that names nothing is none.
      return Optional.empty();
    }
  }
}
