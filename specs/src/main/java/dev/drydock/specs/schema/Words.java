package dev.drydock.specs.schema;

import dev.drydock.specs.kind.AttributeSchema;
import dev.drydock.specs.kind.BlockSchema;
import dev.drydock.specs.kind.Bounds;
import dev.drydock.specs.kind.Default;
import dev.drydock.specs.kind.Trait;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Say in words what a schema knows of an attribute or a block, for people who are writing it.
public final class Words {
  private Words() {}

  /// Describe an attribute in one paragraph.
  public static String of(AttributeSchema attribute) {
    return attribute.doc() + facts(attribute).stream().map(" "::concat).reduce("", String::concat);
  }

  /// Describe a block in one paragraph.
  public static String of(BlockSchema block) {
    return block.doc() + (block.replaces() ? " A change in it replaces the object." : "");
  }

  /// Return what is to be known of an attribute beside its documentation, a sentence each.
  public static List<String> facts(AttributeSchema attribute) {
    var facts = new ArrayList<String>();
    if (attribute.is(Trait.REQUIRED)) {
      facts.add("Required.");
    }
    if (!attribute.allowed().isEmpty()) {
      facts.add("One of " + String.join(", ", attribute.allowed()) + ".");
    }
    if (!attribute.bounds().equals(Bounds.ANY)) {
      facts.add(range(attribute) + ".");
    }
    defaulted(attribute.defaulted()).forEach(facts::add);
    traits(attribute, facts);
    return facts;
  }

  private static String range(AttributeSchema attribute) {
    var words = attribute.bounds().words();
    var sort = attribute.is(Trait.WHOLE) ? "A whole number, " : "A number, ";
    return sort + words;
  }

  private static List<String> defaulted(Default defaulted) {
    return switch (defaulted) {
      case Default.Constant(var value) -> List.of("Default: " + text(value) + ".");
      case Default.IfEqual(_, _, _, Default.Constant(var value)) ->
          List.of("Default: " + text(value) + ".");
      case Default.IfGiven(_, _, var otherwise) -> defaulted(otherwise);
      case Default.IfEqual _, Default.None _, Default.LastLabel _ -> List.of();
      case Default.FirstLabelReference _, Default.Through _, Default.Of _ -> List.of();
    };
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Number number -> number.plain();
      case Value.Bool(var flag) -> Boolean.toString(flag);
      case Value.Null _, Value.Sequence _, Value.Mapping _ -> "none";
      case Value.Reference _, Value.Unknown _, Value.Sensitive _ -> "none";
    };
  }

  private static void traits(AttributeSchema attribute, List<String> facts) {
    if (attribute.is(Trait.REPLACES)) {
      facts.add("A change replaces the object.");
    }
    if (attribute.is(Trait.REPLACES_ATTACHMENT)) {
      facts.add("A change replaces the attachment of an attached cluster.");
    }
    if (attribute.is(Trait.SENSITIVE)) {
      facts.add("Sensitive: never shown.");
    }
    if (attribute.is(Trait.COMPUTED)) {
      facts.add("Set by the cloud: read, never written.");
    }
  }
}
