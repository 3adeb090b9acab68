package dev.drydock.azure.write;

import dev.drydock.azure.arm.Arm;
import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.arm.Json;
import dev.drydock.azure.http.AzureEndpoints;
import dev.drydock.azure.http.AzureHttp;
import dev.drydock.azure.http.Call;
import dev.drydock.azure.http.Outcome;
import dev.drydock.azure.types.Blobs;
import dev.drydock.azure.types.MachineLearning;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/// The blobs of a workspace's datastore: which account and container they lie in, and the few calls
/// that files need.
final class Store {
  /// What the datastore said of where it keeps its blobs.
  sealed interface Place {
    /// @param blob the blob's own address
    record At(URI blob) implements Place {}

    record Nowhere(Outcome outcome) implements Place {}
  }

  private final Arm arm;
  private final AzureHttp http;
  private final AzureEndpoints endpoints;
  private final InstantSource time;

  Store(Arm arm, AzureHttp http, AzureEndpoints endpoints, InstantSource time) {
    this.arm = arm;
    this.http = http;
    this.endpoints = endpoints;
    this.time = time;
  }

  /// Ask the datastore where a file lies.
  Place place(ArmId file) {
    var outcome = arm.get(file.path(), MachineLearning.VERSION);
    if (!(outcome instanceof Outcome.Answer answer) || !answer.good()) {
      return new Place.Nowhere(outcome);
    }
    var account = Json.text(answer.body(), "properties.accountName");
    var container = Json.text(answer.body(), "properties.containerName");
    return new Place.At(
        URI.create(endpoints.blobs(account) + "/" + container + "/" + encoded(file.fragment())));
  }

  private static String encoded(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }

  Outcome head(URI blob) {
    return http.send(call("HEAD", blob));
  }

  Outcome delete(URI blob) {
    return http.send(call("DELETE", blob));
  }

  /// Upload a whole blob.
  Outcome put(URI blob, byte[] content) {
    return http.send(
        call("PUT", blob)
            .with("x-ms-blob-type", "BlockBlob")
            .with("Content-Type", "application/octet-stream")
            .with(content));
  }

  /// Upload one block of a blob; nothing shows before the list of blocks.
  Outcome putBlock(URI blob, int number, byte[] content) {
    var query = "comp=block&blockid=" + URLEncoder.encode(block(number), StandardCharsets.UTF_8);
    return http.send(call("PUT", URI.create(blob + "?" + query)).with(content));
  }

  /// Make a blob of its uploaded blocks.
  Outcome putBlockList(URI blob, int count) {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><BlockList>");
    for (int number = 0; number < count; number++) {
      xml.append("<Latest>").append(block(number)).append("</Latest>");
    }
    xml.append("</BlockList>");
    return http.send(
        call("PUT", URI.create(blob + "?comp=blocklist"))
            .with("Content-Type", "application/xml")
            .with(xml.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /// Ids of one blob's blocks must be of one length.
  private static String block(int number) {
    var digits = String.format(java.util.Locale.ROOT, "%08d", number);
    return Base64.getEncoder().encodeToString(digits.getBytes(StandardCharsets.UTF_8));
  }

  private Call call(String method, URI uri) {
    var now = DateTimeFormatter.RFC_1123_DATE_TIME.format(time.instant().atOffset(ZoneOffset.UTC));
    return Call.of(method, uri, endpoints.storageScope())
        .with("x-ms-version", Blobs.FILE.version())
        .with("x-ms-date", now);
  }
}
