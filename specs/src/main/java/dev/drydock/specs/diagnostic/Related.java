package dev.drydock.specs.diagnostic;

import dev.drydock.specs.source.Span;

/// Another place that contributed to a fault, with what it contributed.
public record Related(Span span, String label) {}
