package dev.drydock.specs.check;

import dev.drydock.specs.value.Value;

/// What `each` means in one instance of a repeated block.
record Each(String key, Value value) {}
