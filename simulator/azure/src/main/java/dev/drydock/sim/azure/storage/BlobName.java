package dev.drydock.sim.azure.storage;

/// Where a blob is.
record BlobName(String account, String container, String path) {
  String key() {
    return account + "/" + container + "/" + path;
  }
}
