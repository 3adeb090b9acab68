package dev.drydock.kubernetes.cluster;

import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectAddress;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The owner's mark in labels and annotations. Labels can be selected by; annotations hold what is
/// longer than a label may be.
final class Marks {
  static final String STACK = "drydock.dev/stack";

  private static final String MANAGED_BY = "app.kubernetes.io/managed-by";
  private static final String DRYDOCK = "drydock";
  private static final String ADDRESS = "drydock.dev/address";
  private static final String ASSERTED = "drydock.dev/asserted";
  private static final String SECRETS = "drydock.dev/secrets";

  private Marks() {}

  static Map<String, String> labels(Mark.Owned mark) {
    var labels = new LinkedHashMap<String, String>();
    labels.put(MANAGED_BY, DRYDOCK);
    labels.put(STACK, mark.stack());
    return labels;
  }

  static Map<String, String> annotations(Mark.Owned mark) {
    var annotations = new LinkedHashMap<String, String>();
    annotations.put(ADDRESS, mark.address().toString());
    annotations.put(ASSERTED, mark.asserted());
    if (!mark.secrets().isEmpty()) {
      annotations.put(SECRETS, mark.secrets());
    }
    return annotations;
  }

  /// Read the mark of an object. One that is not whole is nobody's.
  static Mark read(ObjectMeta meta) {
    var labels = members(meta.getLabels());
    var annotations = members(meta.getAnnotations());
    var address = address(annotations.getOrDefault(ADDRESS, ""));
    if (!DRYDOCK.equals(labels.get(MANAGED_BY)) || labels.get(STACK) == null || address.isEmpty()) {
      return Mark.NONE;
    }
    return new Mark.Owned(
        labels.get(STACK),
        address.get(),
        annotations.getOrDefault(ASSERTED, ""),
        annotations.getOrDefault(SECRETS, ""));
  }

  /// A merge patch of the metadata that takes the mark off.
  static Map<String, Object> removal() {
    var labels = new LinkedHashMap<String, Object>();
    labels.put(MANAGED_BY, null);
    labels.put(STACK, null);
    var annotations = new LinkedHashMap<String, Object>();
    annotations.put(ADDRESS, null);
    annotations.put(ASSERTED, null);
    annotations.put(SECRETS, null);
    var metadata = new LinkedHashMap<String, Object>();
    metadata.put("labels", labels);
    metadata.put("annotations", annotations);
    return metadata;
  }

  private static Map<String, String> members(Map<String, String> members) {
    return members == null ? Collections.emptyMap() : members;
  }

  private static Optional<ObjectAddress> address(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ObjectAddress.parse(text));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
