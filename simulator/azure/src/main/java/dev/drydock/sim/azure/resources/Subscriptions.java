package dev.drydock.sim.azure.resources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Paging;
import dev.drydock.sim.azure.arm.Refused;
import dev.drydock.sim.azure.arm.Route;
import dev.drydock.sim.azure.entra.Tokens;
import dev.drydock.sim.azure.type.Regions;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.world.Table;
import dev.drydock.sim.world.World;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The subscriptions of the simulated tenant. Any id in the form of a GUID is one, from when it is
/// first asked for; the one of zeros is there from the beginning.
public final class Subscriptions {
  /// The subscription that every world has.
  public static final String ZERO = "00000000-0000-0000-0000-000000000000";

  private static final String TYPE = "Microsoft.Resources/subscriptions";
  private static final Pattern GUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final Table rows;

  public Subscriptions(World world) {
    this.rows = world.plainTable("azure.subscriptions");
  }

  /// Make a subscription known, or refuse what is no id of one.
  public void require(String id) {
    var key = id.toLowerCase(Locale.ROOT);
    if (!GUID.matcher(key).matches()) {
      throw Refused.of(
          404, "SubscriptionNotFound", "The subscription '" + id + "' could not be found.");
    }
    if (rows.row(key).isEmpty()) {
      rows.put(key, "");
    }
  }

  public List<Route> routes() {
    return List.of(
        new Route("GET", "/subscriptions", TYPE, this::list),
        new Route("GET", "/tenants", TYPE, this::tenants),
        new Route(
            "GET",
            "/subscriptions/{subscription}",
            TYPE,
            call -> Response.json(200, body(call.subscription()).toString())),
        new Route("GET", "/subscriptions/{subscription}/locations", TYPE, this::locations));
  }

  private Response list(Call call) {
    require(ZERO);
    var items =
        rows.rows("").stream().map(row -> new Paging.Item(row.key(), body(row.key()))).toList();
    return Paging.ARM.page(call, items);
  }

  private Response tenants(Call call) {
    var tenant = Json.object();
    tenant.put("id", "/tenants/" + Tokens.TENANT);
    tenant.put("tenantId", Tokens.TENANT);
    tenant.put("displayName", "Simulated");
    return Paging.ARM.page(call, List.of(new Paging.Item("", tenant)));
  }

  private Response locations(Call call) {
    var body = Json.object();
    var value = body.putArray("value");
    for (var region : Regions.all()) {
      var node = value.addObject();
      node.put("id", "/subscriptions/" + call.subscription() + "/locations/" + region.name());
      node.put("name", region.name());
      node.put("type", "Region");
      node.put("displayName", region.display());
      node.put("regionalDisplayName", region.display());
      var metadata = node.putObject("metadata");
      metadata.put("regionType", "Physical");
      if (!region.pair().isEmpty()) {
        metadata.putArray("pairedRegion").addObject().put("name", region.pair());
      }
    }
    return Response.json(200, body.toString());
  }

  private static ObjectNode body(String id) {
    var node = Json.object();
    node.put("id", "/subscriptions/" + id);
    node.put("authorizationSource", "RoleBased");
    node.put("subscriptionId", id);
    node.put("tenantId", Tokens.TENANT);
    node.put("displayName", "Simulated subscription");
    node.put("state", "Enabled");
    var policies = node.putObject("subscriptionPolicies");
    policies.put("locationPlacementId", "Public_2014-09-01");
    policies.put("quotaId", "PayAsYouGo_2014-09-01");
    policies.put("spendingLimit", "Off");
    return node;
  }
}
