package dev.drydock.sim.kubernetes.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// What a write came to.
///
/// @param code 200 or 201
public record Written(int code, ObjectNode object, List<String> warnings) {}
