package dev.drydock.sim.azure.type;

/// Where a provider shows its long-running operations.
///
/// @param status path pattern of `Azure-AsyncOperation`, empty when the provider has none
/// @param result path pattern of `Location`, empty when the provider has none
/// @param retryAfterSeconds what `Retry-After` says, at least 1
public record OperationStyle(String status, String result, int retryAfterSeconds) {
  /// The style of what never takes time.
  public static final OperationStyle NONE = new OperationStyle("", "", 1);

  /// Both URLs below `locations/{location}` of a namespace, as most providers have them.
  public static OperationStyle of(
      String namespace, String status, String result, int retryAfterSeconds) {
    var base = "/subscriptions/{subscription}/providers/" + namespace + "/locations/{location}/";
    return new OperationStyle(
        status.isEmpty() ? "" : base + status + "/{operation}",
        result.isEmpty() ? "" : base + result + "/{operation}",
        retryAfterSeconds);
  }
}
