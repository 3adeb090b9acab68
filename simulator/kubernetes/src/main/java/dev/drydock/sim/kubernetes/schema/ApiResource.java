package dev.drydock.sim.kubernetes.schema;

import java.util.List;

/// A resource or subresource that the server offers.
///
/// @param served where it is found in the URL space
/// @param name plural; a subresource is named `deployments/scale`
/// @param kindVersion of the bodies, which for subresources may be another group's
/// @param custom defined by a CustomResourceDefinition
public record ApiResource(
    GroupVersion served,
    String name,
    String singularName,
    boolean namespaced,
    GroupVersion kindVersion,
    String kind,
    List<String> verbs,
    List<String> shortNames,
    List<String> categories,
    String storageVersionHash,
    Type type,
    boolean custom) {
  public boolean subresource() {
    return name.indexOf('/') >= 0;
  }

  /// Return the name as error messages give it: `deployments.apps`.
  public String qualifiedName() {
    return served.group().isEmpty() ? name : name + "." + served.group();
  }

  /// Return the kind as error messages give it: `Deployment.apps`.
  public String qualifiedKind() {
    return served.group().isEmpty() ? kind : kind + "." + served.group();
  }
}
