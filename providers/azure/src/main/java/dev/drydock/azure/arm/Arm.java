package dev.drydock.azure.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.azure.http.AzureEndpoints;
import dev.drydock.azure.http.AzureHttp;
import dev.drydock.azure.http.Call;
import dev.drydock.azure.http.Outcome;
import dev.drydock.spi.ProviderFault;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Speaks to Resource Manager: reads, lists, changes, polls.
public final class Arm {
  /// Pages of one list; more is a server that goes round in circles.
  private static final int PAGES_MAX = 1_000;

  private final AzureHttp http;
  private final AzureEndpoints endpoints;
  private final ArmFaults faults;

  public Arm(AzureHttp http, AzureEndpoints endpoints, ArmFaults faults) {
    this.http = http;
    this.endpoints = endpoints;
    this.faults = faults;
  }

  public ArmFaults faults() {
    return faults;
  }

  public Outcome get(String path, String version) {
    return http.send(call("GET", path, version, ""));
  }

  /// @param ifMatch the version that the object must still have; empty where the API has none
  public Outcome put(String path, String version, ObjectNode body, String ifMatch) {
    var call = call("PUT", path, version, "").with(body);
    return http.send(ifMatch.isEmpty() ? call : call.with("If-Match", ifMatch));
  }

  /// @param query more of the query, `forceToPurge=true`; may be empty
  public Outcome delete(String path, String version, String query) {
    return http.send(call("DELETE", path, version, query));
  }

  public Outcome post(String path, String version, ObjectNode body) {
    return http.send(call("POST", path, version, "").with(body));
  }

  /// Follow an address that Resource Manager itself gave: an operation, a next page. It must lie on
  /// Resource Manager, because a token travels along.
  ///
  /// @return nothing where it lies elsewhere
  public Optional<Outcome> follow(String address) {
    return own(address)
        ? Optional.of(http.send(Call.of("GET", URI.create(address), endpoints.managementScope())))
        : Optional.empty();
  }

  private boolean own(String address) {
    var base = endpoints.resourceManager();
    try {
      var uri = URI.create(address);
      return "https".equals(uri.getScheme())
          && base.getHost().equalsIgnoreCase(uri.getHost())
          && base.getPort() == uri.getPort();
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  /// List everything under `path`, page by page; what has no parent has no children.
  public Listing list(String path, String version, String query) {
    var bodies = new ArrayList<ObjectNode>();
    var outcome = http.send(call("GET", path, version, query));
    for (int page = 0; page < PAGES_MAX; page++) {
      if (!(outcome instanceof Outcome.Answer answer) || !answer.good()) {
        return notFound(outcome)
            ? new Listing.Found(bodies)
            : new Listing.Failed(faults.ofRead(outcome));
      }
      gather(answer, bodies);
      var next = Json.text(answer.body(), "nextLink");
      if (next.isEmpty()) {
        return new Listing.Found(bodies);
      }
      var followed = follow(next);
      if (followed.isEmpty()) {
        return new Listing.Failed(strange(next));
      }
      outcome = followed.get();
    }
    return new Listing.Failed(
        new ProviderFault.Rejected("TooManyPages", "The list at " + path + " does not end."));
  }

  private static void gather(Outcome.Answer answer, List<ObjectNode> bodies) {
    answer
        .body()
        .path("value")
        .forEach(element -> {
          if (element instanceof ObjectNode body) {
            bodies.add(body);
          }
        });
  }

  /// Say that an address is not one of Resource Manager's.
  public static ProviderFault strange(String address) {
    return new ProviderFault.Rejected(
        "ForeignAddress", "Resource Manager names an address that is not its own: " + address);
  }

  /// Whether an outcome says that the thing is not there.
  public static boolean notFound(Outcome outcome) {
    return outcome instanceof Outcome.Answer answer && answer.status() == 404;
  }

  private Call call(String method, String path, String version, String query) {
    var uri =
        endpoints.resourceManager()
            + path.replace(" ", "%20")
            + "?api-version="
            + version
            + (query.isEmpty() ? "" : "&" + query);
    return Call.of(method, URI.create(uri), endpoints.managementScope());
  }

  /// Return a query parameter, encoded.
  public static String query(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
