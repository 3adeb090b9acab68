package dev.drydock.azure.http;

import java.net.URI;

/// Where Azure is: base addresses and the scopes of the tokens that they want.
///
/// @param resourceManager without a trailing slash, https
/// @param blobs the base address of a storage account's blobs, `{account}` standing for its name
/// @param managementScope the scope of tokens for Resource Manager
/// @param storageScope the scope of tokens for blobs
public record AzureEndpoints(
    URI resourceManager, String blobs, String managementScope, String storageScope) {

  public AzureEndpoints {
    if (!"https".equals(resourceManager.getScheme()) || !blobs.startsWith("https://")) {
      throw new IllegalArgumentException(
          "Azure is spoken to over https only, not at " + resourceManager + " and " + blobs + ".");
    }
  }

  /// Return the public cloud's.
  public static AzureEndpoints publicCloud() {
    return of(
        URI.create("https://management.azure.com"), "https://{account}.blob.core.windows.net");
  }

  /// Return the public cloud's scopes at other addresses: a simulator that serves, a proxy.
  public static AzureEndpoints of(URI resourceManager, String blobs) {
    return new AzureEndpoints(
        resourceManager,
        blobs,
        "https://management.azure.com/.default",
        "https://storage.azure.com/.default");
  }

  /// Return the base address of an account's blobs.
  public URI blobs(String account) {
    return URI.create(blobs.replace("{account}", account));
  }
}
