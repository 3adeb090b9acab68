package dev.drydock.specs.symbol;

import dev.drydock.specs.kind.AttributeSchema;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.kind.Kinds;
import dev.drydock.specs.kind.Settings;
import dev.drydock.specs.kind.Trait;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.symbol.Occurrence.Role;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// Gathers the occurrences of sections and of all expressions in them.
final class Gathering {
  // An alias of YAML makes one expression stand in two places of the tree.
  private final SequencedSet<Occurrence> found = new LinkedHashSet<>();

  SequencedSet<Occurrence> found() {
    return found;
  }

  private void add(Role role, Span span, String word, List<Body.Name> names) {
    found.add(
        new Occurrence(new Symbol(word, names.stream().map(Body.Name::text).toList()), span, role));
  }

  /// Take a section of the top level.
  void section(Section section) {
    if (section.labels().size() == Outline.labels(section.word())) {
      definition(section);
    }
    inside(section, section.word());
  }

  private void definition(Section section) {
    var labels = section.labels();
    var kind = Kinds.named(section.word());
    if (kind.isPresent()) {
      var span = labels.isEmpty() ? section.type().span() : Names.bare(labels.getLast());
      add(Role.DEFINITION, span, section.word(), labels);
      if (kind.get() == Kind.VERSION) {
        var endpoint = labels.getFirst();
        add(Role.REFERENCE, Names.bare(endpoint), Kind.ENDPOINT.word(), List.of(endpoint));
      }
    } else if (section.word().equals(Settings.LOCALS.word())) {
      section
          .attributes()
          .forEach(one ->
              add(Role.DEFINITION, Names.bare(one.name()), Symbol.LOCAL, List.of(one.name())));
    } else if (!labels.isEmpty()) {
      var word = section.word().equals(Settings.VARIABLE.word()) ? Symbol.VARIABLE : section.word();
      add(Role.DEFINITION, Names.bare(labels.getLast()), word, labels);
    }
  }

  private void inside(Section section, String top) {
    for (var attribute : section.attributes()) {
      boolean address =
          section
              .schema()
              .flatMap(schema -> schema.attribute(attribute.name().text()))
              .filter(one -> is(one, Trait.ADDRESS))
              .isPresent();
      boolean past = address && !top.equals(Settings.IMPORT.word());
      expression(attribute.value(), past ? Role.HISTORY : Role.REFERENCE, address);
    }
    section.sections().forEach(one -> inside(one, top));
  }

  private static boolean is(AttributeSchema attribute, Trait trait) {
    return attribute.is(trait);
  }

  private void expression(Expression expression, Role role, boolean address) {
    if (address && expression instanceof Expression.Literal(Value.Text(var text), var span)) {
      Names.words(text, span)
          .ifPresent(words -> named(words.getFirst(), words.subList(1, words.size()), role));
      return;
    }
    Traversal.each(
        expression,
        one -> named(new Body.Name(one.root().name(), one.root().span()), one.members(), role));
  }

  private void named(Body.Name root, List<Body.Name> members, Role role) {
    var kind = Kinds.named(root.text());
    if (kind.isPresent()) {
      resource(kind.get(), root, members, role);
    } else if (List.of(Symbol.VARIABLE, Symbol.LOCAL, Symbol.MODULE).contains(root.text())
        && !members.isEmpty()) {
      var name = members.getFirst();
      add(role, name.span(), root.text(), List.of(name));
      if (root.text().equals(Symbol.MODULE) && members.size() > 1) {
        add(role, members.get(1).span(), Symbol.MODULE, members.subList(0, 2));
      }
    }
  }

  private void resource(Kind kind, Body.Name root, List<Body.Name> members, Role role) {
    int labels = kind.labels();
    if (members.size() < labels) {
      return;
    }
    if (kind == Kind.VERSION) {
      var endpoint = members.getFirst();
      add(role, endpoint.span(), Kind.ENDPOINT.word(), List.of(endpoint));
    }
    var span = labels == 0 ? root.span() : members.get(labels - 1).span();
    add(role, span, kind.word(), members.subList(0, labels));
  }
}
