package dev.drydock.azure.lower;

import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.types.Blobs;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.spi.object.Digest;
import java.util.Locale;

/// The ids of the objects that resources become: all of them follow from names in the spec.
record Names(Spec spec, Resource platform) {
  /// Of the names that are unique in the world, so many characters are the workspace's own.
  private static final int OWN_LENGTH_MAX = 14;

  private static final int HASH_LENGTH = 8;

  static Names of(Spec spec) {
    return new Names(spec, spec.of(Kind.AZURE).getFirst());
  }

  ArmId group() {
    return ArmId.group(
        platform.attributes().text("subscription"), platform.attributes().text("resource_group"));
  }

  private ArmId resource(String type, String name) {
    return new ArmId(group().path() + "/providers/" + type + "/" + name, "");
  }

  ArmId workspace(Resource workspace) {
    return resource("Microsoft.MachineLearningServices/workspaces", workspace.name());
  }

  /// Storage accounts share one name space with the world: 3-24 letters and digits.
  ArmId storage(Resource workspace) {
    return resource("Microsoft.Storage/storageAccounts", plain(workspace) + hash(workspace));
  }

  /// So do key vaults: 3-24 letters, digits and dashes, a letter first.
  ArmId vault(Resource workspace) {
    return resource("Microsoft.KeyVault/vaults", "v" + plain(workspace) + "-" + hash(workspace));
  }

  ArmId insights(Resource workspace) {
    return resource("Microsoft.Insights/components", workspace.name());
  }

  private static String plain(Resource workspace) {
    var plain = workspace.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return plain.substring(0, Math.min(OWN_LENGTH_MAX, plain.length()));
  }

  private String hash(Resource workspace) {
    return Digest.hex(workspace(workspace).key()).substring(0, HASH_LENGTH);
  }

  ArmId compute(Resource cluster) {
    return workspace(workspaceOf(cluster)).child("computes", cluster.name());
  }

  /// Return the workspace that a cluster, a model or an endpoint belongs to.
  Resource workspaceOf(Resource resource) {
    return spec.follow(resource, "workspace")
        .or(() -> spec.follow(resource, "cluster").map(this::workspaceOf))
        .orElseThrow(() ->
            new IllegalArgumentException(
                resource.address() + " has no workspace. This is a bug in Drydock."));
  }

  ArmId modelContainer(Resource model) {
    return workspace(workspaceOf(model)).child("models", model.name());
  }

  ArmId model(Resource model) {
    return modelContainer(model).child("versions", model.attributes().text("version"));
  }

  ArmId endpoint(Resource endpoint) {
    return workspace(workspaceOf(endpoint)).child("onlineEndpoints", endpoint.name());
  }

  ArmId deployment(Resource version) {
    return endpoint(endpointOf(version)).child("deployments", version.name());
  }

  Resource endpointOf(Resource version) {
    return spec.follow(version, "endpoint")
        .orElseThrow(() ->
            new IllegalArgumentException(
                version.address() + " has no endpoint. This is a bug in Drydock."));
  }

  /// Return a file's id: the datastore's, and the path in it.
  ArmId file(Resource workspace, String path) {
    return workspace(workspace).child("datastores", Blobs.DATASTORE).with(path);
  }
}
