package dev.drydock.sim.platform.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real `curl`, with nothing but the certificate and a token.
class CurlTest {
  private static final String SUBSCRIPTIONS = "/subscriptions?api-version=2022-12-01";

  @TempDir private Path directory;

  @Test
  void asksResourceManagerWithATokenAndIsRefusedWithout() throws Exception {
    if (!installed()) {
      System.out.println("Skipped: there is no curl on the path");
    }
    assumeTrue(installed(), "there is no curl on the path");
    try (var harbour = new Harbour(directory)) {
      var token = curl(harbour, "-X", "POST", harbour.at("/_drydock/token").toString());
      var bearer = "Authorization: Bearer " + token.replaceAll(".*\"token\":\"|\".*", "");
      var subscriptions = harbour.at(SUBSCRIPTIONS).toString();
      assertThat(curl(harbour, "-H", bearer, subscriptions)).contains("\"subscriptionId\"");
      assertThat(curl(harbour, "-o", "/dev/null", "-w", "%{http_code}", subscriptions))
          .isEqualTo("401");
      var localhost = subscriptions.replace("127.0.0.1", "localhost");
      assertThat(curl(harbour, "-H", bearer, localhost)).contains("\"subscriptionId\"");
      assertThat(run(List.of("curl", "-s", subscriptions))).as("without the certificate").isEmpty();
    }
  }

  private static String curl(Harbour harbour, String... args) throws Exception {
    var words =
        new ArrayList<>(
            List.of("curl", "-sS", "--cacert", harbour.server.certificate().toString()));
    words.addAll(List.of(args));
    return run(words);
  }

  private static String run(List<String> words) throws IOException, InterruptedException {
    var process = new ProcessBuilder(words).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }

  private static boolean installed() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .anyMatch(each -> Files.isExecutable(Path.of(each, "curl")));
  }
}
