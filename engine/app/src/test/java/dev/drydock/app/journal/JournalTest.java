package dev.drydock.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.spi.Handle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final String AT = "\"time\":\"2026-01-01T00:00:01Z\",";
  private static final String RUN =
      "{\"type\":\"run\","
          + AT
          + "\"version\":\"(unpackaged)\",\"stack\":\"fraud\",\"whole\":true}\n";
  private static final String INTENT = about("intent", "/subscriptions/1/a", "\"verb\":\"create\"");
  private static final String WAITING =
      about(
          "waiting", "/subscriptions/1/A", "\"handle\":{\"provider\":\"azure\",\"text\":\"ask\"}");
  private static final String DONE = about("outcome", "/subscriptions/1/a", "\"outcome\":\"done\"");

  @TempDir private Path directory;
  private Journal journal;
  private int files;

  @BeforeEach
  void begin() {
    journal = new Journal(directory);
  }

  @Test
  void whatHasNoEndIsOpenAndHasItsHandle() throws IOException {
    file(RUN + INTENT + WAITING);
    assertThat(journal.openEnds("fraud")).hasSize(1);
    var end = journal.openEnds("fraud").getFirst();
    assertThat(end.address()).isEqualTo("cluster.serving#aks");
    assertThat(end.handle()).isEqualTo(Optional.of(new Handle("azure", "ask")));
  }

  @Test
  void whatEndedIsNotOpen() throws IOException {
    file(RUN + INTENT + WAITING + DONE);
    assertThat(journal.openEnds("fraud")).isEmpty();
  }

  @Test
  void aLaterRunEndsWhatAnEarlierOneLeftOpen() throws IOException {
    file(RUN + INTENT + WAITING);
    file(RUN + INTENT + DONE);
    assertThat(journal.openEnds("fraud")).isEmpty();
  }

  @Test
  void aLaterRunThatDiesBeforeItAskedLosesNoHandle() throws IOException {
    file(RUN + INTENT + WAITING);
    file(RUN + INTENT);
    assertThat(journal.openEnds("fraud").getFirst().handle()).isPresent();
  }

  @Test
  void aRunThatDidAllThereWasToDoLeavesNothingOpen() throws IOException {
    file(RUN + INTENT + WAITING);
    file(RUN + "{\"type\":\"end\",\"ending\":\"nothing_to_do\"}\n");
    assertThat(journal.openEnds("fraud")).isEmpty();
  }

  @Test
  void anotherStackAndAnotherVersionAreNotOurs() throws IOException {
    file((RUN + INTENT + WAITING).replace("(unpackaged)", "0.0.1"));
    file((RUN + INTENT + WAITING).replace("\"fraud\"", "\"churn\""));
    assertThat(journal.openEnds("fraud")).isEmpty();
    assertThat(journal.openEnds("churn")).hasSize(1);
  }

  @Test
  void aLineCutShortIsPassedOver() throws IOException {
    file(
        RUN
            + "garbage\n{\"type\":\"intent\",\"time\":\"yesterday\"}\n"
            + INTENT
            + WAITING
            + DONE.substring(0, 90));
    assertThat(journal.openEnds("fraud")).hasSize(1);
  }

  private void file(String text) throws IOException {
    files++;
    Files.writeString(directory.resolve("0000000" + files + ".ndjson"), text);
  }

  private static String about(String type, String id, String more) {
    var what = "\"address\":\"cluster.serving#aks\",\"id\":\"" + id + "\",";
    return "{\"type\":\"" + type + "\"," + AT + what + more + "}\n";
  }
}
