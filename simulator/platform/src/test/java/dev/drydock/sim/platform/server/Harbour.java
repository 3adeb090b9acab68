package dev.drydock.sim.platform.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.time.InstantSource;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A server on a port of its own, and a client that trusts it.
final class Harbour implements AutoCloseable {
  static final double SCALE = 7200;
  static final String TENANT = "d0cd0cd0-0000-4000-8000-00000000000d";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  final SimulatedServer server;
  final Path directory;
  final HttpClient client;

  Harbour(Path directory) {
    this.directory = directory;
    this.server = SimulatedServer.start(settings(directory, 0));
    this.client = HttpClient.newBuilder().sslContext(trust()).build();
  }

  static ServerSettings settings(Path directory, int port) {
    return new ServerSettings(
        directory, port, SCALE, 1, InstantSource.system(), new SecureRandom());
  }

  URI at(String path) {
    return URI.create(server.origin() + path);
  }

  /// Get a token as an application with a secret does.
  String token(String scope) {
    var form = "grant_type=client_credentials&client_id=me&client_secret=any&scope=" + scope;
    var request =
        HttpRequest.newBuilder(at("/" + TENANT + "/oauth2/v2.0/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    return json(send(request)).path("access_token").asText();
  }

  HttpResponse<String> arm(String method, String path, String body) {
    var publisher =
        body.isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'));
    return send(
        HttpRequest.newBuilder(path.startsWith("https:") ? URI.create(path) : at(path))
            .header("Authorization", "Bearer " + token("https://management.azure.com/.default"))
            .method(method, publisher));
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(at(path)));
  }

  HttpResponse<String> post(String path) {
    return send(HttpRequest.newBuilder(at(path)).POST(HttpRequest.BodyPublishers.noBody()));
  }

  HttpResponse<String> put(String path, String body) {
    var publisher = HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'));
    return send(HttpRequest.newBuilder(at(path)).PUT(publisher));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    try {
      return MAPPER.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Return a context that trusts the server's authority and nobody else.
  SSLContext trust() {
    try (var stream = Files.newInputStream(directory.resolve(ServerSettings.CERTIFICATE))) {
      var store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      store.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(stream));
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      var context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    server.close();
  }
}
