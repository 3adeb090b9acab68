package dev.drydock.core.execute;

import dev.drydock.specs.value.Value;

/// A published value.
///
/// @param value unknown where what it reads does not exist (yet)
public record OutputValue(String name, String description, Value value) {}
