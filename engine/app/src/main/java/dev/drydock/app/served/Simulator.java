package dev.drydock.app.served;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.app.door.HttpTransport;
import dev.drydock.sim.platform.PlainCluster;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.spi.transport.Exchange;
import dev.drydock.spi.transport.Reply;
import dev.drydock.spi.transport.Transport;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A simulator that some process serves, as found by its address.
public final class Simulator implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ADDRESS = Pattern.compile("https://[^/?#\\s]+/?");

  private final String address;
  private final HttpTransport transport;
  private final String origin;

  private Simulator(String address, HttpTransport transport) {
    this.address = address;
    this.transport = transport;
    this.origin = status().path("origin").asText();
  }

  /// Reach a simulator, and see that it is one.
  ///
  /// @throws Faults when nothing answers there, or it is not trusted
  public static Simulator at(String address, Authorities authorities) {
    if (!ADDRESS.matcher(address).matches()) {
      throw fault(
          Code.DRY0909,
          address + " is not the address of a simulator, which is like https://127.0.0.1:8443.");
    }
    var transport = new HttpTransport(authorities.trust(address));
    try {
      return new Simulator(address.replaceFirst("/$", ""), transport);
    } catch (Faults refused) {
      transport.close();
      throw refused;
    }
  }

  /// Return where it says that it serves, without a trailing slash.
  public String origin() {
    return origin;
  }

  /// Return what carries exchanges there.
  public Transport transport() {
    return transport;
  }

  /// Return what it tells about itself.
  public JsonNode status() {
    return json(required("GET", "/_drydock/status", ""));
  }

  /// Throw its world away and begin anew.
  public JsonNode reset() {
    return json(required("POST", "/_drydock/reset", ""));
  }

  /// Let so much time pass in its world at once.
  public Passed advance(Duration by) {
    var answer = json(required("POST", "/_drydock/advance?by=" + by, ""));
    var lines = new ArrayList<String>();
    answer.path("happened").forEach(line -> lines.add(line.asText()));
    return new Passed(Instant.parse(answer.path("time").asText()), lines);
  }

  /// Let it misbehave by a profile, instead of as before.
  ///
  /// @param name of a profile that it has, or of `json`
  /// @param json of a profile of one's own; empty for one that it has
  /// @throws Faults when it is no profile
  public JsonNode misbehave(String name, String json) {
    var query = "?profile=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    var answer = send("PUT", "/_drydock/faults" + query, json);
    if (answer.status() == 400) {
      throw fault(Code.DRY0914, json(answer).at("/error/message").asText());
    }
    return json(answered(answer));
  }

  /// Get a token for Resource Manager, as somebody who is not Drydock.
  ///
  /// @param who a user's principal name, an application's client id or the resource id of a managed
  ///   identity; nothing for a guest
  public String token(Optional<String> who) {
    var query = who.map(name -> "?as=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    return json(required("POST", "/_drydock/token" + query.orElse(""), "")).path("token").asText();
  }

  /// Return an administrator's kubeconfig of a cluster.
  public Optional<String> kubeconfig(String cluster) {
    var answer = send("GET", "/_drydock/clusters/" + cluster + "/kubeconfig", "");
    return answer.status() == 404 ? Optional.empty() : Optional.of(text(answered(answer)));
  }

  /// Make a plain cluster, or make the one of that name so.
  public void putCluster(PlainCluster cluster) {
    required("PUT", "/_drydock/clusters/" + cluster.name(), cluster.json());
  }

  @Override
  public void close() {
    transport.close();
  }

  private Reply.Answer required(String method, String path, String body) {
    return answered(send(method, path, body));
  }

  private Reply.Answer answered(Reply.Answer answer) {
    if (answer.status() != 200) {
      throw fault(Code.DRY0909, "What answers at " + address + " is no simulator of this version.");
    }
    return answer;
  }

  private Reply.Answer send(String method, String path, String body) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var exchange = new Exchange(method, URI.create(address + path), List.of(), bytes);
    return switch (transport.send(exchange)) {
      case Reply.Answer answer -> answer;
      case Reply.Broken(_, var reason) when reason.contains("PKIX") ->
          throw fault(
              Code.DRY0910,
              "The simulator at "
                  + address
                  + " has another certificate authority than the one that is trusted here."
                  + Authorities.WAY_OUT);
      case Reply.Broken(var sent, var reason) ->
          throw fault(
              Code.DRY0909,
              (sent ? "No simulator answers at " + address + ": " + reason : nobody())
                  + ". Start one:\n\n    drydock sim up");
    };
  }

  private String nobody() {
    return "Nothing listens at " + address;
  }

  private JsonNode json(Reply.Answer answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException unreadable) {
      throw fault(Code.DRY0909, "What answers at " + address + " is no simulator of this version.");
    }
  }

  private static String text(Reply.Answer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  static Faults fault(Code code, String detail) {
    return new Faults(List.of(Diagnostic.of(code, detail)));
  }
}
