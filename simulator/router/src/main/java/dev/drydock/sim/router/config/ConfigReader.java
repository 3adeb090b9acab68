package dev.drydock.sim.router.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.drydock.sim.router.config.EndpointConfig.Access;
import dev.drydock.sim.router.config.VersionConfig.Autoscale;
import dev.drydock.sim.router.config.VersionConfig.Requests;
import dev.drydock.sim.router.config.VersionConfig.Role;
import dev.drydock.sim.router.config.VersionConfig.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a router's configuration, and refuses whatever it does not know.
public final class ConfigReader {
  /// The format that is read and written.
  public static final String API_VERSION = "drydock.dev/v1";

  private static final int CHARS_MAX = 4_000_000;
  private static final int ENDPOINTS_MAX = 1_000;
  private static final int VERSIONS_MAX = 100;

  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
  private static final Pattern SECRET = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");
  private static final Pattern REVISION = Pattern.compile("[\\x21-\\x7e]{0,256}");
  private static final Pattern CLAIM = Pattern.compile("[\\x21-\\x7e]{1,1024}");
  private static final Pattern MODE = Pattern.compile("none|key|token");
  private static final Pattern ROLE = Pattern.compile("control|treatment");
  private static final Pattern VERSION = Pattern.compile(Pattern.quote(API_VERSION));

  private static final String NAMED = "letters, digits and dashes, at most 63";
  private static final String SAID = "printable text without spaces";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private ConfigReader() {}

  /// Read a configuration as `router-config.schema.json` has it, and check what a schema cannot.
  ///
  /// @throws ConfigRefused with every fault, each with its path and reason
  public static RouterConfig read(String json) {
    var faults = new ArrayList<ConfigFault>();
    var config = document(new Fields("", parse(json), faults));
    if (faults.isEmpty()) {
      faults.addAll(ConfigRules.faults(config));
    }
    if (!faults.isEmpty()) {
      throw new ConfigRefused(faults);
    }
    return config;
  }

  private static JsonNode parse(String json) {
    if (json.length() > CHARS_MAX) {
      throw refused("is longer than " + CHARS_MAX + " characters");
    }
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      throw refused(
          place == null
              ? "is not JSON"
              : "is not JSON at line " + place.getLineNr() + ", column " + place.getColumnNr());
    }
  }

  private static ConfigRefused refused(String reason) {
    return new ConfigRefused(List.of(new ConfigFault("", reason)));
  }

  private static RouterConfig document(Fields root) {
    var fields = root.only("apiVersion", "revision", "endpoints");
    fields.at("apiVersion").text(VERSION, "\"" + API_VERSION + "\"");
    return new RouterConfig(
        fields.at("revision").text(REVISION, SAID + ", at most 256"),
        fields.at("endpoints").each(ENDPOINTS_MAX, ConfigReader::endpoint));
  }

  private static EndpointConfig endpoint(Fields place) {
    var fields = place.only("name", "access", "default", "versions");
    return new EndpointConfig(
        fields.at("name").text(NAME, NAMED),
        access(fields.at("access")),
        fields.optional("default", name -> name.text(NAME, NAMED)),
        fields.at("versions").each(VERSIONS_MAX, ConfigReader::version));
  }

  private static Access access(Fields place) {
    if (!place.node().isObject()) {
      place.only("mode");
      return new Access.Open();
    }
    return switch (place.at("mode").text(MODE, "none, key or token")) {
      case "key" -> new Access.Keys(secret(place.only("mode", "secret")));
      case "token" -> tokens(place.only("mode", "secret", "issuer", "audience"));
      case "none" -> {
        place.only("mode");
        yield new Access.Open();
      }
      // The mode is refused already.
      case String _ -> new Access.Open();
    };
  }

  private static Access tokens(Fields fields) {
    return new Access.Tokens(
        secret(fields),
        fields.at("issuer").text(CLAIM, SAID + ", at most 1024"),
        fields.at("audience").text(CLAIM, SAID + ", at most 1024"));
  }

  private static String secret(Fields fields) {
    return fields.at("secret").text(SECRET, "the name of a secret");
  }

  private static VersionConfig version(Fields place) {
    var fields = place.only("name", "traffic", "role", "requests", "autoscale", "target");
    return new VersionConfig(
        fields.at("name").text(NAME, NAMED),
        fields.at("traffic").share(),
        role(fields.at("role").text(ROLE, "control or treatment")),
        requests(fields.at("requests")),
        fields.has("autoscale") ? Optional.of(autoscale(fields.at("autoscale"))) : Optional.empty(),
        target(fields.at("target")));
  }

  private static Role role(String text) {
    return text.equals("treatment") ? Role.TREATMENT : Role.CONTROL;
  }

  private static Requests requests(Fields place) {
    var fields = place.only("max_concurrent", "max_queue_wait_ms", "timeout_ms");
    return new Requests(
        fields.at("max_concurrent").whole(1, 10_000),
        Duration.ofMillis(fields.at("max_queue_wait_ms").whole(0, 300_000)),
        Duration.ofMillis(fields.at("timeout_ms").whole(1, 300_000)));
  }

  private static Autoscale autoscale(Fields place) {
    var fields = place.only("min", "max", "target_utilization", "refresh_seconds");
    return new Autoscale(
        fields.at("min").whole(1, 10_000),
        fields.at("max").whole(1, 10_000),
        fields.at("target_utilization").whole(1, 100),
        Duration.ofSeconds(fields.at("refresh_seconds").whole(1, 3_600)));
  }

  private static Target target(Fields place) {
    var fields = place.only("namespace", "deployment", "port");
    return new Target(
        fields.at("namespace").text(SECRET, "the name of a namespace"),
        fields.at("deployment").text(SECRET, "the name of a Deployment"),
        fields.at("port").whole(1, 65_535));
  }
}
