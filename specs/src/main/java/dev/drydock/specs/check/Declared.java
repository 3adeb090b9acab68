package dev.drydock.specs.check;

import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.value.Address;

/// A resource as written.
record Declared(Address address, Kind kind, Body.Block block) {}
