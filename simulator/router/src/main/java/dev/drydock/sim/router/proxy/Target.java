package dev.drydock.sim.router.proxy;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a request line asks for.
///
/// @param endpoint its name
/// @param path at the replica, query included: `/score?verbose=1`
/// @param schema whether it asks for the description instead of a score
record Target(String endpoint, String path, boolean schema) {
  private static final Pattern ROUTE =
      Pattern.compile("/api/v1/(?:service|endpoint)/([A-Za-z0-9-]{1,63})/(score|swagger\\.json)");

  /// An absolute form is a proxy's, but a server has to take it (RFC 9112, section 3.2.2).
  private static final Pattern ORIGIN = Pattern.compile("(?i)http://[^/?#]+");

  /// Read a request's target; empty when nothing is served there.
  static Optional<Target> of(String uri) {
    var absolute = ORIGIN.matcher(uri);
    var relative = absolute.lookingAt() ? uri.substring(absolute.end()) : uri;
    int mark = relative.indexOf('?');
    var query = mark < 0 ? "" : relative.substring(mark);
    var route = ROUTE.matcher(mark < 0 ? relative : relative.substring(0, mark));
    if (!route.matches() || query.indexOf('#') >= 0) {
      return Optional.empty();
    }
    boolean schema = !route.group(2).equals("score");
    return Optional.of(new Target(route.group(1), "/" + route.group(2) + query, schema));
  }
}
