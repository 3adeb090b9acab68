package dev.drydock.trials.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.app.journal.Journal;
import dev.drydock.core.execute.Event;
import dev.drydock.core.execute.Report.Ending;
import dev.drydock.spi.transport.Exchange;
import dev.drydock.spi.transport.Transport;
import dev.drydock.testkit.Crashed;
import dev.drydock.testkit.Yard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process dies while a cluster is being made; the next one goes on with it.
final class PickingUpTest {
  private static final String CLUSTER = "/managedclusters/serving";

  @TempDir private Path directory;

  @Test
  void withTheJournalTheOperationIsPickedUpByItsHandle() throws IOException {
    try (var yard = Yard.open(1)) {
      yard.keepJournal();
      assertThat(goneOn(yard))
          .filteredOn(Event.PickedUp.class::isInstance)
          .extracting(event -> event.step().address().toString())
          .contains("cluster.serving#aks");
    }
  }

  @Test
  void withoutTheJournalTheClusterIsWaitedForAllTheSame() throws IOException {
    try (var yard = Yard.open(1)) {
      assertThat(goneOn(yard)).noneMatch(Event.PickedUp.class::isInstance);
    }
  }

  @Test
  void whatIsBeingMadeIsDestroyedOnceItIsThere() throws IOException {
    try (var yard = Yard.open(1)) {
      yard.keepJournal();
      die(yard);
      yard.reopen();
      var spec = SpecFiles.read(directory, Specimens.WHOLE);
      assertThat(yard.destroy(spec).diagnostics()).isEmpty();
      assertThat(yard.planDestroy(spec).isEmpty()).isTrue();
    }
  }

  @Test
  void aHandleThatAnotherWorldDoesNotKnowIsForgotten() throws IOException {
    try (var yard = Yard.open(1);
        var other = Yard.open(2)) {
      yard.keepJournal();
      other.keepJournal();
      die(yard);
      Files.createDirectories(Journal.beside(other.directory()));
      try (var files = Files.list(Journal.beside(yard.directory()))) {
        for (var file : files.toList()) {
          Files.copy(file, Journal.beside(other.directory()).resolve(file.getFileName()));
        }
      }
      other.reopen();
      assertThat(other.apply(SpecFiles.read(directory, Specimens.WHOLE)).ending())
          .isEqualTo(Ending.DONE);
    }
  }

  @Test
  void nothingThatWasWrittenToTheJournalIsAValue() throws IOException {
    try (var yard = Yard.open(1)) {
      yard.keepJournal();
      goneOn(yard);
      var text = new StringBuilder();
      try (var files = Files.list(Journal.beside(yard.directory()))) {
        for (var file : files.sorted().toList()) {
          text.append(Files.readString(file));
        }
      }
      assertThat(text)
          .contains("\"intent\"", "\"waiting\"", "\"picked_up\"", "\"outcome\":\"done\"")
          .contains("\"ending\":\"done\"")
          .doesNotContain("Standard_D3_v2", "registry.example", "westeurope\"");
    }
  }

  /// Die while the cluster is in the making, go on, and return what happened then.
  private List<Event> goneOn(Yard yard) throws IOException {
    die(yard);
    var puts = new AtomicInteger();
    yard.reopen(next -> counting(next, puts));
    var events = new ArrayList<Event>();
    var spec = SpecFiles.read(directory, Specimens.WHOLE);
    assertThat(yard.drydock().apply(yard.plan(spec), events::add).ending()).isEqualTo(Ending.DONE);
    assertThat(puts).hasValue(0);
    assertThat(yard.plan(spec).isEmpty()).isTrue();
    return events;
  }

  private void die(Yard yard) throws IOException {
    var spec = SpecFiles.read(directory, Specimens.WHOLE);
    yard.reopen(PickingUpTest::dyingAtTheSecondQuestion);
    assertThatExceptionOfType(Crashed.class).isThrownBy(() -> yard.apply(spec));
  }

  private static Transport counting(Transport next, AtomicInteger puts) {
    return exchange -> {
      if (makesTheCluster(exchange)) {
        puts.incrementAndGet();
      }
      return next.send(exchange);
    };
  }

  /// Once the cluster is asked for and its handle was heard, the process dies at the next question.
  private static Transport dyingAtTheSecondQuestion(Transport next) {
    var since = new AtomicInteger(-1);
    return exchange -> {
      if (since.get() >= 0 && since.incrementAndGet() > 3) {
        throw new Crashed("Died while the cluster was made.");
      }
      if (makesTheCluster(exchange)) {
        since.set(0);
      }
      return next.send(exchange);
    };
  }

  private static boolean makesTheCluster(Exchange exchange) {
    return exchange.method().equals("PUT")
        && exchange.uri().getPath().toLowerCase(Locale.ROOT).endsWith(CLUSTER);
  }
}
