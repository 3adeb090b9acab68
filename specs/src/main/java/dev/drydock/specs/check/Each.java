package dev.drydock.specs.check;

import dev.drydock.specs.value.Value;

/// What `each` means in one instance of a repeated block. No part of the value is poison: no block
/// is repeated over what is.
record Each(String key, Value value) {}
