package dev.drydock.specs.kind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What may be written between a block's braces.
///
/// @param attributes by name, in the order in which documents list them
/// @param blocks by name, in the same way
/// @param choices groups of attributes and blocks that exclude each other
public record Schema(
    SequencedMap<String, AttributeSchema> attributes,
    SequencedMap<String, BlockSchema> blocks,
    List<Choice> choices) {

  public Schema {
    attributes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(attributes));
    blocks = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(blocks));
    choices = List.copyOf(choices);
  }

  /// Attributes or blocks of which at most one is written.
  ///
  /// @param needed whether one of them must be
  public record Choice(List<String> names, boolean needed) {
    public Choice {
      names = List.copyOf(names);
    }
  }

  static Schema of(AttributeSchema... attributes) {
    var byName = new LinkedHashMap<String, AttributeSchema>();
    for (var attribute : attributes) {
      byName.put(attribute.name(), attribute);
    }
    return new Schema(byName, new LinkedHashMap<>(), List.of());
  }

  Schema and(AttributeSchema more) {
    var all = new LinkedHashMap<>(attributes);
    all.put(more.name(), more);
    return new Schema(all, blocks, choices);
  }

  Schema with(BlockSchema... nested) {
    var more = new LinkedHashMap<>(blocks);
    for (var block : nested) {
      more.put(block.name(), block);
    }
    return new Schema(attributes, more, choices);
  }

  Schema oneOf(String... names) {
    return choosing(new Choice(List.of(names), true));
  }

  Schema atMostOneOf(String... names) {
    return choosing(new Choice(List.of(names), false));
  }

  private Schema choosing(Choice choice) {
    var more = new ArrayList<>(choices);
    more.add(choice);
    return new Schema(attributes, blocks, more);
  }

  public Optional<AttributeSchema> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  public Optional<BlockSchema> block(String name) {
    return Optional.ofNullable(blocks.get(name));
  }

  /// Return every name that may be written, attributes first.
  public List<String> names() {
    var names = new ArrayList<>(attributes.keySet());
    names.addAll(blocks.keySet());
    return names;
  }

  /// Return the dotted path of what Azure ML v1 called `written`, here or in a nested block; its
  /// command line wrote dashes for underscores.
  public Optional<String> successor(String written) {
    var oldName = written.replace('-', '_');
    for (var attribute : attributes.values()) {
      if (attribute.oldNames().contains(oldName)) {
        return Optional.of(attribute.name());
      }
    }
    for (var block : blocks.values()) {
      if (block.oldNames().contains(oldName)) {
        return Optional.of(block.name());
      }
      var inside = block.body().successor(oldName);
      if (inside.isPresent()) {
        return Optional.of(block.name() + "." + inside.get());
      }
    }
    return Optional.empty();
  }
}
