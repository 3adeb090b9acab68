package dev.drydock.specs.model;

import dev.drydock.specs.source.Span;
import dev.drydock.specs.value.Value;

/// A value that the spec publishes under a name.
///
/// @param value known, or unknown with the residual to resolve after apply; sensitive when said so
public record Output(String name, String description, Value value, Span span) {}
