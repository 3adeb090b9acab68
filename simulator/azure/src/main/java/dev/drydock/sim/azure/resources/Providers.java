package dev.drydock.sim.azure.resources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.ApiVersions;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Paging;
import dev.drydock.sim.azure.arm.Refused;
import dev.drydock.sim.azure.arm.Route;
import dev.drydock.sim.azure.type.Regions;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.world.Table;
import dev.drydock.sim.world.World;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;

/// The resource providers, and whether a subscription has them registered. In the ready world all
/// are; who unregisters one finds its types refused until it is registered again.
public final class Providers {
  private static final String TYPE = "Microsoft.Resources/providers";
  private static final String ONE = "/subscriptions/{subscription}/providers/{namespace}";

  private final ApiVersions versions;
  private final Table unregistered;
  private final TreeMap<String, TreeSet<String>> types = new TreeMap<>();
  private final TreeSet<String> tagged;

  /// @param types every type that is served, with its namespace
  /// @param tagged those of them that take tags
  public Providers(
      World world, ApiVersions versions, List<String> types, Collection<String> tagged) {
    this.tagged = new TreeSet<>(tagged);
    this.versions = versions;
    this.unregistered = world.plainTable("azure.unregistered");
    for (var type : types) {
      int slash = type.indexOf('/');
      this.types
          .computeIfAbsent(type.substring(0, slash), _ -> new TreeSet<>())
          .add(type.substring(slash + 1));
    }
  }

  /// Refuse a type whose provider the subscription has not registered.
  public void require(String subscription, String type) {
    int slash = type.indexOf('/');
    var namespace = slash < 0 ? type : type.substring(0, slash);
    if (unregistered.row(key(subscription, namespace)).isPresent()) {
      throw Refused.of(
          409,
          "MissingSubscriptionRegistration",
          ("The subscription is not registered to use namespace '%s'. See "
                  + "https://aka.ms/rps-not-found for how to register subscriptions.")
              .formatted(namespace));
    }
  }

  public List<Route> routes() {
    return List.of(
        new Route("GET", "/subscriptions/{subscription}/providers", TYPE, this::list),
        new Route("GET", ONE, TYPE, this::get),
        new Route("POST", ONE + "/register", TYPE, call -> register(call, true)),
        new Route("POST", ONE + "/unregister", TYPE, call -> register(call, false)));
  }

  private Response list(Call call) {
    var items =
        types.keySet().stream()
            .map(name -> new Paging.Item(name, body(call.subscription(), name)))
            .toList();
    return Paging.ARM.page(call, items);
  }

  private Response get(Call call) {
    return Response.json(200, body(call.subscription(), known(call)).toString());
  }

  private Response register(Call call, boolean wanted) {
    var namespace = known(call);
    var key = key(call.subscription(), namespace);
    if (wanted) {
      unregistered.remove(key);
    } else {
      unregistered.put(key, "");
    }
    return get(call);
  }

  private String known(Call call) {
    return types.keySet().stream()
        .filter(name -> name.equalsIgnoreCase(call.name("namespace")))
        .findFirst()
        .orElseThrow(() ->
            Refused.of(
                404,
                "InvalidResourceNamespace",
                "The resource namespace '" + call.name("namespace") + "' is invalid."));
  }

  private ObjectNode body(String subscription, String namespace) {
    var node = Json.object();
    node.put("id", "/subscriptions/" + subscription + "/providers/" + namespace);
    node.put("namespace", namespace);
    node.put("registrationPolicy", "RegistrationRequired");
    boolean off = unregistered.row(key(subscription, namespace)).isPresent();
    node.put("registrationState", off ? "NotRegistered" : "Registered");
    var list = node.putArray("resourceTypes");
    for (var type : types.getOrDefault(namespace, new TreeSet<>())) {
      var one = list.addObject();
      one.put("resourceType", type);
      var capabilities =
          tagged.contains(namespace + "/" + type) ? "SupportsTags, SupportsLocation" : "None";
      one.put("capabilities", capabilities);
      var locations = one.putArray("locations");
      Regions.all().forEach(region -> locations.add(region.display()));
      var shown = one.putArray("apiVersions");
      versions.shown(namespace + "/" + type).reversed().forEach(shown::add);
    }
    return node;
  }

  private static String key(String subscription, String namespace) {
    return (subscription + " " + namespace).toLowerCase(Locale.ROOT);
  }
}
