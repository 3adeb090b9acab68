package dev.drydock.app.door;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.exception.ClientAuthenticationException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.spi.transport.Exchange;
import dev.drydock.spi.transport.Header;
import dev.drydock.spi.transport.Reply;
import dev.drydock.spi.transport.Transport;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import reactor.core.publisher.Mono;

/// Gets tokens of the simulated directory, as an application with a secret does of the real one.
/// azure-identity is not asked here: it tells a token's age by the wall clock, and an embedded
/// world has a time of its own.
public final class SimulatedCredential implements TokenCredential {
  private static final String PATH = "/d0cd0cd0-0000-4000-8000-00000000000d/oauth2/v2.0/token";

  private final Transport transport;
  private final InstantSource time;
  private final URI tokens;
  private final ObjectMapper json = new ObjectMapper();

  /// Ask the directory of an embedded world.
  public SimulatedCredential(Transport transport, InstantSource time) {
    this(transport, time, "https://login.microsoftonline.com");
  }

  /// Ask the directory at an address.
  ///
  /// @param login without a trailing slash
  public SimulatedCredential(Transport transport, InstantSource time, String login) {
    this.tokens = URI.create(login + PATH);
    this.transport = transport;
    this.time = time;
  }

  @Override
  public Mono<AccessToken> getToken(TokenRequestContext request) {
    return Mono.fromSupplier(() -> getTokenSync(request));
  }

  @Override
  public AccessToken getTokenSync(TokenRequestContext request) {
    var form =
        "grant_type=client_credentials&client_id=drydock&client_secret=simulated&scope="
            + URLEncoder.encode(String.join(" ", request.getScopes()), StandardCharsets.UTF_8);
    var type = new Header("Content-Type", "application/x-www-form-urlencoded");
    var reply =
        transport.send(
            new Exchange("POST", tokens, List.of(type), form.getBytes(StandardCharsets.UTF_8)));
    return switch (reply) {
      case Reply.Answer answer when answer.status() == 200 -> token(answer);
      case Reply.Answer answer -> throw refused("HTTP " + answer.status());
      case Reply.Broken(_, var reason) -> throw refused(reason);
    };
  }

  private AccessToken token(Reply.Answer answer) {
    try {
      var body = json.readTree(answer.body());
      var expires = time.instant().plusSeconds(body.path("expires_in").asLong());
      return new AccessToken(body.path("access_token").asText(), expires.atOffset(ZoneOffset.UTC));
    } catch (IOException unreadable) {
      throw refused("an answer that is not JSON");
    }
  }

  private static ClientAuthenticationException refused(String what) {
    return new ClientAuthenticationException(
        "The simulated directory gave no token but: " + what, null);
  }
}
