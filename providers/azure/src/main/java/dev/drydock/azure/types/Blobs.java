package dev.drydock.azure.types;

import static dev.drydock.azure.arm.ArmField.exact;

import dev.drydock.azure.arm.ArmType;
import java.time.Duration;

/// Files in a workspace's datastore, named by their content.
public final class Blobs {
  /// The datastore that every workspace is born with.
  public static final String DATASTORE = "workspaceblobstore";

  /// The data plane's x-ms-version 2021-12-02.
  public static final ArmType FILE =
      ArmType.of(
              "Microsoft.Storage/storageAccounts/blobServices/containers/blobs",
              "2021-12-02",
              Duration.ofSeconds(10),
              exact("length", "").replacing())
          .goesWith(Foundation.STORAGE);

  private Blobs() {}
}
