package dev.drydock.specs.format;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.format.convert.Flat;
import dev.drydock.specs.format.convert.HclToYaml;
import dev.drydock.specs.format.convert.Inside;
import dev.drydock.specs.format.convert.Remarks;
import dev.drydock.specs.format.convert.YamlToHcl;
import dev.drydock.specs.format.hcl.HclFormat;
import dev.drydock.specs.format.yaml.YamlTree;
import dev.drydock.specs.format.yaml.YamlWriter;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.source.Places;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/// Writes a file in the other form.
final class Conversion {
  /// How many items are looked at for the one that cannot be said.
  private static final int ITEMS_MAX = 200;

  private final Source source;
  private final Inside inside;
  private final ArrayList<Diagnostic> told = new ArrayList<>();

  private Conversion(Source source) {
    this.source = source;
    this.inside = Inside.file(source.name());
  }

  /// Convert a text without a mark of its byte order. Where it has faults, or the other form cannot
  /// say the same, the text comes back as it was, with diagnostics.
  ///
  /// @param from the form it has
  static Formatted of(Source source, Form from) {
    return new Conversion(source).run(from);
  }

  private Formatted run(Form from) {
    var body = read(source, from);
    if (!told.isEmpty()) {
      return new Formatted(source, source.text(), told);
    }
    var made = new Source(source.name(), from == Form.HCL ? yaml(body) : hcl(body));
    var faults = new ArrayList<Diagnostic>();
    var remade =
        from == Form.HCL ? YamlReader.file(made, faults::add) : HclReader.file(made, faults::add);
    if (!faults.isEmpty() || !Flat.of(body, inside).equals(Flat.of(remade, inside))) {
      return new Formatted(source, source.text(), List.of(refusal(body, remade)));
    }
    if (!comments(source, from).equals(comments(made, from.other()))) {
      throw new IllegalStateException(
          "A conversion of " + source.name() + " would lose a comment. This is a bug in Drydock.");
    }
    return new Formatted(source, made.text(), told);
  }

  /// Return the lines of all comments, sorted: what is gathered under one key changes places.
  private static List<String> comments(Source text, Form form) {
    return switch (form) {
      case HCL -> Remarks.of(text, HclReader.tokens(text, _ -> {})).all();
      case YAML -> YamlTree.comments(text.text()).stream().sorted().toList();
    };
  }

  private Body read(Source read, Form form) {
    return form == Form.HCL ? HclReader.file(read, told::add) : YamlReader.file(read, told::add);
  }

  private String yaml(Body body) {
    var remarks = Remarks.of(source, HclReader.tokens(source, told::add));
    return YamlWriter.of(new HclToYaml(remarks, told::add).file(body));
  }

  private String hcl(Body body) {
    var text = YamlToHcl.of(body, YamlTree.of(source.text()), inside);
    var faults = new ArrayList<Diagnostic>();
    var rough = new Source(source.name(), text);
    HclReader.file(rough, faults::add);
    // A name that HCL does not know is found when the text is compared.
    return faults.isEmpty() ? HclFormat.of(text, HclReader.tokens(rough, faults::add)) : text;
  }

  private Diagnostic refusal(Body body, Body remade) {
    var said = Flat.of(remade, inside);
    var span =
        body.items().stream()
            .limit(ITEMS_MAX)
            .filter(item -> !said.contains(Flat.of(new Body(List.of(item), item.span()), inside)))
            .findFirst()
            .map(Body.Item::span)
            .orElseGet(() -> Places.of(source).span(0, 0));
    return Diagnostic.at(
        span,
        Code.DRY0191,
        "cannot be said in the other form",
        "Converted and read back, the file would not say the same. Let drydock validate look at it"
            + " first; nothing is written.");
  }
}
