package dev.drydock.specs.check.variable;

import dev.drydock.specs.check.body.BodyConversion;
import dev.drydock.specs.check.body.ConstantScope;
import dev.drydock.specs.check.body.Written;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.eval.Budget;
import dev.drydock.specs.kind.Schema;
import dev.drydock.specs.kind.Settings;
import dev.drydock.specs.syntax.Blocks;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A variable's block, read: its type is no value, and validations need one first.
record VariableBlock(
    String name,
    Body.Block block,
    VariableType type,
    Written settings,
    List<Body.Block> validations) {
  private static final String DEFAULT = "default";

  /// @param budget of what a default may make
  static VariableBlock of(
      String name, Body.Block block, Budget budget, Consumer<Diagnostic> report) {
    var type = type(block);
    var validations = new ArrayList<Body.Block>();
    var rest = new ArrayList<Body.Item>();
    for (var item : NotOffered.without(block, report)) {
      switch (item) {
        case Body.Attribute attribute when attribute.name().text().equals("type") -> {}
        case Body.Attribute attribute when attribute.name().text().equals("validation") ->
            validations.addAll(Blocks.asBlocks(attribute, 0, report));
        case Body.Block inner when inner.type().text().equals("validation") ->
            validations.add(inner);
        case Body.Attribute other -> rest.add(other);
        case Body.Block other -> rest.add(other);
      }
    }
    var plain =
        new Body.Block(
            block.type(),
            block.labels(),
            new Body(rest, block.body().span()),
            block.header(),
            block.span());
    var constants = ConstantScope.evaluator(budget, report);
    return new VariableBlock(
        name,
        block,
        type.map(new TypeReader(budget, report)::read).orElse(VariableType.ANY),
        BodyConversion.convert(withoutValidation(), plain, constants, report),
        validations);
  }

  /// Return what is written as the type of a variable.
  static Optional<Expression> type(Body.Block block) {
    return attribute(block, "type").map(Body.Attribute::value);
  }

  private static Optional<Body.Attribute> attribute(Body.Block block, String name) {
    return block.body().items().stream()
        .filter(Body.Attribute.class::isInstance)
        .map(Body.Attribute.class::cast)
        .filter(one -> one.name().text().equals(name))
        .findFirst();
  }

  private static Schema withoutValidation() {
    var schema = Settings.VARIABLE.body();
    return new Schema(schema.attributes(), new LinkedHashMap<>(), schema.choices());
  }

  /// Whether a default is written; null is one.
  boolean hasDefault() {
    return attribute(block, DEFAULT).isPresent();
  }

  boolean hasFaultyDefault() {
    return settings.faulty().contains(DEFAULT);
  }

  Value byDefault() {
    return settings.values().getOrDefault(DEFAULT, Value.absent());
  }

  boolean isSensitive() {
    return Value.of(true).equals(settings.values().get("sensitive"));
  }

  boolean isNullable() {
    return !Value.of(false).equals(settings.values().get("nullable"));
  }
}
