package dev.drydock.specs.syntax;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Turn objects into blocks, where a schema says that a name is a block's.
///
/// The YAML reader cannot tell a block from an attribute whose value is an object, so it makes
/// attributes only. Whoever knows the schema asks here for the blocks that an attribute stands for:
/// labels nest as keys (`version: {scoring: {blue: {...}}}`), and a list holds several blocks, as
/// in HCL's JSON mapping. Spans stay; the header of a block is its last label, else its name.
public final class Blocks {
  private Blocks() {}

  /// Read an object as what stands between a block's braces: attributes only.
  public static Body asBody(Expression.ObjectLiteral object, Consumer<Diagnostic> faults) {
    var items = new ArrayList<Body.Item>();
    for (var entry : object.entries()) {
      name(entry, faults)
          .ifPresent(name ->
              items.add(
                  new Body.Attribute(
                      name, entry.value(), spanning(name.span(), entry.value().span()))));
    }
    return new Body(items, object.span());
  }

  /// Read an attribute as the blocks that it stands for, each with `labels` labels. A value of null
  /// stands for none.
  public static List<Body.Block> asBlocks(
      Body.Attribute attribute, int labels, Consumer<Diagnostic> faults) {
    var found = new ArrayList<Body.Block>();
    collect(attribute.name(), List.of(), labels, attribute.value(), found, faults);
    return found;
  }

  private static void collect(
      Body.Name type,
      List<Body.Name> labels,
      int missing,
      Expression value,
      List<Body.Block> found,
      Consumer<Diagnostic> faults) {
    switch (value) {
      case Expression.ObjectLiteral object when missing > 0 -> {
        for (var entry : object.entries()) {
          name(entry, faults)
              .ifPresent(label ->
                  collect(type, plus(labels, label), missing - 1, entry.value(), found, faults));
        }
      }
      case Expression.ObjectLiteral object -> found.add(block(type, labels, object, faults));
      case Expression.Tuple several ->
          several.elements().forEach(one -> collect(type, labels, missing, one, found, faults));
      case Expression.Literal(Value.Null _, _) -> {}
      case Expression other -> faults.accept(expected(type, labels, missing, other));
    }
  }

  private static Body.Block block(
      Body.Name type,
      List<Body.Name> labels,
      Expression.ObjectLiteral object,
      Consumer<Diagnostic> faults) {
    var header = labels.isEmpty() ? type.span() : labels.getLast().span();
    return new Body.Block(
        type, labels, asBody(object, faults), header, spanning(header, object.span()));
  }

  private static List<Body.Name> plus(List<Body.Name> labels, Body.Name label) {
    var more = new ArrayList<>(labels);
    more.add(label);
    return more;
  }

  private static Diagnostic expected(
      Body.Name type, List<Body.Name> labels, int missing, Expression value) {
    return Diagnostic.at(
        value.span(),
        Code.DRY0145,
        missing > 0 ? "expected a mapping by name" : "expected the block's attributes",
        "`"
            + type.text()
            + "` is a block with "
            + labels(missing + labels.size())
            + ": its labels nest as keys, and below them its attributes stand as a"
            + " mapping.");
  }

  private static String labels(int count) {
    return count == 1 ? "1 label" : count + " labels";
  }

  private static Optional<Body.Name> name(Expression.Entry entry, Consumer<Diagnostic> faults) {
    if (entry.key() instanceof Expression.Literal(Value.Text(var text), var span)) {
      return Optional.of(new Body.Name(text, span));
    }
    faults.accept(
        Diagnostic.at(
            entry.key().span(),
            Code.DRY0144,
            "has to be known as it stands",
            "The names of attributes and the labels of blocks are plain text."));
    return Optional.empty();
  }

  private static Span spanning(Span first, Span last) {
    return first.file().equals(last.file()) && first.compareTo(last) <= 0 ? first.to(last) : last;
  }
}
