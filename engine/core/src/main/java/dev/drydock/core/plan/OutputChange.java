package dev.drydock.core.plan;

import dev.drydock.specs.value.Value;

/// What will become of an output.
///
/// @param before what the live state says now; absent when it says nothing
/// @param after absent when the stack is destroyed; unknown until apply where a residual waits
public record OutputChange(String name, String description, Value before, Value after) {}
