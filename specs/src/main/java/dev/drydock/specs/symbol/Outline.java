package dev.drydock.specs.symbol;

import dev.drydock.specs.kind.BlockSchema;
import dev.drydock.specs.kind.Kinds;
import dev.drydock.specs.kind.Repeated;
import dev.drydock.specs.kind.Schema;
import dev.drydock.specs.kind.Settings;
import dev.drydock.specs.syntax.Blocks;
import dev.drydock.specs.syntax.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Read bodies as sections: in YAML, a mapping under a block's name is that block.
public final class Outline {
  private Outline() {}

  /// Return the sections of a file. What is wrong is passed over: others report it.
  public static List<Section> of(Body file) {
    var sections = new ArrayList<Section>();
    for (var item : file.items()) {
      switch (item) {
        case Body.Block block -> sections.add(section(block, top(block.type().text())));
        case Body.Attribute attribute -> {
          var word = attribute.name().text();
          top(word)
              .ifPresent(schema ->
                  blocks(attribute, labels(word))
                      .forEach(block -> sections.add(section(block, Optional.of(schema)))));
        }
      }
    }
    return sections;
  }

  /// Return what may stand in a block of the top level.
  public static Optional<Schema> top(String word) {
    return Kinds.named(word).map(Kinds::whole).or(() -> Settings.named(word).map(Settings::body));
  }

  /// Return how many labels a block of the top level carries.
  public static int labels(String word) {
    return Kinds.named(word)
        .map(kind -> kind.labels())
        .or(() -> Settings.named(word).map(Settings::labels))
        .orElse(0);
  }

  private static List<Body.Block> blocks(Body.Attribute attribute, int labels) {
    return Blocks.asBlocks(attribute, labels, _ -> {});
  }

  private static Section section(Body.Block block, Optional<Schema> schema) {
    var attributes = new ArrayList<Body.Attribute>();
    var sections = new ArrayList<Section>();
    for (var item : block.body().items()) {
      switch (item) {
        case Body.Block inner -> sections.add(section(inner, nested(schema, inner)));
        case Body.Attribute attribute -> {
          var labels = labels(schema, attribute.name().text());
          if (labels.isEmpty()) {
            attributes.add(attribute);
          } else {
            blocks(attribute, labels.get())
                .forEach(one -> sections.add(section(one, nested(schema, one))));
          }
        }
      }
    }
    return new Section(
        block.type(), block.labels(), schema, attributes, sections, block.header(), block.span());
  }

  /// Return how many labels a nested block carries; nothing for what is none.
  private static Optional<Integer> labels(Optional<Schema> around, String word) {
    if (word.equals(Repeated.WORD) && around.filter(one -> !one.blocks().isEmpty()).isPresent()) {
      return Optional.of(1);
    }
    return around
        .flatMap(one -> one.block(word))
        .map(block -> block.form() == BlockSchema.Form.LABELLED ? 1 : 0);
  }

  private static Optional<Schema> nested(Optional<Schema> around, Body.Block inner) {
    if (inner.type().text().equals(Repeated.WORD) && inner.labels().size() == 1) {
      return around.flatMap(one -> one.block(inner.labels().getFirst().text())).map(Repeated::of);
    }
    return around.flatMap(one -> one.block(inner.type().text())).map(BlockSchema::body);
  }
}
