package dev.drydock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.spi.Progress;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.Write;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.transport.Reply;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// When no answer comes, a provider says whether the write may have happened.
public interface SaysWhetherItHappened extends Behaviour {
  @TestFactory
  default Stream<DynamicTest> aWriteThatWasSentMayHaveHappened() {
    return each((subject, sample) ->
        assertThat(broken(subject, sample, true)).isInstanceOf(ProviderFault.OutcomeUnknown.class));
  }

  @TestFactory
  default Stream<DynamicTest> aWriteThatWasNotSentHasNotHappened() {
    return each((subject, sample) ->
        assertThat(broken(subject, sample, false)).isInstanceOf(ProviderFault.Unavailable.class));
  }

  private static ProviderFault broken(Subject subject, Sample sample, boolean sent) {
    var drive = new Drive(subject).prepare(sample);
    subject.tap().answer(Tap::changes, new Reply.Broken(sent, "connection reset"));
    var write = new Write.Create(sample.desired(), drive.mark(sample.desired(), Mark.NONE));
    return switch (subject.provider().start(write)) {
      case Progress.Failed(var fault) -> fault;
      case Progress.Done _, Progress.Gone _, Progress.Waiting _ ->
          throw new AssertionError("A broken exchange went well.");
    };
  }
}
