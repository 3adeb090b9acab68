package dev.drydock.specs.check.body;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.hcl.HclText;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A block, taken apart: what repeats it, and the rest, which stands once for each repetition.
public record Repetition(Optional<Body.Attribute> forEach, Body.Block block) {
  private static final String FOR_EACH = "for_each";
  private static final String COUNT = "count";
  private static final BigDecimal FEW = BigDecimal.TEN;

  /// Take a block apart. A `count` is refused, with the `for_each` to write instead.
  public static Repetition of(Body.Block block, Consumer<Diagnostic> report) {
    if (block.body().items().stream().noneMatch(Repetition::repeats)) {
      return new Repetition(Optional.empty(), block);
    }
    var found = new ArrayList<Body.Attribute>();
    var rest = new ArrayList<Body.Item>();
    for (var item : block.body().items()) {
      if (!(item instanceof Body.Attribute attribute) || !repeats(item)) {
        rest.add(item);
      } else if (attribute.name().text().equals(COUNT)) {
        report.accept(counted(attribute));
      } else {
        found.add(attribute);
      }
    }
    return new Repetition(found.stream().findFirst(), with(block, rest));
  }

  private static boolean repeats(Body.Item item) {
    return item instanceof Body.Attribute(var name, _, _)
        && (name.text().equals(FOR_EACH) || name.text().equals(COUNT));
  }

  /// Return the block with other items.
  public static Body.Block with(Body.Block block, List<Body.Item> items) {
    return new Body.Block(
        block.type(),
        block.labels(),
        new Body(items, block.body().span()),
        block.header(),
        block.span());
  }

  private static Diagnostic counted(Body.Attribute count) {
    return Diagnostic.at(
            count.name().span(),
            Code.DRY0241,
            "is not offered",
            "Numbered resources change their numbers when one in the middle is taken out, and all"
                + " behind it are made anew. Names stay: each.key then says which one it is.")
        .suggesting("for_each = " + instead(count.value()));
  }

  private static String instead(Expression count) {
    return switch (count) {
      case Expression.Literal(Value.Number(var number), _)
          when number.scale() <= 0 && number.signum() >= 0 && number.compareTo(FEW) < 0 ->
          named(number.intValueExact());
      case Expression.Conditional(var condition, var yes, var no, _) ->
          HclText.of(condition) + " ? " + instead(yes) + " : " + instead(no);
      case Expression other -> "toset([for n in range(" + HclText.of(other) + ") : tostring(n)])";
    };
  }

  private static String named(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> count == 1 ? "\"main\"" : "\"" + n + "\"")
        .collect(Collectors.joining(", ", "toset([", "])"));
  }
}
