package dev.drydock.app.load;

import java.net.URI;
import java.util.Optional;

/// What every request of a load is.
///
/// @param bearer key or token, if any
/// @param version which version is to answer whatever the split says, if any
/// @param body JSON; not copied, and never changed by anyone
@SuppressWarnings("ArrayRecordComponent")
public record Target(URI uri, Optional<String> bearer, Optional<String> version, byte[] body) {
  @Override
  public String toString() {
    return "Target[POST " + uri + "]";
  }
}
