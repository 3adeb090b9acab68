package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys and tokens of the quickstart's endpoint and of one more, applied once.
class CredentialsTest {
  @TempDir private static Path directory = Path.of(".");

  @BeforeAll
  static void applyBoth() throws IOException {
    var quickstart = Quickstart.in(directory);
    quickstart.add(Quickstart.GUARDED);
    var applied = quickstart.apply();
    assertThat(applied.code()).as(applied.err()).isZero();
  }

  private static Ran ran(String command, String endpoint, String... more) {
    var args = new String[more.length + 4];
    args[0] = command;
    args[1] = directory.toString();
    args[2] = endpoint;
    args[3] = "--simulator";
    System.arraycopy(more, 0, args, 4, more.length);
    return Ran.of(args);
  }

  @Test
  void keysAreShownAndOneIsMadeNewWhileTheOtherStays() throws IOException {
    var json = new JsonMapper();
    var before = json.readTree(ran("keys", "scoring", "--json").out());

    var renewed = ran("keys", "scoring", "--regenerate", "primary");

    assertThat(renewed.code()).as(renewed.err()).isZero();
    assertThat(renewed.err()).isEmpty();
    var after = json.readTree(ran("keys", "scoring", "--json").out());
    var fresh = after.path("primary").asText();
    assertThat(fresh).isNotBlank().isNotEqualTo(before.path("primary").asText());
    assertThat(renewed.out()).isEqualTo("primary  " + fresh + "\n");
    assertThat(after.path("secondary")).isEqualTo(before.path("secondary"));
    assertThat(ran("keys", "scoring").out())
        .isEqualTo(
            "primary    %s\nsecondary  %s\n".formatted(fresh, after.path("secondary").asText()));
  }

  @Test
  void aTokenComesWithItsTimes() throws IOException {
    var shown = ran("token", "guarded");
    var token = new JsonMapper().readTree(ran("token", "guarded", "--json").out());

    assertThat(shown.code()).as(shown.err()).isZero();
    assertThat(shown.out().lines().map(line -> line.replaceFirst("  .*", "")))
        .containsExactly("token", "expires", "refresh after");
    assertThat(token.path("token").asText().split("\\.")).hasSize(3);
    var expires = Instant.parse(token.path("expires").asText());
    var refresh = Instant.parse(token.path("refresh_after").asText());
    assertThat(Duration.between(refresh, expires))
        .isBetween(Duration.ofMinutes(1), Duration.ofHours(6));
  }

  @Test
  void whoeverAsksForTheOtherCredentialsIsToldTheCommand() {
    assertThat(ran("token", "scoring").err()).contains("DRY0604").contains("drydock keys ");
    assertThat(ran("keys", "guarded").err()).contains("DRY0604").contains("drydock token ");
    assertThat(ran("keys", "guarded", "--regenerate", "primary").code()).isEqualTo(1);
  }

  @Test
  void anUnknownEndpointIsMetWithTheOneThatWasMeant() {
    var ran = ran("keys", "scorign");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("DRY0601").contains("Did you mean \"scoring\"?");
  }

  @Test
  void anEndpointThatWasNotAppliedComesWithTheCommandThatApplies() throws IOException {
    var elsewhere = Files.createTempDirectory(directory, "unapplied");
    Quickstart.in(elsewhere);

    var ran = Ran.of("keys", elsewhere.toString(), "scoring", "--simulator");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("DRY0603").contains("drydock apply " + elsewhere);
  }
}
