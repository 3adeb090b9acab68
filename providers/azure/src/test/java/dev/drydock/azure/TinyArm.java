package dev.drydock.azure;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.azure.arm.Json;
import dev.drydock.spi.transport.Exchange;
import dev.drydock.spi.transport.Header;
import dev.drydock.spi.transport.Reply;
import dev.drydock.spi.transport.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;

/// A Resource Manager that keeps what it is given and knows no rules. Replies can be put before the
/// next exchange that fits.
final class TinyArm implements Transport {
  private record Scripted(Predicate<Exchange> when, Reply reply) {}

  private final TreeMap<String, ObjectNode> objects = new TreeMap<>();
  private final List<Exchange> exchanges = new ArrayList<>();
  private final Deque<Scripted> script = new ArrayDeque<>();

  /// Answer the next exchange of a method, on a path that ends so, with `reply`.
  TinyArm answering(String method, String pathEnd, Reply reply) {
    script.add(
        new Scripted(
            exchange ->
                exchange.method().equals(method) && exchange.uri().getPath().endsWith(pathEnd),
            reply));
    return this;
  }

  /// Keep an object as if somebody else had made it.
  TinyArm holding(String path, ObjectNode body) {
    objects.put(path.toLowerCase(Locale.ROOT), identified(path, body));
    return this;
  }

  ObjectNode held(String path) {
    var body = objects.get(path.toLowerCase(Locale.ROOT));
    if (body == null) {
      throw new IllegalStateException("Nothing at " + path + " among " + objects.keySet());
    }
    return body;
  }

  boolean holds(String path) {
    return objects.containsKey(path.toLowerCase(Locale.ROOT));
  }

  /// Return every exchange since the last call, as `METHOD path`.
  List<String> calls() {
    var calls = exchanges.stream().map(one -> one.method() + " " + one.uri().getPath()).toList();
    exchanges.clear();
    return calls;
  }

  List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  @Override
  public Reply send(Exchange exchange) {
    exchanges.add(exchange);
    for (var scripted : script) {
      if (scripted.when().test(exchange)) {
        script.remove(scripted);
        return scripted.reply();
      }
    }
    var path = exchange.uri().getPath();
    return switch (exchange.method()) {
      case "GET" -> get(path);
      case "PUT" -> put(path, exchange.body());
      case "PATCH" -> patch(path, exchange.body());
      case "DELETE" -> delete(path);
      default -> json(200, Json.object());
    };
  }

  private Reply get(String path) {
    var key = path.toLowerCase(Locale.ROOT);
    var object = objects.get(key);
    if (object != null) {
      return json(200, object);
    }
    var children = objects.subMap(key + "/", key + "0");
    boolean collection = path.split("/", -1).length % 2 == 0;
    if (!collection) {
      return error(404, "ResourceNotFound", path + " was not found.");
    }
    var answer = Json.object();
    var value = answer.putArray("value");
    children.forEach((child, body) -> {
      if (child.indexOf('/', key.length() + 1) < 0) {
        value.add(body);
      }
    });
    return json(200, answer);
  }

  private Reply put(String path, byte[] body) {
    boolean old = holds(path);
    holding(path, parse(body));
    return json(old ? 200 : 201, held(path));
  }

  private Reply patch(String path, byte[] body) {
    held(path).setAll(parse(body));
    return json(200, held(path));
  }

  private Reply delete(String path) {
    var key = path.toLowerCase(Locale.ROOT);
    boolean there = objects.remove(key) != null;
    objects.subMap(key + "/", key + "0").clear();
    return json(there ? 200 : 204, Json.object());
  }

  private static ObjectNode identified(String path, ObjectNode body) {
    body.put("id", path);
    body.put("name", path.substring(path.lastIndexOf('/') + 1));
    if (Json.at(body, "properties.provisioningState").isEmpty()) {
      Json.put(
          body, "properties.provisioningState", JsonNodeFactory.instance.textNode("Succeeded"));
    }
    return body;
  }

  static ObjectNode parse(byte[] body) {
    try {
      return (ObjectNode) JsonMapper.builder().build().readTree(body);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static ObjectNode parse(String body) {
    return parse(body.getBytes(StandardCharsets.UTF_8));
  }

  static Reply.Answer json(int status, ObjectNode body, Header... headers) {
    return new Reply.Answer(
        status, List.of(headers), body.toString().getBytes(StandardCharsets.UTF_8));
  }

  static Reply.Answer error(int status, String code, String message, Header... headers) {
    var body = Json.object();
    body.putObject("error").put("code", code).put("message", message);
    return json(status, body, headers);
  }
}
