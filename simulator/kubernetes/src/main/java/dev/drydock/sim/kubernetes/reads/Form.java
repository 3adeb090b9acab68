package dev.drydock.sim.kubernetes.reads;

import dev.drydock.sim.wire.Request;

/// The form in which a client wants objects.
enum Form {
  WHOLE,
  METADATA,
  TABLE;

  /// Return the first form of the request's `Accept` that is served.
  static Form of(Request request) {
    var accept = request.headers().first("Accept").orElse("").replace(" ", "");
    for (var part : accept.split(",", -1)) {
      if ((part + ";").contains(";as=Table;") && (part + ";").contains(";v=v1;")) {
        return TABLE;
      }
      if (part.contains("as=PartialObjectMetadata")) {
        return METADATA;
      }
      if (part.matches("application/json|application/yaml|\\*/\\*")) {
        return WHOLE;
      }
    }
    return WHOLE;
  }
}
