package dev.drydock.specs.check.declared;

import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.value.Address;
import java.util.Optional;

/// A resource as written.
///
/// @param address in its module
/// @param block without what repeats it
/// @param forEach what repeats it
public record Declared(
    Address address, Kind kind, Body.Block block, Optional<Body.Attribute> forEach) {}
