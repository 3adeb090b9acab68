package dev.drydock.sim.azure.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Paging;
import dev.drydock.sim.azure.arm.Route;
import dev.drydock.sim.azure.arm.Times;
import dev.drydock.sim.wire.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Answers PUT, GET, DELETE, PATCH and the lists of one resource type, as its [Shape] and
/// [TypeRules] say.
public final class TypeRoutes {
  private final Entries entries;
  private final Lifecycle lifecycle;
  private final Operations operations;
  private final TypeRules rules;
  private final Shape shape;
  private final Admission admission;
  private final Paging paging;

  public TypeRoutes(
      Entries entries, Lifecycle lifecycle, Operations operations, TypeRules rules, Paging paging) {
    this.entries = entries;
    this.lifecycle = lifecycle;
    this.operations = operations;
    this.rules = rules;
    this.shape = rules.shape();
    this.admission = new Admission(entries, shape);
    this.paging = paging;
  }

  /// Return every route of the type.
  public List<Route> routes() {
    var routes = new ArrayList<>(rules.routes());
    routes.add(route("PUT", shape.pattern(), this::put));
    routes.add(route("GET", shape.pattern(), this::get));
    routes.add(route("DELETE", shape.pattern(), this::delete));
    if (shape.patched() != 0) {
      routes.add(route("PATCH", shape.pattern(), this::patch));
    }
    routes.add(route("GET", shape.collection(), this::list));
    if (shape.traits().tracked() && shape.pattern().contains("{group}")) {
      routes.add(
          route("GET", "/subscriptions/{subscription}/providers/" + shape.type(), this::list));
    }
    routes.addAll(
        operations.routes(shape.style(), shape.type(), id -> entries.find(id).map(rules::render)));
    return routes;
  }

  private Route route(String method, String pattern, Route.Handler handler) {
    return new Route(method, pattern, shape.type(), handler);
  }

  private Response put(Call call) {
    var put = admission.admit(call, admission.target(call));
    admission.checkBody(put);
    var body = rules.propose(put);
    put.violations().refuse(shape.fault());
    var entry =
        put.existing()
            .map(before -> replaced(before, body))
            .orElseGet(() -> entries.fresh(put.id(), shape.type(), body));
    return start(put, entry, put.creates() ? shape.created() : shape.updated());
  }

  private Response patch(Call call) {
    var target = admission.target(call);
    entries.require(target);
    var put = admission.admit(call, target);
    admission.checkTags(put.request(), put.violations());
    var body = rules.patch(put);
    put.violations().refuse(shape.fault());
    return start(put, replaced(entries.require(target), body), shape.patched());
  }

  private Response start(Put put, Entry entry, int status) {
    identify(entry);
    if (shape.traits().systemData()) {
      stamp(put.call(), entry.body());
    }
    if (shape.traits().eTag()) {
      ETags.renew(entry);
    }
    lifecycle.begin(put.call(), entry, rules.trigger(put));
    return answer(entry, status);
  }

  private Response answer(Entry entry, int status) {
    if (!entry.busy()) {
      return Response.json(status == 202 ? 200 : status, rules.render(entry).toString());
    }
    var response =
        status == 202 ? Response.empty(202) : Response.json(status, rules.render(entry).toString());
    return operations.follow(response, entry);
  }

  private Response get(Call call) {
    var id = admission.target(call);
    return Response.json(200, rules.render(entries.require(id)).toString());
  }

  private Response delete(Call call) {
    var id = admission.target(call);
    var found = entries.find(id);
    if (found.isEmpty()) {
      admission.requireParent(call, id);
      rules.absent(call, id);
      return Response.empty(204);
    }
    var entry = found.get();
    admission.checkIdle(entry);
    ETags.check(call, found, shape);
    rules.allowDelete(call, entry);
    lifecycle.begin(call, entry, "delete");
    if (!entry.busy()) {
      lifecycle.remove(entry);
      return Response.empty(200);
    }
    return operations.follow(Response.empty(shape.deleted()), entry);
  }

  private Response list(Call call) {
    var scope = admission.scope(call);
    var direct = call.names().containsKey("group");
    if (direct) {
      admission.requireParent(call, new ArmId(scope.text() + "/any/any"));
    }
    var items =
        entries.listed(call, scope, shape.type()).stream()
            .filter(entry -> matches(call, entry))
            .map(entry -> new Paging.Item(entry.id().key(), rules.render(entry)))
            .toList();
    return paging.page(call, items);
  }

  private static boolean matches(Call call, Entry entry) {
    return call.query("tags").map(tags -> Filter.tagged(entry.body(), tags)).orElse(true);
  }

  private void identify(Entry entry) {
    var body = entry.body();
    var ordered = Json.object();
    ordered.put("id", entry.id().text());
    ordered.put("name", entry.id().name());
    ordered.put("type", shape.type());
    body.properties().forEach(field -> Json.fallback(ordered, field.getKey(), field.getValue()));
    body.removeAll();
    body.setAll(ordered);
  }

  private Entry replaced(Entry before, ObjectNode body) {
    var entry = entries.fresh(before.id(), before.type(), body);
    entry.hidden().setAll(before.hidden());
    var state = Optional.ofNullable(before.properties().get("provisioningState"));
    state.ifPresent(value -> entry.properties().set("provisioningState", value));
    return entry;
  }

  private static void stamp(Call call, ObjectNode body) {
    var data = Json.within(body, "systemData");
    var at = Times.text(call.at());
    var caller = call.caller();
    Json.fallback(data, "createdBy", caller.name());
    Json.fallback(data, "createdByType", caller.kind().word());
    Json.fallback(data, "createdAt", at);
    data.put("lastModifiedBy", caller.name());
    data.put("lastModifiedByType", caller.kind().word());
    data.put("lastModifiedAt", at);
  }
}
