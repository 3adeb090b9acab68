package dev.drydock.sim.azure.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Refused;
import dev.drydock.sim.azure.arm.Times;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.wire.Service;
import dev.drydock.sim.world.World;
import java.util.Locale;
import java.util.Optional;

/// Answers the hosts of storage accounts: containers, block blobs and their blocks.
///
/// Source: Azure Storage data plane, blob-2021-12-02.json.
public final class BlobService implements Service {
  /// The end of every account's blob host.
  public static final String HOST = ".blob.core.windows.net";

  private final World world;
  private final BlobStore blobs;
  private final BlobAccess access;
  private final Blocks blocks;

  public BlobService(World world, BlobStore blobs, BlobAccess access) {
    this.world = world;
    this.blobs = blobs;
    this.access = access;
    this.blocks = new Blocks(world);
  }

  @Override
  public Response serve(Request request) {
    var response = guarded(request);
    var id = world.chance("azure.requests").uuid().toString();
    response =
        response
            .with("x-ms-request-id", id)
            .with("x-ms-version", request.headers().first("x-ms-version").orElse("2021-12-02"))
            .with("Date", Times.header(world.now()));
    var client = request.headers().first("x-ms-client-request-id");
    return client.isPresent() ? response.with("x-ms-client-request-id", client.get()) : response;
  }

  private Response guarded(Request request) {
    try {
      return answer(request);
    } catch (Refused refused) {
      return BlobErrors.render(refused, request.method());
    }
  }

  private Response answer(Request request) {
    var host = request.uri().getHost();
    var account = host.substring(0, host.length() - HOST.length());
    access.require(request, account);
    var path = request.path();
    int slash = path.indexOf('/', 1);
    var container = slash < 0 ? path.substring(1) : path.substring(1, slash);
    if (slash < 0 || slash == path.length() - 1) {
      return container(request, account, container);
    }
    if (!blobs.holds(account, container)) {
      throw Refused.of(404, "ContainerNotFound", "The specified container does not exist.");
    }
    return blob(request, new BlobName(account, container, path.substring(slash + 1)));
  }

  private Response container(Request request, String account, String name) {
    boolean there = blobs.holds(account, name);
    return switch (request.method()) {
      case "PUT" -> {
        if (there) {
          throw Refused.of(
              409, "ContainerAlreadyExists", "The specified container already exists.");
        }
        blobs.container(account, name);
        yield Response.empty(201);
      }
      case "GET", "HEAD" -> {
        if (!there) {
          throw Refused.of(404, "ContainerNotFound", "The specified container does not exist.");
        }
        yield Response.empty(200);
      }
      default -> Response.empty(405);
    };
  }

  private Response blob(Request request, BlobName name) {
    var part = request.query("comp").orElse("");
    return switch (request.method()) {
      case "PUT" -> {
        if (part.equals("block")) {
          yield block(request, name);
        }
        yield part.equals("blocklist") ? blockList(request, name) : put(request, name);
      }
      case "GET", "HEAD" -> read(request, name);
      case "DELETE" -> delete(name);
      default -> Response.empty(405);
    };
  }

  private Response put(Request request, BlobName name) {
    var sort = request.headers().first("x-ms-blob-type").orElse("");
    if (!sort.equals("BlockBlob")) {
      throw Refused.of(
          400,
          "InvalidHeaderValue",
          "The value of the header x-ms-blob-type must be BlockBlob here, not '" + sort + "'.");
    }
    checkConditions(request, name);
    BlobErrors.checkMd5(request);
    return stored(request, name, request.body());
  }

  private Response block(Request request, BlobName name) {
    var id = request.query("blockid").orElse("");
    if (id.isEmpty()) {
      throw Refused.of(
          400, "MissingRequiredQueryParameter", "The query parameter blockid is required.");
    }
    BlobErrors.checkMd5(request);
    blocks.put(name, id, request.body());
    return Response.empty(201)
        .with("Content-MD5", BlobErrors.md5(request.body()))
        .with("x-ms-request-server-encrypted", "true");
  }

  private Response blockList(Request request, BlobName name) {
    checkConditions(request, name);
    return stored(request, name, blocks.commit(name, request.text()));
  }

  private Response stored(Request request, BlobName name, byte[] content) {
    var row = Json.object();
    long number = blobs.read(name).map(this::number).orElse(0L) + 1;
    row.put("number", number);
    row.put("eTag", "\"0x8D" + Long.toHexString(world.now().toEpochMilli()) + number + "\"");
    row.put("modified", Times.header(world.now()));
    row.put("md5", BlobErrors.md5(content));
    row.put(
        "type",
        request
            .headers()
            .first("x-ms-blob-content-type")
            .or(() -> request.headers().first("Content-Type"))
            .orElse("application/octet-stream"));
    var meta = row.putObject("meta");
    for (var line : request.headers().lines()) {
      if (line.name().toLowerCase(Locale.ROOT).startsWith("x-ms-meta-")) {
        meta.put(line.name(), line.value());
      }
    }
    row.put("length", content.length);
    blobs.write(name, row.toString(), content);
    return Response.empty(201)
        .with("ETag", row.path("eTag").asText())
        .with("Last-Modified", row.path("modified").asText())
        .with("Content-MD5", row.path("md5").asText())
        .with("x-ms-request-server-encrypted", "true");
  }

  private long number(String stored) {
    return Json.stored(stored).path("number").asLong();
  }

  private Response read(Request request, BlobName name) {
    var row = require(name);
    checkMatch(request, Optional.of(row));
    var headers =
        Headers.of("Content-Type", row.path("type").asText())
            .and("Content-Length", row.path("length").asText())
            .and("Content-MD5", row.path("md5").asText())
            .and("ETag", row.path("eTag").asText())
            .and("Last-Modified", row.path("modified").asText())
            .and("Accept-Ranges", "bytes")
            .and("x-ms-blob-type", "BlockBlob");
    for (var meta : row.path("meta").properties()) {
      headers = headers.and(meta.getKey(), meta.getValue().asText());
    }
    boolean head = request.method().equals("HEAD");
    return new Response(200, headers, head ? new byte[0] : blobs.content(name));
  }

  private Response delete(BlobName name) {
    require(name);
    blobs.remove(name);
    return Response.empty(202);
  }

  private ObjectNode require(BlobName name) {
    return blobs
        .read(name)
        .map(Json::stored)
        .orElseThrow(() -> Refused.of(404, "BlobNotFound", "The specified blob does not exist."));
  }

  private void checkConditions(Request request, BlobName name) {
    var row = blobs.read(name).map(Json::stored);
    boolean onlyNew = request.headers().first("If-None-Match").orElse("").equals("*");
    if (onlyNew && row.isPresent()) {
      throw Refused.of(409, "BlobAlreadyExists", "The specified blob already exists.");
    }
    checkMatch(request, row);
  }

  private static void checkMatch(Request request, Optional<ObjectNode> row) {
    var match = request.headers().first("If-Match");
    boolean fits =
        match.isEmpty()
            || row.filter(
                    r -> match.get().equals("*") || match.get().equals(r.path("eTag").asText()))
                .isPresent();
    if (!fits) {
      throw Refused.of(
          412,
          "ConditionNotMet",
          "The condition specified using HTTP conditional headers is not met.");
    }
  }
}
