package dev.drydock.kubernetes.cluster;

import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.Interceptor;
import org.jspecify.annotations.Nullable;

/// Puts the kubeconfig's token on a request. Takes the place of fabric8's own interceptor, which
/// answers a 401 with a second request.
record BearerToken(@Nullable String token) implements Interceptor {
  @Override
  public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
    if (token != null) {
      builder.setHeader("Authorization", "Bearer " + token);
    }
  }

  @Override
  public String toString() {
    return "BearerToken[(sensitive value)]";
  }
}
