package dev.drydock.editor.feature;

import dev.drydock.specs.eval.function.Functions;
import dev.drydock.specs.kind.AttributeSchema;
import dev.drydock.specs.kind.BlockSchema;
import dev.drydock.specs.kind.Docs;
import dev.drydock.specs.kind.Kinds;
import dev.drydock.specs.kind.Schema;
import dev.drydock.specs.kind.Trait;
import dev.drydock.specs.schema.Words;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.symbol.Section;
import dev.drydock.specs.symbol.Symbol;
import dev.drydock.specs.symbol.Traversal;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.syntax.Expressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/// Say what stands under the mouse.
public final class Explaining {
  private static final int WORTH_MAX = 500;

  private final Spot spot;
  private final Function<String, Optional<String>> worth;

  /// @param worth what a name is worth, as text; nothing where that is unknown or must not be shown
  public Explaining(Spot spot, Function<String, Optional<String>> worth) {
    this.spot = spot;
    this.worth = worth;
  }

  public Optional<Hover> hover() {
    var around = spot.around();
    return named().or(() -> inSections(around));
  }

  private Optional<Hover> inSections(List<Section> around) {
    if (around.isEmpty()) {
      return Optional.empty();
    }
    var inner = around.getLast();
    if (spot.in(inner.type().span())) {
      return shown(block(around), inner.type().span());
    }
    return inner.attributes().stream()
        .filter(one -> spot.in(one.name().span()) || spot.in(one.value().span()))
        .findFirst()
        .flatMap(one -> attribute(inner, one));
  }

  private static String block(List<Section> around) {
    var inner = around.getLast();
    if (around.size() == 1) {
      return "**" + inner.word() + "**\n\n" + Docs.of(inner.word());
    }
    var outer = around.get(around.size() - 2);
    return outer
        .schema()
        .flatMap(schema -> schema.block(inner.word()))
        .map(Explaining::block)
        .orElse("**" + inner.word() + "**");
  }

  private static String block(BlockSchema block) {
    return "**" + block.name() + "**\n\n" + Words.of(block) + former(block.oldNames());
  }

  private Optional<Hover> attribute(Section section, Body.Attribute written) {
    if (spot.in(written.name().span())) {
      var name = written.name().text();
      return section
          .schema()
          .flatMap(schema -> schema.attribute(name))
          .flatMap(one -> shown(attribute(one), written.name().span()));
    }
    return expression(written.value());
  }

  /// Explain an attribute: what it is for, its type, default, range, and what it was called.
  private static String attribute(AttributeSchema attribute) {
    return "**"
        + attribute.name()
        + "**: "
        + Types.words(attribute)
        + "\n\n"
        + Words.of(attribute)
        + former(attribute.oldNames());
  }

  private static String former(List<String> names) {
    return names.isEmpty() ? "" : "\n\nAzure ML v1: " + String.join(", ", names) + ".";
  }

  private Optional<Hover> expression(Expression value) {
    var found = new ArrayList<Hover>();
    Expressions.walk(value, one -> function(one).ifPresent(found::add));
    Traversal.each(value, one -> member(one).ifPresent(found::add));
    return found.stream().findFirst();
  }

  private Optional<Hover> function(Expression expression) {
    return expression instanceof Expression.Call call
            && spot.in(call.function().span())
            && Functions.names().contains(call.function().text())
        ? shown(code(Types.signature(call.function().text())), call.function().span())
        : Optional.empty();
  }

  /// Explain an attribute that is read of a resource: `endpoint.scoring.scoring_uri`.
  private Optional<Hover> member(Traversal traversal) {
    var kind = Kinds.named(traversal.root().name());
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    var schema = Kinds.of(kind.get());
    return traversal.members().stream()
        .skip(kind.get().labels())
        .filter(name -> spot.in(name.span()))
        .findFirst()
        .flatMap(name -> member(schema, traversal, name));
  }

  private Optional<Hover> member(Schema schema, Traversal traversal, Body.Name name) {
    var whole = new StringBuilder(traversal.root().name());
    for (var one : traversal.members()) {
      whole.append('.').append(one.text());
      if (one.equals(name)) {
        break;
      }
    }
    var worth = worthOf(whole.toString());
    return schema
        .attribute(name.text())
        .map(attribute -> attribute(attribute) + (attribute.is(Trait.SENSITIVE) ? "" : worth))
        .or(() -> schema.block(name.text()).map(Explaining::block))
        .flatMap(text -> shown(text, name.span()));
  }

  /// Say what a name is worth, in one line of bounded length.
  private String worthOf(String name) {
    return worth
        .apply(name)
        .map(text -> text.length() > WORTH_MAX ? text.substring(0, WORTH_MAX) + " ..." : text)
        .map(text -> "\n\n" + code(text))
        .orElse("");
  }

  /// Explain what is called by name.
  private Optional<Hover> named() {
    return spot.occurrence().flatMap(one -> shown(named(one.symbol()), one.span()));
  }

  private String named(Symbol symbol) {
    var doc = doc(symbol);
    return code(symbol.toString())
        + (doc.isEmpty() ? "" : "\n\n" + doc)
        + worthOf(symbol.toString());
  }

  /// Return what the writer says of it, else what its kind is for.
  private String doc(Symbol symbol) {
    var word = symbol.word().equals(Symbol.VARIABLE) ? "variable" : symbol.word();
    return Docs.of(word.equals(Symbol.LOCAL) ? "locals" : word);
  }

  private static String code(String text) {
    return "```hcl\n" + text + "\n```";
  }

  private Optional<Hover> shown(String text, Span span) {
    var content = new MarkupContent(MarkupKind.MARKDOWN, text);
    return Optional.of(new Hover(content, spot.page().lines().range(span)));
  }
}
