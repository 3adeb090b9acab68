package dev.drydock.app.load;

/// What came of one request.
public sealed interface Shot {
  /// @param version who answered, by the header `azureml-model-deployment`; empty where none did,
  ///   because the router refused
  record Answered(String version, int status) implements Shot {}

  /// No connection, a broken one, or none of an answer in time.
  record Unanswered(String reason) implements Shot {}
}
