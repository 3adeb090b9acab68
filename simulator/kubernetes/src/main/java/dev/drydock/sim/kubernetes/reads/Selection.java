package dev.drydock.sim.kubernetes.reads;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.FieldSelector;
import dev.drydock.sim.kubernetes.json.LabelSelector;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.wire.Request;

/// Which objects a request is about.
///
/// @param namespace empty for all
record Selection(
    ApiResource resource, String namespace, LabelSelector labels, FieldSelector fields) {
  static Selection of(ApiResource resource, String namespace, Request request) throws Refusal {
    return new Selection(resource, namespace, labels(request), fields(resource, request));
  }

  /// Say whether nothing was chosen by labels or fields.
  boolean all() {
    return labels.requirements().isEmpty() && fields.requirements().isEmpty();
  }

  boolean matches(ObjectNode object) {
    return labels.matches(object) && fields.matches(object);
  }

  /// Say whether an object of this key is of the resource and namespace.
  boolean covers(Key key) {
    return key.of(resource.served().group(), resource.name())
        && (namespace.isEmpty() || key.namespace().equals(namespace));
  }

  /// Refuse a resourceVersion that is no number.
  static void checkVersion(String version) throws Refusal {
    if (!version.isEmpty() && !version.matches("[0-9]{1,18}")) {
      // Not a 400: the real server answers so too.
      throw Refusal.internal(
          "resourceVersion: Invalid value: \""
              + version
              + "\": strconv.ParseUint: parsing \""
              + version
              + "\": invalid syntax");
    }
  }

  private static LabelSelector labels(Request request) throws Refusal {
    var text = request.query("labelSelector").orElse("");
    var selector = LabelSelector.parse(text);
    if (selector.isEmpty()) {
      throw Refusal.badRequest(
          "unable to parse requirement: found '" + text + "', expected: a label selector");
    }
    return selector.get();
  }

  private static FieldSelector fields(ApiResource resource, Request request) throws Refusal {
    var selector =
        request.query("fieldSelector").map(FieldSelector::parse).orElse(FieldSelector.ALL);
    var unknown = selector.unknown(resource.name());
    if (!unknown.isEmpty()) {
      throw Refusal.badRequest(
          "\""
              + unknown
              + "\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"");
    }
    return selector;
  }
}
