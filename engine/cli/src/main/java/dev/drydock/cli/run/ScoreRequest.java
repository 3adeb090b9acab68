package dev.drydock.cli.run;

import java.util.Optional;

/// What a load is to be.
///
/// @param body of every request; not copied, and never changed by anyone
/// @param key to bring instead of the endpoint's own
/// @param bare whether to bring none at all
/// @param version which version is to answer, whatever the split says
@SuppressWarnings("ArrayRecordComponent")
public record ScoreRequest(
    String endpoint,
    byte[] body,
    long count,
    int concurrency,
    Optional<String> key,
    boolean bare,
    Optional<String> version,
    boolean json) {
  @Override
  public String toString() {
    return "ScoreRequest[" + endpoint + ", " + count + " by " + concurrency + "]";
  }
}
