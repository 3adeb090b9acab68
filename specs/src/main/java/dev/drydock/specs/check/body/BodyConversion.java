package dev.drydock.specs.check.body;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.eval.Evaluator;
import dev.drydock.specs.kind.AttributeSchema;
import dev.drydock.specs.kind.BlockSchema;
import dev.drydock.specs.kind.Schema;
import dev.drydock.specs.kind.Trait;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Blocks;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;

/// Converts a block to its schema: every attribute to its type, every absent one to its default.
public final class BodyConversion {
  private static final String DYNAMIC = "dynamic";

  private final Evaluator evaluator;
  private final Consumer<Diagnostic> report;
  private final Defaults defaults;
  private final UnknownNames unknown;
  private final Written whole;

  private BodyConversion(
      Evaluator evaluator, Defaults defaults, UnknownNames unknown, Written whole) {
    this.evaluator = evaluator;
    this.report = unknown.report();
    this.defaults = defaults;
    this.unknown = unknown;
    this.whole = whole;
  }

  private BodyConversion with(Evaluator other) {
    return new BodyConversion(other, defaults, unknown, whole);
  }

  /// Convert a block of settings: no label and no other resource says what is absent in it.
  public static Written convert(
      Schema schema, Body.Block block, Evaluator evaluator, Consumer<Diagnostic> report) {
    return convert(schema, block, evaluator, Defaults.ALONE, report);
  }

  /// Convert a block; faults are reported, and what is faulty is absent.
  public static Written convert(
      Schema schema,
      Body.Block block,
      Evaluator evaluator,
      Defaults defaults,
      Consumer<Diagnostic> report) {
    var unknown = new UnknownNames(schema, report);
    var conversion = new BodyConversion(evaluator, defaults, unknown, Written.nothing());
    var values = conversion.level(schema, block.body(), block.header(), block.type().text(), "");
    conversion.whole.values().putAll(values);
    return conversion.whole;
  }

  /// What is found in one pair of braces.
  private record Level(
      Schema schema,
      String words,
      String path,
      SequencedMap<String, Value> given,
      SequencedMap<String, Span> places,
      Set<String> faulty) {

    Level(Schema schema, String words, String path) {
      this(
          schema, words, path, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
    }
  }

  private SequencedMap<String, Value> level(
      Schema schema, Body body, Span header, String words, String path) {
    var level = new Level(schema, words, path);
    body.items().forEach(item -> item(level, item));
    choices(level, header);
    required(level, header);
    return complete(level, header);
  }

  private void item(Level level, Body.Item item) {
    switch (item) {
      case Body.Attribute attribute -> {
        var name = attribute.name().text();
        var asAttribute = level.schema.attribute(name);
        var asBlock = level.schema.block(name);
        if (asAttribute.isPresent()) {
          attribute(level, asAttribute.get(), attribute);
        } else if (asBlock.isPresent() && unknown.listsLabels(asBlock.get(), attribute)) {
          level.faulty.add(name);
        } else if (asBlock.isPresent()) {
          var labels = asBlock.get().form() == BlockSchema.Form.LABELLED ? 1 : 0;
          Blocks.asBlocks(attribute, labels, report)
              .forEach(block -> block(level, asBlock.get(), block));
        } else if (name.equals(DYNAMIC) && !level.schema.blocks().isEmpty()) {
          Blocks.asBlocks(attribute, 1, report).forEach(block -> dynamic(level, block));
        } else {
          unknown.attribute(level.schema, level.words, attribute.name());
        }
      }
      case Body.Block block -> {
        var name = block.type().text();
        var schema = level.schema.block(name);
        if (schema.isPresent()) {
          block(level, schema.get(), block);
        } else if (level.schema.attribute(name).isPresent()) {
          level.faulty.add(name);
          unknown.blockOfAttribute(block);
        } else if (name.equals(DYNAMIC) && !level.schema.blocks().isEmpty()) {
          dynamic(level, block);
        } else {
          unknown.block(level.schema, level.words, block);
        }
      }
    }
  }

  /// Take a block `dynamic` for the blocks that it makes.
  private void dynamic(Level level, Body.Block block) {
    var name = block.labels().isEmpty() ? "" : block.labels().getFirst().text();
    var schema = level.schema.block(name);
    if (block.labels().size() != 1 || schema.isEmpty()) {
      report.accept(
          Diagnostic.at(
                  block.header(),
                  Code.DRY0251,
                  "makes no block of " + level.words,
                  "Its label is the name of a block that may stand here: "
                      + String.join(", ", level.schema.blocks().keySet())
                      + ". Attributes take their values from expressions.")
              .suggesting(Nearest.to(name, level.schema.blocks().keySet()).orElse("")));
      return;
    }
    var made = Dynamic.of(block, report).blocks(schema.get(), evaluator, report);
    if (made.isEmpty()) {
      faulty(level, name);
    }
    made.orElse(List.of())
        .forEach(one -> with(one.evaluator()).block(level, schema.get(), one.block()));
  }

  private void attribute(Level level, AttributeSchema schema, Body.Attribute attribute) {
    var name = schema.name();
    if (again(level, name, attribute.name().span())) {
      return;
    }
    if (schema.is(Trait.COMPUTED)) {
      report.accept(
          Diagnostic.at(
              attribute.name().span(),
              Code.DRY0214,
              "is not written, only read",
              schema.doc() + " Other blocks may refer to it."));
      faulty(level, name);
      return;
    }
    var span = attribute.value().span();
    var converted = value(level, schema, attribute.value());
    if (converted.isEmpty()) {
      whole.spans().put(level.path + name, span);
      faulty(level, name);
    } else if (!converted.get().isNull()) {
      whole.spans().put(level.path + name, span);
      level.given.put(name, converted.get());
    }
  }

  private Optional<Value> value(Level level, AttributeSchema schema, Expression written) {
    if (schema.is(Trait.WATCHED)) {
      return new WatchedReading(evaluator, report)
          .read(written, whole.spans(), level.path + schema.name() + ".");
    }
    return schema.is(Trait.ADDRESS)
        ? AddressReading.of(written, report).map(Value.Reference::new)
        : new AttributeConversion(schema, written.span(), report)
            .convert(evaluator.evaluate(written));
  }

  private void faulty(Level level, String name) {
    level.faulty.add(name);
    whole.faulty().add(level.path + name);
  }

  private boolean again(Level level, String name, Span span) {
    var first = level.places.putIfAbsent(name, span);
    if (first != null) {
      report.accept(Twice.at(span, List.of(first)));
    }
    return first != null;
  }

  private void block(Level level, BlockSchema schema, Body.Block block) {
    switch (schema.form()) {
      case SINGLE -> single(level, schema, block);
      case LABELLED -> labelled(level, schema, block);
    }
  }

  private void single(Level level, BlockSchema schema, Body.Block block) {
    if (!block.labels().isEmpty()) {
      labels(block, schema.name() + " has no label");
    } else if (!again(level, schema.name(), block.header())) {
      var path = level.path + schema.name();
      whole.spans().put(path, block.header());
      level.given.put(
          schema.name(),
          Value.object(
              level(schema.body(), block.body(), block.header(), schema.name(), path + ".")));
    }
  }

  private void labelled(Level level, BlockSchema schema, Body.Block block) {
    if (block.labels().size() != 1) {
      labels(block, schema.name() + " has one label");
      return;
    }
    var label = block.labels().getFirst().text();
    var path = level.path + schema.name() + "." + label;
    if (again(level, schema.name() + "." + label, block.header())) {
      return;
    }
    whole.spans().put(path, block.header());
    var entries = new LinkedHashMap<String, Value>();
    if (level.given.get(schema.name()) instanceof Value.Mapping before) {
      entries.putAll(before.entries());
    }
    entries.put(
        label,
        Value.object(
            level(schema.body(), block.body(), block.header(), schema.name(), path + ".")));
    level.given.put(schema.name(), Value.object(entries));
  }

  private void labels(Body.Block block, String label) {
    report.accept(
        Diagnostic.at(
            block.header(),
            Code.DRY0202,
            label,
            "A label names one of several blocks of a sort; blocks that stand once have none."));
  }

  private void choices(Level level, Span header) {
    for (var choice : level.schema.choices()) {
      var written = new ArrayList<Related>();
      for (var name : choice.names()) {
        var place = level.places.get(name);
        if (place != null) {
          written.add(new Related(place, name));
        }
      }
      var words = String.join(" or ", choice.names());
      if (written.size() > 1) {
        var first = written.getFirst();
        report.accept(
            Diagnostic.at(
                    written.get(1).span(),
                    Code.DRY0217,
                    first.label() + " is written already",
                    "Only one of them can hold: " + words + ".")
                .relating(List.of(new Related(first.span(), "the other one"))));
      } else if (written.isEmpty() && choice.needed()) {
        report.accept(
            Diagnostic.at(
                header,
                Code.DRY0218,
                level.words + " needs " + words,
                "Write one of them: " + words + "."));
      }
    }
  }

  private void required(Level level, Span header) {
    for (var attribute : level.schema.attributes().values()) {
      var name = attribute.name();
      if (attribute.is(Trait.REQUIRED)
          && !level.given.containsKey(name)
          && !level.faulty.contains(name)
          && !anyValueWritten(level, attribute)) {
        report.accept(
            Diagnostic.at(
                header,
                Code.DRY0204,
                level.words + " needs " + name,
                attribute.doc() + " It has no default."));
        faulty(level, name);
      }
    }
  }

  /// Where any value is taken, null is one.
  private static boolean anyValueWritten(Level level, AttributeSchema attribute) {
    return attribute.types().getFirst() instanceof Type.Any
        && level.places.containsKey(attribute.name());
  }

  /// Return the values in the schema's order, defaults filled in.
  private SequencedMap<String, Value> complete(Level level, Span header) {
    var beside = new LinkedHashMap<>(level.given);
    for (var attribute : level.schema.attributes().values()) {
      var name = attribute.name();
      if (!beside.containsKey(name) && !level.faulty.contains(name)) {
        beside.put(name, defaults.of(attribute, beside, level.faulty));
      }
    }
    var values = new LinkedHashMap<String, Value>();
    for (var name : level.schema.attributes().keySet()) {
      values.put(name, beside.getOrDefault(name, Value.absent()));
    }
    for (var block : level.schema.blocks().values()) {
      values.put(block.name(), beside.getOrDefault(block.name(), absent(level, block, header)));
    }
    return values;
  }

  private Value absent(Level level, BlockSchema block, Span header) {
    if (block.form() == BlockSchema.Form.LABELLED) {
      return Value.object(new LinkedHashMap<>());
    }
    return switch (block.presence()) {
      case BlockSchema.Presence.Optional _ -> Value.absent();
      case BlockSchema.Presence.Implied(var unless) -> {
        if (level.places.containsKey(block.name())
            || unless.stream().anyMatch(level.places::containsKey)) {
          yield Value.absent();
        }
        var empty = new Body(List.of(), header);
        var path = level.path + block.name() + ".";
        yield Value.object(level(block.body(), empty, header, block.name(), path));
      }
    };
  }
}
