package dev.drydock.specs.symbol;

import dev.drydock.specs.kind.Schema;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Body;
import java.util.List;
import java.util.Optional;

/// A block, whichever form it was written in: what HCL writes with braces and YAML as a mapping.
///
/// @param schema what may stand in it; absent where nobody knows the block
/// @param header type and labels
public record Section(
    Body.Name type,
    List<Body.Name> labels,
    Optional<Schema> schema,
    List<Body.Attribute> attributes,
    List<Section> sections,
    Span header,
    Span span) {
  public Section {
    labels = List.copyOf(labels);
    attributes = List.copyOf(attributes);
    sections = List.copyOf(sections);
  }

  public String word() {
    return type.text();
  }

  /// Return the word and the labels, as people say them: `version.scoring.blue`.
  public String title() {
    var title = new StringBuilder(word());
    labels.forEach(label -> title.append('.').append(label.text()));
    return title.toString();
  }
}
