package dev.drydock.sim.kubernetes.print;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/// Computes what one column shows of an object.
@FunctionalInterface
interface Cell {
  JsonNode of(ObjectNode object, Instant now);
}
