package dev.drydock.azure.http;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelineSyncPolicy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Puts a bearer token on each request, for the scope of the host that it goes to.
///
/// azure-core has a policy for this, but it tells a token's age by the wall clock; ours follows the
/// time door, so that a day of the simulated world outlives a token as a real day does.
final class BearerTokens extends HttpPipelineSyncPolicy {
  /// Renewed this long before it expires, so that no request travels with a dead token.
  private static final Duration MARGIN = Duration.ofMinutes(5);

  /// The key in a call's context under which its scope travels.
  static final String SCOPE = "drydock-scope";

  private final TokenCredential credential;
  private final InstantSource time;
  private final String usual;
  private final Map<String, AccessToken> tokens = new ConcurrentHashMap<>();

  /// @param usual the scope of calls that name none
  BearerTokens(TokenCredential credential, InstantSource time, String usual) {
    this.credential = credential;
    this.time = time;
    this.usual = usual;
  }

  @Override
  protected void beforeSendingRequest(HttpPipelineCallContext context) {
    var request = context.getHttpRequest();
    if (!"https".equals(request.getUrl().getProtocol())) {
      throw new IllegalStateException(
          "A token goes out over https only. This is a bug in Drydock.");
    }
    var scope = context.getData(SCOPE).map(Object::toString).orElse(usual);
    request.setHeader(HttpHeaderName.AUTHORIZATION, "Bearer " + token(scope));
  }

  @Override
  protected HttpResponse afterReceivedResponse(
      HttpPipelineCallContext context, HttpResponse response) {
    if (response.getStatusCode() == 401) {
      tokens.remove(context.getData(SCOPE).map(Object::toString).orElse(usual));
    }
    return response;
  }

  /// Return a token that lives for a while yet.
  ///
  /// @throws RuntimeException whatever the credential throws that has none
  String token(String scope) {
    var known = tokens.get(scope);
    if (known == null || known.getExpiresAt().toInstant().isBefore(time.instant().plus(MARGIN))) {
      known = credential.getTokenSync(new TokenRequestContext().addScopes(scope));
      tokens.put(scope, known);
    }
    return known.getToken();
  }
}
