package dev.drydock.sim.azure.ml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.type.Entries;
import dev.drydock.sim.azure.type.Entry;
import dev.drydock.sim.azure.type.OperationStyle;
import dev.drydock.sim.azure.type.Put;
import dev.drydock.sim.azure.type.Shape;
import dev.drydock.sim.azure.type.TypeRules;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The containers of models, environments and codes: a name over versions.
///
/// Source: Microsoft.MachineLearningServices 2024-04-01, mfe.json.
public final class Assets implements TypeRules {
  /// Which sort of asset.
  public enum Sort {
    MODELS("models"),
    ENVIRONMENTS("environments"),
    CODES("codes");

    private final String segment;

    Sort(String segment) {
      this.segment = segment;
    }

    /// Return the sort's type of container.
    public String type() {
      return Workspaces.TYPE + "/" + segment;
    }

    /// Return the sort's type of version.
    public String versionType() {
      return type() + "/versions";
    }

    String path() {
      return Workspaces.PATH + "/{workspace}/" + segment;
    }
  }

  static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{0,254}");

  private final Entries entries;
  private final Uses uses;
  private final Sort sort;

  public Assets(Entries entries, Uses uses, Sort sort) {
    this.entries = entries;
    this.uses = uses;
    this.sort = sort;
  }

  @Override
  public Shape shape() {
    return new Shape(
        sort.type(),
        sort.path() + "/{name}",
        NAME,
        201,
        200,
        0,
        200,
        OperationStyle.NONE,
        new Shape.Traits(false, true, false),
        "ValidationError");
  }

  @Override
  public ObjectNode propose(Put put) {
    var body = put.before();
    var properties = body.putObject("properties");
    properties.setAll(put.properties());
    properties.remove(List.of("latestVersion", "nextVersion", "provisioningState"));
    Json.fallback(properties, "isArchived", false);
    Json.fallback(properties, "tags", Json.object());
    Json.fallback(properties, "properties", Json.object());
    return body;
  }

  @Override
  public void allowDelete(Call call, Entry entry) {
    entries.below(entry.id(), sort.versionType()).forEach(uses::refuseUsed);
  }

  @Override
  public ObjectNode render(Entry entry) {
    var body = entry.body().deepCopy();
    var properties = Json.within(body, "properties");
    var latest = latest(entry);
    latest.ifPresent(version -> properties.put("latestVersion", version));
    properties.put("nextVersion", Long.toString(highest(entry) + 1));
    return body;
  }

  private Optional<String> latest(Entry container) {
    return entries.below(container.id(), sort.versionType()).stream()
        .max(Comparator.comparingLong(version -> version.hidden().path("order").asLong()))
        .map(version -> version.id().name());
  }

  private long highest(Entry container) {
    return entries.below(container.id(), sort.versionType()).stream()
        .map(version -> version.id().name())
        .filter(name -> name.matches("\\d{1,18}"))
        .mapToLong(Long::parseLong)
        .max()
        .orElse(0);
  }
}
