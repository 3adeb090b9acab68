package dev.drydock.specs.model;

import dev.drydock.specs.source.Span;
import dev.drydock.specs.value.Address;
import java.util.Optional;

/// What replaces a resource when it changes.
///
/// @param address the resource that is watched
/// @param attribute the dotted path of the one attribute meant (`environment.image`); any change of
///   the resource when absent
public record ReplaceTrigger(Address address, Optional<String> attribute, Span span) {}
