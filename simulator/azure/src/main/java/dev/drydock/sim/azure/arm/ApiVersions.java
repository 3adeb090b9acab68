package dev.drydock.sim.azure.arm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which api-versions each type accepts: `api-versions.txt` beside this class.
public final class ApiVersions {
  private static final Pattern FORM =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}(-preview|-privatepreview|-beta|-alpha)?");
  private static final int DATE = 10;

  /// @param shown what errors and the list of providers name
  private record Range(String type, String oldest, String newest, List<String> shown) {}

  private final List<Range> ranges = load();

  /// Return a request's api-version, or refuse it as Resource Manager does.
  public String require(Optional<String> asked, String type) {
    if (asked.isEmpty() || asked.get().isEmpty()) {
      throw Refused.of(
          400,
          "MissingApiVersionParameter",
          "The api-version query parameter (?api-version=) is required for all requests.");
    }
    var version = asked.get();
    var range = range(type);
    if (!FORM.matcher(version).matches()) {
      throw Refused.of(
          400, "InvalidApiVersionParameter", "The api-version '" + version + "' is invalid.");
    }
    var date = version.substring(0, DATE);
    if (date.compareTo(range.oldest()) < 0 || date.compareTo(range.newest()) > 0) {
      throw refused(version, type, range);
    }
    return version;
  }

  /// Return the api-versions that are shown for a type.
  public List<String> shown(String type) {
    return range(type).shown();
  }

  private static Refused refused(String version, String type, Range range) {
    var supported = String.join(", ", range.shown());
    if (range.type().equals("Microsoft.Resources")) {
      return Refused.of(
          400,
          "InvalidApiVersionParameter",
          "The api-version '%s' is invalid. The supported versions are '%s'."
              .formatted(version, supported));
    }
    int slash = type.indexOf('/');
    return Refused.of(
        400,
        "NoRegisteredProviderFound",
        ("No registered resource provider found for API version '%s' for type '%s' of "
                + "'%s'. The supported api-versions are '%s'.")
            .formatted(version, type.substring(slash + 1), type.substring(0, slash), supported));
  }

  private Range range(String type) {
    var lower = type.toLowerCase(Locale.ROOT);
    return ranges.stream()
        .filter(range -> lower.startsWith(range.type().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(ranges.getFirst());
  }

  private static List<Range> load() {
    try (var stream =
        Objects.requireNonNull(ApiVersions.class.getResourceAsStream("api-versions.txt"))) {
      var ranges = new ArrayList<Range>();
      for (var line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.startsWith("#")) {
          var cells = line.split("\\s+", -1);
          ranges.add(new Range(cells[0], cells[1], cells[2], List.of(cells[3].split(",", -1))));
        }
      }
      return ranges;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
