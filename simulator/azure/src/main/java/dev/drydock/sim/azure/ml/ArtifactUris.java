package dev.drydock.sim.azure.ml;

import dev.drydock.sim.azure.host.Addresses;
import dev.drydock.sim.azure.storage.BlobStore;
import dev.drydock.sim.azure.type.Entry;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells whether what an asset's URI names is there. What lies outside this world is believed.
public final class ArtifactUris {
  private static final Pattern DATASTORE =
      Pattern.compile("azureml://(?:.*/)?datastores/([^/]+)/paths/(.+)");
  private static final Pattern OTHER = Pattern.compile("[a-z][a-z0-9+.-]*:.+");

  private final BlobStore blobs;
  private final Pattern blob;

  public ArtifactUris(BlobStore blobs, Addresses addresses) {
    this.blobs = blobs;
    var base = addresses.storage("([a-z0-9]+)", "blob").replace(".", "\\.");
    this.blob = Pattern.compile(base + "/([^/]+)/(.+)");
  }

  /// Say what is wrong with a URI, if anything is.
  Optional<String> fault(Entry workspace, String uri) {
    var datastore = DATASTORE.matcher(uri);
    if (datastore.matches()) {
      if (!datastore.group(1).equals("workspaceblobstore")) {
        return Optional.of("There is no datastore '" + datastore.group(1) + "'.");
      }
      return Datastores.container(workspace)
              .filter(container -> there(container, datastore.group(2)))
              .isPresent()
          ? Optional.empty()
          : Optional.of("Nothing is stored at '" + uri + "'.");
    }
    var stored = blob.matcher(uri);
    if (stored.matches()) {
      var container = new Datastores.Container(stored.group(1), stored.group(2));
      return there(container, stored.group(3))
          ? Optional.empty()
          : Optional.of("Nothing is stored at '" + uri + "'.");
    }
    return OTHER.matcher(uri).matches()
        ? Optional.empty()
        : Optional.of("'" + uri + "' is no URI.");
  }

  private boolean there(Datastores.Container container, String path) {
    return blobs.any(container.account(), container.name(), path);
  }
}
