package dev.drydock.azure.http;

import com.azure.core.credential.TokenCredential;
import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import com.azure.core.util.UrlBuilder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.spi.transport.Header;
import dev.drydock.spi.transport.Transport;
import java.io.IOException;
import java.net.MalformedURLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;

/// Sends calls through azure-core's pipeline: a request id, a token, our transport. No policy in it
/// retries, redirects or waits.
public final class AzureHttp {
  /// Numbers stay exact from the wire to the plan.
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final HttpPipeline pipeline;
  private final BearerTokens tokens;
  private final String usual;

  public AzureHttp(
      Transport transport,
      TokenCredential credential,
      InstantSource time,
      RandomGenerator chance,
      AzureEndpoints endpoints) {
    this.usual = endpoints.managementScope();
    this.tokens = new BearerTokens(credential, time, usual);
    this.pipeline =
        new HttpPipelineBuilder()
            .httpClient(new TransportHttpClient(transport))
            .policies(new RequestIds(chance), tokens)
            .build();
  }

  /// Return the token with which calls to Resource Manager travel; nothing where no credential
  /// gives one.
  public Optional<String> token() {
    try {
      return Optional.of(tokens.token(usual));
    } catch (RuntimeException none) {
      // Whoever then asks Resource Manager for something is told why.
      outcome(Exceptions.unwrap(none));
      return Optional.empty();
    }
  }

  /// Return the pipeline itself, for clients of the SDK to be built upon.
  public HttpPipeline pipeline() {
    return pipeline;
  }

  /// Send one request.
  public Outcome send(Call call) {
    return caught(() -> {
      var context = new Context(BearerTokens.SCOPE, call.scope());
      return answer(pipeline.sendSync(request(call), context));
    });
  }

  /// Run something of the SDK's that makes one exchange, and bring what it throws into our form.
  public static Outcome caught(Supplier<Outcome> exchange) {
    try {
      return exchange.get();
    } catch (RuntimeException thrown) {
      return outcome(Exceptions.unwrap(thrown));
    }
  }

  private static Outcome outcome(Throwable thrown) {
    return switch (thrown) {
      case BrokenExchange broken -> new Outcome.Broken(broken.sent(), reason(broken));
      case ClientAuthenticationException refused -> new Outcome.Unsigned(reason(refused));
      case HttpResponseException refused when refused.getResponse() != null ->
          answer(refused.getResponse());
      case RuntimeException other when unavailable(other) -> new Outcome.Unsigned(reason(other));
      case RuntimeException other -> throw other;
      case Error fatal -> throw fatal;
      case Throwable other -> throw new IllegalStateException(other);
    };
  }

  /// azure-identity's "no credential" is told by name: its class must not load before it is needed.
  private static boolean unavailable(RuntimeException thrown) {
    return thrown.getClass().getSimpleName().equals("CredentialUnavailableException");
  }

  private static String reason(Throwable thrown) {
    var message = thrown.getMessage();
    return message == null ? thrown.getClass().getSimpleName() : message;
  }

  private static HttpRequest request(Call call) {
    try {
      var url = UrlBuilder.parse(call.uri().toString()).toUrl();
      var request = new HttpRequest(HttpMethod.valueOf(call.method()), url);
      for (var header : call.headers()) {
        request.setHeader(HttpHeaderName.fromString(header.name()), header.value());
      }
      return call.body().length == 0 ? request : request.setBody(call.body());
    } catch (MalformedURLException malformed) {
      throw new IllegalArgumentException(call.uri() + " is no URL. This is a bug in Drydock.");
    }
  }

  /// Read an answer, whoever made the request.
  public static Outcome.Answer answer(HttpResponse response) {
    var headers = new ArrayList<Header>();
    for (var header : response.getHeaders()) {
      for (var value : header.getValuesList()) {
        headers.add(new Header(header.getName(), value));
      }
    }
    return answer(response.getStatusCode(), headers, response.getBodyAsByteArray().block());
  }

  /// Make an answer of its parts; a body that is no JSON object counts as none.
  public static Outcome.Answer answer(int status, List<Header> headers, byte @Nullable [] body) {
    return new Outcome.Answer(status, headers, json(body));
  }

  private static ObjectNode json(byte @Nullable [] body) {
    if (body != null && body.length > 0) {
      try {
        if (JSON.readTree(body) instanceof ObjectNode object) {
          return object;
        }
      } catch (IOException unreadable) {
        // A proxy's HTML page, say: the status tells all that matters.
        return JsonNodeFactory.instance.objectNode();
      }
    }
    return JsonNodeFactory.instance.objectNode();
  }
}
