package dev.drydock.specs.kind;

import java.util.List;

/// What may be written as a nested block.
///
/// @param form how often, and whether it carries a label
/// @param body what stands in it
/// @param presence what an absent block is worth
/// @param replaces whether a change in it replaces the object
/// @param oldNames what Azure ML v1 called it
/// @param doc one line for people
public record BlockSchema(
    String name,
    Form form,
    Schema body,
    Presence presence,
    boolean replaces,
    List<String> oldNames,
    String doc) {

  public BlockSchema {
    oldNames = List.copyOf(oldNames);
  }

  /// How often a block may be written.
  public enum Form {
    /// At most once, without a label.
    SINGLE,
    /// Any number of times, each with its own label.
    LABELLED
  }

  /// What an absent block is worth.
  public sealed interface Presence {
    /// Nothing.
    record Optional() implements Presence {}

    /// The block with all its defaults, unless one of these attributes or blocks beside it is
    /// written.
    record Implied(List<String> unless) implements Presence {
      public Implied {
        unless = List.copyOf(unless);
      }
    }
  }

  static BlockSchema single(String name, Schema body, String doc) {
    return new BlockSchema(name, Form.SINGLE, body, new Presence.Optional(), false, List.of(), doc);
  }

  static BlockSchema labelled(String name, Schema body, String doc) {
    return new BlockSchema(
        name, Form.LABELLED, body, new Presence.Optional(), false, List.of(), doc);
  }

  BlockSchema implied(String... unless) {
    var presence = new Presence.Implied(List.of(unless));
    return new BlockSchema(name, form, body, presence, replaces, oldNames, doc);
  }

  BlockSchema thatReplaces() {
    return new BlockSchema(name, form, body, presence, true, oldNames, doc);
  }

  BlockSchema formerly(String... names) {
    return new BlockSchema(name, form, body, presence, replaces, List.of(names), doc);
  }
}
