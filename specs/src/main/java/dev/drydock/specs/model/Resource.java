package dev.drydock.specs.model;

import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.value.Address;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What a user wrote as one block of one kind.
///
/// @param attributes complete: what was written, converted, and every default
/// @param span the block's header
/// @param spans where each attribute was written, by dotted path (`autoscale.min`,
///   `node_pool.gpu.nodes`); what came from a default is absent
/// @param lifecycle what its `lifecycle` block says
public record Resource(
    Address address,
    Kind kind,
    Attributes attributes,
    Span span,
    SequencedMap<String, Span> spans,
    Lifecycle lifecycle) {

  public Resource {
    spans = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(spans));
  }

  /// Return the name that the cloud shows: the `name` attribute, which the schema defaults to the
  /// last label.
  public String name() {
    return attributes.text("name");
  }

  /// Return where an attribute was written, else the block's header.
  public Span spanOf(String path) {
    return spans.getOrDefault(path, span);
  }
}
