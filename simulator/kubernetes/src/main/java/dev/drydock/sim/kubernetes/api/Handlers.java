package dev.drydock.sim.kubernetes.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.logs.Logs;
import dev.drydock.sim.kubernetes.reads.Lists;
import dev.drydock.sim.kubernetes.reads.Views;
import dev.drydock.sim.kubernetes.reads.Watches;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.kubernetes.store.Stored;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import java.util.List;

/// Carries out the verbs of the API on resources.
public final class Handlers {
  private final ObjectTable objects;
  private final Catalogue catalogue;
  private final Writes writes;
  private final Deletions deletions;
  private final Lists lists;
  private final Views views;
  private final Watches watches;
  private final Logs logs;
  private final Subresources subresources;
  private final Patches patches;

  public Handlers(
      ObjectTable objects,
      Catalogue catalogue,
      Writes writes,
      Deletions deletions,
      Views views,
      Logs logs) {
    this.logs = logs;
    this.subresources = new Subresources(writes, deletions);
    this.objects = objects;
    this.catalogue = catalogue;
    this.writes = writes;
    this.deletions = deletions;
    this.lists = new Lists(objects);
    this.views = views;
    this.watches = new Watches(objects, views);
    this.patches = new Patches(objects, writes);
  }

  Response handle(Target target, Request request) throws Refusal {
    var resource =
        catalogue.find(target.served(), target.resource()).orElseThrow(Refusal::noResource);
    var discovered =
        catalogue.find(target.served(), target.discovered()).orElseThrow(Refusal::noResource);
    if (target.name().isEmpty()) {
      return collection(resource, target, request);
    }
    return switch (request.method()) {
      case "GET" -> get(resource, target, request);
      case "PUT" -> put(resource, discovered, target, request);
      case "PATCH" -> written(patches.patch(resource, discovered, target, request));
      case "DELETE" -> delete(resource, target, request);
      case "POST" -> post(resource, discovered, target, request);
      default -> throw Refusal.noMethod();
    };
  }

  private Response collection(ApiResource resource, Target target, Request request) throws Refusal {
    return switch (request.method()) {
      case "GET" -> list(resource, target, request);
      case "POST" -> {
        if (!resource.verbs().contains("create")) {
          throw Refusal.noMethod();
        }
        var body = Bodies.read(request);
        var options = Bodies.options(request, "");
        yield written(
            resource.verbs().contains("get")
                ? writes.create(resource, target.namespace(), body, options)
                : new Reviews(writes).answer(resource, body, options));
      }
      case "DELETE" -> deleteAll(resource, target, request);
      default -> throw Refusal.noMethod();
    };
  }

  private Response post(
      ApiResource resource, ApiResource discovered, Target target, Request request) throws Refusal {
    if (!discovered.subresource() || !discovered.verbs().contains("create")) {
      throw Refusal.noMethod();
    }
    var stored = find(resource, target);
    var options = Bodies.options(request, target.subresource());
    return written(subresources.post(resource, discovered, stored, Bodies.read(request), options));
  }

  private Response get(ApiResource resource, Target target, Request request) throws Refusal {
    var stored = find(resource, target);
    if (target.subresource().equals("log")) {
      return logs.of(stored, request);
    }
    if (target.subresource().equals("scale")) {
      return Response.json(200, Scale.of(stored.object()).toString());
    }
    return Response.json(200, views.one(resource, stored.object(), request).toString());
  }

  private Response list(ApiResource resource, Target target, Request request) throws Refusal {
    if (!resource.verbs().contains("list")) {
      throw Refusal.noMethod();
    }
    if (Watches.wanted(request)) {
      return watches.watch(resource, target.namespace(), request);
    }
    var page = lists.page(resource, target.namespace(), request);
    return Response.json(200, views.list(resource, page, request).toString());
  }

  private Response put(ApiResource resource, ApiResource discovered, Target target, Request request)
      throws Refusal {
    var stored = find(resource, target);
    var body = Bodies.read(request);
    var options = Bodies.options(request, target.subresource());
    if (target.subresource().equals("scale")) {
      int replicas = Json.at(body, "spec", "replicas").asInt();
      var scaled = writes.scale(stored, resource, replicas, options);
      return Response.json(200, Scale.of(scaled.object()).toString());
    }
    if (!discovered.verbs().contains("update")) {
      throw Refusal.noMethod();
    }
    var name = Json.text(body, "metadata", "name");
    if (!name.equals(target.name())) {
      throw Refusal.badRequest(
          "the name of the object ("
              + name
              + ") does not match the name on the URL ("
              + target.name()
              + ")");
    }
    if (target.subresource().equals("finalize")) {
      return finalizeNamespace(stored, body);
    }
    return written(writes.replace(stored, resource, body, options));
  }

  /// The one way to take a finalizer out of a namespace's spec.
  private Response finalizeNamespace(Stored stored, JsonNode body) {
    var next = stored.copy();
    Json.ensure(next, "spec").set("finalizers", Json.at(body, "spec", "finalizers"));
    if (stored.leaving() && Json.at(next, "spec", "finalizers").isEmpty()) {
      objects.remove(stored.key());
      return Response.json(200, next.toString());
    }
    return Response.json(200, objects.put(stored.key(), next).object().toString());
  }

  private Response delete(ApiResource resource, Target target, Request request) throws Refusal {
    if (!target.subresource().isEmpty() || !resource.verbs().contains("delete")) {
      throw Refusal.noMethod();
    }
    var stored = find(resource, target);
    var options = deleteOptions(request);
    var answer = deletions.delete(resource, stored, options, dryRun(request, options));
    return Response.json(200, answer.toString());
  }

  private Response deleteAll(ApiResource resource, Target target, Request request) throws Refusal {
    if (!resource.verbs().contains("deletecollection")) {
      throw Refusal.noMethod();
    }
    var options = deleteOptions(request);
    var chosen = lists.selected(resource, target.namespace(), request);
    var page = new Lists.Page(chosen, objects.revision(), "", -1);
    var answer = views.list(resource, page, request);
    for (var stored : chosen) {
      deletions.delete(resource, stored, options, dryRun(request, options));
    }
    return Response.json(200, answer.toString());
  }

  private static boolean dryRun(Request request, JsonNode options) {
    return request.query("dryRun").isPresent() || !options.path("dryRun").isEmpty();
  }

  private static JsonNode deleteOptions(Request request) throws Refusal {
    ObjectNode options =
        request.body().length > 0 && Bodies.read(request) instanceof ObjectNode sent
            ? sent
            : Json.object();
    for (var name : List.of("propagationPolicy", "gracePeriodSeconds")) {
      request
          .query(name)
          .ifPresent(value -> {
            if (value.matches("[0-9]+")) {
              options.put(name, Long.parseLong(value));
            } else {
              options.put(name, value);
            }
          });
    }
    return options;
  }

  private Stored find(ApiResource resource, Target target) throws Refusal {
    return objects
        .find(Writes.key(resource, target.namespace(), target.name()))
        .orElseThrow(() -> Refusal.notFound(resource, target.name()));
  }

  private Response written(Written written) {
    var response = Response.json(written.code(), views.whole(written.object()).toString());
    for (var warning : written.warnings()) {
      response = response.with("Warning", "299 - \"" + warning.replace("\"", "\\\"") + "\"");
    }
    return response;
  }
}
