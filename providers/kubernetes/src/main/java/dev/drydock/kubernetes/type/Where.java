package dev.drydock.kubernetes.type;

import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;

/// Tells where an API server keeps a type.
final class Where {
  private Where() {}

  /// @param group empty for the core group
  static ResourceDefinitionContext namespaced(
      String group, String version, String kind, String plural) {
    return place(group, version, kind, plural, true);
  }

  static ResourceDefinitionContext global(
      String group, String version, String kind, String plural) {
    return place(group, version, kind, plural, false);
  }

  private static ResourceDefinitionContext place(
      String group, String version, String kind, String plural, boolean namespaced) {
    var place = new ResourceDefinitionContext.Builder().withVersion(version);
    if (!group.isEmpty()) {
      place.withGroup(group);
    }
    return place.withKind(kind).withPlural(plural).withNamespaced(namespaced).build();
  }
}
