package dev.drydock.azure.http;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.policy.HttpPipelineSyncPolicy;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Names each request, so that a support case can find it, and says who sends it.
final class RequestIds extends HttpPipelineSyncPolicy {
  private static final HttpHeaderName ID = HttpHeaderName.fromString("x-ms-client-request-id");
  private static final HttpHeaderName ECHO =
      HttpHeaderName.fromString("x-ms-return-client-request-id");

  private final RandomGenerator chance;

  RequestIds(RandomGenerator chance) {
    this.chance = chance;
  }

  @Override
  protected void beforeSendingRequest(HttpPipelineCallContext context) {
    var request = context.getHttpRequest();
    request.setHeader(ID, next().toString());
    request.setHeader(ECHO, "true");
    request.setHeader(HttpHeaderName.USER_AGENT, "drydock/0.1");
  }

  private UUID next() {
    synchronized (chance) {
      return new UUID(chance.nextLong(), chance.nextLong());
    }
  }
}
