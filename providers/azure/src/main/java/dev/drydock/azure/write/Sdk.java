package dev.drydock.azure.write;

import com.azure.core.http.rest.Response;
import com.azure.core.util.FluxUtil;
import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.resourcemanager.containerservice.fluent.ContainerServiceManagementClient;
import com.azure.resourcemanager.containerservice.implementation.ContainerServiceManagementClientBuilder;
import com.azure.resourcemanager.resources.fluent.ResourceManagementClient;
import com.azure.resourcemanager.resources.implementation.ResourceManagementClientBuilder;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.azure.http.AzureEndpoints;
import dev.drydock.azure.http.AzureHttp;
import dev.drydock.azure.http.Outcome;
import dev.drydock.spi.transport.Header;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The SDK's clients, built upon our own pipeline and only when first needed: constructing one
/// costs more than a second, and most commands write nothing.
///
/// The generated clients are taken, not the fluent managers above them: those bring policies that
/// retry and register providers, and methods that wait.
public final class Sdk {
  private final AzureHttp http;
  private final AzureEndpoints endpoints;
  private final Map<String, ContainerServiceManagementClient> clusters = new ConcurrentHashMap<>();
  private final Map<String, ResourceManagementClient> resources = new ConcurrentHashMap<>();

  public Sdk(AzureHttp http, AzureEndpoints endpoints) {
    this.http = http;
    this.endpoints = endpoints;
  }

  public ContainerServiceManagementClient clusters(String subscription) {
    return clusters.computeIfAbsent(
        subscription,
        id ->
            new ContainerServiceManagementClientBuilder()
                .pipeline(http.pipeline())
                .endpoint(endpoints.resourceManager().toString())
                .subscriptionId(id)
                .buildClient());
  }

  ResourceManagementClient resources(String subscription) {
    return resources.computeIfAbsent(
        subscription,
        id ->
            new ResourceManagementClientBuilder()
                .pipeline(http.pipeline())
                .endpoint(endpoints.resourceManager().toString())
                .subscriptionId(id)
                .buildClient());
  }

  /// Run a call that starts an operation: one exchange, on this thread.
  static Outcome raw(Mono<Response<Flux<ByteBuffer>>> call) {
    return AzureHttp.caught(() -> {
      var response = call.block();
      if (response == null) {
        throw new IllegalStateException("The SDK answered nothing. This is a bug in Drydock.");
      }
      var content = response.getValue();
      var body = content == null ? null : FluxUtil.collectBytesInByteBufferStream(content).block();
      return AzureHttp.answer(response.getStatusCode(), headers(response), body);
    });
  }

  /// Run a call that answers with a model.
  static Outcome typed(Supplier<? extends Response<?>> call) {
    return AzureHttp.caught(() -> {
      var response = call.get();
      return AzureHttp.answer(response.getStatusCode(), headers(response), null);
    });
  }

  static List<Header> headers(Response<?> response) {
    var headers = new ArrayList<Header>();
    for (var header : response.getHeaders()) {
      header.getValuesList().forEach(value -> headers.add(new Header(header.getName(), value)));
    }
    return headers;
  }

  /// How a model reads itself from JSON.
  @FunctionalInterface
  interface FromJson<T> {
    T read(JsonReader reader) throws IOException;
  }

  /// Turn a body into the SDK's model of it.
  static <T> T model(ObjectNode body, FromJson<T> form) {
    try (var reader = JsonProviders.createReader(body.toString())) {
      return form.read(reader);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
