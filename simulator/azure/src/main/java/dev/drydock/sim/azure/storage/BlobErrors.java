package dev.drydock.sim.azure.storage;

import dev.drydock.sim.azure.arm.Refused;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// Writes errors as storage does, in XML, and checks digests.
final class BlobErrors {
  private BlobErrors() {}

  static Response render(Refused refused, String method) {
    var xml =
        ("<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>%s</Code><Message>%s<"
                + "/Message></Error>")
            .formatted(escape(refused.error().code()), escape(refused.error().message()));
    var headers =
        Headers.of("Content-Type", "application/xml")
            .and("x-ms-error-code", refused.error().code());
    var body = method.equals("HEAD") ? new byte[0] : xml.getBytes(StandardCharsets.UTF_8);
    return new Response(refused.status(), headers, body);
  }

  static void checkMd5(Request request) {
    request
        .headers()
        .first("Content-MD5")
        .filter(given -> !given.equals(md5(request.body())))
        .ifPresent(_ -> {
          throw Refused.of(
              400,
              "Md5Mismatch",
              "The MD5 value specified in the request did not match the MD5 value calculated by the"
                  + " server.");
        });
  }

  static String md5(byte[] content) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has MD5. This is a bug in Drydock.", e);
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
