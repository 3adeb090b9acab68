package dev.drydock.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `drydock lsp` as an editor runs it: a process, bytes on its streams, nothing between them.
@Timeout(60)
class LspTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path directory;

  @Test
  void speaksTheProtocolOverStdinAndStdout() throws Exception {
    var process = new ProcessBuilder(Running.command("lsp", "--stdio")).start();
    try (var out = process.getOutputStream();
        var in = process.getInputStream()) {
      send(out, "\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}");
      var abilities = receive(in).at("/result/capabilities");
      assertThat(abilities.at("/positionEncoding").asText()).isEqualTo("utf-16");
      assertThat(abilities.at("/renameProvider/prepareProvider").asBoolean()).isTrue();

      var uri = directory.resolve("ä b.drydock.yaml").toUri();
      send(out, "\"method\":\"initialized\",\"params\":{}");
      send(
          out,
          "\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\""
              + uri
              + "\",\"languageId\":\"yaml\",\"version\":7,\"text\":\"wörkspace: {}\\n\"}}");
      var published = receive(in);
      assertThat(published.at("/method").asText()).isEqualTo("textDocument/publishDiagnostics");
      assertThat(published.at("/params/uri").asText()).isEqualTo(uri.toString());
      assertThat(published.at("/params/version").asInt()).isEqualTo(7);
      assertThat(published.findValuesAsText("code")).contains("DRY0201");

      send(out, "\"id\":2,\"method\":\"shutdown\"");
      assertThat(receive(in).at("/id").asInt()).isEqualTo(2);
      send(out, "\"method\":\"exit\"");
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      assertThat(in.readAllBytes()).isEmpty();
    } finally {
      process.destroyForcibly();
    }
  }

  private static void send(OutputStream out, String message) throws IOException {
    var body = ("{\"jsonrpc\":\"2.0\"," + message + "}").getBytes(StandardCharsets.UTF_8);
    var head = "Content-Length: " + body.length + "\r\n\r\n";
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
  }

  private static JsonNode receive(InputStream in) throws IOException {
    int length = -1;
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.startsWith("Content-Length: ")) {
        length = Integer.parseInt(line.substring("Content-Length: ".length()));
      }
    }
    assertThat(length).isPositive();
    return JSON.readTree(in.readNBytes(length));
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      assertThat(c).as("the server went").isNotNegative();
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
