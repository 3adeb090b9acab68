package dev.drydock.editor.feature;

import dev.drydock.editor.place.Place;
import dev.drydock.specs.kind.AttributeSchema;
import dev.drydock.specs.kind.Schema;
import dev.drydock.specs.kind.Trait;
import dev.drydock.specs.value.Type;
import java.util.List;

/// Writes blocks and attributes with gaps where the user goes on.
final class Snippets {
  private final Place.Form form;
  private int gaps;

  Snippets(Place.Form form) {
    this.form = form;
  }

  /// Write a block with the attributes that it needs.
  String block(String word, List<String> labels, Schema schema) {
    gaps = 0;
    return switch (form) {
      case HCL -> hcl(word, labels, schema);
      case YAML -> yaml(word, labels, schema);
    };
  }

  private String hcl(String word, List<String> labels, Schema schema) {
    var text = new StringBuilder(word);
    labels.forEach(label -> text.append(" \"").append(gap(label)).append('"'));
    text.append(" {\n");
    needed(schema).forEach(one -> text.append("  ").append(line(one)).append('\n'));
    return text.append(needed(schema).isEmpty() ? "  " + gap("") + "\n" : "")
        .append('}')
        .toString();
  }

  private String yaml(String word, List<String> labels, Schema schema) {
    var text = new StringBuilder(word + ":");
    var indent = "\n";
    for (var label : labels) {
      indent += "  ";
      text.append(indent).append(gap(label)).append(':');
    }
    indent += "  ";
    for (var attribute : needed(schema)) {
      text.append(indent).append(line(attribute));
    }
    return text.append(needed(schema).isEmpty() ? indent + gap("") : "").toString();
  }

  private static List<AttributeSchema> needed(Schema schema) {
    return schema.attributes().values().stream().filter(one -> one.is(Trait.REQUIRED)).toList();
  }

  /// Write an attribute.
  String attribute(AttributeSchema attribute) {
    gaps = 0;
    return line(attribute);
  }

  private String line(AttributeSchema attribute) {
    return attribute.name() + (form == Place.Form.HCL ? " = " : ": ") + value(attribute);
  }

  private String value(AttributeSchema attribute) {
    boolean hcl = form == Place.Form.HCL;
    return switch (attribute.types().getFirst()) {
      case Type.Text _ -> hcl ? "\"" + gap("") + "\"" : gap("");
      case Type.ListOf _, Type.SetOf _, Type.TupleOf _ -> "[" + gap("") + "]";
      case Type.MapOf _, Type.ObjectOf _ ->
          hcl ? "{\n    " + gap("") + "\n  }" : "\n    " + gap("");
      case Type.ResourceOf(var kind) ->
          hcl ? kind + "." + gap("") : "\\${" + kind + "." + gap("") + "\\}";
      case Type.Any _, Type.Bool _, Type.Number _ -> gap("");
    };
  }

  private String gap(String word) {
    gaps++;
    return word.isEmpty() ? "$" + gaps : "${" + gaps + ":" + word + "}";
  }
}
