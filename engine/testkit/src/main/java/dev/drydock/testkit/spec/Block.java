package dev.drydock.testkit.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// One block as a user writes it.
///
/// @param labels what stands between the kind's word and the brace
public record Block(
    String kind,
    List<String> labels,
    SequencedMap<String, Literal> attributes,
    List<Block> blocks) {

  public Block {
    labels = List.copyOf(labels);
    attributes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(attributes));
    blocks = List.copyOf(blocks);
  }

  public static Block of(String kind, String... labels) {
    return new Block(kind, List.of(labels), new LinkedHashMap<>(), List.of());
  }

  /// Return the same block with one attribute more, or another value of one it has.
  public Block with(String name, Literal value) {
    var more = new LinkedHashMap<>(attributes);
    more.put(name, value);
    return new Block(kind, labels, more, blocks);
  }

  /// Return the same block with one nested block more.
  public Block with(Block nested) {
    var more = new ArrayList<>(blocks);
    more.add(nested);
    return new Block(kind, labels, attributes, more);
  }
}
